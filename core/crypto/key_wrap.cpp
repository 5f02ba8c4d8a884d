// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/key_wrap.h"

#include <algorithm>

#include "core/crypto/aead.h"
#include "core/crypto/random.h"

namespace smarter::crypto {

static_assert(kWrapOverhead == sizeof(Nonce) + sizeof(Tag));

Result<Bytes> wrapWithKey(const SecretBytes& key, ByteView aad, ByteView secret) {
    auto aead = Aes256Gcm::create(key);
    if (!aead) {
        return passOn(aead);
    }
    Nonce nonce;
    if (const Status filled = fillRandom(nonce); !filled) {
        return passOn(filled);
    }
    Bytes wrapped(secret.size() + kWrapOverhead);
    Tag tag;
    const std::span ciphertext = std::span(wrapped).subspan(nonce.size(), secret.size());
    if (const Status sealed = aead->seal(nonce, aad, secret, ciphertext, tag); !sealed) {
        return passOn(sealed);
    }
    std::ranges::copy(nonce, wrapped.begin());
    std::ranges::copy(tag, wrapped.end() - static_cast<std::ptrdiff_t>(tag.size()));
    return wrapped;
}

Result<SecretBytes> unwrapWithKey(const SecretBytes& key, ByteView aad, ByteView wrapped) {
    if (wrapped.size() < kWrapOverhead) {
        return fail(ErrorCode::Truncated);
    }
    auto aead = Aes256Gcm::create(key);
    if (!aead) {
        return passOn(aead);
    }
    ByteReader reader(wrapped);
    const auto nonce = reader.array<sizeof(Nonce)>();
    const ByteView ciphertext = reader.raw(wrapped.size() - kWrapOverhead);
    const auto tag = reader.array<sizeof(Tag)>();
    SecretBytes secret(ciphertext.size());
    if (const Status opened = aead->open(nonce, aad, ciphertext, tag, secret.span()); !opened) {
        return passOn(opened);
    }
    return secret;
}

}  // namespace smarter::crypto
