// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pes/intake/intake_schema.h"
#include "tests/integration/cluster_day.h"

using namespace smarter;
using namespace smarter::test;

namespace {

constexpr quint32 kSeed = 20'160'101;
constexpr int kRounds = 4;

}  // namespace

/// Stations and engines of a site that are killed while a day's readings go through it: it comes to what it would have
/// come to, by itself.
class TestClusterFaults : public QObject {
    Q_OBJECT

private:
    /// A moment in the middle: so many in a hundred are committed, and a little more.
    void untilSomewhere(ClusterDay& day, int from, int to) {
        const int percent = random_.bounded(from, to);
        const int more = random_.bounded(100);
        qInfo("at %d %% and %d ms", percent, more);
        QVERIFY(day.reaches(percent));
        QTest::qWait(more);
    }

    /// The same processes as in the beginning.
    void verifyNoneEnded(const ClusterDay& day) {
        for (const QProcess* process : {day.one, day.two, day.release, day.mdms}) {
            QVERIFY2(day.site.isRunning(*process), qPrintable(day.site.wordsOf(*process).right(1'000)));
        }
    }

    QRandomGenerator random_;
    std::unique_ptr<crypto::CryptoLibraries> libraries_;

private Q_SLOTS:
    void initTestCase() {
        libraries_ = std::move(*crypto::CryptoLibraries::create());
        const auto seed = static_cast<quint32>(numberFromEnvironment("SMARTER_SEED", kSeed));
        qInfo("SMARTER_SEED=%u", seed);
        random_.seed(seed);
    }
    void cleanupTestCase() { libraries_.reset(); }

    /// What it has taken from the broker is not acknowledged before it is committed.
    void workerKilledAtTheDoorOfItsCommitLosesNothing() {
        ClusterDay day;
        day.release = &day.site.start(RoleKind::PesRelease, QStringLiteral("release"));
        day.mdms = &day.site.start(RoleKind::Mdms, QStringLiteral("mdms"));
        day.one = day.two = &day.worker("one");
        day.startConcentrator();
        QVERIFY(day.reaches(10));
        const auto site = Site::open(day.site.url(), nullptr);
        QVERIFY(site);
        const auto key = (*site)->databaseKey(TrustDomain::PesIntake);
        {
            std::vector<std::unique_ptr<Database>> stores;
            std::vector<Transaction> doors;
            for (std::uint32_t partition = 0; partition < (*site)->partitions(); ++partition) {
                auto store = Database::open((*site)->engines()->partition(partition), *key, intakeSchema());
                QVERIFY(store);
                auto door = Transaction::begin(**store);
                QVERIFY(door);
                stores.push_back(std::move(*store));
                doors.push_back(std::move(*door));
            }
            const QString waiting = QStringLiteral("SELECT count(*) FROM pg_stat_activity WHERE usename = 'pes' AND wait_event = 'advisory'");
            QVERIFY(QTest::qWaitFor([&] { return day.site.postgres().administer(waiting).toInt() > 0; }, 60'000));
            day.site.kill9(*day.one);
        }
        day.two = &day.worker("two");
        QCOMPARE(day.shortcoming(), QString());
    }

    void killedWorkersPartitionsAreServedByAnother() {
        ClusterDay day;
        day.startAll();
        QVERIFY(day.serves(2, "one") && day.serves(2, "two"));
        untilSomewhere(day, 10, 40);
        day.site.kill9(*day.one);
        QVERIFY(day.serves(4, "two"));
        untilSomewhere(day, 50, 80);
        // Now nobody is left, until one comes that was never there.
        day.site.kill9(*day.two);
        day.two = &day.worker("three");
        QCOMPARE(day.shortcoming(), QString());
    }

    void killedReleaseAndMdmsAreTakenOver() {
        ClusterDay day;
        day.startAll();
        QVERIFY(day.says(*day.release, "release-active"));
        QProcess& standby = day.site.start(RoleKind::PesRelease, QStringLiteral("standby"));
        // Windows are closed when all of them has come, and only then has the release something to do.
        QVERIFY(QTest::qWaitFor([&] { return day.site.rowsThere() > 0; }, 120'000));
        QVERIFY(!day.site.wordsOf(standby).contains(QLatin1String("release-active")));
        day.site.kill9(*day.release);
        day.site.kill9(*day.mdms);
        day.mdms = &day.site.start(RoleKind::Mdms, QStringLiteral("mdms"));
        day.release = &standby;
        QVERIFY(day.says(standby, "release-active"));
        QCOMPARE(day.shortcoming(), QString());
    }

    void killedBrokerIsWaitedFor() {
        ClusterDay day;
        day.startAll();
        untilSomewhere(day, 10, 60);
        day.site.nats().kill9();
        QVERIFY(day.says(*day.one, "dependency=broker"));
        day.site.nats().restart();
        untilSomewhere(day, 61, 90);
        // In order, which its clients are told.
        day.site.nats().stop();
        day.site.nats().restart();
        QVERIFY(day.reaches(100));
        verifyNoneEnded(day);
        QCOMPARE(day.shortcoming(), QString());
    }

    void killedStoreIsWaitedFor() {
        ClusterDay day;
        day.startAll();
        untilSomewhere(day, 10, 40);
        day.site.postgres().kill9();
        QVERIFY(day.says(*day.one, "dependency=store"));
        day.site.postgres().start();
        untilSomewhere(day, 45, 60);
        day.site.postgres().restart();
        untilSomewhere(day, 65, 90);
        day.site.postgres().kill9();
        day.site.nats().kill9();
        day.site.nats().restart();
        day.site.postgres().start();
        QVERIFY(day.reaches(100));
        verifyNoneEnded(day);
        QCOMPARE(day.shortcoming(), QString());
    }

    void anythingMayBeKilledAtAnyTime() {
        const int rounds = numberFromEnvironment("SMARTER_ROUNDS", kRounds);
        ClusterDay day(ClusterDay::smallRounds(), rounds > kRounds ? 24 : 5);
        day.startAll();
        for (int round = 0; round < rounds && day.site.readingsAccepted() < day.site.recordedReadings(); ++round) {
            QTest::qWait(random_.bounded(3'000));
            const int victim = random_.bounded(6);
            qInfo("round %d: %d", round, victim);
            kill(day, victim);
        }
        QCOMPARE(day.shortcoming(), QString());
    }

private:
    void kill(ClusterDay& day, int victim) {
        const auto again = [&](QProcess*& process, RoleKind role, const char* name) {
            day.site.kill9(*process);
            process = &day.site.start(role, QLatin1String(name));
        };
        switch (victim) {
            case 0:
                return again(day.one, RoleKind::PesIntake, "one");
            case 1:
                return again(day.two, RoleKind::PesIntake, "two");
            case 2:
                return again(day.release, RoleKind::PesRelease, "release");
            case 3:
                return again(day.mdms, RoleKind::Mdms, "mdms");
            case 4:
                day.site.nats().kill9();
                return day.site.nats().restart();
            default:
                day.site.postgres().kill9();
                return day.site.postgres().start();
        }
    }
};

QTEST_GUILESS_MAIN(TestClusterFaults)
#include "test_cluster_faults.moc"
