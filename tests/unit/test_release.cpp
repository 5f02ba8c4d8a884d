// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>
#include <functional>
#include <set>

#include "core/crypto/random.h"
#include "core/paillier/encryptor.h"
#include "core/pes/release/release_schema.h"
#include "tests/support/error_of.h"
#include "tests/support/small_pes.h"
#include "tests/support/test_store.h"

using namespace smarter;
using namespace smarter::test;

namespace {

/// A load block of two 15-minute intervals whose every slot holds `value`.
EncryptedSum loadSum(std::uint64_t value, std::uint32_t contributors,
                     const paillier::PublicKey& key = SmallPes::paillierKey().publicKey()) {
    const auto geometry = BlockGeometry::create(2048, 15);
    const paillier::SlotLayout& layout = geometry->layout();
    const std::vector<std::uint64_t> slots(static_cast<std::size_t>(layout.slotCount()), value);
    std::vector<paillier::Plaintext> plaintext;
    plaintext.push_back(std::move(*layout.encode(slots)));
    const auto encryptor = paillier::Encryptor::create(key);
    EncryptedSum sum;
    sum.neighbourhood = QStringLiteral("Maple Court");
    sum.window = geometry->blockOf(kNewYear);
    sum.keyFingerprint = key.fingerprint();
    sum.slotLayout = layout.serialize();
    sum.ciphertext = encryptor->encrypt(plaintext)->front();
    for (int i = 0; i < geometry->intervalsPerBlock(); ++i) {
        SumPart part;
        part.window = {sum.window.start + geometry->intervalLength() * i, geometry->intervalLength()};
        part.firstSlot = static_cast<std::uint16_t>(geometry->firstSlotOfInterval(i));
        part.slotCount = 15;
        part.contributors = contributors;
        part.enrolled = contributors;
        part.coveredMinutes = part.expectedMinutes = 15 * contributors;
        sum.parts.push_back(part);
    }
    return sum;
}

std::vector<NeighbourhoodLoad> loads(const Result<std::vector<AggregateRow>>& rows) {
    std::vector<NeighbourhoodLoad> out;
    for (const AggregateRow& row : *rows) {
        out.push_back(std::get<NeighbourhoodLoad>(row));
    }
    return out;
}

const ReleasePolicy kNl10;

/// A release with a database and a 2048-bit key of its own.
class RealRelease {
public:
    RealRelease() : databaseKey(crypto::randomSecret(Database::kKeyBytes).value()) {
        const auto mdms = crypto::RsaPrivateKey::generate().value();
        if (!Release::create(path(), databaseKey, 2048, mdms.publicKey(), kNl10)) {
            qFatal("test set-up: no release");
        }
        reopen();
    }

    QString path() const { return storeLocation(folder_.path(), QStringLiteral("release.db")); }
    void reopen() {
        release.reset();
        release = std::move(Release::open(path(), databaseKey).value());
    }
    EncryptedSum sum(const QString& neighbourhood, std::uint64_t value) const {
        EncryptedSum out = loadSum(value, 10, release->paillierKey());
        out.neighbourhood = neighbourhood;
        return out;
    }

    SecretBytes databaseKey;
    std::unique_ptr<Release> release;

private:
    QTemporaryDir folder_;
};

}  // namespace

class TestRelease : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { openLibraries(); }
    void cleanupTestCase() { closeLibraries(); }

    void sumOverEnoughMetersIsOpened() {
        const auto rows = loads(opened(loadSum(1'000, 10), kNl10));
        QCOMPARE(rows.size(), 2u);
        QCOMPARE(rows[0].energy.value, 15'000);
        QCOMPARE(rows[1].outcome, Outcome::Released);
        QCOMPARE(rows[1].window.start, kNewYear + Seconds{900});
    }

    void thinSumStaysShutWhateverTheIntakeSays() {
        for (const NeighbourhoodLoad& row : loads(opened(loadSum(1'000, 9), kNl10))) {
            QCOMPARE(row.outcome, Outcome::TooFewMeters);
            QCOMPARE(row.energy.value, 0);
            QCOMPARE(row.meters, 9u);
        }
    }

    void sumUnderAnotherKeyIsRefused() {
        EncryptedSum sum = loadSum(1, 10);
        sum.keyFingerprint[0] ^= 1;
        QCOMPARE(errorOf(opened(sum, kNl10)), ErrorCode::KeyInvalid);
    }

    void partOutsideTheLayoutIsRefused() {
        EncryptedSum sum = loadSum(1, 10);
        sum.parts[1].firstSlot = 40;
        QCOMPARE(errorOf(opened(sum, kNl10)), ErrorCode::ValueOutOfRange);
        sum = loadSum(1, 10);
        sum.parts[0].slotCount = 0;
        QCOMPARE(errorOf(opened(sum, kNl10)), ErrorCode::ValueOutOfRange);
        sum = loadSum(1, 10);
        sum.ciphertext.value.clear();
        QCOMPARE(errorOf(opened(sum, kNl10)), ErrorCode::ValueOutOfRange);
    }

    void ciphertextThatIsNoneIsRefused() {
        EncryptedSum sum = loadSum(1, 10);
        std::ranges::fill(sum.ciphertext.value, std::uint8_t{0xff});
        QCOMPARE(errorOf(opened(sum, kNl10)), ErrorCode::CiphertextInvalid);
    }

    void partsThatContradictThemselvesAreRefused_data() {
        QTest::addColumn<std::function<void(EncryptedSum&)>>("forge");
        const auto row = [](const char* name, std::function<void(EncryptedSum&)> forge) {
            QTest::newRow(name) << std::move(forge);
        };
        row("more contributors than enrolled", [](EncryptedSum& sum) { sum.parts[0].contributors = 11; });
        row("more contributors than minutes", [](EncryptedSum& sum) { sum.parts[0].coveredMinutes = 9; });
        row("more minutes than expected", [](EncryptedSum& sum) { sum.parts[0].coveredMinutes += 1; });
        row("more minutes than its window has", [](EncryptedSum& sum) {
            sum.parts[0].expectedMinutes += 1;
            sum.parts[0].coveredMinutes += 1;
        });
        row("a window outside the sum's", [](EncryptedSum& sum) { sum.parts[0].window.start -= Seconds{900}; });
        row("slots of another part", [](EncryptedSum& sum) { sum.parts[1].firstSlot = 14; });
        row("a household of many meters", [](EncryptedSum& sum) { sum.kind = SumKind::HouseholdTotals; });
        row("a layout for another key size", [](EncryptedSum& sum) {
            sum.slotLayout = BlockGeometry::create(3072, 15)->layout().serialize();
        });
    }

    void partsThatContradictThemselvesAreRefused() {
        QFETCH(const std::function<void(EncryptedSum&)>, forge);
        EncryptedSum sum = loadSum(1, 10);
        QVERIFY(opened(sum, kNl10));
        forge(sum);
        QCOMPARE(errorOf(opened(sum, kNl10)), ErrorCode::ValueOutOfRange);
    }

    void messageThatCannotBeReadIsKeptOnce() {
        RealRelease real;
        const Bytes message{1, 2, 3};
        QVERIFY(real.release->keepUnreadable(message, Error{ErrorCode::Truncated, {}, {}}));
        QVERIFY(real.release->keepUnreadable(message, Error{ErrorCode::Truncated, {}, {}}));
        real.reopen();
        QCOMPARE(*real.release->setAside(), (std::map<SetAsideReason, std::int64_t>{{SetAsideReason::PartsInvalid, 1}}));
    }

    void sumsThatCannotBeOpenedAreSetAsideAndTheRestGoesOn() {
        RealRelease real;
        EncryptedSum good = real.sum(QStringLiteral("Maple Court"), 1'000);
        EncryptedSum otherKey = real.sum(QStringLiteral("Elm Row"), 1);
        otherKey.keyFingerprint[5] ^= 1;
        EncryptedSum noCiphertext = real.sum(QStringLiteral("Oak Lane"), 1);
        std::ranges::fill(noCiphertext.ciphertext.value, std::uint8_t{0xff});
        EncryptedSum noLayout = real.sum(QStringLiteral("Ash Way"), 1);
        noLayout.slotLayout.pop_back();
        const EncryptedSum alsoGood = real.sum(QStringLiteral("Birch Hill"), 2'000);
        const std::vector sums{otherKey, good, noCiphertext, noLayout, alsoGood};
        const auto tally = real.release->process(sums);
        QVERIFY(tally);
        QCOMPARE(tally->setAside, 3);
        QCOMPARE(tally->byOutcome.at(Outcome::Released).loads, 4);
        QCOMPARE(real.release->queued(10)->size(), 1u);
        // They come again, as after a crash: nothing counts twice. A sound one of the same revision still has its place.
        QCOMPARE(real.release->process(sums)->setAside, 0);
        real.reopen();
        const std::map<SetAsideReason, std::int64_t> reasons{
            {SetAsideReason::OtherKey, 1}, {SetAsideReason::PartsInvalid, 1}, {SetAsideReason::CiphertextInvalid, 1}};
        QCOMPARE(*real.release->setAside(), reasons);
        QCOMPARE(real.release->tally()->setAside, 3);
        const EncryptedSum sound = real.sum(QStringLiteral("Oak Lane"), 3'000);
        QCOMPARE(real.release->process({&sound, 1})->byOutcome.at(Outcome::Released).loads, 2);
    }

    void revisionThatComesAgainChangesNothing() {
        RealRelease real;
        const EncryptedSum sum = real.sum(QStringLiteral("Maple Court"), 1'000);
        EncryptedSum older = sum;
        older.revision = 4;
        EncryptedSum newer = sum;
        newer.revision = 5;
        const std::vector sums{newer, older, newer};
        QCOMPARE(real.release->process(sums)->byOutcome.at(Outcome::Released).loads, 2);
        QVERIFY(real.release->process(sums)->byOutcome.empty());
        QCOMPARE(real.release->queued(10)->size(), 1u);
    }

    void releaseOfTheFirstVersionIsOpened() {
        RealRelease real;
        real.release.reset();
        {
            const auto old = Database::open(real.path(), real.databaseKey, releaseSchema());
            QVERIFY((*old)->run(QStringLiteral("DROP TABLE set_aside")));
            QVERIFY((*old)->run(QStringLiteral("DROP TABLE release_policies")));
            QVERIFY((*old)->run(QStringLiteral("UPDATE schema_version SET version = 1")));
        }
        real.reopen();
        QCOMPARE(real.release->tally()->setAside, 0);
        QVERIFY(real.release->policies() == ReleasePolicies(kNl10));
    }

    void eachDayIsHeldAgainstItsOwnPolicy() {
        constexpr Seconds day{86'400};
        ReleasePolicies policies(kNl10);
        policies = *policies.changed(QDate(2016, 1, 2), *ReleasePolicy::named(QStringLiteral("CA-100")));
        policies = *policies.changed(QDate(2016, 1, 3), *ReleasePolicy::named(QStringLiteral("custom"), 5));
        const std::array expected{Outcome::Released, Outcome::TooFewMeters, Outcome::Released};
        for (int i = 0; i < 3; ++i) {
            EncryptedSum sum = loadSum(7, 12);
            sum.window.start += day * i;
            for (SumPart& part : sum.parts) {
                part.window.start += day * i;
            }
            for (const NeighbourhoodLoad& load : loads(opened(sum, policies))) {
                QCOMPARE(load.outcome, expected[static_cast<std::size_t>(i)]);
                QCOMPARE(load.energy.value > 0, load.outcome == Outcome::Released);
            }
        }
    }

    void geometryKeepsEveryMinuteAndEveryGuardApart() {
        for (const int bits : {2048, 3072, 4096}) {
            for (const int interval : {1, 5, 15, 30, 60}) {
                const auto geometry = BlockGeometry::create(bits, interval);
                if (bits == 2048 && interval == 60) {
                    QVERIFY(!geometry);  // 60 slots of 48 bits do not fit
                    continue;
                }
                QVERIFY(geometry);
                std::set<int> used;
                for (int minute = 0; minute < geometry->minutesPerBlock(); ++minute) {
                    used.insert(geometry->slotOfMinute(minute));
                }
                QCOMPARE(static_cast<int>(used.size()), geometry->minutesPerBlock());
                QVERIFY(*used.rbegin() < geometry->layout().slotCount());
                for (int i = 1; i < geometry->intervalsPerBlock(); ++i) {
                    QVERIFY(!used.contains(geometry->firstSlotOfInterval(i) - 1));
                }
                QCOMPARE(3600 % geometry->blockLength().count(), 0);
            }
            for (int registers = 1; registers <= kMostRegisters; ++registers) {
                const auto households = HouseholdGeometry::create(bits, registers);
                QVERIFY(households);
                const int last = households->householdsPerSum() - 1;
                QVERIFY(households->firstSlotOf(last) + registers <= households->layout().slotCount());
                QCOMPARE(households->firstSlotOf(1), registers + 1);
            }
            QVERIFY(!HouseholdGeometry::create(bits, 0));
            QVERIFY(!HouseholdGeometry::create(bits, kMostRegisters + 1));
        }
        QCOMPARE(BlockGeometry::create(3072, 15)->intervalsPerBlock(), 4);
        QCOMPARE(BlockGeometry::create(3072, 15)->layout().slotCount(), 63);
    }

    void policiesHaveTheirNames() {
        QCOMPARE(ReleasePolicy::named(QStringLiteral("NL-10"))->minimumMeters, 10u);
        QCOMPARE(ReleasePolicy::named(QStringLiteral("CA-100"))->minimumMeters, 100u);
        QCOMPARE(ReleasePolicy::named(QStringLiteral("custom"), 5)->minimumMeters, 5u);
        QCOMPARE(errorOf(ReleasePolicy::named(QStringLiteral("custom"), 1)), ErrorCode::PolicyInvalid);
        QCOMPARE(errorOf(ReleasePolicy::named(QStringLiteral("none"))), ErrorCode::PolicyInvalid);
    }
};

QTEST_GUILESS_MAIN(TestRelease)
#include "test_release.moc"
