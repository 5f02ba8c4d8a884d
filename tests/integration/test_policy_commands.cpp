// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFile>
#include <QJsonArray>
#include <QTest>

#include "tests/support/smarterctl.h"

using namespace smarter::test;

/// The release policy at the command line.
class TestPolicyCommands : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void administratorChangesItFromTheNextDayWithoutReadings() {
        const Smarterctl program;
        QCOMPARE(program.init().exitCode, 0);
        const Answer first = program.run({QStringLiteral("policy")});
        QVERIFY2(first.exitCode == 0, qPrintable(first.errors));
        QCOMPARE(inForce(first), (std::pair(QStringLiteral("custom"), 3)));
        const QString day = program.generate(QStringLiteral("homes"), QStringLiteral("2016-01-01"), 1, 1);
        QCOMPARE(program.run({QStringLiteral("ingest"), day}).json[u"aggregates_withheld"].toInt(), 0);

        const QString file = program.path(QStringLiteral("password"));
        for (const char* role : {"operator", "administrator"}) {
            writePassword(file);
            const Answer added = program.run({QStringLiteral("operator"), QStringLiteral("add"), QStringLiteral("--name"), QString::fromLatin1(role),
                                              QStringLiteral("--role"), QString::fromLatin1(role), QStringLiteral("--password-file"), file});
            QVERIFY2(added.exitCode == 0, qPrintable(added.errors));
        }
        const auto set = [&](const char* who, const QStringList& policy) {
            return program.run(QStringList{QStringLiteral("policy"), QStringLiteral("set")} + policy +
                               QStringList{QStringLiteral("--operator"), QString::fromLatin1(who), QStringLiteral("--password-file"), file});
        };
        QVERIFY(set("operator", {QStringLiteral("NL-10")}).exitCode != 0);
        QVERIFY(set("administrator", {QStringLiteral("custom"), QStringLiteral("--min-meters"), QStringLiteral("1")}).exitCode != 0);
        QVERIFY(set("administrator", {QStringLiteral("XY-3")}).exitCode != 0);
        QCOMPARE(program.run({QStringLiteral("policy")}).json[u"policies"].toArray().size(), 1);

        const Answer changed = set("administrator", {QStringLiteral("NL-10")});
        QVERIFY2(changed.exitCode == 0, qPrintable(changed.errors));
        QCOMPARE(inForce(changed), (std::pair(QStringLiteral("NL-10"), 10)));
        const QJsonArray policies = changed.json[u"policies"].toArray();
        QCOMPARE(policies.size(), 2);
        QVERIFY(policies[0].toObject()[u"from"].isNull());
        QCOMPARE(policies[0].toObject()[u"state"].toString(), QStringLiteral("past"));
        QCOMPARE(policies[1].toObject()[u"from"].toString(), QStringLiteral("2016-01-02"));
        QVERIFY(changed.json[u"waiting"].toArray().isEmpty());
        QVERIFY(set("administrator", {QStringLiteral("NL-10")}).exitCode != 0);  // it is in force

        const QString next = program.generate(QStringLiteral("more"), QStringLiteral("2016-01-02"), 1, 2);
        const Answer withheld = program.run({QStringLiteral("ingest"), next});
        QVERIFY2(withheld.exitCode == 0, qPrintable(withheld.errors));
        QCOMPARE(withheld.json[u"aggregates_withheld"].toInt(), 96);
        QVERIFY(program.run({QStringLiteral("verify")}).json[u"ok"].toBool());

        const Answer later = set("administrator", {QStringLiteral("15/15"), QStringLiteral("--from"), QStringLiteral("2999-01-01")});
        QCOMPARE(later.json[u"policies"].toArray()[2].toObject()[u"state"].toString(), QStringLiteral("to-come"));
        QCOMPARE(inForce(later), (std::pair(QStringLiteral("NL-10"), 10)));
    }

private:
    static std::pair<QString, int> inForce(const Answer& answer) {
        const QJsonObject policy = answer.json[u"in_force"].toObject();
        return {policy[u"policy"].toString(), policy[u"min_meters"].toInt()};
    }
    static void writePassword(const QString& path) {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("three words and a tune\n");
    }
};

QTEST_GUILESS_MAIN(TestPolicyCommands)
#include "test_policy_commands.moc"
