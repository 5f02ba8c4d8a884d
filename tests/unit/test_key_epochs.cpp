// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "core/crypto/aead.h"
#include "core/customer/customer_session.h"
#include "tests/support/error_of.h"
#include "tests/support/small_pes.h"

using namespace smarter;
using namespace smarter::test;

namespace {

/// What someone who knows a meter's key of an epoch can seal.
ReadingBatch forged(const MeterId& meter, const Bytes& key, std::uint32_t epoch, std::uint64_t sequence, Instant start) {
    ReadingBatch batch{0, meter, epoch, sequence, sequence, {start, kMinute}, std::vector<ReadingBatch::Value>(10)};
    auto cipher = crypto::Aes256Gcm::create(key);
    for (std::size_t i = 0; i < batch.size(); ++i) {
        const SealedReading reading = batch.reading(i);
        const auto plaintext = readingPlaintext(Joules{7});
        if (!cipher->seal(reading.nonce(), reading.associatedData(), plaintext, batch.values[i].ciphertext, batch.values[i].tag)) {
            qFatal("no forgery");
        }
    }
    return batch;
}

}  // namespace

/// A meter changes households, as the PES intake sees it.
class TestKeyEpochs : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { openLibraries(); }
    void cleanupTestCase() {
        pes_.reset();
        customer_.reset();
        closeLibraries();
    }

    void init() {
        pes_ = std::make_unique<SmallPes>();
        meter_ = pes_->enrolled(QStringLiteral("a"));
        before_ = pes_->sealed(meter_, minutes(kNewYear, 60, [](int) { return 10; }));
    }

    void readingsOfBothEpochsAreAcceptedEachUnderItsKey() {
        QVERIFY(pes_->meters->startEpoch(meter_));
        const auto after = pes_->sealed(meter_, minutes(kNewYear + kMinute * 60, 60, [](int) { return 20; }));
        QCOMPARE(after.front().keyEpoch, 2u);
        enrolAgain();
        pes_->restartIntake();  // what is known of the earlier epoch is in the database
        QCOMPARE(accepted(pes_->processed(before_)), 60);
        QCOMPARE(accepted(pes_->processed(after)), 60);
    }

    void newEpochIsUnknownUntilTheMeterHasEnrolledAgain() {
        QVERIFY(pes_->meters->startEpoch(meter_));
        const auto after = pes_->sealed(meter_, minutes(kNewYear + kMinute * 60, 30, [](int) { return 20; }));
        const auto answers = pes_->processed(after);
        QCOMPARE(answers.at(0).refused.at(0).reason, RefusalReason::KeyEpochUnknown);
        QCOMPARE(answers.at(0).throughSequence, 0u);  // the meter keeps them
        enrolAgain();
        QCOMPARE(accepted(pes_->processed(after)), 30);
    }

    /// Who has the concentrator makes the next epoch's enrolment, with a key of its own, and readings to go with it.
    void concentratorCannotEnrolAMeterAnew() {
        const Bytes key(32, 6);
        const MeterEnrolment forgery{meter_, QStringLiteral("Maple Court"), 2, *pes_->intake->publicKey().encryptOaep(key), 61};
        std::vector<MeterEnrolment> forgeries(3, forgery);
        forgeries[1].proof = Bytes(32, 6);
        forgeries[2].version = 1;  // as a meter of the first version would
        const auto refused = pes_->intake->enrol(forgeries);
        QCOMPARE(refused->size(), 3u);
        for (const RefusedEnrolment& one : *refused) {
            QCOMPARE(one.meter, meter_);
            QCOMPARE(one.reason, ErrorCode::SignatureInvalid);
        }
        QCOMPARE(pes_->intake->figures().enrolmentsRefused, 3);
        const auto made = forged(meter_, key, 2, 61, kNewYear + kMinute * 60);
        QCOMPARE(pes_->processed({made}).at(0).refused.at(0).reason, RefusalReason::KeyEpochUnknown);
        QCOMPARE(accepted(pes_->processed(before_)), 60);
    }

    void newMeterBeginsWithItsFirstEpoch() {
        MeterEnrolment later{MeterId{{7}}, QStringLiteral("Maple Court"), 2, *pes_->intake->publicKey().encryptOaep(Bytes(32, 6)), 1, {}, 1};
        QCOMPARE(pes_->intake->enrol(std::vector{later})->size(), 1u);
        later.keyEpoch = 1;  // as every meter of a site from before proofs
        QVERIFY(pes_->intake->enrol(std::vector{later})->empty());
        QVERIFY(pes_->intake->pseudonymOf(later.meter));
    }

    void enrolmentNeedsTheProofOfTheKeyBefore() {
        QVERIFY(pes_->meters->startEpoch(meter_));
        const MeterEnrolment genuine = pes_->meters->pendingEnrolments()->front();
        std::vector<MeterEnrolment> forgeries(6, genuine);
        forgeries[0].proof.clear();
        forgeries[1].proof.back() ^= 1;
        forgeries[2].wrappedKey = *pes_->intake->publicKey().encryptOaep(Bytes(32, 6));
        forgeries[3].firstSequence += 1'000;
        forgeries[4].keyEpoch = 3;
        forgeries[5].version = 1;
        QCOMPARE(pes_->intake->enrol(forgeries)->size(), forgeries.size());
        QCOMPARE(accepted(pes_->processed(before_)), 60);
        QVERIFY(pes_->intake->enrol(std::vector{genuine})->empty());
        QVERIFY(pes_->intake->enrol(std::vector{genuine})->empty());
        const auto after = pes_->sealed(meter_, minutes(kNewYear + kMinute * 60, 30, [](int) { return 20; }));
        QCOMPARE(accepted(pes_->processed(after)), 30);
    }

    /// What the intake makes of a household's word about its totals.
    void consentCountsOfThePresentHouseholdAndFromItsFirstWholeDay() {
        const Instant noon = kNewYear + Seconds{43'200};
        const Pseudonym own = *pes_->intake->pseudonymOf(meter_);
        ConsentStatement given = decided(1, true, noon);
        QCOMPARE(longer({given}), (std::vector{LongerHistory{own, instantOf(0)}}));
        QCOMPARE(longer({given}), (std::vector{LongerHistory{own, instantOf(0)}}));  // told again
        given.householdSince = kNewYear;
        QCOMPARE(longer({given}).front().from, kNewYear);
        given.householdSince = noon;  // half of that day is the former household's
        QCOMPARE(longer({given}).front().from, kNewYear + Seconds{86'400});
        given.householdSince = Instant::max();
        QVERIFY(longer({given}).empty());
        QVERIFY(longer({}).empty());
    }

    void consentThatIsNotTheirsOrNotOfNowIsLeftOut() {
        const Instant noon = kNewYear + Seconds{43'200};
        const ConsentStatement genuine = decided(1, true, noon);
        std::vector<ConsentStatement> forgeries(6, genuine);
        forgeries[0].meter = MeterId{{7}};
        forgeries[1].given = false;
        forgeries[2].decidedAt += Seconds{1};
        forgeries[3].textVersion += 1;
        forgeries[4].proof.back() ^= 1;
        forgeries[5] = decided(9, true, noon);  // proven with the present key, of another epoch
        for (const ConsentStatement& forgery : forgeries) {
            QVERIFY(longer({forgery}).empty());
        }
        QCOMPARE(longer({genuine}).size(), 1u);
        QVERIFY(longer({decided(1, false, noon + Seconds{60})}).empty());
        QVERIFY(longer({genuine}).empty());  // from before the withdrawal
        pes_->restartIntake();
        QVERIFY(longer({genuine}).empty());
        QCOMPARE(longer({decided(1, true, noon + Seconds{61})}).size(), 1u);
        // The next household has said nothing, and the former one's word is over.
        const ConsentStatement former = decided(1, true, noon + Seconds{120});
        QVERIFY(pes_->meters->startEpoch(meter_));
        enrolAgain();
        QVERIFY(longer({former}).empty());
        QCOMPARE(longer({decided(2, true, kNewYear)}).size(), 1u);  // its own time starts afresh
    }

    void damagedEnrolmentDoesNotHoldUpTheOthers() {
        const QString court = QStringLiteral("Maple Court");
        const MeterId second = *pes_->meters->install(court, QStringLiteral("b"));
        const MeterId third = *pes_->meters->install(court, QStringLiteral("c"));
        std::vector<MeterEnrolment> list = *pes_->meters->pendingEnrolments();
        QCOMPARE(list.size(), 2u);
        MeterEnrolment& damaged = list.front().meter == second ? list.front() : list.back();
        damaged.wrappedKey[7] ^= 1;
        MeterEnrolment moved = list.back();
        moved.meter = meter_;
        moved.keyEpoch = 2;
        moved.neighbourhood = QStringLiteral("Old Mill");
        list.insert(list.begin(), moved);
        const auto refused = pes_->intake->enrol(list);
        QCOMPARE(refused->size(), 2u);
        QCOMPARE(refused->front().reason, ErrorCode::InvalidArgument);
        QCOMPARE(refused->back().meter, second);
        QVERIFY(pes_->intake->pseudonymOf(third));
        QCOMPARE(errorOf(pes_->intake->pseudonymOf(second)), ErrorCode::MeterUnknown);
        pes_->restartIntake();
        QVERIFY(pes_->intake->pseudonymOf(third));
        QVERIFY(pes_->intake->enrol(*pes_->meters->pendingEnrolments())->empty());
        QVERIFY(pes_->intake->pseudonymOf(second));
    }

    void formerHouseholdsKeySealsNothingMore() {
        const auto stored = pes_->meters->database().single(QStringLiteral("SELECT meter_key FROM meter"), {},
                                                            [](const Statement& row) { return row.bytes(0); });
        QVERIFY(pes_->meters->startEpoch(meter_));
        enrolAgain();
        for (int restarts = 0; restarts < 2; ++restarts) {
            const auto next = forged(meter_, *stored, 1, 61, kNewYear + kMinute * 60);
            QCOMPARE(pes_->processed({next}).at(0).refused.at(0).reason, RefusalReason::KeyEpochUnknown);
            // Its own readings, and nothing made up across their end.
            const auto across = forged(meter_, *stored, 1, 55, kNewYear + kMinute * 60);
            QCOMPARE(accepted(pes_->processed({across})), 0);
            pes_->restartIntake();
        }
        QCOMPARE(accepted(pes_->processed(before_)), 60);
    }

private:
    std::vector<LongerHistory> longer(const std::vector<ConsentStatement>& statements) {
        return *pes_->intake->longerHistories(statements);
    }
    /// By who has the meter's present key.
    ConsentStatement decided(std::uint32_t epoch, bool given, Instant at) {
        if (!customer_) {
            customer_ = *crypto::RsaPrivateKey::generate();
        }
        const auto code = pes_->meters->issueActivationCode(meter_);
        const auto grant = pes_->meters->grantKey(*code, customer_->publicKey());
        const auto session = CustomerSession::create(QStringLiteral("anna"), meter_, epoch, *customer_->decryptOaep(grant->wrappedKey));
        return *session->decide(Consent::LongerHistory, given, at);
    }

    void enrolAgain() {
        const auto pending = pes_->meters->pendingEnrolments();
        QVERIFY(pes_->intake->enrol(*pending)->empty());
        for (const MeterEnrolment& enrolment : *pending) {
            QVERIFY(pes_->meters->confirmEnrolment(enrolment.meter, enrolment.keyEpoch));
        }
    }

    static int accepted(const std::vector<Acknowledgement>& answers) {
        int sum = 0;
        for (const Acknowledgement& answer : answers) {
            sum += static_cast<int>(answer.accepted);
        }
        return sum;
    }

    std::optional<crypto::RsaPrivateKey> customer_;
    std::unique_ptr<SmallPes> pes_;
    MeterId meter_;
    std::vector<ReadingBatch> before_;
};

QTEST_GUILESS_MAIN(TestKeyEpochs)
#include "test_key_epochs.moc"
