<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR">
<context>
    <name>AccessText</name>
    <message>
        <source>the system itself</source>
        <translation>le système lui-même</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>Opérateur</translation>
    </message>
    <message>
        <source>Billing</source>
        <translation>Facturation</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>Administrateur</translation>
    </message>
    <message>
        <source>Site owner</source>
        <translation>Propriétaire du site</translation>
    </message>
    <message>
        <source>Only for the roles billing and administrator</source>
        <translation>Réservé aux rôles facturation et administrateur</translation>
    </message>
    <message>
        <source>Only for the role billing</source>
        <translation>Réservé au rôle facturation</translation>
    </message>
    <message>
        <source>Only for the role administrator</source>
        <translation>Réservé au rôle administrateur</translation>
    </message>
</context>
<context>
    <name>AuditText</name>
    <message>
        <source>added an account</source>
        <translation>compte ajouté</translation>
    </message>
    <message>
        <source>changed a role</source>
        <translation>rôle changé</translation>
    </message>
    <message>
        <source>disabled an account</source>
        <translation>compte désactivé</translation>
    </message>
    <message>
        <source>enabled an account</source>
        <translation>compte réactivé</translation>
    </message>
    <message>
        <source>removed an account</source>
        <translation>compte supprimé</translation>
    </message>
    <message>
        <source>changed the own password</source>
        <translation>propre mot de passe changé</translation>
    </message>
    <message>
        <source>set a new password</source>
        <translation>mot de passe attribué</translation>
    </message>
    <message>
        <source>released a lock</source>
        <translation>verrou levé</translation>
    </message>
    <message>
        <source>edited an estimate</source>
        <translation>estimation modifiée</translation>
    </message>
    <message>
        <source>changed a tariff</source>
        <translation>tarif modifié</translation>
    </message>
    <message>
        <source>changed the release rule</source>
        <translation>règle de diffusion modifiée</translation>
    </message>
    <message>
        <source>refused an aggregate</source>
        <translation>agrégat refusé</translation>
    </message>
    <message>
        <source>signed in</source>
        <translation>connexion</translation>
    </message>
    <message>
        <source>failed to sign in</source>
        <translation>échec de connexion</translation>
    </message>
    <message>
        <source>failed to sign in, locked</source>
        <translation>échec de connexion, verrou</translation>
    </message>
    <message>
        <source>signed out</source>
        <translation>déconnexion</translation>
    </message>
    <message>
        <source>saw household totals</source>
        <translation>totaux par foyer vus</translation>
    </message>
    <message>
        <source>saw a bill</source>
        <translation>facture vue</translation>
    </message>
    <message>
        <source>exported a bill</source>
        <translation>facture exportée</translation>
    </message>
    <message>
        <source>issued bills</source>
        <translation>factures émises</translation>
    </message>
    <message>
        <source>exported household totals</source>
        <translation>totaux par foyer exportés</translation>
    </message>
    <message>
        <source>Entry %1 is missing.</source>
        <translation>L’entrée %1 manque.</translation>
    </message>
    <message>
        <source>Entry %1 is not what was written.</source>
        <translation>L’entrée %1 n’est pas celle qui a été écrite.</translation>
    </message>
    <message>
        <source>Entry %1 does not follow the entry before it.</source>
        <translation>L’entrée %1 ne suit pas la précédente.</translation>
    </message>
    <message>
        <source>The record of the newest entry, %1, is missing.</source>
        <translation>L’enregistrement de la dernière entrée, %1, manque.</translation>
    </message>
    <message>
        <source>The record of the newest entry, %1, is not this site&apos;s.</source>
        <translation>L’enregistrement de la dernière entrée, %1, n’est pas celui de ce site.</translation>
    </message>
    <message>
        <source>Entry %1 is not the one that was recorded as the newest.</source>
        <translation>L’entrée %1 n’est pas celle qui a été enregistrée comme la dernière.</translation>
    </message>
    <message>
        <source>changed how long totals are kept</source>
        <translation>a changé la durée de conservation des totaux</translation>
    </message>
    <message>
        <source>erased totals past their time</source>
        <translation>a effacé les totaux échus</translation>
    </message>
</context>
<context>
    <name>AxisWords</name>
    <message>
        <source>d MMM</source>
        <comment>day and month on an axis, as QLocale::toString takes it</comment>
        <translation>d MMM</translation>
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
        <translation>maintenant</translation>
    </message>
</context>
<context>
    <name>BillChart</name>
    <message>
        <source>kWh a day</source>
        <translation>kWh par jour</translation>
    </message>
    <message>
        <source>d MMM</source>
        <comment>date format</comment>
        <translation>d MMM</translation>
    </message>
</context>
<context>
    <name>BillDocument</name>
    <message>
        <source>Page %1</source>
        <translation>Page %1</translation>
    </message>
    <message>
        <source>Preview of a bill</source>
        <translation>Aperçu d’une facture</translation>
    </message>
    <message>
        <source>Corrected bill %1</source>
        <translation>Facture rectificative %1</translation>
    </message>
    <message>
        <source>Bill %1</source>
        <translation>Facture %1</translation>
    </message>
    <message>
        <source>Electricity bill</source>
        <translation>Facture d’électricité</translation>
    </message>
    <message>
        <source>Example tariff: these prices are made up for demonstration and nothing is owed.</source>
        <translation>Tarif d’exemple&#xa0;: ces prix sont inventés pour la démonstration et rien n’est dû.</translation>
    </message>
    <message>
        <source>To be paid back to you</source>
        <translation>À vous rembourser</translation>
    </message>
    <message>
        <source>To be paid</source>
        <translation>À payer</translation>
    </message>
    <message>
        <source>Energy</source>
        <translation>Énergie</translation>
    </message>
    <message>
        <source>Household (pseudonym)</source>
        <translation>Foyer (pseudonyme)</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Période</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n day(s)</source>
        <translation>
            <numerusform>%1, %n jour</numerusform>
            <numerusform>%1, %n jours</numerusform>
        </translation>
    </message>
    <message>
        <source>Days with a total</source>
        <translation>Jours avec un total</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>Émise le</translation>
    </message>
    <message>
        <source>Corrects</source>
        <translation>Rectifie</translation>
    </message>
    <message>
        <source>bill %1, which it takes the place of</source>
        <translation>la facture %1, qu’elle remplace</translation>
    </message>
    <message>
        <source>Your energy, day by day</source>
        <translation>Votre énergie, jour par jour</translation>
    </message>
    <message>
        <source>How the amount came about</source>
        <translation>Comment le montant est calculé</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Désignation</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Quantité</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Prix unitaire</translation>
    </message>
    <message>
        <source>Amount, %1</source>
        <translation>Montant, %1</translation>
    </message>
    <message>
        <source>Before tax</source>
        <translation>Hors taxes</translation>
    </message>
    <message>
        <source>Tax</source>
        <translation>Taxe</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Montant</translation>
    </message>
    <message>
        <source>Reversed: bill %1</source>
        <translation>Annulée&#xa0;: facture %1</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Différence</translation>
    </message>
    <message>
        <source>Days whose energy is not known whole</source>
        <translation>Jours dont l’énergie n’est pas entièrement connue</translation>
    </message>
    <message>
        <source>Your utility receives one total a day and register, and none of your readings. Each amount is rounded once, to 1/100,000 %1; what is to be paid, to 1/100. With your own readings you can compute every line yourself: “verify my bill” in the customer portal does.</source>
        <translation>Votre fournisseur reçoit un seul total par jour et par poste tarifaire, et aucun de vos relevés. Chaque montant est arrondi une seule fois, à 1/100&#x202f;000 %1&#x202f;; le montant à payer, à 1/100. Avec vos propres relevés, vous pouvez recalculer vous-même chaque ligne&#xa0;: c’est ce que fait «&#xa0;vérifier ma facture&#xa0;» sur le portail client.</translation>
    </message>
</context>
<context>
    <name>BillText</name>
    <message>
        <source>d MMM</source>
        <comment>date format</comment>
        <translation>d MMM</translation>
    </message>
    <message>
        <source>some minutes without a reading</source>
        <translation>quelques minutes sans relevé</translation>
    </message>
    <message>
        <source>readings of doubtful quality</source>
        <translation>relevés de qualité douteuse</translation>
    </message>
    <message>
        <source>withheld: too little to total</source>
        <translation>retenu&#xa0;: trop peu pour un total</translation>
    </message>
    <message>
        <source>no total</source>
        <translation>pas de total</translation>
    </message>
    <message>
        <source>tier %1, %2 to %3 kWh</source>
        <translation>tranche %1, de %2 à %3&#xa0;kWh</translation>
    </message>
    <message>
        <source>tier %1, over %2 kWh</source>
        <translation>tranche %1, plus de %2&#xa0;kWh</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 J ÷ 3,600,000 × rate · %2</source>
        <translation>%1&#xa0;J ÷ 3&#x202f;600&#x202f;000 × prix unitaire · %2</translation>
    </message>
    <message>
        <source>%1 %2/kWh</source>
        <translation>%1&#xa0;%2/kWh</translation>
    </message>
    <message>
        <source>%1 kWh</source>
        <translation>%1&#xa0;kWh</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <comment>date format</comment>
        <translation>d MMM yyyy</translation>
    </message>
    <message>
        <source>Daily charge</source>
        <translation>Abonnement journalier</translation>
    </message>
    <message>
        <source>days × charge · %1</source>
        <translation>jours × abonnement · %1</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n jour</numerusform>
            <numerusform>%n jours</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2/day</source>
        <translation>%1&#xa0;%2/jour</translation>
    </message>
    <message>
        <source>Tax</source>
        <translation>Taxe</translation>
    </message>
    <message>
        <source>of the lines above under %1</source>
        <translation>sur les lignes ci-dessus, tarif %1</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1&#xa0;%</translation>
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
        <translation>d MMM</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 et %n autre</numerusform>
            <numerusform>%1 et %n autres</numerusform>
        </translation>
    </message>
    <message>
        <source>Not in the bill: %1. Your utility got no total of them; your readings show %2.</source>
        <translation>Absents de la facture&#xa0;: %1. Votre fournisseur n’en a reçu aucun total&#x202f;; vos relevés indiquent %2.</translation>
    </message>
    <message>
        <source>agrees</source>
        <translation>conforme</translation>
    </message>
    <message>
        <source>This bill is what your own readings make it, to the joule and to 1/100,000.</source>
        <translation>Cette facture est conforme à vos propres relevés, au joule et à 1/100&#x202f;000 près.</translation>
    </message>
    <message>
        <source>This bill is %1 %2 higher than your own readings and your tariff make it.</source>
        <translation>Cette facture est supérieure de %1&#xa0;%2 à ce que donnent vos propres relevés et votre tarif.</translation>
    </message>
    <message>
        <source>This bill is %1 %2 lower than your own readings and your tariff make it.</source>
        <translation>Cette facture est inférieure de %1&#xa0;%2 à ce que donnent vos propres relevés et votre tarif.</translation>
    </message>
    <message>
        <source>Its energy is %1 J higher.</source>
        <translation>Son énergie est supérieure de %1&#xa0;J.</translation>
    </message>
    <message>
        <source>Its energy is %1 J lower.</source>
        <translation>Son énergie est inférieure de %1&#xa0;J.</translation>
    </message>
    <message>
        <source>This bill does not agree with your own readings and your tariff.</source>
        <translation>Cette facture ne concorde pas avec vos propres relevés et votre tarif.</translation>
    </message>
    <message>
        <source>Its totals are not the sums of its lines and days.</source>
        <translation>Ses totaux ne sont pas les sommes de ses lignes et de ses jours.</translation>
    </message>
    <message>
        <source>Days that differ: %1.</source>
        <translation>Jours en écart&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Send your utility this bill and your readings (saved as Green Button or CSV), and ask for a corrected bill.</source>
        <translation>Envoyez à votre fournisseur cette facture et vos relevés (enregistrés au format Green Button ou CSV), et demandez une facture rectificative.</translation>
    </message>
    <message>
        <source>differs</source>
        <translation>écart</translation>
    </message>
    <message>
        <source>cannot be told</source>
        <translation>indéterminé</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) that were billed are missing in your own readings: too little to tell.</source>
        <translation>
            <numerusform>%n minute facturée manque dans vos propres relevés&#xa0;: impossible de conclure.</numerusform>
            <numerusform>%n minutes facturées manquent dans vos propres relevés&#xa0;: impossible de conclure.</numerusform>
        </translation>
    </message>
    <message>
        <source>not checked</source>
        <translation>non vérifiée</translation>
    </message>
    <message>
        <source>This bill could not be checked.</source>
        <translation>Cette facture n’a pas pu être vérifiée.</translation>
    </message>
    <message>
        <source>From a file</source>
        <translation>D’un fichier</translation>
    </message>
    <message>
        <source>Bill %1</source>
        <translation>Facture %1</translation>
    </message>
    <message>
        <source>%1, corrects bill %2</source>
        <translation>%1, rectifie la facture %2</translation>
    </message>
    <message numerus="yes">
        <source>%n of them are stored, and were altered.</source>
        <translation>
            <numerusform>%n d’entre elles est stockée et a été altérée.</numerusform>
            <numerusform>%n d’entre elles sont stockées et ont été altérées.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>two sentences</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Days: %1. What is here does not contradict the bill. Ask your utility for these readings if you want to know.</source>
        <translation>Jours&#xa0;: %1. Ce qui est là ne contredit pas la facture. Demandez ces relevés à votre fournisseur si vous voulez savoir.</translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message>
        <source>“%1” is not there. Check the path.</source>
        <translation>«&#xa0;%1&#xa0;» est introuvable. Vérifiez le chemin.</translation>
    </message>
    <message>
        <source>“%1” cannot be read. Check that you may open it.</source>
        <translation>«&#xa0;%1&#xa0;» est illisible. Vérifiez que vous avez le droit de l’ouvrir.</translation>
    </message>
    <message>
        <source>“%1” cannot be written. Check that the folder exists and that you may write there.</source>
        <translation>Impossible d’écrire dans «&#xa0;%1&#xa0;». Vérifiez que le dossier existe et que vous avez le droit d’y écrire.</translation>
    </message>
    <message>
        <source>“%1” is not a load profile. It takes CSV or XLSX: date and time, then kW, one row a minute.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas une courbe de charge. Il faut un fichier CSV ou XLSX&#xa0;: date et heure, puis kW, une ligne par minute.</translation>
    </message>
    <message>
        <source>“%1” is damaged. Nothing in it was changed; restore it from a copy.</source>
        <translation>«&#xa0;%1&#xa0;» est endommagé. Son contenu n’a pas été modifié&#x202f;; restaurez-le à partir d’une copie.</translation>
    </message>
    <message>
        <source>“%1” and “%2” have the same name, and a file&apos;s name is its meter&apos;s. Rename one.</source>
        <translation>«&#xa0;%1&#xa0;» et «&#xa0;%2&#xa0;» portent le même nom, et le nom du fichier est celui du compteur. Renommez l’un des deux.</translation>
    </message>
    <message>
        <source>The disk is full. Nothing was lost; make room and try again. (%1)</source>
        <translation>Le disque est plein. Rien n’est perdu&#x202f;; libérez de la place et réessayez. (%1)</translation>
    </message>
    <message>
        <source>There is no site in “%1”. Make one first.</source>
        <translation>Il n’y a pas de site dans «&#xa0;%1&#xa0;». Créez-en un d’abord.</translation>
    </message>
    <message>
        <source>“%1” is not empty. Choose an empty or a new folder.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas vide. Choisissez un dossier vide ou nouveau.</translation>
    </message>
    <message>
        <source>The site in “%1” is open in another program. Close it there first.</source>
        <translation>Le site de «&#xa0;%1&#xa0;» est ouvert dans un autre programme. Fermez-le d’abord là-bas.</translation>
    </message>
    <message>
        <source>This site needs its passphrase, and no keyring is available here.</source>
        <translation>Ce site demande sa phrase de passe, et aucun trousseau n’est disponible ici.</translation>
    </message>
    <message>
        <source>That is not this site&apos;s passphrase.</source>
        <translation>Ce n’est pas la phrase de passe de ce site.</translation>
    </message>
    <message>
        <source>The desktop&apos;s keyring does not have this site&apos;s key, or is locked.</source>
        <translation>Le trousseau du bureau ne contient pas la clé de ce site, ou il est verrouillé.</translation>
    </message>
    <message>
        <source>“%1” is not a time zone this system knows. Use a name such as Europe/Berlin.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas un fuseau horaire connu de ce système. Indiquez un nom tel que Europe/Paris.</translation>
    </message>
    <message>
        <source>“%1” is not a release rule. Use NL-10, 15/15, CA-100, or custom with 2 or more meters.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas une règle de diffusion. Choisissez NL-10, 15/15, CA-100, ou custom avec 2 compteurs ou plus.</translation>
    </message>
    <message>
        <source>“%1” is not encrypted, or this system&apos;s SQLCipher is missing. It was not opened.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas chiffré, ou SQLCipher manque sur ce système. Le fichier n’a pas été ouvert.</translation>
    </message>
    <message>
        <source>“%1” cannot be opened with this site&apos;s key: it is damaged or belongs to another site. It was left as it is.</source>
        <translation>«&#xa0;%1&#xa0;» ne s’ouvre pas avec la clé de ce site&#xa0;: le fichier est endommagé ou appartient à un autre site. Il a été laissé tel quel.</translation>
    </message>
    <message>
        <source>“%1” is in use by another program. Close it there and try again.</source>
        <translation>«&#xa0;%1&#xa0;» est utilisé par un autre programme. Fermez-le là-bas et réessayez.</translation>
    </message>
    <message>
        <source>“%1” cannot be written. Check the rights of the file and its folder.</source>
        <translation>Impossible d’écrire dans «&#xa0;%1&#xa0;». Vérifiez les droits du fichier et de son dossier.</translation>
    </message>
    <message>
        <source>“%1” was made by a newer version of this program. Use that version.</source>
        <translation>«&#xa0;%1&#xa0;» provient d’une version plus récente de ce programme. Utilisez cette version.</translation>
    </message>
    <message>
        <source>“%1” could not be used. Nothing was changed.</source>
        <translation>«&#xa0;%1&#xa0;» n’a pas pu être utilisé. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>A user name has 3 to 32 letters, digits, dots, dashes or underscores, and begins with a letter.</source>
        <translation>Un nom d’utilisateur comporte de 3 à 32 lettres, chiffres, points, tirets ou traits de soulignement, et commence par une lettre.</translation>
    </message>
    <message>
        <source>The user name “%1” is taken. Choose another.</source>
        <translation>Le nom d’utilisateur «&#xa0;%1&#xa0;» est déjà pris. Choisissez-en un autre.</translation>
    </message>
    <message>
        <source>That is too short to be safe. A password has at least 15 characters; a few words do well.</source>
        <translation>C’est trop court pour être sûr. Un mot de passe compte au moins 15 caractères&#x202f;; quelques mots conviennent bien.</translation>
    </message>
    <message>
        <source>That password is too long.</source>
        <translation>Ce mot de passe est trop long.</translation>
    </message>
    <message>
        <source>That password is on lists of common ones. Choose another.</source>
        <translation>Ce mot de passe figure sur des listes de mots de passe courants. Choisissez-en un autre.</translation>
    </message>
    <message>
        <source>User name or password is wrong.</source>
        <translation>Nom d’utilisateur ou mot de passe incorrect.</translation>
    </message>
    <message numerus="yes">
        <source>Too many attempts failed. Wait %n second(s), then try again.</source>
        <translation>
            <numerusform>Trop de tentatives ont échoué. Attendez %n seconde, puis réessayez.</numerusform>
            <numerusform>Trop de tentatives ont échoué. Attendez %n secondes, puis réessayez.</numerusform>
        </translation>
    </message>
    <message>
        <source>Your role does not allow this. Ask an administrator of the site.</source>
        <translation>Votre rôle ne le permet pas. Adressez-vous à un administrateur du site.</translation>
    </message>
    <message>
        <source>There is no account “%1”.</source>
        <translation>Il n’y a pas de compte «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>“%1” is the site&apos;s last administrator. Make another one first.</source>
        <translation>«&#xa0;%1&#xa0;» est le dernier administrateur du site. Créez-en d’abord un autre.</translation>
    </message>
    <message>
        <source>This activation code belongs to no meter, was used or tried too often, or has expired. Ask for a new one.</source>
        <translation>Ce code d’activation n’appartient à aucun compteur, a déjà servi, a été essayé trop souvent ou a expiré. Demandez-en un nouveau.</translation>
    </message>
    <message>
        <source>The activation code is mistyped: 16 letters and digits in groups of four.</source>
        <translation>Le code d’activation est mal saisi&#xa0;: 16 lettres et chiffres, par groupes de quatre.</translation>
    </message>
    <message>
        <source>You are signed out. Sign in again.</source>
        <translation>Vous êtes déconnecté. Reconnectez-vous.</translation>
    </message>
    <message>
        <source>There is no meter “%1”.</source>
        <translation>Il n’y a pas de compteur «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>There is no neighbourhood “%1”.</source>
        <translation>Il n’y a pas de quartier «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>“%1” is not a month. Write it as 2016-01.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas un mois. Écrivez-le sous la forme 2016-01.</translation>
    </message>
    <message>
        <source>There is no total of this household in that period.</source>
        <translation>Il n’y a pas de total de ce foyer sur cette période.</translation>
    </message>
    <message>
        <source>“%1” has too little load for that yet. Ingest at least two days.</source>
        <translation>«&#xa0;%1&#xa0;» n’a pas encore assez de charge pour cela. Ajoutez au moins deux jours.</translation>
    </message>
    <message>
        <source>Your meter has not been told yet under which name you are billed. It is told when your utility&apos;s system next runs; try again then.</source>
        <translation>Votre compteur ne sait pas encore sous quel nom vous êtes facturé. Il l’apprendra à la prochaine exécution du système de votre fournisseur&#x202f;; réessayez alors.</translation>
    </message>
    <message>
        <source>“%1” is not a bill as this program saves it (CSV). Ask your utility for the file again.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas une facture telle que ce programme l’enregistre (CSV). Redemandez le fichier à votre fournisseur.</translation>
    </message>
    <message>
        <source>The tariff “%1” has a fault. Check it and try again.</source>
        <translation>Le tarif «&#xa0;%1&#xa0;» comporte une erreur. Vérifiez-le et réessayez.</translation>
    </message>
    <message>
        <source>There is no tariff “%1”.</source>
        <translation>Il n’y a pas de tarif «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>No tariff is in force on %1. Give it an earlier date.</source>
        <translation>Aucun tarif n’est en vigueur à la date du %1. Donnez-lui une date antérieure.</translation>
    </message>
    <message>
        <source>What was totalled on %1 does not tell this tariff&apos;s registers apart.</source>
        <translation>Le total à la date du %1 ne distingue pas les postes de ce tarif.</translation>
    </message>
    <message>
        <source>Together the tariffs need %1 registers; 16 are possible.</source>
        <translation>Ensemble, les tarifs demandent %1 postes&#x202f;; 16 sont possibles.</translation>
    </message>
    <message>
        <source>Register %1 stands for less time than the privacy policy allows. Make its ranges longer.</source>
        <translation>Le poste %1 couvre moins de temps que la politique de confidentialité ne le permet. Allongez ses plages.</translation>
    </message>
    <message>
        <source>There is no bill %1.</source>
        <translation>Il n’y a pas de facture %1.</translation>
    </message>
    <message>
        <source>That was billed already, with bill %1. Correct that one instead.</source>
        <translation>C’est déjà facturé, par la facture %1. Rectifiez plutôt celle-ci.</translation>
    </message>
    <message>
        <source>A signature does not hold. The message was set aside and counts for nothing.</source>
        <translation>Une signature n’est pas valide. Le message a été écarté et ne compte pas.</translation>
    </message>
    <message>
        <source>A sealed message was altered, or its key is another.</source>
        <translation>Un message scellé a été altéré, ou sa clé est une autre.</translation>
    </message>
    <message>
        <source>The cryptographic library could not be used. Is the package libqca-qt6-plugins installed?</source>
        <translation>La bibliothèque cryptographique n’a pas pu être utilisée. Le paquet libqca-qt6-plugins est-il installé&#x202f;?</translation>
    </message>
    <message>
        <source>Stopped. What was done so far is kept.</source>
        <translation>Arrêté. Ce qui était déjà fait est conservé.</translation>
    </message>
    <message>
        <source>This computer&apos;s clock was set back. Set it right and try again; the readings wait at their meters.</source>
        <translation>L’horloge de cet ordinateur a été reculée. Mettez-la à l’heure et réessayez&#x202f;; les relevés attendent à leurs compteurs.</translation>
    </message>
    <message>
        <source>“%1” cannot be used here.</source>
        <translation>«&#xa0;%1&#xa0;» ne peut pas être utilisé ici.</translation>
    </message>
    <message>
        <source>Something went wrong that should not have (code %1). Nothing was counted twice or lost.</source>
        <translation>Une erreur qui n’aurait pas dû se produire est survenue (code %1). Rien n’a été compté deux fois ni perdu.</translation>
    </message>
    <message>
        <source>The release rule “%1” is in force already. Choose another.</source>
        <translation>La règle de diffusion «&#xa0;%1&#xa0;» est déjà en vigueur. Choisissez-en une autre.</translation>
    </message>
    <message>
        <source>Daily totals of days before %1 were erased when their time was over, so nothing is billed of them anew. Choose a later period, or open the bill that was issued.</source>
        <translation>Les totaux journaliers antérieurs au %1 ont été effacés à l’échéance&#x202f;; rien n’en est plus facturé. Choisissez une période plus récente ou ouvrez la facture émise.</translation>
    </message>
    <message>
        <source>“%1” holds something else already. Choose another database.</source>
        <translation>« %1 » contient déjà autre chose. Choisissez une autre base de données.</translation>
    </message>
    <message>
        <source>“%1” is a site on servers, where each station is a program of its own: this is theirs to do.</source>
        <translation>« %1 » est sur des serveurs, où chaque station est un programme à part : c’est à elles de le faire.</translation>
    </message>
    <message>
        <source>This site has moved to servers. Open it by its address: %1</source>
        <translation>Ce site a été déplacé sur des serveurs. Ouvrez-le par son adresse : %1</translation>
    </message>
    <message>
        <source>The database server of “%1” cannot be reached. Try again when it is back.</source>
        <translation>Le serveur de base de données de « %1 » est injoignable. Réessayez quand il sera de retour.</translation>
    </message>
    <message>
        <source>The database server of “%1” refused. Check its certificate, the role and its password file.</source>
        <translation>Le serveur de base de données de « %1 » a refusé. Vérifiez son certificat, le rôle et son fichier de mots de passe.</translation>
    </message>
    <message>
        <source>“%1” holds this already. Nothing was changed.</source>
        <translation>« %1 » contient déjà cela. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>The copy of “%1” differs from the site&apos;s. Nothing was switched: empty the servers&apos; schemas and move the site again.</source>
        <translation>La copie de « %1 » diffère de celle du site. Rien n’a été basculé : videz les schémas des serveurs et déplacez le site à nouveau.</translation>
    </message>
    <message>
        <source>“%1” is not a broker&apos;s address. Write it as tls://host:port?ca=file&amp;seed=file.</source>
        <translation>« %1 » n’est pas l’adresse d’un courtier de messages. Écrivez-la tls://hôte:port?ca=fichier&amp;seed=fichier.</translation>
    </message>
    <message>
        <source>The broker at “%1” is on another machine and its address has no TLS. Write it with tls://.</source>
        <translation>Le courtier de messages « %1 » est sur une autre machine et son adresse est sans TLS. Écrivez-la avec tls://.</translation>
    </message>
    <message>
        <source>The broker does not answer. Nothing was lost; it goes on when the broker is back. (%1)</source>
        <translation>Le courtier de messages ne répond pas. Rien n’est perdu ; cela reprendra quand il sera de retour. (%1)</translation>
    </message>
    <message>
        <source>The broker has no room for more. Nothing was lost; give it disk or raise the limit of “%1”.</source>
        <translation>Le courtier de messages n’a plus de place. Rien n’est perdu ; donnez-lui du disque ou relevez la limite de « %1 ».</translation>
    </message>
    <message>
        <source>Another worker took over what this one held. Nothing was counted twice; it starts anew. (%1)</source>
        <translation>Un autre processus a repris ce que celui-ci tenait. Rien n’a été compté deux fois ; il repart à neuf. (%1)</translation>
    </message>
    <message>
        <source>The setting %1 is missing, unknown or has no usable value. Correct it and start again.</source>
        <translation>Le réglage %1 manque, est inconnu ou n’a pas de valeur utilisable. Corrigez-le et redémarrez.</translation>
    </message>
    <message>
        <source>The key “%1” is not on this machine. A machine holds only the keys of the roles it runs.</source>
        <translation>La clé « %1 » n’est pas sur cette machine. Une machine ne détient que les clés des rôles qu’elle exécute.</translation>
    </message>
    <message>
        <source>“%1” can be read by others than its owner. Set its rights to 0600.</source>
        <translation>« %1 » peut être lu par d’autres que son propriétaire. Réglez ses droits à 0600.</translation>
    </message>
    <message>
        <source>The broker refused “%1”. Check this program&apos;s key and its rights in the broker&apos;s configuration.</source>
        <translation>Le courtier de messages a refusé « %1 ». Vérifiez la clé de ce programme et ses droits dans la configuration du courtier.</translation>
    </message>
</context>
<context>
    <name>FindingsModel</name>
    <message>
        <source>Feeder check</source>
        <translation>Bouclage du départ</translation>
    </message>
</context>
<context>
    <name>InferenceText</name>
    <message>
        <source>fridge</source>
        <translation>frigo</translation>
    </message>
    <message>
        <source>kettle</source>
        <translation>bouilloire</translation>
    </message>
    <message>
        <source>cooking</source>
        <translation>cuisine</translation>
    </message>
    <message>
        <source>oven</source>
        <translation>four</translation>
    </message>
    <message>
        <source>washing</source>
        <translation>lave-linge</translation>
    </message>
    <message>
        <source>dryer</source>
        <translation>sèche-linge</translation>
    </message>
    <message>
        <source>dishwasher</source>
        <translation>lave-vaisselle</translation>
    </message>
    <message>
        <source>heating</source>
        <translation>chauffage</translation>
    </message>
    <message>
        <source>car charging</source>
        <translation>recharge auto</translation>
    </message>
    <message>
        <source>asleep</source>
        <translation>sommeil</translation>
    </message>
    <message>
        <source>away</source>
        <translation>absence</translation>
    </message>
    <message>
        <source>wake-up</source>
        <translation>réveil</translation>
    </message>
    <message>
        <source>sleep</source>
        <translation>coucher</translation>
    </message>
</context>
<context>
    <name>OutcomeText</name>
    <message>
        <source>empty</source>
        <translation>vide</translation>
    </message>
    <message>
        <source>a column is missing</source>
        <translation>il manque une colonne</translation>
    </message>
    <message>
        <source>too many columns</source>
        <translation>trop de colonnes</translation>
    </message>
    <message>
        <source>line too long</source>
        <translation>ligne trop longue</translation>
    </message>
    <message>
        <source>not a date and time</source>
        <translation>pas une date et une heure</translation>
    </message>
    <message>
        <source>not on a full minute</source>
        <translation>pas sur une minute entière</translation>
    </message>
    <message>
        <source>no such local time: the clocks went forward</source>
        <translation>heure locale inexistante&#xa0;: passage à l’heure d’été</translation>
    </message>
    <message>
        <source>this minute was there before</source>
        <translation>cette minute est déjà présente</translation>
    </message>
    <message>
        <source>earlier than the row before</source>
        <translation>antérieur à la ligne précédente</translation>
    </message>
    <message>
        <source>not a number</source>
        <translation>pas un nombre</translation>
    </message>
    <message>
        <source>negative</source>
        <translation>négatif</translation>
    </message>
    <message>
        <source>over 1 MW</source>
        <translation>plus de 1&#xa0;MW</translation>
    </message>
    <message>
        <source>released</source>
        <translation>diffusé</translation>
    </message>
    <message>
        <source>withheld: too few meters</source>
        <translation>retenu&#xa0;: trop peu de compteurs</translation>
    </message>
    <message>
        <source>withheld: too short a time</source>
        <translation>retenu&#xa0;: durée trop courte</translation>
    </message>
    <message>
        <source>withheld: too small a change</source>
        <translation>retenu&#xa0;: variation trop faible</translation>
    </message>
    <message>
        <source>withheld: a share too large</source>
        <translation>retenu&#xa0;: part trop grande</translation>
    </message>
    <message>
        <source>withheld: few came or went</source>
        <translation>retenu&#xa0;: peu d’entrées ou de sorties</translation>
    </message>
    <message>
        <source>withheld: uncovers a home</source>
        <translation>retenu&#xa0;: dévoile un logement</translation>
    </message>
    <message>
        <source>unknown meter</source>
        <translation>compteur inconnu</translation>
    </message>
    <message>
        <source>tag does not verify</source>
        <translation>tag non valide</translation>
    </message>
    <message>
        <source>sequence repeated</source>
        <translation>séquence répétée</translation>
    </message>
    <message>
        <source>interval repeated</source>
        <translation>intervalle répété</translation>
    </message>
    <message>
        <source>not a one-minute interval</source>
        <translation>pas un intervalle d’une minute</translation>
    </message>
    <message>
        <source>over the physical bound</source>
        <translation>au-delà de la limite physique</translation>
    </message>
    <message>
        <source>in the future</source>
        <translation>dans le futur</translation>
    </message>
    <message>
        <source>unknown key epoch</source>
        <translation>génération de clé inconnue</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) missing before it</source>
        <translation>
            <numerusform>%n minute manque avant cette ligne</numerusform>
            <numerusform>%n minutes manquent avant cette ligne</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, row %2: %3</source>
        <translation>%1, ligne %2&#xa0;: %3</translation>
    </message>
    <message>
        <source>database damaged: %1</source>
        <translation>base de données endommagée&#xa0;: %1</translation>
    </message>
    <message>
        <source>aggregate %1 is missing</source>
        <translation>l’agrégat %1 manque</translation>
    </message>
    <message>
        <source>aggregate %1: signature or content does not hold</source>
        <translation>agrégat %1&#xa0;: signature ou contenu non valide</translation>
    </message>
    <message>
        <source>the ledger differs from its aggregate: %1</source>
        <translation>le registre diffère de son agrégat&#xa0;: %1</translation>
    </message>
    <message>
        <source>a load is not the sum of its meters: %1</source>
        <translation>une charge n’est pas la somme de ses compteurs&#xa0;: %1</translation>
    </message>
    <message>
        <source>the audit log&apos;s chain breaks at entry %1</source>
        <translation>le chaînage du journal d’audit est rompu à l’entrée %1</translation>
    </message>
    <message>
        <source>sums that could not be opened and were set aside: %1</source>
        <translation>sommes impossibles à ouvrir et écartées&#xa0;: %1</translation>
    </message>
    <message>
        <source>a total is not its meter&apos;s: %1</source>
        <translation>un total n’est pas celui de son compteur&#xa0;: %1</translation>
    </message>
    <message>
        <source>bill %1 is not what was issued, or is missing</source>
        <translation>la facture %1 n’est pas celle qui a été émise, ou manque</translation>
    </message>
    <message>
        <source>%1 (“%2”)</source>
        <comment>reason, what stands there</comment>
        <translation>%1 («&#xa0;%2&#xa0;»)</translation>
    </message>
</context>
<context>
    <name>PolicyText</name>
    <message>
        <source>Own number</source>
        <comment>a release rule</comment>
        <translation>Nombre choisi</translation>
    </message>
    <message numerus="yes">
        <source>A neighbourhood&apos;s sum is opened only over %n meters or more.</source>
        <translation>
            <numerusform>La somme d’un quartier n’est ouverte qu’à partir de %n compteur.</numerusform>
            <numerusform>La somme d’un quartier n’est ouverte qu’à partir de %n compteurs.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A neighbourhood&apos;s sum is opened only over %n meters or more, and only if no household has more than %1 % of it.</source>
        <translation>
            <numerusform>La somme d’un quartier n’est ouverte qu’à partir de %n compteur, et seulement si aucun foyer n’en représente plus de %1&#xa0;%.</numerusform>
            <numerusform>La somme d’un quartier n’est ouverte qu’à partir de %n compteurs, et seulement si aucun foyer n’en représente plus de %1&#xa0;%.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Your utility sees your neighbourhood&apos;s sum only when %n homes or more are in it.</source>
        <translation>
            <numerusform>Votre fournisseur ne voit la somme de votre quartier qu’à partir de %n logement.</numerusform>
            <numerusform>Votre fournisseur ne voit la somme de votre quartier qu’à partir de %n logements.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Your utility sees your neighbourhood&apos;s sum only when %n homes or more are in it and none of them has more than %1 % of it.</source>
        <translation>
            <numerusform>Votre fournisseur ne voit la somme de votre quartier qu’à partir de %n logement, sans qu’aucun n’en représente plus de %1&#xa0;%.</numerusform>
            <numerusform>Votre fournisseur ne voit la somme de votre quartier qu’à partir de %n logements, sans qu’aucun n’en représente plus de %1&#xa0;%.</numerusform>
        </translation>
    </message>
    <message>
        <source>the beginning</source>
        <comment>since when a rule has been in force</comment>
        <translation>le début</translation>
    </message>
</context>
<context>
    <name>Statement</name>
    <message>
        <source>Energy: %1 kWh</source>
        <translation>Énergie&#xa0;: %1&#xa0;kWh</translation>
    </message>
    <message>
        <source>Base load: %1 kW</source>
        <translation>Talon&#xa0;: %1&#xa0;kW</translation>
    </message>
    <message>
        <source>Highest: %1 kW, %2</source>
        <translation>Maximum&#xa0;: %1&#xa0;kW, %2</translation>
    </message>
    <message>
        <source>Minutes: %1; missing %2, altered %3</source>
        <translation>Minutes&#xa0;: %1&#x202f;; manquantes %2, altérées %3</translation>
    </message>
    <message>
        <source>no reading</source>
        <translation>aucun relevé</translation>
    </message>
    <message>
        <source>%1 kWh</source>
        <translation>%1&#xa0;kWh</translation>
    </message>
    <message>
        <source>Consumption, %1</source>
        <translation>Consommation, %1</translation>
    </message>
    <message>
        <source>Consumption</source>
        <translation>Consommation</translation>
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
        <translation>Compteur</translation>
    </message>
    <message>
        <source>measures, seals</source>
        <translation>mesure, scelle</translation>
    </message>
    <message>
        <source>its own AES key</source>
        <translation>sa propre clé AES</translation>
    </message>
    <message>
        <source>any other meter</source>
        <translation>les autres compteurs</translation>
    </message>
    <message>
        <source>Data concentrator</source>
        <translation>Concentrateur</translation>
    </message>
    <message>
        <source>gathers, forwards</source>
        <translation>collecte, transmet</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucune</translation>
    </message>
    <message>
        <source>any reading</source>
        <translation>les relevés</translation>
    </message>
    <message>
        <source>no cryptography</source>
        <translation>aucune cryptographie</translation>
    </message>
    <message>
        <source>PES intake</source>
        <translation>Réception PES</translation>
    </message>
    <message>
        <source>opens, re-encrypts, adds</source>
        <translation>ouvre, rechiffre, additionne</translation>
    </message>
    <message>
        <source>meter keys, Paillier public key</source>
        <translation>clés des compteurs, clé publique Paillier</translation>
    </message>
    <message>
        <source>any sum</source>
        <translation>les sommes</translation>
    </message>
    <message>
        <source>PES release</source>
        <translation>Diffusion PES</translation>
    </message>
    <message>
        <source>decides, opens sums</source>
        <translation>décide, ouvre les sommes</translation>
    </message>
    <message>
        <source>Paillier private key, signing key</source>
        <translation>clé privée Paillier, clé de signature</translation>
    </message>
    <message>
        <source>MDMS</source>
        <translation>MDMS</translation>
    </message>
    <message>
        <source>bills, forecasts</source>
        <translation>facture, prévoit</translation>
    </message>
    <message>
        <source>MDMS private key</source>
        <translation>clé privée du MDMS</translation>
    </message>
    <message>
        <source>a home&apos;s minutes</source>
        <translation>les minutes d’un logement</translation>
    </message>
    <message>
        <source>Customer portal</source>
        <translation>Portail client</translation>
    </message>
    <message>
        <source>the same sealed readings, for their own home only</source>
        <translation>les mêmes relevés scellés, pour son seul logement</translation>
    </message>
    <message>
        <source>the customer&apos;s, under their password</source>
        <translation>celle du client, sous son mot de passe</translation>
    </message>
    <message>
        <source>any other home</source>
        <translation>les autres logements</translation>
    </message>
</context>
<context>
    <name>TariffText</name>
    <message>
        <source>“%1”</source>
        <comment>a name or value within a sentence</comment>
        <translation>«&#xa0;%1&#xa0;»</translation>
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
        <translation>le nom court</translation>
    </message>
    <message>
        <source>the name</source>
        <translation>le nom</translation>
    </message>
    <message>
        <source>the currency</source>
        <translation>la devise</translation>
    </message>
    <message>
        <source>the first day</source>
        <translation>le premier jour</translation>
    </message>
    <message>
        <source>the daily charge</source>
        <translation>l’abonnement journalier</translation>
    </message>
    <message>
        <source>the tax</source>
        <translation>la taxe</translation>
    </message>
    <message>
        <source>the rate</source>
        <translation>le prix unitaire</translation>
    </message>
    <message>
        <source>the start</source>
        <translation>le début</translation>
    </message>
    <message>
        <source>the end</source>
        <translation>la fin</translation>
    </message>
    <message>
        <source>the register</source>
        <translation>le poste</translation>
    </message>
    <message>
        <source>version %1</source>
        <translation>version %1</translation>
    </message>
    <message>
        <source>register</source>
        <translation>poste</translation>
    </message>
    <message>
        <source>season</source>
        <translation>saison</translation>
    </message>
    <message>
        <source>holiday</source>
        <translation>jour férié</translation>
    </message>
    <message>
        <source>tier %1</source>
        <translation>tranche %1</translation>
    </message>
    <message>
        <source>this is not JSON: check that it is a tariff file</source>
        <translation>ce n’est pas du JSON&#xa0;: vérifiez qu’il s’agit d’un fichier de tarif</translation>
    </message>
    <message>
        <source>this is not a tariff file of a format known here</source>
        <translation>ce n’est pas un fichier de tarif d’un format connu ici</translation>
    </message>
    <message>
        <source>it is missing</source>
        <translation>ce champ manque</translation>
    </message>
    <message>
        <source>there is no such field; check its spelling</source>
        <translation>ce champ n’existe pas&#x202f;; vérifiez l’orthographe</translation>
    </message>
    <message>
        <source>fill it in</source>
        <translation>à compléter</translation>
    </message>
    <message>
        <source>%1 cannot be used</source>
        <translation>%1 ne convient pas</translation>
    </message>
    <message>
        <source>it is too large or too small</source>
        <translation>valeur trop grande ou trop petite</translation>
    </message>
    <message>
        <source>%1 is too large or too small</source>
        <translation>%1 est trop grand ou trop petit</translation>
    </message>
    <message>
        <source>add a version: it says from which day prices apply</source>
        <translation>ajoutez une version&#xa0;: elle dit à partir de quel jour les prix s’appliquent</translation>
    </message>
    <message>
        <source>it must start after the version before it</source>
        <translation>le début doit suivre celui de la version précédente</translation>
    </message>
    <message>
        <source>add a register: it says what a kWh costs</source>
        <translation>ajoutez un poste&#xa0;: il dit ce que coûte un kWh</translation>
    </message>
    <message>
        <source>there are %1 registers; 16 is the most</source>
        <translation>il y a %1 postes&#x202f;; 16 est le maximum</translation>
    </message>
    <message>
        <source>another register has this short name already</source>
        <translation>un autre poste porte déjà ce nom court</translation>
    </message>
    <message>
        <source>choose one of the registers</source>
        <translation>choisissez l’un des postes</translation>
    </message>
    <message>
        <source>no hour of any day counts on it; use it in a schedule or remove it</source>
        <translation>aucune heure d’aucun jour n’y est comptée&#x202f;; utilisez ce poste dans un calendrier ou supprimez-le</translation>
    </message>
    <message>
        <source>it has no price</source>
        <translation>le prix manque</translation>
    </message>
    <message>
        <source>say up to how many kWh it applies; only the last tier has no limit</source>
        <translation>dites jusqu’à combien de kWh elle s’applique&#x202f;; seule la dernière tranche est sans limite</translation>
    </message>
    <message>
        <source>its limit must be above that of the tier before it</source>
        <translation>la limite doit dépasser celle de la tranche précédente</translation>
    </message>
    <message>
        <source>the last tier must have no limit</source>
        <translation>la dernière tranche doit être sans limite</translation>
    </message>
    <message>
        <source>add a season: one that starts on 01-01 lasts all year</source>
        <translation>ajoutez une saison&#xa0;: commençant le 01-01, elle dure toute l’année</translation>
    </message>
    <message>
        <source>it must start after the season before it</source>
        <translation>le début doit suivre celui de la saison précédente</translation>
    </message>
    <message>
        <source>nothing counts at %1</source>
        <translation>rien n’est compté à %1</translation>
    </message>
    <message>
        <source>two ranges count at %1</source>
        <translation>deux plages comptent à %1</translation>
    </message>
    <message>
        <source>%1 is no time of a day</source>
        <translation>%1 n’est pas une heure de la journée</translation>
    </message>
    <message>
        <source>there is no such day</source>
        <translation>ce jour n’existe pas</translation>
    </message>
    <message>
        <source>%1.</source>
        <comment>a whole sentence</comment>
        <translation>%1.</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <comment>place: what is wrong there</comment>
        <translation>%1&#xa0;: %2.</translation>
    </message>
    <message>
        <source>weekdays</source>
        <translation>jours de semaine</translation>
    </message>
    <message>
        <source>weekends</source>
        <translation>week-ends</translation>
    </message>
    <message>
        <source>holidays</source>
        <translation>jours fériés</translation>
    </message>
    <message>
        <source>Easter</source>
        <translation>Pâques</translation>
    </message>
</context>
<context>
    <name>Tour</name>
    <message>
        <source>pictures:    %1 in %2</source>
        <translation>images:      %1 dans %2</translation>
    </message>
    <message>
        <source>Waited in vain for: %1.</source>
        <translation>Attendu en vain&#xa0;: %1.</translation>
    </message>
    <message>
        <source>the demonstration to open</source>
        <translation>l’ouverture de la démonstration</translation>
    </message>
    <message>
        <source>the first readings</source>
        <translation>les premiers relevés</translation>
    </message>
    <message>
        <source>the PES monitor</source>
        <translation>le moniteur PES</translation>
    </message>
    <message>
        <source>the first decisions</source>
        <translation>les premières décisions</translation>
    </message>
    <message>
        <source>the comparison of before and after</source>
        <translation>la comparaison avant et après</translation>
    </message>
    <message>
        <source>the end of the run</source>
        <translation>la fin de l’exécution</translation>
    </message>
    <message>
        <source>the operator&apos;s page</source>
        <translation>la page de l’opérateur</translation>
    </message>
    <message>
        <source>operator</source>
        <translation>opérateur</translation>
    </message>
    <message>
        <source>the withheld neighbourhood</source>
        <translation>le quartier retenu</translation>
    </message>
    <message>
        <source>the bills</source>
        <translation>les factures</translation>
    </message>
    <message>
        <source>the answer to the registration</source>
        <translation>la réponse à l’inscription</translation>
    </message>
    <message>
        <source>a new activation code</source>
        <translation>un nouveau code d’activation</translation>
    </message>
    <message>
        <source>the customer&apos;s page</source>
        <translation>la page du client</translation>
    </message>
    <message>
        <source>customer</source>
        <translation>client</translation>
    </message>
    <message>
        <source>all of the customer&apos;s readings</source>
        <translation>tous les relevés du client</translation>
    </message>
    <message>
        <source>the load</source>
        <translation>la charge</translation>
    </message>
    <message>
        <source>the tariffs</source>
        <translation>les tarifs</translation>
    </message>
</context>
<context>
    <name>VeeText</name>
    <message>
        <source>%1 kW</source>
        <translation>%1&#xa0;kW</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1&#xa0;min</translation>
    </message>
    <message>
        <source>Forecast from daily and weekly habits</source>
        <translation>Prévision d’après les habitudes du jour et de la semaine</translation>
    </message>
    <message>
        <source>Forecast from daily habits (history under 15 days)</source>
        <translation>Prévision d’après les habitudes du jour (historique de moins de 15 jours)</translation>
    </message>
    <message>
        <source>Forecast repeats the day before (history under 4 days)</source>
        <translation>La prévision répète la veille (historique de moins de 4 jours)</translation>
    </message>
    <message>
        <source>%1 % better than repeating the last week</source>
        <translation>%1&#xa0;% mieux que répéter la dernière semaine</translation>
    </message>
    <message>
        <source>%1 % worse than repeating the last week</source>
        <translation>%1&#xa0;% moins bien que répéter la dernière semaine</translation>
    </message>
    <message>
        <source>%1 % better than repeating the last day</source>
        <translation>%1&#xa0;% mieux que répéter le dernier jour</translation>
    </message>
    <message>
        <source>%1 % worse than repeating the last day</source>
        <translation>%1&#xa0;% moins bien que répéter le dernier jour</translation>
    </message>
    <message>
        <source>estimate accepted</source>
        <translation>estimation acceptée</translation>
    </message>
    <message>
        <source>estimated</source>
        <translation>estimé</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>modifié</translation>
    </message>
    <message>
        <source>questionable</source>
        <translation>douteux</translation>
    </message>
    <message>
        <source>ddd d MMM yyyy</source>
        <comment>date format</comment>
        <translation>ddd d MMM yyyy</translation>
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
        <translation>%1&#xa0;%</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Manquant</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Doublon</translation>
    </message>
    <message>
        <source>Spike</source>
        <translation>Pic</translation>
    </message>
    <message>
        <source>Zero run</source>
        <translation>Suite de zéros</translation>
    </message>
    <message>
        <source>Negative</source>
        <translation>Négatif</translation>
    </message>
    <message>
        <source>No aggregate arrived for this time; neither released nor withheld.</source>
        <translation>Aucun agrégat n’est arrivé pour cet intervalle, ni diffusé ni retenu.</translation>
    </message>
    <message>
        <source>A second row for this time, or one off the grid. The greater revision counts.</source>
        <translation>Une deuxième ligne pour le même intervalle, ou une ligne hors grille. La révision la plus élevée compte.</translation>
    </message>
    <message>
        <source>Over the day&apos;s third-highest interval by more than %1 % (EEI, Uniform Business Practices).</source>
        <translation>Plus de %1&#xa0;% au-dessus du troisième intervalle le plus élevé du jour (EEI, Uniform Business Practices).</translation>
    </message>
    <message>
        <source>Nothing used for over an hour: homes on standby are never at nothing together.</source>
        <translation>Rien de consommé pendant plus d’une heure&#xa0;: des logements en veille ne sont jamais tous à zéro.</translation>
    </message>
    <message>
        <source>Less than nothing used.</source>
        <translation>Moins que rien de consommé.</translation>
    </message>
    <message>
        <source>open</source>
        <translation>à traiter</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>accepté</translation>
    </message>
    <message>
        <source>agrees</source>
        <translation>conforme</translation>
    </message>
    <message>
        <source>incomplete</source>
        <translation>incomplet</translation>
    </message>
    <message>
        <source>differs</source>
        <translation>écart</translation>
    </message>
    <message>
        <source>one interval</source>
        <translation>un intervalle</translation>
    </message>
    <message>
        <source>%1 intervals</source>
        <translation>%1 intervalles</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucune</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 · mean error %2 kW on the last %n day(s)</source>
        <comment>method, error</comment>
        <translation>
            <numerusform>%1 · erreur moyenne %2&#xa0;kW sur le dernier jour</numerusform>
            <numerusform>%1 · erreur moyenne %2&#xa0;kW sur les %n derniers jours</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>--tour needs --demo.</source>
        <translation>--tour exige --demo.</translation>
    </message>
    <message>
        <source>Bills and neighbourhood load without seeing a home&apos;s readings.</source>
        <translation>Factures et charge des quartiers, sans voir les relevés d’un logement.</translation>
    </message>
    <message>
        <source>File whose first line is the site&apos;s passphrase; without it, the desktop&apos;s keyring.</source>
        <translation>Fichier dont la première ligne est la phrase secrète du site&#x202f;; sans lui, le trousseau du bureau.</translation>
    </message>
    <message>
        <source>Open the demonstration in this folder; it is made there first if it is not there.</source>
        <translation>Ouvrir la démonstration de ce dossier&#x202f;; elle y est d’abord créée si elle n’y est pas.</translation>
    </message>
    <message>
        <source>With --demo: visit every view by script, save pictures into this folder, print what flowed, and exit.</source>
        <translation>Avec --demo&#xa0;: parcourir chaque vue par script, enregistrer des images dans ce dossier, afficher ce qui a circulé, puis quitter.</translation>
    </message>
    <message>
        <source>Open the site in this folder, or on servers at this address: postgresql://HOST:PORT/DATABASE?keys=FOLDER.</source>
        <translation>Ouvrir le site de ce dossier, ou sur des serveurs à cette adresse : postgresql://HÔTE:PORT/BASE?keys=DOSSIER.</translation>
    </message>
</context>
<context>
    <name>smarter::AccountPane</name>
    <message>
        <source>Change</source>
        <translation>Modifier</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>Nouveau mot de passe</translation>
    </message>
    <message>
        <source>New password again</source>
        <translation>Répétez le mot de passe</translation>
    </message>
    <message>
        <source>Set the password</source>
        <translation>Définir le mot de passe</translation>
    </message>
    <message>
        <source>Release the lock</source>
        <translation>Lever le verrou</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Supprimer…</translation>
    </message>
    <message>
        <source>Change the role</source>
        <translation>Changer le rôle</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rôle</translation>
    </message>
    <message>
        <source>%1 (you)</source>
        <comment>account</comment>
        <translation>%1 (vous)</translation>
    </message>
    <message>
        <source>The last administrator who may sign in: nobody could make another, so this account stays.</source>
        <translation>Le dernier administrateur qui puisse se connecter&#xa0;: personne ne pourrait en créer un autre, ce compte reste donc.</translation>
    </message>
    <message>
        <source>Your own account: changing it signs you out.</source>
        <translation>Votre propre compte&#xa0;: le modifier vous déconnecte.</translation>
    </message>
    <message>
        <source>Changing an account ends the sessions of its owner.</source>
        <translation>Modifier un compte met fin aux sessions de son titulaire.</translation>
    </message>
    <message>
        <source>Enable</source>
        <translation>Réactiver</translation>
    </message>
    <message>
        <source>Disable…</source>
        <translation>Désactiver…</translation>
    </message>
    <message>
        <source>The two passwords are not alike.</source>
        <translation>Les deux mots de passe diffèrent.</translation>
    </message>
</context>
<context>
    <name>smarter::AccountView</name>
    <message>
        <source>Present password</source>
        <translation>Mot de passe actuel</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>Nouveau mot de passe</translation>
    </message>
    <message>
        <source>New password again</source>
        <translation>Répétez le mot de passe</translation>
    </message>
    <message>
        <source>Change password</source>
        <translation>Changer de mot de passe</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Mot de passe</translation>
    </message>
    <message>
        <source>Delete my account</source>
        <translation>Supprimer mon compte</translation>
    </message>
    <message>
        <source>Your readings stay as they are; the former password opens nothing any more.</source>
        <translation>Vos relevés restent tels quels&#x202f;; l’ancien mot de passe n’ouvre plus rien.</translation>
    </message>
    <message>
        <source>Nobody can reset it. If you forget it, you need a new code from your utility, and your meter is asked again.</source>
        <translation>Personne ne peut le réinitialiser. Si vous l’oubliez, il vous faut un nouveau code de votre fournisseur, et votre compteur est de nouveau sollicité.</translation>
    </message>
    <message>
        <source>Delete account</source>
        <translation>Supprimer le compte</translation>
    </message>
    <message>
        <source>The keys to your readings are destroyed. Nobody can read what is stored here after that, you neither: save what you want to keep first.</source>
        <translation>Les clés de vos relevés sont détruites. Ensuite, personne ne peut plus lire ce qui est stocké ici, pas même vous&#xa0;: enregistrez d’abord ce que vous voulez garder.</translation>
    </message>
    <message>
        <source>Your meter goes on, and so do your bills: what your utility has, it keeps as the law asks.</source>
        <translation>Votre compteur continue, vos factures aussi&#xa0;: votre fournisseur garde ce qu’il a, comme la loi le demande.</translation>
    </message>
    <message>
        <source>To come back, you need a new activation code from your utility.</source>
        <translation>Pour revenir, il vous faut un nouveau code d’activation de votre fournisseur.</translation>
    </message>
    <message>
        <source>Your user name, to confirm</source>
        <translation>Votre nom d’utilisateur, pour confirmer</translation>
    </message>
    <message>
        <source>Your password is changed.</source>
        <translation>Votre mot de passe est changé.</translation>
    </message>
    <message>
        <source>Use the new one from now on.</source>
        <translation>Utilisez désormais le nouveau.</translation>
    </message>
    <message>
        <source>Enter your present password.</source>
        <translation>Saisissez votre mot de passe actuel.</translation>
    </message>
    <message>
        <source>The two passwords are not alike.</source>
        <translation>Les deux mots de passe diffèrent.</translation>
    </message>
    <message>
        <source>Enter your password.</source>
        <translation>Saisissez votre mot de passe.</translation>
    </message>
</context>
<context>
    <name>smarter::AccountsModel</name>
    <message>
        <source>Account</source>
        <translation>Compte</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rôle</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Last change</source>
        <translation>Modifié le</translation>
    </message>
    <message>
        <source>disabled</source>
        <translation>désactivé</translation>
    </message>
    <message>
        <source>locked until %1</source>
        <translation>verrouillé jusqu’à %1</translation>
    </message>
    <message>
        <source>may sign in</source>
        <translation>peut se connecter</translation>
    </message>
    <message>
        <source>made %1</source>
        <comment>when</comment>
        <translation>créé le %1</translation>
    </message>
</context>
<context>
    <name>smarter::AccountsSection</name>
    <message>
        <source>Add an account</source>
        <translation>Ajouter un compte</translation>
    </message>
    <message>
        <source>For one person of the utility. Tell them the password yourself, not by mail.</source>
        <translation>Pour une personne du fournisseur. Donnez-lui le mot de passe vous-même, pas par courrier électronique.</translation>
    </message>
    <message>
        <source>Add the account</source>
        <translation>Ajouter le compte</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Comptes</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rôle</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Compte</translation>
    </message>
    <message>
        <source>No account is chosen</source>
        <translation>Aucun compte choisi</translation>
    </message>
    <message>
        <source>Choose an account to change its role or its password, or to lock it out.</source>
        <translation>Choisissez un compte pour changer son rôle ou son mot de passe, ou pour lui retirer l’accès.</translation>
    </message>
    <message>
        <source>The role is changed.</source>
        <translation>Le rôle est changé.</translation>
    </message>
    <message>
        <source>The account may sign in again at once.</source>
        <translation>Ce compte peut se reconnecter dès maintenant.</translation>
    </message>
    <message>
        <source>Reading the accounts</source>
        <translation>Lecture des comptes</translation>
    </message>
    <message>
        <source>The accounts cannot be read</source>
        <translation>Les comptes sont illisibles</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>The account “%1” is made.</source>
        <translation>Le compte «&#xa0;%1&#xa0;» est créé.</translation>
    </message>
    <message>
        <source>The password is set.</source>
        <translation>Le mot de passe est défini.</translation>
    </message>
    <message>
        <source>The account is disabled.</source>
        <translation>Le compte est désactivé.</translation>
    </message>
    <message>
        <source>The account is enabled.</source>
        <translation>Le compte est réactivé.</translation>
    </message>
    <message>
        <source>Disable the account “%1”?</source>
        <translation>Désactiver le compte «&#xa0;%1&#xa0;»&#x202f;?</translation>
    </message>
    <message>
        <source>Its owner is signed out and cannot sign in until it is enabled again.</source>
        <translation>Son titulaire est déconnecté et ne peut plus se connecter tant que le compte n’est pas réactivé.</translation>
    </message>
    <message>
        <source>Disable</source>
        <translation>Désactiver</translation>
    </message>
    <message>
        <source>Remove the account “%1”?</source>
        <translation>Supprimer le compte «&#xa0;%1&#xa0;»&#x202f;?</translation>
    </message>
    <message>
        <source>This cannot be taken back. What its owner did stays in the audit log.</source>
        <translation>Cette action est irréversible. Ce que son titulaire a fait reste dans le journal d’audit.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>The account is removed.</source>
        <translation>Le compte est supprimé.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Rien n’a été modifié.</translation>
    </message>
</context>
<context>
    <name>smarter::ActivationPanel</name>
    <message>
        <source>Issue a code</source>
        <translation>Émettre un code</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Logement</translation>
    </message>
    <message>
        <source>The customer of the home registers with it, once. An earlier code of this home that was not used stops working.</source>
        <translation>Le client du logement s’inscrit avec ce code, une seule fois. Un code antérieur de ce logement qui n’a pas servi cesse de fonctionner.</translation>
    </message>
    <message>
        <source>There is no meter yet. Add load profiles first.</source>
        <translation>Il n’y a pas encore de compteur. Ajoutez d’abord des courbes de charge.</translation>
    </message>
    <message>
        <source>Code of %1</source>
        <translation>Code de %1</translation>
    </message>
    <message>
        <source>Shown here and never again.</source>
        <translation>Affiché ici et plus jamais ensuite.</translation>
    </message>
</context>
<context>
    <name>smarter::AddProfilesPanel</name>
    <message>
        <source>Play</source>
        <translation>Lancer</translation>
    </message>
    <message>
        <source>Choose at least one file or folder, and name the neighbourhood.</source>
        <translation>Choisissez au moins un fichier ou un dossier, et nommez le quartier.</translation>
    </message>
</context>
<context>
    <name>smarter::AddressForm</name>
    <message>
        <source>Choose the folder of the keys…</source>
        <translation>Choisir le dossier des clés…</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Open a site on servers</source>
        <translation>Ouvrir un site sur des serveurs</translation>
    </message>
    <message>
        <source>A large site keeps its stores on a PostgreSQL server, and its stations are programs on several machines. Here you work on it as an operator, with an account of your own.</source>
        <translation>Un grand site a ses données sur un serveur PostgreSQL, et ses stations sont des programmes sur plusieurs machines. Ici, vous y travaillez comme opérateur, avec un compte à vous.</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>It looks like postgresql://db.example.org:5432/smarter?keys=/home/me/keys and holds no password.</source>
        <translation>Elle ressemble à postgresql://db.example.org:5432/smarter?keys=/home/me/keys et ne contient pas de mot de passe.</translation>
    </message>
    <message>
        <source>The folder has the site&apos;s description (site.json), the key of the MDMS (mdms.key), the server&apos;s certificate authority (ca.pem) and the password file (pgpass). Who runs the site gives it to you.</source>
        <translation>Le dossier contient la description du site (site.json), la clé du MDMS (mdms.key), l’autorité de certification du serveur (ca.pem) et le fichier de mots de passe (pgpass). Qui exploite le site vous le remet.</translation>
    </message>
    <message>
        <source>Stopped. Nothing was opened.</source>
        <translation>Interrompu. Rien n’a été ouvert.</translation>
    </message>
    <message>
        <source>Folder of the keys</source>
        <translation>Dossier des clés</translation>
    </message>
    <message>
        <source>Enter the server&apos;s part of the address first: postgresql://host:port/database.</source>
        <translation>Saisissez d’abord la partie du serveur : postgresql://hôte:port/base.</translation>
    </message>
    <message>
        <source>Choose the folder of the keys: the address does not name it.</source>
        <translation>Choisissez le dossier des clés : l’adresse ne le nomme pas.</translation>
    </message>
    <message>
        <source>That is not the address of a site on servers. Write it as postgresql://host:port/database?keys=folder, without a password.</source>
        <translation>Ce n’est pas l’adresse d’un site sur des serveurs. Écrivez-la postgresql://hôte:port/base?keys=dossier, sans mot de passe.</translation>
    </message>
</context>
<context>
    <name>smarter::AfterCard</name>
    <message>
        <source>After: this MDMS</source>
        <translation>Après&#xa0;: ce MDMS</translation>
    </message>
    <message numerus="yes">
        <source>%n homes</source>
        <translation>
            <numerusform>%n logement</numerusform>
            <numerusform>%n logements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>withheld: fewer than %n homes</source>
        <translation>
            <numerusform>retenu&#xa0;: moins de %n logement</numerusform>
            <numerusform>retenu&#xa0;: moins de %n logements</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2 min · one total a day</source>
        <comment>homes in the sum; interval</comment>
        <translation>%1, %2&#xa0;min · un total par jour</translation>
    </message>
    <message>
        <source>sum of %1</source>
        <comment>so many homes</comment>
        <translation>somme de %1</translation>
    </message>
    <message>
        <source>Of %1 alone: one total a day, %2 kWh.</source>
        <translation>De %1 seul&#xa0;: un total par jour, %2&#xa0;kWh.</translation>
    </message>
    <message>
        <source>Drawn only to show why.</source>
        <translation>Tracé seulement pour montrer pourquoi.</translation>
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
        <translation>Jour</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Semaine</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Mois</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Année</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Précédent</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Suivant</translation>
    </message>
    <message>
        <source>Energy</source>
        <translation>Énergie</translation>
    </message>
    <message>
        <source>On the period before</source>
        <translation>Période précédente</translation>
    </message>
    <message>
        <source>On the year before</source>
        <translation>Année précédente</translation>
    </message>
    <message>
        <source>Peak</source>
        <translation>Pointe</translation>
    </message>
    <message>
        <source>Load factor</source>
        <translation>Facteur de charge</translation>
    </message>
    <message>
        <source>Totals</source>
        <translation>Totaux</translation>
    </message>
    <message>
        <source>Not as forecast</source>
        <translation>Hors prévision</translation>
    </message>
    <message>
        <source>Neighbourhood</source>
        <translation>Quartier</translation>
    </message>
    <message>
        <source>Totals by</source>
        <translation>Totaux par</translation>
    </message>
    <message>
        <source>kWh</source>
        <translation>kWh</translation>
    </message>
    <message>
        <source>%1 kWh</source>
        <translation>%1&#xa0;kWh</translation>
    </message>
    <message>
        <source>Times that were not as forecast; Return shows the load</source>
        <translation>Moments hors prévision&#x202f;; Entrée affiche la charge</translation>
    </message>
    <message>
        <source>Comparing with forecasts</source>
        <translation>Comparaison aux prévisions</translation>
    </message>
    <message>
        <source>withheld</source>
        <translation>retenu</translation>
    </message>
    <message>
        <source>no intervals</source>
        <translation>aucun intervalle</translation>
    </message>
    <message>
        <source>all intervals</source>
        <translation>tous les intervalles</translation>
    </message>
    <message>
        <source>%1 of %2 intervals</source>
        <comment>known, all</comment>
        <translation>%1 sur %2 intervalles</translation>
    </message>
    <message>
        <source>%1, %2 estimated</source>
        <translation>%1, estimés&#xa0;: %2</translation>
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
        <translation>moyenne %1&#xa0;kW</translation>
    </message>
    <message>
        <source>no load</source>
        <translation>aucune charge</translation>
    </message>
    <message>
        <source>nothing to compare with</source>
        <translation>rien à comparer</translation>
    </message>
    <message>
        <source>mean power; then %1</source>
        <translation>puissance moyenne&#x202f;; avant&#xa0;: %1</translation>
    </message>
    <message>
        <source>ddd d MMM yyyy</source>
        <comment>date format</comment>
        <translation>ddd d MMM yyyy</translation>
    </message>
    <message>
        <source>Week %1, %2</source>
        <comment>number, year</comment>
        <translation>Semaine %1, %2</translation>
    </message>
    <message>
        <source>MMMM yyyy</source>
        <comment>date format</comment>
        <translation>MMMM yyyy</translation>
    </message>
    <message>
        <source>d MMM</source>
        <comment>date format</comment>
        <translation>d MMM</translation>
    </message>
    <message>
        <source>w %1</source>
        <comment>number of a week</comment>
        <translation>s. %1</translation>
    </message>
    <message>
        <source>MMM yyyy</source>
        <comment>date format</comment>
        <translation>MMM yyyy</translation>
    </message>
    <message>
        <source>Not enough to compare with</source>
        <translation>Pas assez de données pour comparer</translation>
    </message>
    <message>
        <source>All as forecast</source>
        <translation>Tout conforme à la prévision</translation>
    </message>
    <message>
        <source>Two hours in a row beyond the 99 % band, or a day beyond the 99.9 % band of day-ahead forecasts, would stand here.</source>
        <translation>Deux heures de suite hors de la bande à 99&#xa0;%, ou un jour hors de la bande à 99,9&#xa0;% des prévisions de la veille, s’afficheraient ici.</translation>
    </message>
    <message>
        <source>Reading the aggregates</source>
        <translation>Lecture des agrégats</translation>
    </message>
    <message>
        <source>No load yet</source>
        <translation>Pas encore de charge</translation>
    </message>
    <message>
        <source>Totals, peak and load curve of each neighbourhood appear here as soon as the PES has released or withheld its first interval.</source>
        <translation>Les totaux, la pointe et la courbe de charge de chaque quartier s’affichent ici dès que le PES a diffusé ou retenu son premier intervalle.</translation>
    </message>
    <message>
        <source>The aggregates cannot be read</source>
        <translation>Les agrégats sont illisibles</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
</context>
<context>
    <name>smarter::AnomaliesModel</name>
    <message>
        <source>When</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Measured, kWh</source>
        <translation>Mesuré, kWh</translation>
    </message>
    <message>
        <source>Expected, kWh</source>
        <translation>Prévu, kWh</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Écart</translation>
    </message>
    <message>
        <source>Whole day</source>
        <translation>Jour entier</translation>
    </message>
    <message>
        <source>Hours in a row</source>
        <translation>Heures consécutives</translation>
    </message>
</context>
<context>
    <name>smarter::AssignRow</name>
    <message>
        <source>Assign…</source>
        <translation>Attribuer…</translation>
    </message>
    <message>
        <source>The whole site</source>
        <translation>Tout le site</translation>
    </message>
    <message>
        <source>One household</source>
        <translation>Un foyer</translation>
    </message>
    <message>
        <source>Whose tariff it becomes</source>
        <translation>À qui attribuer le tarif</translation>
    </message>
    <message>
        <source>Pseudonym of the household</source>
        <translation>Pseudonyme du foyer</translation>
    </message>
    <message>
        <source>Pseudonym</source>
        <translation>Pseudonyme</translation>
    </message>
    <message>
        <source>First day under this tariff</source>
        <translation>Premier jour sous ce tarif</translation>
    </message>
    <message>
        <source>from</source>
        <translation>dès le</translation>
    </message>
    <message>
        <source>A pseudonym has 32 digits, 0 to 9 and a to f.</source>
        <translation>Un pseudonyme compte 32 caractères, de 0 à 9 et de a à f.</translation>
    </message>
    <message>
        <source>Offer for comparison…</source>
        <translation>Proposer en comparaison…</translation>
    </message>
</context>
<context>
    <name>smarter::AuditModel</name>
    <message>
        <source>No.</source>
        <comment>of an audit entry</comment>
        <translation>N°</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Qui</translation>
    </message>
    <message>
        <source>Did</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>To what</source>
        <translation>Objet</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
    <message>
        <source>somebody</source>
        <translation>quelqu’un</translation>
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
        <translation>Vérifier le chaînage</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exporter…</translation>
    </message>
    <message>
        <source>Audit log</source>
        <translation>Journal d’audit</translation>
    </message>
    <message>
        <source>Export the audit log</source>
        <translation>Exporter le journal d’audit</translation>
    </message>
    <message>
        <source>Whose entries</source>
        <translation>Entrées de qui</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Quelle action</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Période</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Tout</translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>Toute date</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Aujourd’hui</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7 jours</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 jours</translation>
    </message>
    <message>
        <source>Other days…</source>
        <translation>Autres jours…</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Premier jour</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Dernier jour</translation>
    </message>
    <message>
        <source>Reading the audit log</source>
        <translation>Lecture du journal d’audit</translation>
    </message>
    <message>
        <source>The audit log cannot be read</source>
        <translation>Le journal d’audit est illisible</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Tous</translation>
    </message>
    <message>
        <source>the system itself</source>
        <translation>le système lui-même</translation>
    </message>
    <message>
        <source>%1 of %2 entries</source>
        <translation>%1 sur %2 entrées</translation>
    </message>
    <message>
        <source>No such entry</source>
        <translation>Aucune entrée de ce type</translation>
    </message>
    <message>
        <source>Whoever signs in, looks at a household or changes something is written down here.</source>
        <translation>Toute connexion, toute consultation d’un foyer et toute modification sont consignées ici.</translation>
    </message>
    <message>
        <source>Somebody has changed the log, or it is damaged. Keep the site&apos;s files as they are, and compare with a copy.</source>
        <translation>Quelqu’un a modifié le journal, ou il est endommagé. Conservez les fichiers du site tels quels et comparez-les à une copie.</translation>
    </message>
    <message numerus="yes">
        <source>The chain is whole: %n entries, each follows the one before.</source>
        <translation>
            <numerusform>Le chaînage est intact&#xa0;: %n entrée.</numerusform>
            <numerusform>Le chaînage est intact&#xa0;: %n entrées, chacune suit la précédente.</numerusform>
        </translation>
    </message>
    <message>
        <source>Newest: %1</source>
        <translation>Dernière&#xa0;: %1</translation>
    </message>
    <message>
        <source>Saved as “%1”.</source>
        <translation>Enregistré sous «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>Nothing was saved.</source>
        <translation>Rien n’a été enregistré.</translation>
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
            <numerusform>%n barre, en tout %1</numerusform>
            <numerusform>%n barres, en tout %1</numerusform>
        </translation>
    </message>
    <message>
        <source>no value</source>
        <translation>sans valeur</translation>
    </message>
</context>
<context>
    <name>smarter::BeforeAfterPage</name>
    <message>
        <source>Before &amp; after · what the utility could read from one home</source>
        <translation>Avant et après · ce que le fournisseur pourrait lire d’un logement</translation>
    </message>
    <message>
        <source>What the detector finds, computed now</source>
        <translation>Ce que trouve le détecteur, calculé à l’instant</translation>
    </message>
    <message>
        <source>Four promises</source>
        <translation>Quatre promesses</translation>
    </message>
    <message>
        <source>Demonstration</source>
        <translation>Démonstration</translation>
    </message>
    <message>
        <source>Generated homes only</source>
        <translation>Logements simulés</translation>
    </message>
    <message>
        <source>Files of this computer</source>
        <translation>Fichiers de cet ordinateur</translation>
    </message>
    <message>
        <source>In operation nobody could draw the left half: no station but the meter itself has a home&apos;s minutes to show.</source>
        <translation>En exploitation, personne ne pourrait tracer la moitié gauche&#xa0;: aucune station, hormis le compteur lui-même, n’a les minutes d’un logement à montrer.</translation>
    </message>
    <message>
        <source>No load profiles to look at</source>
        <translation>Pas de courbes de charge à examiner</translation>
    </message>
    <message>
        <source>Side by side, this page shows what a home&apos;s minutes tell, and what their sums do not. Choose a folder with a CSV or XLSX file for each home; the demonstration of the start page comes with one.</source>
        <translation>Côte à côte, cette page montre ce que révèlent les minutes d’un logement et ce que leurs sommes ne révèlent pas. Choisissez un dossier contenant un fichier CSV ou XLSX par logement&#x202f;; la démonstration de la page d’accueil en fournit un.</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>Choisir un dossier…</translation>
    </message>
    <message>
        <source>Folder of load profiles</source>
        <translation>Dossier de courbes de charge</translation>
    </message>
    <message>
        <source>Reading the load profiles</source>
        <translation>Lecture des courbes de charge</translation>
    </message>
    <message>
        <source>The load profiles cannot be read</source>
        <translation>Les courbes de charge sont illisibles</translation>
    </message>
    <message>
        <source>This page reads the demonstration&apos;s own files. In operation nobody could draw the left half.</source>
        <translation>Cette page lit les fichiers de la démonstration. En exploitation, personne ne pourrait tracer la moitié gauche.</translation>
    </message>
    <message>
        <source>This page reads the files of the folder you chose. In operation nobody could draw the left half.</source>
        <translation>Cette page lit les fichiers du dossier choisi. En exploitation, personne ne pourrait tracer la moitié gauche.</translation>
    </message>
    <message>
        <source>No whole day in this home&apos;s profile</source>
        <translation>Aucun jour entier dans la courbe de ce logement</translation>
    </message>
    <message>
        <source>A day is shown when at least half of its minutes are there. Choose another home, or another folder.</source>
        <translation>Un jour s’affiche quand au moins la moitié de ses minutes sont présentes. Choisissez un autre logement ou un autre dossier.</translation>
    </message>
    <message>
        <source>Against what the simulator knows of this home. An event is a switching by 50 W or more, found within two minutes or one interval and 30 % of its size.</source>
        <translation>Par rapport à ce que le simulateur sait de ce logement. Un événement est une commutation d’au moins 50&#xa0;W, trouvée à deux minutes ou un intervalle près et à 30&#xa0;% près de son amplitude.</translation>
    </message>
    <message>
        <source>Nobody knows the truth about these files: what the detector finds in the raw minutes stands in for it. The figures are agreement with that, not correctness.</source>
        <translation>Personne ne connaît la vérité sur ces fichiers&#xa0;: ce que le détecteur trouve dans les minutes brutes en tient lieu. Les chiffres mesurent la concordance avec cela, pas l’exactitude.</translation>
    </message>
    <message>
        <source>Of the information after, chance alone gives %1.</source>
        <translation>De l’information après, le hasard seul donne %1.</translation>
    </message>
</context>
<context>
    <name>smarter::BeforeCard</name>
    <message>
        <source>Before: the classic MDMS</source>
        <translation>Avant&#xa0;: le MDMS classique</translation>
    </message>
    <message>
        <source>one home, every minute</source>
        <translation>un logement, chaque minute</translation>
    </message>
    <message>
        <source>Told by the curve alone: switchings %1, runs of named appliances %2.</source>
        <translation>Ce que révèle la courbe seule&#xa0;: commutations %1, cycles d’appareils nommés %2.</translation>
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
        <translation>%1&#xa0;%2</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>%1 = %2 J</source>
        <translation>%1 = %2&#xa0;J</translation>
    </message>
    <message>
        <source>Reversed: bill %1</source>
        <translation>Annulée&#xa0;: facture %1</translation>
    </message>
    <message>
        <source>Difference to pay</source>
        <translation>Différence à payer</translation>
    </message>
    <message>
        <source>To pay</source>
        <translation>À payer</translation>
    </message>
    <message>
        <source>Not known whole</source>
        <translation>Pas entièrement connu</translation>
    </message>
    <message>
        <source>Under an example tariff: its prices are made up.</source>
        <translation>Selon un tarif d’exemple&#xa0;: ses prix sont inventés.</translation>
    </message>
</context>
<context>
    <name>smarter::BillPane</name>
    <message>
        <source>Bill</source>
        <translation>Facture</translation>
    </message>
    <message>
        <source>Household</source>
        <translation>Foyer</translation>
    </message>
    <message>
        <source>Tariff</source>
        <translation>Tarif</translation>
    </message>
    <message>
        <source>Lines of the bill</source>
        <translation>Lignes de la facture</translation>
    </message>
    <message>
        <source>As PDF…</source>
        <translation>En PDF…</translation>
    </message>
    <message>
        <source>As CSV…</source>
        <translation>En CSV…</translation>
    </message>
    <message>
        <source>Export the bill</source>
        <translation>Exporter la facture</translation>
    </message>
    <message>
        <source>The household&apos;s own</source>
        <translation>Celui du foyer</translation>
    </message>
    <message>
        <source>As if under %1</source>
        <translation>Simulation&#xa0;: %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 · %2 of %n day(s) with a total</source>
        <translation>
            <numerusform>%1 · totaux&#xa0;: %2 sur %n jour</numerusform>
            <numerusform>%1 · totaux&#xa0;: %2 sur %n jours</numerusform>
        </translation>
    </message>
    <message>
        <source>Issued, No. %1</source>
        <translation>Émise, n°&#xa0;%1</translation>
    </message>
    <message>
        <source>No. %1, corrected</source>
        <translation>N°&#xa0;%1, rectifiée</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Aperçu</translation>
    </message>
    <message>
        <source>Correct…</source>
        <translation>Rectifier…</translation>
    </message>
    <message>
        <source>Issue…</source>
        <translation>Émettre…</translation>
    </message>
    <message>
        <source>Open bill %1</source>
        <translation>Ouvrir la facture %1</translation>
    </message>
    <message>
        <source>Bill %1 stands in its place. This one stays in the books.</source>
        <translation>La facture %1 la remplace. Celle-ci reste dans les livres.</translation>
    </message>
    <message>
        <source>Corrects bill %1, which stays in the books.</source>
        <translation>Rectifie la facture %1, qui reste dans les livres.</translation>
    </message>
    <message>
        <source>Bill %1 is out for these days already, or for some of them.</source>
        <translation>La facture %1 est déjà émise pour ces jours, ou pour certains d’entre eux.</translation>
    </message>
    <message>
        <source>The period is not over: what comes yet is not in it, and no bill can go out.</source>
        <translation>La période n’est pas terminée&#xa0;: la suite n’y figure pas, et aucune facture ne peut être émise.</translation>
    </message>
    <message>
        <source>A comparison: bills go out under the household&apos;s own tariff alone.</source>
        <translation>Simple comparaison&#xa0;: les factures ne sont émises qu’au tarif du foyer.</translation>
    </message>
    <message>
        <source>Making the bill</source>
        <translation>Calcul de la facture</translation>
    </message>
    <message>
        <source>No total for these days</source>
        <translation>Aucun total pour ces jours</translation>
    </message>
    <message>
        <source>None of this household&apos;s totals was released in this period: there is nothing to bill.</source>
        <translation>Aucun total de ce foyer n’a été diffusé sur cette période&#xa0;: il n’y a rien à facturer.</translation>
    </message>
    <message>
        <source>No bill can be made</source>
        <translation>Facture impossible à établir</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>No household is chosen</source>
        <translation>Aucun foyer choisi</translation>
    </message>
    <message>
        <source>Choose a household to see its bill, line by line, under its tariff or as if under another.</source>
        <translation>Choisissez un foyer pour voir sa facture, ligne par ligne, à son tarif ou simulée à un autre.</translation>
    </message>
</context>
<context>
    <name>smarter::BillingSection</name>
    <message>
        <source>Households</source>
        <translation>Foyers</translation>
    </message>
    <message>
        <source>Issued bills</source>
        <translation>Factures émises</translation>
    </message>
    <message>
        <source>Issue all bills…</source>
        <translation>Tout émettre…</translation>
    </message>
    <message>
        <source>Which bills to list</source>
        <translation>Quelles factures lister</translation>
    </message>
    <message>
        <source>Issue this bill?</source>
        <translation>Émettre cette facture&#x202f;?</translation>
    </message>
    <message>
        <source>A bill that is out is never changed. If its totals change later, it is corrected by another.</source>
        <translation>Une facture émise n’est jamais modifiée. Si ses totaux changent ensuite, une autre facture la rectifie.</translation>
    </message>
    <message>
        <source>Issue</source>
        <translation>Émettre</translation>
    </message>
    <message>
        <source>Correct bill %1?</source>
        <translation>Rectifier la facture %1&#x202f;?</translation>
    </message>
    <message>
        <source>The bill is made anew from what is known now. The new document reverses this one, which stays in the books.</source>
        <translation>La facture est refaite à partir de ce qui est connu aujourd’hui. Le nouveau document annule celle-ci, qui reste dans les livres.</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>Rectifier</translation>
    </message>
    <message>
        <source>No bill went out.</source>
        <translation>Aucune facture n’a été émise.</translation>
    </message>
    <message>
        <source>Bill %1 is out.</source>
        <translation>La facture %1 est émise.</translation>
    </message>
    <message>
        <source>Bill %1 is out and corrects bill %2.</source>
        <translation>La facture %1 est émise et rectifie la facture %2.</translation>
    </message>
    <message>
        <source>bill-%1</source>
        <comment>file name</comment>
        <translation>facture-%1</translation>
    </message>
    <message>
        <source>bill-%1-%2</source>
        <comment>file name</comment>
        <translation>facture-%1-%2</translation>
    </message>
    <message>
        <source>Save the bill</source>
        <translation>Enregistrer la facture</translation>
    </message>
    <message>
        <source>Saved as “%1”.</source>
        <translation>Enregistré sous «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>Nothing was saved.</source>
        <translation>Rien n’a été enregistré.</translation>
    </message>
    <message>
        <source>Issue the bills of %1?</source>
        <translation>Émettre les factures de la période %1&#x202f;?</translation>
    </message>
    <message>
        <source>Every household with a total in these days gets its bill, unless one is out already. It takes a while and can be cancelled; what was issued stays.</source>
        <translation>Chaque foyer ayant un total ces jours-là reçoit sa facture, sauf si elle est déjà émise. L’opération est longue et peut être annulée&#x202f;; ce qui est émis le reste.</translation>
    </message>
    <message>
        <source>Issue all</source>
        <translation>Tout émettre</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Annulé.</translation>
    </message>
    <message>
        <source>Billing</source>
        <translation>Facturation</translation>
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
        <translation>Totaux par foyer</translation>
    </message>
    <message>
        <source>Pseudonym or place</source>
        <translation>Pseudonyme ou lieu</translation>
    </message>
    <message>
        <source>Filter the households by pseudonym or neighbourhood</source>
        <translation>Filtrer les foyers par pseudonyme ou par quartier</translation>
    </message>
    <message>
        <source>Neighbourhood</source>
        <translation>Quartier</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Mois</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Premier jour</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Dernier jour</translation>
    </message>
    <message>
        <source>%1 · one total a household and day; none for less than two hours</source>
        <translation>%1 · un total par foyer et par jour&#x202f;; aucun sur moins de deux heures</translation>
    </message>
    <message>
        <source>No household totals in these days</source>
        <translation>Aucun total par foyer pour ces jours</translation>
    </message>
    <message>
        <source>The total of each household appears here when a day is over.</source>
        <translation>Le total de chaque foyer s’affiche ici quand un jour est terminé.</translation>
    </message>
    <message>
        <source>Other days…</source>
        <translation>Autres jours…</translation>
    </message>
    <message>
        <source>All neighbourhoods</source>
        <translation>Tous les quartiers</translation>
    </message>
    <message>
        <source>No household with a total is shown</source>
        <translation>Aucun foyer avec un total à afficher</translation>
    </message>
    <message>
        <source>%1 of %2 households · %3 kWh = %4 J · %5 %6</source>
        <translation>%1 sur %2 foyers · %3&#xa0;kWh = %4&#xa0;J · %5&#xa0;%6</translation>
    </message>
    <message>
        <source>The totals cannot be read</source>
        <translation>Les totaux sont illisibles</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Reading the household totals</source>
        <translation>Lecture des totaux par foyer</translation>
    </message>
</context>
<context>
    <name>smarter::BusyButton</name>
    <message>
        <source>%1, working</source>
        <translation>%1, en cours</translation>
    </message>
</context>
<context>
    <name>smarter::BusyIndicator</name>
    <message>
        <source>working</source>
        <translation>en cours</translation>
    </message>
</context>
<context>
    <name>smarter::ConsumptionView</name>
    <message>
        <source>Energy</source>
        <translation>Énergie</translation>
    </message>
    <message>
        <source>Base load</source>
        <translation>Talon</translation>
    </message>
    <message>
        <source>Highest</source>
        <translation>Maximum</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Évolution</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>Détail</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Jour</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Semaine</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Mois</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Année</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tout</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Précédent</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Suivant</translation>
    </message>
    <message>
        <source>Newest</source>
        <translation>Dernier</translation>
    </message>
    <message>
        <source>Energy by day</source>
        <translation>Énergie par jour</translation>
    </message>
    <message>
        <source>Energy by hour</source>
        <translation>Énergie par heure</translation>
    </message>
    <message>
        <source>Power, every minute</source>
        <translation>Puissance, chaque minute</translation>
    </message>
    <message>
        <source>only you can read this</source>
        <translation>lisible par vous seul</translation>
    </message>
    <message>
        <source>kW</source>
        <translation>kW</translation>
    </message>
    <message>
        <source>%1 kW</source>
        <translation>%1&#xa0;kW</translation>
    </message>
    <message>
        <source>visible range: %1 kWh</source>
        <translation>plage visible&#xa0;: %1&#xa0;kWh</translation>
    </message>
    <message>
        <source>Save what is shown</source>
        <translation>Enregistrer ce qui est affiché</translation>
    </message>
    <message>
        <source>Readings (CSV)…</source>
        <translation>Relevés (CSV)…</translation>
    </message>
    <message>
        <source>Readings (Green Button)…</source>
        <translation>Relevés (Green Button)…</translation>
    </message>
    <message>
        <source>Statement (PDF)…</source>
        <translation>Récapitulatif (PDF)…</translation>
    </message>
    <message>
        <source>Chart (PNG)…</source>
        <translation>Graphique (PNG)…</translation>
    </message>
    <message>
        <source>Chart (SVG)…</source>
        <translation>Graphique (SVG)…</translation>
    </message>
    <message>
        <source>kWh</source>
        <translation>kWh</translation>
    </message>
    <message>
        <source>%1 kWh</source>
        <translation>%1&#xa0;kWh</translation>
    </message>
    <message>
        <source>No reading of your home has arrived yet</source>
        <translation>Aucun relevé de votre logement n’est encore arrivé</translation>
    </message>
    <message>
        <source>Your meter sends one every minute. As soon as the first is here, you see it on this page.</source>
        <translation>Votre compteur en envoie un par minute. Dès que le premier est là, vous le voyez sur cette page.</translation>
    </message>
    <message>
        <source>Your readings are safe; nothing was changed.</source>
        <translation>Vos relevés sont en sécurité&#x202f;; rien n’a été modifié.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>Enregistré sous %1.</translation>
    </message>
    <message>
        <source>The file is not sealed: whoever has it can read it.</source>
        <translation>Le fichier n’est pas scellé&#xa0;: quiconque l’a peut le lire.</translation>
    </message>
    <message>
        <source>ddd d MMM</source>
        <translation>ddd d MMM</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <comment>a day, as QLocale::toString takes it</comment>
        <translation>d MMM yyyy</translation>
    </message>
    <message>
        <source>ddd d MMM yyyy</source>
        <comment>a day with its weekday, as QLocale::toString takes it</comment>
        <translation>ddd d MMM yyyy</translation>
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
        <translation>d MMM</translation>
    </message>
    <message>
        <source>Shown: %1</source>
        <translation>Affiché&#xa0;: %1</translation>
    </message>
    <message>
        <source>no reading in this time</source>
        <translation>aucun relevé ici</translation>
    </message>
    <message>
        <source>%1 % of the energy</source>
        <translation>%1&#xa0;% de l’énergie</translation>
    </message>
    <message>
        <source>costs %1 %2</source>
        <translation>coûte %1&#xa0;%2</translation>
    </message>
    <message>
        <source>for a day, week, month or year</source>
        <translation>par jour, semaine, mois ou an</translation>
    </message>
    <message>
        <source>no reading before</source>
        <translation>aucun relevé avant</translation>
    </message>
    <message>
        <source>against the year before</source>
        <translation>sur un an</translation>
    </message>
    <message>
        <source>against the month before</source>
        <translation>sur un mois</translation>
    </message>
    <message>
        <source>against the week before</source>
        <translation>sur une semaine</translation>
    </message>
    <message>
        <source>%1; %2 % against the year before</source>
        <translation>%1&#x202f;; %2&#xa0;% sur un an</translation>
    </message>
    <message>
        <source>complete so far</source>
        <translation>complet à ce stade</translation>
    </message>
    <message>
        <source>complete</source>
        <translation>complet</translation>
    </message>
    <message>
        <source>min</source>
        <translation>min</translation>
    </message>
    <message>
        <source>power</source>
        <translation>puissance</translation>
    </message>
    <message>
        <source>altered</source>
        <translation>altéré</translation>
    </message>
    <message>
        <source>no reading</source>
        <translation>aucun relevé</translation>
    </message>
    <message>
        <source>Energy by month</source>
        <translation>Énergie par mois</translation>
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
        <translation>Énergie par heure, jour moyen</translation>
    </message>
    <message>
        <source>%1:00 to %2:00</source>
        <translation>de %1:00 à %2:00</translation>
    </message>
    <message numerus="yes">
        <source>%Ln missing</source>
        <translation>
            <numerusform>%Ln manquante</numerusform>
            <numerusform>%Ln manquantes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln altered</source>
        <translation>
            <numerusform>%Ln altérée</numerusform>
            <numerusform>%Ln altérées</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>smarter::CostCard</name>
    <message>
        <source>Cost by register</source>
        <translation>Coût par poste tarifaire</translation>
    </message>
    <message>
        <source>No tariff is in force on these days.</source>
        <translation>Aucun tarif n’est en vigueur ces jours-là.</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>Poste</translation>
    </message>
    <message>
        <source>Energy</source>
        <translation>Énergie</translation>
    </message>
    <message>
        <source>Price, %1</source>
        <comment>and its currency</comment>
        <translation>Prix, %1</translation>
    </message>
    <message>
        <source>Amount, %1</source>
        <comment>and its currency</comment>
        <translation>Montant, %1</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>%1: an example tariff</source>
        <translation>%1&#xa0;: tarif d’exemple</translation>
    </message>
</context>
<context>
    <name>smarter::CountsCard</name>
    <message>
        <source>Counts since the site was made, and what waits</source>
        <translation>Comptes depuis la création du site, et ce qui attend</translation>
    </message>
    <message>
        <source>Readings accepted</source>
        <translation>Relevés acceptés</translation>
    </message>
    <message>
        <source>Readings quarantined</source>
        <translation>Relevés en quarantaine</translation>
    </message>
    <message>
        <source>Ciphertexts, since opening</source>
        <translation>Chiffrés, depuis l’ouverture</translation>
    </message>
    <message>
        <source>Rows left out, this run</source>
        <translation>Lignes écartées, cette exécution</translation>
    </message>
    <message>
        <source>Readings at the meters</source>
        <translation>Relevés aux compteurs</translation>
    </message>
    <message>
        <source>Batches at the concentrator</source>
        <translation>Lots au concentrateur</translation>
    </message>
    <message>
        <source>Sums for the release</source>
        <translation>Sommes pour la diffusion</translation>
    </message>
    <message>
        <source>Aggregates for the MDMS</source>
        <translation>Agrégats pour le MDMS</translation>
    </message>
    <message>
        <source>Folding a reading, p50 · p95 · p99</source>
        <translation>Ajout d’un relevé, p50 · p95 · p99</translation>
    </message>
    <message>
        <source>Commit, p50 · p95 · p99</source>
        <translation>Transaction, p50 · p95 · p99</translation>
    </message>
    <message>
        <source>Decryption a sum, p50 · p95 · p99</source>
        <translation>Déchiffrement d’une somme, p50 · p95 · p99</translation>
    </message>
    <message>
        <source>Sums by outcome</source>
        <translation>Sommes par décision</translation>
    </message>
</context>
<context>
    <name>smarter::CreateForm</name>
    <message>
        <source>Folder of the new site</source>
        <translation>Dossier du nouveau site</translation>
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
        <translation>Autre</translation>
    </message>
    <message>
        <source>3072 bits</source>
        <translation>3072&#xa0;bits</translation>
    </message>
    <message>
        <source>2048 bits</source>
        <translation>2048&#xa0;bits</translation>
    </message>
    <message>
        <source>4096 bits</source>
        <translation>4096&#xa0;bits</translation>
    </message>
    <message>
        <source>A passphrase</source>
        <translation>Une phrase de passe</translation>
    </message>
    <message>
        <source>The desktop&apos;s keyring</source>
        <translation>Le trousseau du bureau</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Phrase de passe</translation>
    </message>
    <message>
        <source>Passphrase again</source>
        <translation>Répétez la phrase</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Mot de passe</translation>
    </message>
    <message>
        <source>Password again</source>
        <translation>Répétez le mot de passe</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Créer</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>The site</source>
        <translation>Le site</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>A new or an empty one. Everything in it is encrypted.</source>
        <translation>Nouveau ou vide. Tout son contenu est chiffré.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Load profiles</source>
        <translation>Courbes de charge</translation>
    </message>
    <message>
        <source>They are played through simulated meters. More can be added later.</source>
        <translation>Elles passent par des compteurs simulés. D’autres peuvent être ajoutées plus tard.</translation>
    </message>
    <message>
        <source>The first administrator</source>
        <translation>Le premier administrateur</translation>
    </message>
    <message>
        <source>Makes the accounts of operators and billing, and sees no household.</source>
        <translation>Crée les comptes des opérateurs et de la facturation, et ne voit aucun foyer.</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>Nom d’utilisateur</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Fuseau horaire</translation>
    </message>
    <message>
        <source>Of days, bills and the times in the files. Type to search.</source>
        <translation>Celui des jours, des factures et des heures des fichiers. Tapez pour chercher.</translation>
    </message>
    <message>
        <source> meters</source>
        <translation> compteurs</translation>
    </message>
    <message>
        <source>Fewest meters in a sum</source>
        <translation>Minimum de compteurs par somme</translation>
    </message>
    <message>
        <source>Release rule</source>
        <translation>Règle de diffusion</translation>
    </message>
    <message>
        <source>A neighbourhood&apos;s sum is opened only over this many meters: 10, 15 (none over 15 % of it), 100, or your own number.</source>
        <translation>La somme d’un quartier n’est ouverte qu’à partir de ce nombre de compteurs&#xa0;: 10, 15 (aucun au-delà de 15&#xa0;% du total), 100, ou le nombre de votre choix.</translation>
    </message>
    <message>
        <source>Paillier key</source>
        <translation>Clé Paillier</translation>
    </message>
    <message>
        <source>Below today&apos;s guidance (BSI TR-02102-1 asks for 3000 bits or more).</source>
        <translation>En dessous des recommandations actuelles (le BSI TR-02102-1 demande 3000&#xa0;bits ou plus).</translation>
    </message>
    <message>
        <source>Stronger than today&apos;s guidance asks for, and slower.</source>
        <translation>Plus forte que ne le demandent les recommandations actuelles, et plus lente.</translation>
    </message>
    <message>
        <source>Meets today&apos;s guidance (BSI TR-02102-1).</source>
        <translation>Conforme aux recommandations actuelles (BSI TR-02102-1).</translation>
    </message>
    <message>
        <source>The site is unlocked by</source>
        <translation>Le site se déverrouille par</translation>
    </message>
    <message>
        <source>At least 8 characters. Without it nobody can open the site again.</source>
        <translation>Au moins 8 caractères. Sans elle, personne ne peut rouvrir le site.</translation>
    </message>
    <message>
        <source>Choose a folder for the site.</source>
        <translation>Choisissez un dossier pour le site.</translation>
    </message>
    <message>
        <source>The passphrase is too short: at least %1 characters.</source>
        <translation>La phrase de passe est trop courte&#xa0;: au moins %1 caractères.</translation>
    </message>
    <message>
        <source>The two passphrases are not alike.</source>
        <translation>Les deux phrases de passe diffèrent.</translation>
    </message>
    <message>
        <source>Name the neighbourhood of the meters.</source>
        <translation>Nommez le quartier des compteurs.</translation>
    </message>
    <message>
        <source>The administrator&apos;s two passwords are not alike.</source>
        <translation>Les deux mots de passe de l’administrateur diffèrent.</translation>
    </message>
</context>
<context>
    <name>smarter::CredentialsPanel</name>
    <message>
        <source>Made up on this computer just now. With the accounts you sign in at the utility, each role seeing what is its own; with the code you register as the customer of %1.</source>
        <translation>Créés à l’instant sur cet ordinateur. Avec ces comptes, vous vous connectez chez le fournisseur, chaque rôle voyant ce qui le concerne&#x202f;; avec le code, vous vous inscrivez comme client de %1.</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>Opérateur</translation>
    </message>
    <message>
        <source>Operator&apos;s password</source>
        <translation>Mot de passe opérateur</translation>
    </message>
    <message>
        <source>Billing</source>
        <translation>Facturation</translation>
    </message>
    <message>
        <source>Billing&apos;s password</source>
        <translation>Mot de passe facturation</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>Administrateur</translation>
    </message>
    <message>
        <source>Administrator&apos;s password</source>
        <translation>Mot de passe admin.</translation>
    </message>
    <message>
        <source>Activation code of %1</source>
        <translation>Code de %1</translation>
    </message>
    <message>
        <source>They are in %1 too, which only you may read.</source>
        <translation>Ils figurent aussi dans %1, que vous seul pouvez lire.</translation>
    </message>
</context>
<context>
    <name>smarter::CurveChart</name>
    <message>
        <source>no values</source>
        <translation>aucune valeur</translation>
    </message>
    <message>
        <source>from %1 to %2</source>
        <comment>values</comment>
        <translation>de %1 à %2</translation>
    </message>
</context>
<context>
    <name>smarter::CustomerPage</name>
    <message>
        <source>Consumption</source>
        <translation>Consommation</translation>
    </message>
    <message>
        <source>Bills</source>
        <translation>Factures</translation>
    </message>
    <message>
        <source>What is collected</source>
        <translation>Données collectées</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Compte</translation>
    </message>
    <message>
        <source>My consumption</source>
        <translation>Ma consommation</translation>
    </message>
    <message>
        <source>You were signed out because nobody used this program for a while.</source>
        <translation>Vous avez été déconnecté, car personne n’a utilisé ce programme pendant un moment.</translation>
    </message>
    <message>
        <source>Your readings are sealed again. Sign in to go on.</source>
        <translation>Vos relevés sont de nouveau scellés. Connectez-vous pour continuer.</translation>
    </message>
    <message>
        <source>Nobody is signed in</source>
        <translation>Personne n’est connecté</translation>
    </message>
    <message>
        <source>Signed in as</source>
        <translation>Connecté&#xa0;:</translation>
    </message>
    <message numerus="yes">
        <source>Locks after %n min idle</source>
        <translation>
            <numerusform>Verrou si inactif %n&#xa0;min</numerusform>
            <numerusform>Verrou si inactif %n&#xa0;min</numerusform>
        </translation>
    </message>
    <message>
        <source>Your account is ready.</source>
        <translation>Votre compte est prêt.</translation>
    </message>
    <message>
        <source>Sign in with your new password.</source>
        <translation>Connectez-vous avec votre nouveau mot de passe.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>What to look at</source>
        <translation>Vue à afficher</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Déconnexion</translation>
    </message>
    <message>
        <source>Check a bill</source>
        <translation>Vérifier une facture</translation>
    </message>
    <message>
        <source>Bills (*.csv)</source>
        <translation>Factures (*.csv)</translation>
    </message>
    <message>
        <source>Your password is as it was.</source>
        <translation>Votre mot de passe reste inchangé.</translation>
    </message>
    <message>
        <source>Your account is deleted, and the keys to your readings with it.</source>
        <translation>Votre compte est supprimé, et les clés de vos relevés avec lui.</translation>
    </message>
    <message>
        <source>To come back, ask your utility for a new activation code.</source>
        <translation>Pour revenir, demandez un nouveau code d’activation à votre fournisseur.</translation>
    </message>
    <message>
        <source>Your account is as it was.</source>
        <translation>Votre compte reste inchangé.</translation>
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
        <translation>Intervalle</translation>
    </message>
    <message>
        <source>Neighbourhood</source>
        <translation>Quartier</translation>
    </message>
    <message>
        <source>Meters</source>
        <translation>Compteurs</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Décision</translation>
    </message>
    <message>
        <source>revision %1</source>
        <translation>révision %1</translation>
    </message>
</context>
<context>
    <name>smarter::Drawer</name>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>smarter::EditForm</name>
    <message>
        <source>Earlier interval of the finding</source>
        <translation>Intervalle précédent de l’anomalie</translation>
    </message>
    <message>
        <source>Later interval of the finding</source>
        <translation>Intervalle suivant de l’anomalie</translation>
    </message>
    <message>
        <source>Set value</source>
        <translation>Définir</translation>
    </message>
    <message>
        <source>Fill in the estimate</source>
        <translation>Reprendre l’estimation</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Accepter</translation>
    </message>
    <message>
        <source>Undo edit</source>
        <translation>Défaire</translation>
    </message>
    <message>
        <source>Mean power, kW</source>
        <translation>Puissance moyenne, kW</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>Kept with the edit and shown to everybody.</source>
        <translation>Conservé avec la modification et visible de tous.</translation>
    </message>
    <message>
        <source>%1: editing values takes their rights.</source>
        <translation>%1&#xa0;: modifier des valeurs exige ce droit.</translation>
    </message>
    <message>
        <source>%1 (%2 of %3)</source>
        <comment>time, number, count</comment>
        <translation>%1 (%2 sur %3)</translation>
    </message>
    <message>
        <source>%1 kW</source>
        <translation>%1&#xa0;kW</translation>
    </message>
    <message>
        <source>Measured: %1</source>
        <translation>Mesuré&#xa0;: %1</translation>
    </message>
    <message>
        <source>Measured: nothing</source>
        <translation>Mesuré&#xa0;: rien</translation>
    </message>
    <message>
        <source>Estimate: %1</source>
        <translation>Estimation&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>edited, value</comment>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>accepté</translation>
    </message>
    <message>
        <source>edit undone</source>
        <translation>modification annulée</translation>
    </message>
    <message>
        <source>%1, by %2, %3: %4</source>
        <comment>what, who, when, why</comment>
        <translation>%1, par %2, %3&#xa0;: %4</translation>
    </message>
    <message>
        <source>Accept the measured value</source>
        <translation>Accepter la valeur mesurée</translation>
    </message>
    <message>
        <source>Accept the estimate</source>
        <translation>Accepter l’estimation</translation>
    </message>
    <message>
        <source>Type the mean power of the interval as a number of kW, zero or more.</source>
        <translation>Saisissez la puissance moyenne de l’intervalle, un nombre de kW supérieur ou égal à zéro.</translation>
    </message>
    <message>
        <source>Say why: a value is not changed without a reason.</source>
        <translation>Indiquez pourquoi&#xa0;: aucune valeur n’est modifiée sans motif.</translation>
    </message>
    <message>
        <source>Kept with its reason, and in the audit log.</source>
        <translation>Conservé avec son motif, et dans le journal d’audit.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Rien n’a été modifié.</translation>
    </message>
    <message numerus="yes">
        <source>Accept %n estimates</source>
        <translation>
            <numerusform>Accepter l’estimation</numerusform>
            <numerusform>Accepter %n estimations</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>smarter::ExportButton</name>
    <message>
        <source>Copy or save</source>
        <translation>Copier ou enregistrer</translation>
    </message>
    <message>
        <source>Copy or save: %1</source>
        <comment>the name of a chart</comment>
        <translation>Copier ou enregistrer&#xa0;: %1</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Save as picture (PNG)…</source>
        <translation>Enregistrer l’image (PNG)…</translation>
    </message>
    <message>
        <source>Save as drawing (SVG)…</source>
        <translation>Enregistrer le dessin (SVG)…</translation>
    </message>
    <message>
        <source>Save values (CSV)…</source>
        <translation>Enregistrer les valeurs (CSV)…</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copié</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>Impossible d’écrire %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>Enregistré sous %1</translation>
    </message>
</context>
<context>
    <name>smarter::FindingCard</name>
    <message>
        <source>Every total and every interval of the day is there, and yet the load is %1 J off the households&apos; billing totals. Both come from the same readings: one of the two was altered or lost.</source>
        <translation>Tous les totaux et tous les intervalles du jour sont là, et pourtant la charge s’écarte de %1&#xa0;J des totaux de facturation des foyers. Les deux proviennent des mêmes relevés&#xa0;: l’un des deux a été altéré ou perdu.</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>Anomalie</translation>
    </message>
    <message>
        <source>Load around the finding</source>
        <translation>Charge autour de l’anomalie</translation>
    </message>
    <message>
        <source>kW</source>
        <translation>kW</translation>
    </message>
    <message>
        <source>%1 kW</source>
        <translation>%1&#xa0;kW</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <comment>neighbourhood, rule, time</comment>
        <translation>%1, %2, %3</translation>
    </message>
    <message>
        <source>load</source>
        <translation>charge</translation>
    </message>
    <message>
        <source>measured</source>
        <translation>mesuré</translation>
    </message>
    <message>
        <source>estimate</source>
        <translation>estimation</translation>
    </message>
    <message>
        <source>Choose a finding</source>
        <translation>Choisissez une anomalie</translation>
    </message>
    <message>
        <source>Its day is drawn here with what was measured, estimated and edited.</source>
        <translation>Son jour est tracé ici avec ce qui a été mesuré, estimé et modifié.</translation>
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
        <translation>Date</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Règle</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>Mesuré</translation>
    </message>
    <message>
        <source>Bound</source>
        <translation>Limite</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>%1 kWh</source>
        <translation>%1&#xa0;kWh</translation>
    </message>
</context>
<context>
    <name>smarter::FolderField</name>
    <message>
        <source>Choose…</source>
        <translation>Choisir…</translation>
    </message>
</context>
<context>
    <name>smarter::HolidaysModel</name>
    <message>
        <source>Holiday</source>
        <translation>Jour férié</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>“%1” is no day. Write 2026-05-01 for one year, 12-25 for every year, Easter -2, or Mon 02-15 for the first Monday on or after that day.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas un jour. Écrivez 2026-05-01 pour une seule année, 12-25 pour chaque année, Pâques -2, ou lun. 02-15 pour le premier lundi à partir de ce jour.</translation>
    </message>
</context>
<context>
    <name>smarter::HouseholdBillsModel</name>
    <message>
        <source>Pseudonym</source>
        <translation>Pseudonyme</translation>
    </message>
    <message>
        <source>Neighbourhood</source>
        <translation>Quartier</translation>
    </message>
    <message>
        <source>Days</source>
        <comment>with a total</comment>
        <translation>Jours</translation>
    </message>
    <message>
        <source>Energy, kWh</source>
        <translation>Énergie, kWh</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Montant</translation>
    </message>
    <message>
        <source>Amount, %1</source>
        <translation>Montant, %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>days</comment>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>%1 J</source>
        <translation>%1&#xa0;J</translation>
    </message>
    <message>
        <source>no total of this household was released</source>
        <translation>aucun total de ce foyer n’a été diffusé</translation>
    </message>
</context>
<context>
    <name>smarter::InlineMessage</name>
    <message>
        <source>Dismiss</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>smarter::IssuedBillsModel</name>
    <message>
        <source>No.</source>
        <comment>of a bill</comment>
        <translation>N°</translation>
    </message>
    <message>
        <source>Pseudonym</source>
        <translation>Pseudonyme</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Période</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>Émise le</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>corrected by %1</source>
        <translation>rectifiée par %1</translation>
    </message>
    <message>
        <source>corrects %1</source>
        <translation>rectifie %1</translation>
    </message>
    <message>
        <source>stands</source>
        <translation>valable</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Montant</translation>
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
        <translation>Factures émises</translation>
    </message>
    <message>
        <source>Number or pseudonym</source>
        <translation>Numéro ou pseudonyme</translation>
    </message>
    <message>
        <source>Filter the bills by number or pseudonym</source>
        <translation>Filtrer les factures par numéro ou par pseudonyme</translation>
    </message>
    <message>
        <source>No bill is out yet</source>
        <translation>Aucune facture émise</translation>
    </message>
    <message>
        <source>Choose a household to issue its bill, or issue those of a whole month at once.</source>
        <translation>Choisissez un foyer pour émettre sa facture, ou émettez en une fois celles d’un mois entier.</translation>
    </message>
    <message>
        <source>The bills cannot be read</source>
        <translation>Les factures sont illisibles</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Reading the bills</source>
        <translation>Lecture des factures</translation>
    </message>
</context>
<context>
    <name>smarter::KeyFigure</name>
    <message>
        <source>loading</source>
        <translation>chargement</translation>
    </message>
</context>
<context>
    <name>smarter::KeysCard</name>
    <message>
        <source>Keys and quarantine</source>
        <translation>Clés et quarantaine</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Clés</translation>
    </message>
    <message>
        <source>Quarantine</source>
        <translation>Quarantaine</translation>
    </message>
    <message>
        <source>The quarantine is empty. A reading that is forged, sent twice, out of bounds or in the future is kept here, and enters no sum.</source>
        <translation>La quarantaine est vide. Un relevé falsifié, envoyé deux fois, hors limites ou dans le futur est conservé ici et n’entre dans aucune somme.</translation>
    </message>
    <message>
        <source>made today</source>
        <translation>créées aujourd’hui</translation>
    </message>
    <message>
        <source>made %1, one day old</source>
        <translation>créées le %1, il y a un jour</translation>
    </message>
    <message numerus="yes">
        <source>made %1, %n days old</source>
        <translation>
            <numerusform>créées le %1, il y a %n jour</numerusform>
            <numerusform>créées le %1, il y a %n jours</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 bits: BSI TR-02102 asks for 3,000</source>
        <translation>%1&#xa0;bits&#xa0;: le BSI TR-02102 en demande 3000</translation>
    </message>
</context>
<context>
    <name>smarter::KeysModel</name>
    <message>
        <source>Intake</source>
        <translation>Réception</translation>
    </message>
    <message>
        <source>RSA-%1 private</source>
        <translation>RSA-%1 privée</translation>
    </message>
    <message>
        <source>Paillier-%1 public</source>
        <translation>Paillier-%1 publique</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>Diffusion</translation>
    </message>
    <message>
        <source>Paillier-%1 private · RSA-%2 signing</source>
        <translation>Paillier-%1 privée · RSA-%2 de signature</translation>
    </message>
    <message>
        <source>Station</source>
        <translation>Station</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>Détient</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation>Empreinte</translation>
    </message>
</context>
<context>
    <name>smarter::LanguagePicker</name>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Comme le système</translation>
    </message>
</context>
<context>
    <name>smarter::LoadCard</name>
    <message>
        <source>no comparison</source>
        <translation>aucune comparaison</translation>
    </message>
    <message>
        <source>the day before</source>
        <translation>la veille</translation>
    </message>
    <message>
        <source>the week before</source>
        <translation>la semaine précédente</translation>
    </message>
    <message>
        <source>the year before (52 weeks)</source>
        <translation>l’année précédente (52 semaines)</translation>
    </message>
    <message numerus="yes">
        <source>Load, %n-minute means</source>
        <translation>
            <numerusform>Charge, moyennes %n&#xa0;min</numerusform>
            <numerusform>Charge, moyennes %n&#xa0;min</numerusform>
        </translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Jour</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Semaine</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tout</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Précédent</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Suivant</translation>
    </message>
    <message>
        <source>Newest</source>
        <translation>Dernier</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>Charge</translation>
    </message>
    <message>
        <source>kW</source>
        <translation>kW</translation>
    </message>
    <message>
        <source>%1 kW</source>
        <translation>%1&#xa0;kW</translation>
    </message>
    <message>
        <source>Time shown</source>
        <translation>Période affichée</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>Comparer avec</translation>
    </message>
    <message>
        <source>in view: %1 kWh</source>
        <translation>affiché&#xa0;: %1&#xa0;kWh</translation>
    </message>
    <message>
        <source>load</source>
        <translation>charge</translation>
    </message>
    <message>
        <source>measured</source>
        <translation>mesuré</translation>
    </message>
    <message>
        <source>forecast, 80 % band</source>
        <translation>prévision, bande à 80&#xa0;%</translation>
    </message>
    <message>
        <source>Working out the forecast</source>
        <translation>Calcul de la prévision</translation>
    </message>
    <message>
        <source>No forecast: %1</source>
        <translation>Pas de prévision&#xa0;: %1</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <comment>date format</comment>
        <translation>d MMM yyyy</translation>
    </message>
    <message>
        <source>ddd d MMM yyyy</source>
        <comment>date format</comment>
        <translation>ddd d MMM yyyy</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>d MMM</source>
        <comment>date format</comment>
        <translation>d MMM</translation>
    </message>
    <message>
        <source>no intervals here</source>
        <translation>aucun intervalle ici</translation>
    </message>
    <message>
        <source>nothing released here</source>
        <translation>rien de diffusé ici</translation>
    </message>
    <message>
        <source>in view: %1 kWh = %2 J</source>
        <translation>affiché&#xa0;: %1&#xa0;kWh = %2&#xa0;J</translation>
    </message>
    <message>
        <source>%1, of it %2 kWh estimated</source>
        <translation>%1, dont %2&#xa0;kWh estimés</translation>
    </message>
    <message>
        <source>%1, %2 kWh edited</source>
        <translation>%1, %2&#xa0;kWh modifiés</translation>
    </message>
</context>
<context>
    <name>smarter::LoadFigures</name>
    <message>
        <source>Load now</source>
        <translation>Charge actuelle</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Aujourd’hui</translation>
    </message>
    <message>
        <source>Peak today</source>
        <translation>Pointe du jour</translation>
    </message>
    <message>
        <source>Contributing</source>
        <translation>Contributeurs</translation>
    </message>
    <message>
        <source>Withheld today</source>
        <translation>Retenus ce jour</translation>
    </message>
    <message>
        <source>withheld</source>
        <translation>retenu</translation>
    </message>
    <message>
        <source>at %1</source>
        <translation>à %1</translation>
    </message>
    <message>
        <source>%1 % on yesterday</source>
        <comment>change</comment>
        <translation>%1&#xa0;% sur 24&#xa0;h</translation>
    </message>
    <message>
        <source>kW</source>
        <translation>kW</translation>
    </message>
    <message>
        <source>nothing released</source>
        <translation>rien de diffusé</translation>
    </message>
    <message>
        <source>ddd d MMM</source>
        <comment>date format</comment>
        <translation>ddd d MMM</translation>
    </message>
    <message>
        <source>kWh</source>
        <translation>kWh</translation>
    </message>
    <message>
        <source>%1, to %2</source>
        <comment>day, time</comment>
        <translation>%1, jusqu’à %2</translation>
    </message>
    <message>
        <source>fewer than %1</source>
        <translation>moins de %1</translation>
    </message>
    <message>
        <source>one interval incomplete</source>
        <translation>un intervalle incomplet</translation>
    </message>
    <message numerus="yes">
        <source>%n intervals incomplete</source>
        <translation>
            <numerusform>%n intervalle incomplet</numerusform>
            <numerusform>%n intervalles incomplets</numerusform>
        </translation>
    </message>
    <message>
        <source>complete to %1</source>
        <translation>complet jusqu’à %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>meters</comment>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>intervals</comment>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>intervals</source>
        <translation>intervalles</translation>
    </message>
</context>
<context>
    <name>smarter::LoadSection</name>
    <message>
        <source>What is shown is as it was before.</source>
        <translation>L’affichage reste celui d’avant.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>Charge</translation>
    </message>
</context>
<context>
    <name>smarter::LoadView</name>
    <message>
        <source>Reading the aggregates</source>
        <translation>Lecture des agrégats</translation>
    </message>
    <message>
        <source>No load yet</source>
        <translation>Pas encore de charge</translation>
    </message>
    <message>
        <source>The load of each neighbourhood appears here as soon as the PES has released or withheld its first interval. Play load profiles through the meters to begin.</source>
        <translation>La charge de chaque quartier s’affiche ici dès que le PES a diffusé ou retenu son premier intervalle. Pour commencer, faites passer des courbes de charge par les compteurs.</translation>
    </message>
    <message>
        <source>Play the demonstration</source>
        <translation>Lancer la démonstration</translation>
    </message>
    <message>
        <source>The aggregates cannot be read</source>
        <translation>Les agrégats sont illisibles</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
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
        <translation>Arrêt après l’étape en cours…</translation>
    </message>
    <message>
        <source>Close the site without saving?</source>
        <translation>Fermer le site sans enregistrer&#x202f;?</translation>
    </message>
    <message>
        <source>Close the site</source>
        <translation>Fermer le site</translation>
    </message>
    <message>
        <source>Quit without saving?</source>
        <translation>Quitter sans enregistrer&#x202f;?</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quitter</translation>
    </message>
    <message>
        <source>%1 They would be lost.</source>
        <translation>%1 Elles seraient perdues.</translation>
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
        <translation>%1 %2 ou plus</translation>
    </message>
    <message>
        <source>Encryption a reading</source>
        <translation>Chiffrement par relevé</translation>
    </message>
    <message>
        <source>Batch size</source>
        <translation>Taille des lots</translation>
    </message>
    <message>
        <source>Exposure window</source>
        <translation>Durée d’exposition</translation>
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
        <translation>relevés</translation>
    </message>
    <message>
        <source>%</source>
        <translation>%</translation>
    </message>
    <message>
        <source>%1 % of the batches</source>
        <translation>%1&#xa0;% des lots</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>en pause</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>terminé</translation>
    </message>
    <message>
        <source>%1 s ago</source>
        <translation>il y a %1&#xa0;s</translation>
    </message>
    <message>
        <source>Exposure window in %1, one step</source>
        <translation>Durée d’exposition en %1, une étape</translation>
    </message>
    <message numerus="yes">
        <source>Exposure window in %1, last %n steps</source>
        <translation>
            <numerusform>Durée d’exposition en %1, %n dernière étape</numerusform>
            <numerusform>Durée d’exposition en %1, %n dernières étapes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln reading(s)</source>
        <translation>
            <numerusform>%Ln relevé</numerusform>
            <numerusform>%Ln relevés</numerusform>
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
        <translation>Pages</translation>
    </message>
</context>
<context>
    <name>smarter::NeighbourhoodCard</name>
    <message numerus="yes">
        <source>Release rule %1: a value is shown only for %n meters or more, none over %2 % of it.</source>
        <translation>
            <numerusform>Règle de diffusion %1&#xa0;: une valeur ne s’affiche qu’à partir de %n compteur, aucun au-delà de %2&#xa0;% du total.</numerusform>
            <numerusform>Règle de diffusion %1&#xa0;: une valeur ne s’affiche qu’à partir de %n compteurs, aucun au-delà de %2&#xa0;% du total.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Release rule: a value is shown only for %n meters or more.</source>
        <translation>
            <numerusform>Règle de diffusion&#xa0;: une valeur ne s’affiche qu’à partir de %n compteur.</numerusform>
            <numerusform>Règle de diffusion&#xa0;: une valeur ne s’affiche qu’à partir de %n compteurs.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Release rule %1: a value is shown only for %n meters or more.</source>
        <translation>
            <numerusform>Règle de diffusion %1&#xa0;: une valeur ne s’affiche qu’à partir de %n compteur.</numerusform>
            <numerusform>Règle de diffusion %1&#xa0;: une valeur ne s’affiche qu’à partir de %n compteurs.</numerusform>
        </translation>
    </message>
    <message>
        <source>withheld</source>
        <translation>retenu</translation>
    </message>
    <message>
        <source>Neighbourhoods</source>
        <translation>Quartiers</translation>
    </message>
</context>
<context>
    <name>smarter::NeighbourhoodsModel</name>
    <message>
        <source>one meter</source>
        <translation>un compteur</translation>
    </message>
    <message numerus="yes">
        <source>%n meters</source>
        <translation>
            <numerusform>%n compteur</numerusform>
            <numerusform>%n compteurs</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · fewer than %2</source>
        <comment>8 meters · fewer than 10</comment>
        <translation>%1 · moins de %2</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 kW</source>
        <translation>%1&#xa0;kW</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <translation>%1, %2, %3</translation>
    </message>
    <message>
        <source>withheld</source>
        <translation>retenu</translation>
    </message>
</context>
<context>
    <name>smarter::OpenForm</name>
    <message>
        <source>Open a site</source>
        <translation>Ouvrir un site</translation>
    </message>
    <message>
        <source>Folder of the site</source>
        <translation>Dossier du site</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Phrase de passe</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Choose the folder of a site.</source>
        <translation>Choisissez le dossier d’un site.</translation>
    </message>
    <message>
        <source>Enter the site&apos;s passphrase.</source>
        <translation>Saisissez la phrase de passe du site.</translation>
    </message>
    <message>
        <source>Open a site on servers…</source>
        <translation>Ouvrir un site sur des serveurs…</translation>
    </message>
</context>
<context>
    <name>smarter::OperatorPage</name>
    <message>
        <source>Billing · load and totals</source>
        <translation>Facturation · charge et totaux</translation>
    </message>
    <message>
        <source>Administrator · no household detail</source>
        <translation>Administrateur · sans détail par foyer</translation>
    </message>
    <message>
        <source>Load · no household detail</source>
        <translation>Charge · sans détail par foyer</translation>
    </message>
    <message>
        <source>Operator · neighbourhood load</source>
        <translation>Opérateur · charge des quartiers</translation>
    </message>
    <message>
        <source>What to look at</source>
        <translation>Vue à afficher</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Déconnexion</translation>
    </message>
    <message>
        <source>Signed in as</source>
        <translation>Connecté&#xa0;:</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>Opérateur</translation>
    </message>
    <message>
        <source>Signed out</source>
        <translation>Déconnecté</translation>
    </message>
    <message>
        <source>Sign out without saving?</source>
        <translation>Se déconnecter sans enregistrer&#x202f;?</translation>
    </message>
    <message>
        <source>%1 They wait for you until the program is closed.</source>
        <translation>%1 Elles vous attendent jusqu’à la fermeture du programme.</translation>
    </message>
</context>
<context>
    <name>smarter::OperatorSignIn</name>
    <message>
        <source>Sign in at the utility</source>
        <translation>Connexion chez le fournisseur</translation>
    </message>
    <message>
        <source>Operators see the load of neighbourhoods, billing the totals of households by pseudonym too; nobody a reading.</source>
        <translation>L’opérateur voit la charge des quartiers, la facturation aussi les totaux des foyers par pseudonyme&#x202f;; personne ne voit un relevé.</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Connexion</translation>
    </message>
    <message>
        <source>Make the first administrator</source>
        <translation>Créer le premier administrateur</translation>
    </message>
    <message>
        <source>This site has no account yet. Administrators make the others: operators, billing, and more administrators.</source>
        <translation>Ce site n’a pas encore de compte. Les administrateurs créent les autres&#xa0;: opérateurs, facturation et autres administrateurs.</translation>
    </message>
    <message>
        <source>Make the administrator</source>
        <translation>Créer l’administrateur</translation>
    </message>
    <message>
        <source>Demonstration: names and passwords are in the file %1, which you alone may read.</source>
        <translation>Démonstration&#xa0;: les noms et les mots de passe sont dans le fichier %1, que vous seul pouvez lire.</translation>
    </message>
    <message>
        <source>Opening the MDMS</source>
        <translation>Ouverture du MDMS</translation>
    </message>
    <message>
        <source>The MDMS cannot be opened</source>
        <translation>Le MDMS ne peut pas être ouvert</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
</context>
<context>
    <name>smarter::OwnBillsView</name>
    <message>
        <source>How it adds up</source>
        <translation>Détail du calcul</translation>
    </message>
    <message>
        <source>Bills, checked against your own readings</source>
        <translation>Factures, vérifiées avec vos propres relevés</translation>
    </message>
    <message>
        <source>Check a bill from a file…</source>
        <translation>Vérifier une facture d’un fichier…</translation>
    </message>
    <message>
        <source>Your bills are being checked</source>
        <translation>Vos factures sont en cours de vérification</translation>
    </message>
    <message>
        <source>Each is made anew from your own readings, minute by minute.</source>
        <translation>Chacune est refaite à partir de vos propres relevés, minute par minute.</translation>
    </message>
    <message numerus="yes">
        <source>%n bill(s) of your meter cover days of another household as well, and are shown to neither. Ask your utility for a bill of your own days.</source>
        <translation>
            <numerusform>%n facture de votre compteur couvre aussi des jours d’un autre foyer et n’est montrée à aucun des deux. Demandez à votre fournisseur une facture de vos seuls jours.</numerusform>
            <numerusform>%n factures de votre compteur couvrent aussi des jours d’un autre foyer et ne sont montrées à aucun des deux. Demandez à votre fournisseur une facture de vos seuls jours.</numerusform>
        </translation>
    </message>
    <message>
        <source>No bill was issued for you yet</source>
        <translation>Aucune facture ne vous a encore été émise</translation>
    </message>
    <message>
        <source>As soon as your utility issues one, it stands here, checked against your own readings.</source>
        <translation>Dès que votre fournisseur en émet une, elle s’affiche ici, vérifiée avec vos propres relevés.</translation>
    </message>
    <message>
        <source>Your bills are not here</source>
        <translation>Vos factures ne sont pas là</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Bill</source>
        <translation>Facture</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Jours</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>Émise le</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Montant</translation>
    </message>
    <message>
        <source>Your readings</source>
        <translation>Vos relevés</translation>
    </message>
    <message>
        <source>%1; replaced by bill %2</source>
        <translation>%1&#x202f;; remplacée par la facture %2</translation>
    </message>
    <message>
        <source>How it adds up: %1, %2</source>
        <translation>Détail du calcul&#xa0;: %1, %2</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Ligne</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Prix</translation>
    </message>
    <message>
        <source>By your readings</source>
        <translation>Selon vos relevés</translation>
    </message>
    <message>
        <source>Billed</source>
        <translation>Facturé</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Différence</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucune</translation>
    </message>
    <message>
        <source>Total, %1</source>
        <translation>Total, %1</translation>
    </message>
</context>
<context>
    <name>smarter::PasswordField</name>
    <message>
        <source>Hide password</source>
        <translation>Masquer le mot de passe</translation>
    </message>
    <message>
        <source>Show password</source>
        <translation>Afficher le mot de passe</translation>
    </message>
</context>
<context>
    <name>smarter::PasswordHint</name>
    <message>
        <source>At least %1 characters. No other rules: a few words do well, and pasting is fine.</source>
        <translation>Au moins %1 caractères. Aucune autre règle&#xa0;: quelques mots conviennent bien, et coller est permis.</translation>
    </message>
    <message numerus="yes">
        <source>%n more character(s) to go.</source>
        <translation>
            <numerusform>Encore %n caractère.</numerusform>
            <numerusform>Encore %n caractères.</numerusform>
        </translation>
    </message>
    <message>
        <source>Too long.</source>
        <translation>Trop long.</translation>
    </message>
    <message>
        <source>On lists of common passwords: choose another.</source>
        <translation>Figure sur des listes de mots de passe courants&#xa0;: choisissez-en un autre.</translation>
    </message>
    <message>
        <source>Good. Longer is stronger.</source>
        <translation>Bien. Plus long, il serait plus fort.</translation>
    </message>
    <message>
        <source>Strong.</source>
        <translation>Fort.</translation>
    </message>
</context>
<context>
    <name>smarter::PesFigures</name>
    <message>
        <source>Throughput</source>
        <translation>Débit</translation>
    </message>
    <message>
        <source>Paillier a reading</source>
        <translation>Paillier par relevé</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>Lot</translation>
    </message>
    <message>
        <source>Exposure window</source>
        <translation>Durée d’exposition</translation>
    </message>
    <message>
        <source>Quarantined</source>
        <translation>En quarantaine</translation>
    </message>
    <message>
        <source>%1 /s</source>
        <translation>%1&#xa0;/s</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>en pause</translation>
    </message>
    <message>
        <source>no run under way</source>
        <translation>aucune exécution</translation>
    </message>
    <message>
        <source>/s</source>
        <translation>/s</translation>
    </message>
    <message>
        <source>readings, one worker</source>
        <translation>relevés, un thread</translation>
    </message>
    <message numerus="yes">
        <source>readings, %n workers</source>
        <translation>
            <numerusform>relevés, %n thread</numerusform>
            <numerusform>relevés, %n threads</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing measured yet</source>
        <translation>encore rien de mesuré</translation>
    </message>
    <message>
        <source>p95 %1 · p99 %2</source>
        <translation>p95 %1 · p99 %2</translation>
    </message>
    <message>
        <source>readings</source>
        <translation>relevés</translation>
    </message>
    <message>
        <source>largest of the minute: %1</source>
        <translation>le plus grand de la minute&#xa0;: %1</translation>
    </message>
    <message>
        <source>p99 %1, then wiped</source>
        <translation>p99 %1, puis effacé</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>count, reason</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>all in order</source>
        <translation>tout est en ordre</translation>
    </message>
    <message>
        <source>no reading yet</source>
        <translation>aucun relevé encore</translation>
    </message>
</context>
<context>
    <name>smarter::PesPage</name>
    <message>
        <source>PES monitor</source>
        <translation>Moniteur PES</translation>
    </message>
    <message>
        <source>Opening the stations</source>
        <translation>Ouverture des stations</translation>
    </message>
    <message>
        <source>PES engineer</source>
        <translation>Ingénieur PES</translation>
    </message>
    <message>
        <source>No readings, only figures</source>
        <translation>Des chiffres, aucun relevé</translation>
    </message>
    <message>
        <source>No run since the site was opened</source>
        <translation>Aucune exécution depuis l’ouverture du site</translation>
    </message>
    <message>
        <source>No reading has come yet</source>
        <translation>Aucun relevé n’est encore arrivé</translation>
    </message>
    <message>
        <source>Encryption times, batch sizes and exposure windows appear here while load profiles are played through the meters.</source>
        <translation>Les durées de chiffrement, tailles de lots et durées d’exposition s’affichent ici pendant que des courbes de charge passent par les compteurs.</translation>
    </message>
    <message>
        <source>Play the demonstration</source>
        <translation>Lancer la démonstration</translation>
    </message>
    <message>
        <source>The stations cannot be opened</source>
        <translation>Les stations ne peuvent pas être ouvertes</translation>
    </message>
</context>
<context>
    <name>smarter::PipelinePage</name>
    <message>
        <source>Resume</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Step one batch</source>
        <translation>Avancer d’un lot</translation>
    </message>
    <message>
        <source>Pipeline · who holds which key</source>
        <translation>Chaîne · qui détient quelle clé</translation>
    </message>
    <message>
        <source>Flowing now</source>
        <translation>Flux actuel</translation>
    </message>
    <message>
        <source>While paused: carries on to the next commit, and is paused again.</source>
        <translation>En pause&#xa0;: poursuit jusqu’à la transaction suivante, puis se remet en pause.</translation>
    </message>
    <message>
        <source>What the release decided last</source>
        <translation>Dernières décisions de la diffusion</translation>
    </message>
    <message>
        <source>Decisions of the release</source>
        <translation>Décisions de la diffusion</translation>
    </message>
    <message>
        <source>Anybody</source>
        <translation>Tout le monde</translation>
    </message>
    <message>
        <source>Sealed bytes, no readings</source>
        <translation>Octets scellés, aucun relevé</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Lancer</translation>
    </message>
    <message>
        <source>%1 readings/s</source>
        <translation>%1 relevés/s</translation>
    </message>
    <message>
        <source>%1 to a batch</source>
        <translation>%1 par lot</translation>
    </message>
    <message>
        <source>%1 sums/s</source>
        <translation>%1 sommes/s</translation>
    </message>
    <message>
        <source>%1 values/s</source>
        <translation>%1 valeurs/s</translation>
    </message>
    <message numerus="yes">
        <source>%n homes, measured and sealed</source>
        <translation>
            <numerusform>%n logement, mesuré et scellé</numerusform>
            <numerusform>%n logements, mesurés et scellés</numerusform>
        </translation>
    </message>
    <message>
        <source>No decision since the site was opened</source>
        <translation>Aucune décision depuis l’ouverture du site</translation>
    </message>
    <message>
        <source>Intervals appear here as they end: released, or withheld with the reason.</source>
        <translation>Les intervalles s’affichent ici à mesure qu’ils se terminent&#xa0;: diffusés, ou retenus avec le motif.</translation>
    </message>
</context>
<context>
    <name>smarter::PoliciesModel</name>
    <message>
        <source>From</source>
        <comment>a day</comment>
        <translation>À partir du</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Règle</translation>
    </message>
    <message>
        <source>Fewest meters</source>
        <translation>Compteurs min.</translation>
    </message>
    <message>
        <source>Largest share</source>
        <translation>Part maximale</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>as soon as possible</source>
        <translation>dès que possible</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1&#xa0;%</translation>
    </message>
    <message>
        <source>asked for</source>
        <translation>demandée</translation>
    </message>
    <message>
        <source>to come</source>
        <translation>à venir</translation>
    </message>
    <message>
        <source>in force</source>
        <translation>en vigueur</translation>
    </message>
    <message>
        <source>past</source>
        <translation>passée</translation>
    </message>
</context>
<context>
    <name>smarter::PolicyForm</name>
    <message>
        <source>Change the rule</source>
        <translation>Changer la règle</translation>
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
        <translation>Nombre choisi</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Changer…</translation>
    </message>
    <message>
        <source>The new rule</source>
        <translation>La nouvelle règle</translation>
    </message>
    <message>
        <source>Fewest meters in a sum</source>
        <translation>Nombre minimal de compteurs par somme</translation>
    </message>
    <message>
        <source> meters</source>
        <translation> compteurs</translation>
    </message>
    <message>
        <source>When it is to begin</source>
        <translation>Quand elle commence</translation>
    </message>
    <message>
        <source>As soon as possible</source>
        <translation>Dès que possible</translation>
    </message>
    <message>
        <source>From a day</source>
        <translation>À partir d’un jour</translation>
    </message>
    <message>
        <source>First day under the new rule</source>
        <translation>Premier jour sous la nouvelle règle</translation>
    </message>
    <message>
        <source>The soonest day is the one after the last that has readings. What was judged by then stays as it is.</source>
        <translation>Au plus tôt le lendemain du dernier jour qui a des relevés. Ce qui a été jugé jusque-là reste tel quel.</translation>
    </message>
    <message>
        <source>This is the rule in force.</source>
        <translation>C’est la règle en vigueur.</translation>
    </message>
    <message>
        <source>No neighbourhood has a sum yet, so nothing can be said of what it would withhold.</source>
        <translation>Aucun quartier n’a encore de somme&#x202f;; on ne peut dire ce qu’elle retiendrait.</translation>
    </message>
    <message numerus="yes">
        <source>With this rule %1 of the %n neighbourhoods would be withheld today: they have too few meters.</source>
        <translation>
            <numerusform>Avec cette règle, %1 quartier sur %n serait retenu aujourd’hui&#xa0;: trop peu de compteurs.</numerusform>
            <numerusform>Avec cette règle, %1 quartiers sur %n seraient retenus aujourd’hui&#xa0;: trop peu de compteurs.</numerusform>
        </translation>
    </message>
    <message>
        <source>Where one household has too large a part, more would be; only the privacy system can tell.</source>
        <translation>Là où un foyer a une part trop grande, il y en aurait plus&#x202f;; seul le système de confidentialité le sait.</translation>
    </message>
</context>
<context>
    <name>smarter::PolicySection</name>
    <message>
        <source>The rule in force</source>
        <translation>La règle en vigueur</translation>
    </message>
    <message>
        <source>All rules</source>
        <translation>Toutes les règles</translation>
    </message>
    <message>
        <source>Reading the release rule</source>
        <translation>Lecture de la règle de diffusion</translation>
    </message>
    <message>
        <source>The release rule cannot be read</source>
        <translation>La règle de diffusion est illisible</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>No release rule is known yet</source>
        <translation>Aucune règle de diffusion connue pour l’instant</translation>
    </message>
    <message>
        <source>The privacy system tells its rule as soon as its stations are connected.</source>
        <translation>Le système de confidentialité annonce sa règle dès que ses stations sont reliées.</translation>
    </message>
    <message>
        <source>The privacy system has answered: the list says from which day each rule counts.</source>
        <translation>Le système de confidentialité a répondu&#xa0;: la liste dit à partir de quel jour chaque règle compte.</translation>
    </message>
    <message>
        <source>The privacy system has refused the rule.</source>
        <translation>Le système de confidentialité a refusé la règle.</translation>
    </message>
    <message>
        <source>Nothing was changed. The audit log says why.</source>
        <translation>Rien n’a été changé. Le journal d’audit dit pourquoi.</translation>
    </message>
    <message>
        <source>In force since the beginning.</source>
        <translation>En vigueur depuis le début.</translation>
    </message>
    <message>
        <source>In force since %1.</source>
        <translation>En vigueur depuis&#xa0;: %1.</translation>
    </message>
    <message>
        <source>No interval has been judged yet.</source>
        <translation>Aucun intervalle n’a encore été jugé.</translation>
    </message>
    <message numerus="yes">
        <source>Intervals of the newest %n days: %1 released, %2 withheld.</source>
        <translation>
            <numerusform>Intervalles du jour le plus récent&#xa0;: %1 diffusés, %2 retenus.</numerusform>
            <numerusform>Intervalles des %n jours les plus récents&#xa0;: %1 diffusés, %2 retenus.</numerusform>
        </translation>
    </message>
    <message>
        <source>The utility will see more. Sums that the present rule withholds are opened from the first day under the new one; what was withheld before stays withheld. Customers read of it on their page, and the audit log names you.</source>
        <translation>Le fournisseur en verra plus. Les sommes que la règle actuelle retient sont ouvertes dès le premier jour de la nouvelle&#x202f;; ce qui a été retenu le reste. Les clients le lisent sur leur page, et le journal d’audit vous nomme.</translation>
    </message>
    <message>
        <source>More will be withheld from the first day under the new rule; what was released before stays released. Customers read of it on their page, and the audit log names you.</source>
        <translation>Davantage sera retenu dès le premier jour de la nouvelle règle&#x202f;; ce qui a été diffusé le reste. Les clients le lisent sur leur page, et le journal d’audit vous nomme.</translation>
    </message>
    <message>
        <source>Loosen the release rule?</source>
        <translation>Assouplir la règle de diffusion&#x202f;?</translation>
    </message>
    <message>
        <source>Tighten the release rule?</source>
        <translation>Durcir la règle de diffusion&#x202f;?</translation>
    </message>
    <message>
        <source>Loosen</source>
        <translation>Assouplir</translation>
    </message>
    <message>
        <source>Tighten</source>
        <translation>Durcir</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Rien n’a été changé.</translation>
    </message>
    <message>
        <source>Asked for. The privacy system takes it over with the next readings at the latest.</source>
        <translation>Demandé. Le système de confidentialité la reprend au plus tard avec les prochains relevés.</translation>
    </message>
    <message>
        <source>Release rule</source>
        <translation>Règle de diffusion</translation>
    </message>
</context>
<context>
    <name>smarter::ProfileCards</name>
    <message>
        <source>Withheld: no interval of these days was released.</source>
        <translation>Retenu&#xa0;: aucun intervalle de ces jours n’a été diffusé.</translation>
    </message>
    <message>
        <source>Hour and weekday</source>
        <translation>Heure et jour</translation>
    </message>
    <message>
        <source>Load duration</source>
        <translation>Monotone de charge</translation>
    </message>
    <message>
        <source>kW</source>
        <translation>kW</translation>
    </message>
    <message>
        <source>0 %</source>
        <translation>0&#xa0;%</translation>
    </message>
    <message>
        <source>50 %</source>
        <translation>50&#xa0;%</translation>
    </message>
    <message>
        <source>100 % of the time</source>
        <translation>100&#xa0;% du temps</translation>
    </message>
    <message>
        <source>d MMM</source>
        <comment>date format</comment>
        <translation>d MMM</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>first and last day</comment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>Hour and weekday, %1</source>
        <translation>Heure et jour, %1</translation>
    </message>
    <message>
        <source>Load duration, %1</source>
        <translation>Monotone de charge, %1</translation>
    </message>
    <message>
        <source>%1, %2:00 – %3:00 · %4</source>
        <comment>weekday, from, to, value</comment>
        <translation>%1, %2:00 – %3:00 · %4</translation>
    </message>
    <message>
        <source>%1 kW</source>
        <translation>%1&#xa0;kW</translation>
    </message>
    <message>
        <source>no value</source>
        <translation>sans valeur</translation>
    </message>
</context>
<context>
    <name>smarter::ProfilePicker</name>
    <message>
        <source>Nothing is chosen. Files and folders may be dropped here.</source>
        <translation>Rien n’est choisi. Des fichiers et des dossiers peuvent être déposés ici.</translation>
    </message>
    <message>
        <source>Chosen load profiles</source>
        <translation>Courbes de charge choisies</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Choose files…</source>
        <translation>Choisir des fichiers…</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>Choisir un dossier…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>File or folder</source>
        <translation>Fichier ou dossier</translation>
    </message>
    <message>
        <source>CSV or XLSX, one file a meter: date and time, then kW, one row a minute. A folder counts with all its files.</source>
        <translation>CSV ou XLSX, un fichier par compteur&#xa0;: date et heure, puis kW, une ligne par minute. Un dossier compte avec tous ses fichiers.</translation>
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
        <translation>Celui dont ces compteurs forment la charge.</translation>
    </message>
    <message>
        <source>Folder of load profiles</source>
        <translation>Dossier de courbes de charge</translation>
    </message>
    <message>
        <source>Load profiles</source>
        <translation>Courbes de charge</translation>
    </message>
    <message>
        <source>Load profiles (*.csv *.xlsx);;All files (*)</source>
        <translation>Courbes de charge (*.csv *.xlsx);;Tous les fichiers (*)</translation>
    </message>
</context>
<context>
    <name>smarter::ProgressPanel</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>smarter::PromisesModel</name>
    <message>
        <source>Anonymised</source>
        <translation>Anonymisé</translation>
    </message>
    <message>
        <source>no</source>
        <translation>non</translation>
    </message>
    <message numerus="yes">
        <source>sums of %n or more</source>
        <comment>meters</comment>
        <translation>
            <numerusform>sommes de %n ou plus</numerusform>
            <numerusform>sommes de %n ou plus</numerusform>
        </translation>
    </message>
    <message>
        <source>Before, each reading has its customer&apos;s name. Now load is a sum over a neighbourhood, and bills have pseudonyms.</source>
        <translation>Avant, chaque relevé porte le nom de son client. Maintenant, la charge est une somme sur un quartier, et les factures portent des pseudonymes.</translation>
    </message>
    <message>
        <source>Encrypted in transit</source>
        <translation>Chiffré en transit</translation>
    </message>
    <message>
        <source>partly</source>
        <translation>en partie</translation>
    </message>
    <message>
        <source>yes, meter to sum</source>
        <translation>oui, jusqu’à la somme</translation>
    </message>
    <message>
        <source>Before, to the utility&apos;s head end. Now sealed by the meter with AES-256, and summed under Paillier encryption.</source>
        <translation>Avant, jusqu’au système de collecte du fournisseur. Maintenant, scellé par le compteur en AES-256 et sommé sous chiffrement Paillier.</translation>
    </message>
    <message>
        <source>Encrypted at rest</source>
        <translation>Chiffré au repos</translation>
    </message>
    <message>
        <source>depends</source>
        <translation>selon le cas</translation>
    </message>
    <message>
        <source>yes: AES, Paillier</source>
        <translation>oui&#xa0;: AES, Paillier</translation>
    </message>
    <message>
        <source>Before, as each utility likes. Now every database is encrypted (SQLCipher), and holds sealed readings or ciphertexts.</source>
        <translation>Avant, au gré de chaque fournisseur. Maintenant, chaque base de données est chiffrée (SQLCipher) et ne contient que des relevés scellés ou des chiffrés.</translation>
    </message>
    <message>
        <source>Minimised</source>
        <translation>Minimisé</translation>
    </message>
    <message>
        <source>one total a day</source>
        <translation>un total par jour</translation>
    </message>
    <message>
        <source>Before, every minute is kept. Now the bill&apos;s registers are totalled over a day, and nothing finer leaves the meter readably.</source>
        <translation>Avant, chaque minute est conservée. Maintenant, les postes de la facture sont totalisés sur un jour, et rien de plus fin ne sort lisiblement du compteur.</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Avant</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Après</translation>
    </message>
</context>
<context>
    <name>smarter::QuarantineModel</name>
    <message>
        <source>When</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Meter</source>
        <translation>Compteur</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>Readings</source>
        <translation>Relevés</translation>
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
        <translation>Totaux journaliers</translation>
    </message>
    <message>
        <source>Households</source>
        <translation>Foyers</translation>
    </message>
    <message>
        <source>Sealed aggregates</source>
        <translation>Agrégats scellés</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Changer…</translation>
    </message>
    <message>
        <source>How long daily totals are kept</source>
        <translation>Durée de conservation des totaux journaliers</translation>
    </message>
    <message>
        <source>Older ones are erased once a day, and the sealed aggregates with them, counted from the newest day that has a reading. Households that consent keep theirs for %1 years. Loads of neighbourhoods and issued bills stay.</source>
        <translation>Les plus anciens sont effacés une fois par jour, avec leurs agrégats scellés, à compter du dernier jour qui a un relevé. Les foyers qui y consentent gardent les leurs %1 ans. Les charges des quartiers et les factures émises restent.</translation>
    </message>
    <message>
        <source>Whole months to keep</source>
        <translation>Mois entiers à conserver</translation>
    </message>
    <message>
        <source>From %1 to %2. The figures above follow what is typed here.</source>
        <translation>De %1 à %2. Les chiffres ci-dessus suivent la saisie.</translation>
    </message>
    <message>
        <source>Reading how long totals are kept</source>
        <translation>Lecture de la durée de conservation</translation>
    </message>
    <message>
        <source>How long totals are kept cannot be read</source>
        <translation>La durée de conservation est illisible</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message numerus="yes">
        <source>Households&apos; daily totals are kept for %n month(s).</source>
        <translation>
            <numerusform>Les totaux journaliers des foyers sont conservés %n mois.</numerusform>
            <numerusform>Les totaux journaliers des foyers sont conservés %n mois.</numerusform>
        </translation>
    </message>
    <message>
        <source>The next run erases</source>
        <translation>Le prochain passage efface</translation>
    </message>
    <message numerus="yes">
        <source>With %n month(s), the next run would erase</source>
        <translation>
            <numerusform>Avec %n mois, le prochain passage effacerait</numerusform>
            <numerusform>Avec %n mois, le prochain passage effacerait</numerusform>
        </translation>
    </message>
    <message>
        <source>of days before %1</source>
        <translation>des jours avant le %1</translation>
    </message>
    <message>
        <source>no day has a reading yet</source>
        <translation>aucun jour n’a encore de relevé</translation>
    </message>
    <message>
        <source>The next run erases %1 daily totals and %2 sealed aggregates for good. Their days cannot be billed or corrected any more; bills that were issued stay.</source>
        <translation>Le prochain passage efface définitivement %1 totaux journaliers et %2 agrégats scellés. Leurs jours ne peuvent plus être facturés ni rectifiés&#x202f;; les factures émises restent.</translation>
    </message>
    <message>
        <source>Households&apos; totals stay longer than they were told so far, and their page says so. What was erased does not come back.</source>
        <translation>Les totaux des foyers restent plus longtemps qu’annoncé jusqu’ici, et leur page le dit. Ce qui a été effacé ne revient pas.</translation>
    </message>
    <message numerus="yes">
        <source>Keep totals for %n month(s) from now on?</source>
        <translation>
            <numerusform>Conserver désormais les totaux %n mois&#x202f;?</numerusform>
            <numerusform>Conserver désormais les totaux %n mois&#x202f;?</numerusform>
        </translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Changer</translation>
    </message>
    <message>
        <source>Changed. What is past its time is erased with the next readings.</source>
        <translation>Changé. Ce qui est échu est effacé avec les prochains relevés.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Rien n’a été changé.</translation>
    </message>
    <message>
        <source>Retention</source>
        <translation>Conservation</translation>
    </message>
</context>
<context>
    <name>smarter::RowIssueModel</name>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Ligne</translation>
    </message>
    <message>
        <source>What is the matter</source>
        <translation>Quel est le problème</translation>
    </message>
    <message>
        <source>Rows that were not as expected</source>
        <translation>Lignes inattendues</translation>
    </message>
</context>
<context>
    <name>smarter::RunBar</name>
    <message>
        <source>opening</source>
        <translation>ouverture</translation>
    </message>
    <message>
        <source>no run under way</source>
        <translation>aucune exécution</translation>
    </message>
    <message>
        <source>running</source>
        <translation>en cours</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>en pause</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>échec</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1&#xa0;s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1&#xa0;min</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Progress of the run</source>
        <translation>Avancement de l’exécution</translation>
    </message>
    <message>
        <source>Ends the run after the step it is in. What was carried so far is kept.</source>
        <translation>Termine l’exécution après l’étape en cours. Ce qui a déjà été acheminé est conservé.</translation>
    </message>
    <message>
        <source>meters&apos; time %1 %2</source>
        <comment>date, time of day</comment>
        <translation>heure des compteurs %1 %2</translation>
    </message>
    <message>
        <source>ddd d MMM yyyy</source>
        <comment>date format</comment>
        <translation>ddd d MMM yyyy</translation>
    </message>
    <message>
        <source>live</source>
        <translation>en direct</translation>
    </message>
    <message>
        <source>%1 left</source>
        <comment>time</comment>
        <translation>reste %1</translation>
    </message>
    <message>
        <source>%1 % of this neighbourhood&apos;s profiles</source>
        <translation>%1&#xa0;% des courbes de ce quartier</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message numerus="yes">
        <source>%Ln reading(s) wait</source>
        <translation>
            <numerusform>%Ln relevé attend</numerusform>
            <numerusform>%Ln relevés attendent</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>smarter::RunCard</name>
    <message>
        <source>Households done</source>
        <translation>Foyers traités</translation>
    </message>
    <message>
        <source>Households without a bill</source>
        <translation>Foyers sans facture</translation>
    </message>
    <message>
        <source>Issuing the bills of %1</source>
        <translation>Émission des factures de la période %1</translation>
    </message>
    <message>
        <source>Looking for households with a total</source>
        <translation>Recherche des foyers ayant un total</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>%1 of %2 households · %3</source>
        <translation>%1 sur %2 foyers · %3</translation>
    </message>
    <message numerus="yes">
        <source>%n issued</source>
        <translation>
            <numerusform>%n émise</numerusform>
            <numerusform>%n émises</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n already there</source>
        <translation>
            <numerusform>%n déjà présente</numerusform>
            <numerusform>%n déjà présentes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without a released total</source>
        <translation>
            <numerusform>%n sans total diffusé</numerusform>
            <numerusform>%n sans total diffusé</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation>
            <numerusform>%n problème</numerusform>
            <numerusform>%n problèmes</numerusform>
        </translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>The bills of %1 are out</source>
        <translation>Factures de la période %1 émises</translation>
    </message>
    <message>
        <source>The billing run of %1 ended early</source>
        <translation>Traitement de facturation %1 interrompu</translation>
    </message>
    <message>
        <source>%1 What was issued stays; another run goes on from there. %2</source>
        <translation>%1 Ce qui est émis le reste&#x202f;; un nouveau traitement reprendra à partir de là. %2</translation>
    </message>
</context>
<context>
    <name>smarter::RunControls</name>
    <message>
        <source>Speed</source>
        <translation>Vitesse</translation>
    </message>
    <message>
        <source>Batch size</source>
        <translation>Taille des lots</translation>
    </message>
    <message>
        <source>Workers</source>
        <translation>Threads</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatique</translation>
    </message>
    <message>
        <source>1 reading</source>
        <translation>1 relevé</translation>
    </message>
    <message numerus="yes">
        <source>%n readings</source>
        <translation>
            <numerusform>%n relevé</numerusform>
            <numerusform>%n relevés</numerusform>
        </translation>
    </message>
    <message>
        <source>Readings a meter gathers before it sends them. Automatic: one when live, a full block when catching up.</source>
        <translation>Relevés qu’un compteur rassemble avant de les envoyer. Automatique&#xa0;: un seul en direct, un bloc entier en rattrapage.</translation>
    </message>
    <message>
        <source>Threads that encrypt at the intake.</source>
        <translation>Threads qui chiffrent à la réception.</translation>
    </message>
    <message>
        <source>Paillier on AVX-512 IFMA, 8 lanes</source>
        <translation>Paillier sur AVX-512 IFMA, 8 voies</translation>
    </message>
    <message>
        <source>Paillier kernel: %1</source>
        <translation>Noyau Paillier&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>smarter::RunProblemsModel</name>
    <message>
        <source>Household without a bill</source>
        <translation>Foyer sans facture</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Pourquoi</translation>
    </message>
</context>
<context>
    <name>smarter::RunTotals</name>
    <message>
        <source>%1 %2 loads and %3 household totals</source>
        <translation>%1 – charges %2, totaux par foyer %3</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucune</translation>
    </message>
    <message>
        <source>site</source>
        <translation>site</translation>
    </message>
    <message>
        <source>%1 in %2, time zone %3, policy %4</source>
        <translation>%1 dans %2, fuseau horaire %3, politique %4</translation>
    </message>
    <message>
        <source>paillier</source>
        <translation>paillier</translation>
    </message>
    <message>
        <source>%1 bits, kernel %2, %3 workers, p50 %4 µs a reading</source>
        <translation>%1&#xa0;bits, noyau %2, threads %3, p50 %4&#xa0;µs par relevé</translation>
    </message>
    <message>
        <source>readings</source>
        <translation>relevés</translation>
    </message>
    <message>
        <source>%1 accepted and %2 refused of %3 meters in %4 s; %5 recorded before</source>
        <translation>%1 acceptés et %2 refusés de %3 compteurs en %4&#xa0;s&#x202f;; %5 déjà enregistrés</translation>
    </message>
    <message>
        <source>energy</source>
        <translation>énergie</translation>
    </message>
    <message>
        <source>%1 J</source>
        <translation>%1&#xa0;J</translation>
    </message>
    <message>
        <source>sums</source>
        <translation>sommes</translation>
    </message>
    <message>
        <source>sums so far</source>
        <translation>cumul</translation>
    </message>
</context>
<context>
    <name>smarter::ScheduleEditor</name>
    <message>
        <source>Add</source>
        <comment>a season</comment>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Remove</source>
        <comment>a season</comment>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Scinder</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>Joindre</translation>
    </message>
    <message>
        <source>Season</source>
        <translation>Saison</translation>
    </message>
    <message>
        <source>Name of the season</source>
        <translation>Nom de la saison</translation>
    </message>
    <message>
        <source>First day of the season, month and day</source>
        <translation>Premier jour de la saison, mois et jour</translation>
    </message>
    <message>
        <source>05-01</source>
        <comment>month and day</comment>
        <translation>05-01</translation>
    </message>
    <message>
        <source>Add a season</source>
        <translation>Ajouter une saison</translation>
    </message>
    <message>
        <source>Remove the season</source>
        <translation>Supprimer la saison</translation>
    </message>
    <message>
        <source>from</source>
        <translation>dès le</translation>
    </message>
    <message>
        <source>What counts in the chosen hours</source>
        <translation>Ce qui est compté aux heures choisies</translation>
    </message>
    <message>
        <source>End of the chosen hours</source>
        <translation>Fin des heures choisies</translation>
    </message>
    <message>
        <source>Make two ranges of the chosen hours</source>
        <translation>Faire deux plages des heures choisies</translation>
    </message>
    <message>
        <source>Make one range of the chosen hours and the next</source>
        <translation>Faire une seule plage des heures choisies et des suivantes</translation>
    </message>
    <message>
        <source>until</source>
        <translation>jusqu’à</translation>
    </message>
    <message>
        <source>%1, from %2</source>
        <comment>season, first day</comment>
        <translation>%1, dès le %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>weekdays, 07:00–11:00</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Choose hours of a day to change what counts in them.</source>
        <translation>Choisissez des heures d’un jour pour changer ce qui y est compté.</translation>
    </message>
    <message>
        <source>New season</source>
        <translation>Nouvelle saison</translation>
    </message>
    <message>
        <source>“%1” is no month and day. Write 05-01 for the first of May.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas un mois et un jour. Écrivez 05-01 pour le premier mai.</translation>
    </message>
</context>
<context>
    <name>smarter::ScoresModel</name>
    <message>
        <source>%1 %</source>
        <translation>%1&#xa0;%</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Avant</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Après</translation>
    </message>
    <message>
        <source>No reading</source>
        <translation>Sans relevé</translation>
    </message>
    <message>
        <source>From the home&apos;s own minutes.</source>
        <translation>D’après les minutes du logement lui-même.</translation>
    </message>
    <message>
        <source>From the sums at the right, with the same detector.</source>
        <translation>D’après les sommes à droite, avec le même détecteur.</translation>
    </message>
    <message>
        <source>What anybody would say of any home: asleep from 23:00 to 7:00, else in.</source>
        <translation>Ce que l’on dirait de tout logement&#xa0;: sommeil de 23:00 à 7:00, présence le reste du temps.</translation>
    </message>
    <message>
        <source>Switchings by 50 W or more that were found, of those there were.</source>
        <translation>Commutations d’au moins 50&#xa0;W trouvées, sur celles qui ont eu lieu.</translation>
    </message>
    <message>
        <source>Share of what was found that is right.</source>
        <translation>Part de ce qui a été trouvé qui est juste.</translation>
    </message>
    <message>
        <source>Share of what there was that was found.</source>
        <translation>Part de ce qui a eu lieu qui a été trouvée.</translation>
    </message>
    <message>
        <source>Harmonic mean of precision and recall.</source>
        <translation>Moyenne harmonique de la précision et du rappel.</translation>
    </message>
    <message>
        <source>Share of the day&apos;s minutes for which in, away or asleep is guessed right.</source>
        <translation>Part des minutes du jour où présence, absence ou sommeil est bien deviné.</translation>
    </message>
    <message>
        <source>Information shared with the home&apos;s minutes: normalised mutual information, 0 to 1. Below the table: what the same estimate gives for curves that have nothing to do with each other.</source>
        <translation>Information partagée avec les minutes du logement&#xa0;: information mutuelle normalisée, de 0 à 1. Sous le tableau&#xa0;: ce que donne la même estimation pour des courbes sans rapport entre elles.</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Événements</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>Précision</translation>
    </message>
    <message>
        <source>Recall</source>
        <translation>Rappel</translation>
    </message>
    <message>
        <source>F1</source>
        <translation>F1</translation>
    </message>
    <message>
        <source>Occupancy</source>
        <translation>Présence</translation>
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
        <translation>Copier</translation>
    </message>
    <message>
        <source>Copy %1</source>
        <translation>Copier&#xa0;: %1</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copié</translation>
    </message>
</context>
<context>
    <name>smarter::SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Paramètres</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Texts, numbers and dates</source>
        <translation>Textes, nombres et dates</translation>
    </message>
    <message>
        <source>As in: %1; %2 kWh.</source>
        <translation>Par exemple&#xa0;: %1&#x202f;; %2&#xa0;kWh.</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Apparence</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Comme le système</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Couleurs</translation>
    </message>
    <message>
        <source>Nothing moves by itself</source>
        <translation>Rien ne bouge tout seul</translation>
    </message>
    <message>
        <source>Signing out</source>
        <translation>Déconnexion</translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n&#xa0;min</numerusform>
            <numerusform>%n&#xa0;min</numerusform>
        </translation>
    </message>
    <message>
        <source>Sign out after</source>
        <translation>Déconnecter après</translation>
    </message>
    <message>
        <source>When nobody touches the program for</source>
        <translation>Quand personne n’utilise le programme pendant</translation>
    </message>
    <message>
        <source>Then customers and operators are signed out, and their keys are wiped from memory.</source>
        <translation>Clients et opérateurs sont alors déconnectés, et leurs clés sont effacées de la mémoire.</translation>
    </message>
    <message>
        <source>About</source>
        <translation>À propos</translation>
    </message>
    <message>
        <source>Smarter Metering %1</source>
        <translation>Smarter Metering %1</translation>
    </message>
    <message>
        <source>Bills and neighbourhood load without anyone but the customer seeing a home&apos;s readings.</source>
        <translation>Factures et charge des quartiers, sans que quiconque hormis le client voie les relevés d’un logement.</translation>
    </message>
    <message>
        <source>Qt %1. Free software under the GNU General Public License, version 3 or later.</source>
        <translation>Qt %1. Logiciel libre sous licence publique générale GNU, version 3 ou ultérieure.</translation>
    </message>
    <message>
        <source>Of this program, for every site</source>
        <translation>De ce programme, pour tous les sites</translation>
    </message>
</context>
<context>
    <name>smarter::ShortcutList</name>
    <message>
        <source>%1 or %2</source>
        <comment>two keys</comment>
        <translation>%1 ou %2</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>Clavier</translation>
    </message>
    <message>
        <source>To the next or previous control</source>
        <translation>Vers l’élément suivant ou précédent</translation>
    </message>
    <message>
        <source>Close the drawer, or a message</source>
        <translation>Fermer le tiroir ou un message</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Partout</translation>
    </message>
    <message>
        <source>In a chart</source>
        <translation>Dans un graphique</translation>
    </message>
    <message>
        <source>Read the value before or after</source>
        <translation>Lire la valeur précédente ou suivante</translation>
    </message>
    <message>
        <source>Move what is shown</source>
        <translation>Déplacer la vue</translation>
    </message>
    <message>
        <source>Zoom in or out</source>
        <translation>Agrandir ou réduire</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>Tout afficher</translation>
    </message>
    <message>
        <source>Stop reading</source>
        <translation>Arrêter la lecture</translation>
    </message>
    <message>
        <source>In a row of choices</source>
        <translation>Dans une rangée de choix</translation>
    </message>
    <message>
        <source>Choose the one before or after</source>
        <translation>Choisir le précédent ou le suivant</translation>
    </message>
    <message>
        <source>Choose the first or the last</source>
        <translation>Choisir le premier ou le dernier</translation>
    </message>
</context>
<context>
    <name>smarter::SignInForm</name>
    <message>
        <source>Password</source>
        <translation>Mot de passe</translation>
    </message>
    <message>
        <source>Password again</source>
        <translation>Répétez le mot de passe</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>Nom d’utilisateur</translation>
    </message>
    <message>
        <source>Enter your user name and your password.</source>
        <translation>Saisissez votre nom d’utilisateur et votre mot de passe.</translation>
    </message>
    <message>
        <source>The two passwords are not alike.</source>
        <translation>Les deux mots de passe diffèrent.</translation>
    </message>
</context>
<context>
    <name>smarter::SignInView</name>
    <message>
        <source>Sign in</source>
        <translation>Connexion</translation>
    </message>
    <message>
        <source>Your readings are sealed by your meter. Only your password opens them.</source>
        <translation>Vos relevés sont scellés par votre compteur. Seul votre mot de passe les ouvre.</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>Inscription</translation>
    </message>
    <message>
        <source>With the code your utility gave you for your meter. It works once.</source>
        <translation>Avec le code que votre fournisseur vous a donné pour votre compteur. Il ne sert qu’une fois.</translation>
    </message>
    <message>
        <source>Activation code</source>
        <translation>Code d’activation</translation>
    </message>
    <message>
        <source>Nobody can reset this password. If you forget it, you need a new code from your utility, and your meter is asked again.</source>
        <translation>Personne ne peut réinitialiser ce mot de passe. Si vous l’oubliez, il vous faut un nouveau code de votre fournisseur, et votre compteur est de nouveau sollicité.</translation>
    </message>
    <message>
        <source>Enter your activation code.</source>
        <translation>Saisissez votre code d’activation.</translation>
    </message>
</context>
<context>
    <name>smarter::SiteDesktop</name>
    <message>
        <source>Credentials of the demonstration</source>
        <translation>Identifiants de la démonstration</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>Opérateur</translation>
    </message>
    <message>
        <source>PES monitor</source>
        <translation>Moniteur PES</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>Before &amp; after</source>
        <translation>Avant et après</translation>
    </message>
    <message>
        <source>Pipeline</source>
        <translation>Chaîne</translation>
    </message>
    <message>
        <source>Activation code</source>
        <translation>Code d’activation</translation>
    </message>
    <message>
        <source>Add load profiles</source>
        <translation>Ajouter des courbes</translation>
    </message>
    <message>
        <source>Rows not as expected: %1.</source>
        <translation>Lignes inattendues&#xa0;: %1.</translation>
    </message>
    <message>
        <source>They were left out, or minutes are missing before them. Everything else went on.</source>
        <translation>Elles ont été écartées, ou des minutes manquent avant elles. Tout le reste a suivi son cours.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Afficher</translation>
    </message>
    <message>
        <source>Rows that were not as expected</source>
        <translation>Lignes inattendues</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Paramètres</translation>
    </message>
    <message>
        <source>Change the language without saving?</source>
        <translation>Changer de langue sans enregistrer&#x202f;?</translation>
    </message>
    <message>
        <source>Change the language</source>
        <translation>Changer de langue</translation>
    </message>
    <message>
        <source>Sign out without saving?</source>
        <translation>Se déconnecter sans enregistrer&#x202f;?</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Se déconnecter</translation>
    </message>
    <message>
        <source>%1 They would be lost.</source>
        <translation>%1 Elles seraient perdues.</translation>
    </message>
    <message>
        <source>%1 They wait for you until the program is closed.</source>
        <translation>%1 Elles vous attendent jusqu’à la fermeture du programme.</translation>
    </message>
    <message>
        <source>The site&apos;s database server cannot be reached.</source>
        <translation>Le serveur de base de données du site est injoignable.</translation>
    </message>
    <message>
        <source>What is shown stays as it was. It goes on by itself when the server answers again.</source>
        <translation>Ce qui est affiché reste tel quel. Cela reprend tout seul dès que le serveur répond à nouveau.</translation>
    </message>
</context>
<context>
    <name>smarter::SiteMenu</name>
    <message>
        <source>Add load profiles…</source>
        <translation>Ajouter des courbes…</translation>
    </message>
    <message>
        <source>Issue an activation code…</source>
        <translation>Émettre un code d’activation…</translation>
    </message>
    <message>
        <source>Rows not as expected…</source>
        <translation>Lignes inattendues…</translation>
    </message>
    <message>
        <source>Close site</source>
        <translation>Fermer le site</translation>
    </message>
    <message>
        <source>Colours of the system</source>
        <translation>Couleurs du système</translation>
    </message>
    <message>
        <source>Light colours</source>
        <translation>Couleurs claires</translation>
    </message>
    <message>
        <source>Dark colours</source>
        <translation>Couleurs sombres</translation>
    </message>
    <message>
        <source>Pause, or go on</source>
        <translation>Suspendre ou reprendre</translation>
    </message>
    <message>
        <source>Sign everyone out</source>
        <translation>Déconnecter tout le monde</translation>
    </message>
    <message>
        <source>Settings and keys</source>
        <translation>Paramètres et touches</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quitter</translation>
    </message>
    <message>
        <source>Meters, the privacy system and customers are served by other machines.</source>
        <translation>Les compteurs, le système de confidentialité et les clients sont servis par d’autres machines.</translation>
    </message>
</context>
<context>
    <name>smarter::SpeedControl</name>
    <message>
        <source>Real time</source>
        <translation>Temps réel</translation>
    </message>
    <message>
        <source>Fastest</source>
        <translation>Maximum</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Vitesse</translation>
    </message>
    <message>
        <source>fastest</source>
        <translation>vitesse max.</translation>
    </message>
    <message>
        <source>real time</source>
        <translation>temps réel</translation>
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
        <translation>Factures et charge des quartiers, sans que quiconque hormis le client voie les relevés d’un logement.</translation>
    </message>
    <message>
        <source>See it work</source>
        <translation>Voir à l’œuvre</translation>
    </message>
    <message>
        <source>46 simulated homes in three neighbourhoods send two weeks of readings, a minute each, and you watch them arrive as operator, as engineer and as one of the customers.</source>
        <translation>46 logements simulés dans trois quartiers envoient deux semaines de relevés, un par minute, et vous les voyez arriver en tant qu’opérateur, ingénieur et client.</translation>
    </message>
    <message>
        <source>Keys, passwords and homes are made up on this computer and stay on it.</source>
        <translation>Les clés, les mots de passe et les logements sont créés sur cet ordinateur et y restent.</translation>
    </message>
    <message>
        <source>Create from my data</source>
        <translation>Créer à partir de mes données</translation>
    </message>
    <message>
        <source>Load profiles of your own, CSV or XLSX, one file a meter, are played through simulated meters into a new, encrypted site.</source>
        <translation>Vos propres courbes de charge, CSV ou XLSX, un fichier par compteur, passent par des compteurs simulés dans un nouveau site chiffré.</translation>
    </message>
    <message>
        <source>You choose the time zone, how many meters a sum needs, and the keys.</source>
        <translation>Vous choisissez le fuseau horaire, le nombre de compteurs qu’exige une somme, et les clés.</translation>
    </message>
    <message>
        <source>Create a site…</source>
        <translation>Créer un site…</translation>
    </message>
    <message>
        <source>Opened lately</source>
        <translation>Ouverts récemment</translation>
    </message>
    <message>
        <source>Open the demonstration</source>
        <translation>Ouvrir la démonstration</translation>
    </message>
    <message>
        <source>Start the demonstration</source>
        <translation>Démarrer la démonstration</translation>
    </message>
    <message>
        <source>Making the demonstration</source>
        <translation>Préparation de la démonstration</translation>
    </message>
    <message>
        <source>46 homes are simulated, and every station makes its keys. This happens once.</source>
        <translation>46 logements sont simulés, et chaque station crée ses clés. Cela n’arrive qu’une fois.</translation>
    </message>
    <message>
        <source>Creating “%1”</source>
        <translation>Création de «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Every station makes its keys. With large ones this takes up to a minute.</source>
        <translation>Chaque station crée ses clés. Si elles sont grandes, cela prend jusqu’à une minute.</translation>
    </message>
    <message>
        <source>Stopped. Nothing was kept of the demonstration.</source>
        <translation>Arrêté. Rien n’a été conservé de la démonstration.</translation>
    </message>
    <message>
        <source>Opening a site on servers</source>
        <translation>Ouverture d’un site sur des serveurs</translation>
    </message>
    <message>
        <source>Its database server is asked. One that does not answer is given up after some seconds.</source>
        <translation>Son serveur de base de données est interrogé. S’il ne répond pas, on y renonce au bout de quelques secondes.</translation>
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
        <translation>d MMM yyyy</translation>
    </message>
    <message>
        <source>A reading as it leaves the meter: reading %1 of meter %2…</source>
        <translation>Un relevé tel qu’il quitte le compteur&#xa0;: relevé %1 du compteur %2…</translation>
    </message>
    <message>
        <source>In clear, but not to be changed: version, meter, key epoch, sequence, minute</source>
        <translation>En clair, mais inaltérables&#xa0;: version, compteur, génération de clé, séquence, minute</translation>
    </message>
    <message>
        <source>Nonce: key epoch and counter, never used twice</source>
        <translation>Nonce&#xa0;: génération de clé et numéro, jamais réutilisés ensemble</translation>
    </message>
    <message>
        <source>The energy, sealed with AES-256-GCM: always 8 bytes</source>
        <translation>L’énergie, scellée avec AES-256-GCM&#xa0;: toujours 8 octets</translation>
    </message>
    <message>
        <source>Tag: without the key nobody can make another that fits</source>
        <translation>Tag&#xa0;: sans la clé, personne ne peut en fabriquer un autre qui convienne</translation>
    </message>
    <message>
        <source>A reading is open here for %1 µs (median), until it is encrypted again; then its memory is wiped.</source>
        <translation>Un relevé est ouvert ici pendant %1&#xa0;µs (médiane), jusqu’à ce qu’il soit rechiffré&#x202f;; sa mémoire est alors effacée.</translation>
    </message>
    <message numerus="yes">
        <source>The sum of %1, %2: %n meters, under Paillier&apos;s public key, %3 bytes</source>
        <translation>
            <numerusform>La somme de %1, %2&#xa0;: %n compteur, sous la clé publique Paillier, %3 octets</numerusform>
            <numerusform>La somme de %1, %2&#xa0;: %n compteurs, sous la clé publique Paillier, %3 octets</numerusform>
        </translation>
    </message>
    <message>
        <source>Adding another reading multiplies this number. Opening it takes a key that is not here.</source>
        <translation>Ajouter un autre relevé multiplie ce nombre. L’ouvrir demande une clé qui n’est pas ici.</translation>
    </message>
    <message>
        <source>It gets sums, and opens those that the release rule lets out. It has no meter&apos;s key.</source>
        <translation>Elle reçoit des sommes et ouvre celles que la règle de diffusion laisse sortir. Elle n’a la clé d’aucun compteur.</translation>
    </message>
    <message>
        <source>Withheld: %1, %2: %3</source>
        <translation>Retenu&#xa0;: %1, %2 – %3</translation>
    </message>
    <message>
        <source>Of such an interval the intake hands over random bits over the sum: even the private key shows nothing.</source>
        <translation>Pour un tel intervalle, la réception remet la somme couverte de bits aléatoires&#xa0;: même la clé privée ne révèle rien.</translation>
    </message>
    <message>
        <source>What it gathers, it cannot open. Of the same reading it sees:</source>
        <translation>Ce qu’il collecte, il ne peut pas l’ouvrir. Du même relevé, il voit&#xa0;:</translation>
    </message>
    <message>
        <source>whose it is, and of which minute</source>
        <translation>de qui il est, et de quelle minute</translation>
    </message>
    <message>
        <source>and 8 bytes that could be any energy</source>
        <translation>et 8 octets qui pourraient être n’importe quelle énergie</translation>
    </message>
    <message>
        <source>Aggregate %1, as it came: sealed for the MDMS&apos;s RSA key, signed by the release, %2 bytes</source>
        <translation>Agrégat %1, tel qu’il est arrivé&#xa0;: scellé pour la clé RSA du MDMS, signé par la diffusion, %2 octets</translation>
    </message>
    <message>
        <source>Inside: loads of neighbourhoods, and one total a day for each household and register. Who looks at them signs in, and is written down.</source>
        <translation>À l’intérieur&#xa0;: les charges des quartiers, et un total par jour pour chaque foyer et chaque poste. Toute consultation exige une connexion et est consignée.</translation>
    </message>
    <message>
        <source>The same sealed readings as the concentrator gathers, kept sealed.</source>
        <translation>Les mêmes relevés scellés que collecte le concentrateur, conservés scellés.</translation>
    </message>
    <message>
        <source>The meter gives its key to its customer alone, against a code that works once. It lies here wrapped for a key that only the customer&apos;s password opens.</source>
        <translation>Le compteur ne donne sa clé qu’à son client, contre un code qui ne sert qu’une fois. Elle est ici enveloppée pour une clé que seul le mot de passe du client ouvre.</translation>
    </message>
    <message>
        <source>Nobody else, the utility and whoever runs this program included, can open one of them.</source>
        <translation>Personne d’autre, pas même le fournisseur ni qui exploite ce programme, ne peut en ouvrir un seul.</translation>
    </message>
    <message>
        <source>At the station: %1</source>
        <translation>À la station&#xa0;: %1</translation>
    </message>
    <message>
        <source>Nothing has passed here yet. Play the demonstration or add load profiles.</source>
        <translation>Rien n’est encore passé ici. Lancez la démonstration ou ajoutez des courbes de charge.</translation>
    </message>
</context>
<context>
    <name>smarter::StationMap</name>
    <message>
        <source>Stations of the pipeline</source>
        <translation>Stations de la chaîne</translation>
    </message>
</context>
<context>
    <name>smarter::StationNode</name>
    <message>
        <source>%1. Keys: %2. Cannot see: %3.</source>
        <translation>%1. Clés&#xa0;: %2. Ne voit pas&#xa0;: %3.</translation>
    </message>
    <message>
        <source>no key</source>
        <translation>aucune clé</translation>
    </message>
    <message>
        <source>cannot see: %1</source>
        <translation>ne voit pas&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>smarter::StatusChips</name>
    <message>
        <source>sealed at rest</source>
        <translation>scellé au repos</translation>
    </message>
    <message>
        <source>dd MMM yyyy HH:mm</source>
        <comment>a date and time, as QLocale::toString takes it</comment>
        <translation>dd MMM yyyy HH:mm</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>date and time, speed</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 readings/s</source>
        <translation>%1 relevés/s</translation>
    </message>
</context>
<context>
    <name>smarter::SumsModel</name>
    <message>
        <source>Sums</source>
        <translation>Sommes</translation>
    </message>
    <message>
        <source>Loads</source>
        <translation>Charges</translation>
    </message>
    <message>
        <source>Household totals</source>
        <translation>Totaux par foyer</translation>
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
        <translation>Nouvelle version</translation>
    </message>
    <message>
        <source>Remove version</source>
        <translation>Supprimer la version</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Abandonner</translation>
    </message>
    <message>
        <source>Copy and edit</source>
        <translation>Copier et modifier</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exporter…</translation>
    </message>
    <message>
        <source>What was there before is kept.</source>
        <translation>Ce qui y était est conservé.</translation>
    </message>
    <message>
        <source>The tariff&apos;s form</source>
        <translation>Formulaire du tarif</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Short name</source>
        <translation>Nom court</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Devise</translation>
    </message>
    <message>
        <source>Version of the tariff</source>
        <translation>Version du tarif</translation>
    </message>
    <message>
        <source>Example, read only</source>
        <translation>Exemple, lecture seule</translation>
    </message>
    <message>
        <source>Own</source>
        <translation>Le vôtre</translation>
    </message>
    <message>
        <source>From %1</source>
        <comment>a version&apos;s first day</comment>
        <translation>Dès le %1</translation>
    </message>
    <message>
        <source>All day</source>
        <translation>Toutes heures</translation>
    </message>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation>
            <numerusform>Et %n autre.</numerusform>
            <numerusform>Et %n autres.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fault(s): a tariff is saved without any</source>
        <translation>
            <numerusform>%n erreur&#xa0;: un tarif s’enregistre sans aucune erreur</numerusform>
            <numerusform>%n erreurs&#xa0;: un tarif s’enregistre sans aucune erreur</numerusform>
        </translation>
    </message>
    <message>
        <source>No tariff is chosen</source>
        <translation>Aucun tarif choisi</translation>
    </message>
    <message>
        <source>Choose a tariff to see its prices and hours. Copy an example to make one of your own.</source>
        <translation>Choisissez un tarif pour voir ses prix et ses heures. Copiez un exemple pour créer le vôtre.</translation>
    </message>
</context>
<context>
    <name>smarter::TariffRatesModel</name>
    <message>
        <source>Register</source>
        <translation>Poste</translation>
    </message>
    <message>
        <source>Tiers per</source>
        <translation>Tranches par</translation>
    </message>
    <message>
        <source>Up to, kWh</source>
        <translation>Jusqu’à, kWh</translation>
    </message>
    <message>
        <source>Price of a kWh</source>
        <translation>Prix du kWh</translation>
    </message>
    <message>
        <source>Price of a kWh, %1</source>
        <comment>currency</comment>
        <translation>Prix du kWh, %1</translation>
    </message>
    <message>
        <source>day</source>
        <translation>jour</translation>
    </message>
    <message>
        <source>month</source>
        <translation>mois</translation>
    </message>
    <message>
        <source>Tiers are filled per “%1” or per “%2”.</source>
        <translation>Les tranches se remplissent par «&#xa0;%1&#xa0;» ou par «&#xa0;%2&#xa0;».</translation>
    </message>
    <message numerus="yes">
        <source>“%1” is no number with at most %n place(s).</source>
        <translation>
            <numerusform>«&#xa0;%1&#xa0;» n’est pas un nombre à %n décimale au plus.</numerusform>
            <numerusform>«&#xa0;%1&#xa0;» n’est pas un nombre à %n décimales au plus.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>smarter::TariffSection</name>
    <message>
        <source>Assign</source>
        <translation>Attribuer</translation>
    </message>
    <message>
        <source>Tariffs</source>
        <translation>Tarifs</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nouveau</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importer…</translation>
    </message>
    <message>
        <source>Import a tariff</source>
        <translation>Importer un tarif</translation>
    </message>
    <message>
        <source>Tariffs (*.json)</source>
        <translation>Tarifs (*.json)</translation>
    </message>
    <message>
        <source>Export the tariff</source>
        <translation>Exporter le tarif</translation>
    </message>
    <message>
        <source>Reading the tariffs</source>
        <translation>Lecture des tarifs</translation>
    </message>
    <message>
        <source>Here is what you had not saved.</source>
        <translation>Voici ce que vous n’aviez pas enregistré.</translation>
    </message>
    <message>
        <source>The tariffs cannot be read</source>
        <translation>Les tarifs sont illisibles</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>The site: %1</source>
        <translation>Le site&#xa0;: %1</translation>
    </message>
    <message>
        <source>The site from %1: %2</source>
        <translation>Le site dès le %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Discard what is not saved?</source>
        <translation>Abandonner ce qui n’est pas enregistré&#x202f;?</translation>
    </message>
    <message>
        <source>The changes to “%1” are lost.</source>
        <translation>Les modifications de «&#xa0;%1&#xa0;» sont perdues.</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Abandonner</translation>
    </message>
    <message>
        <source>New tariff</source>
        <translation>Nouveau tarif</translation>
    </message>
    <message>
        <source>Copy of %1</source>
        <translation>Copie de %1</translation>
    </message>
    <message>
        <source>Nothing was imported.</source>
        <translation>Rien n’a été importé.</translation>
    </message>
    <message>
        <source>Read from “%1”. It is not saved yet.</source>
        <translation>Lu depuis «&#xa0;%1&#xa0;». Il n’est pas encore enregistré.</translation>
    </message>
    <message>
        <source>Exported to “%1”.</source>
        <translation>Exporté vers «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>Saved. Bills that are out stay as they are.</source>
        <translation>Enregistré. Les factures émises restent telles quelles.</translation>
    </message>
    <message>
        <source>Choose a tariff first.</source>
        <translation>Choisissez d’abord un tarif.</translation>
    </message>
    <message>
        <source>Save the tariff first: what is assigned is what is saved.</source>
        <translation>Enregistrez d’abord le tarif&#xa0;: c’est la version enregistrée qui est attribuée.</translation>
    </message>
    <message>
        <source>Bill this household under “%1” from %2?</source>
        <translation>Facturer ce foyer au tarif «&#xa0;%1&#xa0;» dès le %2&#x202f;?</translation>
    </message>
    <message>
        <source>Bill the site under “%1” from %2?</source>
        <translation>Facturer le site au tarif «&#xa0;%1&#xa0;» dès le %2&#x202f;?</translation>
    </message>
    <message>
        <source>That day is not in the future: bills that are not out yet change. Bills that are out stay as they are.</source>
        <translation>Ce jour n’est pas à venir&#xa0;: les factures pas encore émises changent. Les factures émises restent telles quelles.</translation>
    </message>
    <message>
        <source>Bills that are out stay as they are.</source>
        <translation>Les factures émises restent telles quelles.</translation>
    </message>
    <message>
        <source>Assigned.</source>
        <translation>Attribué.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>It is assigned or offered already.</source>
        <translation>Il est déjà attribué ou proposé.</translation>
    </message>
    <message>
        <source>Offer “%1” for comparison?</source>
        <translation>Proposer «&#xa0;%1&#xa0;» en comparaison&#x202f;?</translation>
    </message>
    <message>
        <source>Customers can see what they would have paid under it, for days from the next one on. Every household&apos;s energy is totalled by its registers too, which tells the utility a little more of when it is used.</source>
        <translation>Les clients voient ce qu’ils auraient payé avec lui, pour les jours à partir du prochain. L’énergie de chaque foyer est aussi totalisée par ses postes, ce qui en dit un peu plus au fournisseur sur le moment où elle est consommée.</translation>
    </message>
    <message>
        <source>Offer</source>
        <translation>Proposer</translation>
    </message>
    <message>
        <source>Offered for comparison, for days from the next one on.</source>
        <translation>Proposé en comparaison, pour les jours à partir du prochain.</translation>
    </message>
    <message>
        <source>The tariff “%1” has changes that are not saved.</source>
        <translation>Le tarif «&#xa0;%1&#xa0;» a des modifications non enregistrées.</translation>
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
        <translation>du site</translation>
    </message>
    <message>
        <source>example</source>
        <translation>exemple</translation>
    </message>
    <message>
        <source>own</source>
        <translation>le vôtre</translation>
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
        <translation>sans valeur</translation>
    </message>
    <message>
        <source>%1 s ago</source>
        <translation>il y a %1&#xa0;s</translation>
    </message>
    <message>
        <source>%1: no values</source>
        <translation>%1&#xa0;: aucune valeur</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n values, lowest %2 at %3, highest %4 at %5</source>
        <translation>
            <numerusform>%1&#xa0;: %n valeur, minimum %2 à %3, maximum %4 à %5</numerusform>
            <numerusform>%1&#xa0;: %n valeurs, minimum %2 à %3, maximum %4 à %5</numerusform>
        </translation>
    </message>
    <message>
        <source>start</source>
        <translation>début</translation>
    </message>
    <message>
        <source>lower limit</source>
        <translation>limite inférieure</translation>
    </message>
    <message>
        <source>upper limit</source>
        <translation>limite supérieure</translation>
    </message>
    <message>
        <source>note</source>
        <translation>note</translation>
    </message>
</context>
<context>
    <name>smarter::TopBar</name>
    <message>
        <source>Site: %1</source>
        <translation>Site&#xa0;: %1</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Running, %1</source>
        <translation>En cours, %1</translation>
    </message>
    <message>
        <source>Paused, %1</source>
        <translation>En pause, %1</translation>
    </message>
    <message>
        <source>Meters&apos; time: %1</source>
        <translation>Heure des compteurs&#xa0;: %1</translation>
    </message>
    <message>
        <source>Light colours</source>
        <translation>Couleurs claires</translation>
    </message>
    <message>
        <source>Dark colours</source>
        <translation>Couleurs sombres</translation>
    </message>
</context>
<context>
    <name>smarter::TransparencyView</name>
    <message>
        <source>What is collected, and who sees it</source>
        <translation>Ce qui est collecté, et qui le voit</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Qui</translation>
    </message>
    <message>
        <source>Sees</source>
        <translation>Voit</translation>
    </message>
    <message>
        <source>How finely</source>
        <translation>Finesse</translation>
    </message>
    <message>
        <source>How long</source>
        <translation>Durée</translation>
    </message>
    <message>
        <source>Your meter</source>
        <translation>Votre compteur</translation>
    </message>
    <message>
        <source>Its own readings</source>
        <translation>Ses propres relevés</translation>
    </message>
    <message>
        <source>Every minute</source>
        <translation>Chaque minute</translation>
    </message>
    <message>
        <source>As long as it keeps its register</source>
        <translation>Aussi longtemps que sa mémoire les garde</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Vous</translation>
    </message>
    <message>
        <source>Your home&apos;s readings</source>
        <translation>Les relevés de votre logement</translation>
    </message>
    <message>
        <source>Until you delete your account</source>
        <translation>Jusqu’à la suppression de votre compte</translation>
    </message>
    <message>
        <source>Data concentrator</source>
        <translation>Concentrateur</translation>
    </message>
    <message>
        <source>Sealed readings, which it cannot open</source>
        <translation>Des relevés scellés, qu’il ne peut pas ouvrir</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Rien</translation>
    </message>
    <message>
        <source>Until they are handed on</source>
        <translation>Jusqu’à leur transmission</translation>
    </message>
    <message>
        <source>Privacy system, intake</source>
        <translation>Système de confidentialité, réception</translation>
    </message>
    <message>
        <source>Each reading, for the moment it is added up under encryption</source>
        <translation>Chaque relevé, le temps de son addition sous chiffrement</translation>
    </message>
    <message>
        <source>Milliseconds; then it is wiped</source>
        <translation>Quelques millisecondes&#x202f;; puis il est effacé</translation>
    </message>
    <message>
        <source>Privacy system, release</source>
        <translation>Système de confidentialité, diffusion</translation>
    </message>
    <message>
        <source>Sums over enough homes, and your billing totals</source>
        <translation>Des sommes sur assez de logements, et vos totaux de facturation</translation>
    </message>
    <message>
        <source>As your utility</source>
        <translation>Comme votre fournisseur</translation>
    </message>
    <message>
        <source>Your utility</source>
        <translation>Votre fournisseur</translation>
    </message>
    <message>
        <source>The sum of your whole neighbourhood</source>
        <translation>La somme de tout votre quartier</translation>
    </message>
    <message>
        <source>The released interval</source>
        <translation>L’intervalle diffusé</translation>
    </message>
    <message>
        <source>As its archive</source>
        <translation>Comme ses archives</translation>
    </message>
    <message>
        <source>Your billing total</source>
        <translation>Votre total de facturation</translation>
    </message>
    <message>
        <source>One a day</source>
        <translation>Un par jour</translation>
    </message>
    <message>
        <source>What you may allow beyond that</source>
        <translation>Ce que vous pouvez autoriser en plus</translation>
    </message>
    <message>
        <source>Not decided; so it is not done.</source>
        <translation>Pas décidé&#x202f;; ce n’est donc pas fait.</translation>
    </message>
    <message>
        <source>Allowed on %1, text %2.</source>
        <translation>Autorisé le %1, texte %2.</translation>
    </message>
    <message>
        <source>Not allowed since %1, text %2.</source>
        <translation>Pas autorisé depuis le %1, texte %2.</translation>
    </message>
    <message>
        <source>This rule has been in force since the beginning.</source>
        <translation>Cette règle est en vigueur depuis le début.</translation>
    </message>
    <message>
        <source>This rule has been in force since %1.</source>
        <translation>Cette règle est en vigueur depuis&#xa0;: %1.</translation>
    </message>
    <message>
        <source>It is not needed for your bill. You can change your mind at any time: what was kept for this reason alone is then erased.</source>
        <translation>Ce n’est pas nécessaire à votre facture. Vous pouvez changer d’avis à tout moment&#xa0;: ce qui n’était conservé que pour cela est alors effacé.</translation>
    </message>
    <message>
        <source>My utility may keep my home&apos;s daily billing totals for %1 years, so that years can be compared</source>
        <translation>Mon fournisseur peut conserver %1 ans les totaux journaliers de mon logement, afin de comparer les années</translation>
    </message>
    <message numerus="yes">
        <source>%n month(s); issued bills as the law asks</source>
        <translation>
            <numerusform>%n mois&#x202f;; factures émises, comme la loi l’exige</numerusform>
            <numerusform>%n mois&#x202f;; factures émises, comme la loi l’exige</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>smarter::VeeSection</name>
    <message>
        <source>Validation</source>
        <translation>Validation</translation>
    </message>
</context>
<context>
    <name>smarter::VeeView</name>
    <message>
        <source>Findings of validation</source>
        <translation>Anomalies de validation</translation>
    </message>
    <message>
        <source>Neighbourhood</source>
        <translation>Quartier</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Règle</translation>
    </message>
    <message>
        <source>All rules</source>
        <translation>Toutes les règles</translation>
    </message>
    <message>
        <source>All neighbourhoods</source>
        <translation>Tous les quartiers</translation>
    </message>
    <message>
        <source>Nothing with this filter</source>
        <translation>Rien avec ce filtre</translation>
    </message>
    <message>
        <source>Choose another neighbourhood or rule.</source>
        <translation>Choisissez un autre quartier ou une autre règle.</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Rien trouvé</translation>
    </message>
    <message>
        <source>Missing, doubled, negative or unlikely values, and days on which load and billing totals differ, would be listed here.</source>
        <translation>Les valeurs manquantes, en double, négatives ou improbables, et les jours où la charge et les totaux de facturation diffèrent, s’afficheraient ici.</translation>
    </message>
    <message>
        <source>Validating the loads</source>
        <translation>Validation des charges</translation>
    </message>
    <message>
        <source>The loads cannot be validated</source>
        <translation>Les charges ne peuvent pas être validées</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Feeder check of the newest days: agree to the joule %1, differ %2, incomplete and not compared %3</source>
        <translation>Bouclage du départ, derniers jours&#xa0;: égaux au joule près %1, différents %2, incomplets et non comparés %3</translation>
    </message>
</context>
<context>
    <name>smarter::VersionEditor</name>
    <message>
        <source>Add register</source>
        <translation>Ajouter un poste</translation>
    </message>
    <message>
        <source>Add tier</source>
        <translation>Ajouter une tranche</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Add holiday</source>
        <translation>Ajouter un férié</translation>
    </message>
    <message>
        <source>A holiday on a weekend also makes the next weekday one</source>
        <translation>Un jour férié tombant un week-end rend aussi férié le jour de semaine suivant</translation>
    </message>
    <message>
        <source>Prices</source>
        <translation>Prix</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Heures</translation>
    </message>
    <message>
        <source>Holidays</source>
        <translation>Jours fériés</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>Valable dès le</translation>
    </message>
    <message>
        <source>Tax, per cent</source>
        <translation>Taxe, en&#xa0;%</translation>
    </message>
    <message>
        <source>Registers, tiers and prices</source>
        <translation>Postes, tranches et prix</translation>
    </message>
    <message>
        <source>Remove the chosen price</source>
        <translation>Supprimer le prix choisi</translation>
    </message>
    <message>
        <source>Remove the chosen holiday</source>
        <translation>Supprimer le jour férié choisi</translation>
    </message>
    <message>
        <source>2026-05-01: one year · 12-25: every year · Easter -2: days after Easter Sunday · Mon 02-15: the first Monday on or after that day</source>
        <translation>2026-05-01&#xa0;: une seule année · 12-25&#xa0;: chaque année · Pâques -2&#xa0;: jours après le dimanche de Pâques · lun. 02-15&#xa0;: le premier lundi à partir de ce jour</translation>
    </message>
    <message>
        <source>New register</source>
        <translation>Nouveau poste</translation>
    </message>
    <message>
        <source>New holiday</source>
        <translation>Nouveau jour férié</translation>
    </message>
    <message>
        <source>Daily charge</source>
        <translation>Abonnement journalier</translation>
    </message>
    <message>
        <source>Daily charge, %1</source>
        <comment>currency</comment>
        <translation>Abonnement journalier, %1</translation>
    </message>
    <message numerus="yes">
        <source>%1: “%2” is no number with at most %n place(s).</source>
        <translation>
            <numerusform>%1&#xa0;: «&#xa0;%2&#xa0;» n’est pas un nombre à %n décimale au plus.</numerusform>
            <numerusform>%1&#xa0;: «&#xa0;%2&#xa0;» n’est pas un nombre à %n décimales au plus.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>smarter::ViewBar</name>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n&#xa0;min</numerusform>
            <numerusform>%n&#xa0;min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n homes</source>
        <translation>
            <numerusform>%n logement</numerusform>
            <numerusform>%n logements</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>Choisir un dossier…</translation>
    </message>
    <message>
        <source>Load profiles of</source>
        <translation>Courbes de charge de</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Logement</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Jour</translation>
    </message>
    <message>
        <source>Interval of the sums</source>
        <translation>Intervalle des sommes</translation>
    </message>
    <message>
        <source>Homes in the sum</source>
        <translation>Logements dans la somme</translation>
    </message>
    <message>
        <source>Interval</source>
        <translation>Intervalle</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Groupe</translation>
    </message>
    <message>
        <source>ddd d MMM yyyy</source>
        <comment>date with its day of the week</comment>
        <translation>ddd d MMM yyyy</translation>
    </message>
</context>
</TS>
