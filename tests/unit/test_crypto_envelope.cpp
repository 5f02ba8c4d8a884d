// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "core/crypto/envelope.h"
#include "core/crypto/init.h"
#include "tests/support/error_of.h"
#include "tests/unit/vector_file.h"

using namespace smarter;
using namespace smarter::crypto;
using test::bytesIn;
using test::errorOf;

namespace {

const Bytes kAad{1, 2, 3};
const Bytes kContent{0xde, 0xad, 0xbe, 0xef, 0x00, 0x01};

// Offsets of the format in envelope.h, for a 2,048-bit recipient.
constexpr std::size_t kFingerprint = 2;
constexpr std::size_t kWrappedLength = kFingerprint + 32;
constexpr std::size_t kWrapped = kWrappedLength + 4;
constexpr std::size_t kNonce = kWrapped + 256;
constexpr std::size_t kCiphertextLength = kNonce + 12;
constexpr std::size_t kCiphertext = kCiphertextLength + 4;

}  // namespace

class TestCryptoEnvelope : public QObject {
    Q_OBJECT

    std::unique_ptr<CryptoLibraries> libraries_;
    std::unique_ptr<RsaPrivateKey> recipient_;
    std::unique_ptr<RsaPrivateKey> other_;
    Bytes envelope_;

private Q_SLOTS:
    void initTestCase() {
        libraries_ = CryptoLibraries::create().value();
        recipient_ = std::make_unique<RsaPrivateKey>(RsaPrivateKey::generate(2048).value());
        other_ = std::make_unique<RsaPrivateKey>(RsaPrivateKey::generate(2048).value());
        envelope_ = sealEnvelope(recipient_->publicKey(), kAad, kContent).value();
    }
    void cleanupTestCase() {
        recipient_.reset();
        other_.reset();
        libraries_.reset();
    }

    void contentComesBack() {
        QCOMPARE(envelope_.size(), kCiphertext + kContent.size() + 16);
        QCOMPARE(bytesIn(openEnvelope(*recipient_, kAad, envelope_).value().view()), kContent);
        for (const std::size_t size : {0u, 1u, 100'000u}) {
            const Bytes content(size, 0x42);
            const Bytes envelope = sealEnvelope(recipient_->publicKey(), {}, content).value();
            QCOMPARE(bytesIn(openEnvelope(*recipient_, {}, envelope).value().view()), content);
        }
    }

    void nothingIsTheSameTwice() {
        const Bytes again = sealEnvelope(recipient_->publicKey(), kAad, kContent).value();
        const auto differs = [&](std::size_t start, std::size_t length) {
            return !std::equal(again.begin() + start, again.begin() + start + length,
                               envelope_.begin() + start);
        };
        QVERIFY(differs(kWrapped, 256));
        QVERIFY(differs(kNonce, 12));
        QVERIFY(differs(kCiphertext, kContent.size()));
    }

    void anyAlteredByteIsRefused() {
        for (std::size_t i = 0; i < envelope_.size(); ++i) {
            for (const std::uint8_t mask : {std::uint8_t{0x01}, std::uint8_t{0x80}}) {
                Bytes altered = envelope_;
                altered[i] ^= mask;
                QVERIFY2(!openEnvelope(*recipient_, kAad, altered), qPrintable(QString::number(i)));
            }
        }
    }

    void errorsNameWhatIsWrong() {
        const auto errorAt = [&](std::size_t offset) {
            Bytes altered = envelope_;
            altered[offset] ^= 0x01;
            return errorOf(openEnvelope(*recipient_, kAad, altered));
        };
        QCOMPARE(errorAt(0), ErrorCode::VersionUnsupported);
        QCOMPARE(errorAt(1), ErrorCode::VersionUnsupported);
        QCOMPARE(errorAt(kFingerprint), ErrorCode::KeyInvalid);
        QCOMPARE(errorAt(kWrappedLength), ErrorCode::Truncated);
        QCOMPARE(errorAt(kWrapped), ErrorCode::AuthenticationFailed);
        QCOMPARE(errorAt(kNonce), ErrorCode::AuthenticationFailed);
        QCOMPARE(errorAt(kCiphertextLength), ErrorCode::Truncated);
        QCOMPARE(errorAt(kCiphertext), ErrorCode::AuthenticationFailed);
        QCOMPARE(errorAt(envelope_.size() - 1), ErrorCode::AuthenticationFailed);
    }

    void everyTruncationAndAnExtraByteAreRefused() {
        for (std::size_t length = 0; length < envelope_.size(); ++length) {
            const auto opened = openEnvelope(*recipient_, kAad, ByteView(envelope_).first(length));
            QCOMPARE(errorOf(opened), ErrorCode::Truncated);
        }
        const Bytes longer = ByteWriter().raw(envelope_).number(std::uint8_t{0}).take();
        QCOMPARE(errorOf(openEnvelope(*recipient_, kAad, longer)), ErrorCode::TrailingBytes);
    }

    void wrongRecipientIsRefused() {
        QCOMPARE(errorOf(openEnvelope(*other_, kAad, envelope_)), ErrorCode::KeyInvalid);
        // Nor does it help to write the other's name on it.
        Bytes renamed = envelope_;
        std::ranges::copy(other_->publicKey().fingerprint(), renamed.begin() + kFingerprint);
        QCOMPARE(errorOf(openEnvelope(*other_, kAad, renamed)), ErrorCode::AuthenticationFailed);
    }

    void wrongAadIsRefused() {
        for (const Bytes& aad : {Bytes{}, Bytes{1, 2}, Bytes{1, 2, 3, 0}, Bytes{1, 2, 4}}) {
            QCOMPARE(errorOf(openEnvelope(*recipient_, aad, envelope_)), ErrorCode::AuthenticationFailed);
        }
    }

    void headerIsBoundToTheContent() {
        // Same recipient, and a wrapped key that opens: but not the one this content was sealed under, nor
        // its header.
        const Bytes other = sealEnvelope(recipient_->publicKey(), kAad, kContent).value();
        Bytes mixed = envelope_;
        std::copy(other.begin() + kWrapped, other.begin() + kNonce, mixed.begin() + kWrapped);
        QCOMPARE(errorOf(openEnvelope(*recipient_, kAad, mixed)), ErrorCode::AuthenticationFailed);
        // The same content key wrapped once more by its holder is another header, so the tag no longer fits.
        const auto key = recipient_->decryptOaep(ByteView(envelope_).subspan(kWrapped, 256)).value();
        const Bytes rewrapped = recipient_->publicKey().encryptOaep(key.view()).value();
        std::ranges::copy(rewrapped, mixed.begin() + kWrapped);
        QCOMPARE(errorOf(openEnvelope(*recipient_, kAad, mixed)), ErrorCode::AuthenticationFailed);
    }

    void wrappedKeyOfAnotherLengthIsRefused() {
        Bytes altered = envelope_;
        const Bytes wrapped = recipient_->publicKey().encryptOaep(Bytes(31)).value();
        std::ranges::copy(wrapped, altered.begin() + kWrapped);
        QCOMPARE(errorOf(openEnvelope(*recipient_, kAad, altered)), ErrorCode::AuthenticationFailed);
    }
};

QTEST_GUILESS_MAIN(TestCryptoEnvelope)
#include "test_crypto_envelope.moc"
