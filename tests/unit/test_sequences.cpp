// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>
#include <rapidcheck.h>
#include <set>

#include "core/pes/intake/sequences.h"

using namespace smarter;

class TestSequences : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void inOrderNothingButTheLastIsKept() {
        Sequences sequences;
        sequences.take({1, 60}, 60);
        sequences.take({61, 120}, 120);
        QVERIFY(sequences.isRegular());
        QCOMPARE(sequences.settled(), 120u);
        QVERIFY(sequences.hasAll({1, 120}));
        QVERIFY(!sequences.has(121));
    }

    void whatIsOvertakenIsAGapUntilItComes() {
        Sequences sequences;
        sequences.take({61, 120}, 120);
        QCOMPARE(sequences.settled(), 0u);
        QVERIFY(!sequences.has(60));
        QVERIFY(sequences.hasAll({61, 120}));
        QVERIFY(!sequences.hasAll({60, 61}));
        sequences.take({1, 30}, 30);
        QCOMPARE(sequences.settled(), 30u);
        sequences.take({31, 60}, 60);
        QCOMPARE(sequences.settled(), 120u);
        QVERIFY(sequences.isRegular());
    }

    void aLongForgedBatchMakesNoReadingOfTheMetersOwnUnwelcome() {
        Sequences sequences;
        sequences.take({1, 1'440}, 5);
        QVERIFY(sequences.has(5));
        QVERIFY(!sequences.has(6));
        sequences.take({6, 60}, 60);
        QVERIFY(sequences.hasAll({1, 60}));
        QVERIFY(!sequences.has(61));
    }

    /// Batches in any order, some of them twice, against a plain set.
    void anyOrderIsTheSameSet() {
        QVERIFY(rc::check([](const std::vector<std::uint8_t>& order) {
            Sequences sequences;
            std::set<std::uint64_t> come;
            for (const std::uint8_t one : order) {
                const std::uint64_t first = std::uint64_t{one % 40u} * 7 + 1;
                sequences.take({first, first + 6}, first + 6);
                for (std::uint64_t sequence = first; sequence < first + 7; ++sequence) {
                    come.insert(sequence);
                }
            }
            std::uint64_t settled = 0;
            while (come.contains(settled + 1)) {
                ++settled;
            }
            RC_ASSERT(sequences.settled() == settled);
            for (std::uint64_t sequence = 1; sequence <= 290; ++sequence) {
                RC_ASSERT(sequences.has(sequence) == come.contains(sequence));
            }
        }));
    }
};

QTEST_GUILESS_MAIN(TestSequences)
#include "test_sequences.moc"
