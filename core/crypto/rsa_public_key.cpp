// SPDX-License-Identifier: GPL-3.0-or-later
#include <openssl/err.h>
#include <openssl/x509.h>

#include <QtCrypto>
#include <algorithm>
#include <climits>

#include "core/crypto/init.h"
#include "core/crypto/rsa.h"
#include "core/crypto/rsa_support.h"

namespace smarter::crypto {

// The same key twice: QCA's for signatures and PEM, OpenSSL's for OAEP with SHA-256, which QCA has not.
struct RsaPublicKey::Impl {
    KeyPtr openssl;
    QCA::PublicKey qca;
    Bytes der;
    Digest fingerprint;
};

namespace {

/// The DER itself decides: what does not encode back to the same bytes (trailing ones, BER) is refused.
KeyPtr decodeCanonical(ByteView der) {
    const unsigned char* position = der.data();
    KeyPtr key(d2i_PUBKEY(nullptr, &position, static_cast<long>(der.size())));
    unsigned char* again = nullptr;
    const int length = key ? i2d_PUBKEY(key.get(), &again) : -1;
    const bool same =
        length >= 0 && std::ranges::equal(std::span(again, static_cast<std::size_t>(length)), der);
    OPENSSL_free(again);
    ERR_clear_error();
    return same ? std::move(key) : nullptr;
}

}  // namespace

Result<RsaPublicKey> RsaPublicKey::deserialize(ByteView spkiDer) {
    if (!CryptoLibraries::ready()) {
        return fail(ErrorCode::CryptoLibrary);
    }
    // OpenSSL, being strict here, looks first; QCA never sees bytes that are not a good key.
    KeyPtr key = spkiDer.size() <= INT_MAX ? decodeCanonical(spkiDer) : nullptr;
    if (!key) {
        return fail(ErrorCode::KeyInvalid);
    }
    if (const Status checked = checkRsaKey(key.get()); !checked) {
        return passOn(checked);
    }
    QCA::ConvertResult converted = QCA::ErrorDecode;
    const auto qca = QCA::PublicKey::fromDER(borrowed(spkiDer), &converted, rsaProvider());
    if (converted != QCA::ConvertGood || !qca.isRSA()) {
        return fail(ErrorCode::KeyInvalid);
    }
    return RsaPublicKey(std::make_shared<const Impl>(std::move(key), qca,
                                                     Bytes(spkiDer.begin(), spkiDer.end()), sha256(spkiDer)));
}

const Bytes& RsaPublicKey::serialize() const {
    return impl_->der;
}

Result<RsaPublicKey> RsaPublicKey::fromPem(const QString& pem) {
    if (!CryptoLibraries::ready()) {
        return fail(ErrorCode::CryptoLibrary);
    }
    QCA::ConvertResult converted = QCA::ErrorDecode;
    const auto key = QCA::PublicKey::fromPEM(pem, &converted, rsaProvider());
    ERR_clear_error();
    if (converted != QCA::ConvertGood || !key.isRSA()) {
        return fail(ErrorCode::KeyInvalid);
    }
    const QByteArray der = key.toDER();
    return deserialize(bytesOf({der.constData(), static_cast<std::size_t>(der.size())}));
}

QString RsaPublicKey::toPem() const {
    return impl_->qca.toPEM();
}

int RsaPublicKey::bits() const {
    return EVP_PKEY_get_bits(impl_->openssl.get());
}

const Digest& RsaPublicKey::fingerprint() const {
    return impl_->fingerprint;
}

Result<Bytes> RsaPublicKey::encryptOaep(ByteView secret) const {
    Bytes ciphertext(static_cast<std::size_t>(EVP_PKEY_get_size(impl_->openssl.get())));
    if (secret.size() > ciphertext.size() - kOaepOverhead) {
        return fail(ErrorCode::InvalidArgument);
    }
    const KeyContextPtr context = oaepContext(impl_->openssl.get(), OaepDirection::Encrypt);
    std::size_t length = ciphertext.size();
    if (!context ||
        EVP_PKEY_encrypt(context.get(), ciphertext.data(), &length, secret.data(), secret.size()) != 1 ||
        length != ciphertext.size()) {
        return opensslFailure();
    }
    return ciphertext;
}

Status RsaPublicKey::verify(ByteView message, ByteView signature) const {
    if (message.size() > INT_MAX || signature.size() > INT_MAX) {
        return fail(ErrorCode::SignatureInvalid);
    }
    // QCA keeps a signature's progress in the key: each call has a copy, which shares only the numbers.
    QCA::PublicKey key = impl_->qca;
    const bool valid = key.verifyMessage(borrowed(message), borrowed(signature), QCA::EMSA3_SHA256);
    ERR_clear_error();
    if (!valid) {
        return fail(ErrorCode::SignatureInvalid);
    }
    return {};
}

}  // namespace smarter::crypto
