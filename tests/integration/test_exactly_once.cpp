// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDate>
#include <QTest>

#include "tests/support/seed.h"
#include "tests/support/smarterctl.h"

using namespace smarter::test;

/// The program killed at random moments, again and again, while it takes in day after day.
class TestExactlyOnce : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// SMARTER_KILLS: how often (the long run: 200).
    void killedAtAnyMomentNothingIsLostOrCountedTwice() {
        const int kills = numberFromEnvironment("SMARTER_KILLS", 12);
        QRandomGenerator random(announcedSeed());
        const Smarterctl program;
        QCOMPARE(program.init().exitCode, 0);
        PlainTotals expected;
        QStringList parts;
        const auto nextPart = [&] {
            const auto part = static_cast<int>(parts.size());
            const QString firstDay = QDate(2016, 1, 1).addDays(part * kDaysAPart).toString(Qt::ISODate);
            parts += program.generate(QStringLiteral("part-%1").arg(part), firstDay, kDaysAPart, part + 1);
            expected.add(parts.last());
        };
        nextPart();
        int killed = 0;
        int killedAfterStart = 0;
        while (killed < kills) {
            // Small batches: many commits, at every station, for a kill to fall between.
            const auto process = program.start(
                {QStringLiteral("ingest"), QStringLiteral("--batch"), QStringLiteral("3"), parts.last()});
            const int patience = static_cast<int>(random.bounded(50, 1'500));
            if (!process->waitForFinished(patience)) {
                process->kill();
                QVERIFY(process->waitForFinished());
            }
            // It may have ended by itself in the moment of the kill.
            if (process->exitStatus() == QProcess::NormalExit) {
                const Answer answer = Smarterctl::answerOf(*process);
                QVERIFY2(answer.exitCode == 0, qPrintable(answer.errors));
                nextPart();
                continue;
            }
            ++killed;
            killedAfterStart += patience > kLongestStart ? 1 : 0;
        }
        const Answer last = program.run({QStringLiteral("ingest"), parts.last()});
        QVERIFY2(last.exitCode == 0, qPrintable(last.errors));
        qInfo("%d kills, %d of them well after the start, over %d days", killed, killedAfterStart,
              static_cast<int>(parts.size()) * kDaysAPart);
        const QString difference = differenceOf(program, expected);
        QVERIFY2(difference.isEmpty(), qPrintable(difference));
    }

private:
    static constexpr int kDaysAPart = 6;
    /// ms until the keys are loaded and the files open; measured 190 on one core.
    static constexpr int kLongestStart = 400;
};

QTEST_GUILESS_MAIN(TestExactlyOnce)
#include "test_exactly_once.moc"
