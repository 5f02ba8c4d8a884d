// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/paillier/integer.h"

namespace smarter::paillier {

/// OpenSSL's private generator (RAND_priv_bytes, seeded by the OS). Error: CryptoLibrary.
Status fillRandom(std::span<std::uint8_t> out);

/// Uniform in [0, 2^bits).
Result<Integer> randomBits(std::size_t bits);

/// Uniform among the units modulo `modulus`, by rejection.
Result<Integer> randomUnit(const Integer& modulus);

}  // namespace smarter::paillier
