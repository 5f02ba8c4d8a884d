// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/paillier/ciphertext.h"
#include "core/paillier/plaintext.h"
#include "core/paillier/public_key.h"

namespace smarter::paillier {

/// Paillier's own encryption with g = n + 1: (1 + n·m) · rⁿ mod n², r a random unit. The reference the
/// fast path is measured and tested against. Errors: PlaintextTooLarge, CryptoLibrary.
Result<Ciphertext> encryptClassic(const PublicKey& key, const Plaintext& plaintext);

/// With a given r (big-endian): known answers. Errors also: InvalidArgument (r no unit below n).
Result<Ciphertext> encryptClassicWith(const PublicKey& key, const Plaintext& plaintext, ByteView r);

}  // namespace smarter::paillier
