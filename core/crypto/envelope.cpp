// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/envelope.h"

#include <algorithm>
#include <climits>

#include "core/crypto/aead.h"
#include "core/crypto/random.h"

namespace smarter::crypto {

namespace {

constexpr std::uint8_t kVersion = 1;
constexpr std::uint8_t kRsaOaepSha256Aes256Gcm = 1;

struct Header {
    std::uint8_t version = kVersion;
    std::uint8_t algorithm = kRsaOaepSha256Aes256Gcm;
    Digest recipient{};
    ByteView wrappedKey;

    Bytes encode() const {
        return ByteWriter().number(version).number(algorithm).raw(recipient).block(wrappedKey).take();
    }
};

/// Views point into the input it was decoded from.
struct Envelope {
    Header header;
    Nonce nonce{};
    ByteView ciphertext;
    Tag tag{};

    Bytes encode() const {
        return ByteWriter().raw(header.encode()).raw(nonce).block(ciphertext).raw(tag).take();
    }
    static Result<Envelope> decode(ByteView bytes);
};

Result<Envelope> Envelope::decode(ByteView bytes) {
    ByteReader reader(bytes);
    Envelope envelope;
    envelope.header.version = reader.number<std::uint8_t>();
    envelope.header.algorithm = reader.number<std::uint8_t>();
    if (reader.ok() &&
        (envelope.header.version != kVersion || envelope.header.algorithm != kRsaOaepSha256Aes256Gcm)) {
        return fail(ErrorCode::VersionUnsupported);
    }
    envelope.header.recipient = reader.array<sizeof(Digest)>();
    envelope.header.wrappedKey = reader.block();
    envelope.nonce = reader.array<sizeof(Nonce)>();
    envelope.ciphertext = reader.block();
    envelope.tag = reader.array<sizeof(Tag)>();
    if (const Status finished = reader.finish(); !finished) {
        return passOn(finished);
    }
    return envelope;
}

/// The header carries its own lengths, so header and aad cannot run into each other.
Bytes authenticated(const Header& header, ByteView aad) {
    return ByteWriter().raw(header.encode()).raw(aad).take();
}

}  // namespace

Result<Bytes> sealEnvelope(const RsaPublicKey& recipient, ByteView aad, ByteView content) {
    if (content.size() > INT_MAX) {
        return fail(ErrorCode::InvalidArgument);
    }
    const auto key = randomSecret(kAesKeySize);
    if (!key) {
        return passOn(key);
    }
    const auto wrappedKey = recipient.encryptOaep(key->view());
    if (!wrappedKey) {
        return passOn(wrappedKey);
    }
    Envelope envelope;
    envelope.header.recipient = recipient.fingerprint();
    envelope.header.wrappedKey = *wrappedKey;
    if (const Status filled = fillRandom(envelope.nonce); !filled) {
        return passOn(filled);
    }
    auto aead = Aes256Gcm::create(*key);
    if (!aead) {
        return passOn(aead);
    }
    Bytes ciphertext(content.size());
    const Bytes bound = authenticated(envelope.header, aad);
    if (const Status sealed = aead->seal(envelope.nonce, bound, content, ciphertext, envelope.tag); !sealed) {
        return passOn(sealed);
    }
    envelope.ciphertext = ciphertext;
    return envelope.encode();
}

Result<SecretBytes> openEnvelope(const RsaPrivateKey& recipient, ByteView aad, ByteView envelope) {
    const auto decoded = Envelope::decode(envelope);
    if (!decoded) {
        return passOn(decoded);
    }
    if (decoded->header.recipient != recipient.publicKey().fingerprint()) {
        return fail(ErrorCode::KeyInvalid);
    }
    const auto key = recipient.decryptOaep(decoded->header.wrappedKey);
    if (!key) {
        return passOn(key);
    }
    auto aead = Aes256Gcm::create(*key);
    if (!aead) {
        return fail(ErrorCode::AuthenticationFailed);  // a wrapped key of another length
    }
    SecretBytes content(decoded->ciphertext.size());
    const Bytes bound = authenticated(decoded->header, aad);
    if (const Status opened =
            aead->open(decoded->nonce, bound, decoded->ciphertext, decoded->tag, content.span());
        !opened) {
        return passOn(opened);
    }
    return content;
}

}  // namespace smarter::crypto
