// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <memory>
#include <mutex>

#include "core/paillier/ciphertext.h"
#include "core/paillier/lane_codec.h"

namespace smarter::paillier {

/// Arithmetic modulo one key's n², in pairs (kernels/lane_arithmetic.h). Immutable; thread-safe.
class PairEngine {
public:
    PairEngine(const LaneArithmetic& arithmetic, const Integer& n, const Integer& nSquared);

    const LaneArithmetic& arithmetic() const { return arithmetic_; }
    const LaneModulus& modulus() const { return modulus_; }
    std::size_t lanes() const { return arithmetic_.lanes(); }
    std::size_t limbs() const { return modulus_.limbs; }
    /// Limbs of an array of pairs, all lanes.
    std::size_t pairSize() const { return 2 * limbs() * lanes(); }
    const Integer& n() const { return n_; }
    const Integer& nSquared() const { return nSquared_; }
    /// R modulo n², the one of Montgomery form.
    const Integer& montgomeryOne() const { return montgomeryOne_; }
    /// R² modulo n², as a ciphertext's bytes: folding it in changes nothing.
    const Bytes& neutralBytes() const { return neutralBytes_; }

    void setPair(std::uint64_t* pairs, std::size_t lane, const Integer& value) const;
    Integer pairValue(const std::uint64_t* pairs, std::size_t lane) const;

    /// Multiplies by 1 − s·n, s a lane array below 2^12 · n: any powers of (1 + n) at once, plaintexts among
    /// them.
    void applyMessages(std::uint64_t* pairs, std::uint64_t* s, std::uint64_t* scratch) const;
    /// The first out.size() lanes as ciphertexts.
    void toCiphertexts(const std::uint64_t* pairs, std::span<Ciphertext> out, std::uint64_t* scratch) const;
    /// value · R^exponent modulo n².
    Integer timesPowerOfR(const Integer& value, std::int64_t exponent) const;

private:
    const LaneArithmetic& arithmetic_;
    const Integer n_;
    const Integer nSquared_;
    const LaneModulus modulus_;
    const Integer r_;
    const Integer montgomeryOne_;
    const Integer rInverse_;      // modulo n
    const Integer rInverseWide_;  // modulo n²
    const Bytes neutralBytes_;
    const LimbBuffer one_;
    const LimbBuffer rModN_;
    const LimbBuffer rCubed_;
};

/// A key's engines, made at first use.
class PairEngines {
public:
    const PairEngine& of(const LaneArithmetic& arithmetic, const Integer& n, const Integer& nSquared) const;

private:
    mutable std::mutex mutex_;
    mutable std::array<std::unique_ptr<const PairEngine>, 2> engines_;
};

}  // namespace smarter::paillier
