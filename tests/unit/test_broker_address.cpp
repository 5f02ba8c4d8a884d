// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "core/broker/broker_address.h"
#include "tests/support/error_of.h"

using namespace smarter;
using test::errorOf;

class TestBrokerAddress : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyPartIsRead() {
        const auto address = BrokerAddress::parse(QStringLiteral(
            "tls://a.example:4333,[2001:db8::1],10.0.0.7?ca=/etc/ca.pem&seed=/etc/my%20seed&cert=/etc/c.pem&key=/etc/c.key"));
        QVERIFY(address);
        BrokerAddress expected;
        expected.tls = true;
        expected.servers = {QStringLiteral("tls://a.example:4333"), QStringLiteral("tls://[2001:db8::1]:4222"),
                            QStringLiteral("tls://10.0.0.7:4222")};
        expected.caFile = QStringLiteral("/etc/ca.pem");
        expected.seedFile = QStringLiteral("/etc/my seed");
        expected.certFile = QStringLiteral("/etc/c.pem");
        expected.keyFile = QStringLiteral("/etc/c.key");
        QCOMPARE(address->servers, expected.servers);
        QVERIFY(*address == expected);
    }

    void withoutTlsOnlyLoopbackIsAccepted_data() {
        QTest::addColumn<QString>("host");
        QTest::addColumn<bool>("accepted");
        for (const char* host : {"localhost", "127.0.0.1", "127.1.2.3", "[::1]", "localhost,127.0.0.1"}) {
            QTest::newRow(host) << QString::fromLatin1(host) << true;
        }
        for (const char* host : {"broker.example", "10.0.0.7", "127.0.0.1.example", "localhost.example", "[2001:db8::1]",
                                 "127.0.0.1,broker.example", "128.0.0.1"}) {
            QTest::newRow(host) << QString::fromLatin1(host) << false;
        }
    }
    void withoutTlsOnlyLoopbackIsAccepted() {
        QFETCH(QString, host);
        QFETCH(bool, accepted);
        const auto address = BrokerAddress::parse(QStringLiteral("nats://") + host);
        QCOMPARE(errorOf(address), accepted ? test::kNoError : ErrorCode::BrokerUnprotected);
        QVERIFY(BrokerAddress::parse(QStringLiteral("tls://") + host));
    }

    void anythingElseIsRefused_data() {
        QTest::addColumn<QString>("text");
        for (const char* text : {"", "tls://", "broker:4222", "http://broker", "tls://broker/path", "tls://broker:port", "tls://a,,b",
                                 "tls://broker?ca=", "tls://broker?ca=a&ca=b", "tls://broker?token=x", "tls://broker?cert=a",
                                 "tls://broker?key=a", "tls://user:secret@broker", "TLS://broker"}) {
            QTest::newRow(*text == '\0' ? "empty" : text) << QString::fromLatin1(text);
        }
    }
    void anythingElseIsRefused() {
        QFETCH(QString, text);
        const auto address = BrokerAddress::parse(text);
        QCOMPARE(errorOf(address), ErrorCode::BrokerAddressInvalid);
        QVERIFY(!address.error().subject.contains(QLatin1String("secret")));
    }
};

QTEST_GUILESS_MAIN(TestBrokerAddress)
#include "test_broker_address.moc"
