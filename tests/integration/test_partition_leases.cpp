// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>
#include <set>

#include "core/pipeline/partition_leases.h"
#include "core/store/settings.h"
#include "tests/support/error_of.h"
#include "tests/support/postgres_server.h"

using namespace smarter;
using namespace smarter::test;

namespace {

QString s(const char* text) {
    return QString::fromLatin1(text);
}

constexpr std::uint32_t kPartitions = 6;
constexpr Seconds kLong{3'600};

using Numbers = std::vector<std::uint32_t>;

}  // namespace

/// Who serves a partition, and that nobody else writes to it.
class TestPartitionLeases : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { server_ = std::make_unique<PostgresServer>(); }
    void cleanupTestCase() { server_.reset(); }
    void init() {
        server_->administer(s("DROP SCHEMA pes CASCADE; CREATE SCHEMA pes AUTHORIZATION pes; DROP SCHEMA IF EXISTS pes_2 CASCADE"));
        QVERIFY(PartitionLeases::create(server_->location(s("pes")), key_, kPartitions));
    }

    void oneWorkerHasThemAll() {
        const auto worker = open(s("one"));
        QCOMPARE(worker->maintain()->taken, (Numbers{0, 1, 2, 3, 4, 5}));
        QCOMPARE(worker->maintain()->taken, Numbers());
        QCOMPARE(worker->held(), kPartitions);
    }

    void aSecondWorkerGetsItsFairShare() {
        const auto one = open(s("one"));
        const auto other = open(s("other"));
        QVERIFY(one->maintain());
        QCOMPARE(other->maintain()->taken, Numbers());  // all are held
        const auto changes = *one->maintain();
        QCOMPARE(changes.beyond.size(), 3u);
        for (const std::uint32_t partition : changes.beyond) {
            QVERIFY(one->giveBack(partition));
        }
        QCOMPARE(other->maintain()->taken.size(), 3u);
        QCOMPARE(one->maintain()->beyond, Numbers());
        QCOMPARE(one->held() + other->held(), kPartitions);
    }

    void aSilentWorkersPartitionsAreTakenWhenItsLeaseEnds() {
        const auto silent = open(s("silent"), Seconds{1});
        const auto other = open(s("other"), Seconds{1});
        QVERIFY(silent->maintain());
        std::set<std::uint32_t> taken;
        QVERIFY(QTest::qWaitFor([&] {
            const auto changes = other->maintain();
            taken.insert(changes->taken.begin(), changes->taken.end());
            return taken.size() == kPartitions;
        }, 30'000));
        QCOMPARE(silent->maintain()->lost.size(), kPartitions);
        QCOMPARE(silent->held(), 0u);
    }

    void whoSleptThroughItsLeaseCommitsNothing() {
        const auto slept = open(s("slept"), kLong, {2});
        QVERIFY(slept->maintain());
        const auto store = partition();
        store->setFence(slept->fence(2));
        QVERIFY(write(*store, 1));
        // Under its own name only an earlier process of it can have it.
        const auto next = open(s("slept"), kLong, {2});
        QCOMPARE(next->maintain()->taken, Numbers{2});
        QCOMPARE(errorOf(write(*store, 2)), ErrorCode::LeaseLost);
        const auto now = partition();
        now->setFence(next->fence(2));
        QVERIFY(write(*now, 3));
        std::int64_t value = 0;
        QVERIFY(Settings(*now).load(s("value"), value));
        QCOMPARE(value, 3);
    }

    void whoTakesOverWaitsForTheCommitUnderWayAndForNothingElse() {
        const auto before = open(s("before"), kLong, {2});
        QVERIFY(before->maintain());
        const auto store = partition();
        store->setFence(before->fence(2));
        auto transaction = Transaction::begin(*store);
        QVERIFY(transaction);
        const auto next = open(s("before"), kLong, {1, 2, 3});
        QCOMPARE(next->maintain()->taken, (Numbers{1, 3}));
        QVERIFY(Settings(*store).set(s("value"), std::int64_t{7}));
        QVERIFY(transaction->commit());
        QCOMPARE(next->maintain()->taken, Numbers{2});
    }

    void namedPartitionsAreServedWhateverOthersDo() {
        const auto some = open(s("some"), kLong, {0, 5});
        const auto any = open(s("any"));
        QCOMPARE(some->maintain()->taken, (Numbers{0, 5}));
        QCOMPARE(any->maintain()->taken, (Numbers{1, 2, 3, 4}));
        QCOMPARE(some->maintain()->beyond, Numbers());
    }

    void whatWasLostAndIsFreeAgainIsLostAndTaken() {
        const auto slept = open(s("slept"), Seconds{1}, {3});
        const auto other = open(s("other"), kLong, {3});
        QVERIFY(slept->maintain());
        QVERIFY(QTest::qWaitFor([&] { return other->maintain()->taken == Numbers{3}; }, 30'000));
        QVERIFY(other->giveBack(3));
        const auto changes = *slept->maintain();
        QCOMPARE(changes.lost, Numbers{3});
        QCOMPARE(changes.taken, Numbers{3});
        QVERIFY(slept->holds(3) && slept->fence(3));  // under a new number
    }

    void whatIsGivenBackIsFreeAtOnce() {
        const auto one = open(s("one"), kLong, {3});
        const auto other = open(s("other"), kLong, {3});
        QVERIFY(one->maintain());
        QCOMPARE(other->maintain()->taken, Numbers());
        QVERIFY(one->giveBack(3));
        QCOMPARE(other->maintain()->taken, Numbers{3});
    }

private:
    std::unique_ptr<PartitionLeases> open(const QString& worker, Seconds length = kLong, Numbers partitions = {}) {
        auto leases = PartitionLeases::open(server_->location(s("pes")), key_, {worker, length, std::move(partitions)});
        return leases ? std::move(*leases) : nullptr;
    }
    std::unique_ptr<Database> partition() {
        auto store = Database::open(server_->location(s("pes"), s("pes_2")), key_, Schema{{{settingTable()}}});
        return store ? std::move(*store) : nullptr;
    }
    static Status write(Database& store, std::int64_t value) {
        return Transaction::begin(store).and_then([&](Transaction transaction) {
            return Settings(store).set(s("value"), value).and_then([&] { return transaction.commit(); });
        });
    }

    SecretBytes key_ = SecretBytes(Database::kKeyBytes);
    std::unique_ptr<PostgresServer> server_;
};

QTEST_GUILESS_MAIN(TestPartitionLeases)
#include "test_partition_leases.moc"
