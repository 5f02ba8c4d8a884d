// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "core/concentrator/concentrator.h"

using namespace smarter;

namespace {

ReadingBatch batchOf(std::uint8_t meter, std::uint64_t cursor, std::uint64_t firstSequence, std::size_t readings) {
    ReadingBatch batch;
    batch.meter.bytes.fill(meter);
    batch.cursor = cursor;
    batch.firstSequence = firstSequence;
    batch.values.resize(readings);
    return batch;
}

}  // namespace

class TestConcentrator : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void forwardsInOrderUpToTheLimit() {
        Concentrator concentrator;
        QVERIFY(concentrator.gather({batchOf(1, 1, 1, 60), batchOf(2, 2, 1, 60), batchOf(1, 3, 61, 60)}).empty());
        QCOMPARE(concentrator.cursor(), 3u);
        const auto first = concentrator.forward(130);
        QCOMPARE(first.size(), 2u);
        QCOMPARE(first[0].cursor, 1u);
        QCOMPARE(first[1].cursor, 2u);
        QCOMPARE(concentrator.forward(130).size(), 1u);
        QVERIFY(concentrator.forward(130).empty());
    }

    void batchLargerThanTheLimitStillGoes() {
        Concentrator concentrator;
        concentrator.gather({batchOf(1, 1, 1, 60)});
        QCOMPARE(concentrator.forward(1).size(), 1u);
    }

    void whatThePesHasIsAcknowledgedAndNotSentAgain() {
        Concentrator concentrator;
        MeterId meter;
        meter.bytes.fill(1);
        const std::vector<Acknowledgement> known{{0, meter, 60, 0, {}}};
        concentrator.synchronise(known);
        const auto settled = concentrator.gather({batchOf(1, 1, 1, 60), batchOf(1, 2, 61, 60), batchOf(2, 3, 1, 60)});
        QCOMPARE(settled.size(), 1u);
        QCOMPARE(settled[0].throughSequence, 60u);
        QCOMPARE(concentrator.waitingBatches(), 2u);
    }
};

QTEST_GUILESS_MAIN(TestConcentrator)
#include "test_concentrator.moc"
