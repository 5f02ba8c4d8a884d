// SPDX-License-Identifier: GPL-3.0-or-later
#include <openssl/err.h>
#include <openssl/x509.h>

#include <QtCrypto>
#include <climits>

#include "core/crypto/init.h"
#include "core/crypto/rsa.h"
#include "core/crypto/rsa_support.h"

namespace smarter::crypto {

// As with the public key: QCA's for signatures and storage, OpenSSL's for OAEP with SHA-256.
struct RsaPrivateKey::Impl {
    KeyPtr openssl;
    QCA::PrivateKey qca;
    RsaPublicKey publicKey;
};

namespace {

using Pkcs8Ptr = std::unique_ptr<PKCS8_PRIV_KEY_INFO, Releaser<PKCS8_PRIV_KEY_INFO_free>>;

KeyPtr decodePkcs8(ByteView der) {
    const unsigned char* position = der.data();
    const Pkcs8Ptr info(d2i_PKCS8_PRIV_KEY_INFO(nullptr, &position, static_cast<long>(der.size())));
    KeyPtr key(info ? EVP_PKCS82PKEY(info.get()) : nullptr);
    ERR_clear_error();
    return key;
}

SecretBytes copyOf(const QCA::SecureArray& bytes) {
    return SecretBytes::copyOf(bytesOf({bytes.constData(), static_cast<std::size_t>(bytes.size())}));
}

QCA::SecureArray secureCopyOf(ByteView bytes) {
    QCA::SecureArray copy(static_cast<int>(bytes.size()));
    std::copy(bytes.begin(), bytes.end(), copy.data());
    return copy;
}

}  // namespace

RsaPrivateKey::RsaPrivateKey(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
RsaPrivateKey::RsaPrivateKey(RsaPrivateKey&&) noexcept = default;
RsaPrivateKey& RsaPrivateKey::operator=(RsaPrivateKey&&) noexcept = default;
RsaPrivateKey::~RsaPrivateKey() = default;

Result<RsaPrivateKey> RsaPrivateKey::generate(int bits) {
    if (bits < kFewestRsaBits || bits > kMostRsaBits) {
        return fail(ErrorCode::InvalidArgument);
    }
    if (!CryptoLibraries::ready()) {
        return fail(ErrorCode::CryptoLibrary);
    }
    constexpr int exponent = 65'537;
    QCA::KeyGenerator generator;
    const QCA::PrivateKey key = generator.createRSA(bits, exponent, rsaProvider());
    if (key.isNull()) {
        return opensslFailure();
    }
    return deserialize(copyOf(key.toDER()).view());
}

Result<RsaPrivateKey> RsaPrivateKey::deserialize(ByteView pkcs8Der) {
    if (!CryptoLibraries::ready()) {
        return fail(ErrorCode::CryptoLibrary);
    }
    // OpenSSL first: QCA would ask for a passphrase if it were given an encrypted key.
    KeyPtr key = pkcs8Der.size() <= INT_MAX ? decodePkcs8(pkcs8Der) : nullptr;
    if (!key) {
        return fail(ErrorCode::KeyInvalid);
    }
    if (const Status checked = checkRsaKey(key.get()); !checked) {
        return passOn(checked);
    }
    QCA::ConvertResult converted = QCA::ErrorDecode;
    const auto qca = QCA::PrivateKey::fromDER(secureCopyOf(pkcs8Der), {}, &converted, rsaProvider());
    if (converted != QCA::ConvertGood || !equalInConstantTime(copyOf(qca.toDER()).view(), pkcs8Der)) {
        return fail(ErrorCode::KeyInvalid);
    }
    const QByteArray publicDer = qca.toPublicKey().toDER();
    auto publicKey = RsaPublicKey::deserialize(
        bytesOf({publicDer.constData(), static_cast<std::size_t>(publicDer.size())}));
    if (!publicKey) {
        return passOn(publicKey);
    }
    return RsaPrivateKey(std::make_unique<Impl>(std::move(key), qca, std::move(*publicKey)));
}

SecretBytes RsaPrivateKey::serialize() const {
    return copyOf(impl_->qca.toDER());
}

const RsaPublicKey& RsaPrivateKey::publicKey() const {
    return impl_->publicKey;
}

Result<SecretBytes> RsaPrivateKey::decryptOaep(ByteView ciphertext) const {
    const KeyContextPtr context = oaepContext(impl_->openssl.get(), OaepDirection::Decrypt);
    if (!context) {
        return opensslFailure();
    }
    SecretBytes padded(static_cast<std::size_t>(EVP_PKEY_get_size(impl_->openssl.get())));
    std::size_t length = padded.size();
    const bool valid =
        ciphertext.size() == padded.size() && EVP_PKEY_decrypt(context.get(), padded.span().data(), &length,
                                                               ciphertext.data(), ciphertext.size()) == 1;
    ERR_clear_error();
    if (!valid) {
        return fail(ErrorCode::AuthenticationFailed);
    }
    return SecretBytes::copyOf(padded.view().first(length));
}

Result<Bytes> RsaPrivateKey::sign(ByteView message) const {
    if (message.size() > INT_MAX) {
        return fail(ErrorCode::InvalidArgument);
    }
    QCA::PrivateKey key = impl_->qca;  // a copy, as in RsaPublicKey::verify
    const QByteArray signature = key.signMessage(borrowed(message), QCA::EMSA3_SHA256);
    if (signature.size() != EVP_PKEY_get_size(impl_->openssl.get())) {
        return opensslFailure();
    }
    return Bytes(signature.begin(), signature.end());
}

}  // namespace smarter::crypto
