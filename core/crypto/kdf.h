// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secret/secret_bytes.h"

namespace smarter::crypto {

// Key derivation on OpenSSL, whose failures are seen (docs/decisions/0002-where-qca-is-used.md). Thread-safe.

/// PBKDF2-HMAC-SHA-256 (RFC 8018). InvalidArgument for no iterations, over 2³¹ − 1, or a length of 0.
Result<SecretBytes> pbkdf2Sha256(ByteView password, ByteView salt, std::uint32_t iterations,
                                 std::size_t length);

/// HKDF-SHA-256, extract and expand (RFC 5869). InvalidArgument for empty `ikm` or a length outside 1 …
/// 8,160.
Result<SecretBytes> hkdfSha256(ByteView ikm, ByteView salt, ByteView info, std::size_t length);

}  // namespace smarter::crypto
