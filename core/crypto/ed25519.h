// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>

#include "core/secret/secret_bytes.h"

namespace smarter::crypto {

/// The public key of a 32-byte private one (RFC 8032, 5.1.5). KeyInvalid for another length; CryptoLibrary.
/// Thread-safe.
Result<std::array<std::uint8_t, 32>> ed25519PublicKey(const SecretBytes& privateKey);

}  // namespace smarter::crypto
