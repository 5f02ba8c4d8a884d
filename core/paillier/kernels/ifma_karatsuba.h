// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/paillier/kernels/ifma_tiles.h"

namespace smarter::paillier::ifma {

namespace {

/// A number's two halves added: carry · 2^(52 · half) + limbs.
struct HalfSum {
    Vector* limbs;
    __mmask8 carry;
};

/// Of Count numbers side by side: one carry chain alone would leave the processor waiting.
template <std::size_t Count>
SMARTER_INLINE void addHalves(HalfSum (&sums)[Count], const Vector* const (&numbers)[Count],
                              std::size_t half) {
    Vector carry[Count];
    for (Vector& own : carry) {
        own = _mm512_setzero_si512();
    }
    for (std::size_t i = 0; i < half; ++i) {
#pragma GCC unroll 4
        for (std::size_t j = 0; j < Count; ++j) {
            const Vector sum =
                _mm512_add_epi64(_mm512_add_epi64(numbers[j][i], numbers[j][i + half]), carry[j]);
            sums[j].limbs[i] = _mm512_and_si512(sum, limbMask());
            carry[j] = _mm512_srli_epi64(sum, 52);
        }
    }
    for (std::size_t j = 0; j < Count; ++j) {
        sums[j].carry = _mm512_test_epi64_mask(carry[j], carry[j]);
    }
}

struct Factors {
    const Vector* a;
    const HalfSum& aSum;
    const Vector* b;
    const HalfSum& bSum;
};

/// The columns of Σ aᵢ·bᵢ over `blocks` blocks of each factor, handed on a block at a time: finish(diagonal,
/// columns).
template <int Products, class Finish>
SMARTER_INLINE void columnsOf(const Vector* a0, const Vector* b0, const Vector* a1, const Vector* b1,
                              std::size_t blocks, Finish finish) {
    Columns t;
    for (Vector& column : t.c) {
        column = _mm512_setzero_si512();
    }
    for (std::size_t diagonal = 0; diagonal < 2 * blocks; ++diagonal) {
        if (diagonal < 2 * blocks - 1) {
            const std::size_t first = diagonal < blocks ? 0 : diagonal - blocks + 1;
            const std::size_t last = diagonal < blocks ? diagonal + 1 : blocks;
            addDiagonal(t, a0, b0, diagonal, first, last);
            if constexpr (Products > 1) {
                addDiagonal(t, a1, b1, diagonal, first, last);
            }
        }
        finish(diagonal, t);
        shiftBlock(t);
    }
}

template <int Products>
[[gnu::noinline]] void outerColumns(Vector* out, const Vector* a0, const Vector* b0, const Vector* a1,
                                    const Vector* b1, std::size_t blocks) {
    columnsOf<Products>(a0, b0, a1, b1, blocks,
                        [out](std::size_t diagonal, Columns& t) { storeBlock(out + diagonal * block, t); });
}

SMARTER_INLINE void addCarries(Columns& t, const HalfSum& sum, const HalfSum& other, std::size_t at) {
    addMaskedBlock(t, sum.carry, other.limbs + at);
    addMaskedBlock(t, other.carry, sum.limbs + at);
}

/// Σ fᵢ.a·fᵢ.b as columns wide + middle·B, B = √R, by Karatsuba: with a = a₀ + a₁·B, wide is a₀b₀ + a₁b₁·B²
/// and middle (a₀ + a₁)(b₀ + b₁) − a₀b₀ − a₁b₁, three quarters of the limb products. Columns get signs. Parts
/// are half as long as the whole, so the bound of Columns holds for wide plus middle too.
template <int Products>
[[gnu::noinline]] void karatsuba(Vector* wide, Vector* middle, const Factors& f0, const Factors& f1,
                                 std::size_t limbs) {
    const std::size_t half = limbs / 2;
    const std::size_t blocks = half / block;
    outerColumns<Products>(wide, f0.a, f0.b, f1.a, f1.b, blocks);
    outerColumns<Products>(wide + limbs, f0.a + half, f0.b + half, f1.a + half, f1.b + half, blocks);
    columnsOf<Products>(f0.aSum.limbs, f0.bSum.limbs, f1.aSum.limbs, f1.bSum.limbs, blocks,
                        [&](std::size_t diagonal, const Columns& columns) {
                            Columns t = columns;
                            const std::size_t at = diagonal * block;
                            if (diagonal >= blocks) {
                                // The sums' carries stand one half up.
                                addCarries(t, f0.aSum, f0.bSum, at - half);
                                if constexpr (Products > 1) {
                                    addCarries(t, f1.aSum, f1.bSum, at - half);
                                }
                            }
                            takeBlock(t, wide + at);
                            takeBlock(t, wide + limbs + at);
                            storeBlock(middle + at, t);
                        });
    // Carry times carry, two halves up, is the lowest column above the middle.
    Vector& above = wide[limbs + half];
    const Vector one = _mm512_set1_epi64(1);
    above = _mm512_mask_add_epi64(above, static_cast<__mmask8>(f0.aSum.carry & f0.bSum.carry), above, one);
    if constexpr (Products > 1) {
        above =
            _mm512_mask_add_epi64(above, static_cast<__mmask8>(f1.aSum.carry & f1.bSum.carry), above, one);
    }
}

}  // namespace

}  // namespace smarter::paillier::ifma
