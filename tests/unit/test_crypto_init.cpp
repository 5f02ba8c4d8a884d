// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "core/crypto/init.h"
#include "core/crypto/rsa.h"
#include "tests/support/error_of.h"

using namespace smarter;
using namespace smarter::crypto;
using test::errorOf;

class TestCryptoInit : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void withoutLibrariesNoKeyIsMade() {
        QVERIFY(!CryptoLibraries::ready());
        QCOMPARE(errorOf(RsaPrivateKey::generate(2048)), ErrorCode::CryptoLibrary);
        QCOMPARE(errorOf(RsaPrivateKey::deserialize(Bytes{1})), ErrorCode::CryptoLibrary);
        QCOMPARE(errorOf(RsaPublicKey::deserialize(Bytes{1})), ErrorCode::CryptoLibrary);
        QCOMPARE(errorOf(RsaPublicKey::fromPem({})), ErrorCode::CryptoLibrary);
    }

    void thereIsOneAtATimeAndANextOneWorks() {
        for (int round = 0; round < 2; ++round) {
            const auto libraries = CryptoLibraries::create();
            QVERIFY(libraries);
            QVERIFY(CryptoLibraries::ready());
            QCOMPARE(errorOf(CryptoLibraries::create()), ErrorCode::CryptoLibrary);
            QVERIFY(CryptoLibraries::ready());
            const auto key = RsaPrivateKey::generate(2048);
            QVERIFY(key);
        }
        QVERIFY(!CryptoLibraries::ready());
    }
};

QTEST_GUILESS_MAIN(TestCryptoInit)
#include "test_crypto_init.moc"
