// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "core/crypto/aead.h"
#include "core/crypto/random.h"
#include "core/paillier/encryptor.h"
#include "core/pes/intake/intake_schema.h"
#include "core/store/settings.h"
#include "tests/support/small_pes.h"
#include "tests/support/test_store.h"

using namespace smarter;
using namespace smarter::test;

namespace {

constexpr int kMinutesBefore = 15;

/// A pes.db as the first version wrote it: two meters, and each one's first quarter of an hour in a sum.
struct FirstVersion {
    struct Meter {
        MeterId id;
        SecretBytes key;
    };

    QTemporaryDir folder;
    QString path = storeLocation(folder.path(), QStringLiteral("pes.db"));
    SecretBytes databaseKey = *crypto::randomSecret(Database::kKeyBytes);
    ManualClock clock{kNewYear + std::chrono::days(30)};
    std::vector<Meter> meters;

    FirstVersion() {
        const auto rsa = *crypto::RsaPrivateKey::generate();
        const Schema schema = intakeSchema();
        auto database = *Database::open(path, databaseKey, Schema{{schema.steps[0]}, {}, schema.secrets});
        Settings settings(*database);
        const paillier::PublicKey& paillierKey = SmallPes::paillierKey().publicKey();
        QVERIFY(settings.set(QStringLiteral("rsa-private-key"), rsa.serialize()));
        QVERIFY(settings.set(QStringLiteral("pseudonym-key"), *crypto::randomSecret(32)));
        QVERIFY(settings.set(QStringLiteral("paillier-public-key"), ByteView(paillierKey.serialize())));
        QVERIFY(settings.set(QStringLiteral("interval-minutes"), std::int64_t{15}));
        QVERIFY(settings.set(QStringLiteral("minimum-meters"), std::int64_t{2}));
        QVERIFY(settings.set(QStringLiteral("minimum-household-seconds"), std::int64_t{7200}));
        QVERIFY(settings.set(QStringLiteral("time-zone"), QStringLiteral("UTC")));
        QVERIFY(database->run(QStringLiteral("INSERT INTO neighbourhood VALUES (1, 'Maple Court')")));
        for (int i = 1; i <= 2; ++i) {
            addMeter(*database, rsa, i);
        }
        addSums(*database, paillierKey);
    }

    void addMeter(Database& database, const crypto::RsaPrivateKey& rsa, int number) {
        Meter meter{*crypto::randomId<MeterId>(), *crypto::randomSecret(32)};
        const Bytes wrapped = *rsa.publicKey().encryptOaep(meter.key.view());
        const auto pseudonym = *crypto::randomId<Pseudonym>();
        QVERIFY(database.run(QStringLiteral("INSERT INTO meter VALUES (?, ?, 1, ?, ?, 1, ?, 1, ?)"),
                             {blob(meter.id.view()), number, blob(pseudonym.view()), blob(wrapped), kMinutesBefore,
                              number - 1}));
        meters.push_back(std::move(meter));
    }

    /// 100 J a minute of each meter.
    void addSums(Database& database, const paillier::PublicKey& key) {
        const auto geometry = *BlockGeometry::create(key.bits(), 15);
        std::vector<std::uint64_t> slots(static_cast<std::size_t>(geometry.layout().slotCount()));
        std::fill_n(slots.begin(), kMinutesBefore, 200);
        std::vector<paillier::Plaintext> plaintexts;
        plaintexts.push_back(*geometry.layout().encode(slots));
        const auto encryptor = *paillier::Encryptor::create(key);
        const auto load = encryptor.encrypt(plaintexts)->front();
        const auto start = smarter::number(geometry.blockOf(kNewYear).start);
        QVERIFY(database.run(QStringLiteral("INSERT INTO encrypted_sum VALUES (1, 1, ?, ?, ?, 0, 1)"),
                             {start, smarter::number(geometry.blockLength().count()), blob(load.value)}));
        for (int meter = 1; meter <= 2; ++meter) {
            QVERIFY(database.run(QStringLiteral("INSERT INTO contribution VALUES (1, 1, ?, ?, 32767, 0, 0)"), {start, meter}));
            QVERIFY(database.run(QStringLiteral("INSERT INTO contribution VALUES (2, 1, ?, ?, 15, 0, 0)"),
                                 {smarter::number(kNewYear), meter}));
        }
    }

    Result<std::unique_ptr<Intake>> open() { return Intake::open(path, databaseKey, clock, 1); }

    /// The meter's next quarter of an hour, 100 J a minute.
    ReadingBatch next(const Meter& meter) {
        ReadingBatch batch;
        batch.meter = meter.id;
        batch.keyEpoch = 1;
        batch.firstSequence = kMinutesBefore + 1;
        batch.firstCounter = kMinutesBefore + 1;
        batch.firstInterval = {kNewYear + kMinute * kMinutesBefore, kMinute};
        batch.values.resize(15);
        auto cipher = *crypto::Aes256Gcm::create(meter.key);
        for (std::size_t i = 0; i < batch.values.size(); ++i) {
            const SealedReading reading = batch.reading(i);
            const auto sealed = cipher.seal(reading.nonce(), reading.associatedData(), readingPlaintext(Joules{100}),
                                            batch.values[i].ciphertext, batch.values[i].tag);
            Q_ASSERT(sealed);
        }
        return batch;
    }
};

}  // namespace

class TestIntakeMigration : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { openLibraries(); }
    void cleanupTestCase() { closeLibraries(); }

    void firstVersionsSumsKeysAndCursorsGoOn() {
        FirstVersion site;
        auto intake = site.open();
        QVERIFY(intake);
        QCOMPARE((*intake)->figures().accepted, 2 * kMinutesBefore);
        QCOMPARE((*intake)->cursors().at(0).throughSequence, std::uint64_t{kMinutesBefore});
        const std::vector<ReadingBatch> batches{site.next(site.meters[0]), site.next(site.meters[1])};
        const auto answers = (*intake)->process(batches);
        QVERIFY(answers);
        QCOMPARE(answers->at(0).accepted, 15u);
        // Sent again they are known, and so is what the first version took.
        QCOMPARE((*intake)->process(batches)->at(1).refused.size(), 15u);

        QVERIFY((*intake)->closeWindows(kNewYear + kMinute * 30));
        const auto queued = *(*intake)->queued(10);
        QCOMPARE(queued.size(), 1u);
        const auto rows = opened(queued[0].sum, (*intake)->policies());
        QVERIFY(rows);
        QCOMPARE(rows->size(), 2u);
        for (const AggregateRow& row : *rows) {
            QCOMPARE(std::get<NeighbourhoodLoad>(row).outcome, Outcome::Released);
            QCOMPARE(std::get<NeighbourhoodLoad>(row).energy.value, 2 * 15 * 100);
        }
    }

    void openedTwiceItMigratesOnce() {
        FirstVersion site;
        QVERIFY(site.open());
        const auto again = site.open();
        QVERIFY(again);
        QCOMPARE((*again)->figures().accepted, 2 * kMinutesBefore);
        QCOMPARE((*again)->process({std::vector{site.next(site.meters[0])}})->at(0).accepted, 15u);
    }
};

QTEST_GUILESS_MAIN(TestIntakeMigration)
#include "test_intake_migration.moc"
