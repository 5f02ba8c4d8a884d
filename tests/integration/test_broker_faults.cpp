// SPDX-License-Identifier: GPL-3.0-or-later
#include <QElapsedTimer>
#include <thread>

#include "core/broker/nkey.h"
#include "tests/integration/broker_messages.h"
#include "tests/support/certificates.h"
#include "tests/support/error_of.h"

using namespace smarter;
using namespace smarter::test;
using std::chrono::milliseconds;

namespace {

constexpr int kPatience = 60'000;

bool comesBack(const Broker& broker) {
    return QTest::qWaitFor([&] { return broker.isConnected(); }, kPatience);
}

bool goes(const Broker& broker) {
    return QTest::qWaitFor([&] { return !broker.isConnected(); }, kPatience);
}

}  // namespace

/// A nats-server that is killed, full or another than it should be.
class TestBrokerFaults : public QObject {
    Q_OBJECT

private:
    const Bytes payload_ = Bytes(1'000, 3);

private Q_SLOTS:
    void fullStreamRefusesAndDropsNothing() {
        const NatsServer server;
        Broker intake = open(server, "intake");
        StreamSettings settings = readings();
        settings.maxBytes = 65'536;
        QVERIFY(intake.ensureStream(settings));
        Broker concentrator = open(server, "concentrator");
        const auto outcome = concentrator.publish(messages(200, payload_), kSoon);
        QVERIFY(outcome->stored() > 30 && outcome->stored() < 66);
        for (const auto& fate : outcome->fates) {
            QVERIFY(fate || fate.error().code == ErrorCode::BrokerFull);
        }
        QCOMPARE(errorOf(outcome->status()), ErrorCode::BrokerFull);
        const auto state = intake.streamState("READINGS");
        QCOMPARE(state->messages, std::uint64_t{outcome->stored()});
        QCOMPARE(state->firstSequence, std::uint64_t{1});
        // With room again, what was refused is taken under its old id.
        QVERIFY(intake.purge("READINGS", {}, 0));
        QCOMPARE(concentrator.publish(messages(20, payload_, 180), kSoon)->duplicates(), std::size_t{0});
        QCOMPARE(intake.streamState("READINGS")->messages, std::uint64_t{20});
    }

    void fullServerRefusesAndDropsNothing() {
        NatsServerSettings small;
        small.maxFileStore = QStringLiteral("1MB");
        NatsServer server(small);
        Broker intake = open(server, "intake");
        QVERIFY(intake.ensureStream(readings()));
        Broker concentrator = open(server, "concentrator");
        const auto outcome = concentrator.publish(messages(3'000, payload_), milliseconds(60'000));
        QCOMPARE(errorOf(outcome->status()), ErrorCode::BrokerFull);
        QVERIFY(outcome->stored() > 500 && outcome->stored() < 1'100);
        QCOMPARE(intake.streamState("READINGS")->messages, std::uint64_t{outcome->stored()});
        QCOMPARE(errorOf(concentrator.publish(messages(1, payload_, 9'000), kSoon)->status()), ErrorCode::BrokerFull);
        // Room for more is found by itself.
        server.stop();
        server.setMaxFileStore(QStringLiteral("100MB"));
        server.restart();
        QVERIFY(comesBack(concentrator));
        QVERIFY(QTest::qWaitFor(
            [&] {
                const auto again = concentrator.publish(messages(3'000, payload_), milliseconds(60'000));
                return again && again->status();
            },
            kPatience));
        QVERIFY(comesBack(intake));
        QCOMPARE(intake.streamState("READINGS")->messages, std::uint64_t{3'000});
    }

    void killedServerKeepsWhatItAcknowledged() {
        NatsServer server;
        Broker intake = open(server, "intake");
        QVERIFY(intake.ensureStream(readings()));
        auto consumer = intake.consumer(consumerOf("READINGS", "readings.0"));
        QVERIFY(consumer);
        Broker concentrator = open(server, "concentrator");
        QVERIFY(concentrator.publish(messages(100, payload_), kSoon)->status());
        server.kill9();
        QVERIFY(goes(concentrator) && goes(intake));
        QCOMPARE(errorOf(concentrator.publish(messages(1, payload_, 100), kSoon)), ErrorCode::BrokerAway);
        QCOMPARE(errorOf(consumer->fetch(1, kSoon)), ErrorCode::BrokerAway);
        QCOMPARE(errorOf(intake.streamState("READINGS")), ErrorCode::BrokerAway);
        server.restart();
        QVERIFY(comesBack(concentrator) && comesBack(intake));
        QVERIFY(concentrator.publish(messages(10, payload_, 100), kSoon)->status());
        QCOMPARE(drain(*consumer).size(), std::size_t{110});
    }

    void killedInTheMiddleLosesNoAcknowledgedMessage() {
        NatsServer server;
        Broker intake = open(server, "intake");
        QVERIFY(intake.ensureStream(readings()));
        Broker concentrator = open(server, "concentrator");
        const std::vector<Outgoing> all = messages(50'000, payload_);
        Result<PublishOutcome> outcome;
        std::thread sender([&] { outcome = concentrator.publish(all, milliseconds(4 * kPatience)); });
        const bool begun = QTest::qWaitFor(
            [&] {
                const auto state = intake.streamState("READINGS");
                return state && state->messages > 2'000;
            },
            kPatience);
        QElapsedTimer sinceKilled;
        sinceKilled.start();
        server.kill9();
        sender.join();
        QVERIFY(sinceKilled.elapsed() < kPatience / 2);  // told, not waited for
        QVERIFY(begun && outcome);
        const std::size_t acknowledged = outcome->stored();
        QVERIFY(acknowledged > 1'000 && acknowledged < all.size());
        QCOMPARE(errorOf(outcome->status()), ErrorCode::BrokerAway);

        server.restart();
        QVERIFY(comesBack(concentrator) && comesBack(intake));
        auto consumer = intake.consumer(consumerOf("READINGS", "readings.0"));
        QVERIFY(consumer);
        const auto numbers = drain(*consumer);
        QCOMPARE(std::set(numbers.begin(), numbers.end()).size(), numbers.size());
        for (std::size_t i = 0; i < all.size(); ++i) {
            QVERIFY(!outcome->fates[i] || numbers.contains(std::to_string(i)));
        }
        // Sent again as a whole, each is there once.
        const auto again = concentrator.publish(all, milliseconds(4 * kPatience));
        QVERIFY(again->status());
        QVERIFY(again->duplicates() >= acknowledged);
        QCOMPARE(intake.streamState("READINGS")->messages, std::uint64_t{all.size()});
    }

    void unknownKeyIsRefused() {
        const NatsServer server;
        const QString stranger = server.path(QStringLiteral("stranger.seed"));
        QVERIFY(createUserSeed(stranger));
        BrokerAddress address = server.address(QStringLiteral("intake"));
        QVERIFY(Broker::open(address, QStringLiteral("test")));
        address.seedFile = stranger;
        QCOMPARE(errorOf(Broker::open(address, QStringLiteral("test"))), ErrorCode::BrokerRefused);
        address.seedFile.clear();
        QCOMPARE(errorOf(Broker::open(address, QStringLiteral("test"))), ErrorCode::BrokerRefused);
        address.seedFile = server.path(QStringLiteral("none"));
        QCOMPARE(errorOf(Broker::open(address, QStringLiteral("test"))), ErrorCode::FileNotFound);
    }

    void serverThatIsNotItselfIsRefused() {
        const NatsServer server;
        QTemporaryDir folder;
        BrokerAddress address = server.address(QStringLiteral("intake"));
        address.caFile = makeServerCertificate(folder.path()).caFile;
        QCOMPARE(errorOf(Broker::open(address, QStringLiteral("test"))), ErrorCode::BrokerRefused);
        address.caFile = folder.filePath(QStringLiteral("none"));
        QCOMPARE(errorOf(Broker::open(address, QStringLiteral("test"))), ErrorCode::FileUnreadable);

        // The right authority, another machine's certificate.
        NatsServerSettings elsewhere;
        elsewhere.host = QStringLiteral("127.0.0.2");
        const NatsServer other(elsewhere);
        QCOMPARE(errorOf(Broker::open(other.address(QStringLiteral("intake")), QStringLiteral("test"))), ErrorCode::BrokerRefused);
    }

    void serverWithTlsTakesNoPlainText() {
        const NatsServer server;
        BrokerAddress address = server.address(QStringLiteral("intake"));
        address.tls = false;
        address.servers[0].replace(QStringLiteral("tls:"), QStringLiteral("nats:"));
        QCOMPARE(errorOf(Broker::open(address, QStringLiteral("test"))), ErrorCode::BrokerRefused);
    }

    void onlyAStationsNameIsTaken() {
        const NatsServer server;
        for (const char* name : {"", "Intake", "in.take", "in*", "in take", "abcdefghijklm", "1st"}) {
            QCOMPARE(errorOf(Broker::open(server.address(QStringLiteral("intake")), QLatin1String(name))), ErrorCode::InvalidArgument);
        }
        // Another station's inboxes are not this key's: it hears no answer.
        auto impostor = Broker::open(server.address(QStringLiteral("concentrator")), QStringLiteral("intake"));
        QVERIFY(impostor);
        QCOMPARE(errorOf(impostor->streamState("READINGS")), ErrorCode::BrokerRefused);
    }

    void noServerIsAway() {
        NatsServer server;
        const BrokerAddress address = server.address(QStringLiteral("intake"));
        server.kill9();
        QCOMPARE(errorOf(Broker::open(address, QStringLiteral("test"))), ErrorCode::BrokerAway);
    }

    void keyTakenAwayEndsTheConnection() {
        NatsServer server;
        Broker intake = open(server, "intake");
        server.stop();
        QVERIFY(QFile::remove(server.seedFile(QStringLiteral("intake"))));
        QVERIFY(createUserSeed(server.seedFile(QStringLiteral("intake"))));  // the server's next start knows only this one
        server.restart();
        QVERIFY(QTest::qWaitFor([&] { return errorOf(intake.streamState("READINGS")) == ErrorCode::BrokerRefused; }, kPatience));
    }
};

QTEST_GUILESS_MAIN(TestBrokerFaults)
#include "test_broker_faults.moc"
