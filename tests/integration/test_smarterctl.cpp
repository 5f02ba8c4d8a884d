// SPDX-License-Identifier: GPL-3.0-or-later
#include <signal.h>

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <algorithm>

namespace {

struct Run {
    int exitCode = -1;
    QJsonObject json;
    QString text;
    QString errors;
};

}  // namespace

/// The program as a person or a script uses it.
class TestSmarterctl : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        folder_ = std::make_unique<QTemporaryDir>();
        write(QStringLiteral("passphrase"), "words enough to open this site\nnot this line\n");
    }

    void wholePathGivesTheKeysThatScriptsRead() {
        const Run made = json({"init", "--key-bits", "2048", "--policy", "custom", "--min-meters", "3", "--timezone", "UTC"});
        QCOMPARE(made.json[u"key_bits"].toInt(), 2048);
        QVERIFY(made.json.contains(u"site"));
        const Run generated = json({"generate", "--homes", "3", "--days", "2", "--seed", "4", "--timezone", "UTC", homes()});
        QCOMPARE(generated.json[u"files"].toInt(), 3);
        QCOMPARE(generated.json[u"readings"].toInt(), 3 * 2 * 1440);
        const qint64 joules = generated.json[u"joules"].toInteger();

        const Run ingested = json({"ingest", homes(), "--neighbourhood", "Elm Row", "--workers", "2"});
        QCOMPARE(ingested.json[u"readings_accepted"].toInt(), 3 * 2 * 1440);
        QCOMPARE(ingested.json[u"readings_rejected"].toInt(), 0);
        QCOMPARE(ingested.json[u"joules_accepted"].toInteger(), joules);
        QCOMPARE(ingested.json[u"aggregates_released"].toInt(), 192);
        QCOMPARE(ingested.json[u"aggregates_withheld"].toInt(), 0);
        QVERIFY(ingested.json[u"elapsed_s"].toDouble() > 0);

        qint64 sum = 0;
        const Run load = json({"load", "--neighbourhood", "Elm Row", "--from", "2016-01-01", "--to", "2016-01-02"});
        QCOMPARE(load.json[u"withheld"].toInt(), 0);
        const QJsonArray rows = load.json[u"rows"].toArray();
        QCOMPARE(rows.size(), 96);
        QCOMPARE(rows[0][u"start"].toString(), QStringLiteral("2016-01-01T00:00:00Z"));
        QCOMPARE(rows[0][u"end"].toString(), QStringLiteral("2016-01-01T00:15:00Z"));
        QCOMPARE(rows[0][u"meters"].toInt(), 3);
        QCOMPARE(rows[0][u"quality"].toInt(-1), 0);
        const QJsonArray all = json({"load", "--neighbourhood", "Elm Row"}).json[u"rows"].toArray();
        for (const auto& row : all) {
            sum += row[u"joules"].toInteger();
        }
        QCOMPARE(sum, joules);

        // Two days are too short to smooth: the second again, whose error is the naive one's.
        const Run forecast = json({"forecast", "--neighbourhood", "Elm Row"});
        QCOMPARE(forecast.exitCode, 0);
        QCOMPARE(forecast.json[u"method"].toString(), QStringLiteral("seasonal-naive"));
        QCOMPARE(forecast.json[u"trained_on_days"].toInt(), 1);
        const QJsonArray ahead = forecast.json[u"rows"].toArray();
        QCOMPARE(ahead.size(), 96);
        QCOMPARE(ahead[0][u"start"].toString(), QStringLiteral("2016-01-03T00:00:00Z"));
        for (qsizetype i = 0; i < ahead.size(); ++i) {
            QCOMPARE(ahead[i][u"joules"].toInteger(), all[96 + i][u"joules"].toInteger());
            QVERIFY(ahead[i][u"low"].toInteger() <= ahead[i][u"joules"].toInteger());
            QVERIFY(ahead[i][u"high"].toInteger() >= ahead[i][u"joules"].toInteger());
        }
        QCOMPARE(forecast.json[u"error"][u"ratio"].toDouble(), 1.0);
        QCOMPARE(forecast.json[u"error"][u"mae"].toDouble(), forecast.json[u"error"][u"seasonal_naive_mae"].toDouble());

        sum = 0;
        const QJsonArray meters = json({"meters"}).json[u"meters"].toArray();
        for (const auto& meter : meters) {
            QCOMPARE(meter[u"neighbourhood"].toString(), QStringLiteral("Elm Row"));
            sum += meter[u"joules"].toInteger();
        }
        QCOMPARE(sum, joules);

        const QString pseudonym = meters[0][u"pseudonym"].toString();
        const Run bill = json({"bill", "--meter", pseudonym, "--month", "2016-01"});
        QCOMPARE(bill.json[u"joules"].toInteger(), meters[0][u"joules"].toInteger());
        QCOMPARE(bill.json[u"lines"].toArray().size(), 1);
        QVERIFY(bill.json.contains(u"currency"));
        // 0.073 a kWh, to the hundred-thousandth.
        const qint64 amount = (bill.json[u"joules"].toInteger() * 7'300 + 1'800'000) / 3'600'000;
        QCOMPARE(bill.json[u"amount_e5"].toInteger(), amount);
        QCOMPARE(bill.json[u"amount"].toDouble(), static_cast<double>(amount) / 1e5);

        const QString csv = path(QStringLiteral("bill.csv"));
        const Run tiered = json({"bill", "--meter", pseudonym, "--from", "2016-01-01", "--to", "2016-01-03", "--tariff", "tiered",
                                 "--csv", csv});
        QCOMPARE(tiered.json[u"joules"], bill.json[u"joules"]);
        QCOMPARE(tiered.json[u"days_in_period"].toInt(), 2);
        QCOMPARE(tiered.json[u"lines"].toArray().last()[u"kind"].toString(), QStringLiteral("tax"));
        QFile table(csv);
        QVERIFY(table.open(QIODevice::ReadOnly));
        QVERIFY(table.readAll().contains("day-complete,2016-01-02"));

        const Run verified = json({"verify"});
        QCOMPARE(verified.exitCode, 0);
        QVERIFY(verified.json[u"ok"].toBool());
        QVERIFY(verified.json[u"problems"].toArray().isEmpty());
        QCOMPARE(verified.json[u"joules_released"].toInteger(), joules);
    }

    void customerGetsTheirOwnMinutesBack() {
        json({"init", "--key-bits", "2048", "--timezone", "Europe/Berlin"});
        json({"generate", "--homes", "2", "--days", "1", "--seed", "4", "--timezone", "Europe/Berlin", homes()});
        json({"ingest", homes(), "--neighbourhood", "Elm Row"});
        const Run code = json({"activation", "--neighbourhood", "Elm Row", "--home", "home-02"});
        write(QStringLiteral("code"), code.json[u"activation_code"].toString().toLatin1());
        write(QStringLiteral("password"), "quite a long password indeed");
        const QStringList account{"--username", "Alice", "--password-file", path(QStringLiteral("password"))};
        const Run registered =
            json(QStringList{"customer", "register", "--activation-code-file", path(QStringLiteral("code"))} + account);
        QCOMPARE(registered.json[u"username"].toString(), QStringLiteral("alice"));
        const Run again =
            json(QStringList{"customer", "register", "--activation-code-file", path(QStringLiteral("code"))} + account);
        QVERIFY(again.exitCode != 0);
        const QString out = path(QStringLiteral("out.csv"));
        const Run exported = json(QStringList{"customer", "export", "--output", out} + account);
        QCOMPARE(exported.json[u"readings"].toInt(), 1440);
        QCOMPARE(exported.json[u"unreadable"].toInt(-1), 0);
        // The same minutes as in the file that the meter was fed with.
        QFile fed(homes() + QStringLiteral("/home-02.csv"));
        QFile read(out);
        QVERIFY(fed.open(QIODevice::ReadOnly) && read.open(QIODevice::ReadOnly));
        QCOMPARE(kilowattLines(read), kilowattLines(fed));

        const Run entered = json(QStringList{"customer", "login"} + account);
        QCOMPARE(entered.json[u"from"].toString(), QStringLiteral("2015-12-31T23:00:00Z"));
        const Run green = json(QStringList{"customer", "export", "--format", "green-button", "--interval", "60", "--output", out} + account);
        QCOMPARE(green.json[u"readings"].toInt(), 1440);
        QFile feed(out);
        QVERIFY(feed.open(QIODevice::ReadOnly));
        QCOMPARE(feed.readAll().count("<IntervalReading>"), 24);
    }

    void customerChecksBills() {
        json({"init", "--key-bits", "2048", "--policy", "custom", "--min-meters", "2", "--timezone", "UTC"});
        json({"generate", "--homes", "2", "--days", "2", "--seed", "4", "--timezone", "UTC", homes()});
        json({"ingest", homes(), "--neighbourhood", "Elm Row"});
        write(QStringLiteral("code"), json({"activation", "--neighbourhood", "Elm Row", "--home", "home-02"}).json[u"activation_code"].toString().toLatin1());
        write(QStringLiteral("password"), "quite a long password indeed");
        const QStringList account{"--username", "Alice", "--password-file", path(QStringLiteral("password"))};
        json(QStringList{"customer", "register", "--activation-code-file", path(QStringLiteral("code"))} + account);
        const Run none = json(QStringList{"customer", "verify-bill"} + account);
        QCOMPARE(none.exitCode, 0);
        QVERIFY(none.json[u"bills"].isArray() && none.json[u"bills"].toArray().isEmpty());

        const qint64 joules = json(QStringList{"customer", "export", "--output", path(QStringLiteral("out.csv"))} + account).json[u"joules"].toInteger();
        const QJsonArray meters = json({"meters"}).json[u"meters"].toArray();
        const auto own = std::ranges::find_if(meters, [&](const auto& meter) { return meter[u"joules"].toInteger() == joules; });
        QVERIFY(own != meters.end());
        const QString csv = path(QStringLiteral("bill.csv"));
        json({"bill", "--meter", (*own)[u"pseudonym"].toString(), "--month", "2016-01", "--csv", csv});
        const QStringList check = QStringList{"customer", "verify-bill", "--bill-file", csv} + account;
        const Run right = json(check);
        QCOMPARE(right.exitCode, 0);
        QVERIFY(right.json[u"ok"].toBool());
        const QJsonObject bill = right.json[u"bills"][0].toObject();
        QCOMPARE(bill[u"verdict"].toString(), QStringLiteral("equal"));
        QCOMPARE(bill[u"period"].toString(), QStringLiteral("2016-01"));
        QCOMPARE(bill[u"lines"][0][u"own_joules"].toInteger(), joules);

        QFile file(csv);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QByteArray table = file.readAll();
        file.close();
        table.replace(QByteArray::number(joules), QByteArray::number(joules + 3'600'000));
        write(QStringLiteral("bill.csv"), table);
        const Run wrong = json(check);
        QVERIFY(wrong.exitCode != 0);
        QCOMPARE(wrong.json[u"bills"][0][u"verdict"].toString(), QStringLiteral("differs"));
        QCOMPARE(wrong.json[u"bills"][0][u"difference_joules"].toInteger(), 3'600'000);
        write(QStringLiteral("bill.csv"), "no bill");
        QVERIFY(json(check).errors.contains(QStringLiteral("bill.csv")));
    }

    void customersSecretsComeFromStandardInput() {
        json({"init", "--key-bits", "2048", "--timezone", "UTC"});
        json({"generate", "--homes", "1", "--days", "1", "--seed", "4", "--timezone", "UTC", homes()});
        json({"ingest", homes(), "--neighbourhood", "Elm Row"});
        const QStringList home{"activation", "--neighbourhood", "Elm Row", "--home", "home-01"};
        const QByteArray code = json(home).json[u"activation_code"].toString().toLatin1();
        const QStringList anna{"--username", "anna", "--password-file", "-"};
        const QByteArray password = "quite a long password indeed\n";
        QCOMPARE(json(QStringList{"customer", "register", "--activation-code-file", "-"} + anna, password + code + '\n').exitCode, 0);
        QCOMPARE(json(QStringList{"customer", "login"} + anna, password).exitCode, 0);
        QVERIFY(json(QStringList{"customer", "login"} + anna, "not the words that open it\n").exitCode != 0);
        const QByteArray next = "another password of some length\n";
        QCOMPARE(json(QStringList{"customer", "password", "--new-password-file", "-"} + anna, password + next).exitCode, 0);
        QVERIFY(json(QStringList{"customer", "login"} + anna, password).exitCode != 0);
        // Guesses make the next one wait, in the next run of the program too, until the site's owner lets it be tried.
        for (int i = 0; i < 6; ++i) {
            json(QStringList{"customer", "login"} + anna, "not the words that open it\n");
        }
        QVERIFY(json(QStringList{"customer", "login"} + anna, next).errors.contains(QStringLiteral("Wait")));
        QCOMPARE(json({"customer", "unlock", "--username", "anna"}).exitCode, 0);
        QCOMPARE(json(QStringList{"customer", "login"} + anna, next).exitCode, 0);
        // Another household moves in: a code of its own, and nothing of what was before.
        const QByteArray moved = json(home + QStringList{"--new-household"}).json[u"activation_code"].toString().toLatin1();
        const QStringList bert{"--username", "bert", "--password-file", "-"};
        QCOMPARE(json(QStringList{"customer", "register", "--activation-code-file", "-"} + bert, password + moved + '\n').exitCode, 0);
        const QString out = path(QStringLiteral("bert.csv"));
        QCOMPARE(json(QStringList{"customer", "export", "--output", out} + bert, password).json[u"readings"].toInt(-1), 0);
        QCOMPARE(json(QStringList{"customer", "export", "--output", out} + anna, next).json[u"readings"].toInt(-1), 1440);
        QCOMPARE(json(QStringList{"customer", "delete"} + anna, next).exitCode, 0);
        QVERIFY(json(QStringList{"customer", "login"} + anna, next).exitCode != 0);
        QCOMPARE(json({"verify"}).exitCode, 0);
    }

    void interruptedLiveRunSaysThatItGoesOnAndDoes() {
        json({"init", "--key-bits", "2048", "--policy", "custom", "--min-meters", "2", "--timezone", "UTC"});
        const Run generated = json({"generate", "--homes", "2", "--days", "1", "--seed", "4", "--timezone", "UTC", homes()});
        QProcess process;
        process.start(program(), arguments({"ingest", homes(), "--speed", "60", "--live-from", "2016-01-01T12:00"}));
        QVERIFY(process.waitForStarted());
        process.setReadChannel(QProcess::StandardError);
        QByteArray errors;
        while (!errors.contains("live") && process.waitForReadyRead(60'000)) {
            errors += process.readAllStandardError();
        }
        QVERIFY2(errors.contains("live"), errors.constData());
        QCOMPARE(::kill(static_cast<pid_t>(process.processId()), SIGINT), 0);
        QVERIFY(process.waitForFinished(60'000));
        errors += process.readAllStandardError();
        QCOMPARE(process.exitStatus(), QProcess::NormalExit);
        QVERIFY(process.exitCode() != 0);
        QVERIFY2(errors.contains("The same command goes on from there."), errors.constData());
        const Run rest = json({"ingest", homes()});
        QVERIFY(rest.json[u"readings_known"].toInt() >= 2 * 720);
        QVERIFY(rest.json[u"readings_accepted"].toInt() > 0);
        const Run verified = json({"verify"});
        QVERIFY2(verified.json[u"ok"].toBool(), qPrintable(verified.text));
        QCOMPARE(verified.json[u"joules_released"].toInteger(), generated.json[u"joules"].toInteger());
    }

    void tariffsAreCheckedAddedAndAssigned() {
        json({"init", "--key-bits", "2048", "--timezone", "UTC"});
        QCOMPARE(json({"tariff", "list"}).json[u"tariffs"].toArray().size(), 4);
        QFile shipped(qEnvironmentVariable("SMARTER_SOURCE_DIR") + QStringLiteral("/data/tariffs/ontario-tou.json"));
        QVERIFY(shipped.open(QIODevice::ReadOnly));
        QByteArray text = shipped.readAll();
        write(QStringLiteral("good.json"), text);
        const QString good = path(QStringLiteral("good.json"));
        QCOMPARE(json({"tariff", "check", good}).exitCode, 0);
        write(QStringLiteral("own.json"), text.replace("\"ontario-tou\"", "\"own\""));
        QCOMPARE(json({"tariff", "add", path(QStringLiteral("own.json"))}).json[u"id"].toString(), QStringLiteral("own"));
        QCOMPARE(json({"tariff", "list"}).json[u"tariffs"].toArray().size(), 5);
        QCOMPARE(json({"tariff", "assign", "own", "--from", "2016-01-01"}).exitCode, 0);

        write(QStringLiteral("bad.json"), text.replace("\"17:00\", \"to\": \"19:00\"", "\"17:30\", \"to\": \"19:00\""));
        const Run bad = json({"tariff", "check", path(QStringLiteral("bad.json"))});
        QCOMPARE(bad.exitCode, 1);
        const QJsonValue fault = bad.json[u"faults"].toArray().first();
        QCOMPARE(fault[u"fault"].toString(), QStringLiteral("time-gap"));
        QCOMPARE(fault[u"detail"].toString(), QString::fromUtf8("17:00–17:30"));
        QCOMPARE(json({"tariff", "add", path(QStringLiteral("bad.json"))}).exitCode, 1);
        QVERIFY(json({"tariff", "assign", "nothing", "--from", "2016-01-01"}).errors.contains(QStringLiteral("no tariff")));
    }

    void mistakesGiveAMessageAndAFailingExit() {
        QVERIFY(json({"load", "--neighbourhood", "Elm Row"}).errors.contains(QStringLiteral("There is no site")));
        json({"init", "--key-bits", "2048"});
        const QList<QStringList> mistakes{{"init", "--key-bits", "2048"},
                                          {"load", "--neighbourhood", "Nowhere"},
                                          {"load"},
                                          {"forecast", "--neighbourhood", "Nowhere"},
                                          {"bill", "--meter", "xyz", "--month", "2016-01"},
                                          {"bill", "--meter", "00000000000000000000000000000000", "--month", "January"},
                                          {"ingest", path(QStringLiteral("missing.csv"))},
                                          {"ingest", path(QStringLiteral("passphrase"))},
                                          {"ingest", homes(), "--speed", "7"},
                                          {"ingest", homes(), "--batch", "61"},
                                          {"generate", "--homes", "many", homes()}};
        for (const QStringList& mistake : mistakes) {
            const Run run = json(mistake);
            QVERIFY2(run.exitCode != 0, qPrintable(mistake.join(QLatin1Char(' '))));
            QVERIFY2(!run.errors.trimmed().isEmpty(), qPrintable(mistake.join(QLatin1Char(' '))));
            QVERIFY2(!run.errors.contains(QStringLiteral("should not have")), qPrintable(run.errors));
        }
        write(QStringLiteral("passphrase"), "not the words that open it");
        const Run wrong = json({"meters"});
        QVERIFY(wrong.exitCode != 0);
        QVERIFY(wrong.errors.contains(QStringLiteral("passphrase")));
    }

    void rolesDecideWhoSeesWhatAndTheAuditLogTells() {
        write(QStringLiteral("admin"), "the administrator's password");
        write(QStringLiteral("other"), "a password of somebody else");
        const QString admin = path(QStringLiteral("admin"));
        const QString other = path(QStringLiteral("other"));
        const Run made = json({"init", "--key-bits", "2048", "--policy", "custom", "--min-meters", "2", "--timezone", "UTC",
                               "--administrator", "Ada", "--password-file", admin});
        QCOMPARE(made.json[u"administrator"].toString(), QStringLiteral("ada"));
        const QStringList asAda{"--operator", "ada", "--password-file", admin};
        QCOMPARE(json(QStringList{"operator", "add", "--name", "otto", "--role", "operator", "--new-password-file", other} + asAda)
                     .json[u"role"].toString(), QStringLiteral("operator"));
        QCOMPARE(json({"operator", "add", "--name", "bill", "--role", "billing", "--password-file", other}).exitCode, 0);
        QCOMPARE(json(QStringList{"operator", "list"} + asAda).json[u"operators"].toArray().size(), 3);

        json({"generate", "--homes", "2", "--days", "1", "--seed", "4", "--timezone", "UTC", homes()});
        json({"ingest", homes(), "--neighbourhood", "Elm Row"});
        const QStringList load{"load", "--neighbourhood", "Elm Row"};
        const QStringList asOtto{"--operator", "otto", "--password-file", other};
        const QStringList asBill{"--operator", "bill", "--password-file", other};
        QCOMPARE(json(load + asOtto).exitCode, 0);
        const Run denied = json(QStringList{"meters"} + asOtto);
        QVERIFY(denied.exitCode != 0 && denied.errors.contains(QStringLiteral("role")));
        const QString pseudonym = json(QStringList{"meters"} + asBill).json[u"meters"][0][u"pseudonym"].toString();
        QCOMPARE(json(QStringList{"bill", "--meter", pseudonym, "--month", "2016-01"} + asBill).exitCode, 0);
        const QString csv = path(QStringLiteral("bill.csv"));
        QCOMPARE(json(QStringList{"bill", "--meter", pseudonym, "--month", "2016-01", "--csv", csv} + asBill).exitCode, 0);
        const QStringList assign{"tariff", "assign", "tiered", "--from", "2016-01-01"};
        QVERIFY(json(assign + asBill).errors.contains(QStringLiteral("role")));
        QCOMPARE(json(assign + asAda).exitCode, 0);
        QVERIFY(json(QStringList{"bill", "--meter", pseudonym, "--month", "2016-01"} + asAda).exitCode != 0);
        QVERIFY(json(QStringList{"meters"} + asAda).exitCode != 0);
        QVERIFY(json(QStringList{"audit"} + asBill).exitCode != 0);
        QVERIFY(json(QStringList{"operator", "disable", "--name", "ada"} + asAda).errors.contains(QStringLiteral("last administrator")));
        QCOMPARE(json(QStringList{"operator", "disable", "--name", "otto"} + asAda).exitCode, 0);
        QVERIFY(json(load + asOtto).exitCode != 0);

        QStringList actions;
        for (const auto& entry : json(QStringList{"audit", "--actor", "bill"} + asAda).json[u"entries"].toArray()) {
            actions += entry[u"action"].toString() + QLatin1Char(' ') + entry[u"subject"].toString();
        }
        QCOMPARE(actions, (QStringList{"signed-in ", "totals-exported ", "signed-in ", "bill-viewed " + pseudonym, "signed-in ",
                                       "bill-exported " + pseudonym, "signed-in ", "signed-in "}));
        const Run all = json({"audit"});
        const Run verified = json({"verify"});
        QVERIFY2(verified.json[u"ok"].toBool(), qPrintable(verified.text));
        QCOMPARE(verified.json[u"audit_entries"].toInt(), all.json[u"entries"].toArray().size());
        QCOMPARE(verified.json[u"audit_head"], all.json[u"entries"].toArray().last()[u"hash"]);
        QVERIFY(!(all.text + all.errors).contains(QStringLiteral("password of somebody")));
    }

    void missingHeadOfTheAuditLogIsNamed() {
        json({"init", "--key-bits", "2048"});
        for (int i = 0; i < 3; ++i) {
            json({"meters"});
        }
        QCOMPARE(json({"audit"}).json[u"entries"].toArray().size(), 3);
        const QString head = path(QStringLiteral("site/mdms.db.audit-head"));
        QVERIFY(QFile::remove(head));
        const Run verified = json({"verify"});
        QVERIFY(verified.exitCode != 0);
        QVERIFY(verified.json[u"problems"][0].toString().contains(QStringLiteral("entry 3")));
    }

    void administratorThatWillNotDoLeavesNoSite() {
        write(QStringLiteral("short"), "fourteen chars");
        const Run made = json({"init", "--key-bits", "2048", "--administrator", "ada", "--password-file", path(QStringLiteral("short"))});
        QVERIFY(made.exitCode != 0 && made.errors.contains(QStringLiteral("15 characters")));
        QVERIFY(!QFile::exists(path(QStringLiteral("site"))));
    }

    void secretsAppearNowhereInTheOutput() {
        const Run made = json({"init", "--key-bits", "2048"});
        const Run listed = json({"meters"});
        for (const Run& run : {made, listed}) {
            QVERIFY(!(run.text + run.errors).contains(QStringLiteral("words enough")));
        }
    }

    void totalsPastTheirTimeAreErasedByCommand() {
        const QString password = path(QStringLiteral("bill-password"));
        write(QStringLiteral("bill-password"), "three words and a tune\n");
        QCOMPARE(json({"init", "--key-bits", "2048", "--policy", "custom", "--min-meters", "2", "--timezone", "UTC"}).exitCode, 0);
        QCOMPARE(json({"operator", "add", "--name", "bill", "--role", "billing", "--password-file", password}).exitCode, 0);
        QCOMPARE(json({"generate", "--homes", "2", "--days", "33", "--seed", "4", "--timezone", "UTC", homes()}).exitCode, 0);
        QCOMPARE(json({"ingest", homes(), "--neighbourhood", "Elm Row"}).exitCode, 0);
        const Run before = json({"retention"});
        QCOMPARE(before.json[u"months"].toInt(), 36);
        QCOMPARE(before.json[u"longer_months"].toInt(), 120);
        QCOMPARE(before.json[u"next"][u"totals"].toInt(-1), 0);
        const Run set = json({"retention", "set", "1"});  // 2 February is the last day: 1 January is past its time
        QCOMPARE(set.json[u"months"].toInt(), 1);
        QCOMPARE(set.json[u"next"][u"before"].toString(), QStringLiteral("2016-01-02"));
        QCOMPARE(set.json[u"next"][u"totals"].toInt(), 2);
        for (const QStringList& bad : {QStringList{"retention", "set", "0"}, {"retention", "set", "121"}, {"retention", "set", "x"},
                                       {"retention", "set"}, {"retention", "rin"}, {"retention", "run", "now"}}) {
            QCOMPARE(json(bad).exitCode, 1);
        }
        const QStringList asBill{"--operator", "bill", "--password-file", password};
        for (const QStringList& asked : {QStringList{"retention"}, {"retention", "set", "2"}, {"retention", "run"},
                                         {"retention", "run", "--dry-run"}}) {
            const Run refused = json(asked + asBill);
            QCOMPARE(refused.exitCode, 1);
            QVERIFY(refused.errors.contains(QStringLiteral("role")));
        }
        const Run dry = json({"retention", "run", "--dry-run"});
        QVERIFY(dry.json[u"dry_run"].toBool());
        const Run ran = json({"retention", "run"});
        for (const Run& run : {dry, ran}) {
            QCOMPARE(run.json[u"totals"].toInt(), 2);
            QCOMPARE(run.json[u"households"].toInt(), 2);
            QVERIFY(run.json[u"aggregates"].toInt() >= 1);
        }
        QCOMPARE(json({"retention", "run"}).json[u"totals"].toInt(-1), 0);
        const QString pseudonym = json({"meters"}).json[u"meters"][0][u"pseudonym"].toString();
        const Run bill = json({"bill", "--meter", pseudonym, "--month", "2016-01"});
        QCOMPARE(bill.exitCode, 1);
        QVERIFY(bill.errors.contains(QStringLiteral("erased")));
        QCOMPARE(json({"bill", "--meter", pseudonym, "--from", "2016-01-02", "--to", "2016-02-01"}).exitCode, 0);
        QVERIFY(json({"verify"}).json[u"ok"].toBool());
    }

private:
    static QString program() { return qEnvironmentVariable("SMARTER_BIN_DIR") + QStringLiteral("/smarterctl"); }
    QString path(const QString& name) const { return folder_->filePath(name); }
    QString homes() const { return path(QStringLiteral("some homes")); }

    void write(const QString& name, const QByteArray& content) const {
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
    }

    QStringList arguments(const QStringList& command) const {
        return QStringList{"--site", path(QStringLiteral("site")), "--passphrase-file", path(QStringLiteral("passphrase")), "--json"} + command;
    }

    Run json(const QStringList& command, const QByteArray& input = {}) const {
        QProcess process;
        process.start(program(), arguments(command));
        process.write(input);
        process.closeWriteChannel();
        process.waitForFinished(120'000);
        Run run;
        run.exitCode = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
        run.text = QString::fromUtf8(process.readAllStandardOutput());
        run.errors = QString::fromUtf8(process.readAllStandardError());
        run.json = QJsonDocument::fromJson(run.text.toUtf8()).object();
        return run;
    }

    static QStringList kilowattLines(QFile& file) {
        QStringList out;
        while (!file.atEnd()) {
            const QString line = QString::fromUtf8(file.readLine()).trimmed();
            const qsizetype comma = line.indexOf(QLatin1Char(','));
            out += line.left(comma) + QLatin1Char('=') + QString::number(line.mid(comma + 1).toDouble(), 'f', 9);
        }
        return out;
    }

    std::unique_ptr<QTemporaryDir> folder_;
};

QTEST_GUILESS_MAIN(TestSmarterctl)
#include "test_smarterctl.moc"
