// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/secret_seal.h"

#include "core/crypto/aead.h"
#include "core/crypto/derived_key.h"
#include "core/crypto/random.h"

namespace smarter {

namespace {

constexpr std::string_view kSealPurpose = "smarter-metering store secrets v1";
constexpr std::string_view kProofDomain = "smarter-metering store key v1";

void writeText(ByteWriter& writer, const QString& text) {
    const QByteArray utf8 = text.toUtf8();
    writer.block(bytesOf({utf8.constData(), static_cast<std::size_t>(utf8.size())}));
}

}  // namespace

Result<SecretSeal> SecretSeal::create(const SecretBytes& storeKey, const QString& schema) {
    if (storeKey.empty()) {
        return fail(ErrorCode::KeyInvalid);
    }
    ByteWriter statement;
    statement.block(bytesOf(kProofDomain));
    writeText(statement, schema);
    auto key = crypto::derivedKey(storeKey, kSealPurpose);
    const auto proof = crypto::proofOfKey(storeKey, statement.bytes());
    if (!key || !proof) {
        return key ? passOn(proof) : passOn(key);
    }
    return SecretSeal(std::move(*key), Bytes(proof->begin(), proof->end()), schema);
}

Bytes SecretSeal::associatedData(const QString& name) const {
    ByteWriter writer;
    writer.block(bytesOf(kSealPurpose));
    writeText(writer, schema_);
    writeText(writer, name);
    return writer.take();
}

Result<Bytes> SecretSeal::seal(const QString& name, const SecretBytes& secret) const {
    crypto::Nonce nonce;
    if (const Status filled = crypto::fillRandom(nonce); !filled) {
        return passOn(filled);
    }
    return crypto::Aes256Gcm::create(key_).and_then([&](crypto::Aes256Gcm cipher) {
        Bytes ciphertext(secret.size());
        crypto::Tag tag;
        return cipher.seal(nonce, associatedData(name), secret.view(), ciphertext, tag).transform([&] {
            ByteWriter sealed;
            sealed.raw(nonce).raw(tag).raw(ciphertext);
            return sealed.take();
        });
    });
}

Result<SecretBytes> SecretSeal::open(const QString& name, ByteView sealed) const {
    crypto::Nonce nonce;
    crypto::Tag tag;
    if (sealed.size() < nonce.size() + tag.size()) {
        return fail(ErrorCode::AuthenticationFailed, name);
    }
    std::ranges::copy(sealed.first(nonce.size()), nonce.begin());
    std::ranges::copy(sealed.subspan(nonce.size(), tag.size()), tag.begin());
    const ByteView ciphertext = sealed.subspan(nonce.size() + tag.size());
    SecretBytes secret(ciphertext.size());
    return crypto::Aes256Gcm::create(key_)
        .and_then([&](crypto::Aes256Gcm cipher) {
            return cipher.open(nonce, associatedData(name), ciphertext, tag, secret.span());
        })
        .transform([&] { return std::move(secret); });
}

}  // namespace smarter
