// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>
#include <atomic>
#include <thread>

#include "core/crypto/init.h"
#include "core/crypto/random.h"
#include "core/crypto/rsa.h"
#include "tests/support/error_of.h"
#include "tests/unit/vector_file.h"

using namespace smarter;
using namespace smarter::crypto;
using test::bytesIn;
using test::errorOf;

namespace {

Bytes der(std::uint8_t type, ByteView content) {
    return ByteWriter()
        .number(type)
        .number(std::uint8_t{0x82})  // a two-byte length follows; DER's shortest form from 256 bytes on
        .number(static_cast<std::uint16_t>(content.size()))
        .raw(content)
        .take();
}

constexpr auto kRsaEncryption = u"300d06092a864886f70d0101010500";
constexpr auto kRsaPss = u"300b06092a864886f70d01010a";
constexpr auto kExponent65537 = u"0203010001";
constexpr auto kExponent3 = u"020103";
constexpr auto kExponent65536 = u"0203010000";
constexpr auto kExponent2To64Plus1 = u"0209010000000000000001";

/// SubjectPublicKeyInfo (RFC 8017, A.1.1) of an RSA key with a modulus of `bytes`, all but its end made of
/// ones.
Bytes rsaSpki(std::size_t bytes, std::uint8_t lowest, const char16_t* exponentDer,
              const char16_t* algorithmDer = kRsaEncryption) {
    Bytes modulus(bytes + 1, 0xff);
    modulus.front() = 0;
    modulus.back() = lowest;
    const Bytes numbers = ByteWriter().raw(der(0x02, modulus)).raw(*fromHex(exponentDer)).take();
    const Bytes key = ByteWriter().number(std::uint8_t{0}).raw(der(0x30, numbers)).take();
    const Bytes algorithm = *fromHex(algorithmDer);
    return der(0x30, ByteWriter().raw(algorithm).raw(der(0x03, key)).take());
}

// secp256r1's base point (SEC 2, 2.4.2) as a public key.
constexpr auto kEllipticKey =
    u"3059301306072a8648ce3d020106082a8648ce3d030107034200"
    u"046b17d1f2e12c4247f8bce6e563a440f277037d812deb33a0f4a13945d898c296"
    u"4fe342e2fe1a7f9b8ee7eb4a7c0f9e162bce33576b315ececbb6406837bf51f5";

ErrorCode publicKeyError(ByteView bytes) {
    return errorOf(RsaPublicKey::deserialize(bytes));
}

ErrorCode privateKeyError(ByteView bytes) {
    return errorOf(RsaPrivateKey::deserialize(bytes));
}

}  // namespace

class TestCryptoRsa : public QObject {
    Q_OBJECT

    std::unique_ptr<CryptoLibraries> libraries_;
    std::unique_ptr<RsaPrivateKey> key_;
    std::unique_ptr<RsaPrivateKey> published_;

private Q_SLOTS:
    void initTestCase() {
        libraries_ = CryptoLibraries::create().value();
        key_ = std::make_unique<RsaPrivateKey>(RsaPrivateKey::generate(2048).value());
        const auto vectors = test::readVectors(QStringLiteral("rsa_oaep_3072_sha_256.txt"));
        published_ = std::make_unique<RsaPrivateKey>(
            RsaPrivateKey::deserialize(vectors.first()[QStringLiteral("private")]).value());
    }
    void cleanupTestCase() {
        published_.reset();
        key_.reset();
        libraries_.reset();
    }

    void publishedOaepCiphertextsOpenOrAreRefused() {
        const auto vectors = test::readVectors(QStringLiteral("rsa_oaep_3072_sha_256.txt")).mid(1);
        QCOMPARE(vectors.size(), 6);
        for (const auto& vector : vectors) {
            const auto opened = published_->decryptOaep(vector[QStringLiteral("ciphertext")]);
            if (vector.has(QStringLiteral("refused"))) {
                QVERIFY2(!opened, qPrintable(vector.name));
                QCOMPARE(errorOf(opened), ErrorCode::AuthenticationFailed);
                QVERIFY(opened.error().detail.isEmpty());
            } else {
                QVERIFY2(opened, qPrintable(vector.name));
                QCOMPARE(bytesIn(opened->view()), vector[QStringLiteral("message")]);
            }
        }
    }

    void publishedSignaturesVerifyOrAreRefused() {
        const auto vectors = test::readVectors(QStringLiteral("rsa_pkcs1_3072_sha_256.txt"));
        QCOMPARE(vectors.size(), 4);
        for (const auto& vector : vectors) {
            const Bytes message = vector[QStringLiteral("message")];
            const Bytes signature = vector[QStringLiteral("signature")];
            const Status verified = published_->publicKey().verify(message, signature);
            const bool refused = vector.has(QStringLiteral("refused"));
            QVERIFY2(verified.has_value() != refused, qPrintable(vector.name));
            QCOMPARE(published_->sign(message).value() == signature, !refused);
        }
    }

    void generatedKeyHasTheSizeAskedFor() {
        QCOMPARE(key_->publicKey().bits(), 2048);
        const auto standard = RsaPrivateKey::generate();
        QVERIFY(standard);
        QCOMPARE(standard->publicKey().bits(), 3072);
        QVERIFY(standard->publicKey().fingerprint() != key_->publicKey().fingerprint());
        for (const int bits : {-1, 0, 1024, 2047, 8193, 1'000'000}) {
            QCOMPARE(errorOf(RsaPrivateKey::generate(bits)), ErrorCode::InvalidArgument);
        }
    }

    void keysComeBackFromTheirBytes() {
        const auto again = RsaPrivateKey::deserialize(key_->serialize().view());
        QVERIFY(again);
        QCOMPARE(again->publicKey().fingerprint(), key_->publicKey().fingerprint());
        const RsaPublicKey& publicKey = key_->publicKey();
        QCOMPARE(publicKey.fingerprint(), sha256(publicKey.serialize()));
        const auto fromDer = RsaPublicKey::deserialize(publicKey.serialize());
        const auto fromPem = RsaPublicKey::fromPem(publicKey.toPem());
        QCOMPARE(fromDer.value().fingerprint(), publicKey.fingerprint());
        QCOMPARE(fromPem.value().fingerprint(), publicKey.fingerprint());
        QVERIFY(publicKey.toPem().startsWith(QStringLiteral("-----BEGIN PUBLIC KEY-----")));
        const Bytes secret{1, 2, 3};
        QCOMPARE(bytesIn(again->decryptOaep(fromPem->encryptOaep(secret).value()).value().view()), secret);
        QVERIFY(fromDer->verify(secret, again->sign(secret).value()));
    }

    void cutOrLengthenedKeysAreRefused() {
        const Bytes publicDer = key_->publicKey().serialize();
        for (std::size_t length = 0; length < publicDer.size(); ++length) {
            QCOMPARE(publicKeyError(ByteView(publicDer).first(length)), ErrorCode::KeyInvalid);
        }
        const SecretBytes privateDer = key_->serialize();
        for (std::size_t length = 0; length < privateDer.size(); ++length) {
            QCOMPARE(privateKeyError(privateDer.view().first(length)), ErrorCode::KeyInvalid);
        }
        QCOMPARE(publicKeyError(ByteWriter().raw(publicDer).number(std::uint8_t{0}).take()),
                 ErrorCode::KeyInvalid);
        QCOMPARE(privateKeyError(ByteWriter().raw(privateDer.view()).number(std::uint8_t{0}).take()),
                 ErrorCode::KeyInvalid);
        QCOMPARE(publicKeyError(privateDer.view()), ErrorCode::KeyInvalid);
        QCOMPARE(privateKeyError(publicDer), ErrorCode::KeyInvalid);
    }

    void weakOrForeignKeysAreRefused() {
        QVERIFY(RsaPublicKey::deserialize(rsaSpki(256, 0xff, kExponent65537)));
        QCOMPARE(publicKeyError(rsaSpki(255, 0xff, kExponent65537)), ErrorCode::KeyInvalid);  // 2,040 bits
        QCOMPARE(publicKeyError(rsaSpki(1025, 0xff, kExponent65537)), ErrorCode::KeyInvalid);
        QCOMPARE(publicKeyError(rsaSpki(256, 0xfe, kExponent65537)), ErrorCode::KeyInvalid);  // even
        QCOMPARE(publicKeyError(rsaSpki(256, 0xff, kExponent3)), ErrorCode::KeyInvalid);
        QCOMPARE(publicKeyError(rsaSpki(256, 0xff, kExponent65536)), ErrorCode::KeyInvalid);
        QCOMPARE(publicKeyError(rsaSpki(256, 0xff, kExponent2To64Plus1)), ErrorCode::KeyInvalid);
        QCOMPARE(publicKeyError(rsaSpki(256, 0xff, kExponent65537, kRsaPss)), ErrorCode::KeyInvalid);
        QCOMPARE(publicKeyError(*fromHex(kEllipticKey)), ErrorCode::KeyInvalid);
        for (const auto& pem :
             {QString(), QStringLiteral("no key"), QStringLiteral("-----BEGIN PUBLIC KEY-----\n"),
              key_->publicKey().toPem().chopped(40)}) {
            QCOMPARE(errorOf(RsaPublicKey::fromPem(pem)), ErrorCode::KeyInvalid);
        }
    }

    void secretsUpToTheLimitAreEncryptedFreshly() {
        const RsaPublicKey& publicKey = key_->publicKey();
        const std::size_t longest = 256 - kOaepOverhead;
        for (const std::size_t size : {std::size_t{0}, std::size_t{32}, longest}) {
            const Bytes secret(size, 0x5a);
            const Bytes ciphertext = publicKey.encryptOaep(secret).value();
            QCOMPARE(ciphertext.size(), 256u);
            QVERIFY(ciphertext != publicKey.encryptOaep(secret).value());
            QCOMPARE(bytesIn(key_->decryptOaep(ciphertext).value().view()), secret);
        }
        QCOMPARE(errorOf(publicKey.encryptOaep(Bytes(longest + 1))), ErrorCode::InvalidArgument);
    }

    void everyBadCiphertextGivesTheSameError() {
        const Bytes good = key_->publicKey().encryptOaep(Bytes{1, 2, 3}).value();
        std::vector<Bytes> bad{{}, Bytes(256, 0), Bytes(256, 0xff), Bytes(good.begin(), good.end() - 1)};
        bad.push_back(ByteWriter().raw(good).number(std::uint8_t{0}).take());
        for (std::size_t i = 0; i < good.size(); i += 15) {
            bad.push_back(good);
            bad.back()[i] ^= 0x40;
        }
        for (const Bytes& ciphertext : bad) {
            const auto opened = key_->decryptOaep(ciphertext);
            QCOMPARE(errorOf(opened), ErrorCode::AuthenticationFailed);
            QVERIFY(opened.error().detail.isEmpty());
        }
        QCOMPARE(errorOf(published_->decryptOaep(good)), ErrorCode::AuthenticationFailed);
    }

    void signatureHoldsForItsMessageAndKeyAlone() {
        const Bytes message{1, 2, 3};
        const Bytes signature = key_->sign(message).value();
        const RsaPublicKey& publicKey = key_->publicKey();
        QVERIFY(publicKey.verify(message, signature));
        const auto refused = [&](ByteView text, ByteView bytes) {
            return errorOf(publicKey.verify(text, bytes)) == ErrorCode::SignatureInvalid;
        };
        QVERIFY(refused(Bytes{1, 2, 4}, signature));
        QVERIFY(refused({}, signature));
        QVERIFY(refused(message, {}));
        QVERIFY(refused(message, ByteView(signature).first(255)));
        QVERIFY(refused(message, ByteWriter().raw(signature).number(std::uint8_t{0}).take()));
        for (std::size_t i = 0; i < signature.size(); i += 5) {
            Bytes altered = signature;
            altered[i] ^= 1;
            QVERIFY(refused(message, altered));
        }
        QVERIFY(!published_->publicKey().verify(message, signature));
        QVERIFY(publicKey.verify({}, key_->sign({}).value()));
    }

    void oneKeyServesSeveralThreads() {
        std::atomic<int> good = 0;
        constexpr int rounds = 25;
        const auto work = [&](std::uint8_t mark) {
            // Long enough that hashing, where a shared signature's progress would be lost, takes much of the
            // time.
            const Bytes message(1'000'000, mark);
            const Bytes secret{mark};
            for (int round = 0; round < rounds; ++round) {
                const RsaPublicKey publicKey = key_->publicKey();
                const auto signature = key_->sign(message);
                const auto ciphertext = publicKey.encryptOaep(secret);
                if (!signature || !ciphertext || !publicKey.verify(message, *signature)) {
                    continue;
                }
                const auto opened = key_->decryptOaep(*ciphertext);
                const auto stored = RsaPublicKey::fromPem(publicKey.toPem());
                good += opened && bytesIn(opened->view()) == secret && stored &&
                        stored->fingerprint() == publicKey.fingerprint();
            }
        };
        {
            const std::jthread first(work, std::uint8_t{1});
            const std::jthread second(work, std::uint8_t{2});
            const std::jthread generating([&] { good += RsaPrivateKey::generate(2048).has_value(); });
        }
        QCOMPARE(good.load(), 2 * rounds + 1);
    }
};

QTEST_GUILESS_MAIN(TestCryptoRsa)
#include "test_crypto_rsa.moc"
