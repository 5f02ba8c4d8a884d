// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <vector>

#include "core/paillier/integer.h"
#include "core/paillier/kernels/lane_arithmetic.h"

namespace smarter::paillier {

/// Decryption modulo p² and q² apart, joined by the Chinese remainder theorem (Paillier 1999, section 7).
/// Immutable; thread-safe.
class CrtDecryption {
public:
    /// Precondition: p, q as checkPrimes accepts them.
    CrtDecryption(Integer p, Integer q);

    const Integer& p() const { return p_.prime; }
    const Integer& q() const { return q_.prime; }

    /// Encrypts zero: a power of the generator of Damgård–Jurik–Nielsen encryption must.
    bool isResidue(const Integer& unit) const;

    /// Preconditions: units below n². All or none: besides, the square of their product is decrypted and
    /// compared with twice their sum, so that a fault in any part of the work, which would give p or q away
    /// (Boneh, DeMillo and Lipton 1997), gives FaultDetected and nothing else.
    Result<std::vector<Integer>> decrypt(const LaneArithmetic& arithmetic,
                                         std::span<const Integer> ciphertexts) const;

private:
    struct Side {
        Integer prime;
        Integer factor;  // L_p((1 + n)^(p − 1) mod p²)⁻¹ mod p, with L_p(x) = (x − 1) / p

        Side(const Integer& own, const Integer& other);
    };
    class Pass;

    /// m modulo a task's prime. Task t is ciphertext t / 2 modulo p (even t) or q (odd).
    Result<std::vector<Integer>> decryptSides(const LaneArithmetic& arithmetic,
                                              std::span<const Integer> ciphertexts) const;
    Integer join(const Integer& mp, const Integer& mq) const;
    const Side& side(std::size_t task) const { return task % 2 == 0 ? p_ : q_; }

    Integer n_;
    Side p_;
    Side q_;
    Integer pInverse_;  // p⁻¹ mod q
};

}  // namespace smarter::paillier
