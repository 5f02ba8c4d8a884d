// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>

/// The functions of LaneArithmetic for eight lanes of 52-bit limbs; see there. Plain types alone: see the
/// source.
namespace smarter::paillier::ifma {

struct Modulus {
    std::size_t limbs;
    const std::uint64_t* n;
    const std::uint64_t* negInverse;
    const std::uint64_t* halfRange;
};

struct Fetch {
    const std::uint16_t* digits;
    std::uint64_t* y;
    std::uint64_t* tSum;
};

void leafProduct(const Modulus& modulus, std::uint64_t* pair, const std::uint64_t* a, const std::uint64_t* b,
                 std::uint64_t* scratch);
void pairProduct(const Modulus& modulus, std::uint64_t* pair, const std::uint64_t* a, const std::uint64_t* b,
                 std::uint64_t* scratch);
void pairSquare(const Modulus& modulus, std::uint64_t* pair, const std::uint64_t* a, std::uint64_t* scratch);
void reduceWide(const Modulus& modulus, std::uint64_t* pair, const std::uint64_t* wide,
                std::uint64_t* scratch);
void product(const Modulus& modulus, std::uint64_t* out, const std::uint64_t* a, const std::uint64_t* b,
             std::uint64_t* scratch);
void twoProducts(const Modulus& modulus, std::uint64_t* out, const std::uint64_t* a, const std::uint64_t* b,
                 const std::uint64_t* c, const std::uint64_t* d, std::uint64_t* scratch);

/// Entries of 2 · limbs limbs in a row.
void fetchIndexed(const std::uint64_t* row, std::size_t limbs, const Fetch& fetch);
/// 16, 32, 64 or 128 entries, limb by limb.
void fetchScan(std::size_t entries, const std::uint64_t* row, std::size_t limbs, const Fetch* fetches,
               std::size_t count);
void settle(std::uint64_t* tSum, std::size_t limbs);
void select(std::uint64_t* out, const std::uint64_t* arrays, std::size_t entries, std::size_t limbs,
            const std::uint16_t* digits);
void loadBytes(std::uint64_t* wide, std::size_t wideLimbs, const std::uint8_t* const* numbers,
               std::size_t size);

}  // namespace smarter::paillier::ifma
