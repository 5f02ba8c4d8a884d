// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// For core/crypto's own .cpp files: what the two halves of an RSA key share.

#include "core/base/bytes.h"
#include "core/crypto/openssl_support.h"

namespace smarter::crypto {

/// KeyInvalid unless the key is plain RSA (not RSA-PSS) of a size and public exponent that rsa.h accepts.
Status checkRsaKey(const EVP_PKEY* key);

enum class OaepDirection { Encrypt, Decrypt };

/// A context set up for OAEP with SHA-256 for both hashes; null if OpenSSL would not.
KeyContextPtr oaepContext(EVP_PKEY* key, OaepDirection direction);

/// The same memory, for QCA; valid while `bytes` is.
QByteArray borrowed(ByteView bytes);

}  // namespace smarter::crypto
