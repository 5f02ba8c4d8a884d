// SPDX-License-Identifier: GPL-3.0-or-later
#include <QElapsedTimer>
#include <algorithm>

#include "core/broker/nkey.h"
#include "tests/integration/broker_messages.h"
#include "tests/support/error_of.h"

using namespace smarter;
using namespace smarter::test;
using std::chrono::milliseconds;

/// What passes through a real nats-server, and who may do what there.
class TestBroker : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<NatsServer> server_;
    const Bytes payload_{1, 0, 2, 255};

private Q_SLOTS:
    void init() { server_ = std::make_unique<NatsServer>(); }
    void cleanup() { server_.reset(); }

    void publishedIsFetchedAndAcknowledged() {
        Broker intake = open(*server_, "intake");
        QVERIFY(intake.isConnected());
        QVERIFY(intake.ensureStream(readings()));
        Broker concentrator = open(*server_, "concentrator");
        const auto outcome = concentrator.publish(messages(3, payload_), kSoon);
        QVERIFY(outcome);
        QVERIFY(outcome->status());
        QCOMPARE(outcome->stored(), std::size_t{3});
        QCOMPARE(outcome->fates[2]->sequence, std::uint64_t{3});

        auto consumer = intake.consumer(consumerOf("READINGS", "readings.0"));
        QVERIFY(consumer);
        QElapsedTimer timer;
        timer.start();
        auto deliveries = consumer->fetch(10, kSoon);
        QVERIFY(deliveries);
        QVERIFY(timer.elapsed() < kSoon.count() / 2);  // does not wait for seven more
        QCOMPARE(deliveries->size(), std::size_t{3});
        for (std::size_t i = 0; i < 3; ++i) {
            Delivery& delivery = (*deliveries)[i];
            QVERIFY(std::ranges::equal(delivery.payload(), payload_));
            QVERIFY(delivery.subject() == "readings.0");
            QVERIFY(delivery.header("Number") == std::to_string(i));
            QVERIFY(!delivery.header("Other"));
            QCOMPARE(delivery.streamSequence(), std::uint64_t{i + 1});
            QCOMPARE(delivery.deliveries(), std::uint64_t{1});
        }
        QVERIFY((*deliveries)[0].ackSync());
        const auto backlog = consumer->pending();
        QVERIFY(backlog);
        QCOMPARE(backlog->unacknowledged, std::uint64_t{2});
        QCOMPARE(backlog->unsent, std::uint64_t{0});
        const auto nothing = consumer->fetch(10, milliseconds(100));
        QVERIFY(nothing);
        QVERIFY(nothing->empty());
    }

    void sameMessageIdIsStoredOnce() {
        Broker intake = open(*server_, "intake");
        QVERIFY(intake.ensureStream(readings()));
        Broker concentrator = open(*server_, "concentrator");
        QCOMPARE(concentrator.publish(messages(10, payload_), kSoon)->duplicates(), std::size_t{0});
        const auto again = concentrator.publish(messages(12, payload_), kSoon);
        QCOMPARE(again->stored(), std::size_t{12});
        QCOMPARE(again->duplicates(), std::size_t{10});
        QCOMPARE(again->fates[4]->sequence, std::uint64_t{5});
        QCOMPARE(intake.streamState("READINGS")->messages, std::uint64_t{12});
    }

    void unacknowledgedIsSentAgainAndSaysSo() {
        Broker intake = open(*server_, "intake");
        QVERIFY(intake.ensureStream(readings()));
        Broker concentrator = open(*server_, "concentrator");
        QVERIFY(concentrator.publish(messages(1, payload_), kSoon)->status());
        ConsumerSettings settings = consumerOf("READINGS", "readings.0");
        settings.ackWait = Seconds(1);
        auto consumer = intake.consumer(settings);
        QVERIFY(consumer);
        QCOMPARE(consumer->fetch(1, kSoon)->at(0).deliveries(), std::uint64_t{1});
        auto second = consumer->fetch(1, kSoon);
        QCOMPARE(second->at(0).deliveries(), std::uint64_t{2});
        QVERIFY(second->at(0).inProgress());
        QVERIFY(second->at(0).nak(milliseconds(0)));
        auto third = consumer->fetch(1, kSoon);
        QCOMPARE(third->at(0).deliveries(), std::uint64_t{3});
        QVERIFY(third->at(0).term());
        QVERIFY(consumer->fetch(1, milliseconds(2'000))->empty());
    }

    void oneAcknowledgementIsForAllBefore() {
        Broker intake = open(*server_, "intake");
        QVERIFY(intake.ensureStream(readings()));
        QVERIFY(open(*server_, "concentrator").publish(messages(5, payload_), kSoon)->status());
        ConsumerSettings settings = consumerOf("READINGS", "readings.0");
        settings.acknowledge = ConsumerSettings::Acknowledge::AllBefore;
        settings.startSequence = 2;
        auto consumer = intake.consumer(settings);
        QVERIFY(consumer);
        auto deliveries = consumer->fetch(10, kSoon);
        QCOMPARE(deliveries->size(), std::size_t{4});
        QCOMPARE(deliveries->at(0).streamSequence(), std::uint64_t{2});
        QVERIFY(deliveries->at(2).ackSync());
        QCOMPARE(consumer->pending()->unacknowledged, std::uint64_t{1});
    }

    void workersOfOneConsumerShareItsMessages() {
        Broker intake = open(*server_, "intake");
        QVERIFY(intake.ensureStream(readings()));
        QVERIFY(open(*server_, "concentrator").publish(messages(100, payload_), kSoon)->status());
        Broker other = open(*server_, "intake");
        auto one = intake.consumer(consumerOf("READINGS", "readings.*"));
        auto two = other.consumer(consumerOf("READINGS", "readings.*"));
        QVERIFY(one && two);
        const auto first = one->fetch(60, kSoon);
        const auto second = two->fetch(60, kSoon);
        std::set<std::uint64_t> sequences;
        for (const auto* deliveries : {&*first, &*second}) {
            for (const Delivery& delivery : *deliveries) {
                sequences.insert(delivery.streamSequence());
            }
        }
        QCOMPARE(first->size(), std::size_t{60});
        QCOMPARE(second->size(), std::size_t{40});
        QCOMPARE(sequences.size(), std::size_t{100});
    }

    void consumerTakesOnlyItsSubject() {
        Broker intake = open(*server_, "intake");
        QVERIFY(intake.ensureStream(readings()));
        Broker concentrator = open(*server_, "concentrator");
        QVERIFY(concentrator.publish(messages(3, payload_, 0, "readings.0"), kSoon)->status());
        QVERIFY(concentrator.publish(messages(2, payload_, 3, "readings.1"), kSoon)->status());
        auto consumer = intake.consumer(consumerOf("READINGS", "readings.1"));
        QVERIFY(consumer);
        QCOMPARE(consumer->fetch(10, kSoon)->size(), std::size_t{2});
        // The same name for another part of the stream is a mistake.
        QCOMPARE(errorOf(intake.consumer(consumerOf("READINGS", "readings.0"))), ErrorCode::BrokerRefused);
        ConsumerSettings patient = consumerOf("READINGS", "readings.1");
        patient.ackWait = Seconds(300);
        QVERIFY(intake.consumer(patient));
        QCOMPARE(intake.consumer(patient)->pending()->unacknowledged, std::uint64_t{2});  // the same one
    }

    void streamIsMadeOnceAndTakesNewLimits() {
        Broker intake = open(*server_, "intake");
        QCOMPARE(errorOf(intake.streamState("READINGS")), ErrorCode::BrokerRefused);
        StreamSettings settings = readings();
        settings.maxBytes = 4'096;
        QVERIFY(intake.ensureStream(settings));
        QVERIFY(intake.ensureStream(settings));
        // A station without the right to change it only looks, and finds it as it should be.
        Broker concentrator = open(*server_, "concentrator");
        QVERIFY(concentrator.ensureStream(settings));
        const Bytes half(2'000);
        QCOMPARE(concentrator.publish(messages(3, half), kSoon)->stored(), std::size_t{1});
        settings.maxBytes = 1 << 20;
        QVERIFY(intake.ensureStream(settings));
        QCOMPARE(concentrator.publish(messages(3, half), kSoon)->stored(), std::size_t{3});
        settings.retention = StreamSettings::Retention::WorkQueue;
        QCOMPARE(errorOf(intake.ensureStream(settings)), ErrorCode::BrokerRefused);
    }

    void purgeRemovesOneSubjectUpToAPlace() {
        Broker intake = open(*server_, "intake");
        QVERIFY(intake.ensureStream(readings()));
        Broker concentrator = open(*server_, "concentrator");
        QVERIFY(concentrator.publish(messages(4, payload_, 0, "readings.0"), kSoon)->status());
        QVERIFY(concentrator.publish(messages(4, payload_, 4, "readings.1"), kSoon)->status());
        QVERIFY(intake.purge("READINGS", "readings.0", 3));
        QCOMPARE(intake.streamState("READINGS")->messages, std::uint64_t{6});
        QCOMPARE(intake.streamState("READINGS")->firstSequence, std::uint64_t{3});
        QVERIFY(intake.purge("READINGS", {}, 0));
        QCOMPARE(intake.streamState("READINGS")->messages, std::uint64_t{0});
    }

    void deliveryOutlivesConsumerAndBroker() {
        Broker other = open(*server_, "intake");
        QVERIFY(other.ensureStream(readings()));
        QVERIFY(open(*server_, "concentrator").publish(messages(1, payload_), kSoon)->status());
        std::vector<Delivery> kept;
        {
            Broker intake = open(*server_, "intake");
            auto consumer = intake.consumer(consumerOf("READINGS", "readings.0"));
            QVERIFY(consumer);
            kept = std::move(*consumer->fetch(1, kSoon));
        }
        QVERIFY(std::ranges::equal(kept.at(0).payload(), payload_));
        QVERIFY(kept.at(0).ackSync());
        QCOMPARE(other.consumer(consumerOf("READINGS", "readings.0"))->pending()->unacknowledged, std::uint64_t{0});
    }

    void everyStationCanDoItsWork_data() {
        QTest::addColumn<QByteArray>("reader");
        QTest::addColumn<QByteArray>("writer");
        QTest::addColumn<QByteArray>("owner");
        QTest::addColumn<QByteArray>("stream");
        QTest::addColumn<QByteArray>("subjects");
        QTest::addColumn<QByteArray>("subject");
        const auto row = [](auto... texts) { (QTest::newRow(std::get<3>(std::tuple(texts...))) << ... << QByteArray(texts)); };
        row("intake", "concentrator", "intake", "READINGS", "readings.*", "readings.7");
        row("concentrator", "intake", "intake", "ACKS", "acks.*", "acks.north");
        row("release", "intake", "release", "SUMS", "sums", "sums");
        row("mdms", "release", "mdms", "AGGREGATES", "aggregates", "aggregates");
    }
    void everyStationCanDoItsWork() {
        QFETCH(QByteArray, reader);
        QFETCH(QByteArray, writer);
        QFETCH(QByteArray, owner);
        QFETCH(QByteArray, stream);
        QFETCH(QByteArray, subjects);
        QFETCH(QByteArray, subject);
        const std::string name = stream.toStdString();
        QVERIFY(open(*server_, owner.constData()).ensureStream(streamOf(name, subjects.toStdString())));
        Broker sending = open(*server_, writer.constData());
        QVERIFY(sending.streamState(name));
        QVERIFY(sending.publish(messages(2, payload_, 0, subject.toStdString()), kSoon)->status());
        Broker receiving = open(*server_, reader.constData());
        auto consumer = receiving.consumer(consumerOf(name, subject.toStdString()));
        QVERIFY(consumer);
        auto deliveries = consumer->fetch(2, kSoon);
        QCOMPARE(deliveries->size(), std::size_t{2});
        QVERIFY(deliveries->at(0).ackSync());
        QCOMPARE(consumer->pending()->unacknowledged, std::uint64_t{1});
    }

    void stationIsRefusedWhatIsNotItsWork() {
        QVERIFY(open(*server_, "intake").ensureStream(readings()));
        QVERIFY(open(*server_, "release").ensureStream(streamOf("SUMS", "sums")));
        Broker concentrator = open(*server_, "concentrator");
        // Amid what it may send.
        std::vector<Outgoing> mixed = messages(3, payload_);
        mixed[1].subject = "sums";
        QElapsedTimer timer;
        timer.start();
        const auto outcome = concentrator.publish(mixed, milliseconds(60'000));
        QVERIFY(timer.elapsed() < 50'000);  // told, not waited for
        QCOMPARE(outcome->stored(), std::size_t{2});
        QCOMPARE(errorOf(outcome->fates[1]), ErrorCode::BrokerRefused);
        QCOMPARE(outcome->fates[1].error().subject, QStringLiteral("sums"));

        QCOMPARE(errorOf(concentrator.consumer(consumerOf("READINGS", "readings.0"))), ErrorCode::BrokerRefused);
        QCOMPARE(errorOf(open(*server_, "mdms").streamState("SUMS")), ErrorCode::BrokerRefused);
        QCOMPARE(errorOf(open(*server_, "release").purge("READINGS", {}, 0)), ErrorCode::BrokerRefused);
        QVERIFY(concentrator.isConnected());
        QVERIFY(concentrator.publish(messages(1, payload_, 9), kSoon)->status());
    }

    void thousandsAreUnderWayAtOnce() {
        Broker intake = open(*server_, "intake");
        QVERIFY(intake.ensureStream(readings()));
        Broker concentrator = open(*server_, "concentrator");
        constexpr int count = 10'000;
        const Bytes kilobyte(1'024, 7);
        const std::vector<Outgoing> all = messages(count, kilobyte);
        QElapsedTimer timer;
        timer.start();
        const auto outcome = concentrator.publish(all, milliseconds(240'000));
        const double published = static_cast<double>(timer.restart()) / 1'000;
        QCOMPARE(outcome->stored(), std::size_t{count});
        auto consumer = intake.consumer(consumerOf("READINGS", "readings.0"));
        QVERIFY(consumer);
        const auto numbers = drain(*consumer);
        const double fetched = static_cast<double>(timer.elapsed()) / 1'000;
        QCOMPARE(numbers.size(), std::size_t{count});
        QCOMPARE(std::set(numbers.begin(), numbers.end()).size(), std::size_t{count});
        qInfo("1 KiB messages a second: %.0f published, %.0f fetched and acknowledged", count / published, count / fetched);
    }
};

QTEST_GUILESS_MAIN(TestBroker)
#include "test_broker.moc"
