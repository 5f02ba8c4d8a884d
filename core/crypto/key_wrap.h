// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secret/secret_bytes.h"

namespace smarter::crypto {

// A secret sealed under a key, for storage: random 96-bit nonce ‖ AES-256-GCM ciphertext ‖ 128-bit tag.
// Random nonces bound one key to 2³² wraps (SP 800-38D, 8.3). Thread-safe.

inline constexpr std::size_t kWrapOverhead = 28;

/// `aad` says what the secret is and whose; unwrapping must name the same. KeyInvalid unless the key has 32
/// bytes.
Result<Bytes> wrapWithKey(const SecretBytes& key, ByteView aad, ByteView secret);

/// Truncated if shorter than kWrapOverhead; AuthenticationFailed for another key, another aad, or altered
/// bytes.
Result<SecretBytes> unwrapWithKey(const SecretBytes& key, ByteView aad, ByteView wrapped);

}  // namespace smarter::crypto
