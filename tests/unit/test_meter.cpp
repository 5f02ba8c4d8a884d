// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>
#include <set>

#include "core/crypto/activation_code.h"
#include "core/meter/meter_schema.h"
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
        const auto letGo = pes.meters->acknowledge(half);
        QCOMPARE(letGo->readings, 30);
        QCOMPARE(letGo->energy.value, 30 * 5);
        QCOMPARE(*pes.meters->waitingReadings(), 30);
        QCOMPARE(pes.meters->unacknowledged(0, 10)->size(), 1u);
    }

    void refusedReadingsDoNotCountAsAccepted() {
        SmallPes pes;
        const MeterId meter = pes.enrolled(QStringLiteral("a"));
        const auto batches = pes.sealed(meter, minutes(kNewYear, 10, [](int i) { return 1 << i; }));
        const std::vector<Acknowledgement> answer{{batches[0].cursor, meter, 10, 8,
                                                   {{3, RefusalReason::TagInvalid}, {10, RefusalReason::TagInvalid}}}};
        const auto letGo = pes.meters->acknowledge(answer);
        QCOMPARE(letGo->readings, 8);
        QCOMPARE(letGo->energy.value, (1 << 10) - 1 - (1 << 2) - (1 << 9));
        // The same answer again lets go of nothing, and takes nothing back.
        const auto again = pes.meters->acknowledge(answer);
        QCOMPARE(again->readings, 0);
        QCOMPARE(again->energy.value, 0);
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

    void codeExpires() {
        SmallPes pes;
        const MeterId meter = pes.enrolled(QStringLiteral("a"));
        const auto customer = crypto::RsaPrivateKey::generate();
        const auto code = pes.meters->issueActivationCode(meter, kNewYear);
        const Instant end = kNewYear + crypto::kActivationCodeLife;
        QCOMPARE(errorOf(pes.meters->grantKey(*code, customer->publicKey(), end)), ErrorCode::ActivationCodeWrong);
        QVERIFY(pes.meters->grantKey(*code, customer->publicKey(), end - Seconds{1}));
    }

    void wrongTriesEndTheCodeTheyNameAndARestartGivesNoneBack() {
        SmallPes pes;
        const auto customer = crypto::RsaPrivateKey::generate();
        const auto grant = [&](const SecretBytes& code) { return pes.meters->grantKey(code, customer->publicKey(), kNewYear); };
        const auto code = pes.meters->issueActivationCode(pes.enrolled(QStringLiteral("a")), kNewYear);
        const auto other = pes.meters->issueActivationCode(pes.enrolled(QStringLiteral("b")), kNewYear);
        const auto third = pes.meters->issueActivationCode(pes.enrolled(QStringLiteral("c")), kNewYear);
        // The one try that is left is enough for who has the code.
        for (int i = 0; i < crypto::kActivationCodeTries - 1; ++i) {
            QCOMPARE(errorOf(grant(guessAt(*third, i))), ErrorCode::ActivationCodeWrong);
        }
        QVERIFY(grant(*third));
        for (int i = 0; i < crypto::kActivationCodeTries; ++i) {
            pes.restartMeters();
            QCOMPARE(errorOf(grant(guessAt(*code, i))), ErrorCode::ActivationCodeWrong);
        }
        QCOMPARE(errorOf(grant(*code)), ErrorCode::ActivationCodeWrong);
        QVERIFY(grant(*other));
    }

    void nextHouseholdHasAKeyOfItsOwn() {
        SmallPes pes;
        const MeterId meter = pes.enrolled(QStringLiteral("a"));
        const auto customer = crypto::RsaPrivateKey::generate();
        const auto keyGranted = [&] {
            const auto code = pes.meters->issueActivationCode(meter);
            const auto grant = pes.meters->grantKey(*code, customer->publicKey());
            const auto key = customer->decryptOaep(grant->wrappedKey);
            return std::pair(grant->keyEpoch, Bytes(key->view().begin(), key->view().end()));
        };
        const auto first = keyGranted();
        const auto stale = pes.meters->issueActivationCode(meter);
        QCOMPARE(*pes.meters->startEpoch(meter), 2u);
        QCOMPARE(errorOf(pes.meters->grantKey(*stale, customer->publicKey())), ErrorCode::ActivationCodeWrong);
        const auto second = keyGranted();
        QCOMPARE(first.first, 1u);
        QCOMPARE(second.first, 2u);
        QVERIFY(first.second != second.second);
        QCOMPARE(errorOf(pes.meters->startEpoch(MeterId{})), ErrorCode::MeterUnknown);
    }

    // The desk hands a meter over while the stations have it open.
    void epochThatAnotherConnectionStartedIsSealedUnder() {
        SmallPes pes;
        const MeterId meter = pes.enrolled(QStringLiteral("a"));
        QCOMPARE(pes.sealed(meter, minutes(kNewYear, 30, [](int) { return 1; })).front().keyEpoch, 1u);
        const auto desk = MeterFleet::open(pes.folder->filePath(QStringLiteral("meters.db")), pes.databaseKey, std::nullopt);
        QVERIFY((*desk)->startEpoch(meter));
        const auto batches = pes.sealed(meter, minutes(kNewYear + kMinute * 30, 30, [](int) { return 2; }));
        QCOMPARE(batches.size(), 1u);
        QCOMPARE(batches[0].keyEpoch, 2u);
        QCOMPARE(batches[0].firstSequence, 31u);
        std::vector<std::int64_t> own;
        QVERIFY(pes.meters->readRegister(meter, [&](const Interval&, Joules energy, bool) { own.push_back(energy.value); }));
        QCOMPARE(std::ranges::count(own, 1), 30);
        QCOMPARE(std::ranges::count(own, 2), 30);
    }

    void enrolmentsOfEveryEpochComeInOrderAndAreConfirmedOneByOne() {
        SmallPes pes;
        const MeterId meter = *pes.meters->install(QStringLiteral("Maple Court"), QStringLiteral("a"));
        QVERIFY(pes.meters->startEpoch(meter));
        QVERIFY(pes.meters->startEpoch(meter));
        auto pending = pes.meters->pendingEnrolments();
        QCOMPARE(pending->size(), 3u);
        for (std::uint32_t epoch = 1; epoch <= 3; ++epoch) {
            QCOMPARE((*pending)[epoch - 1].keyEpoch, epoch);
            QCOMPARE((*pending)[epoch - 1].proof.empty(), epoch == 1);
        }
        QVERIFY(pes.meters->confirmEnrolment(meter, 1));
        QVERIFY(pes.meters->confirmEnrolment(meter, 1));  // the answer came twice
        pending = pes.meters->pendingEnrolments();
        QCOMPARE(pending->size(), 2u);
        QCOMPARE(pending->front().keyEpoch, 2u);
        QVERIFY(!pending->front().proof.empty());
        QVERIFY(pes.meters->confirmEnrolment(meter, 4));
        QCOMPARE(pes.meters->pendingEnrolments()->size(), 2u);  // there is no such epoch
        QVERIFY(pes.meters->confirmEnrolment(meter, 2) && pes.meters->confirmEnrolment(meter, 3));
        QVERIFY(pes.meters->pendingEnrolments()->empty());
        QVERIFY(pes.meters->startEpoch(meter));
        QCOMPARE(pes.meters->pendingEnrolments()->size(), 1u);
    }

    void fileOfTheFirstVersionIsTakenOver() {
        SmallPes pes;
        const QString path = pes.folder->filePath(QStringLiteral("old-meters.db"));
        const MeterId meter{{1, 2, 3}};
        const Bytes key(32, 9);
        {
            const Schema first{{meterSchema().steps.front()}};
            const auto old = Database::open(path, pes.databaseKey, first);
            QVERIFY((*old)->run(QStringLiteral("INSERT INTO meter (meter_id, neighbourhood, name, meter_key, key_epoch, "
                                               "next_sequence, reserved_counters, enrolled, code_salt, code_hash) "
                                               "VALUES (?, 'Elm Row', 'a', ?, 1, 31, 8192, 1, ?, ?)"),
                                {blob(meter.view()), blob(key), blob(Bytes(16)), blob(Bytes(32))}));
        }
        const auto fleet = MeterFleet::open(path, pes.databaseKey, pes.intake->publicKey());
        QVERIFY(fleet);
        QVERIFY((*fleet)->pendingEnrolments()->empty());
        const auto rows = minutes(kNewYear, 30, [](int) { return 1; });
        QCOMPARE((*fleet)->record(meter, rows, 30)->sealed, 30);
        QCOMPARE((*fleet)->history(meter, 0)->front().firstSequence, 31u);
        QVERIFY((*fleet)->issueActivationCode(meter));
        QCOMPARE(*(*fleet)->startEpoch(meter), 2u);
        const auto again = (*fleet)->pendingEnrolments();
        QCOMPARE(again->front().keyEpoch, 2u);
        QCOMPARE(again->front().firstSequence, 61u);
        QCOMPARE((*fleet)->withoutIntroduction()->size(), 0u);  // until the PES knows the new epoch
    }

    void tenureGoesFromAHouseholdsFirstReadingToTheNextOnes() {
        SmallPes pes;
        const MeterId meter = pes.enrolled(QStringLiteral("a"));
        pes.sealed(meter, minutes(kNewYear, 30, [](int) { return 1; }));
        QVERIFY(pes.meters->startEpoch(meter));
        QCOMPARE(pes.meters->tenure(meter, 1)->until, Instant::max());
        QCOMPARE(pes.meters->tenure(meter, 2)->from, Instant::max());
        pes.sealed(meter, minutes(kNewYear + kMinute * 30, 45, [](int) { return 2; }));
        QVERIFY(pes.meters->startEpoch(meter));
        pes.sealed(meter, minutes(kNewYear + kMinute * 90, 5, [](int) { return 3; }));
        const auto first = pes.meters->tenure(meter, 1);
        const auto second = pes.meters->tenure(meter, 2);
        const auto third = pes.meters->tenure(meter, 3);
        QCOMPARE(first->from, Instant::min());
        QCOMPARE(first->until, kNewYear + kMinute * 30);
        QCOMPARE(second->from, first->until);
        QCOMPARE(second->until, kNewYear + kMinute * 90);
        QCOMPARE(third->from, second->until);
        QCOMPARE(third->until, Instant::max());
    }

    void introductionIsKeptForEachHousehold() {
        SmallPes pes;
        const MeterId meter = pes.enrolled(QStringLiteral("a"));
        QCOMPARE(*pes.meters->withoutIntroduction(), std::vector{meter});
        QVERIFY(pes.meters->keep(*pes.intake->introductions(std::vector{meter, MeterId{{9}}})));
        QVERIFY(pes.meters->withoutIntroduction()->empty());
        const auto kept = pes.meters->introduction(meter, 1);
        QVERIFY(kept && *kept && !*pes.meters->introduction(meter, 2));
        const auto key = pes.meters->database().single(QStringLiteral("SELECT meter_key FROM meter"), {},
                                                       [](const Statement& row) { return row.secret(0); });
        const auto opened = introductionKey(*key).and_then([&](const SecretBytes& derived) { return open(**kept, derived); });
        QCOMPARE(*opened, *pes.intake->pseudonymOf(meter));
        QCOMPARE(errorOf(open(**kept, *key)), ErrorCode::AuthenticationFailed);  // the meter's key itself is another
        Introduction moved = **kept;
        moved.keyEpoch = 2;
        QCOMPARE(errorOf(open(moved, *introductionKey(*key))), ErrorCode::AuthenticationFailed);
    }

private:
    /// A well-formed code with the name of `code`, and another secret.
    static SecretBytes guessAt(const SecretBytes& code, int attempt) {
        const std::string name(reinterpret_cast<const char*>(code.view().data()), 4);
        for (const char last : std::string("0123456789ABCDEFGHJKMNPQRSTVWXYZ")) {
            const std::string text = name + "-0000-0000-00" + std::to_string(attempt % 10) + last;
            SecretBytes guess = SecretBytes::copyOf(bytesOf(text));
            if (crypto::checkFormat(guess.view())) {
                return guess;
            }
        }
        qFatal("every code has a check character");
    }
};

QTEST_GUILESS_MAIN(TestMeter)
#include "test_meter.moc"
