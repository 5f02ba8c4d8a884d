// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include "core/paillier/kernels/limb_buffer.h"

namespace smarter::paillier {

// Arithmetic modulo n² in numbers of half its size, side by side in lanes.
//
// A number modulo n is `limbs` limbs of `limbBits` bits, R = 2^(limbs · limbBits) ≥ 2^16 · n. A lane array
// holds one number a lane, limb i of lane l at [i · lanes + l], limbs below 2^limbBits.
//
// A *pair* (x0, x1), x1's array right behind x0's, stands for x0 − (x1 / R) · n modulo n²; x0 < 4n, x1 < R.
// With u the Montgomery quotient, x0·a0 + u·n = R·x0′, so for a product divided by R
//     x0′ = REDC(x0·a0)   and   x1′ = u + REDC(x0·a1 + x1·a0),
// four half-size multiplications and reductions fewer than modulo n² whole. Keeping 1/R in front of x1 makes
// the pair of a product of two plain numbers, or of a double-length number, free: its x1 is u itself.

inline constexpr std::size_t maxLanes = 8;

/// Moduli, one a lane; they may differ.
struct LaneModulus {
    std::size_t limbs = 0;
    LimbBuffer modulus = {};     ///< n, odd
    LimbBuffer negInverse = {};  ///< one limb a lane: −n⁻¹ mod 2^limbBits
    LimbBuffer halfRange = {};   ///< the largest multiple of n not above R / 2
    LimbBuffer scratch() const { return LimbBuffer(modulus.size() * 9); }
};

/// Where a row's entries (y, then the negated t, `limbs` limbs each) lie in a fixed-base table, in limbs.
struct RowLayout {
    std::size_t entries = 0;  ///< a power of two
    std::size_t entryStride = 0;
    std::size_t limbStride = 0;
};

/// One lane's-worth of digits each, and where a row's chosen entries go.
struct Fetch {
    const std::uint16_t* digits;  ///< maxLanes of them
    std::uint64_t* y;             ///< set
    std::uint64_t* tSum;          ///< the negated t is added; limbs may grow past limbBits until `settle`
};

/// The narrow interface to a processor's arithmetic. Stateless; thread-safe. Arrays are aligned as LimbBuffer
/// aligns; `scratch` is LaneModulus::scratch(), one a thread. Time and addresses depend on sizes alone,
/// except for `fetchIndexed`'s addresses. Results may be written over operands.
class LaneArithmetic {
public:
    virtual ~LaneArithmetic() = default;

    virtual std::string_view name() const = 0;
    virtual std::size_t lanes() const = 0;
    virtual std::size_t limbBits() const = 0;
    /// For a modulus of so many bits: leaves at least 16 bits of room.
    virtual std::size_t limbsFor(std::size_t modulusBits) const = 0;

    /// Pair of a·b/R; a, b < 4n.
    virtual void leafProduct(const LaneModulus& m, std::uint64_t* pair, const std::uint64_t* a,
                             const std::uint64_t* b, std::uint64_t* scratch) const = 0;
    /// Pair of a·b/R. x0 < 2n, x1 < R/2 + 6n.
    virtual void pairProduct(const LaneModulus& m, std::uint64_t* pair, const std::uint64_t* a,
                             const std::uint64_t* b, std::uint64_t* scratch) const = 0;
    virtual void pairSquare(const LaneModulus& m, std::uint64_t* pair, const std::uint64_t* a,
                            std::uint64_t* scratch) const = 0;
    /// Pair of wide/R; wide: 2 · limbs limbs, < 2n·R.
    virtual void reduceWide(const LaneModulus& m, std::uint64_t* pair, const std::uint64_t* wide,
                            std::uint64_t* scratch) const = 0;
    /// a·b/R modulo n, < n + a·b/R; a·b < 2n·R.
    virtual void product(const LaneModulus& m, std::uint64_t* out, const std::uint64_t* a,
                         const std::uint64_t* b, std::uint64_t* scratch) const = 0;
    /// (a·b + c·d)/R modulo n, < n + (a·b + c·d)/R; a·b, c·d < 2n·R.
    virtual void twoProducts(const LaneModulus& m, std::uint64_t* out, const std::uint64_t* a,
                             const std::uint64_t* b, const std::uint64_t* c, const std::uint64_t* d,
                             std::uint64_t* scratch) const = 0;

    /// How this kernel wants a row laid out for fetchIndexed, or for fetchScan.
    virtual RowLayout rowLayout(std::size_t limbs, std::size_t entries, bool scan) const = 0;
    /// Lane l takes the entry of its digit; at most 1,024 additions between two `settle`.
    virtual void fetchIndexed(const RowLayout& layout, const std::uint64_t* row, std::size_t limbs,
                              std::span<const Fetch> fetches) const = 0;
    /// The same, reading every entry of the row whatever the digits: once for all fetches.
    virtual void fetchScan(const RowLayout& layout, const std::uint64_t* row, std::size_t limbs,
                           std::span<const Fetch> fetches) const = 0;
    /// Carries what fetches left.
    virtual void settle(std::uint64_t* tSum, std::size_t limbs) const = 0;

    /// Lane l of out = lane l of the digits[l]-th of `entries` arrays of `limbs` limbs; reads them all.
    virtual void select(std::uint64_t* out, const std::uint64_t* arrays, std::size_t entries,
                        std::size_t limbs, std::span<const std::uint16_t> digits) const = 0;

    /// Lane l of wide = the big-endian number of `size` bytes at numbers[l].
    virtual void loadBytes(std::uint64_t* wide, std::size_t wideLimbs,
                           std::span<const std::uint8_t* const> numbers, std::size_t size) const = 0;
};

const LaneArithmetic& portableArithmetic();
/// Null where the processor, the system or the build lacks AVX-512 IFMA.
const LaneArithmetic* ifmaArithmetic();

}  // namespace smarter::paillier
