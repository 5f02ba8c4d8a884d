// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/paillier/key_generation.h"

#include "core/paillier/random.h"

namespace smarter::paillier {

namespace {

// Baillie–PSW and 16 Miller–Rabin rounds: also against numbers made to deceive, in a key from a file.
constexpr int primalityRounds = 40;
constexpr std::size_t minDistanceSlack = 100;

bool isPrime(const Integer& candidate) {
    return mpz_probab_prime_p(candidate.raw(), primalityRounds) != 0;
}

/// Of exactly `bits` bits with the top two set, so that a product of two has 2·bits; 3 modulo 4.
Result<Integer> randomPrime(std::size_t bits) {
    while (true) {
        Result<Integer> candidate = randomBits(bits);
        if (!candidate) {
            return candidate;
        }
        for (const std::size_t bit : {bits - 1, bits - 2, std::size_t{1}, std::size_t{0}}) {
            mpz_setbit(candidate->raw(), bit);
        }
        if (isPrime(*candidate)) {
            return candidate;
        }
    }
}

bool farApart(std::size_t primeBits, const Integer& p, const Integer& q) {
    const Integer distance = p > q ? p - q : q - p;
    return distance.bitLength() > primeBits - minDistanceSlack;
}

bool halvesAreCoprime(const Integer& p, const Integer& q) {
    return gcd(p - Integer(1), q - Integer(1)) == Integer(2);
}

}  // namespace

Result<PrimePair> generatePrimes(int bits) {
    const auto primeBits = static_cast<std::size_t>(bits) / 2;
    while (true) {
        Result<Integer> p = randomPrime(primeBits);
        if (!p) {
            return passOn(p);
        }
        Result<Integer> q = randomPrime(primeBits);
        if (!q) {
            return passOn(q);
        }
        if (farApart(primeBits, *p, *q) && halvesAreCoprime(*p, *q)) {
            return PrimePair{std::move(*p), std::move(*q)};
        }
    }
}

Status checkPrimes(int bits, const Integer& p, const Integer& q) {
    const auto refuse = [](const char* why) {
        return fail(ErrorCode::KeyInvalid, {}, QString::fromLatin1(why));
    };
    const auto primeBits = static_cast<std::size_t>(bits) / 2;
    for (const Integer* prime : {&p, &q}) {
        if (prime->bitLength() != primeBits) {
            return refuse("a prime has the wrong length");
        }
        if (mpz_fdiv_ui(prime->raw(), 4) != 3) {
            return refuse("a prime is not 3 modulo 4");
        }
        if (!isPrime(*prime)) {
            return refuse("a factor is not prime");
        }
    }
    if (p == q) {
        return refuse("the primes are equal");
    }
    if (!farApart(primeBits, p, q)) {
        return refuse("the primes are too close");
    }
    if (!halvesAreCoprime(p, q)) {
        return refuse("gcd(p - 1, q - 1) is not 2");
    }
    if ((p * q).bitLength() != static_cast<std::size_t>(bits)) {
        return refuse("n is too short");
    }
    return {};
}

}  // namespace smarter::paillier
