// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>
#include <set>

#include "core/crypto/activation_code.h"
#include "tests/support/error_of.h"
#include "tests/support/small_pes.h"

using namespace smarter;
using namespace smarter::test;

class TestMeter : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { openLibraries(); }
    void cleanupTestCase() { closeLibraries(); }

    void installingTwiceGivesTheSameMeter() {
        SmallPes pes;
        QCOMPARE(pes.enrolled(QStringLiteral("a")), pes.enrolled(QStringLiteral("a")));
        QVERIFY(pes.enrolled(QStringLiteral("a")) != pes.enrolled(QStringLiteral("b")));
        QVERIFY(pes.enrolled(QStringLiteral("a")) != pes.enrolled(QStringLiteral("a"), QStringLiteral("Elm Row")));
    }

    void minutesRecordedBeforeArePassedOver() {
        SmallPes pes;
        const MeterId meter = pes.enrolled(QStringLiteral("a"));
        const auto rows = minutes(kNewYear, 60, [](int i) { return i; });
        const auto first = pes.meters->record(meter, std::span(rows).first(40), 30);
        QCOMPARE(first->sealed, 40);
        const auto second = pes.meters->record(meter, rows, 30);
        QCOMPARE(second->sealed, 20);
        QCOMPARE(second->alreadyRecorded, 40);
        QCOMPARE(second->energy.value, (40 + 59) * 20 / 2);
    }

    void batchesAreCutAtGapsAndAtTheGrid() {
        SmallPes pes;
        const MeterId meter = pes.enrolled(QStringLiteral("a"));
        auto rows = minutes(kNewYear + kMinute * 20, 50, [](int) { return 1; });
        rows.erase(rows.begin() + 5);
        const auto batches = pes.sealed(meter, rows, 30);
        std::vector<std::size_t> sizes;
        for (const ReadingBatch& batch : batches) {
            sizes.push_back(batch.size());
        }
        // minutes 20…24 | 25 missing | 26…29 | 30…59 | 60…69
        QCOMPARE(sizes, (std::vector<std::size_t>{5, 4, 30, 10}));
        QCOMPARE(batches[1].firstInterval.start, kNewYear + kMinute * 26);
        QCOMPARE(batches[3].lastSequence(), 49u);
    }

    void noncesNeverRepeatAcrossRestarts() {
        SmallPes pes;
        const MeterId meter = pes.enrolled(QStringLiteral("a"));
        std::set<SealedReading::Nonce> nonces;
        std::size_t readings = 0;
        for (int run = 0; run < 4; ++run) {
            const Instant start = kNewYear + kMinute * run * 90;
            for (const ReadingBatch& batch : pes.sealed(meter, minutes(start, 90, [](int i) { return i; }))) {
                if (batch.firstInterval.start < start) {
                    continue;  // of an earlier run, and not acknowledged
                }
                for (std::size_t i = 0; i < batch.size(); ++i) {
                    nonces.insert(batch.reading(i).nonce());
                    ++readings;
                }
            }
            pes.restartMeters();
        }
        QCOMPARE(readings, 360u);
        QCOMPARE(nonces.size(), readings);
    }

    void failedStoringUsesNoSequenceButNeverANonceAgain() {
        SmallPes pes;
        const MeterId meter = pes.enrolled(QStringLiteral("a"));
        QVERIFY(!pes.sealed(meter, minutes(kNewYear, 30, [](int) { return 1; })).empty());
        // A second connection holds the write lock.
        const auto other = MeterFleet::open(pes.folder->filePath(QStringLiteral("meters.db")), pes.databaseKey, std::nullopt);
        QVERIFY(pes.meters->database().run(QStringLiteral("PRAGMA busy_timeout = 20")));
        const auto next = minutes(kNewYear + kMinute * 30, 30, [](int) { return 2; });
        {
            const auto held = Transaction::begin((*other)->database());
            QVERIFY(held);
            QCOMPARE(errorOf(pes.meters->record(meter, next, 30)), ErrorCode::DatabaseBusy);
        }
        const auto batches = pes.sealed(meter, next);
        QCOMPARE(batches.size(), 1u);
        QCOMPARE(batches[0].firstSequence, 31u);
        QVERIFY(batches[0].firstCounter >= 30);
    }

    void unacknowledgedReadingsWaitOverARestart() {
        SmallPes pes;
        const MeterId meter = pes.enrolled(QStringLiteral("a"));
        const auto batches = pes.sealed(meter, minutes(kNewYear, 60, [](int) { return 5; }));
        pes.restartMeters();
        QCOMPARE(*pes.meters->waitingReadings(), 60);
        const std::vector<Acknowledgement> half{{batches[0].cursor, meter, batches[0].lastSequence(), 30, {}}};
        QCOMPARE(pes.meters->acknowledge(half)->value, 30 * 5);
        QCOMPARE(*pes.meters->waitingReadings(), 30);
        QCOMPARE(pes.meters->unacknowledged(0, 10)->size(), 1u);
    }

    void refusedReadingsDoNotCountAsAccepted() {
        SmallPes pes;
        const MeterId meter = pes.enrolled(QStringLiteral("a"));
        const auto batches = pes.sealed(meter, minutes(kNewYear, 10, [](int i) { return 1 << i; }));
        const std::vector<Acknowledgement> answer{{batches[0].cursor, meter, 10, 8,
                                                   {{3, RefusalReason::TagInvalid}, {10, RefusalReason::TagInvalid}}}};
        QCOMPARE(pes.meters->acknowledge(answer)->value, (1 << 10) - 1 - (1 << 2) - (1 << 9));
    }

    void keyIsGrantedOnceAgainstTheCode() {
        SmallPes pes;
        const MeterId meter = pes.enrolled(QStringLiteral("a"));
        pes.enrolled(QStringLiteral("b"));
        const auto customer = crypto::RsaPrivateKey::generate();
        const auto wrong = crypto::generateActivationCode();
        QCOMPARE(errorOf(pes.meters->grantKey(*wrong, customer->publicKey())), ErrorCode::ActivationCodeWrong);
        const auto code = pes.meters->issueActivationCode(meter);
        QCOMPARE(errorOf(pes.meters->grantKey(*wrong, customer->publicKey())), ErrorCode::ActivationCodeWrong);
        const auto grant = pes.meters->grantKey(*code, customer->publicKey());
        QVERIFY(grant);
        QCOMPARE(grant->meter, meter);
        QCOMPARE(customer->decryptOaep(grant->wrappedKey)->size(), 32u);
        QCOMPARE(errorOf(pes.meters->grantKey(*code, customer->publicKey())), ErrorCode::ActivationCodeWrong);
    }

    void newCodeEndsTheOldOne() {
        SmallPes pes;
        const MeterId meter = pes.enrolled(QStringLiteral("a"));
        const auto customer = crypto::RsaPrivateKey::generate();
        const auto first = pes.meters->issueActivationCode(meter);
        const auto second = pes.meters->issueActivationCode(meter);
        QCOMPARE(errorOf(pes.meters->grantKey(*first, customer->publicKey())), ErrorCode::ActivationCodeWrong);
        QVERIFY(pes.meters->grantKey(*second, customer->publicKey()));
    }
};

QTEST_GUILESS_MAIN(TestMeter)
#include "test_meter.moc"
