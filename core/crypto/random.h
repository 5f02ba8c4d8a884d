// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>

#include "core/base/ids.h"
#include "core/secret/secret_bytes.h"

namespace smarter::crypto {

// OpenSSL's CTR-DRBG (SP 800-90A), seeded by the operating system. Thread-safe. CryptoLibrary when it fails.

/// For values others may see: nonces, salts, ids.
Status fillRandom(std::span<std::uint8_t> memory);

/// For values nobody may see (keys, exponents): a generator of its own, whose state no public value shows.
Status fillSecretRandom(std::span<std::uint8_t> memory);
Result<SecretBytes> randomSecret(std::size_t size);

/// A fresh MeterId, Pseudonym …
template <class Id>
Result<Id> randomId() {
    Id id;
    if (const Status filled = fillRandom(id.bytes); !filled) {
        return passOn(filled);
    }
    return id;
}

}  // namespace smarter::crypto
