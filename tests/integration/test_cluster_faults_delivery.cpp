// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <random>

#include "core/broker/broker.h"
#include "core/cluster/streams.h"
#include "core/messages/partition.h"
#include "tests/integration/cluster_day.h"

using namespace smarter;
using namespace smarter::test;

namespace {

/// Every batch that the meters keep, and where it goes.
struct Waiting {
    std::vector<Bytes> payloads;
    std::vector<std::string> subjects;

    static Waiting of(const EngineSite& site, std::uint32_t partitions) {
        const auto folder = MeterFolder::open(site.metersFolder());
        std::map<MeterId, std::uint32_t> homes;
        const auto meters = folder->meters->meters();
        for (const MeterIdentity& meter : *meters) {
            homes[meter.id] = partitionOf(meter.neighbourhood, partitions);
        }
        Waiting out;
        const auto batches = folder->meters->unacknowledged(0, 1'000'000);
        for (const ReadingBatch& batch : *batches) {
            out.payloads.push_back(encode(batch));
            out.subjects.push_back(readingsSubject(homes.at(batch.meter)));
        }
        return out;
    }
};

}  // namespace

/// What the broker brings twice, in any order, or not for a while.
class TestClusterFaultsDelivery : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<crypto::CryptoLibraries> libraries_;

private Q_SLOTS:
    void initTestCase() { libraries_ = std::move(*crypto::CryptoLibraries::create()); }
    void cleanupTestCase() { libraries_.reset(); }

    void repeatedAndShuffledBatchesCountOnce() {
        ClusterDay day;
        const Waiting batches = Waiting::of(day.site, 4);
        const auto meters = day.site.overPartitions(QStringLiteral("SELECT count(*) FROM %1.meter"));
        QCOMPARE(meters, 0);
        day.startAll();
        // What comes before its meter is enrolled is refused.
        QVERIFY(QTest::qWaitFor([&] { return day.site.overPartitions(QStringLiteral("SELECT count(*) FROM %1.meter")) == 40; }, 60'000));
        auto broker = Broker::open(day.site.nats().address(QStringLiteral("concentrator")), QStringLiteral("concentrator"));
        QVERIFY(broker);
        std::mt19937 random(5);
        std::vector<std::size_t> order(batches.payloads.size());
        for (int repetition = 0; repetition < 2; ++repetition) {
            std::iota(order.begin(), order.end(), std::size_t{0});
            std::ranges::shuffle(order, random);
            std::vector<Outgoing> messages;
            for (const std::size_t i : order) {
                messages.push_back({batches.subjects[i], {}, batches.payloads[i], {{kKindHeader, kBatchKind}, {kReplyHeader, "north"}}});
            }
            QVERIFY(broker->publish(messages, std::chrono::seconds(60))->status());
        }
        QCOMPARE(day.shortcoming(), QString());
        // All of it was brought, and nothing is left.
        const auto left = Broker::open(day.site.nats().address(QStringLiteral("intake")), QStringLiteral("intake"))
                              .and_then([](Broker intake) { return intake.streamState("READINGS"); });
        QVERIFY(left);
        QCOMPARE(left->messages, std::uint64_t{0});
        QVERIFY(left->lastSequence >= 2 * batches.payloads.size());
    }

    void fullBrokerCostsOnlyTime() {
        EngineSiteOptions options;  // the concentrator sends all it has
        options.brokerStore = QStringLiteral("1MB");
        ClusterDay day(options);
        day.startAll();
        QVERIFY(day.reaches(1));  // the meters are enrolled
        QCOMPARE(day.site.stop(*day.one), 0);
        QCOMPARE(day.site.stop(*day.two), 0);
        QVERIFY(day.site.readingsAccepted() < day.site.recordedReadings());
        QVERIFY(day.says(*day.concentrator, "state=full"));
        QVERIFY(day.site.isRunning(*day.concentrator));
        // Now nothing has room, no answer either, until what the intake has committed makes some.
        day.one = &day.worker("one");
        day.two = &day.worker("two");
        QCOMPARE(day.shortcoming(), QString());
    }
};

QTEST_GUILESS_MAIN(TestClusterFaultsDelivery)
#include "test_cluster_faults_delivery.moc"
