// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/paillier/random.h"

#include <openssl/rand.h>

#include <limits>

#include "core/secret/secret_bytes.h"

namespace smarter::paillier {

Status fillRandom(std::span<std::uint8_t> out) {
    while (!out.empty()) {
        const std::size_t part = std::min<std::size_t>(out.size(), std::numeric_limits<int>::max());
        if (RAND_priv_bytes(out.data(), static_cast<int>(part)) != 1) {
            return fail(ErrorCode::CryptoLibrary, QStringLiteral("RAND_priv_bytes"));
        }
        out = out.subspan(part);
    }
    return {};
}

Result<Integer> randomBits(std::size_t bits) {
    Bytes bytes((bits + 7) / 8);
    const WipeAtExit guard(bytes);
    if (const Status filled = fillRandom(bytes); !filled) {
        return passOn(filled);
    }
    Integer value = Integer::ofBytes(bytes);
    mpz_fdiv_r_2exp(value.raw(), value.raw(), bits);
    return value;
}

Result<Integer> randomUnit(const Integer& modulus) {
    while (true) {
        Result<Integer> candidate = randomBits(modulus.bitLength());
        if (!candidate || (*candidate < modulus && gcd(*candidate, modulus) == Integer(1))) {
            return candidate;
        }
    }
}

}  // namespace smarter::paillier
