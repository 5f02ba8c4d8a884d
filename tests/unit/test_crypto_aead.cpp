// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>
#include <algorithm>

#include "core/crypto/aead.h"
#include "core/crypto/key_wrap.h"
#include "core/crypto/random.h"
#include "tests/support/error_of.h"
#include "tests/unit/vector_file.h"

using namespace smarter;
using namespace smarter::crypto;
using test::bytesIn;
using test::errorOf;

namespace {

constexpr Nonce kNonce{1, 2, 3};
const Bytes kAad{9, 8, 7};
const Bytes kPlaintext{10, 11, 12, 13, 14};

struct Sealed {
    Bytes ciphertext;
    Tag tag{};
};

Sealed sealWith(Aes256Gcm& aead, ByteView plaintext = kPlaintext) {
    Sealed sealed{Bytes(plaintext.size()), {}};
    if (!aead.seal(kNonce, kAad, plaintext, sealed.ciphertext, sealed.tag)) {
        qFatal("sealing failed");
    }
    return sealed;
}

Aes256Gcm aeadOf(std::uint8_t keyByte) {
    return Aes256Gcm::create(Bytes(kAesKeySize, keyByte)).value();
}

bool isRefusedAndWiped(Aes256Gcm& aead, const Nonce& nonce, ByteView aad, const Sealed& sealed) {
    Bytes plaintext(sealed.ciphertext.size(), 0xee);
    const Status opened = aead.open(nonce, aad, sealed.ciphertext, sealed.tag, plaintext);
    return errorOf(opened) == ErrorCode::AuthenticationFailed &&
           std::ranges::all_of(plaintext, [](auto byte) { return byte == 0; });
}

}  // namespace

class TestCryptoAead : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void publishedVectorsSealAndOpen_data() {
        QTest::addColumn<int>("index");
        const auto vectors = test::readVectors(QStringLiteral("aes_256_gcm.txt"));
        for (int i = 0; i < vectors.size(); ++i) {
            QTest::newRow(qPrintable(vectors[i].name)) << i;
        }
    }
    void publishedVectorsSealAndOpen() {
        QFETCH(const int, index);
        const auto vector = test::readVectors(QStringLiteral("aes_256_gcm.txt"))[index];
        const auto nonce = vector.array<Nonce>(QStringLiteral("nonce"));
        const Bytes aad = vector[QStringLiteral("aad")];
        const Bytes plaintext = vector[QStringLiteral("plaintext")];
        auto aead = Aes256Gcm::create(vector[QStringLiteral("key")]).value();
        Sealed sealed{Bytes(plaintext.size()), {}};
        QVERIFY(aead.seal(nonce, aad, plaintext, sealed.ciphertext, sealed.tag));
        QCOMPARE(sealed.ciphertext, vector[QStringLiteral("ciphertext")]);
        QCOMPARE(sealed.tag, vector.array<Tag>(QStringLiteral("tag")));
        Bytes opened(plaintext.size());
        QVERIFY(aead.open(nonce, aad, sealed.ciphertext, sealed.tag, opened));
        QCOMPARE(opened, plaintext);
    }

    void tamperedTagIsRefused() {
        auto aead = aeadOf(1);
        const Sealed sealed = sealWith(aead);
        for (std::size_t bit = 0; bit < sizeof(Tag) * 8; ++bit) {
            Sealed tampered = sealed;
            tampered.tag[bit / 8] ^= static_cast<std::uint8_t>(1 << bit % 8);
            QVERIFY(isRefusedAndWiped(aead, kNonce, kAad, tampered));
        }
    }

    void tamperedCiphertextNonceOrAadIsRefused() {
        auto aead = aeadOf(1);
        const Sealed sealed = sealWith(aead);
        for (std::size_t i = 0; i < sealed.ciphertext.size(); ++i) {
            Sealed tampered = sealed;
            tampered.ciphertext[i] ^= 0x10;
            QVERIFY(isRefusedAndWiped(aead, kNonce, kAad, tampered));
        }
        for (std::size_t i = 0; i < kNonce.size(); ++i) {
            Nonce nonce = kNonce;
            nonce[i] ^= 0x10;
            QVERIFY(isRefusedAndWiped(aead, nonce, kAad, sealed));
        }
        for (const Bytes& aad : {Bytes{}, Bytes{9, 8}, Bytes{9, 8, 7, 0}, Bytes{9, 8, 6}}) {
            QVERIFY(isRefusedAndWiped(aead, kNonce, aad, sealed));
        }
        auto other = aeadOf(2);
        QVERIFY(isRefusedAndWiped(other, kNonce, kAad, sealed));
    }

    void refusedMessageDoesNotSpoilTheNext() {
        auto aead = aeadOf(1);
        Sealed sealed = sealWith(aead);
        sealed.tag[0] ^= 1;
        QVERIFY(isRefusedAndWiped(aead, kNonce, kAad, sealed));
        sealed.tag[0] ^= 1;
        Bytes opened(kPlaintext.size());
        QVERIFY(aead.open(kNonce, kAad, sealed.ciphertext, sealed.tag, opened));
        QCOMPARE(opened, kPlaintext);
    }

    void rekeyedObjectWorksLikeAFreshOne() {
        auto first = aeadOf(1);
        auto second = aeadOf(2);
        const Sealed underFirst = sealWith(first);
        const Sealed underSecond = sealWith(second);
        auto changing = aeadOf(1);
        for (int round = 0; round < 3; ++round) {
            for (const std::uint8_t key : {std::uint8_t{1}, std::uint8_t{2}}) {
                const Sealed& expected = key == 1 ? underFirst : underSecond;
                QVERIFY(changing.rekey(Bytes(kAesKeySize, key)));
                QCOMPARE(sealWith(changing).ciphertext, expected.ciphertext);
                Bytes opened(kPlaintext.size());
                QVERIFY(changing.open(kNonce, kAad, expected.ciphertext, expected.tag, opened));
                QCOMPARE(opened, kPlaintext);
                QVERIFY(isRefusedAndWiped(changing, kNonce, kAad, key == 1 ? underSecond : underFirst));
            }
        }
    }

    void refusedKeyLeavesTheOldOneInPlace() {
        auto aead = aeadOf(1);
        const Sealed sealed = sealWith(aead);
        QCOMPARE(errorOf(aead.rekey(Bytes(kAesKeySize - 1, 2))), ErrorCode::KeyInvalid);
        QCOMPARE(sealWith(aead).ciphertext, sealed.ciphertext);
    }

    void sealsAndOpensInPlace() {
        auto aead = aeadOf(1);
        Bytes memory = kPlaintext;
        Tag tag;
        QVERIFY(aead.seal(kNonce, kAad, memory, memory, tag));
        QCOMPARE(memory, sealWith(aead).ciphertext);
        QVERIFY(aead.open(kNonce, kAad, memory, tag, memory));
        QCOMPARE(memory, kPlaintext);
    }

    void movedObjectGoesOn() {
        auto aead = aeadOf(1);
        const Sealed sealed = sealWith(aead);
        Aes256Gcm moved = std::move(aead);
        QCOMPARE(sealWith(moved).ciphertext, sealed.ciphertext);
    }

    void wrongSizesAreRefused() {
        auto aead = aeadOf(1);
        Bytes small(kPlaintext.size() - 1);
        Tag tag{};
        QCOMPARE(errorOf(aead.seal(kNonce, kAad, kPlaintext, small, tag)), ErrorCode::InvalidArgument);
        QCOMPARE(errorOf(aead.open(kNonce, kAad, kPlaintext, tag, small)), ErrorCode::InvalidArgument);
        for (const std::size_t size : {0u, 16u, 31u, 33u}) {
            QCOMPARE(errorOf(Aes256Gcm::create(Bytes(size))), ErrorCode::KeyInvalid);
        }
    }

    void wrappedSecretComesBack() {
        const SecretBytes key = randomSecret(kAesKeySize).value();
        for (const std::size_t size : {0u, 1u, 32u, 2'000u}) {
            const SecretBytes secret = randomSecret(size).value();
            const Bytes wrapped = wrapWithKey(key, kAad, secret.view()).value();
            QCOMPARE(wrapped.size(), size + kWrapOverhead);
            QCOMPARE(bytesIn(unwrapWithKey(key, kAad, wrapped).value().view()), bytesIn(secret.view()));
        }
    }

    void wrappingTwiceNeverRepeatsTheNonce() {
        const SecretBytes key = randomSecret(kAesKeySize).value();
        const Bytes first = wrapWithKey(key, kAad, kPlaintext).value();
        const Bytes second = wrapWithKey(key, kAad, kPlaintext).value();
        QVERIFY(!std::equal(first.begin(), first.begin() + sizeof(Nonce), second.begin()));
    }

    void alteredWrapIsRefused() {
        const SecretBytes key = randomSecret(kAesKeySize).value();
        const Bytes wrapped = wrapWithKey(key, kAad, kPlaintext).value();
        for (std::size_t i = 0; i < wrapped.size(); ++i) {
            Bytes altered = wrapped;
            altered[i] ^= 0x80;
            QCOMPARE(errorOf(unwrapWithKey(key, kAad, altered)), ErrorCode::AuthenticationFailed);
            const auto cut = unwrapWithKey(key, kAad, ByteView(wrapped).first(i));
            QCOMPARE(errorOf(cut),
                     i < kWrapOverhead ? ErrorCode::Truncated : ErrorCode::AuthenticationFailed);
        }
        QCOMPARE(errorOf(unwrapWithKey(key, {}, wrapped)), ErrorCode::AuthenticationFailed);
        const SecretBytes otherKey = randomSecret(kAesKeySize).value();
        QCOMPARE(errorOf(unwrapWithKey(otherKey, kAad, wrapped)), ErrorCode::AuthenticationFailed);
        QCOMPARE(errorOf(unwrapWithKey(SecretBytes(16), kAad, wrapped)), ErrorCode::KeyInvalid);
        QCOMPARE(errorOf(wrapWithKey(SecretBytes(16), kAad, kPlaintext)), ErrorCode::KeyInvalid);
    }
};

QTEST_GUILESS_MAIN(TestCryptoAead)
#include "test_crypto_aead.moc"
