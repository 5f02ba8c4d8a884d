<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
<context>
    <name>AccessText</name>
    <message>
        <source>the system itself</source>
        <translation>das System selbst</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>Betrieb</translation>
    </message>
    <message>
        <source>Billing</source>
        <translation>Abrechnung</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>Administration</translation>
    </message>
    <message>
        <source>Site owner</source>
        <translation>Standortinhaber</translation>
    </message>
    <message>
        <source>Only for the roles billing and administrator</source>
        <translation>Nur für die Rollen Abrechnung und Administration</translation>
    </message>
    <message>
        <source>Only for the role billing</source>
        <translation>Nur für die Rolle Abrechnung</translation>
    </message>
    <message>
        <source>Only for the role administrator</source>
        <translation>Nur für die Rolle Administration</translation>
    </message>
</context>
<context>
    <name>AuditText</name>
    <message>
        <source>added an account</source>
        <translation>Konto angelegt</translation>
    </message>
    <message>
        <source>changed a role</source>
        <translation>Rolle geändert</translation>
    </message>
    <message>
        <source>disabled an account</source>
        <translation>Konto deaktiviert</translation>
    </message>
    <message>
        <source>enabled an account</source>
        <translation>Konto aktiviert</translation>
    </message>
    <message>
        <source>removed an account</source>
        <translation>Konto entfernt</translation>
    </message>
    <message>
        <source>changed the own password</source>
        <translation>eigenes Passwort geändert</translation>
    </message>
    <message>
        <source>set a new password</source>
        <translation>neues Passwort gesetzt</translation>
    </message>
    <message>
        <source>released a lock</source>
        <translation>Sperre aufgehoben</translation>
    </message>
    <message>
        <source>edited an estimate</source>
        <translation>Ersatzwert bearbeitet</translation>
    </message>
    <message>
        <source>changed a tariff</source>
        <translation>Tarif geändert</translation>
    </message>
    <message>
        <source>changed the release rule</source>
        <translation>Freigaberegel geändert</translation>
    </message>
    <message>
        <source>refused an aggregate</source>
        <translation>Aggregat abgelehnt</translation>
    </message>
    <message>
        <source>signed in</source>
        <translation>angemeldet</translation>
    </message>
    <message>
        <source>failed to sign in</source>
        <translation>Anmeldung fehlgeschlagen</translation>
    </message>
    <message>
        <source>failed to sign in, locked</source>
        <translation>Anmeldung fehlgeschlagen, gesperrt</translation>
    </message>
    <message>
        <source>signed out</source>
        <translation>abgemeldet</translation>
    </message>
    <message>
        <source>saw household totals</source>
        <translation>Haushaltssummen eingesehen</translation>
    </message>
    <message>
        <source>saw a bill</source>
        <translation>Rechnung eingesehen</translation>
    </message>
    <message>
        <source>exported a bill</source>
        <translation>Rechnung exportiert</translation>
    </message>
    <message>
        <source>issued bills</source>
        <translation>Rechnungen ausgestellt</translation>
    </message>
    <message>
        <source>exported household totals</source>
        <translation>Haushaltssummen exportiert</translation>
    </message>
    <message>
        <source>Entry %1 is missing.</source>
        <translation>Eintrag %1 fehlt.</translation>
    </message>
    <message>
        <source>Entry %1 is not what was written.</source>
        <translation>Eintrag %1 ist nicht, was geschrieben wurde.</translation>
    </message>
    <message>
        <source>Entry %1 does not follow the entry before it.</source>
        <translation>Eintrag %1 schließt nicht an den Eintrag davor an.</translation>
    </message>
    <message>
        <source>The record of the newest entry, %1, is missing.</source>
        <translation>Der Vermerk des neuesten Eintrags, %1, fehlt.</translation>
    </message>
    <message>
        <source>The record of the newest entry, %1, is not this site&apos;s.</source>
        <translation>Der Vermerk des neuesten Eintrags, %1, gehört nicht zu diesem Standort.</translation>
    </message>
    <message>
        <source>Entry %1 is not the one that was recorded as the newest.</source>
        <translation>Eintrag %1 ist nicht der, der als neuester vermerkt wurde.</translation>
    </message>
    <message>
        <source>changed how long totals are kept</source>
        <translation>Aufbewahrung der Summen geändert</translation>
    </message>
    <message>
        <source>erased totals past their time</source>
        <translation>abgelaufene Summen gelöscht</translation>
    </message>
</context>
<context>
    <name>AxisWords</name>
    <message>
        <source>d MMM</source>
        <comment>day and month on an axis, as QLocale::toString takes it</comment>
        <translation>d. MMM</translation>
    </message>
    <message>
        <source> min</source>
        <comment>after a number of minutes</comment>
        <translation> min</translation>
    </message>
    <message>
        <source> s</source>
        <comment>after a number of seconds</comment>
        <translation> s</translation>
    </message>
    <message>
        <source>now</source>
        <comment>the right end of an axis of the last minutes</comment>
        <translation>jetzt</translation>
    </message>
</context>
<context>
    <name>BillChart</name>
    <message>
        <source>kWh a day</source>
        <translation>kWh je Tag</translation>
    </message>
    <message>
        <source>d MMM</source>
        <comment>date format</comment>
        <translation>d. MMM</translation>
    </message>
</context>
<context>
    <name>BillDocument</name>
    <message>
        <source>Page %1</source>
        <translation>Seite %1</translation>
    </message>
    <message>
        <source>Preview of a bill</source>
        <translation>Rechnungsvorschau</translation>
    </message>
    <message>
        <source>Corrected bill %1</source>
        <translation>Korrekturrechnung %1</translation>
    </message>
    <message>
        <source>Bill %1</source>
        <translation>Rechnung %1</translation>
    </message>
    <message>
        <source>Electricity bill</source>
        <translation>Stromrechnung</translation>
    </message>
    <message>
        <source>Example tariff: these prices are made up for demonstration and nothing is owed.</source>
        <translation>Beispieltarif: Diese Preise sind zur Demonstration erfunden; es ist nichts zu zahlen.</translation>
    </message>
    <message>
        <source>To be paid back to you</source>
        <translation>Wird Ihnen erstattet</translation>
    </message>
    <message>
        <source>To be paid</source>
        <translation>Zu zahlen</translation>
    </message>
    <message>
        <source>Energy</source>
        <translation>Energie</translation>
    </message>
    <message>
        <source>Household (pseudonym)</source>
        <translation>Haushalt (Pseudonym)</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Zeitraum</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n day(s)</source>
        <translation>
            <numerusform>%1, %n Tag</numerusform>
            <numerusform>%1, %n Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>Days with a total</source>
        <translation>Tage mit Summe</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>Ausgestellt</translation>
    </message>
    <message>
        <source>Corrects</source>
        <translation>Korrigiert</translation>
    </message>
    <message>
        <source>bill %1, which it takes the place of</source>
        <translation>Rechnung %1, an deren Stelle sie tritt</translation>
    </message>
    <message>
        <source>Your energy, day by day</source>
        <translation>Ihre Energie, Tag für Tag</translation>
    </message>
    <message>
        <source>How the amount came about</source>
        <translation>So kommt der Betrag zustande</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Menge</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Preis</translation>
    </message>
    <message>
        <source>Amount, %1</source>
        <translation>Betrag, %1</translation>
    </message>
    <message>
        <source>Before tax</source>
        <translation>Vor Steuer</translation>
    </message>
    <message>
        <source>Tax</source>
        <translation>Steuer</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Betrag</translation>
    </message>
    <message>
        <source>Reversed: bill %1</source>
        <translation>Storniert: Rechnung %1</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Differenz</translation>
    </message>
    <message>
        <source>Days whose energy is not known whole</source>
        <translation>Tage, deren Energie nicht vollständig bekannt ist</translation>
    </message>
    <message>
        <source>Your utility receives one total a day and register, and none of your readings. Each amount is rounded once, to 1/100,000 %1; what is to be paid, to 1/100. With your own readings you can compute every line yourself: “verify my bill” in the customer portal does.</source>
        <translation>Ihr Versorger erhält eine Summe je Tag und Zählwerk und keinen Ihrer Messwerte. Jeder Betrag wird einmal gerundet, auf 1/100.000 %1; der Zahlbetrag auf 1/100. Mit Ihren eigenen Messwerten können Sie jede Position selbst nachrechnen: „Rechnung prüfen“ im Kundenportal tut das.</translation>
    </message>
</context>
<context>
    <name>BillText</name>
    <message>
        <source>d MMM</source>
        <comment>date format</comment>
        <translation>d. MMM</translation>
    </message>
    <message>
        <source>some minutes without a reading</source>
        <translation>einige Minuten ohne Messwert</translation>
    </message>
    <message>
        <source>readings of doubtful quality</source>
        <translation>Messwerte von zweifelhafter Qualität</translation>
    </message>
    <message>
        <source>withheld: too little to total</source>
        <translation>zurückgehalten: zu wenig für eine Summe</translation>
    </message>
    <message>
        <source>no total</source>
        <translation>keine Summe</translation>
    </message>
    <message>
        <source>tier %1, %2 to %3 kWh</source>
        <translation>Stufe %1, %2 bis %3 kWh</translation>
    </message>
    <message>
        <source>tier %1, over %2 kWh</source>
        <translation>Stufe %1, über %2 kWh</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 J ÷ 3,600,000 × rate · %2</source>
        <translation>%1 J ÷ 3.600.000 × Preis · %2</translation>
    </message>
    <message>
        <source>%1 %2/kWh</source>
        <translation>%1 %2/kWh</translation>
    </message>
    <message>
        <source>%1 kWh</source>
        <translation>%1 kWh</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <comment>date format</comment>
        <translation>d. MMM yyyy</translation>
    </message>
    <message>
        <source>Daily charge</source>
        <translation>Grundpreis je Tag</translation>
    </message>
    <message>
        <source>days × charge · %1</source>
        <translation>Tage × Grundpreis · %1</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n Tag</numerusform>
            <numerusform>%n Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2/day</source>
        <translation>%1 %2/Tag</translation>
    </message>
    <message>
        <source>Tax</source>
        <translation>Steuer</translation>
    </message>
    <message>
        <source>of the lines above under %1</source>
        <translation>auf die Positionen oben nach %1</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>CheckWords</name>
    <message>
        <source>d MMM</source>
        <comment>day and month, as QLocale::toString takes it</comment>
        <translation>d. MMM</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 und %n weiterer Tag</numerusform>
            <numerusform>%1 und %n weitere Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>Not in the bill: %1. Your utility got no total of them; your readings show %2.</source>
        <translation>Nicht in der Rechnung: %1. Ihr Versorger erhielt dafür keine Summe; Ihre Messwerte ergeben %2.</translation>
    </message>
    <message>
        <source>agrees</source>
        <translation>stimmt</translation>
    </message>
    <message>
        <source>This bill is what your own readings make it, to the joule and to 1/100,000.</source>
        <translation>Diese Rechnung stimmt mit Ihren eigenen Messwerten überein, auf das Joule und auf 1/100.000 genau.</translation>
    </message>
    <message>
        <source>This bill is %1 %2 higher than your own readings and your tariff make it.</source>
        <translation>Diese Rechnung ist um %1 %2 höher, als Ihre eigenen Messwerte und Ihr Tarif ergeben.</translation>
    </message>
    <message>
        <source>This bill is %1 %2 lower than your own readings and your tariff make it.</source>
        <translation>Diese Rechnung ist um %1 %2 niedriger, als Ihre eigenen Messwerte und Ihr Tarif ergeben.</translation>
    </message>
    <message>
        <source>Its energy is %1 J higher.</source>
        <translation>Die Energie der Rechnung ist um %1 J höher.</translation>
    </message>
    <message>
        <source>Its energy is %1 J lower.</source>
        <translation>Die Energie der Rechnung ist um %1 J niedriger.</translation>
    </message>
    <message>
        <source>This bill does not agree with your own readings and your tariff.</source>
        <translation>Diese Rechnung stimmt nicht mit Ihren eigenen Messwerten und Ihrem Tarif überein.</translation>
    </message>
    <message>
        <source>Its totals are not the sums of its lines and days.</source>
        <translation>Die Summen der Rechnung sind nicht die Summen ihrer Positionen und Tage.</translation>
    </message>
    <message>
        <source>Days that differ: %1.</source>
        <translation>Abweichende Tage: %1.</translation>
    </message>
    <message>
        <source>Send your utility this bill and your readings (saved as Green Button or CSV), and ask for a corrected bill.</source>
        <translation>Senden Sie Ihrem Versorger diese Rechnung und Ihre Messwerte (gespeichert als Green Button oder CSV) und verlangen Sie eine Korrekturrechnung.</translation>
    </message>
    <message>
        <source>differs</source>
        <translation>weicht ab</translation>
    </message>
    <message>
        <source>cannot be told</source>
        <translation>nicht feststellbar</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) that were billed are missing in your own readings: too little to tell.</source>
        <translation>
            <numerusform>%n abgerechnete Minute fehlt in Ihren eigenen Messwerten: zu wenig für eine Aussage.</numerusform>
            <numerusform>%n abgerechnete Minuten fehlen in Ihren eigenen Messwerten: zu wenig für eine Aussage.</numerusform>
        </translation>
    </message>
    <message>
        <source>not checked</source>
        <translation>nicht geprüft</translation>
    </message>
    <message>
        <source>This bill could not be checked.</source>
        <translation>Diese Rechnung konnte nicht geprüft werden.</translation>
    </message>
    <message>
        <source>From a file</source>
        <translation>Aus einer Datei</translation>
    </message>
    <message>
        <source>Bill %1</source>
        <translation>Rechnung %1</translation>
    </message>
    <message>
        <source>%1, corrects bill %2</source>
        <translation>%1, korrigiert Rechnung %2</translation>
    </message>
    <message numerus="yes">
        <source>%n of them are stored, and were altered.</source>
        <translation>
            <numerusform>%n davon ist gespeichert und wurde verändert.</numerusform>
            <numerusform>%n davon sind gespeichert und wurden verändert.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>two sentences</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Days: %1. What is here does not contradict the bill. Ask your utility for these readings if you want to know.</source>
        <translation>Tage: %1. Was vorliegt, widerspricht der Rechnung nicht. Fragen Sie Ihren Versorger nach diesen Messwerten, wenn Sie es wissen möchten.</translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message>
        <source>“%1” is not there. Check the path.</source>
        <translation>„%1“ ist nicht vorhanden. Prüfen Sie den Pfad.</translation>
    </message>
    <message>
        <source>“%1” cannot be read. Check that you may open it.</source>
        <translation>„%1“ kann nicht gelesen werden. Prüfen Sie, ob Sie die Datei öffnen dürfen.</translation>
    </message>
    <message>
        <source>“%1” cannot be written. Check that the folder exists and that you may write there.</source>
        <translation>„%1“ kann nicht geschrieben werden. Prüfen Sie, ob es den Ordner gibt und ob Sie dort schreiben dürfen.</translation>
    </message>
    <message>
        <source>“%1” is not a load profile. It takes CSV or XLSX: date and time, then kW, one row a minute.</source>
        <translation>„%1“ ist kein Lastgang. Erwartet wird CSV oder XLSX: Datum und Uhrzeit, dann kW, eine Zeile je Minute.</translation>
    </message>
    <message>
        <source>“%1” is damaged. Nothing in it was changed; restore it from a copy.</source>
        <translation>„%1“ ist beschädigt. Es wurde nichts daran geändert; stellen Sie die Datei aus einer Kopie wieder her.</translation>
    </message>
    <message>
        <source>“%1” and “%2” have the same name, and a file&apos;s name is its meter&apos;s. Rename one.</source>
        <translation>„%1“ und „%2“ heißen gleich, und der Name einer Datei ist der ihres Zählers. Benennen Sie eine davon um.</translation>
    </message>
    <message>
        <source>The disk is full. Nothing was lost; make room and try again. (%1)</source>
        <translation>Der Datenträger ist voll. Es ging nichts verloren; schaffen Sie Platz und versuchen Sie es erneut. (%1)</translation>
    </message>
    <message>
        <source>There is no site in “%1”. Make one first.</source>
        <translation>In „%1“ ist kein Standort. Legen Sie zuerst einen an.</translation>
    </message>
    <message>
        <source>“%1” is not empty. Choose an empty or a new folder.</source>
        <translation>„%1“ ist nicht leer. Wählen Sie einen leeren oder neuen Ordner.</translation>
    </message>
    <message>
        <source>The site in “%1” is open in another program. Close it there first.</source>
        <translation>Der Standort in „%1“ ist in einem anderen Programm geöffnet. Schließen Sie ihn dort zuerst.</translation>
    </message>
    <message>
        <source>This site needs its passphrase, and no keyring is available here.</source>
        <translation>Dieser Standort braucht seine Passphrase, und hier ist kein Schlüsselbund verfügbar.</translation>
    </message>
    <message>
        <source>That is not this site&apos;s passphrase.</source>
        <translation>Das ist nicht die Passphrase dieses Standorts.</translation>
    </message>
    <message>
        <source>The desktop&apos;s keyring does not have this site&apos;s key, or is locked.</source>
        <translation>Der Schlüsselbund des Desktops enthält den Schlüssel dieses Standorts nicht oder ist gesperrt.</translation>
    </message>
    <message>
        <source>“%1” is not a time zone this system knows. Use a name such as Europe/Berlin.</source>
        <translation>„%1“ ist keine Zeitzone, die dieses System kennt. Verwenden Sie einen Namen wie Europe/Berlin.</translation>
    </message>
    <message>
        <source>“%1” is not a release rule. Use NL-10, 15/15, CA-100, or custom with 2 or more meters.</source>
        <translation>„%1“ ist keine Freigaberegel. Verwenden Sie NL-10, 15/15, CA-100 oder custom mit 2 oder mehr Zählern.</translation>
    </message>
    <message>
        <source>“%1” is not encrypted, or this system&apos;s SQLCipher is missing. It was not opened.</source>
        <translation>„%1“ ist nicht verschlüsselt, oder SQLCipher fehlt auf diesem System. Die Datei wurde nicht geöffnet.</translation>
    </message>
    <message>
        <source>“%1” cannot be opened with this site&apos;s key: it is damaged or belongs to another site. It was left as it is.</source>
        <translation>„%1“ lässt sich mit dem Schlüssel dieses Standorts nicht öffnen: Die Datei ist beschädigt oder gehört zu einem anderen Standort. Sie wurde so belassen.</translation>
    </message>
    <message>
        <source>“%1” is in use by another program. Close it there and try again.</source>
        <translation>„%1“ wird von einem anderen Programm verwendet. Schließen Sie die Datei dort und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>“%1” cannot be written. Check the rights of the file and its folder.</source>
        <translation>„%1“ kann nicht geschrieben werden. Prüfen Sie die Rechte der Datei und ihres Ordners.</translation>
    </message>
    <message>
        <source>“%1” was made by a newer version of this program. Use that version.</source>
        <translation>„%1“ wurde mit einer neueren Version dieses Programms erstellt. Verwenden Sie diese Version.</translation>
    </message>
    <message>
        <source>“%1” could not be used. Nothing was changed.</source>
        <translation>„%1“ konnte nicht verwendet werden. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>A user name has 3 to 32 letters, digits, dots, dashes or underscores, and begins with a letter.</source>
        <translation>Ein Benutzername hat 3 bis 32 Buchstaben, Ziffern, Punkte, Binde- oder Unterstriche und beginnt mit einem Buchstaben.</translation>
    </message>
    <message>
        <source>The user name “%1” is taken. Choose another.</source>
        <translation>Der Benutzername „%1“ ist vergeben. Wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>That is too short to be safe. A password has at least 15 characters; a few words do well.</source>
        <translation>Das ist zu kurz, um sicher zu sein. Ein Passwort hat mindestens 15 Zeichen; einige Wörter genügen.</translation>
    </message>
    <message>
        <source>That password is too long.</source>
        <translation>Dieses Passwort ist zu lang.</translation>
    </message>
    <message>
        <source>That password is on lists of common ones. Choose another.</source>
        <translation>Dieses Passwort steht auf Listen gängiger Passwörter. Wählen Sie ein anderes.</translation>
    </message>
    <message>
        <source>User name or password is wrong.</source>
        <translation>Benutzername oder Passwort ist falsch.</translation>
    </message>
    <message numerus="yes">
        <source>Too many attempts failed. Wait %n second(s), then try again.</source>
        <translation>
            <numerusform>Zu viele Versuche sind fehlgeschlagen. Warten Sie %n Sekunde und versuchen Sie es dann erneut.</numerusform>
            <numerusform>Zu viele Versuche sind fehlgeschlagen. Warten Sie %n Sekunden und versuchen Sie es dann erneut.</numerusform>
        </translation>
    </message>
    <message>
        <source>Your role does not allow this. Ask an administrator of the site.</source>
        <translation>Ihre Rolle erlaubt das nicht. Wenden Sie sich an die Administration des Standorts.</translation>
    </message>
    <message>
        <source>There is no account “%1”.</source>
        <translation>Es gibt kein Konto „%1“.</translation>
    </message>
    <message>
        <source>“%1” is the site&apos;s last administrator. Make another one first.</source>
        <translation>„%1“ ist das letzte Administrationskonto des Standorts. Legen Sie zuerst ein weiteres an.</translation>
    </message>
    <message>
        <source>This activation code belongs to no meter, was used or tried too often, or has expired. Ask for a new one.</source>
        <translation>Dieser Aktivierungscode gehört zu keinem Zähler, wurde schon verwendet, zu oft versucht oder ist abgelaufen. Lassen Sie sich einen neuen geben.</translation>
    </message>
    <message>
        <source>The activation code is mistyped: 16 letters and digits in groups of four.</source>
        <translation>Der Aktivierungscode ist falsch geschrieben: 16 Buchstaben und Ziffern in Vierergruppen.</translation>
    </message>
    <message>
        <source>You are signed out. Sign in again.</source>
        <translation>Sie sind abgemeldet. Melden Sie sich wieder an.</translation>
    </message>
    <message>
        <source>There is no meter “%1”.</source>
        <translation>Es gibt keinen Zähler „%1“.</translation>
    </message>
    <message>
        <source>There is no neighbourhood “%1”.</source>
        <translation>Es gibt kein Quartier „%1“.</translation>
    </message>
    <message>
        <source>“%1” is not a month. Write it as 2016-01.</source>
        <translation>„%1“ ist kein Monat. Schreiben Sie ihn als 2016-01.</translation>
    </message>
    <message>
        <source>There is no total of this household in that period.</source>
        <translation>Für diesen Haushalt gibt es in diesem Zeitraum keine Summe.</translation>
    </message>
    <message>
        <source>“%1” has too little load for that yet. Ingest at least two days.</source>
        <translation>„%1“ hat dafür noch zu wenig Lastdaten. Lesen Sie mindestens zwei Tage ein.</translation>
    </message>
    <message>
        <source>Your meter has not been told yet under which name you are billed. It is told when your utility&apos;s system next runs; try again then.</source>
        <translation>Ihrem Zähler wurde noch nicht mitgeteilt, unter welchem Namen Sie abgerechnet werden. Er erfährt es, wenn das System Ihres Versorgers wieder läuft; versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>“%1” is not a bill as this program saves it (CSV). Ask your utility for the file again.</source>
        <translation>„%1“ ist keine Rechnung, wie dieses Programm sie speichert (CSV). Lassen Sie sich die Datei von Ihrem Versorger noch einmal geben.</translation>
    </message>
    <message>
        <source>The tariff “%1” has a fault. Check it and try again.</source>
        <translation>Der Tarif „%1“ hat einen Fehler. Prüfen Sie ihn und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>There is no tariff “%1”.</source>
        <translation>Es gibt keinen Tarif „%1“.</translation>
    </message>
    <message>
        <source>No tariff is in force on %1. Give it an earlier date.</source>
        <translation>Am %1 gilt kein Tarif. Geben Sie einem Tarif ein früheres Datum.</translation>
    </message>
    <message>
        <source>What was totalled on %1 does not tell this tariff&apos;s registers apart.</source>
        <translation>Die Summen vom %1 unterscheiden die Zählwerke dieses Tarifs nicht.</translation>
    </message>
    <message>
        <source>Together the tariffs need %1 registers; 16 are possible.</source>
        <translation>Zusammen brauchen die Tarife %1 Zählwerke; möglich sind 16.</translation>
    </message>
    <message>
        <source>Register %1 stands for less time than the privacy policy allows. Make its ranges longer.</source>
        <translation>Zählwerk %1 gilt kürzer, als die Freigaberegel erlaubt. Verlängern Sie seine Zeitbereiche.</translation>
    </message>
    <message>
        <source>There is no bill %1.</source>
        <translation>Es gibt keine Rechnung %1.</translation>
    </message>
    <message>
        <source>That was billed already, with bill %1. Correct that one instead.</source>
        <translation>Das wurde bereits mit Rechnung %1 abgerechnet. Korrigieren Sie stattdessen diese.</translation>
    </message>
    <message>
        <source>A signature does not hold. The message was set aside and counts for nothing.</source>
        <translation>Eine Signatur ist ungültig. Die Nachricht wurde beiseitegelegt und zählt nicht.</translation>
    </message>
    <message>
        <source>A sealed message was altered, or its key is another.</source>
        <translation>Eine versiegelte Nachricht wurde verändert, oder ihr Schlüssel ist ein anderer.</translation>
    </message>
    <message>
        <source>The cryptographic library could not be used. Is the package libqca-qt6-plugins installed?</source>
        <translation>Die Kryptobibliothek konnte nicht verwendet werden. Ist das Paket libqca-qt6-plugins installiert?</translation>
    </message>
    <message>
        <source>Stopped. What was done so far is kept.</source>
        <translation>Beendet. Was bis hierher erledigt war, bleibt erhalten.</translation>
    </message>
    <message>
        <source>This computer&apos;s clock was set back. Set it right and try again; the readings wait at their meters.</source>
        <translation>Die Uhr dieses Computers wurde zurückgestellt. Stellen Sie sie richtig und versuchen Sie es erneut; die Messwerte warten in ihren Zählern.</translation>
    </message>
    <message>
        <source>“%1” cannot be used here.</source>
        <translation>„%1“ kann hier nicht verwendet werden.</translation>
    </message>
    <message>
        <source>Something went wrong that should not have (code %1). Nothing was counted twice or lost.</source>
        <translation>Etwas ist schiefgegangen, was nicht passieren darf (Code %1). Nichts wurde doppelt gezählt, nichts ging verloren.</translation>
    </message>
    <message>
        <source>The release rule “%1” is in force already. Choose another.</source>
        <translation>Die Freigaberegel „%1“ gilt bereits. Wählen Sie eine andere.</translation>
    </message>
    <message>
        <source>Daily totals of days before %1 were erased when their time was over, so nothing is billed of them anew. Choose a later period, or open the bill that was issued.</source>
        <translation>Tagessummen vor dem %1 wurden nach Ablauf ihrer Frist gelöscht; daraus wird nichts neu abgerechnet. Wählen Sie einen späteren Zeitraum oder öffnen Sie die ausgestellte Rechnung.</translation>
    </message>
    <message>
        <source>“%1” holds something else already. Choose another database.</source>
        <translation>„%1“ enthält schon etwas anderes. Wählen Sie eine andere Datenbank.</translation>
    </message>
    <message>
        <source>“%1” is a site on servers, where each station is a program of its own: this is theirs to do.</source>
        <translation>„%1“ liegt auf Servern, wo jede Station ein eigenes Programm ist: Das ist deren Aufgabe.</translation>
    </message>
    <message>
        <source>This site has moved to servers. Open it by its address: %1</source>
        <translation>Dieser Standort ist auf Server umgezogen. Öffnen Sie ihn über seine Adresse: %1</translation>
    </message>
    <message>
        <source>The database server of “%1” cannot be reached. Try again when it is back.</source>
        <translation>Der Datenbankserver von „%1“ ist nicht erreichbar. Versuchen Sie es wieder, wenn er zurück ist.</translation>
    </message>
    <message>
        <source>The database server of “%1” refused. Check its certificate, the role and its password file.</source>
        <translation>Der Datenbankserver von „%1“ hat abgelehnt. Prüfen Sie sein Zertifikat, die Rolle und ihre Passwortdatei.</translation>
    </message>
    <message>
        <source>“%1” holds this already. Nothing was changed.</source>
        <translation>„%1“ hat das schon. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>The copy of “%1” differs from the site&apos;s. Nothing was switched: empty the servers&apos; schemas and move the site again.</source>
        <translation>Die Kopie von „%1“ weicht vom Standort ab. Nichts wurde umgestellt: Leeren Sie die Schemata der Server und ziehen Sie den Standort noch einmal um.</translation>
    </message>
    <message>
        <source>“%1” is not a broker&apos;s address. Write it as tls://host:port?ca=file&amp;seed=file.</source>
        <translation>„%1“ ist keine Adresse eines Brokers. Schreiben Sie sie als tls://host:port?ca=datei&amp;seed=datei.</translation>
    </message>
    <message>
        <source>The broker at “%1” is on another machine and its address has no TLS. Write it with tls://.</source>
        <translation>Der Broker unter „%1“ ist auf einem anderen Rechner, und seine Adresse hat kein TLS. Schreiben Sie sie mit tls://.</translation>
    </message>
    <message>
        <source>The broker does not answer. Nothing was lost; it goes on when the broker is back. (%1)</source>
        <translation>Der Broker antwortet nicht. Nichts ging verloren; es geht weiter, wenn er zurück ist. (%1)</translation>
    </message>
    <message>
        <source>The broker has no room for more. Nothing was lost; give it disk or raise the limit of “%1”.</source>
        <translation>Der Broker hat keinen Platz mehr. Nichts ging verloren; geben Sie ihm Speicher oder heben Sie die Grenze von „%1“ an.</translation>
    </message>
    <message>
        <source>Another worker took over what this one held. Nothing was counted twice; it starts anew. (%1)</source>
        <translation>Ein anderer Arbeiter hat übernommen, was dieser hielt. Nichts wurde doppelt gezählt; er beginnt von vorn. (%1)</translation>
    </message>
    <message>
        <source>The setting %1 is missing, unknown or has no usable value. Correct it and start again.</source>
        <translation>Die Einstellung %1 fehlt, ist unbekannt oder hat keinen brauchbaren Wert. Berichtigen Sie sie und starten Sie neu.</translation>
    </message>
    <message>
        <source>The key “%1” is not on this machine. A machine holds only the keys of the roles it runs.</source>
        <translation>Der Schlüssel „%1“ ist nicht auf diesem Rechner. Ein Rechner hat nur die Schlüssel der Rollen, die er ausführt.</translation>
    </message>
    <message>
        <source>“%1” can be read by others than its owner. Set its rights to 0600.</source>
        <translation>„%1“ können andere als der Besitzer lesen. Setzen Sie die Rechte auf 0600.</translation>
    </message>
    <message>
        <source>The broker refused “%1”. Check this program&apos;s key and its rights in the broker&apos;s configuration.</source>
        <translation>Der Broker hat „%1“ abgelehnt. Prüfen Sie den Schlüssel dieses Programms und seine Rechte in der Konfiguration des Brokers.</translation>
    </message>
</context>
<context>
    <name>FindingsModel</name>
    <message>
        <source>Feeder check</source>
        <translation>Bilanzabgleich</translation>
    </message>
</context>
<context>
    <name>InferenceText</name>
    <message>
        <source>fridge</source>
        <translation>Kühlschrank</translation>
    </message>
    <message>
        <source>kettle</source>
        <translation>Wasserkocher</translation>
    </message>
    <message>
        <source>cooking</source>
        <translation>Kochen</translation>
    </message>
    <message>
        <source>oven</source>
        <translation>Ofen</translation>
    </message>
    <message>
        <source>washing</source>
        <translation>Waschen</translation>
    </message>
    <message>
        <source>dryer</source>
        <translation>Trockner</translation>
    </message>
    <message>
        <source>dishwasher</source>
        <translation>Geschirrspüler</translation>
    </message>
    <message>
        <source>heating</source>
        <translation>Heizen</translation>
    </message>
    <message>
        <source>car charging</source>
        <translation>Auto laden</translation>
    </message>
    <message>
        <source>asleep</source>
        <translation>schläft</translation>
    </message>
    <message>
        <source>away</source>
        <translation>abwesend</translation>
    </message>
    <message>
        <source>wake-up</source>
        <translation>Aufstehen</translation>
    </message>
    <message>
        <source>sleep</source>
        <translation>Schlaf</translation>
    </message>
</context>
<context>
    <name>OutcomeText</name>
    <message>
        <source>empty</source>
        <translation>leer</translation>
    </message>
    <message>
        <source>a column is missing</source>
        <translation>eine Spalte fehlt</translation>
    </message>
    <message>
        <source>too many columns</source>
        <translation>zu viele Spalten</translation>
    </message>
    <message>
        <source>line too long</source>
        <translation>Zeile zu lang</translation>
    </message>
    <message>
        <source>not a date and time</source>
        <translation>kein Datum mit Uhrzeit</translation>
    </message>
    <message>
        <source>not on a full minute</source>
        <translation>keine volle Minute</translation>
    </message>
    <message>
        <source>no such local time: the clocks went forward</source>
        <translation>diese Ortszeit gibt es nicht: Umstellung auf Sommerzeit</translation>
    </message>
    <message>
        <source>this minute was there before</source>
        <translation>diese Minute war schon da</translation>
    </message>
    <message>
        <source>earlier than the row before</source>
        <translation>früher als die Zeile davor</translation>
    </message>
    <message>
        <source>not a number</source>
        <translation>keine Zahl</translation>
    </message>
    <message>
        <source>negative</source>
        <translation>negativ</translation>
    </message>
    <message>
        <source>over 1 MW</source>
        <translation>über 1 MW</translation>
    </message>
    <message>
        <source>released</source>
        <translation>freigegeben</translation>
    </message>
    <message>
        <source>withheld: too few meters</source>
        <translation>zurückgehalten: zu wenige Zähler</translation>
    </message>
    <message>
        <source>withheld: too short a time</source>
        <translation>zurückgehalten: zu kurze Zeit</translation>
    </message>
    <message>
        <source>withheld: too small a change</source>
        <translation>zurückgehalten: zu kleine Änderung</translation>
    </message>
    <message>
        <source>withheld: a share too large</source>
        <translation>zurückgehalten: ein Anteil zu groß</translation>
    </message>
    <message>
        <source>withheld: few came or went</source>
        <translation>zurückgehalten: zu wenige Wechsel</translation>
    </message>
    <message>
        <source>withheld: uncovers a home</source>
        <translation>zurückgehalten: zeigt einen Haushalt</translation>
    </message>
    <message>
        <source>unknown meter</source>
        <translation>unbekannter Zähler</translation>
    </message>
    <message>
        <source>tag does not verify</source>
        <translation>Auth-Tag ungültig</translation>
    </message>
    <message>
        <source>sequence repeated</source>
        <translation>Sequenznummer wiederholt</translation>
    </message>
    <message>
        <source>interval repeated</source>
        <translation>Intervall wiederholt</translation>
    </message>
    <message>
        <source>not a one-minute interval</source>
        <translation>kein Einminutenintervall</translation>
    </message>
    <message>
        <source>over the physical bound</source>
        <translation>über der physikalischen Grenze</translation>
    </message>
    <message>
        <source>in the future</source>
        <translation>in der Zukunft</translation>
    </message>
    <message>
        <source>unknown key epoch</source>
        <translation>unbekannte Schlüsselepoche</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) missing before it</source>
        <translation>
            <numerusform>davor fehlt %n Minute</numerusform>
            <numerusform>davor fehlen %n Minuten</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, row %2: %3</source>
        <translation>%1, Zeile %2: %3</translation>
    </message>
    <message>
        <source>database damaged: %1</source>
        <translation>Datenbank beschädigt: %1</translation>
    </message>
    <message>
        <source>aggregate %1 is missing</source>
        <translation>Aggregat %1 fehlt</translation>
    </message>
    <message>
        <source>aggregate %1: signature or content does not hold</source>
        <translation>Aggregat %1: Signatur oder Inhalt ist ungültig</translation>
    </message>
    <message>
        <source>the ledger differs from its aggregate: %1</source>
        <translation>der gespeicherte Wert weicht von seinem Aggregat ab: %1</translation>
    </message>
    <message>
        <source>a load is not the sum of its meters: %1</source>
        <translation>eine Last ist nicht die Summe ihrer Zähler: %1</translation>
    </message>
    <message>
        <source>the audit log&apos;s chain breaks at entry %1</source>
        <translation>die Kette des Audit-Protokolls bricht bei Eintrag %1</translation>
    </message>
    <message>
        <source>sums that could not be opened and were set aside: %1</source>
        <translation>nicht zu öffnende, beiseitegelegte Summen: %1</translation>
    </message>
    <message>
        <source>a total is not its meter&apos;s: %1</source>
        <translation>eine Summe ist nicht die ihres Zählers: %1</translation>
    </message>
    <message>
        <source>bill %1 is not what was issued, or is missing</source>
        <translation>Rechnung %1 ist nicht die ausgestellte oder fehlt</translation>
    </message>
    <message>
        <source>%1 (“%2”)</source>
        <comment>reason, what stands there</comment>
        <translation>%1 („%2“)</translation>
    </message>
</context>
<context>
    <name>PolicyText</name>
    <message>
        <source>Own number</source>
        <comment>a release rule</comment>
        <translation>Eigene Zahl</translation>
    </message>
    <message numerus="yes">
        <source>A neighbourhood&apos;s sum is opened only over %n meters or more.</source>
        <translation>
            <numerusform>Die Summe eines Quartiers wird ab %n Zähler geöffnet.</numerusform>
            <numerusform>Die Summe eines Quartiers wird erst ab %n Zählern geöffnet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A neighbourhood&apos;s sum is opened only over %n meters or more, and only if no household has more than %1 % of it.</source>
        <translation>
            <numerusform>Die Summe eines Quartiers wird ab %n Zähler geöffnet, und nur wenn kein Haushalt mehr als %1 % davon hat.</numerusform>
            <numerusform>Die Summe eines Quartiers wird erst ab %n Zählern geöffnet, und nur wenn kein Haushalt mehr als %1 % davon hat.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Your utility sees your neighbourhood&apos;s sum only when %n homes or more are in it.</source>
        <translation>
            <numerusform>Ihr Versorger sieht die Summe Ihres Quartiers ab %n Haushalt.</numerusform>
            <numerusform>Ihr Versorger sieht die Summe Ihres Quartiers erst ab %n Haushalten.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Your utility sees your neighbourhood&apos;s sum only when %n homes or more are in it and none of them has more than %1 % of it.</source>
        <translation>
            <numerusform>Ihr Versorger sieht die Summe Ihres Quartiers ab %n Haushalt, von denen keiner mehr als %1 % davon hat.</numerusform>
            <numerusform>Ihr Versorger sieht die Summe Ihres Quartiers erst ab %n Haushalten, von denen keiner mehr als %1 % davon hat.</numerusform>
        </translation>
    </message>
    <message>
        <source>the beginning</source>
        <comment>since when a rule has been in force</comment>
        <translation>Anfang an</translation>
    </message>
</context>
<context>
    <name>Statement</name>
    <message>
        <source>Energy: %1 kWh</source>
        <translation>Energie: %1 kWh</translation>
    </message>
    <message>
        <source>Base load: %1 kW</source>
        <translation>Grundlast: %1 kW</translation>
    </message>
    <message>
        <source>Highest: %1 kW, %2</source>
        <translation>Höchstwert: %1 kW, %2</translation>
    </message>
    <message>
        <source>Minutes: %1; missing %2, altered %3</source>
        <translation>Minuten: %1; fehlend %2, verändert %3</translation>
    </message>
    <message>
        <source>no reading</source>
        <translation>kein Messwert</translation>
    </message>
    <message>
        <source>%1 kWh</source>
        <translation>%1 kWh</translation>
    </message>
    <message>
        <source>Consumption, %1</source>
        <translation>Verbrauch, %1</translation>
    </message>
    <message>
        <source>Consumption</source>
        <translation>Verbrauch</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>MMM yyyy</source>
        <comment>month and year, as QLocale::toString takes it</comment>
        <translation>MMM yyyy</translation>
    </message>
</context>
<context>
    <name>StationWords</name>
    <message>
        <source>Smart meter</source>
        <translation>Smart Meter</translation>
    </message>
    <message>
        <source>measures, seals</source>
        <translation>misst, versiegelt</translation>
    </message>
    <message>
        <source>its own AES key</source>
        <translation>eigener AES-Schlüssel</translation>
    </message>
    <message>
        <source>any other meter</source>
        <translation>andere Zähler</translation>
    </message>
    <message>
        <source>Data concentrator</source>
        <translation>Konzentrator</translation>
    </message>
    <message>
        <source>gathers, forwards</source>
        <translation>sammelt, leitet weiter</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>any reading</source>
        <translation>Messwerte</translation>
    </message>
    <message>
        <source>no cryptography</source>
        <translation>keine Kryptografie</translation>
    </message>
    <message>
        <source>PES intake</source>
        <translation>PES-Eingang</translation>
    </message>
    <message>
        <source>opens, re-encrypts, adds</source>
        <translation>öffnet, verschlüsselt neu, addiert</translation>
    </message>
    <message>
        <source>meter keys, Paillier public key</source>
        <translation>Schlüssel der Zähler, öffentlicher Paillier-Schlüssel</translation>
    </message>
    <message>
        <source>any sum</source>
        <translation>Summen</translation>
    </message>
    <message>
        <source>PES release</source>
        <translation>PES-Freigabe</translation>
    </message>
    <message>
        <source>decides, opens sums</source>
        <translation>entscheidet, öffnet Summen</translation>
    </message>
    <message>
        <source>Paillier private key, signing key</source>
        <translation>private Schlüssel für Paillier und Signatur</translation>
    </message>
    <message>
        <source>MDMS</source>
        <translation>MDMS</translation>
    </message>
    <message>
        <source>bills, forecasts</source>
        <translation>rechnet ab, prognostiziert</translation>
    </message>
    <message>
        <source>MDMS private key</source>
        <translation>privater MDMS-Schlüssel</translation>
    </message>
    <message>
        <source>a home&apos;s minutes</source>
        <translation>Minutenwerte eines Haushalts</translation>
    </message>
    <message>
        <source>Customer portal</source>
        <translation>Kundenportal</translation>
    </message>
    <message>
        <source>the same sealed readings, for their own home only</source>
        <translation>dieselben versiegelten Messwerte, nur für den eigenen Haushalt</translation>
    </message>
    <message>
        <source>the customer&apos;s, under their password</source>
        <translation>der des Kunden, unter dessen Passwort</translation>
    </message>
    <message>
        <source>any other home</source>
        <translation>andere Haushalte</translation>
    </message>
</context>
<context>
    <name>TariffText</name>
    <message>
        <source>“%1”</source>
        <comment>a name or value within a sentence</comment>
        <translation>„%1“</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>register 3</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>register “Peak”</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>the short name</source>
        <translation>Kurzname</translation>
    </message>
    <message>
        <source>the name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>the currency</source>
        <translation>Währung</translation>
    </message>
    <message>
        <source>the first day</source>
        <translation>erster Tag</translation>
    </message>
    <message>
        <source>the daily charge</source>
        <translation>Grundpreis je Tag</translation>
    </message>
    <message>
        <source>the tax</source>
        <translation>Steuer</translation>
    </message>
    <message>
        <source>the rate</source>
        <translation>Preis</translation>
    </message>
    <message>
        <source>the start</source>
        <translation>Beginn</translation>
    </message>
    <message>
        <source>the end</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>the register</source>
        <translation>Zählwerk</translation>
    </message>
    <message>
        <source>version %1</source>
        <translation>Version %1</translation>
    </message>
    <message>
        <source>register</source>
        <translation>Zählwerk</translation>
    </message>
    <message>
        <source>season</source>
        <translation>Saison</translation>
    </message>
    <message>
        <source>holiday</source>
        <translation>Feiertag</translation>
    </message>
    <message>
        <source>tier %1</source>
        <translation>Stufe %1</translation>
    </message>
    <message>
        <source>this is not JSON: check that it is a tariff file</source>
        <translation>das ist kein JSON: Prüfen Sie, ob es eine Tarifdatei ist</translation>
    </message>
    <message>
        <source>this is not a tariff file of a format known here</source>
        <translation>das ist keine Tarifdatei in einem hier bekannten Format</translation>
    </message>
    <message>
        <source>it is missing</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>there is no such field; check its spelling</source>
        <translation>dieses Feld gibt es nicht; prüfen Sie die Schreibweise</translation>
    </message>
    <message>
        <source>fill it in</source>
        <translation>ist auszufüllen</translation>
    </message>
    <message>
        <source>%1 cannot be used</source>
        <translation>%1 ist nicht verwendbar</translation>
    </message>
    <message>
        <source>it is too large or too small</source>
        <translation>ist zu groß oder zu klein</translation>
    </message>
    <message>
        <source>%1 is too large or too small</source>
        <translation>%1 ist zu groß oder zu klein</translation>
    </message>
    <message>
        <source>add a version: it says from which day prices apply</source>
        <translation>fügen Sie eine Version hinzu: Sie sagt, ab welchem Tag Preise gelten</translation>
    </message>
    <message>
        <source>it must start after the version before it</source>
        <translation>muss nach der Version davor beginnen</translation>
    </message>
    <message>
        <source>add a register: it says what a kWh costs</source>
        <translation>fügen Sie ein Zählwerk hinzu: Es sagt, was eine kWh kostet</translation>
    </message>
    <message>
        <source>there are %1 registers; 16 is the most</source>
        <translation>%1 Zählwerke; möglich sind höchstens 16</translation>
    </message>
    <message>
        <source>another register has this short name already</source>
        <translation>diesen Kurznamen hat schon ein anderes Zählwerk</translation>
    </message>
    <message>
        <source>choose one of the registers</source>
        <translation>wählen Sie eines der Zählwerke</translation>
    </message>
    <message>
        <source>no hour of any day counts on it; use it in a schedule or remove it</source>
        <translation>keine Stunde zählt darauf; verwenden Sie es in einem Zeitplan oder entfernen Sie es</translation>
    </message>
    <message>
        <source>it has no price</source>
        <translation>hat keinen Preis</translation>
    </message>
    <message>
        <source>say up to how many kWh it applies; only the last tier has no limit</source>
        <translation>geben Sie an, bis zu wie vielen kWh sie gilt; nur die letzte Stufe hat keine Grenze</translation>
    </message>
    <message>
        <source>its limit must be above that of the tier before it</source>
        <translation>ihre Grenze muss über der Grenze der Stufe davor liegen</translation>
    </message>
    <message>
        <source>the last tier must have no limit</source>
        <translation>die letzte Stufe darf keine Grenze haben</translation>
    </message>
    <message>
        <source>add a season: one that starts on 01-01 lasts all year</source>
        <translation>fügen Sie eine Saison hinzu: Eine, die am 01-01 beginnt, dauert das ganze Jahr</translation>
    </message>
    <message>
        <source>it must start after the season before it</source>
        <translation>muss nach der Saison davor beginnen</translation>
    </message>
    <message>
        <source>nothing counts at %1</source>
        <translation>um %1 zählt nichts</translation>
    </message>
    <message>
        <source>two ranges count at %1</source>
        <translation>um %1 zählen zwei Zeitbereiche</translation>
    </message>
    <message>
        <source>%1 is no time of a day</source>
        <translation>%1 ist keine Tageszeit</translation>
    </message>
    <message>
        <source>there is no such day</source>
        <translation>diesen Tag gibt es nicht</translation>
    </message>
    <message>
        <source>%1.</source>
        <comment>a whole sentence</comment>
        <translation>%1.</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <comment>place: what is wrong there</comment>
        <translation>%1: %2.</translation>
    </message>
    <message>
        <source>weekdays</source>
        <translation>Mo–Fr</translation>
    </message>
    <message>
        <source>weekends</source>
        <translation>Sa–So</translation>
    </message>
    <message>
        <source>holidays</source>
        <translation>Feiertage</translation>
    </message>
    <message>
        <source>Easter</source>
        <translation>Ostern</translation>
    </message>
</context>
<context>
    <name>Tour</name>
    <message>
        <source>pictures:    %1 in %2</source>
        <translation>Bilder:      %1 in %2</translation>
    </message>
    <message>
        <source>Waited in vain for: %1.</source>
        <translation>Vergeblich gewartet auf: %1.</translation>
    </message>
    <message>
        <source>the demonstration to open</source>
        <translation>das Öffnen der Demonstration</translation>
    </message>
    <message>
        <source>the first readings</source>
        <translation>die ersten Messwerte</translation>
    </message>
    <message>
        <source>the PES monitor</source>
        <translation>den PES-Monitor</translation>
    </message>
    <message>
        <source>the first decisions</source>
        <translation>die ersten Entscheidungen</translation>
    </message>
    <message>
        <source>the comparison of before and after</source>
        <translation>den Vergleich von vorher und nachher</translation>
    </message>
    <message>
        <source>the end of the run</source>
        <translation>das Ende des Laufs</translation>
    </message>
    <message>
        <source>the operator&apos;s page</source>
        <translation>die Seite des Betriebs</translation>
    </message>
    <message>
        <source>operator</source>
        <translation>Betrieb</translation>
    </message>
    <message>
        <source>the withheld neighbourhood</source>
        <translation>das zurückgehaltene Quartier</translation>
    </message>
    <message>
        <source>the bills</source>
        <translation>die Rechnungen</translation>
    </message>
    <message>
        <source>the answer to the registration</source>
        <translation>die Antwort auf die Registrierung</translation>
    </message>
    <message>
        <source>a new activation code</source>
        <translation>einen neuen Aktivierungscode</translation>
    </message>
    <message>
        <source>the customer&apos;s page</source>
        <translation>die Seite des Kunden</translation>
    </message>
    <message>
        <source>customer</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>all of the customer&apos;s readings</source>
        <translation>alle Messwerte des Kunden</translation>
    </message>
    <message>
        <source>the load</source>
        <translation>die Last</translation>
    </message>
    <message>
        <source>the tariffs</source>
        <translation>die Tarife</translation>
    </message>
</context>
<context>
    <name>VeeText</name>
    <message>
        <source>%1 kW</source>
        <translation>%1 kW</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>Forecast from daily and weekly habits</source>
        <translation>Prognose aus Tages- und Wochenmuster</translation>
    </message>
    <message>
        <source>Forecast from daily habits (history under 15 days)</source>
        <translation>Prognose aus dem Tagesmuster (weniger als 15 Tage Verlauf)</translation>
    </message>
    <message>
        <source>Forecast repeats the day before (history under 4 days)</source>
        <translation>Prognose wiederholt den Vortag (weniger als 4 Tage Verlauf)</translation>
    </message>
    <message>
        <source>%1 % better than repeating the last week</source>
        <translation>%1 % besser als Wiederholung der letzten Woche</translation>
    </message>
    <message>
        <source>%1 % worse than repeating the last week</source>
        <translation>%1 % schlechter als Wiederholung der letzten Woche</translation>
    </message>
    <message>
        <source>%1 % better than repeating the last day</source>
        <translation>%1 % besser als Wiederholung des letzten Tages</translation>
    </message>
    <message>
        <source>%1 % worse than repeating the last day</source>
        <translation>%1 % schlechter als Wiederholung des letzten Tages</translation>
    </message>
    <message>
        <source>estimate accepted</source>
        <translation>Ersatzwert angenommen</translation>
    </message>
    <message>
        <source>estimated</source>
        <translation>Ersatzwert</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>bearbeitet</translation>
    </message>
    <message>
        <source>questionable</source>
        <translation>fraglich</translation>
    </message>
    <message>
        <source>ddd d MMM yyyy</source>
        <comment>date format</comment>
        <translation>ddd, d. MMM yyyy</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>first and last day</comment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>%1, %2 – %3</source>
        <comment>day, from, to</comment>
        <translation>%1, %2 – %3</translation>
    </message>
    <message>
        <source>%1, %2 – 24:00</source>
        <comment>day, from</comment>
        <translation>%1, %2 – 24:00</translation>
    </message>
    <message>
        <source>%1, %2 – %3, %4</source>
        <comment>day, time, day, time</comment>
        <translation>%1, %2 – %3, %4</translation>
    </message>
    <message>
        <source>%1 %</source>
        <comment>change</comment>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Fehlend</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Doppelt</translation>
    </message>
    <message>
        <source>Spike</source>
        <translation>Ausreißer</translation>
    </message>
    <message>
        <source>Zero run</source>
        <translation>Nullstrecke</translation>
    </message>
    <message>
        <source>Negative</source>
        <translation>Negativ</translation>
    </message>
    <message>
        <source>No aggregate arrived for this time; neither released nor withheld.</source>
        <translation>Für diese Zeit kam kein Aggregat an; weder freigegeben noch zurückgehalten.</translation>
    </message>
    <message>
        <source>A second row for this time, or one off the grid. The greater revision counts.</source>
        <translation>Eine zweite Zeile für diese Zeit oder eine außerhalb des Rasters. Es zählt die höhere Revision.</translation>
    </message>
    <message>
        <source>Over the day&apos;s third-highest interval by more than %1 % (EEI, Uniform Business Practices).</source>
        <translation>Mehr als %1 % über dem dritthöchsten Intervall des Tages (EEI, Uniform Business Practices).</translation>
    </message>
    <message>
        <source>Nothing used for over an hour: homes on standby are never at nothing together.</source>
        <translation>Über eine Stunde kein Verbrauch: Haushalte im Standby sind nie alle zugleich bei null.</translation>
    </message>
    <message>
        <source>Less than nothing used.</source>
        <translation>Verbrauch unter null.</translation>
    </message>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>angenommen</translation>
    </message>
    <message>
        <source>agrees</source>
        <translation>stimmt</translation>
    </message>
    <message>
        <source>incomplete</source>
        <translation>unvollständig</translation>
    </message>
    <message>
        <source>differs</source>
        <translation>weicht ab</translation>
    </message>
    <message>
        <source>one interval</source>
        <translation>ein Intervall</translation>
    </message>
    <message>
        <source>%1 intervals</source>
        <translation>%1 Intervalle</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 · mean error %2 kW on the last %n day(s)</source>
        <comment>method, error</comment>
        <translation>
            <numerusform>%1 · mittlerer Fehler %2 kW am letzten Tag</numerusform>
            <numerusform>%1 · mittlerer Fehler %2 kW an den letzten %n Tagen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>--tour needs --demo.</source>
        <translation>--tour braucht --demo.</translation>
    </message>
    <message>
        <source>Bills and neighbourhood load without seeing a home&apos;s readings.</source>
        <translation>Rechnungen und Quartierslast, ohne die Messwerte eines Haushalts zu sehen.</translation>
    </message>
    <message>
        <source>File whose first line is the site&apos;s passphrase; without it, the desktop&apos;s keyring.</source>
        <translation>Datei, deren erste Zeile die Passphrase des Standorts ist; ohne sie der Schlüsselbund des Desktops.</translation>
    </message>
    <message>
        <source>Open the demonstration in this folder; it is made there first if it is not there.</source>
        <translation>Die Demonstration in diesem Ordner öffnen; gibt es dort keine, wird sie angelegt.</translation>
    </message>
    <message>
        <source>With --demo: visit every view by script, save pictures into this folder, print what flowed, and exit.</source>
        <translation>Mit --demo: jede Ansicht per Skript besuchen, Bilder in diesem Ordner speichern, ausgeben, was geflossen ist, und beenden.</translation>
    </message>
    <message>
        <source>Open the site in this folder, or on servers at this address: postgresql://HOST:PORT/DATABASE?keys=FOLDER.</source>
        <translation>Den Standort in diesem Ordner öffnen oder auf Servern unter dieser Adresse: postgresql://RECHNER:PORT/DATENBANK?keys=ORDNER.</translation>
    </message>
</context>
<context>
    <name>smarter::AccountPane</name>
    <message>
        <source>Change</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>Neues Passwort</translation>
    </message>
    <message>
        <source>New password again</source>
        <translation>Neues Passwort wiederholen</translation>
    </message>
    <message>
        <source>Set the password</source>
        <translation>Passwort setzen</translation>
    </message>
    <message>
        <source>Release the lock</source>
        <translation>Sperre aufheben</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Entfernen…</translation>
    </message>
    <message>
        <source>Change the role</source>
        <translation>Rolle ändern</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>%1 (you)</source>
        <comment>account</comment>
        <translation>%1 (Sie)</translation>
    </message>
    <message>
        <source>The last administrator who may sign in: nobody could make another, so this account stays.</source>
        <translation>Das letzte Administrationskonto, das sich anmelden darf: Niemand könnte ein weiteres anlegen, darum bleibt es.</translation>
    </message>
    <message>
        <source>Your own account: changing it signs you out.</source>
        <translation>Ihr eigenes Konto: Eine Änderung meldet Sie ab.</translation>
    </message>
    <message>
        <source>Changing an account ends the sessions of its owner.</source>
        <translation>Wird ein Konto geändert, enden die Sitzungen seines Inhabers.</translation>
    </message>
    <message>
        <source>Enable</source>
        <translation>Aktivieren</translation>
    </message>
    <message>
        <source>Disable…</source>
        <translation>Deaktivieren…</translation>
    </message>
    <message>
        <source>The two passwords are not alike.</source>
        <translation>Die beiden Passwörter stimmen nicht überein.</translation>
    </message>
</context>
<context>
    <name>smarter::AccountView</name>
    <message>
        <source>Present password</source>
        <translation>Jetziges Passwort</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>Neues Passwort</translation>
    </message>
    <message>
        <source>New password again</source>
        <translation>Neues Passwort wiederholen</translation>
    </message>
    <message>
        <source>Change password</source>
        <translation>Passwort ändern</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>Delete my account</source>
        <translation>Mein Konto löschen</translation>
    </message>
    <message>
        <source>Your readings stay as they are; the former password opens nothing any more.</source>
        <translation>Ihre Messwerte bleiben, wie sie sind; das frühere Passwort öffnet nichts mehr.</translation>
    </message>
    <message>
        <source>Nobody can reset it. If you forget it, you need a new code from your utility, and your meter is asked again.</source>
        <translation>Niemand kann es zurücksetzen. Wenn Sie es vergessen, brauchen Sie einen neuen Code von Ihrem Versorger, und Ihr Zähler wird erneut gefragt.</translation>
    </message>
    <message>
        <source>Delete account</source>
        <translation>Konto löschen</translation>
    </message>
    <message>
        <source>The keys to your readings are destroyed. Nobody can read what is stored here after that, you neither: save what you want to keep first.</source>
        <translation>Die Schlüssel zu Ihren Messwerten werden vernichtet. Danach kann niemand mehr lesen, was hier gespeichert ist, auch Sie nicht: Speichern Sie vorher, was Sie behalten möchten.</translation>
    </message>
    <message>
        <source>Your meter goes on, and so do your bills: what your utility has, it keeps as the law asks.</source>
        <translation>Ihr Zähler läuft weiter, und Ihre Rechnungen auch: Was Ihr Versorger hat, bewahrt er auf, wie das Gesetz es verlangt.</translation>
    </message>
    <message>
        <source>To come back, you need a new activation code from your utility.</source>
        <translation>Um zurückzukommen, brauchen Sie einen neuen Aktivierungscode von Ihrem Versorger.</translation>
    </message>
    <message>
        <source>Your user name, to confirm</source>
        <translation>Ihr Benutzername zur Bestätigung</translation>
    </message>
    <message>
        <source>Your password is changed.</source>
        <translation>Ihr Passwort ist geändert.</translation>
    </message>
    <message>
        <source>Use the new one from now on.</source>
        <translation>Verwenden Sie ab jetzt das neue.</translation>
    </message>
    <message>
        <source>Enter your present password.</source>
        <translation>Geben Sie Ihr jetziges Passwort ein.</translation>
    </message>
    <message>
        <source>The two passwords are not alike.</source>
        <translation>Die beiden Passwörter stimmen nicht überein.</translation>
    </message>
    <message>
        <source>Enter your password.</source>
        <translation>Geben Sie Ihr Passwort ein.</translation>
    </message>
</context>
<context>
    <name>smarter::AccountsModel</name>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Last change</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>disabled</source>
        <translation>deaktiviert</translation>
    </message>
    <message>
        <source>locked until %1</source>
        <translation>gesperrt bis %1</translation>
    </message>
    <message>
        <source>may sign in</source>
        <translation>darf sich anmelden</translation>
    </message>
    <message>
        <source>made %1</source>
        <comment>when</comment>
        <translation>angelegt %1</translation>
    </message>
</context>
<context>
    <name>smarter::AccountsSection</name>
    <message>
        <source>Add an account</source>
        <translation>Konto hinzufügen</translation>
    </message>
    <message>
        <source>For one person of the utility. Tell them the password yourself, not by mail.</source>
        <translation>Für eine Person beim Versorger. Teilen Sie ihr das Passwort selbst mit, nicht per E-Mail.</translation>
    </message>
    <message>
        <source>Add the account</source>
        <translation>Konto anlegen</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Konten</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>No account is chosen</source>
        <translation>Kein Konto gewählt</translation>
    </message>
    <message>
        <source>Choose an account to change its role or its password, or to lock it out.</source>
        <translation>Wählen Sie ein Konto, um seine Rolle oder sein Passwort zu ändern oder es auszusperren.</translation>
    </message>
    <message>
        <source>The role is changed.</source>
        <translation>Die Rolle ist geändert.</translation>
    </message>
    <message>
        <source>The account may sign in again at once.</source>
        <translation>Mit dem Konto kann man sich sofort wieder anmelden.</translation>
    </message>
    <message>
        <source>Reading the accounts</source>
        <translation>Konten werden gelesen</translation>
    </message>
    <message>
        <source>The accounts cannot be read</source>
        <translation>Die Konten können nicht gelesen werden</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>The account “%1” is made.</source>
        <translation>Das Konto „%1“ ist angelegt.</translation>
    </message>
    <message>
        <source>The password is set.</source>
        <translation>Das Passwort ist gesetzt.</translation>
    </message>
    <message>
        <source>The account is disabled.</source>
        <translation>Das Konto ist deaktiviert.</translation>
    </message>
    <message>
        <source>The account is enabled.</source>
        <translation>Das Konto ist aktiviert.</translation>
    </message>
    <message>
        <source>Disable the account “%1”?</source>
        <translation>Konto „%1“ deaktivieren?</translation>
    </message>
    <message>
        <source>Its owner is signed out and cannot sign in until it is enabled again.</source>
        <translation>Sein Inhaber wird abgemeldet und kann sich erst wieder anmelden, wenn es aktiviert ist.</translation>
    </message>
    <message>
        <source>Disable</source>
        <translation>Deaktivieren</translation>
    </message>
    <message>
        <source>Remove the account “%1”?</source>
        <translation>Konto „%1“ entfernen?</translation>
    </message>
    <message>
        <source>This cannot be taken back. What its owner did stays in the audit log.</source>
        <translation>Das lässt sich nicht zurücknehmen. Was sein Inhaber getan hat, bleibt im Audit-Protokoll.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>The account is removed.</source>
        <translation>Das Konto ist entfernt.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Es wurde nichts geändert.</translation>
    </message>
</context>
<context>
    <name>smarter::ActivationPanel</name>
    <message>
        <source>Issue a code</source>
        <translation>Code ausgeben</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Haushalt</translation>
    </message>
    <message>
        <source>The customer of the home registers with it, once. An earlier code of this home that was not used stops working.</source>
        <translation>Der Kunde des Haushalts registriert sich damit, einmal. Ein früherer, nicht verwendeter Code dieses Haushalts verliert seine Gültigkeit.</translation>
    </message>
    <message>
        <source>There is no meter yet. Add load profiles first.</source>
        <translation>Es gibt noch keinen Zähler. Fügen Sie zuerst Lastgänge hinzu.</translation>
    </message>
    <message>
        <source>Code of %1</source>
        <translation>Code von %1</translation>
    </message>
    <message>
        <source>Shown here and never again.</source>
        <translation>Wird hier und danach nie wieder gezeigt.</translation>
    </message>
</context>
<context>
    <name>smarter::AddProfilesPanel</name>
    <message>
        <source>Play</source>
        <translation>Abspielen</translation>
    </message>
    <message>
        <source>Choose at least one file or folder, and name the neighbourhood.</source>
        <translation>Wählen Sie mindestens eine Datei oder einen Ordner und benennen Sie das Quartier.</translation>
    </message>
</context>
<context>
    <name>smarter::AddressForm</name>
    <message>
        <source>Choose the folder of the keys…</source>
        <translation>Ordner der Schlüssel wählen …</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Open a site on servers</source>
        <translation>Standort auf Servern öffnen</translation>
    </message>
    <message>
        <source>A large site keeps its stores on a PostgreSQL server, and its stations are programs on several machines. Here you work on it as an operator, with an account of your own.</source>
        <translation>Ein großer Standort hat seine Daten auf einem PostgreSQL-Server, und seine Stationen sind Programme auf mehreren Rechnern. Hier arbeiten Sie daran als Betreiber, mit einem eigenen Konto.</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>It looks like postgresql://db.example.org:5432/smarter?keys=/home/me/keys and holds no password.</source>
        <translation>Sie sieht aus wie postgresql://db.example.org:5432/smarter?keys=/home/me/keys und enthält kein Passwort.</translation>
    </message>
    <message>
        <source>The folder has the site&apos;s description (site.json), the key of the MDMS (mdms.key), the server&apos;s certificate authority (ca.pem) and the password file (pgpass). Who runs the site gives it to you.</source>
        <translation>Der Ordner enthält die Beschreibung des Standorts (site.json), den Schlüssel des MDMS (mdms.key), die Zertifizierungsstelle des Servers (ca.pem) und die Passwortdatei (pgpass). Sie bekommen ihn von denen, die den Standort betreiben.</translation>
    </message>
    <message>
        <source>Stopped. Nothing was opened.</source>
        <translation>Abgebrochen. Nichts wurde geöffnet.</translation>
    </message>
    <message>
        <source>Folder of the keys</source>
        <translation>Ordner der Schlüssel</translation>
    </message>
    <message>
        <source>Enter the server&apos;s part of the address first: postgresql://host:port/database.</source>
        <translation>Geben Sie zuerst den Teil des Servers ein: postgresql://rechner:port/datenbank.</translation>
    </message>
    <message>
        <source>Choose the folder of the keys: the address does not name it.</source>
        <translation>Wählen Sie den Ordner der Schlüssel: Die Adresse nennt ihn nicht.</translation>
    </message>
    <message>
        <source>That is not the address of a site on servers. Write it as postgresql://host:port/database?keys=folder, without a password.</source>
        <translation>Das ist keine Adresse eines Standorts auf Servern. Schreiben Sie sie als postgresql://rechner:port/datenbank?keys=ordner, ohne Passwort.</translation>
    </message>
</context>
<context>
    <name>smarter::AfterCard</name>
    <message>
        <source>After: this MDMS</source>
        <translation>Nachher: dieses MDMS</translation>
    </message>
    <message numerus="yes">
        <source>%n homes</source>
        <translation>
            <numerusform>%n Haushalt</numerusform>
            <numerusform>%n Haushalte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>withheld: fewer than %n homes</source>
        <translation>
            <numerusform>zurückgehalten: weniger als %n Haushalt</numerusform>
            <numerusform>zurückgehalten: weniger als %n Haushalte</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2 min · one total a day</source>
        <comment>homes in the sum; interval</comment>
        <translation>%1, %2 min · eine Summe je Tag</translation>
    </message>
    <message>
        <source>sum of %1</source>
        <comment>so many homes</comment>
        <translation>Summe: %1</translation>
    </message>
    <message>
        <source>Of %1 alone: one total a day, %2 kWh.</source>
        <translation>Von %1 allein: eine Summe je Tag, %2 kWh.</translation>
    </message>
    <message>
        <source>Drawn only to show why.</source>
        <translation>Nur gezeichnet, um zu zeigen, warum.</translation>
    </message>
</context>
<context>
    <name>smarter::AnalysisSection</name>
    <message>
        <source>Analysis</source>
        <translation>Analyse</translation>
    </message>
</context>
<context>
    <name>smarter::AnalysisView</name>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Woche</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Monat</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Jahr</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Früher</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Später</translation>
    </message>
    <message>
        <source>Energy</source>
        <translation>Energie</translation>
    </message>
    <message>
        <source>On the period before</source>
        <translation>Zum Vorzeitraum</translation>
    </message>
    <message>
        <source>On the year before</source>
        <translation>Zum Vorjahr</translation>
    </message>
    <message>
        <source>Peak</source>
        <translation>Spitze</translation>
    </message>
    <message>
        <source>Load factor</source>
        <translation>Lastfaktor</translation>
    </message>
    <message>
        <source>Totals</source>
        <translation>Summen</translation>
    </message>
    <message>
        <source>Not as forecast</source>
        <translation>Prognoseabweichung</translation>
    </message>
    <message>
        <source>Neighbourhood</source>
        <translation>Quartier</translation>
    </message>
    <message>
        <source>Totals by</source>
        <translation>Summen je</translation>
    </message>
    <message>
        <source>kWh</source>
        <translation>kWh</translation>
    </message>
    <message>
        <source>%1 kWh</source>
        <translation>%1 kWh</translation>
    </message>
    <message>
        <source>Times that were not as forecast; Return shows the load</source>
        <translation>Zeiten, die anders als prognostiziert waren; die Eingabetaste zeigt die Last</translation>
    </message>
    <message>
        <source>Comparing with forecasts</source>
        <translation>Vergleich mit Prognosen läuft</translation>
    </message>
    <message>
        <source>withheld</source>
        <translation>zurückgehalten</translation>
    </message>
    <message>
        <source>no intervals</source>
        <translation>keine Intervalle</translation>
    </message>
    <message>
        <source>all intervals</source>
        <translation>alle Intervalle</translation>
    </message>
    <message>
        <source>%1 of %2 intervals</source>
        <comment>known, all</comment>
        <translation>%1 von %2 Intervallen</translation>
    </message>
    <message>
        <source>%1, %2 estimated</source>
        <translation>%1, Ersatzwerte: %2</translation>
    </message>
    <message>
        <source>kW</source>
        <translation>kW</translation>
    </message>
    <message>
        <source>%</source>
        <translation>%</translation>
    </message>
    <message>
        <source>mean %1 kW</source>
        <translation>im Mittel %1 kW</translation>
    </message>
    <message>
        <source>no load</source>
        <translation>keine Last</translation>
    </message>
    <message>
        <source>nothing to compare with</source>
        <translation>kein Vergleichswert</translation>
    </message>
    <message>
        <source>mean power; then %1</source>
        <translation>mittlere Leistung; damals %1</translation>
    </message>
    <message>
        <source>ddd d MMM yyyy</source>
        <comment>date format</comment>
        <translation>ddd, d. MMM yyyy</translation>
    </message>
    <message>
        <source>Week %1, %2</source>
        <comment>number, year</comment>
        <translation>Woche %1, %2</translation>
    </message>
    <message>
        <source>MMMM yyyy</source>
        <comment>date format</comment>
        <translation>MMMM yyyy</translation>
    </message>
    <message>
        <source>d MMM</source>
        <comment>date format</comment>
        <translation>d. MMM</translation>
    </message>
    <message>
        <source>w %1</source>
        <comment>number of a week</comment>
        <translation>KW %1</translation>
    </message>
    <message>
        <source>MMM yyyy</source>
        <comment>date format</comment>
        <translation>MMM yyyy</translation>
    </message>
    <message>
        <source>Not enough to compare with</source>
        <translation>Zu wenig zum Vergleichen</translation>
    </message>
    <message>
        <source>All as forecast</source>
        <translation>Alles wie prognostiziert</translation>
    </message>
    <message>
        <source>Two hours in a row beyond the 99 % band, or a day beyond the 99.9 % band of day-ahead forecasts, would stand here.</source>
        <translation>Zwei aufeinanderfolgende Stunden außerhalb des 99-%-Bands oder ein Tag außerhalb des 99,9-%-Bands der Vortagesprognosen stünden hier.</translation>
    </message>
    <message>
        <source>Reading the aggregates</source>
        <translation>Aggregate werden gelesen</translation>
    </message>
    <message>
        <source>No load yet</source>
        <translation>Noch keine Last</translation>
    </message>
    <message>
        <source>Totals, peak and load curve of each neighbourhood appear here as soon as the PES has released or withheld its first interval.</source>
        <translation>Summen, Spitze und Lastkurve jedes Quartiers erscheinen hier, sobald das PES sein erstes Intervall freigegeben oder zurückgehalten hat.</translation>
    </message>
    <message>
        <source>The aggregates cannot be read</source>
        <translation>Die Aggregate können nicht gelesen werden</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Wiederholen</translation>
    </message>
</context>
<context>
    <name>smarter::AnomaliesModel</name>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Measured, kWh</source>
        <translation>Gemessen, kWh</translation>
    </message>
    <message>
        <source>Expected, kWh</source>
        <translation>Erwartet, kWh</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Differenz</translation>
    </message>
    <message>
        <source>Whole day</source>
        <translation>Ganzer Tag</translation>
    </message>
    <message>
        <source>Hours in a row</source>
        <translation>Stunden in Folge</translation>
    </message>
</context>
<context>
    <name>smarter::AssignRow</name>
    <message>
        <source>Assign…</source>
        <translation>Zuweisen…</translation>
    </message>
    <message>
        <source>The whole site</source>
        <translation>Ganzer Standort</translation>
    </message>
    <message>
        <source>One household</source>
        <translation>Ein Haushalt</translation>
    </message>
    <message>
        <source>Whose tariff it becomes</source>
        <translation>Für wen der Tarif gelten soll</translation>
    </message>
    <message>
        <source>Pseudonym of the household</source>
        <translation>Pseudonym des Haushalts</translation>
    </message>
    <message>
        <source>Pseudonym</source>
        <translation>Pseudonym</translation>
    </message>
    <message>
        <source>First day under this tariff</source>
        <translation>Erster Tag mit diesem Tarif</translation>
    </message>
    <message>
        <source>from</source>
        <translation>ab</translation>
    </message>
    <message>
        <source>A pseudonym has 32 digits, 0 to 9 and a to f.</source>
        <translation>Ein Pseudonym hat 32 Stellen, 0 bis 9 und a bis f.</translation>
    </message>
    <message>
        <source>Offer for comparison…</source>
        <translation>Zum Vergleich anbieten…</translation>
    </message>
</context>
<context>
    <name>smarter::AuditModel</name>
    <message>
        <source>No.</source>
        <comment>of an audit entry</comment>
        <translation>Nr.</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>Did</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>To what</source>
        <translation>Woran</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>somebody</source>
        <translation>jemand</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>person, role</comment>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>smarter::AuditSection</name>
    <message>
        <source>Check the chain</source>
        <translation>Kette prüfen</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Export…</translation>
    </message>
    <message>
        <source>Audit log</source>
        <translation>Audit-Protokoll</translation>
    </message>
    <message>
        <source>Export the audit log</source>
        <translation>Audit-Protokoll exportieren</translation>
    </message>
    <message>
        <source>Whose entries</source>
        <translation>Wessen Einträge</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Was getan wurde</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>Jederzeit</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7 Tage</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 Tage</translation>
    </message>
    <message>
        <source>Other days…</source>
        <translation>Andere Tage…</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Erster Tag</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Letzter Tag</translation>
    </message>
    <message>
        <source>Reading the audit log</source>
        <translation>Audit-Protokoll wird gelesen</translation>
    </message>
    <message>
        <source>The audit log cannot be read</source>
        <translation>Das Audit-Protokoll kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>the system itself</source>
        <translation>das System selbst</translation>
    </message>
    <message>
        <source>%1 of %2 entries</source>
        <translation>%1 von %2 Einträgen</translation>
    </message>
    <message>
        <source>No such entry</source>
        <translation>Kein solcher Eintrag</translation>
    </message>
    <message>
        <source>Whoever signs in, looks at a household or changes something is written down here.</source>
        <translation>Wer sich anmeldet, einen Haushalt ansieht oder etwas ändert, wird hier vermerkt.</translation>
    </message>
    <message>
        <source>Somebody has changed the log, or it is damaged. Keep the site&apos;s files as they are, and compare with a copy.</source>
        <translation>Jemand hat das Protokoll verändert, oder es ist beschädigt. Lassen Sie die Dateien des Standorts, wie sie sind, und vergleichen Sie mit einer Kopie.</translation>
    </message>
    <message numerus="yes">
        <source>The chain is whole: %n entries, each follows the one before.</source>
        <translation>
            <numerusform>Die Kette ist vollständig: %n Eintrag.</numerusform>
            <numerusform>Die Kette ist vollständig: %n Einträge, jeder schließt an den davor an.</numerusform>
        </translation>
    </message>
    <message>
        <source>Newest: %1</source>
        <translation>Neuester: %1</translation>
    </message>
    <message>
        <source>Saved as “%1”.</source>
        <translation>Gespeichert als „%1“.</translation>
    </message>
    <message>
        <source>Nothing was saved.</source>
        <translation>Es wurde nichts gespeichert.</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>Audit</translation>
    </message>
</context>
<context>
    <name>smarter::BarChart</name>
    <message numerus="yes">
        <source>%n bars, together %1</source>
        <translation>
            <numerusform>%n Balken, zusammen %1</numerusform>
            <numerusform>%n Balken, zusammen %1</numerusform>
        </translation>
    </message>
    <message>
        <source>no value</source>
        <translation>kein Wert</translation>
    </message>
</context>
<context>
    <name>smarter::BeforeAfterPage</name>
    <message>
        <source>Before &amp; after · what the utility could read from one home</source>
        <translation>Vorher &amp; nachher · was der Versorger von einem Haushalt lesen könnte</translation>
    </message>
    <message>
        <source>What the detector finds, computed now</source>
        <translation>Was der Detektor findet, soeben berechnet</translation>
    </message>
    <message>
        <source>Four promises</source>
        <translation>Vier Versprechen</translation>
    </message>
    <message>
        <source>Demonstration</source>
        <translation>Demonstration</translation>
    </message>
    <message>
        <source>Generated homes only</source>
        <translation>Nur erzeugte Haushalte</translation>
    </message>
    <message>
        <source>Files of this computer</source>
        <translation>Dateien dieses Computers</translation>
    </message>
    <message>
        <source>In operation nobody could draw the left half: no station but the meter itself has a home&apos;s minutes to show.</source>
        <translation>Im Betrieb könnte niemand die linke Hälfte zeichnen: Keine Station außer dem Zähler selbst hat die Minutenwerte eines Haushalts.</translation>
    </message>
    <message>
        <source>No load profiles to look at</source>
        <translation>Keine Lastgänge vorhanden</translation>
    </message>
    <message>
        <source>Side by side, this page shows what a home&apos;s minutes tell, and what their sums do not. Choose a folder with a CSV or XLSX file for each home; the demonstration of the start page comes with one.</source>
        <translation>Diese Seite zeigt nebeneinander, was die Minutenwerte eines Haushalts verraten und was ihre Summen nicht verraten. Wählen Sie einen Ordner mit einer CSV- oder XLSX-Datei je Haushalt; die Demonstration der Startseite bringt einen mit.</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>Ordner wählen…</translation>
    </message>
    <message>
        <source>Folder of load profiles</source>
        <translation>Ordner mit Lastgängen</translation>
    </message>
    <message>
        <source>Reading the load profiles</source>
        <translation>Lastgänge werden gelesen</translation>
    </message>
    <message>
        <source>The load profiles cannot be read</source>
        <translation>Die Lastgänge können nicht gelesen werden</translation>
    </message>
    <message>
        <source>This page reads the demonstration&apos;s own files. In operation nobody could draw the left half.</source>
        <translation>Diese Seite liest die eigenen Dateien der Demonstration. Im Betrieb könnte niemand die linke Hälfte zeichnen.</translation>
    </message>
    <message>
        <source>This page reads the files of the folder you chose. In operation nobody could draw the left half.</source>
        <translation>Diese Seite liest die Dateien des Ordners, den Sie gewählt haben. Im Betrieb könnte niemand die linke Hälfte zeichnen.</translation>
    </message>
    <message>
        <source>No whole day in this home&apos;s profile</source>
        <translation>Kein ganzer Tag im Lastgang dieses Haushalts</translation>
    </message>
    <message>
        <source>A day is shown when at least half of its minutes are there. Choose another home, or another folder.</source>
        <translation>Ein Tag wird gezeigt, wenn mindestens die Hälfte seiner Minuten vorliegt. Wählen Sie einen anderen Haushalt oder einen anderen Ordner.</translation>
    </message>
    <message>
        <source>Against what the simulator knows of this home. An event is a switching by 50 W or more, found within two minutes or one interval and 30 % of its size.</source>
        <translation>Verglichen mit dem, was der Simulator von diesem Haushalt weiß. Ein Ereignis ist ein Schaltvorgang von 50 W oder mehr, gefunden auf zwei Minuten oder ein Intervall und auf 30 % seiner Größe genau.</translation>
    </message>
    <message>
        <source>Nobody knows the truth about these files: what the detector finds in the raw minutes stands in for it. The figures are agreement with that, not correctness.</source>
        <translation>Die Wahrheit zu diesen Dateien kennt niemand: An ihre Stelle tritt, was der Detektor in den rohen Minutenwerten findet. Die Zahlen sind Übereinstimmung damit, nicht Richtigkeit.</translation>
    </message>
    <message>
        <source>Of the information after, chance alone gives %1.</source>
        <translation>Von der Information danach ergibt der Zufall allein %1.</translation>
    </message>
</context>
<context>
    <name>smarter::BeforeCard</name>
    <message>
        <source>Before: the classic MDMS</source>
        <translation>Vorher: das klassische MDMS</translation>
    </message>
    <message>
        <source>one home, every minute</source>
        <translation>ein Haushalt, jede Minute</translation>
    </message>
    <message>
        <source>Told by the curve alone: switchings %1, runs of named appliances %2.</source>
        <translation>Was die Kurve allein verrät: Schaltvorgänge %1, Läufe benannter Geräte %2.</translation>
    </message>
</context>
<context>
    <name>smarter::BillLines</name>
    <message>
        <source>%1 × %2</source>
        <comment>quantity times rate</comment>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>amount, currency</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Summe</translation>
    </message>
    <message>
        <source>%1 = %2 J</source>
        <translation>%1 = %2 J</translation>
    </message>
    <message>
        <source>Reversed: bill %1</source>
        <translation>Storniert: Rechnung %1</translation>
    </message>
    <message>
        <source>Difference to pay</source>
        <translation>Zu zahlende Differenz</translation>
    </message>
    <message>
        <source>To pay</source>
        <translation>Zu zahlen</translation>
    </message>
    <message>
        <source>Not known whole</source>
        <translation>Nicht ganz bekannt</translation>
    </message>
    <message>
        <source>Under an example tariff: its prices are made up.</source>
        <translation>Nach einem Beispieltarif: Seine Preise sind erfunden.</translation>
    </message>
</context>
<context>
    <name>smarter::BillPane</name>
    <message>
        <source>Bill</source>
        <translation>Rechnung</translation>
    </message>
    <message>
        <source>Household</source>
        <translation>Haushalt</translation>
    </message>
    <message>
        <source>Tariff</source>
        <translation>Tarif</translation>
    </message>
    <message>
        <source>Lines of the bill</source>
        <translation>Positionen der Rechnung</translation>
    </message>
    <message>
        <source>As PDF…</source>
        <translation>Als PDF…</translation>
    </message>
    <message>
        <source>As CSV…</source>
        <translation>Als CSV…</translation>
    </message>
    <message>
        <source>Export the bill</source>
        <translation>Rechnung exportieren</translation>
    </message>
    <message>
        <source>The household&apos;s own</source>
        <translation>Eigener Tarif</translation>
    </message>
    <message>
        <source>As if under %1</source>
        <translation>Wie nach %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 · %2 of %n day(s) with a total</source>
        <translation>
            <numerusform>%1 · %2 von %n Tag mit Summe</numerusform>
            <numerusform>%1 · %2 von %n Tagen mit Summe</numerusform>
        </translation>
    </message>
    <message>
        <source>Issued, No. %1</source>
        <translation>Ausgestellt, Nr. %1</translation>
    </message>
    <message>
        <source>No. %1, corrected</source>
        <translation>Nr. %1, korrigiert</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>Correct…</source>
        <translation>Korrigieren…</translation>
    </message>
    <message>
        <source>Issue…</source>
        <translation>Ausstellen…</translation>
    </message>
    <message>
        <source>Open bill %1</source>
        <translation>Rechnung %1 öffnen</translation>
    </message>
    <message>
        <source>Bill %1 stands in its place. This one stays in the books.</source>
        <translation>An ihre Stelle ist Rechnung %1 getreten. Diese hier bleibt in den Büchern.</translation>
    </message>
    <message>
        <source>Corrects bill %1, which stays in the books.</source>
        <translation>Korrigiert Rechnung %1, die in den Büchern bleibt.</translation>
    </message>
    <message>
        <source>Bill %1 is out for these days already, or for some of them.</source>
        <translation>Für diese Tage oder einige davon ist schon Rechnung %1 ausgestellt.</translation>
    </message>
    <message>
        <source>The period is not over: what comes yet is not in it, and no bill can go out.</source>
        <translation>Der Zeitraum ist nicht zu Ende: Was noch kommt, fehlt darin, und es kann keine Rechnung ausgestellt werden.</translation>
    </message>
    <message>
        <source>A comparison: bills go out under the household&apos;s own tariff alone.</source>
        <translation>Ein Vergleich: Rechnungen werden nur nach dem eigenen Tarif des Haushalts ausgestellt.</translation>
    </message>
    <message>
        <source>Making the bill</source>
        <translation>Rechnung wird erstellt</translation>
    </message>
    <message>
        <source>No total for these days</source>
        <translation>Keine Summe für diese Tage</translation>
    </message>
    <message>
        <source>None of this household&apos;s totals was released in this period: there is nothing to bill.</source>
        <translation>In diesem Zeitraum wurde keine Summe dieses Haushalts freigegeben: Es gibt nichts abzurechnen.</translation>
    </message>
    <message>
        <source>No bill can be made</source>
        <translation>Es kann keine Rechnung erstellt werden</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>No household is chosen</source>
        <translation>Kein Haushalt gewählt</translation>
    </message>
    <message>
        <source>Choose a household to see its bill, line by line, under its tariff or as if under another.</source>
        <translation>Wählen Sie einen Haushalt, um seine Rechnung Position für Position zu sehen, nach seinem Tarif oder wie nach einem anderen.</translation>
    </message>
</context>
<context>
    <name>smarter::BillingSection</name>
    <message>
        <source>Households</source>
        <translation>Haushalte</translation>
    </message>
    <message>
        <source>Issued bills</source>
        <translation>Ausgestellt</translation>
    </message>
    <message>
        <source>Issue all bills…</source>
        <translation>Alle ausstellen…</translation>
    </message>
    <message>
        <source>Which bills to list</source>
        <translation>Welche Rechnungen die Liste zeigt</translation>
    </message>
    <message>
        <source>Issue this bill?</source>
        <translation>Diese Rechnung ausstellen?</translation>
    </message>
    <message>
        <source>A bill that is out is never changed. If its totals change later, it is corrected by another.</source>
        <translation>Eine ausgestellte Rechnung wird nie geändert. Ändern sich ihre Summen später, wird sie durch eine andere korrigiert.</translation>
    </message>
    <message>
        <source>Issue</source>
        <translation>Ausstellen</translation>
    </message>
    <message>
        <source>Correct bill %1?</source>
        <translation>Rechnung %1 korrigieren?</translation>
    </message>
    <message>
        <source>The bill is made anew from what is known now. The new document reverses this one, which stays in the books.</source>
        <translation>Die Rechnung wird aus dem heute Bekannten neu erstellt. Das neue Dokument storniert dieses, das in den Büchern bleibt.</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>Korrigieren</translation>
    </message>
    <message>
        <source>No bill went out.</source>
        <translation>Es wurde keine Rechnung ausgestellt.</translation>
    </message>
    <message>
        <source>Bill %1 is out.</source>
        <translation>Rechnung %1 ist ausgestellt.</translation>
    </message>
    <message>
        <source>Bill %1 is out and corrects bill %2.</source>
        <translation>Rechnung %1 ist ausgestellt und korrigiert Rechnung %2.</translation>
    </message>
    <message>
        <source>bill-%1</source>
        <comment>file name</comment>
        <translation>rechnung-%1</translation>
    </message>
    <message>
        <source>bill-%1-%2</source>
        <comment>file name</comment>
        <translation>rechnung-%1-%2</translation>
    </message>
    <message>
        <source>Save the bill</source>
        <translation>Rechnung speichern</translation>
    </message>
    <message>
        <source>Saved as “%1”.</source>
        <translation>Gespeichert als „%1“.</translation>
    </message>
    <message>
        <source>Nothing was saved.</source>
        <translation>Es wurde nichts gespeichert.</translation>
    </message>
    <message>
        <source>Issue the bills of %1?</source>
        <translation>Rechnungen für %1 ausstellen?</translation>
    </message>
    <message>
        <source>Every household with a total in these days gets its bill, unless one is out already. It takes a while and can be cancelled; what was issued stays.</source>
        <translation>Jeder Haushalt mit einer Summe in diesen Tagen erhält seine Rechnung, sofern noch keine ausgestellt ist. Das dauert eine Weile und lässt sich abbrechen; was ausgestellt ist, bleibt.</translation>
    </message>
    <message>
        <source>Issue all</source>
        <translation>Alle ausstellen</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Abgebrochen.</translation>
    </message>
    <message>
        <source>Billing</source>
        <translation>Abrechnung</translation>
    </message>
</context>
<context>
    <name>smarter::BillingView</name>
    <message>
        <source>MMMM yyyy</source>
        <comment>date format</comment>
        <translation>MMMM yyyy</translation>
    </message>
    <message>
        <source>Household totals</source>
        <translation>Haushaltssummen</translation>
    </message>
    <message>
        <source>Pseudonym or place</source>
        <translation>Pseudonym oder Ort</translation>
    </message>
    <message>
        <source>Filter the households by pseudonym or neighbourhood</source>
        <translation>Haushalte nach Pseudonym oder Quartier filtern</translation>
    </message>
    <message>
        <source>Neighbourhood</source>
        <translation>Quartier</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Monat</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Erster Tag</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Letzter Tag</translation>
    </message>
    <message>
        <source>%1 · one total a household and day; none for less than two hours</source>
        <translation>%1 · eine Summe je Haushalt und Tag; keine für weniger als zwei Stunden</translation>
    </message>
    <message>
        <source>No household totals in these days</source>
        <translation>Keine Haushaltssummen in diesen Tagen</translation>
    </message>
    <message>
        <source>The total of each household appears here when a day is over.</source>
        <translation>Die Summe jedes Haushalts erscheint hier, wenn ein Tag vorüber ist.</translation>
    </message>
    <message>
        <source>Other days…</source>
        <translation>Andere Tage…</translation>
    </message>
    <message>
        <source>All neighbourhoods</source>
        <translation>Alle Quartiere</translation>
    </message>
    <message>
        <source>No household with a total is shown</source>
        <translation>Kein Haushalt mit Summe wird gezeigt</translation>
    </message>
    <message>
        <source>%1 of %2 households · %3 kWh = %4 J · %5 %6</source>
        <translation>%1 von %2 Haushalten · %3 kWh = %4 J · %5 %6</translation>
    </message>
    <message>
        <source>The totals cannot be read</source>
        <translation>Die Summen können nicht gelesen werden</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Reading the household totals</source>
        <translation>Haushaltssummen werden gelesen</translation>
    </message>
</context>
<context>
    <name>smarter::BusyButton</name>
    <message>
        <source>%1, working</source>
        <translation>%1, arbeitet</translation>
    </message>
</context>
<context>
    <name>smarter::BusyIndicator</name>
    <message>
        <source>working</source>
        <translation>arbeitet</translation>
    </message>
</context>
<context>
    <name>smarter::ConsumptionView</name>
    <message>
        <source>Energy</source>
        <translation>Energie</translation>
    </message>
    <message>
        <source>Base load</source>
        <translation>Grundlast</translation>
    </message>
    <message>
        <source>Highest</source>
        <translation>Höchstwert</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>Detail</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Woche</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Monat</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Jahr</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Früher</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Später</translation>
    </message>
    <message>
        <source>Newest</source>
        <translation>Neueste</translation>
    </message>
    <message>
        <source>Energy by day</source>
        <translation>Energie je Tag</translation>
    </message>
    <message>
        <source>Energy by hour</source>
        <translation>Energie je Stunde</translation>
    </message>
    <message>
        <source>Power, every minute</source>
        <translation>Leistung, jede Minute</translation>
    </message>
    <message>
        <source>only you can read this</source>
        <translation>nur Sie können das lesen</translation>
    </message>
    <message>
        <source>kW</source>
        <translation>kW</translation>
    </message>
    <message>
        <source>%1 kW</source>
        <translation>%1 kW</translation>
    </message>
    <message>
        <source>visible range: %1 kWh</source>
        <translation>sichtbarer Bereich: %1 kWh</translation>
    </message>
    <message>
        <source>Save what is shown</source>
        <translation>Gezeigtes speichern</translation>
    </message>
    <message>
        <source>Readings (CSV)…</source>
        <translation>Messwerte (CSV)…</translation>
    </message>
    <message>
        <source>Readings (Green Button)…</source>
        <translation>Messwerte (Green Button)…</translation>
    </message>
    <message>
        <source>Statement (PDF)…</source>
        <translation>Übersicht (PDF)…</translation>
    </message>
    <message>
        <source>Chart (PNG)…</source>
        <translation>Diagramm (PNG)…</translation>
    </message>
    <message>
        <source>Chart (SVG)…</source>
        <translation>Diagramm (SVG)…</translation>
    </message>
    <message>
        <source>kWh</source>
        <translation>kWh</translation>
    </message>
    <message>
        <source>%1 kWh</source>
        <translation>%1 kWh</translation>
    </message>
    <message>
        <source>No reading of your home has arrived yet</source>
        <translation>Noch kein Messwert Ihres Haushalts eingetroffen</translation>
    </message>
    <message>
        <source>Your meter sends one every minute. As soon as the first is here, you see it on this page.</source>
        <translation>Ihr Zähler sendet jede Minute einen. Sobald der erste da ist, sehen Sie ihn auf dieser Seite.</translation>
    </message>
    <message>
        <source>Your readings are safe; nothing was changed.</source>
        <translation>Ihre Messwerte sind sicher; es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>Gespeichert als %1.</translation>
    </message>
    <message>
        <source>The file is not sealed: whoever has it can read it.</source>
        <translation>Die Datei ist nicht versiegelt: Wer sie hat, kann sie lesen.</translation>
    </message>
    <message>
        <source>ddd d MMM</source>
        <translation>ddd, d. MMM</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <comment>a day, as QLocale::toString takes it</comment>
        <translation>d. MMM yyyy</translation>
    </message>
    <message>
        <source>ddd d MMM yyyy</source>
        <comment>a day with its weekday, as QLocale::toString takes it</comment>
        <translation>ddd, d. MMM yyyy</translation>
    </message>
    <message>
        <source>MMMM yyyy</source>
        <comment>a month, as QLocale::toString takes it</comment>
        <translation>MMMM yyyy</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>from day to day</comment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>d MMM</source>
        <comment>day and month, as QLocale::toString takes it</comment>
        <translation>d. MMM</translation>
    </message>
    <message>
        <source>Shown: %1</source>
        <translation>Gezeigt: %1</translation>
    </message>
    <message>
        <source>no reading in this time</source>
        <translation>kein Messwert in dieser Zeit</translation>
    </message>
    <message>
        <source>%1 % of the energy</source>
        <translation>%1 % der Energie</translation>
    </message>
    <message>
        <source>costs %1 %2</source>
        <translation>kostet %1 %2</translation>
    </message>
    <message>
        <source>for a day, week, month or year</source>
        <translation>für Tag, Woche, Monat oder Jahr</translation>
    </message>
    <message>
        <source>no reading before</source>
        <translation>davor kein Messwert</translation>
    </message>
    <message>
        <source>against the year before</source>
        <translation>zum Vorjahr</translation>
    </message>
    <message>
        <source>against the month before</source>
        <translation>zum Vormonat</translation>
    </message>
    <message>
        <source>against the week before</source>
        <translation>zur Vorwoche</translation>
    </message>
    <message>
        <source>%1; %2 % against the year before</source>
        <translation>%1; %2 % zum Vorjahr</translation>
    </message>
    <message>
        <source>complete so far</source>
        <translation>bisher vollständig</translation>
    </message>
    <message>
        <source>complete</source>
        <translation>vollständig</translation>
    </message>
    <message>
        <source>min</source>
        <translation>min</translation>
    </message>
    <message>
        <source>power</source>
        <translation>Leistung</translation>
    </message>
    <message>
        <source>altered</source>
        <translation>verändert</translation>
    </message>
    <message>
        <source>no reading</source>
        <translation>kein Messwert</translation>
    </message>
    <message>
        <source>Energy by month</source>
        <translation>Energie je Monat</translation>
    </message>
    <message>
        <source>MMM yyyy</source>
        <comment>a month, short, as QLocale::toString takes it</comment>
        <translation>MMM yyyy</translation>
    </message>
    <message>
        <source>ddd</source>
        <comment>a weekday, short, as QLocale::toString takes it</comment>
        <translation>ddd</translation>
    </message>
    <message>
        <source>Energy by hour, average day</source>
        <translation>Energie je Stunde, mittlerer Tag</translation>
    </message>
    <message>
        <source>%1:00 to %2:00</source>
        <translation>%1:00 bis %2:00</translation>
    </message>
    <message numerus="yes">
        <source>%Ln missing</source>
        <translation>
            <numerusform>%Ln fehlt</numerusform>
            <numerusform>%Ln fehlen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln altered</source>
        <translation>
            <numerusform>%Ln verändert</numerusform>
            <numerusform>%Ln verändert</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>smarter::CostCard</name>
    <message>
        <source>Cost by register</source>
        <translation>Kosten je Zählwerk</translation>
    </message>
    <message>
        <source>No tariff is in force on these days.</source>
        <translation>An diesen Tagen gilt kein Tarif.</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>Zählwerk</translation>
    </message>
    <message>
        <source>Energy</source>
        <translation>Energie</translation>
    </message>
    <message>
        <source>Price, %1</source>
        <comment>and its currency</comment>
        <translation>Preis, %1</translation>
    </message>
    <message>
        <source>Amount, %1</source>
        <comment>and its currency</comment>
        <translation>Betrag, %1</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Summe</translation>
    </message>
    <message>
        <source>%1: an example tariff</source>
        <translation>%1: ein Beispieltarif</translation>
    </message>
</context>
<context>
    <name>smarter::CountsCard</name>
    <message>
        <source>Counts since the site was made, and what waits</source>
        <translation>Zählungen seit Anlegen des Standorts, und was wartet</translation>
    </message>
    <message>
        <source>Readings accepted</source>
        <translation>Messwerte angenommen</translation>
    </message>
    <message>
        <source>Readings quarantined</source>
        <translation>Messwerte in Quarantäne</translation>
    </message>
    <message>
        <source>Ciphertexts, since opening</source>
        <translation>Chiffrate seit dem Öffnen</translation>
    </message>
    <message>
        <source>Rows left out, this run</source>
        <translation>Zeilen ausgelassen, dieser Lauf</translation>
    </message>
    <message>
        <source>Readings at the meters</source>
        <translation>Messwerte in den Zählern</translation>
    </message>
    <message>
        <source>Batches at the concentrator</source>
        <translation>Pakete am Konzentrator</translation>
    </message>
    <message>
        <source>Sums for the release</source>
        <translation>Summen für die Freigabe</translation>
    </message>
    <message>
        <source>Aggregates for the MDMS</source>
        <translation>Aggregate für das MDMS</translation>
    </message>
    <message>
        <source>Folding a reading, p50 · p95 · p99</source>
        <translation>Messwert einrechnen, p50 · p95 · p99</translation>
    </message>
    <message>
        <source>Commit, p50 · p95 · p99</source>
        <translation>Commit, p50 · p95 · p99</translation>
    </message>
    <message>
        <source>Decryption a sum, p50 · p95 · p99</source>
        <translation>Summe entschlüsseln, p50 · p95 · p99</translation>
    </message>
    <message>
        <source>Sums by outcome</source>
        <translation>Summen nach Ergebnis</translation>
    </message>
</context>
<context>
    <name>smarter::CreateForm</name>
    <message>
        <source>Folder of the new site</source>
        <translation>Ordner des neuen Standorts</translation>
    </message>
    <message>
        <source>NL-10</source>
        <translation>NL-10</translation>
    </message>
    <message>
        <source>15/15</source>
        <translation>15/15</translation>
    </message>
    <message>
        <source>CA-100</source>
        <translation>CA-100</translation>
    </message>
    <message>
        <source>Custom</source>
        <translation>Eigene</translation>
    </message>
    <message>
        <source>3072 bits</source>
        <translation>3072 Bit</translation>
    </message>
    <message>
        <source>2048 bits</source>
        <translation>2048 Bit</translation>
    </message>
    <message>
        <source>4096 bits</source>
        <translation>4096 Bit</translation>
    </message>
    <message>
        <source>A passphrase</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>The desktop&apos;s keyring</source>
        <translation>Schlüsselbund des Desktops</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>Passphrase again</source>
        <translation>Passphrase wiederholen</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>Password again</source>
        <translation>Passwort wiederholen</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Anlegen</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>The site</source>
        <translation>Der Standort</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>A new or an empty one. Everything in it is encrypted.</source>
        <translation>Ein neuer oder leerer. Alles darin wird verschlüsselt.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Load profiles</source>
        <translation>Lastgänge</translation>
    </message>
    <message>
        <source>They are played through simulated meters. More can be added later.</source>
        <translation>Sie werden durch simulierte Zähler abgespielt. Weitere lassen sich später hinzufügen.</translation>
    </message>
    <message>
        <source>The first administrator</source>
        <translation>Erstes Administrationskonto</translation>
    </message>
    <message>
        <source>Makes the accounts of operators and billing, and sees no household.</source>
        <translation>Legt die Konten für Betrieb und Abrechnung an und sieht keinen Haushalt.</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>Benutzername</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Zeitzone</translation>
    </message>
    <message>
        <source>Of days, bills and the times in the files. Type to search.</source>
        <translation>Für Tage, Rechnungen und die Zeiten in den Dateien. Tippen Sie, um zu suchen.</translation>
    </message>
    <message>
        <source> meters</source>
        <translation> Zähler</translation>
    </message>
    <message>
        <source>Fewest meters in a sum</source>
        <translation>Mindestzahl der Zähler je Summe</translation>
    </message>
    <message>
        <source>Release rule</source>
        <translation>Freigaberegel</translation>
    </message>
    <message>
        <source>A neighbourhood&apos;s sum is opened only over this many meters: 10, 15 (none over 15 % of it), 100, or your own number.</source>
        <translation>Die Summe eines Quartiers wird erst ab so vielen Zählern geöffnet: 10, 15 (keiner über 15 % davon), 100 oder Ihre eigene Zahl.</translation>
    </message>
    <message>
        <source>Paillier key</source>
        <translation>Paillier-Schlüssel</translation>
    </message>
    <message>
        <source>Below today&apos;s guidance (BSI TR-02102-1 asks for 3000 bits or more).</source>
        <translation>Unter der heutigen Empfehlung (BSI TR-02102-1 verlangt 3000 Bit oder mehr).</translation>
    </message>
    <message>
        <source>Stronger than today&apos;s guidance asks for, and slower.</source>
        <translation>Stärker, als die heutige Empfehlung verlangt, und langsamer.</translation>
    </message>
    <message>
        <source>Meets today&apos;s guidance (BSI TR-02102-1).</source>
        <translation>Entspricht der heutigen Empfehlung (BSI TR-02102-1).</translation>
    </message>
    <message>
        <source>The site is unlocked by</source>
        <translation>Entsperrt wird der Standort durch</translation>
    </message>
    <message>
        <source>At least 8 characters. Without it nobody can open the site again.</source>
        <translation>Mindestens 8 Zeichen. Ohne sie kann niemand den Standort wieder öffnen.</translation>
    </message>
    <message>
        <source>Choose a folder for the site.</source>
        <translation>Wählen Sie einen Ordner für den Standort.</translation>
    </message>
    <message>
        <source>The passphrase is too short: at least %1 characters.</source>
        <translation>Die Passphrase ist zu kurz: mindestens %1 Zeichen.</translation>
    </message>
    <message>
        <source>The two passphrases are not alike.</source>
        <translation>Die beiden Passphrasen stimmen nicht überein.</translation>
    </message>
    <message>
        <source>Name the neighbourhood of the meters.</source>
        <translation>Benennen Sie das Quartier der Zähler.</translation>
    </message>
    <message>
        <source>The administrator&apos;s two passwords are not alike.</source>
        <translation>Die beiden Passwörter der Administration stimmen nicht überein.</translation>
    </message>
</context>
<context>
    <name>smarter::CredentialsPanel</name>
    <message>
        <source>Made up on this computer just now. With the accounts you sign in at the utility, each role seeing what is its own; with the code you register as the customer of %1.</source>
        <translation>Soeben auf diesem Computer erzeugt. Mit den Konten melden Sie sich beim Versorger an, jede Rolle sieht nur, was sie angeht; mit dem Code registrieren Sie sich als Kunde von %1.</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>Betrieb</translation>
    </message>
    <message>
        <source>Operator&apos;s password</source>
        <translation>Passwort Betrieb</translation>
    </message>
    <message>
        <source>Billing</source>
        <translation>Abrechnung</translation>
    </message>
    <message>
        <source>Billing&apos;s password</source>
        <translation>Passwort Abrechnung</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>Administration</translation>
    </message>
    <message>
        <source>Administrator&apos;s password</source>
        <translation>Passwort Administration</translation>
    </message>
    <message>
        <source>Activation code of %1</source>
        <translation>Aktivierungscode von %1</translation>
    </message>
    <message>
        <source>They are in %1 too, which only you may read.</source>
        <translation>Sie stehen auch in %1; nur Sie dürfen diese Datei lesen.</translation>
    </message>
</context>
<context>
    <name>smarter::CurveChart</name>
    <message>
        <source>no values</source>
        <translation>keine Werte</translation>
    </message>
    <message>
        <source>from %1 to %2</source>
        <comment>values</comment>
        <translation>von %1 bis %2</translation>
    </message>
</context>
<context>
    <name>smarter::CustomerPage</name>
    <message>
        <source>Consumption</source>
        <translation>Verbrauch</translation>
    </message>
    <message>
        <source>Bills</source>
        <translation>Rechnungen</translation>
    </message>
    <message>
        <source>What is collected</source>
        <translation>Erfasste Daten</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>My consumption</source>
        <translation>Mein Verbrauch</translation>
    </message>
    <message>
        <source>You were signed out because nobody used this program for a while.</source>
        <translation>Sie wurden abgemeldet, weil dieses Programm eine Weile nicht benutzt wurde.</translation>
    </message>
    <message>
        <source>Your readings are sealed again. Sign in to go on.</source>
        <translation>Ihre Messwerte sind wieder versiegelt. Melden Sie sich an, um weiterzumachen.</translation>
    </message>
    <message>
        <source>Nobody is signed in</source>
        <translation>Niemand ist angemeldet</translation>
    </message>
    <message>
        <source>Signed in as</source>
        <translation>Angemeldet als</translation>
    </message>
    <message numerus="yes">
        <source>Locks after %n min idle</source>
        <translation>
            <numerusform>Sperrt nach %n min Ruhe</numerusform>
            <numerusform>Sperrt nach %n min Ruhe</numerusform>
        </translation>
    </message>
    <message>
        <source>Your account is ready.</source>
        <translation>Ihr Konto ist bereit.</translation>
    </message>
    <message>
        <source>Sign in with your new password.</source>
        <translation>Melden Sie sich mit Ihrem neuen Passwort an.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>What to look at</source>
        <translation>Was Sie ansehen</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Abmelden</translation>
    </message>
    <message>
        <source>Check a bill</source>
        <translation>Rechnung prüfen</translation>
    </message>
    <message>
        <source>Bills (*.csv)</source>
        <translation>Rechnungen (*.csv)</translation>
    </message>
    <message>
        <source>Your password is as it was.</source>
        <translation>Ihr Passwort ist unverändert.</translation>
    </message>
    <message>
        <source>Your account is deleted, and the keys to your readings with it.</source>
        <translation>Ihr Konto ist gelöscht, und mit ihm die Schlüssel zu Ihren Messwerten.</translation>
    </message>
    <message>
        <source>To come back, ask your utility for a new activation code.</source>
        <translation>Um zurückzukommen, lassen Sie sich von Ihrem Versorger einen neuen Aktivierungscode geben.</translation>
    </message>
    <message>
        <source>Your account is as it was.</source>
        <translation>Ihr Konto ist unverändert.</translation>
    </message>
</context>
<context>
    <name>smarter::DayStrip</name>
    <message>
        <source>%1 %2</source>
        <comment>07:00–19:00 Peak</comment>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>smarter::DecisionsModel</name>
    <message>
        <source>Interval</source>
        <translation>Intervall</translation>
    </message>
    <message>
        <source>Neighbourhood</source>
        <translation>Quartier</translation>
    </message>
    <message>
        <source>Meters</source>
        <translation>Zähler</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>revision %1</source>
        <translation>Revision %1</translation>
    </message>
</context>
<context>
    <name>smarter::Drawer</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>smarter::EditForm</name>
    <message>
        <source>Earlier interval of the finding</source>
        <translation>Früheres Intervall des Befunds</translation>
    </message>
    <message>
        <source>Later interval of the finding</source>
        <translation>Späteres Intervall des Befunds</translation>
    </message>
    <message>
        <source>Set value</source>
        <translation>Wert setzen</translation>
    </message>
    <message>
        <source>Fill in the estimate</source>
        <translation>Ersatzwert eintragen</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Annehmen</translation>
    </message>
    <message>
        <source>Undo edit</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <source>Mean power, kW</source>
        <translation>Mittlere Leistung, kW</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Kept with the edit and shown to everybody.</source>
        <translation>Wird mit der Bearbeitung aufbewahrt und allen gezeigt.</translation>
    </message>
    <message>
        <source>%1: editing values takes their rights.</source>
        <translation>%1: Das Bearbeiten von Werten erfordert deren Rechte.</translation>
    </message>
    <message>
        <source>%1 (%2 of %3)</source>
        <comment>time, number, count</comment>
        <translation>%1 (%2 von %3)</translation>
    </message>
    <message>
        <source>%1 kW</source>
        <translation>%1 kW</translation>
    </message>
    <message>
        <source>Measured: %1</source>
        <translation>Gemessen: %1</translation>
    </message>
    <message>
        <source>Measured: nothing</source>
        <translation>Gemessen: nichts</translation>
    </message>
    <message>
        <source>Estimate: %1</source>
        <translation>Ersatzwert: %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>edited, value</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>angenommen</translation>
    </message>
    <message>
        <source>edit undone</source>
        <translation>zurückgenommen</translation>
    </message>
    <message>
        <source>%1, by %2, %3: %4</source>
        <comment>what, who, when, why</comment>
        <translation>%1, von %2, %3: %4</translation>
    </message>
    <message>
        <source>Accept the measured value</source>
        <translation>Messwert annehmen</translation>
    </message>
    <message>
        <source>Accept the estimate</source>
        <translation>Ersatzwert annehmen</translation>
    </message>
    <message>
        <source>Type the mean power of the interval as a number of kW, zero or more.</source>
        <translation>Geben Sie die mittlere Leistung des Intervalls als Zahl in kW ein, null oder mehr.</translation>
    </message>
    <message>
        <source>Say why: a value is not changed without a reason.</source>
        <translation>Nennen Sie den Grund: Ohne Grund wird kein Wert geändert.</translation>
    </message>
    <message>
        <source>Kept with its reason, and in the audit log.</source>
        <translation>Mit Grund aufbewahrt, auch im Audit-Protokoll.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Es wurde nichts geändert.</translation>
    </message>
    <message numerus="yes">
        <source>Accept %n estimates</source>
        <translation>
            <numerusform>Ersatzwert annehmen</numerusform>
            <numerusform>%n Ersatzwerte annehmen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>smarter::ExportButton</name>
    <message>
        <source>Copy or save</source>
        <translation>Kopieren oder speichern</translation>
    </message>
    <message>
        <source>Copy or save: %1</source>
        <comment>the name of a chart</comment>
        <translation>Kopieren oder speichern: %1</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Save as picture (PNG)…</source>
        <translation>Als Bild speichern (PNG)…</translation>
    </message>
    <message>
        <source>Save as drawing (SVG)…</source>
        <translation>Als Zeichnung speichern (SVG)…</translation>
    </message>
    <message>
        <source>Save values (CSV)…</source>
        <translation>Werte speichern (CSV)…</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>%1 kann nicht geschrieben werden: %2</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>Gespeichert als %1</translation>
    </message>
</context>
<context>
    <name>smarter::FindingCard</name>
    <message>
        <source>Every total and every interval of the day is there, and yet the load is %1 J off the households&apos; billing totals. Both come from the same readings: one of the two was altered or lost.</source>
        <translation>Jede Summe und jedes Intervall des Tages liegt vor, und doch weicht die Last um %1 J von den Abrechnungssummen der Haushalte ab. Beide stammen aus denselben Messwerten: Eine von beiden wurde verändert oder ging verloren.</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>Befund</translation>
    </message>
    <message>
        <source>Load around the finding</source>
        <translation>Last um den Befund</translation>
    </message>
    <message>
        <source>kW</source>
        <translation>kW</translation>
    </message>
    <message>
        <source>%1 kW</source>
        <translation>%1 kW</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <comment>neighbourhood, rule, time</comment>
        <translation>%1, %2, %3</translation>
    </message>
    <message>
        <source>load</source>
        <translation>Last</translation>
    </message>
    <message>
        <source>measured</source>
        <translation>gemessen</translation>
    </message>
    <message>
        <source>estimate</source>
        <translation>Ersatzwert</translation>
    </message>
    <message>
        <source>Choose a finding</source>
        <translation>Wählen Sie einen Befund</translation>
    </message>
    <message>
        <source>Its day is drawn here with what was measured, estimated and edited.</source>
        <translation>Sein Tag wird hier gezeichnet, mit dem, was gemessen, ersetzt und bearbeitet wurde.</translation>
    </message>
</context>
<context>
    <name>smarter::FindingsModel</name>
    <message>
        <source>Neighbourhood</source>
        <translation>Quartier</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>Gemessen</translation>
    </message>
    <message>
        <source>Bound</source>
        <translation>Grenze</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>%1 kWh</source>
        <translation>%1 kWh</translation>
    </message>
</context>
<context>
    <name>smarter::FolderField</name>
    <message>
        <source>Choose…</source>
        <translation>Wählen…</translation>
    </message>
</context>
<context>
    <name>smarter::HolidaysModel</name>
    <message>
        <source>Holiday</source>
        <translation>Feiertag</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>“%1” is no day. Write 2026-05-01 for one year, 12-25 for every year, Easter -2, or Mon 02-15 for the first Monday on or after that day.</source>
        <translation>„%1“ ist kein Tag. Schreiben Sie 2026-05-01 für ein Jahr, 12-25 für jedes Jahr, Ostern -2 oder Mo. 02-15 für den ersten Montag an oder nach diesem Tag.</translation>
    </message>
</context>
<context>
    <name>smarter::HouseholdBillsModel</name>
    <message>
        <source>Pseudonym</source>
        <translation>Pseudonym</translation>
    </message>
    <message>
        <source>Neighbourhood</source>
        <translation>Quartier</translation>
    </message>
    <message>
        <source>Days</source>
        <comment>with a total</comment>
        <translation>Tage</translation>
    </message>
    <message>
        <source>Energy, kWh</source>
        <translation>Energie, kWh</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Betrag</translation>
    </message>
    <message>
        <source>Amount, %1</source>
        <translation>Betrag, %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>days</comment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1 J</source>
        <translation>%1 J</translation>
    </message>
    <message>
        <source>no total of this household was released</source>
        <translation>keine Summe dieses Haushalts wurde freigegeben</translation>
    </message>
</context>
<context>
    <name>smarter::InlineMessage</name>
    <message>
        <source>Dismiss</source>
        <translation>Ausblenden</translation>
    </message>
</context>
<context>
    <name>smarter::IssuedBillsModel</name>
    <message>
        <source>No.</source>
        <comment>of a bill</comment>
        <translation>Nr.</translation>
    </message>
    <message>
        <source>Pseudonym</source>
        <translation>Pseudonym</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>Ausgestellt</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>corrected by %1</source>
        <translation>korrigiert durch %1</translation>
    </message>
    <message>
        <source>corrects %1</source>
        <translation>korrigiert %1</translation>
    </message>
    <message>
        <source>stands</source>
        <translation>gültig</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Betrag</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>amount, currency</comment>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>smarter::IssuedView</name>
    <message>
        <source>Issued bills</source>
        <translation>Ausgestellte Rechnungen</translation>
    </message>
    <message>
        <source>Number or pseudonym</source>
        <translation>Nummer oder Pseudonym</translation>
    </message>
    <message>
        <source>Filter the bills by number or pseudonym</source>
        <translation>Rechnungen nach Nummer oder Pseudonym filtern</translation>
    </message>
    <message>
        <source>No bill is out yet</source>
        <translation>Noch keine Rechnung ausgestellt</translation>
    </message>
    <message>
        <source>Choose a household to issue its bill, or issue those of a whole month at once.</source>
        <translation>Wählen Sie einen Haushalt, um seine Rechnung auszustellen, oder stellen Sie die eines ganzen Monats auf einmal aus.</translation>
    </message>
    <message>
        <source>The bills cannot be read</source>
        <translation>Die Rechnungen können nicht gelesen werden</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Reading the bills</source>
        <translation>Rechnungen werden gelesen</translation>
    </message>
</context>
<context>
    <name>smarter::KeyFigure</name>
    <message>
        <source>loading</source>
        <translation>lädt</translation>
    </message>
</context>
<context>
    <name>smarter::KeysCard</name>
    <message>
        <source>Keys and quarantine</source>
        <translation>Schlüssel und Quarantäne</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Quarantine</source>
        <translation>Quarantäne</translation>
    </message>
    <message>
        <source>The quarantine is empty. A reading that is forged, sent twice, out of bounds or in the future is kept here, and enters no sum.</source>
        <translation>Die Quarantäne ist leer. Ein gefälschter, doppelt gesendeter, zu großer oder in der Zukunft liegender Messwert wird hier aufbewahrt und geht in keine Summe ein.</translation>
    </message>
    <message>
        <source>made today</source>
        <translation>heute erzeugt</translation>
    </message>
    <message>
        <source>made %1, one day old</source>
        <translation>%1 erzeugt, einen Tag alt</translation>
    </message>
    <message numerus="yes">
        <source>made %1, %n days old</source>
        <translation>
            <numerusform>%1 erzeugt, %n Tag alt</numerusform>
            <numerusform>%1 erzeugt, %n Tage alt</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 bits: BSI TR-02102 asks for 3,000</source>
        <translation>%1 Bit: BSI TR-02102 verlangt 3.000</translation>
    </message>
</context>
<context>
    <name>smarter::KeysModel</name>
    <message>
        <source>Intake</source>
        <translation>Eingang</translation>
    </message>
    <message>
        <source>RSA-%1 private</source>
        <translation>RSA-%1 privat</translation>
    </message>
    <message>
        <source>Paillier-%1 public</source>
        <translation>Paillier-%1 öffentlich</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>Freigabe</translation>
    </message>
    <message>
        <source>Paillier-%1 private · RSA-%2 signing</source>
        <translation>Paillier-%1 privat · RSA-%2 Signatur</translation>
    </message>
    <message>
        <source>Station</source>
        <translation>Station</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>Besitzt</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation>Fingerabdruck</translation>
    </message>
</context>
<context>
    <name>smarter::LanguagePicker</name>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
</context>
<context>
    <name>smarter::LoadCard</name>
    <message>
        <source>no comparison</source>
        <translation>kein Vergleich</translation>
    </message>
    <message>
        <source>the day before</source>
        <translation>Vortag</translation>
    </message>
    <message>
        <source>the week before</source>
        <translation>Vorwoche</translation>
    </message>
    <message>
        <source>the year before (52 weeks)</source>
        <translation>Vorjahr (52 Wochen)</translation>
    </message>
    <message numerus="yes">
        <source>Load, %n-minute means</source>
        <translation>
            <numerusform>Last, %n-Minuten-Mittel</numerusform>
            <numerusform>Last, %n-Minuten-Mittel</numerusform>
        </translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Woche</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Früher</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Später</translation>
    </message>
    <message>
        <source>Newest</source>
        <translation>Neueste</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>Last</translation>
    </message>
    <message>
        <source>kW</source>
        <translation>kW</translation>
    </message>
    <message>
        <source>%1 kW</source>
        <translation>%1 kW</translation>
    </message>
    <message>
        <source>Time shown</source>
        <translation>Gezeigte Zeit</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>Vergleichen mit</translation>
    </message>
    <message>
        <source>in view: %1 kWh</source>
        <translation>sichtbar: %1 kWh</translation>
    </message>
    <message>
        <source>load</source>
        <translation>Last</translation>
    </message>
    <message>
        <source>measured</source>
        <translation>gemessen</translation>
    </message>
    <message>
        <source>forecast, 80 % band</source>
        <translation>Prognose, 80-%-Band</translation>
    </message>
    <message>
        <source>Working out the forecast</source>
        <translation>Prognose wird berechnet</translation>
    </message>
    <message>
        <source>No forecast: %1</source>
        <translation>Keine Prognose: %1</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <comment>date format</comment>
        <translation>d. MMM yyyy</translation>
    </message>
    <message>
        <source>ddd d MMM yyyy</source>
        <comment>date format</comment>
        <translation>ddd, d. MMM yyyy</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>d MMM</source>
        <comment>date format</comment>
        <translation>d. MMM</translation>
    </message>
    <message>
        <source>no intervals here</source>
        <translation>hier keine Intervalle</translation>
    </message>
    <message>
        <source>nothing released here</source>
        <translation>hier nichts freigegeben</translation>
    </message>
    <message>
        <source>in view: %1 kWh = %2 J</source>
        <translation>sichtbar: %1 kWh = %2 J</translation>
    </message>
    <message>
        <source>%1, of it %2 kWh estimated</source>
        <translation>%1, davon %2 kWh Ersatzwerte</translation>
    </message>
    <message>
        <source>%1, %2 kWh edited</source>
        <translation>%1, %2 kWh bearbeitet</translation>
    </message>
</context>
<context>
    <name>smarter::LoadFigures</name>
    <message>
        <source>Load now</source>
        <translation>Last jetzt</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Peak today</source>
        <translation>Spitze heute</translation>
    </message>
    <message>
        <source>Contributing</source>
        <translation>Beteiligte Zähler</translation>
    </message>
    <message>
        <source>Withheld today</source>
        <translation>Zurückgehalten</translation>
    </message>
    <message>
        <source>withheld</source>
        <translation>zurückgehalten</translation>
    </message>
    <message>
        <source>at %1</source>
        <translation>um %1</translation>
    </message>
    <message>
        <source>%1 % on yesterday</source>
        <comment>change</comment>
        <translation>%1 % zu gestern</translation>
    </message>
    <message>
        <source>kW</source>
        <translation>kW</translation>
    </message>
    <message>
        <source>nothing released</source>
        <translation>nichts freigegeben</translation>
    </message>
    <message>
        <source>ddd d MMM</source>
        <comment>date format</comment>
        <translation>ddd, d. MMM</translation>
    </message>
    <message>
        <source>kWh</source>
        <translation>kWh</translation>
    </message>
    <message>
        <source>%1, to %2</source>
        <comment>day, time</comment>
        <translation>%1, bis %2</translation>
    </message>
    <message>
        <source>fewer than %1</source>
        <translation>weniger als %1</translation>
    </message>
    <message>
        <source>one interval incomplete</source>
        <translation>ein Intervall unvollständig</translation>
    </message>
    <message numerus="yes">
        <source>%n intervals incomplete</source>
        <translation>
            <numerusform>%n Intervall unvollständig</numerusform>
            <numerusform>%n Intervalle unvollständig</numerusform>
        </translation>
    </message>
    <message>
        <source>complete to %1</source>
        <translation>vollständig bis %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>meters</comment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>intervals</comment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>intervals</source>
        <translation>Intervalle heute</translation>
    </message>
</context>
<context>
    <name>smarter::LoadSection</name>
    <message>
        <source>What is shown is as it was before.</source>
        <translation>Gezeigt wird der Stand von vorher.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>Last</translation>
    </message>
</context>
<context>
    <name>smarter::LoadView</name>
    <message>
        <source>Reading the aggregates</source>
        <translation>Aggregate werden gelesen</translation>
    </message>
    <message>
        <source>No load yet</source>
        <translation>Noch keine Last</translation>
    </message>
    <message>
        <source>The load of each neighbourhood appears here as soon as the PES has released or withheld its first interval. Play load profiles through the meters to begin.</source>
        <translation>Die Last jedes Quartiers erscheint hier, sobald das PES sein erstes Intervall freigegeben oder zurückgehalten hat. Spielen Sie Lastgänge durch die Zähler ab, um zu beginnen.</translation>
    </message>
    <message>
        <source>Play the demonstration</source>
        <translation>Demonstration abspielen</translation>
    </message>
    <message>
        <source>The aggregates cannot be read</source>
        <translation>Die Aggregate können nicht gelesen werden</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Wiederholen</translation>
    </message>
</context>
<context>
    <name>smarter::MainWindow</name>
    <message>
        <source>Smarter Metering</source>
        <translation>Smarter Metering</translation>
    </message>
    <message>
        <source>%1 – Smarter Metering</source>
        <translation>%1 – Smarter Metering</translation>
    </message>
    <message>
        <source>Stopping after the step under way…</source>
        <translation>Wird nach dem laufenden Schritt beendet…</translation>
    </message>
    <message>
        <source>Close the site without saving?</source>
        <translation>Standort schließen, ohne zu speichern?</translation>
    </message>
    <message>
        <source>Close the site</source>
        <translation>Standort schließen</translation>
    </message>
    <message>
        <source>Quit without saving?</source>
        <translation>Beenden, ohne zu speichern?</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>%1 They would be lost.</source>
        <translation>%1 Sie gingen verloren.</translation>
    </message>
</context>
<context>
    <name>smarter::MonitorCharts</name>
    <message>
        <source>%1 – %2 %3</source>
        <comment>from, to, unit</comment>
        <translation>%1 – %2 %3</translation>
    </message>
    <message>
        <source>%1 %2 or longer</source>
        <comment>time, unit</comment>
        <translation>%1 %2 oder länger</translation>
    </message>
    <message>
        <source>Encryption a reading</source>
        <translation>Verschlüsselung je Messwert</translation>
    </message>
    <message>
        <source>Batch size</source>
        <translation>Paketgröße</translation>
    </message>
    <message>
        <source>Exposure window</source>
        <translation>Klartextfenster</translation>
    </message>
    <message>
        <source>p50</source>
        <translation>p50</translation>
    </message>
    <message>
        <source>p99</source>
        <translation>p99</translation>
    </message>
    <message>
        <source>µs</source>
        <translation>µs</translation>
    </message>
    <message>
        <source>readings</source>
        <translation>Messwerte</translation>
    </message>
    <message>
        <source>%</source>
        <translation>%</translation>
    </message>
    <message>
        <source>%1 % of the batches</source>
        <translation>%1 % der Pakete</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>pausiert</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>beendet</translation>
    </message>
    <message>
        <source>%1 s ago</source>
        <translation>vor %1 s</translation>
    </message>
    <message>
        <source>Exposure window in %1, one step</source>
        <translation>Klartextfenster in %1, ein Schritt</translation>
    </message>
    <message numerus="yes">
        <source>Exposure window in %1, last %n steps</source>
        <translation>
            <numerusform>Klartextfenster in %1, letzter %n Schritt</numerusform>
            <numerusform>Klartextfenster in %1, letzte %n Schritte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln reading(s)</source>
        <translation>
            <numerusform>%Ln Messwert</numerusform>
            <numerusform>%Ln Messwerte</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>smarter::Navigation</name>
    <message>
        <source>Smarter Metering</source>
        <translation>Smarter Metering</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
</context>
<context>
    <name>smarter::NeighbourhoodCard</name>
    <message numerus="yes">
        <source>Release rule %1: a value is shown only for %n meters or more, none over %2 % of it.</source>
        <translation>
            <numerusform>Freigaberegel %1: Ein Wert wird nur ab %n Zähler gezeigt, keiner davon über %2 %.</numerusform>
            <numerusform>Freigaberegel %1: Ein Wert wird nur ab %n Zählern gezeigt, keiner davon über %2 %.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Release rule: a value is shown only for %n meters or more.</source>
        <translation>
            <numerusform>Freigaberegel: Ein Wert wird nur ab %n Zähler gezeigt.</numerusform>
            <numerusform>Freigaberegel: Ein Wert wird nur ab %n Zählern gezeigt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Release rule %1: a value is shown only for %n meters or more.</source>
        <translation>
            <numerusform>Freigaberegel %1: Ein Wert wird nur ab %n Zähler gezeigt.</numerusform>
            <numerusform>Freigaberegel %1: Ein Wert wird nur ab %n Zählern gezeigt.</numerusform>
        </translation>
    </message>
    <message>
        <source>withheld</source>
        <translation>zurückgehalten</translation>
    </message>
    <message>
        <source>Neighbourhoods</source>
        <translation>Quartiere</translation>
    </message>
</context>
<context>
    <name>smarter::NeighbourhoodsModel</name>
    <message>
        <source>one meter</source>
        <translation>ein Zähler</translation>
    </message>
    <message numerus="yes">
        <source>%n meters</source>
        <translation>
            <numerusform>%n Zähler</numerusform>
            <numerusform>%n Zähler</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · fewer than %2</source>
        <comment>8 meters · fewer than 10</comment>
        <translation>%1 · weniger als %2</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 kW</source>
        <translation>%1 kW</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <translation>%1, %2, %3</translation>
    </message>
    <message>
        <source>withheld</source>
        <translation>zurückgehalten</translation>
    </message>
</context>
<context>
    <name>smarter::OpenForm</name>
    <message>
        <source>Open a site</source>
        <translation>Standort öffnen</translation>
    </message>
    <message>
        <source>Folder of the site</source>
        <translation>Ordner des Standorts</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Choose the folder of a site.</source>
        <translation>Wählen Sie den Ordner eines Standorts.</translation>
    </message>
    <message>
        <source>Enter the site&apos;s passphrase.</source>
        <translation>Geben Sie die Passphrase des Standorts ein.</translation>
    </message>
    <message>
        <source>Open a site on servers…</source>
        <translation>Standort auf Servern öffnen …</translation>
    </message>
</context>
<context>
    <name>smarter::OperatorPage</name>
    <message>
        <source>Billing · load and totals</source>
        <translation>Abrechnung · Last und Summen</translation>
    </message>
    <message>
        <source>Administrator · no household detail</source>
        <translation>Administration · keine Haushaltsdetails</translation>
    </message>
    <message>
        <source>Load · no household detail</source>
        <translation>Last · keine Haushaltsdetails</translation>
    </message>
    <message>
        <source>Operator · neighbourhood load</source>
        <translation>Betrieb · Quartierslast</translation>
    </message>
    <message>
        <source>What to look at</source>
        <translation>Was Sie ansehen</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Abmelden</translation>
    </message>
    <message>
        <source>Signed in as</source>
        <translation>Angemeldet als</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>Betrieb</translation>
    </message>
    <message>
        <source>Signed out</source>
        <translation>Abgemeldet</translation>
    </message>
    <message>
        <source>Sign out without saving?</source>
        <translation>Abmelden, ohne zu speichern?</translation>
    </message>
    <message>
        <source>%1 They wait for you until the program is closed.</source>
        <translation>%1 Sie bleiben erhalten, bis das Programm geschlossen wird.</translation>
    </message>
</context>
<context>
    <name>smarter::OperatorSignIn</name>
    <message>
        <source>Sign in at the utility</source>
        <translation>Beim Versorger anmelden</translation>
    </message>
    <message>
        <source>Operators see the load of neighbourhoods, billing the totals of households by pseudonym too; nobody a reading.</source>
        <translation>Der Betrieb sieht die Last der Quartiere, die Abrechnung unter Pseudonym auch die Summen der Haushalte; Messwerte sieht niemand.</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>Make the first administrator</source>
        <translation>Erstes Administrationskonto anlegen</translation>
    </message>
    <message>
        <source>This site has no account yet. Administrators make the others: operators, billing, and more administrators.</source>
        <translation>Dieser Standort hat noch kein Konto. Die Administration legt die anderen an: Betrieb, Abrechnung und weitere Administration.</translation>
    </message>
    <message>
        <source>Make the administrator</source>
        <translation>Administrationskonto anlegen</translation>
    </message>
    <message>
        <source>Demonstration: names and passwords are in the file %1, which you alone may read.</source>
        <translation>Demonstration: Namen und Passwörter stehen in der Datei %1, die nur Sie lesen dürfen.</translation>
    </message>
    <message>
        <source>Opening the MDMS</source>
        <translation>MDMS wird geöffnet</translation>
    </message>
    <message>
        <source>The MDMS cannot be opened</source>
        <translation>Das MDMS kann nicht geöffnet werden</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Wiederholen</translation>
    </message>
</context>
<context>
    <name>smarter::OwnBillsView</name>
    <message>
        <source>How it adds up</source>
        <translation>So kommt sie zustande</translation>
    </message>
    <message>
        <source>Bills, checked against your own readings</source>
        <translation>Rechnungen, mit Ihren eigenen Messwerten geprüft</translation>
    </message>
    <message>
        <source>Check a bill from a file…</source>
        <translation>Rechnung aus Datei prüfen…</translation>
    </message>
    <message>
        <source>Your bills are being checked</source>
        <translation>Ihre Rechnungen werden geprüft</translation>
    </message>
    <message>
        <source>Each is made anew from your own readings, minute by minute.</source>
        <translation>Jede wird aus Ihren eigenen Messwerten neu berechnet, Minute für Minute.</translation>
    </message>
    <message numerus="yes">
        <source>%n bill(s) of your meter cover days of another household as well, and are shown to neither. Ask your utility for a bill of your own days.</source>
        <translation>
            <numerusform>%n Rechnung Ihres Zählers umfasst auch Tage eines anderen Haushalts und wird keinem von beiden gezeigt. Verlangen Sie von Ihrem Versorger eine Rechnung über Ihre eigenen Tage.</numerusform>
            <numerusform>%n Rechnungen Ihres Zählers umfassen auch Tage eines anderen Haushalts und werden keinem von beiden gezeigt. Verlangen Sie von Ihrem Versorger eine Rechnung über Ihre eigenen Tage.</numerusform>
        </translation>
    </message>
    <message>
        <source>No bill was issued for you yet</source>
        <translation>Für Sie wurde noch keine Rechnung ausgestellt</translation>
    </message>
    <message>
        <source>As soon as your utility issues one, it stands here, checked against your own readings.</source>
        <translation>Sobald Ihr Versorger eine ausstellt, steht sie hier, mit Ihren eigenen Messwerten geprüft.</translation>
    </message>
    <message>
        <source>Your bills are not here</source>
        <translation>Ihre Rechnungen sind nicht hier</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Bill</source>
        <translation>Rechnung</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Tage</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>Ausgestellt</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Betrag</translation>
    </message>
    <message>
        <source>Your readings</source>
        <translation>Ihre Messwerte</translation>
    </message>
    <message>
        <source>%1; replaced by bill %2</source>
        <translation>%1; ersetzt durch Rechnung %2</translation>
    </message>
    <message>
        <source>How it adds up: %1, %2</source>
        <translation>So kommt sie zustande: %1, %2</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Preis</translation>
    </message>
    <message>
        <source>By your readings</source>
        <translation>Nach Messwerten</translation>
    </message>
    <message>
        <source>Billed</source>
        <translation>Abgerechnet</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Differenz</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Total, %1</source>
        <translation>Summe, %1</translation>
    </message>
</context>
<context>
    <name>smarter::PasswordField</name>
    <message>
        <source>Hide password</source>
        <translation>Passwort verbergen</translation>
    </message>
    <message>
        <source>Show password</source>
        <translation>Passwort zeigen</translation>
    </message>
</context>
<context>
    <name>smarter::PasswordHint</name>
    <message>
        <source>At least %1 characters. No other rules: a few words do well, and pasting is fine.</source>
        <translation>Mindestens %1 Zeichen. Sonst keine Regeln: Einige Wörter genügen, und Einfügen ist erlaubt.</translation>
    </message>
    <message numerus="yes">
        <source>%n more character(s) to go.</source>
        <translation>
            <numerusform>Noch %n Zeichen.</numerusform>
            <numerusform>Noch %n Zeichen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Too long.</source>
        <translation>Zu lang.</translation>
    </message>
    <message>
        <source>On lists of common passwords: choose another.</source>
        <translation>Auf Listen gängiger Passwörter: Wählen Sie ein anderes.</translation>
    </message>
    <message>
        <source>Good. Longer is stronger.</source>
        <translation>Gut. Länger ist stärker.</translation>
    </message>
    <message>
        <source>Strong.</source>
        <translation>Stark.</translation>
    </message>
</context>
<context>
    <name>smarter::PesFigures</name>
    <message>
        <source>Throughput</source>
        <translation>Durchsatz</translation>
    </message>
    <message>
        <source>Paillier a reading</source>
        <translation>Paillier je Messwert</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>Paket</translation>
    </message>
    <message>
        <source>Exposure window</source>
        <translation>Klartextfenster</translation>
    </message>
    <message>
        <source>Quarantined</source>
        <translation>In Quarantäne</translation>
    </message>
    <message>
        <source>%1 /s</source>
        <translation>%1 /s</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>pausiert</translation>
    </message>
    <message>
        <source>no run under way</source>
        <translation>kein Lauf</translation>
    </message>
    <message>
        <source>/s</source>
        <translation>/s</translation>
    </message>
    <message>
        <source>readings, one worker</source>
        <translation>Messwerte, ein Thread</translation>
    </message>
    <message numerus="yes">
        <source>readings, %n workers</source>
        <translation>
            <numerusform>Messwerte, %n Thread</numerusform>
            <numerusform>Messwerte, %n Threads</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing measured yet</source>
        <translation>noch nichts gemessen</translation>
    </message>
    <message>
        <source>p95 %1 · p99 %2</source>
        <translation>p95 %1 · p99 %2</translation>
    </message>
    <message>
        <source>readings</source>
        <translation>Messwerte</translation>
    </message>
    <message>
        <source>largest of the minute: %1</source>
        <translation>größtes der Minute: %1</translation>
    </message>
    <message>
        <source>p99 %1, then wiped</source>
        <translation>p99 %1, dann gelöscht</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>count, reason</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>all in order</source>
        <translation>alles in Ordnung</translation>
    </message>
    <message>
        <source>no reading yet</source>
        <translation>noch kein Messwert</translation>
    </message>
</context>
<context>
    <name>smarter::PesPage</name>
    <message>
        <source>PES monitor</source>
        <translation>PES-Monitor</translation>
    </message>
    <message>
        <source>Opening the stations</source>
        <translation>Stationen werden geöffnet</translation>
    </message>
    <message>
        <source>PES engineer</source>
        <translation>PES-Technik</translation>
    </message>
    <message>
        <source>No readings, only figures</source>
        <translation>Keine Messwerte, nur Kennzahlen</translation>
    </message>
    <message>
        <source>No run since the site was opened</source>
        <translation>Kein Lauf seit dem Öffnen des Standorts</translation>
    </message>
    <message>
        <source>No reading has come yet</source>
        <translation>Noch kein Messwert eingetroffen</translation>
    </message>
    <message>
        <source>Encryption times, batch sizes and exposure windows appear here while load profiles are played through the meters.</source>
        <translation>Verschlüsselungszeiten, Paketgrößen und Klartextfenster erscheinen hier, während Lastgänge durch die Zähler abgespielt werden.</translation>
    </message>
    <message>
        <source>Play the demonstration</source>
        <translation>Demonstration abspielen</translation>
    </message>
    <message>
        <source>The stations cannot be opened</source>
        <translation>Die Stationen können nicht geöffnet werden</translation>
    </message>
</context>
<context>
    <name>smarter::PipelinePage</name>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Step one batch</source>
        <translation>Ein Paket weiter</translation>
    </message>
    <message>
        <source>Pipeline · who holds which key</source>
        <translation>Pipeline · wer welchen Schlüssel hat</translation>
    </message>
    <message>
        <source>Flowing now</source>
        <translation>Soeben im Fluss</translation>
    </message>
    <message>
        <source>While paused: carries on to the next commit, and is paused again.</source>
        <translation>Während der Pause: läuft bis zum nächsten Commit weiter und pausiert dann wieder.</translation>
    </message>
    <message>
        <source>What the release decided last</source>
        <translation>Letzte Entscheidungen der Freigabe</translation>
    </message>
    <message>
        <source>Decisions of the release</source>
        <translation>Entscheidungen der Freigabe</translation>
    </message>
    <message>
        <source>Anybody</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Sealed bytes, no readings</source>
        <translation>Versiegelte Bytes, keine Messwerte</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Abspielen</translation>
    </message>
    <message>
        <source>%1 readings/s</source>
        <translation>%1 Messwerte/s</translation>
    </message>
    <message>
        <source>%1 to a batch</source>
        <translation>%1 je Paket</translation>
    </message>
    <message>
        <source>%1 sums/s</source>
        <translation>%1 Summen/s</translation>
    </message>
    <message>
        <source>%1 values/s</source>
        <translation>%1 Werte/s</translation>
    </message>
    <message numerus="yes">
        <source>%n homes, measured and sealed</source>
        <translation>
            <numerusform>%n Haushalt, gemessen und versiegelt</numerusform>
            <numerusform>%n Haushalte, gemessen und versiegelt</numerusform>
        </translation>
    </message>
    <message>
        <source>No decision since the site was opened</source>
        <translation>Keine Entscheidung seit dem Öffnen des Standorts</translation>
    </message>
    <message>
        <source>Intervals appear here as they end: released, or withheld with the reason.</source>
        <translation>Intervalle erscheinen hier, wenn sie enden: freigegeben, oder zurückgehalten mit dem Grund.</translation>
    </message>
</context>
<context>
    <name>smarter::PoliciesModel</name>
    <message>
        <source>From</source>
        <comment>a day</comment>
        <translation>Ab</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>Fewest meters</source>
        <translation>Mindestens Zähler</translation>
    </message>
    <message>
        <source>Largest share</source>
        <translation>Größter Anteil</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>as soon as possible</source>
        <translation>so bald wie möglich</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>asked for</source>
        <translation>angefragt</translation>
    </message>
    <message>
        <source>to come</source>
        <translation>künftig</translation>
    </message>
    <message>
        <source>in force</source>
        <translation>in Kraft</translation>
    </message>
    <message>
        <source>past</source>
        <translation>vergangen</translation>
    </message>
</context>
<context>
    <name>smarter::PolicyForm</name>
    <message>
        <source>Change the rule</source>
        <translation>Regel ändern</translation>
    </message>
    <message>
        <source>NL-10</source>
        <translation>NL-10</translation>
    </message>
    <message>
        <source>15/15</source>
        <translation>15/15</translation>
    </message>
    <message>
        <source>CA-100</source>
        <translation>CA-100</translation>
    </message>
    <message>
        <source>Own number</source>
        <translation>Eigene Zahl</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Ändern…</translation>
    </message>
    <message>
        <source>The new rule</source>
        <translation>Die neue Regel</translation>
    </message>
    <message>
        <source>Fewest meters in a sum</source>
        <translation>Mindestzahl Zähler je Summe</translation>
    </message>
    <message>
        <source> meters</source>
        <translation> Zähler</translation>
    </message>
    <message>
        <source>When it is to begin</source>
        <translation>Wann sie beginnt</translation>
    </message>
    <message>
        <source>As soon as possible</source>
        <translation>So bald wie möglich</translation>
    </message>
    <message>
        <source>From a day</source>
        <translation>Ab einem Tag</translation>
    </message>
    <message>
        <source>First day under the new rule</source>
        <translation>Erster Tag unter der neuen Regel</translation>
    </message>
    <message>
        <source>The soonest day is the one after the last that has readings. What was judged by then stays as it is.</source>
        <translation>Frühestens am Tag nach dem letzten mit Messwerten. Was bis dahin beurteilt wurde, bleibt.</translation>
    </message>
    <message>
        <source>This is the rule in force.</source>
        <translation>Diese Regel gilt bereits.</translation>
    </message>
    <message>
        <source>No neighbourhood has a sum yet, so nothing can be said of what it would withhold.</source>
        <translation>Noch hat kein Quartier eine Summe; was sie zurückhielte, lässt sich nicht sagen.</translation>
    </message>
    <message numerus="yes">
        <source>With this rule %1 of the %n neighbourhoods would be withheld today: they have too few meters.</source>
        <translation>
            <numerusform>Mit dieser Regel würde heute %1 von %n Quartier zurückgehalten: zu wenige Zähler.</numerusform>
            <numerusform>Mit dieser Regel würden heute %1 von %n Quartieren zurückgehalten: zu wenige Zähler.</numerusform>
        </translation>
    </message>
    <message>
        <source>Where one household has too large a part, more would be; only the privacy system can tell.</source>
        <translation>Wo ein Haushalt einen zu großen Anteil hat, wären es mehr; das weiß nur das Datenschutzsystem.</translation>
    </message>
</context>
<context>
    <name>smarter::PolicySection</name>
    <message>
        <source>The rule in force</source>
        <translation>Die geltende Regel</translation>
    </message>
    <message>
        <source>All rules</source>
        <translation>Alle Regeln</translation>
    </message>
    <message>
        <source>Reading the release rule</source>
        <translation>Freigaberegel wird gelesen</translation>
    </message>
    <message>
        <source>The release rule cannot be read</source>
        <translation>Die Freigaberegel ist nicht lesbar</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>No release rule is known yet</source>
        <translation>Noch ist keine Freigaberegel bekannt</translation>
    </message>
    <message>
        <source>The privacy system tells its rule as soon as its stations are connected.</source>
        <translation>Das Datenschutzsystem nennt seine Regel, sobald seine Stationen verbunden sind.</translation>
    </message>
    <message>
        <source>The privacy system has answered: the list says from which day each rule counts.</source>
        <translation>Das Datenschutzsystem hat geantwortet: Die Liste sagt, ab welchem Tag jede Regel gilt.</translation>
    </message>
    <message>
        <source>The privacy system has refused the rule.</source>
        <translation>Das Datenschutzsystem hat die Regel abgelehnt.</translation>
    </message>
    <message>
        <source>Nothing was changed. The audit log says why.</source>
        <translation>Es wurde nichts geändert. Das Audit-Protokoll sagt, warum.</translation>
    </message>
    <message>
        <source>In force since the beginning.</source>
        <translation>In Kraft seit Beginn.</translation>
    </message>
    <message>
        <source>In force since %1.</source>
        <translation>In Kraft seit %1.</translation>
    </message>
    <message>
        <source>No interval has been judged yet.</source>
        <translation>Noch wurde kein Intervall beurteilt.</translation>
    </message>
    <message numerus="yes">
        <source>Intervals of the newest %n days: %1 released, %2 withheld.</source>
        <translation>
            <numerusform>Intervalle des neuesten Tages: %1 freigegeben, %2 zurückgehalten.</numerusform>
            <numerusform>Intervalle der neuesten %n Tage: %1 freigegeben, %2 zurückgehalten.</numerusform>
        </translation>
    </message>
    <message>
        <source>The utility will see more. Sums that the present rule withholds are opened from the first day under the new one; what was withheld before stays withheld. Customers read of it on their page, and the audit log names you.</source>
        <translation>Der Versorger sieht mehr. Summen, die die jetzige Regel zurückhält, werden ab dem ersten Tag der neuen geöffnet; was vorher zurückgehalten wurde, bleibt es. Kunden lesen davon auf ihrer Seite, und das Audit-Protokoll nennt Sie.</translation>
    </message>
    <message>
        <source>More will be withheld from the first day under the new rule; what was released before stays released. Customers read of it on their page, and the audit log names you.</source>
        <translation>Ab dem ersten Tag der neuen Regel wird mehr zurückgehalten; was vorher freigegeben wurde, bleibt es. Kunden lesen davon auf ihrer Seite, und das Audit-Protokoll nennt Sie.</translation>
    </message>
    <message>
        <source>Loosen the release rule?</source>
        <translation>Freigaberegel lockern?</translation>
    </message>
    <message>
        <source>Tighten the release rule?</source>
        <translation>Freigaberegel verschärfen?</translation>
    </message>
    <message>
        <source>Loosen</source>
        <translation>Lockern</translation>
    </message>
    <message>
        <source>Tighten</source>
        <translation>Verschärfen</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Asked for. The privacy system takes it over with the next readings at the latest.</source>
        <translation>Angefragt. Das Datenschutzsystem übernimmt sie spätestens mit den nächsten Messwerten.</translation>
    </message>
    <message>
        <source>Release rule</source>
        <translation>Freigaberegel</translation>
    </message>
</context>
<context>
    <name>smarter::ProfileCards</name>
    <message>
        <source>Withheld: no interval of these days was released.</source>
        <translation>Zurückgehalten: Kein Intervall dieser Tage wurde freigegeben.</translation>
    </message>
    <message>
        <source>Hour and weekday</source>
        <translation>Stunde und Wochentag</translation>
    </message>
    <message>
        <source>Load duration</source>
        <translation>Lastdauerlinie</translation>
    </message>
    <message>
        <source>kW</source>
        <translation>kW</translation>
    </message>
    <message>
        <source>0 %</source>
        <translation>0 %</translation>
    </message>
    <message>
        <source>50 %</source>
        <translation>50 %</translation>
    </message>
    <message>
        <source>100 % of the time</source>
        <translation>100 % der Zeit</translation>
    </message>
    <message>
        <source>d MMM</source>
        <comment>date format</comment>
        <translation>d. MMM</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>first and last day</comment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>Hour and weekday, %1</source>
        <translation>Stunde und Wochentag, %1</translation>
    </message>
    <message>
        <source>Load duration, %1</source>
        <translation>Lastdauerlinie, %1</translation>
    </message>
    <message>
        <source>%1, %2:00 – %3:00 · %4</source>
        <comment>weekday, from, to, value</comment>
        <translation>%1, %2:00 – %3:00 · %4</translation>
    </message>
    <message>
        <source>%1 kW</source>
        <translation>%1 kW</translation>
    </message>
    <message>
        <source>no value</source>
        <translation>kein Wert</translation>
    </message>
</context>
<context>
    <name>smarter::ProfilePicker</name>
    <message>
        <source>Nothing is chosen. Files and folders may be dropped here.</source>
        <translation>Nichts gewählt. Dateien und Ordner lassen sich hier ablegen.</translation>
    </message>
    <message>
        <source>Chosen load profiles</source>
        <translation>Gewählte Lastgänge</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Choose files…</source>
        <translation>Dateien wählen…</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>Ordner wählen…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>File or folder</source>
        <translation>Datei oder Ordner</translation>
    </message>
    <message>
        <source>CSV or XLSX, one file a meter: date and time, then kW, one row a minute. A folder counts with all its files.</source>
        <translation>CSV oder XLSX, eine Datei je Zähler: Datum und Uhrzeit, dann kW, eine Zeile je Minute. Ein Ordner zählt mit allen seinen Dateien.</translation>
    </message>
    <message>
        <source>Neighbourhood 1</source>
        <translation>Quartier 1</translation>
    </message>
    <message>
        <source>Neighbourhood</source>
        <translation>Quartier</translation>
    </message>
    <message>
        <source>Whose load these meters add up to.</source>
        <translation>Diese Zähler ergeben zusammen seine Last.</translation>
    </message>
    <message>
        <source>Folder of load profiles</source>
        <translation>Ordner mit Lastgängen</translation>
    </message>
    <message>
        <source>Load profiles</source>
        <translation>Lastgänge</translation>
    </message>
    <message>
        <source>Load profiles (*.csv *.xlsx);;All files (*)</source>
        <translation>Lastgänge (*.csv *.xlsx);;Alle Dateien (*)</translation>
    </message>
</context>
<context>
    <name>smarter::ProgressPanel</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>smarter::PromisesModel</name>
    <message>
        <source>Anonymised</source>
        <translation>Anonymisiert</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message numerus="yes">
        <source>sums of %n or more</source>
        <comment>meters</comment>
        <translation>
            <numerusform>Summen ab %n</numerusform>
            <numerusform>Summen ab %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Before, each reading has its customer&apos;s name. Now load is a sum over a neighbourhood, and bills have pseudonyms.</source>
        <translation>Vorher trägt jeder Messwert den Namen seines Kunden. Nun ist Last die Summe eines Quartiers, und Rechnungen haben Pseudonyme.</translation>
    </message>
    <message>
        <source>Encrypted in transit</source>
        <translation>Verschlüsselt übertragen</translation>
    </message>
    <message>
        <source>partly</source>
        <translation>teilweise</translation>
    </message>
    <message>
        <source>yes, meter to sum</source>
        <translation>ja, Zähler bis Summe</translation>
    </message>
    <message>
        <source>Before, to the utility&apos;s head end. Now sealed by the meter with AES-256, and summed under Paillier encryption.</source>
        <translation>Vorher bis zum Zentralsystem des Versorgers. Nun vom Zähler mit AES-256 versiegelt und unter Paillier-Verschlüsselung summiert.</translation>
    </message>
    <message>
        <source>Encrypted at rest</source>
        <translation>Verschlüsselt gespeichert</translation>
    </message>
    <message>
        <source>depends</source>
        <translation>je nachdem</translation>
    </message>
    <message>
        <source>yes: AES, Paillier</source>
        <translation>ja: AES, Paillier</translation>
    </message>
    <message>
        <source>Before, as each utility likes. Now every database is encrypted (SQLCipher), and holds sealed readings or ciphertexts.</source>
        <translation>Vorher, wie es jeder Versorger hält. Nun ist jede Datenbank verschlüsselt (SQLCipher) und enthält versiegelte Messwerte oder Chiffrate.</translation>
    </message>
    <message>
        <source>Minimised</source>
        <translation>Minimiert</translation>
    </message>
    <message>
        <source>one total a day</source>
        <translation>eine Summe je Tag</translation>
    </message>
    <message>
        <source>Before, every minute is kept. Now the bill&apos;s registers are totalled over a day, and nothing finer leaves the meter readably.</source>
        <translation>Vorher wird jede Minute aufbewahrt. Nun werden die Zählwerke der Rechnung über einen Tag summiert, und nichts Feineres verlässt den Zähler lesbar.</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
</context>
<context>
    <name>smarter::QuarantineModel</name>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Meter</source>
        <translation>Zähler</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Readings</source>
        <translation>Messwerte</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>date, time of day</comment>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>smarter::RetentionSection</name>
    <message>
        <source>Daily totals</source>
        <translation>Tagessummen</translation>
    </message>
    <message>
        <source>Households</source>
        <translation>Haushalte</translation>
    </message>
    <message>
        <source>Sealed aggregates</source>
        <translation>Versiegelte Aggregate</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Ändern…</translation>
    </message>
    <message>
        <source>How long daily totals are kept</source>
        <translation>Wie lange Tagessummen aufbewahrt werden</translation>
    </message>
    <message>
        <source>Older ones are erased once a day, and the sealed aggregates with them, counted from the newest day that has a reading. Households that consent keep theirs for %1 years. Loads of neighbourhoods and issued bills stay.</source>
        <translation>Ältere werden einmal am Tag gelöscht, mit ihnen die versiegelten Aggregate, gerechnet vom neuesten Tag mit einem Messwert. Haushalte, die zustimmen, behalten ihre %1 Jahre lang. Quartierslasten und ausgestellte Rechnungen bleiben.</translation>
    </message>
    <message>
        <source>Whole months to keep</source>
        <translation>Volle Monate der Aufbewahrung</translation>
    </message>
    <message>
        <source>From %1 to %2. The figures above follow what is typed here.</source>
        <translation>Von %1 bis %2. Die Zahlen oben folgen der Eingabe.</translation>
    </message>
    <message>
        <source>Reading how long totals are kept</source>
        <translation>Aufbewahrungsfrist wird gelesen</translation>
    </message>
    <message>
        <source>How long totals are kept cannot be read</source>
        <translation>Die Aufbewahrungsfrist ist nicht lesbar</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message numerus="yes">
        <source>Households&apos; daily totals are kept for %n month(s).</source>
        <translation>
            <numerusform>Tagessummen der Haushalte werden %n Monat aufbewahrt.</numerusform>
            <numerusform>Tagessummen der Haushalte werden %n Monate aufbewahrt.</numerusform>
        </translation>
    </message>
    <message>
        <source>The next run erases</source>
        <translation>Der nächste Lauf löscht</translation>
    </message>
    <message numerus="yes">
        <source>With %n month(s), the next run would erase</source>
        <translation>
            <numerusform>Mit %n Monat würde der nächste Lauf löschen</numerusform>
            <numerusform>Mit %n Monaten würde der nächste Lauf löschen</numerusform>
        </translation>
    </message>
    <message>
        <source>of days before %1</source>
        <translation>von Tagen vor dem %1</translation>
    </message>
    <message>
        <source>no day has a reading yet</source>
        <translation>noch hat kein Tag einen Messwert</translation>
    </message>
    <message>
        <source>The next run erases %1 daily totals and %2 sealed aggregates for good. Their days cannot be billed or corrected any more; bills that were issued stay.</source>
        <translation>Der nächste Lauf löscht %1 Tagessummen und %2 versiegelte Aggregate endgültig. Ihre Tage können nicht mehr abgerechnet oder korrigiert werden; ausgestellte Rechnungen bleiben.</translation>
    </message>
    <message>
        <source>Households&apos; totals stay longer than they were told so far, and their page says so. What was erased does not come back.</source>
        <translation>Die Summen der Haushalte bleiben länger, als ihnen bisher gesagt wurde; ihre Seite sagt es. Was gelöscht wurde, kommt nicht zurück.</translation>
    </message>
    <message numerus="yes">
        <source>Keep totals for %n month(s) from now on?</source>
        <translation>
            <numerusform>Summen ab jetzt %n Monat aufbewahren?</numerusform>
            <numerusform>Summen ab jetzt %n Monate aufbewahren?</numerusform>
        </translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>Changed. What is past its time is erased with the next readings.</source>
        <translation>Geändert. Was abgelaufen ist, wird mit den nächsten Messwerten gelöscht.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Retention</source>
        <translation>Aufbewahrung</translation>
    </message>
</context>
<context>
    <name>smarter::RowIssueModel</name>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>What is the matter</source>
        <translation>Was daran nicht stimmt</translation>
    </message>
    <message>
        <source>Rows that were not as expected</source>
        <translation>Unerwartete Zeilen</translation>
    </message>
</context>
<context>
    <name>smarter::RunBar</name>
    <message>
        <source>opening</source>
        <translation>öffnet</translation>
    </message>
    <message>
        <source>no run under way</source>
        <translation>kein Lauf</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>pausiert</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Progress of the run</source>
        <translation>Fortschritt des Laufs</translation>
    </message>
    <message>
        <source>Ends the run after the step it is in. What was carried so far is kept.</source>
        <translation>Beendet den Lauf nach dem laufenden Schritt. Was bis dahin übertragen wurde, bleibt erhalten.</translation>
    </message>
    <message>
        <source>meters&apos; time %1 %2</source>
        <comment>date, time of day</comment>
        <translation>Zählerzeit %1 %2</translation>
    </message>
    <message>
        <source>ddd d MMM yyyy</source>
        <comment>date format</comment>
        <translation>ddd, d. MMM yyyy</translation>
    </message>
    <message>
        <source>live</source>
        <translation>live</translation>
    </message>
    <message>
        <source>%1 left</source>
        <comment>time</comment>
        <translation>noch %1</translation>
    </message>
    <message>
        <source>%1 % of this neighbourhood&apos;s profiles</source>
        <translation>%1 % der Lastgänge dieses Quartiers</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message numerus="yes">
        <source>%Ln reading(s) wait</source>
        <translation>
            <numerusform>%Ln Messwert wartet</numerusform>
            <numerusform>%Ln Messwerte warten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>smarter::RunCard</name>
    <message>
        <source>Households done</source>
        <translation>Erledigte Haushalte</translation>
    </message>
    <message>
        <source>Households without a bill</source>
        <translation>Haushalte ohne Rechnung</translation>
    </message>
    <message>
        <source>Issuing the bills of %1</source>
        <translation>Rechnungen für %1 werden ausgestellt</translation>
    </message>
    <message>
        <source>Looking for households with a total</source>
        <translation>Haushalte mit Summe werden gesucht</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>%1 of %2 households · %3</source>
        <translation>%1 von %2 Haushalten · %3</translation>
    </message>
    <message numerus="yes">
        <source>%n issued</source>
        <translation>
            <numerusform>%n ausgestellt</numerusform>
            <numerusform>%n ausgestellt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n already there</source>
        <translation>
            <numerusform>%n schon vorhanden</numerusform>
            <numerusform>%n schon vorhanden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without a released total</source>
        <translation>
            <numerusform>%n ohne freigegebene Summe</numerusform>
            <numerusform>%n ohne freigegebene Summe</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation>
            <numerusform>%n Problem</numerusform>
            <numerusform>%n Probleme</numerusform>
        </translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>The bills of %1 are out</source>
        <translation>Die Rechnungen für %1 sind ausgestellt</translation>
    </message>
    <message>
        <source>The billing run of %1 ended early</source>
        <translation>Der Rechnungslauf für %1 endete vorzeitig</translation>
    </message>
    <message>
        <source>%1 What was issued stays; another run goes on from there. %2</source>
        <translation>%1 Was ausgestellt ist, bleibt; ein weiterer Lauf setzt dort fort. %2</translation>
    </message>
</context>
<context>
    <name>smarter::RunControls</name>
    <message>
        <source>Speed</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>Batch size</source>
        <translation>Paketgröße</translation>
    </message>
    <message>
        <source>Workers</source>
        <translation>Threads</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <source>1 reading</source>
        <translation>1 Messwert</translation>
    </message>
    <message numerus="yes">
        <source>%n readings</source>
        <translation>
            <numerusform>%n Messwert</numerusform>
            <numerusform>%n Messwerte</numerusform>
        </translation>
    </message>
    <message>
        <source>Readings a meter gathers before it sends them. Automatic: one when live, a full block when catching up.</source>
        <translation>Messwerte, die ein Zähler sammelt, bevor er sie sendet. Automatisch: einer im Live-Betrieb, ein ganzer Block beim Aufholen.</translation>
    </message>
    <message>
        <source>Threads that encrypt at the intake.</source>
        <translation>Threads, die am Eingang verschlüsseln.</translation>
    </message>
    <message>
        <source>Paillier on AVX-512 IFMA, 8 lanes</source>
        <translation>Paillier mit AVX-512 IFMA, 8 Spuren</translation>
    </message>
    <message>
        <source>Paillier kernel: %1</source>
        <translation>Paillier-Rechenkern: %1</translation>
    </message>
</context>
<context>
    <name>smarter::RunProblemsModel</name>
    <message>
        <source>Household without a bill</source>
        <translation>Haushalt ohne Rechnung</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
</context>
<context>
    <name>smarter::RunTotals</name>
    <message>
        <source>%1 %2 loads and %3 household totals</source>
        <translation>%1: %2 Lasten und %3 Haushaltssummen</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>site</source>
        <translation>Standort</translation>
    </message>
    <message>
        <source>%1 in %2, time zone %3, policy %4</source>
        <translation>%1 in %2, Zeitzone %3, Freigaberegel %4</translation>
    </message>
    <message>
        <source>paillier</source>
        <translation>Paillier</translation>
    </message>
    <message>
        <source>%1 bits, kernel %2, %3 workers, p50 %4 µs a reading</source>
        <translation>%1 Bit, Rechenkern %2, %3 Threads, p50 %4 µs je Messwert</translation>
    </message>
    <message>
        <source>readings</source>
        <translation>Messwerte</translation>
    </message>
    <message>
        <source>%1 accepted and %2 refused of %3 meters in %4 s; %5 recorded before</source>
        <translation>%1 angenommen und %2 abgelehnt von %3 Zählern in %4 s; %5 schon vorher erfasst</translation>
    </message>
    <message>
        <source>energy</source>
        <translation>Energie</translation>
    </message>
    <message>
        <source>%1 J</source>
        <translation>%1 J</translation>
    </message>
    <message>
        <source>sums</source>
        <translation>Summen</translation>
    </message>
    <message>
        <source>sums so far</source>
        <translation>insgesamt</translation>
    </message>
</context>
<context>
    <name>smarter::ScheduleEditor</name>
    <message>
        <source>Add</source>
        <comment>a season</comment>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Remove</source>
        <comment>a season</comment>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Teilen</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>Season</source>
        <translation>Saison</translation>
    </message>
    <message>
        <source>Name of the season</source>
        <translation>Name der Saison</translation>
    </message>
    <message>
        <source>First day of the season, month and day</source>
        <translation>Erster Tag der Saison, Monat und Tag</translation>
    </message>
    <message>
        <source>05-01</source>
        <comment>month and day</comment>
        <translation>05-01</translation>
    </message>
    <message>
        <source>Add a season</source>
        <translation>Saison hinzufügen</translation>
    </message>
    <message>
        <source>Remove the season</source>
        <translation>Saison entfernen</translation>
    </message>
    <message>
        <source>from</source>
        <translation>ab</translation>
    </message>
    <message>
        <source>What counts in the chosen hours</source>
        <translation>Was in den gewählten Stunden zählt</translation>
    </message>
    <message>
        <source>End of the chosen hours</source>
        <translation>Ende der gewählten Stunden</translation>
    </message>
    <message>
        <source>Make two ranges of the chosen hours</source>
        <translation>Aus den gewählten Stunden zwei Zeitbereiche machen</translation>
    </message>
    <message>
        <source>Make one range of the chosen hours and the next</source>
        <translation>Die gewählten Stunden mit den nächsten verbinden</translation>
    </message>
    <message>
        <source>until</source>
        <translation>bis</translation>
    </message>
    <message>
        <source>%1, from %2</source>
        <comment>season, first day</comment>
        <translation>%1, ab %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>weekdays, 07:00–11:00</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Choose hours of a day to change what counts in them.</source>
        <translation>Wählen Sie Stunden eines Tages, um zu ändern, was in ihnen zählt.</translation>
    </message>
    <message>
        <source>New season</source>
        <translation>Neue Saison</translation>
    </message>
    <message>
        <source>“%1” is no month and day. Write 05-01 for the first of May.</source>
        <translation>„%1“ ist kein Monat mit Tag. Schreiben Sie 05-01 für den ersten Mai.</translation>
    </message>
</context>
<context>
    <name>smarter::ScoresModel</name>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
    <message>
        <source>No reading</source>
        <translation>Ohne Messwert</translation>
    </message>
    <message>
        <source>From the home&apos;s own minutes.</source>
        <translation>Aus den eigenen Minutenwerten des Haushalts.</translation>
    </message>
    <message>
        <source>From the sums at the right, with the same detector.</source>
        <translation>Aus den Summen rechts, mit demselben Detektor.</translation>
    </message>
    <message>
        <source>What anybody would say of any home: asleep from 23:00 to 7:00, else in.</source>
        <translation>Was man von jedem Haushalt sagen würde: Schlaf von 23:00 bis 7:00, sonst zu Hause.</translation>
    </message>
    <message>
        <source>Switchings by 50 W or more that were found, of those there were.</source>
        <translation>Gefundene Schaltvorgänge von 50 W oder mehr, von allen vorhandenen.</translation>
    </message>
    <message>
        <source>Share of what was found that is right.</source>
        <translation>Anteil des Gefundenen, der richtig ist.</translation>
    </message>
    <message>
        <source>Share of what there was that was found.</source>
        <translation>Anteil des Vorhandenen, der gefunden wurde.</translation>
    </message>
    <message>
        <source>Harmonic mean of precision and recall.</source>
        <translation>Harmonisches Mittel aus Präzision und Trefferquote.</translation>
    </message>
    <message>
        <source>Share of the day&apos;s minutes for which in, away or asleep is guessed right.</source>
        <translation>Anteil der Minuten des Tages, für die zu Hause, abwesend oder Schlaf richtig geraten ist.</translation>
    </message>
    <message>
        <source>Information shared with the home&apos;s minutes: normalised mutual information, 0 to 1. Below the table: what the same estimate gives for curves that have nothing to do with each other.</source>
        <translation>Mit den Minutenwerten des Haushalts geteilte Information: normierte Transinformation, 0 bis 1. Unter der Tabelle: was dieselbe Schätzung für Kurven ergibt, die nichts miteinander zu tun haben.</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>Präzision</translation>
    </message>
    <message>
        <source>Recall</source>
        <translation>Trefferquote</translation>
    </message>
    <message>
        <source>F1</source>
        <translation>F1</translation>
    </message>
    <message>
        <source>Occupancy</source>
        <translation>Anwesenheit</translation>
    </message>
    <message>
        <source>Information</source>
        <translation>Information</translation>
    </message>
</context>
<context>
    <name>smarter::SecretLine</name>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy %1</source>
        <translation>%1 kopieren</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
</context>
<context>
    <name>smarter::SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Texts, numbers and dates</source>
        <translation>Texte, Zahlen und Daten</translation>
    </message>
    <message>
        <source>As in: %1; %2 kWh.</source>
        <translation>Zum Beispiel: %1; %2 kWh.</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Darstellung</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>Nothing moves by itself</source>
        <translation>Nichts bewegt sich von selbst</translation>
    </message>
    <message>
        <source>Signing out</source>
        <translation>Abmelden</translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
        </translation>
    </message>
    <message>
        <source>Sign out after</source>
        <translation>Abmelden nach</translation>
    </message>
    <message>
        <source>When nobody touches the program for</source>
        <translation>Wenn niemand das Programm benutzt, nach</translation>
    </message>
    <message>
        <source>Then customers and operators are signed out, and their keys are wiped from memory.</source>
        <translation>Dann werden Kunden und Betrieb abgemeldet, und ihre Schlüssel werden aus dem Speicher gelöscht.</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Über</translation>
    </message>
    <message>
        <source>Smarter Metering %1</source>
        <translation>Smarter Metering %1</translation>
    </message>
    <message>
        <source>Bills and neighbourhood load without anyone but the customer seeing a home&apos;s readings.</source>
        <translation>Rechnungen und Quartierslast, ohne dass außer dem Kunden jemand die Messwerte eines Haushalts sieht.</translation>
    </message>
    <message>
        <source>Qt %1. Free software under the GNU General Public License, version 3 or later.</source>
        <translation>Qt %1. Freie Software unter der GNU General Public License, Version 3 oder später.</translation>
    </message>
    <message>
        <source>Of this program, for every site</source>
        <translation>Dieses Programms, für alle Standorte</translation>
    </message>
</context>
<context>
    <name>smarter::ShortcutList</name>
    <message>
        <source>%1 or %2</source>
        <comment>two keys</comment>
        <translation>%1 oder %2</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>Tastatur</translation>
    </message>
    <message>
        <source>To the next or previous control</source>
        <translation>Zum nächsten oder vorigen Bedienelement</translation>
    </message>
    <message>
        <source>Close the drawer, or a message</source>
        <translation>Schublade oder Meldung schließen</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Überall</translation>
    </message>
    <message>
        <source>In a chart</source>
        <translation>In einem Diagramm</translation>
    </message>
    <message>
        <source>Read the value before or after</source>
        <translation>Wert davor oder danach ablesen</translation>
    </message>
    <message>
        <source>Move what is shown</source>
        <translation>Ausschnitt verschieben</translation>
    </message>
    <message>
        <source>Zoom in or out</source>
        <translation>Vergrößern oder verkleinern</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>Alles zeigen</translation>
    </message>
    <message>
        <source>Stop reading</source>
        <translation>Ablesen beenden</translation>
    </message>
    <message>
        <source>In a row of choices</source>
        <translation>In einer Auswahlleiste</translation>
    </message>
    <message>
        <source>Choose the one before or after</source>
        <translation>Die vorige oder nächste wählen</translation>
    </message>
    <message>
        <source>Choose the first or the last</source>
        <translation>Die erste oder letzte wählen</translation>
    </message>
</context>
<context>
    <name>smarter::SignInForm</name>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>Password again</source>
        <translation>Passwort wiederholen</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>Benutzername</translation>
    </message>
    <message>
        <source>Enter your user name and your password.</source>
        <translation>Geben Sie Ihren Benutzernamen und Ihr Passwort ein.</translation>
    </message>
    <message>
        <source>The two passwords are not alike.</source>
        <translation>Die beiden Passwörter stimmen nicht überein.</translation>
    </message>
</context>
<context>
    <name>smarter::SignInView</name>
    <message>
        <source>Sign in</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>Your readings are sealed by your meter. Only your password opens them.</source>
        <translation>Ihre Messwerte sind von Ihrem Zähler versiegelt. Nur Ihr Passwort öffnet sie.</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>Registrieren</translation>
    </message>
    <message>
        <source>With the code your utility gave you for your meter. It works once.</source>
        <translation>Mit dem Code, den Ihr Versorger Ihnen für Ihren Zähler gegeben hat. Er gilt einmal.</translation>
    </message>
    <message>
        <source>Activation code</source>
        <translation>Aktivierungscode</translation>
    </message>
    <message>
        <source>Nobody can reset this password. If you forget it, you need a new code from your utility, and your meter is asked again.</source>
        <translation>Niemand kann dieses Passwort zurücksetzen. Wenn Sie es vergessen, brauchen Sie einen neuen Code von Ihrem Versorger, und Ihr Zähler wird erneut gefragt.</translation>
    </message>
    <message>
        <source>Enter your activation code.</source>
        <translation>Geben Sie Ihren Aktivierungscode ein.</translation>
    </message>
</context>
<context>
    <name>smarter::SiteDesktop</name>
    <message>
        <source>Credentials of the demonstration</source>
        <translation>Zugangsdaten der Demonstration</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>Betrieb</translation>
    </message>
    <message>
        <source>PES monitor</source>
        <translation>PES-Monitor</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>Before &amp; after</source>
        <translation>Vorher &amp; nachher</translation>
    </message>
    <message>
        <source>Pipeline</source>
        <translation>Pipeline</translation>
    </message>
    <message>
        <source>Activation code</source>
        <translation>Aktivierungscode</translation>
    </message>
    <message>
        <source>Add load profiles</source>
        <translation>Lastgänge hinzufügen</translation>
    </message>
    <message>
        <source>Rows not as expected: %1.</source>
        <translation>Unerwartete Zeilen: %1.</translation>
    </message>
    <message>
        <source>They were left out, or minutes are missing before them. Everything else went on.</source>
        <translation>Sie wurden ausgelassen, oder vor ihnen fehlen Minuten. Alles andere lief weiter.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Rows that were not as expected</source>
        <translation>Unerwartete Zeilen</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Change the language without saving?</source>
        <translation>Sprache wechseln, ohne zu speichern?</translation>
    </message>
    <message>
        <source>Change the language</source>
        <translation>Sprache wechseln</translation>
    </message>
    <message>
        <source>Sign out without saving?</source>
        <translation>Abmelden, ohne zu speichern?</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Abmelden</translation>
    </message>
    <message>
        <source>%1 They would be lost.</source>
        <translation>%1 Sie gingen verloren.</translation>
    </message>
    <message>
        <source>%1 They wait for you until the program is closed.</source>
        <translation>%1 Sie bleiben erhalten, bis das Programm geschlossen wird.</translation>
    </message>
    <message>
        <source>The site&apos;s database server cannot be reached.</source>
        <translation>Der Datenbankserver des Standorts ist nicht erreichbar.</translation>
    </message>
    <message>
        <source>What is shown stays as it was. It goes on by itself when the server answers again.</source>
        <translation>Was zu sehen ist, bleibt, wie es war. Es geht von selbst weiter, sobald der Server wieder antwortet.</translation>
    </message>
</context>
<context>
    <name>smarter::SiteMenu</name>
    <message>
        <source>Add load profiles…</source>
        <translation>Lastgänge hinzufügen…</translation>
    </message>
    <message>
        <source>Issue an activation code…</source>
        <translation>Aktivierungscode ausgeben…</translation>
    </message>
    <message>
        <source>Rows not as expected…</source>
        <translation>Unerwartete Zeilen…</translation>
    </message>
    <message>
        <source>Close site</source>
        <translation>Standort schließen</translation>
    </message>
    <message>
        <source>Colours of the system</source>
        <translation>Farben des Systems</translation>
    </message>
    <message>
        <source>Light colours</source>
        <translation>Helle Farben</translation>
    </message>
    <message>
        <source>Dark colours</source>
        <translation>Dunkle Farben</translation>
    </message>
    <message>
        <source>Pause, or go on</source>
        <translation>Anhalten oder fortsetzen</translation>
    </message>
    <message>
        <source>Sign everyone out</source>
        <translation>Alle abmelden</translation>
    </message>
    <message>
        <source>Settings and keys</source>
        <translation>Einstellungen und Tasten</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Meters, the privacy system and customers are served by other machines.</source>
        <translation>Zähler, Datenschutzsystem und Kunden werden von anderen Rechnern bedient.</translation>
    </message>
</context>
<context>
    <name>smarter::SpeedControl</name>
    <message>
        <source>Real time</source>
        <translation>Echtzeit</translation>
    </message>
    <message>
        <source>Fastest</source>
        <translation>Maximal</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>fastest</source>
        <translation>maximal</translation>
    </message>
    <message>
        <source>real time</source>
        <translation>Echtzeit</translation>
    </message>
</context>
<context>
    <name>smarter::StartPage</name>
    <message>
        <source>Smarter Metering</source>
        <translation>Smarter Metering</translation>
    </message>
    <message>
        <source>Bills and neighbourhood load without anyone but the customer seeing a home&apos;s readings.</source>
        <translation>Rechnungen und Quartierslast, ohne dass außer dem Kunden jemand die Messwerte eines Haushalts sieht.</translation>
    </message>
    <message>
        <source>See it work</source>
        <translation>In Aktion sehen</translation>
    </message>
    <message>
        <source>46 simulated homes in three neighbourhoods send two weeks of readings, a minute each, and you watch them arrive as operator, as engineer and as one of the customers.</source>
        <translation>46 simulierte Haushalte in drei Quartieren senden die Messwerte von zwei Wochen, einen je Minute, und Sie sehen sie ankommen: im Betrieb, in der Technik und als einer der Kunden.</translation>
    </message>
    <message>
        <source>Keys, passwords and homes are made up on this computer and stay on it.</source>
        <translation>Schlüssel, Passwörter und Haushalte werden auf diesem Computer erzeugt und bleiben auf ihm.</translation>
    </message>
    <message>
        <source>Create from my data</source>
        <translation>Aus eigenen Daten anlegen</translation>
    </message>
    <message>
        <source>Load profiles of your own, CSV or XLSX, one file a meter, are played through simulated meters into a new, encrypted site.</source>
        <translation>Ihre eigenen Lastgänge, CSV oder XLSX, eine Datei je Zähler, werden durch simulierte Zähler in einen neuen, verschlüsselten Standort abgespielt.</translation>
    </message>
    <message>
        <source>You choose the time zone, how many meters a sum needs, and the keys.</source>
        <translation>Sie wählen die Zeitzone, die Mindestzahl der Zähler je Summe und die Schlüssel.</translation>
    </message>
    <message>
        <source>Create a site…</source>
        <translation>Standort anlegen…</translation>
    </message>
    <message>
        <source>Opened lately</source>
        <translation>Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>Open the demonstration</source>
        <translation>Demonstration öffnen</translation>
    </message>
    <message>
        <source>Start the demonstration</source>
        <translation>Demonstration starten</translation>
    </message>
    <message>
        <source>Making the demonstration</source>
        <translation>Demonstration wird angelegt</translation>
    </message>
    <message>
        <source>46 homes are simulated, and every station makes its keys. This happens once.</source>
        <translation>46 Haushalte werden simuliert, und jede Station erzeugt ihre Schlüssel. Das geschieht einmal.</translation>
    </message>
    <message>
        <source>Creating “%1”</source>
        <translation>„%1“ wird angelegt</translation>
    </message>
    <message>
        <source>Every station makes its keys. With large ones this takes up to a minute.</source>
        <translation>Jede Station erzeugt ihre Schlüssel. Mit großen Schlüsseln dauert das bis zu einer Minute.</translation>
    </message>
    <message>
        <source>Stopped. Nothing was kept of the demonstration.</source>
        <translation>Beendet. Von der Demonstration wurde nichts behalten.</translation>
    </message>
    <message>
        <source>Opening a site on servers</source>
        <translation>Standort auf Servern wird geöffnet</translation>
    </message>
    <message>
        <source>Its database server is asked. One that does not answer is given up after some seconds.</source>
        <translation>Sein Datenbankserver wird gefragt. Antwortet er nicht, wird nach einigen Sekunden aufgegeben.</translation>
    </message>
</context>
<context>
    <name>smarter::StationCard</name>
    <message>
        <source>%1, %2–%3</source>
        <comment>date, start and end of an interval</comment>
        <translation>%1, %2–%3</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <comment>date format</comment>
        <translation>d. MMM yyyy</translation>
    </message>
    <message>
        <source>A reading as it leaves the meter: reading %1 of meter %2…</source>
        <translation>Ein Messwert, wie er den Zähler verlässt: Messwert %1 des Zählers %2…</translation>
    </message>
    <message>
        <source>In clear, but not to be changed: version, meter, key epoch, sequence, minute</source>
        <translation>Offen lesbar, aber nicht zu ändern: Version, Zähler, Schlüsselepoche, Sequenznummer, Minute</translation>
    </message>
    <message>
        <source>Nonce: key epoch and counter, never used twice</source>
        <translation>Nonce: Schlüsselepoche und Zählerstand, nie zweimal verwendet</translation>
    </message>
    <message>
        <source>The energy, sealed with AES-256-GCM: always 8 bytes</source>
        <translation>Die Energie, mit AES-256-GCM versiegelt: immer 8 Byte</translation>
    </message>
    <message>
        <source>Tag: without the key nobody can make another that fits</source>
        <translation>Auth-Tag: Ohne den Schlüssel kann niemand einen anderen erzeugen, der passt</translation>
    </message>
    <message>
        <source>A reading is open here for %1 µs (median), until it is encrypted again; then its memory is wiped.</source>
        <translation>Ein Messwert ist hier %1 µs (Median) offen, bis er wieder verschlüsselt ist; dann wird sein Speicher gelöscht.</translation>
    </message>
    <message numerus="yes">
        <source>The sum of %1, %2: %n meters, under Paillier&apos;s public key, %3 bytes</source>
        <translation>
            <numerusform>Die Summe von %1, %2: %n Zähler, unter dem öffentlichen Paillier-Schlüssel, %3 Byte</numerusform>
            <numerusform>Die Summe von %1, %2: %n Zähler, unter dem öffentlichen Paillier-Schlüssel, %3 Byte</numerusform>
        </translation>
    </message>
    <message>
        <source>Adding another reading multiplies this number. Opening it takes a key that is not here.</source>
        <translation>Einen weiteren Messwert zu addieren multipliziert diese Zahl. Sie zu öffnen verlangt einen Schlüssel, der nicht hier ist.</translation>
    </message>
    <message>
        <source>It gets sums, and opens those that the release rule lets out. It has no meter&apos;s key.</source>
        <translation>Sie erhält Summen und öffnet jene, die die Freigaberegel hinauslässt. Sie hat keinen Zählerschlüssel.</translation>
    </message>
    <message>
        <source>Withheld: %1, %2: %3</source>
        <translation>Zurückgehalten: %1, %2: %3</translation>
    </message>
    <message>
        <source>Of such an interval the intake hands over random bits over the sum: even the private key shows nothing.</source>
        <translation>Von einem solchen Intervall übergibt der Eingang Zufallsbits über der Summe: Selbst der private Schlüssel zeigt nichts.</translation>
    </message>
    <message>
        <source>What it gathers, it cannot open. Of the same reading it sees:</source>
        <translation>Was er sammelt, kann er nicht öffnen. Von demselben Messwert sieht er:</translation>
    </message>
    <message>
        <source>whose it is, and of which minute</source>
        <translation>wessen er ist und von welcher Minute</translation>
    </message>
    <message>
        <source>and 8 bytes that could be any energy</source>
        <translation>und 8 Byte, die jede Energie sein könnten</translation>
    </message>
    <message>
        <source>Aggregate %1, as it came: sealed for the MDMS&apos;s RSA key, signed by the release, %2 bytes</source>
        <translation>Aggregat %1, wie es ankam: versiegelt für den RSA-Schlüssel des MDMS, signiert von der Freigabe, %2 Byte</translation>
    </message>
    <message>
        <source>Inside: loads of neighbourhoods, and one total a day for each household and register. Who looks at them signs in, and is written down.</source>
        <translation>Darin: Lasten von Quartieren und eine Summe je Tag für jeden Haushalt und jedes Zählwerk. Wer sie ansieht, meldet sich an und wird vermerkt.</translation>
    </message>
    <message>
        <source>The same sealed readings as the concentrator gathers, kept sealed.</source>
        <translation>Dieselben versiegelten Messwerte, die der Konzentrator sammelt, versiegelt aufbewahrt.</translation>
    </message>
    <message>
        <source>The meter gives its key to its customer alone, against a code that works once. It lies here wrapped for a key that only the customer&apos;s password opens.</source>
        <translation>Der Zähler gibt seinen Schlüssel nur seinem Kunden, gegen einen Code, der einmal gilt. Hier liegt er verpackt für einen Schlüssel, den nur das Passwort des Kunden öffnet.</translation>
    </message>
    <message>
        <source>Nobody else, the utility and whoever runs this program included, can open one of them.</source>
        <translation>Sonst kann niemand einen davon öffnen, auch der Versorger und der Betreiber dieses Programms nicht.</translation>
    </message>
    <message>
        <source>At the station: %1</source>
        <translation>An der Station: %1</translation>
    </message>
    <message>
        <source>Nothing has passed here yet. Play the demonstration or add load profiles.</source>
        <translation>Hier ist noch nichts durchgelaufen. Spielen Sie die Demonstration ab oder fügen Sie Lastgänge hinzu.</translation>
    </message>
</context>
<context>
    <name>smarter::StationMap</name>
    <message>
        <source>Stations of the pipeline</source>
        <translation>Stationen der Pipeline</translation>
    </message>
</context>
<context>
    <name>smarter::StationNode</name>
    <message>
        <source>%1. Keys: %2. Cannot see: %3.</source>
        <translation>%1. Schlüssel: %2. Sieht nicht: %3.</translation>
    </message>
    <message>
        <source>no key</source>
        <translation>kein Schlüssel</translation>
    </message>
    <message>
        <source>cannot see: %1</source>
        <translation>sieht nicht: %1</translation>
    </message>
</context>
<context>
    <name>smarter::StatusChips</name>
    <message>
        <source>sealed at rest</source>
        <translation>Daten versiegelt</translation>
    </message>
    <message>
        <source>dd MMM yyyy HH:mm</source>
        <comment>a date and time, as QLocale::toString takes it</comment>
        <translation>dd. MMM yyyy HH:mm</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>date and time, speed</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 readings/s</source>
        <translation>%1 Messwerte/s</translation>
    </message>
</context>
<context>
    <name>smarter::SumsModel</name>
    <message>
        <source>Sums</source>
        <translation>Summen</translation>
    </message>
    <message>
        <source>Loads</source>
        <translation>Lasten</translation>
    </message>
    <message>
        <source>Household totals</source>
        <translation>Haushaltssummen</translation>
    </message>
</context>
<context>
    <name>smarter::TariffEditor</name>
    <message>
        <source>Tariff</source>
        <translation>Tarif</translation>
    </message>
    <message>
        <source>New version</source>
        <translation>Neue Version</translation>
    </message>
    <message>
        <source>Remove version</source>
        <translation>Version entfernen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Copy and edit</source>
        <translation>Kopie bearbeiten</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Export…</translation>
    </message>
    <message>
        <source>What was there before is kept.</source>
        <translation>Was vorher da war, ist erhalten.</translation>
    </message>
    <message>
        <source>The tariff&apos;s form</source>
        <translation>Das Formular des Tarifs</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Short name</source>
        <translation>Kurzname</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Währung</translation>
    </message>
    <message>
        <source>Version of the tariff</source>
        <translation>Version des Tarifs</translation>
    </message>
    <message>
        <source>Example, read only</source>
        <translation>Beispiel, nur lesbar</translation>
    </message>
    <message>
        <source>Own</source>
        <translation>Eigen</translation>
    </message>
    <message>
        <source>From %1</source>
        <comment>a version&apos;s first day</comment>
        <translation>Ab %1</translation>
    </message>
    <message>
        <source>All day</source>
        <translation>Ganzer Tag</translation>
    </message>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation>
            <numerusform>Und %n weiterer.</numerusform>
            <numerusform>Und %n weitere.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fault(s): a tariff is saved without any</source>
        <translation>
            <numerusform>%n Fehler: Ein Tarif wird nur ohne Fehler gespeichert</numerusform>
            <numerusform>%n Fehler: Ein Tarif wird nur ohne Fehler gespeichert</numerusform>
        </translation>
    </message>
    <message>
        <source>No tariff is chosen</source>
        <translation>Kein Tarif gewählt</translation>
    </message>
    <message>
        <source>Choose a tariff to see its prices and hours. Copy an example to make one of your own.</source>
        <translation>Wählen Sie einen Tarif, um seine Preise und Stunden zu sehen. Kopieren Sie ein Beispiel, um daraus einen eigenen zu machen.</translation>
    </message>
</context>
<context>
    <name>smarter::TariffRatesModel</name>
    <message>
        <source>Register</source>
        <translation>Zählwerk</translation>
    </message>
    <message>
        <source>Tiers per</source>
        <translation>Stufen je</translation>
    </message>
    <message>
        <source>Up to, kWh</source>
        <translation>Bis, kWh</translation>
    </message>
    <message>
        <source>Price of a kWh</source>
        <translation>Preis je kWh</translation>
    </message>
    <message>
        <source>Price of a kWh, %1</source>
        <comment>currency</comment>
        <translation>Preis je kWh, %1</translation>
    </message>
    <message>
        <source>day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>month</source>
        <translation>Monat</translation>
    </message>
    <message>
        <source>Tiers are filled per “%1” or per “%2”.</source>
        <translation>Stufen füllen sich je „%1“ oder je „%2“.</translation>
    </message>
    <message numerus="yes">
        <source>“%1” is no number with at most %n place(s).</source>
        <translation>
            <numerusform>„%1“ ist keine Zahl mit höchstens %n Nachkommastelle.</numerusform>
            <numerusform>„%1“ ist keine Zahl mit höchstens %n Nachkommastellen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>smarter::TariffSection</name>
    <message>
        <source>Assign</source>
        <translation>Zuweisen</translation>
    </message>
    <message>
        <source>Tariffs</source>
        <translation>Tarife</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Import…</translation>
    </message>
    <message>
        <source>Import a tariff</source>
        <translation>Tarif importieren</translation>
    </message>
    <message>
        <source>Tariffs (*.json)</source>
        <translation>Tarife (*.json)</translation>
    </message>
    <message>
        <source>Export the tariff</source>
        <translation>Tarif exportieren</translation>
    </message>
    <message>
        <source>Reading the tariffs</source>
        <translation>Tarife werden gelesen</translation>
    </message>
    <message>
        <source>Here is what you had not saved.</source>
        <translation>Hier ist, was Sie nicht gespeichert hatten.</translation>
    </message>
    <message>
        <source>The tariffs cannot be read</source>
        <translation>Die Tarife können nicht gelesen werden</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>The site: %1</source>
        <translation>Standort: %1</translation>
    </message>
    <message>
        <source>The site from %1: %2</source>
        <translation>Standort ab %1: %2</translation>
    </message>
    <message>
        <source>Discard what is not saved?</source>
        <translation>Nicht Gespeichertes verwerfen?</translation>
    </message>
    <message>
        <source>The changes to “%1” are lost.</source>
        <translation>Die Änderungen an „%1“ gehen verloren.</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>New tariff</source>
        <translation>Neuer Tarif</translation>
    </message>
    <message>
        <source>Copy of %1</source>
        <translation>Kopie von %1</translation>
    </message>
    <message>
        <source>Nothing was imported.</source>
        <translation>Es wurde nichts importiert.</translation>
    </message>
    <message>
        <source>Read from “%1”. It is not saved yet.</source>
        <translation>Aus „%1“ gelesen. Noch nicht gespeichert.</translation>
    </message>
    <message>
        <source>Exported to “%1”.</source>
        <translation>Nach „%1“ exportiert.</translation>
    </message>
    <message>
        <source>Saved. Bills that are out stay as they are.</source>
        <translation>Gespeichert. Ausgestellte Rechnungen bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>Choose a tariff first.</source>
        <translation>Wählen Sie zuerst einen Tarif.</translation>
    </message>
    <message>
        <source>Save the tariff first: what is assigned is what is saved.</source>
        <translation>Speichern Sie zuerst den Tarif: Zugewiesen wird, was gespeichert ist.</translation>
    </message>
    <message>
        <source>Bill this household under “%1” from %2?</source>
        <translation>Diesen Haushalt ab %2 nach „%1“ abrechnen?</translation>
    </message>
    <message>
        <source>Bill the site under “%1” from %2?</source>
        <translation>Den Standort ab %2 nach „%1“ abrechnen?</translation>
    </message>
    <message>
        <source>That day is not in the future: bills that are not out yet change. Bills that are out stay as they are.</source>
        <translation>Dieser Tag liegt nicht in der Zukunft: Noch nicht ausgestellte Rechnungen ändern sich. Ausgestellte Rechnungen bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>Bills that are out stay as they are.</source>
        <translation>Ausgestellte Rechnungen bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>Assigned.</source>
        <translation>Zugewiesen.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>It is assigned or offered already.</source>
        <translation>Er ist bereits zugewiesen oder angeboten.</translation>
    </message>
    <message>
        <source>Offer “%1” for comparison?</source>
        <translation>„%1“ zum Vergleich anbieten?</translation>
    </message>
    <message>
        <source>Customers can see what they would have paid under it, for days from the next one on. Every household&apos;s energy is totalled by its registers too, which tells the utility a little more of when it is used.</source>
        <translation>Kunden sehen, was sie damit bezahlt hätten, für Tage ab dem nächsten. Die Energie jedes Haushalts wird dann auch nach seinen Zählwerken summiert; der Versorger erfährt so etwas mehr darüber, wann sie verbraucht wird.</translation>
    </message>
    <message>
        <source>Offer</source>
        <translation>Anbieten</translation>
    </message>
    <message>
        <source>Offered for comparison, for days from the next one on.</source>
        <translation>Zum Vergleich angeboten, für Tage ab dem nächsten.</translation>
    </message>
    <message>
        <source>The tariff “%1” has changes that are not saved.</source>
        <translation>Der Tarif „%1“ hat Änderungen, die nicht gespeichert sind.</translation>
    </message>
</context>
<context>
    <name>smarter::TariffsModel</name>
    <message>
        <source>Tariff</source>
        <translation>Tarif</translation>
    </message>
    <message>
        <source>the site&apos;s</source>
        <translation>Standort</translation>
    </message>
    <message>
        <source>example</source>
        <translation>Beispiel</translation>
    </message>
    <message>
        <source>own</source>
        <translation>eigen</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>tariff, currency</comment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>smarter::TimeSeriesChart</name>
    <message>
        <source>kW</source>
        <translation>kW</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>a value, what it is: estimated</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>name of a series, its value</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>no value</source>
        <translation>kein Wert</translation>
    </message>
    <message>
        <source>%1 s ago</source>
        <translation>vor %1 s</translation>
    </message>
    <message>
        <source>%1: no values</source>
        <translation>%1: keine Werte</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n values, lowest %2 at %3, highest %4 at %5</source>
        <translation>
            <numerusform>%1: %n Wert, niedrigster %2 um %3, höchster %4 um %5</numerusform>
            <numerusform>%1: %n Werte, niedrigster %2 um %3, höchster %4 um %5</numerusform>
        </translation>
    </message>
    <message>
        <source>start</source>
        <translation>Beginn</translation>
    </message>
    <message>
        <source>lower limit</source>
        <translation>untere Grenze</translation>
    </message>
    <message>
        <source>upper limit</source>
        <translation>obere Grenze</translation>
    </message>
    <message>
        <source>note</source>
        <translation>Anmerkung</translation>
    </message>
</context>
<context>
    <name>smarter::TopBar</name>
    <message>
        <source>Site: %1</source>
        <translation>Standort: %1</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Running, %1</source>
        <translation>Läuft, %1</translation>
    </message>
    <message>
        <source>Paused, %1</source>
        <translation>Pausiert, %1</translation>
    </message>
    <message>
        <source>Meters&apos; time: %1</source>
        <translation>Zählerzeit: %1</translation>
    </message>
    <message>
        <source>Light colours</source>
        <translation>Helle Farben</translation>
    </message>
    <message>
        <source>Dark colours</source>
        <translation>Dunkle Farben</translation>
    </message>
</context>
<context>
    <name>smarter::TransparencyView</name>
    <message>
        <source>What is collected, and who sees it</source>
        <translation>Was erfasst wird und wer es sieht</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>Sees</source>
        <translation>Sieht</translation>
    </message>
    <message>
        <source>How finely</source>
        <translation>Wie fein</translation>
    </message>
    <message>
        <source>How long</source>
        <translation>Wie lange</translation>
    </message>
    <message>
        <source>Your meter</source>
        <translation>Ihr Zähler</translation>
    </message>
    <message>
        <source>Its own readings</source>
        <translation>Seine eigenen Messwerte</translation>
    </message>
    <message>
        <source>Every minute</source>
        <translation>Jede Minute</translation>
    </message>
    <message>
        <source>As long as it keeps its register</source>
        <translation>Solange sein Zählwerk sie hält</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Sie</translation>
    </message>
    <message>
        <source>Your home&apos;s readings</source>
        <translation>Die Messwerte Ihres Haushalts</translation>
    </message>
    <message>
        <source>Until you delete your account</source>
        <translation>Bis Sie Ihr Konto löschen</translation>
    </message>
    <message>
        <source>Data concentrator</source>
        <translation>Datenkonzentrator</translation>
    </message>
    <message>
        <source>Sealed readings, which it cannot open</source>
        <translation>Versiegelte Messwerte, die er nicht öffnen kann</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Nichts</translation>
    </message>
    <message>
        <source>Until they are handed on</source>
        <translation>Bis zur Weitergabe</translation>
    </message>
    <message>
        <source>Privacy system, intake</source>
        <translation>Datenschutzsystem, Eingang</translation>
    </message>
    <message>
        <source>Each reading, for the moment it is added up under encryption</source>
        <translation>Jeden Messwert, für den Moment, in dem er verschlüsselt addiert wird</translation>
    </message>
    <message>
        <source>Milliseconds; then it is wiped</source>
        <translation>Millisekunden; dann gelöscht</translation>
    </message>
    <message>
        <source>Privacy system, release</source>
        <translation>Datenschutzsystem, Freigabe</translation>
    </message>
    <message>
        <source>Sums over enough homes, and your billing totals</source>
        <translation>Summen über genügend Haushalte und Ihre Abrechnungssummen</translation>
    </message>
    <message>
        <source>As your utility</source>
        <translation>Wie Ihr Versorger</translation>
    </message>
    <message>
        <source>Your utility</source>
        <translation>Ihr Versorger</translation>
    </message>
    <message>
        <source>The sum of your whole neighbourhood</source>
        <translation>Die Summe Ihres ganzen Quartiers</translation>
    </message>
    <message>
        <source>The released interval</source>
        <translation>Das freigegebene Intervall</translation>
    </message>
    <message>
        <source>As its archive</source>
        <translation>Wie sein Archiv</translation>
    </message>
    <message>
        <source>Your billing total</source>
        <translation>Ihre Abrechnungssumme</translation>
    </message>
    <message>
        <source>One a day</source>
        <translation>Eine je Tag</translation>
    </message>
    <message>
        <source>What you may allow beyond that</source>
        <translation>Was Sie darüber hinaus erlauben können</translation>
    </message>
    <message>
        <source>Not decided; so it is not done.</source>
        <translation>Nicht entschieden; darum geschieht es nicht.</translation>
    </message>
    <message>
        <source>Allowed on %1, text %2.</source>
        <translation>Erlaubt am %1, Text %2.</translation>
    </message>
    <message>
        <source>Not allowed since %1, text %2.</source>
        <translation>Nicht erlaubt seit %1, Text %2.</translation>
    </message>
    <message>
        <source>This rule has been in force since the beginning.</source>
        <translation>Diese Regel gilt seit Beginn.</translation>
    </message>
    <message>
        <source>This rule has been in force since %1.</source>
        <translation>Diese Regel gilt seit %1.</translation>
    </message>
    <message>
        <source>It is not needed for your bill. You can change your mind at any time: what was kept for this reason alone is then erased.</source>
        <translation>Für Ihre Rechnung ist es nicht nötig. Sie können es jederzeit anders entscheiden: Was nur deshalb aufbewahrt wurde, wird dann gelöscht.</translation>
    </message>
    <message>
        <source>My utility may keep my home&apos;s daily billing totals for %1 years, so that years can be compared</source>
        <translation>Mein Versorger darf die Tagessummen meines Haushalts %1 Jahre aufbewahren, damit sich Jahre vergleichen lassen</translation>
    </message>
    <message numerus="yes">
        <source>%n month(s); issued bills as the law asks</source>
        <translation>
            <numerusform>%n Monat; ausgestellte Rechnungen, wie das Gesetz es verlangt</numerusform>
            <numerusform>%n Monate; ausgestellte Rechnungen, wie das Gesetz es verlangt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>smarter::VeeSection</name>
    <message>
        <source>Validation</source>
        <translation>Validierung</translation>
    </message>
</context>
<context>
    <name>smarter::VeeView</name>
    <message>
        <source>Findings of validation</source>
        <translation>Befunde der Validierung</translation>
    </message>
    <message>
        <source>Neighbourhood</source>
        <translation>Quartier</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>All rules</source>
        <translation>Alle Regeln</translation>
    </message>
    <message>
        <source>All neighbourhoods</source>
        <translation>Alle Quartiere</translation>
    </message>
    <message>
        <source>Nothing with this filter</source>
        <translation>Nichts mit diesem Filter</translation>
    </message>
    <message>
        <source>Choose another neighbourhood or rule.</source>
        <translation>Wählen Sie ein anderes Quartier oder eine andere Regel.</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nichts gefunden</translation>
    </message>
    <message>
        <source>Missing, doubled, negative or unlikely values, and days on which load and billing totals differ, would be listed here.</source>
        <translation>Fehlende, doppelte, negative oder unwahrscheinliche Werte und Tage, an denen Last und Abrechnungssummen voneinander abweichen, stünden hier.</translation>
    </message>
    <message>
        <source>Validating the loads</source>
        <translation>Lasten werden validiert</translation>
    </message>
    <message>
        <source>The loads cannot be validated</source>
        <translation>Die Lasten können nicht validiert werden</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Feeder check of the newest days: agree to the joule %1, differ %2, incomplete and not compared %3</source>
        <translation>Bilanzabgleich der neuesten Tage: aufs Joule gleich %1, verschieden %2, unvollständig und nicht verglichen %3</translation>
    </message>
</context>
<context>
    <name>smarter::VersionEditor</name>
    <message>
        <source>Add register</source>
        <translation>Neues Zählwerk</translation>
    </message>
    <message>
        <source>Add tier</source>
        <translation>Neue Stufe</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Add holiday</source>
        <translation>Neuer Feiertag</translation>
    </message>
    <message>
        <source>A holiday on a weekend also makes the next weekday one</source>
        <translation>Ein Feiertag am Wochenende macht auch den nächsten Arbeitstag zum Feiertag</translation>
    </message>
    <message>
        <source>Prices</source>
        <translation>Preise</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Stunden</translation>
    </message>
    <message>
        <source>Holidays</source>
        <translation>Feiertage</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>Gültig ab</translation>
    </message>
    <message>
        <source>Tax, per cent</source>
        <translation>Steuer, Prozent</translation>
    </message>
    <message>
        <source>Registers, tiers and prices</source>
        <translation>Zählwerke, Stufen und Preise</translation>
    </message>
    <message>
        <source>Remove the chosen price</source>
        <translation>Gewählten Preis entfernen</translation>
    </message>
    <message>
        <source>Remove the chosen holiday</source>
        <translation>Gewählten Feiertag entfernen</translation>
    </message>
    <message>
        <source>2026-05-01: one year · 12-25: every year · Easter -2: days after Easter Sunday · Mon 02-15: the first Monday on or after that day</source>
        <translation>2026-05-01: ein Jahr · 12-25: jedes Jahr · Ostern -2: Tage nach Ostersonntag · Mo. 02-15: der erste Montag an oder nach diesem Tag</translation>
    </message>
    <message>
        <source>New register</source>
        <translation>Neues Zählwerk</translation>
    </message>
    <message>
        <source>New holiday</source>
        <translation>Neuer Feiertag</translation>
    </message>
    <message>
        <source>Daily charge</source>
        <translation>Grundpreis je Tag</translation>
    </message>
    <message>
        <source>Daily charge, %1</source>
        <comment>currency</comment>
        <translation>Grundpreis je Tag, %1</translation>
    </message>
    <message numerus="yes">
        <source>%1: “%2” is no number with at most %n place(s).</source>
        <translation>
            <numerusform>%1: „%2“ ist keine Zahl mit höchstens %n Nachkommastelle.</numerusform>
            <numerusform>%1: „%2“ ist keine Zahl mit höchstens %n Nachkommastellen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>smarter::ViewBar</name>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n homes</source>
        <translation>
            <numerusform>%n Haushalt</numerusform>
            <numerusform>%n Haushalte</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>Ordner wählen…</translation>
    </message>
    <message>
        <source>Load profiles of</source>
        <translation>Lastgänge von</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Haushalt</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Interval of the sums</source>
        <translation>Intervall der Summen</translation>
    </message>
    <message>
        <source>Homes in the sum</source>
        <translation>Haushalte in der Summe</translation>
    </message>
    <message>
        <source>Interval</source>
        <translation>Intervall</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>ddd d MMM yyyy</source>
        <comment>date with its day of the week</comment>
        <translation>ddd, d. MMM yyyy</translation>
    </message>
</context>
</TS>
