// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/random.h"

#include <openssl/rand.h>

#include "core/crypto/openssl_support.h"

namespace smarter::crypto {

namespace {

constexpr unsigned int kStrengthBits = 256;

}  // namespace

Status fillRandom(std::span<std::uint8_t> memory) {
    if (RAND_bytes_ex(nullptr, memory.data(), memory.size(), kStrengthBits) != 1) {
        return opensslFailure();
    }
    return {};
}

Status fillSecretRandom(std::span<std::uint8_t> memory) {
    if (RAND_priv_bytes_ex(nullptr, memory.data(), memory.size(), kStrengthBits) != 1) {
        return opensslFailure();
    }
    return {};
}

Result<SecretBytes> randomSecret(std::size_t size) {
    SecretBytes secret(size);
    if (const Status filled = fillSecretRandom(secret.span()); !filled) {
        return passOn(filled);
    }
    return secret;
}

}  // namespace smarter::crypto
