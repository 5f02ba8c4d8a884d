// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/paillier/integer.h"

namespace smarter::paillier {

struct PrimePair {
    Integer p;
    Integer q;
};

/// Random primes for an n of `bits` bits that `checkPrimes` accepts. Error: CryptoLibrary.
Result<PrimePair> generatePrimes(int bits);

/// Both prime, bits/2 long, 3 modulo 4, far enough apart, gcd(p − 1, q − 1) = 2, n of full length.
/// Error: KeyInvalid, with the reason in its detail.
Status checkPrimes(int bits, const Integer& p, const Integer& q);

}  // namespace smarter::paillier
