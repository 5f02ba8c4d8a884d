// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/crypto/rsa.h"

namespace smarter::crypto {

// Content sealed for one recipient: a fresh AES-256-GCM key, wrapped with RSA-OAEP-SHA-256. Thread-safe.
//
//   u8 version = 1 | u8 algorithm = 1 | fingerprint 32 | u32 length, wrapped key | nonce 12 | u32 length,
//   ciphertext | tag 16
//
// All up to the nonce is authenticated with the content, before the caller's `aad`. The envelope says nothing
// of who sealed it: whoever holds the public key can. Sign it where that matters.

/// `aad` binds the envelope to its place (what it is, for which row); opening must name the same.
/// InvalidArgument for content of 2 GiB or more.
Result<Bytes> sealEnvelope(const RsaPublicKey& recipient, ByteView aad, ByteView content);

/// Any bytes at all give the content or an error, with no allocation larger than the input: Truncated,
/// TrailingBytes, VersionUnsupported, KeyInvalid (sealed for another key), AuthenticationFailed (altered, or
/// another `aad`).
Result<SecretBytes> openEnvelope(const RsaPrivateKey& recipient, ByteView aad, ByteView envelope);

}  // namespace smarter::crypto
