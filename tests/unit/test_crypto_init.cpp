// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "core/crypto/init.h"
#include "core/crypto/rsa.h"

using namespace smarter;
using namespace smarter::crypto;

class TestCryptoInit : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void withoutLibrariesNoKeyIsMade() {
        QVERIFY(!CryptoLibraries::ready());
        QCOMPARE(RsaPrivateKey::generate(2048).error().code, ErrorCode::CryptoLibrary);
        QCOMPARE(RsaPrivateKey::deserialize(Bytes{1}).error().code, ErrorCode::CryptoLibrary);
        QCOMPARE(RsaPublicKey::deserialize(Bytes{1}).error().code, ErrorCode::CryptoLibrary);
        QCOMPARE(RsaPublicKey::fromPem({}).error().code, ErrorCode::CryptoLibrary);
    }

    void thereIsOneAtATimeAndANextOneWorks() {
        for (int round = 0; round < 2; ++round) {
            const auto libraries = CryptoLibraries::create();
            QVERIFY(libraries);
            QVERIFY(CryptoLibraries::ready());
            QCOMPARE(CryptoLibraries::create().error().code, ErrorCode::CryptoLibrary);
            QVERIFY(CryptoLibraries::ready());
            const auto key = RsaPrivateKey::generate(2048);
            QVERIFY(key);
        }
        QVERIFY(!CryptoLibraries::ready());
    }
};

QTEST_GUILESS_MAIN(TestCryptoInit)
#include "test_crypto_init.moc"
