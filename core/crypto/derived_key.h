// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

#include "core/crypto/digest.h"
#include "core/secret/secret_bytes.h"

namespace smarter::crypto {

// For a key that encrypts elsewhere: another use of it takes a key of its own (HKDF-SHA-256, RFC 5869).
// Thread-safe.

/// 32 bytes that say nothing of `key`, nor of those for another purpose.
Result<SecretBytes> derivedKey(const SecretBytes& key, std::string_view purpose);

/// What only a holder of `key` can say about `statement`: HMAC-SHA-256 under a derived key. Compare with
/// equalInConstantTime.
Result<Digest> proofOfKey(const SecretBytes& key, ByteView statement);

}  // namespace smarter::crypto
