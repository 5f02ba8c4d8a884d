// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTemporaryDir>
#include <QTest>

#include "core/crypto/envelope.h"
#include "core/crypto/random.h"
#include "tests/support/error_of.h"
#include "tests/support/small_pes.h"

using namespace smarter;
using namespace smarter::test;

namespace {

const QString kMaple = QStringLiteral("Maple Court");
const Interval kEver{instantOf(0), Seconds{std::int64_t{1} << 40}};

NeighbourhoodLoad loadRow(std::uint32_t revision, std::int64_t joules, Outcome outcome = Outcome::Released) {
    return {kMaple, {kNewYear, Seconds{900}}, revision, 12, 12, outcome, Quality::Valid, Joules{joules}};
}

HouseholdTotal totalRow(const Pseudonym& household, int day, std::int64_t joules, std::uint32_t revision = 1) {
    return {household, kMaple, {kNewYear + Seconds{86'400} * day, Seconds{86'400}}, revision, 1440, 1440,
            Outcome::Released, Quality::Valid, {Joules{joules}}};
}

}  // namespace

class TestMdms : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        openLibraries();
        pes_ = std::make_unique<crypto::RsaPrivateKey>(std::move(*crypto::RsaPrivateKey::generate()));
    }
    void cleanupTestCase() {
        mdms_.reset();
        pes_.reset();
        closeLibraries();
    }

    void init() {
        mdms_.reset();
        folder_ = std::make_unique<QTemporaryDir>();
        const QString path = folder_->filePath(QStringLiteral("mdms.db"));
        const auto key = crypto::randomSecret(Database::kKeyBytes);
        QVERIFY(Mdms::create(path, *key, QStringLiteral("UTC")));
        mdms_ = std::move(*Mdms::open(path, *key, clock_));
        QVERIFY(mdms_->trust(pes_->publicKey()));
        sequence_ = 0;
    }

    void aggregateCountsOnce() {
        const SealedAggregate aggregate = sealed({loadRow(1, 500)});
        QCOMPARE(*mdms_->receive(aggregate), Receipt::Stored);
        QCOMPARE(*mdms_->receive(aggregate), Receipt::Duplicate);
        QCOMPARE(loadNow(), (std::vector<NeighbourhoodLoad>{loadRow(1, 500)}));
    }

    void everyAlterationIsRefused() {
        const Bytes good = encode(sealed({loadRow(1, 500)}));
        for (std::size_t at = 0; at < good.size(); ++at) {
            Bytes altered = good;
            altered[at] ^= 0x04;
            if (const auto aggregate = decodeSealedAggregate(altered)) {
                QCOMPARE(*mdms_->receive(*aggregate), Receipt::Refused);
            }
        }
        QVERIFY(loadNow().empty());
        QVERIFY(*mdms_->refusedAggregates() > 0);
    }

    void aggregateSealedForAnotherIsRefused() {
        const auto other = crypto::RsaPrivateKey::generate();
        QCOMPARE(*mdms_->receive(sealedFor(other->publicKey(), {loadRow(1, 500)})), Receipt::Refused);
    }

    void newerRevisionTakesThePlaceOfTheOlder() {
        QVERIFY(mdms_->receive(sealed({loadRow(1, 500)})));
        QVERIFY(mdms_->receive(sealed({loadRow(2, 700)})));
        QCOMPARE(loadNow(), (std::vector<NeighbourhoodLoad>{loadRow(2, 700)}));
        // One that arrives out of order does not undo it.
        QVERIFY(mdms_->receive(sealed({loadRow(3, 900), loadRow(1, 400)})));
        QCOMPARE(loadNow(), (std::vector<NeighbourhoodLoad>{loadRow(3, 900)}));
    }

    void withheldRevisionLeavesTheReleasedValueStanding() {
        QVERIFY(mdms_->receive(sealed({loadRow(1, 0, Outcome::TooFewMeters)})));
        QCOMPARE(loadNow().at(0).outcome, Outcome::TooFewMeters);
        QVERIFY(mdms_->receive(sealed({loadRow(2, 700)})));
        QVERIFY(mdms_->receive(sealed({loadRow(3, 0, Outcome::ChangeTooSmall)})));
        QCOMPARE(loadNow(), (std::vector<NeighbourhoodLoad>{loadRow(2, 700)}));
    }

    void billIsTheExactSumTimesTheRate() {
        const Pseudonym household = *crypto::randomId<Pseudonym>();
        const Pseudonym neighbour = *crypto::randomId<Pseudonym>();
        QVERIFY(mdms_->receive(sealed({totalRow(household, 0, 1'000'000'000), totalRow(household, 30, 110'756'772),
                                       totalRow(household, 31, 77), totalRow(neighbour, 0, 5)})));
        const auto bill = mdms_->bill(household, QStringLiteral("2016-01"));
        QVERIFY(bill);
        QCOMPARE(bill->energy.value, 1'110'756'772);
        QCOMPARE(bill->amount.value, 2'252'368);  // 308.54354… kWh at 0.073
        QCOMPARE(bill->billedDays, 2);
        QCOMPARE(bill->periodDays, 31);
        QCOMPARE(mdms_->bill(household, QStringLiteral("2016-02"))->energy.value, 77);
        QCOMPARE(errorOf(mdms_->bill(household, QStringLiteral("2015-12"))), ErrorCode::NothingToBill);
        QCOMPARE(errorOf(mdms_->bill(household, QStringLiteral("2016-13"))), ErrorCode::MonthMalformed);
        QCOMPARE(errorOf(mdms_->bill(household, QStringLiteral("16-01"))), ErrorCode::MonthMalformed);
    }

    void revisedTotalIsBilledOnce() {
        const Pseudonym household = *crypto::randomId<Pseudonym>();
        QVERIFY(mdms_->receive(sealed({totalRow(household, 0, 100)})));
        QVERIFY(mdms_->receive(sealed({totalRow(household, 0, 300, 2)})));
        QCOMPARE(mdms_->bill(household, QStringLiteral("2016-01"))->energy.value, 300);
        QCOMPARE(mdms_->ledger().households()->at(0).energy.value, 300);
    }

    void operatorSignsInWithTheirPasswordAlone() {
        const SecretBytes password = SecretBytes::copyOf(bytesOf("long enough to be a password"));
        const SecretBytes wrong = SecretBytes::copyOf(bytesOf("long enough to be a passwort"));
        QVERIFY(!*mdms_->operators().any());
        QCOMPARE(*mdms_->operators().add(QStringLiteral("Olga"), password), QStringLiteral("olga"));
        QVERIFY(*mdms_->operators().any());
        QCOMPARE(*mdms_->operators().signIn(QStringLiteral("OLGA"), password), QStringLiteral("olga"));
        QCOMPARE(errorOf(mdms_->operators().signIn(QStringLiteral("olga"), wrong)), ErrorCode::SignInRefused);
        QCOMPARE(errorOf(mdms_->operators().signIn(QStringLiteral("nobody"), password)), ErrorCode::SignInRefused);
        QCOMPARE(errorOf(mdms_->operators().add(QStringLiteral("olga"), password)), ErrorCode::UserNameTaken);
        QCOMPARE(errorOf(mdms_->operators().add(QStringLiteral("x"), password)), ErrorCode::UserNameMalformed);
        QCOMPARE(errorOf(mdms_->operators().add(QStringLiteral("paul"), SecretBytes::copyOf(bytesOf("short")))),
                 ErrorCode::PasswordTooShort);
    }

private:
    std::vector<NeighbourhoodLoad> loadNow() { return *mdms_->ledger().load(kMaple, kEver); }

    SealedAggregate sealed(const std::vector<AggregateRow>& rows) { return sealedFor(mdms_->publicKey(), rows); }

    SealedAggregate sealedFor(const crypto::RsaPublicKey& recipient, const std::vector<AggregateRow>& rows) {
        SealedAggregate aggregate;
        aggregate.sequence = ++sequence_;
        aggregate.envelope = *crypto::sealEnvelope(recipient, SealedAggregate::associatedData(sequence_), encode(rows));
        aggregate.signature = *pes_->sign(aggregate.signedBytes());
        return aggregate;
    }

    SystemClock clock_;
    std::unique_ptr<QTemporaryDir> folder_;
    std::unique_ptr<crypto::RsaPrivateKey> pes_;
    std::unique_ptr<Mdms> mdms_;
    std::uint64_t sequence_ = 0;
};

QTEST_GUILESS_MAIN(TestMdms)
#include "test_mdms.moc"
