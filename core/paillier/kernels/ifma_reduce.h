// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/paillier/kernels/ifma_kernel.h"
#include "core/paillier/kernels/ifma_tiles.h"

namespace smarter::paillier::ifma {

namespace {

struct Loaded {
    std::size_t limbs;
    std::size_t blocks;
    const Vector* n;
    Vector negInverse;
    const Vector* halfRange;

    explicit Loaded(const Modulus& m)
        : limbs(m.limbs),
          blocks(m.limbs / block),
          n(vectors(m.n)),
          negInverse(_mm512_load_si512(m.negInverse)),
          halfRange(vectors(m.halfRange)) {}
};

/// The same for a square: tiles off the diagonal count twice.
SMARTER_INLINE void addSquareDiagonal(Columns& t, const Vector* a, std::size_t diagonal, std::size_t first) {
    if (diagonal > 2 * first) {
        Vector before[block];
        saveColumns(before, t);
        for (std::size_t i = first; 2 * i < diagonal; ++i) {
            tile(t, a + i * block, a + (diagonal - i) * block);
        }
        doubleColumns(t);
        addBlock(t, before);
    }
    if (diagonal % 2 == 0) {
        tile(t, a + diagonal / 2 * block, a + diagonal / 2 * block);
    }
}

template <std::size_t... I>
SMARTER_INLINE void addMasked(Columns& t, const Vector* v, const Vector* less, __mmask8 mask,
                              std::index_sequence<I...>) {
    ((t.c[I] = _mm512_add_epi64(t.c[I], _mm512_mask_sub_epi64(v[I], mask, v[I], less[I]))), ...);
}

constexpr int square = -1;

/// Products: how many aᵢ·bᵢ there are, or `square` for a₀².
/// out = addend + (Σ aᵢ·bᵢ + wide + middle·√R + u·n) / R, with u the quotient that makes it whole: product
/// scanning over diagonals of blocks, so that no column leaves the registers before it is done. `addend` (<
/// R, a quotient) has halfRange taken off where it is ≥ R/2: what is added is below R/2 + n.
template <int Products, bool HasWide, bool HasAddend>
SMARTER_INLINE void reduceSum(const Loaded& m, Vector* out, Vector* u, const Vector* a0, const Vector* b0,
                              const Vector* a1, const Vector* b1, const Vector* wide, const Vector* middle,
                              const Vector* addend) {
    const std::size_t blocks = m.blocks;
    __mmask8 large = 0;
    if constexpr (HasAddend) {
        large = _mm512_test_epi64_mask(addend[m.limbs - 1], _mm512_set1_epi64(1LL << 51));
    }
    const auto take = [&](Columns& t, std::size_t diagonal) {
        if constexpr (HasWide) {
            addBlock(t, wide + diagonal * block);
            // Unsigned: below the middle wraps to far above it.
            if (middle != nullptr && diagonal - blocks / 2 < blocks) {
                addBlock(t, middle + (diagonal - blocks / 2) * block);
            }
        }
        if constexpr (HasAddend) {
            if (diagonal >= blocks) {
                const std::size_t at = (diagonal - blocks) * block;
                addMasked(t, addend + at, m.halfRange + at, large, std::make_index_sequence<block>{});
            }
        }
    };
    Columns t;
    for (Vector& column : t.c) {
        column = _mm512_setzero_si512();
    }
    for (std::size_t diagonal = 0; diagonal < 2 * blocks - 1; ++diagonal) {
        const std::size_t first = diagonal < blocks ? 0 : diagonal - blocks + 1;
        const std::size_t last = diagonal < blocks ? diagonal + 1 : blocks;
        take(t, diagonal);
        if constexpr (Products == square) {
            addSquareDiagonal(t, a0, diagonal, first);
        }
        if constexpr (Products > 0) {
            addDiagonal(t, a0, b0, diagonal, first, last);
        }
        if constexpr (Products > 1) {
            addDiagonal(t, a1, b1, diagonal, first, last);
        }
        addDiagonal(t, u, m.n, diagonal, first, diagonal < blocks ? diagonal : blocks);
        if (diagonal < blocks) {
            reduceBlock(t, m.n, m.negInverse, u + diagonal * block);
        } else {
            emitBlock(t, out + (diagonal - blocks) * block);
        }
        shiftBlock(t);
    }
    take(t, 2 * blocks - 1);
    emitBlock(t, out + (blocks - 1) * block);
}

[[gnu::noinline]] void reduceOne(const Loaded& m, Vector* out, Vector* u, const Vector* a, const Vector* b) {
    reduceSum<1, false, false>(m, out, u, a, b, nullptr, nullptr, nullptr, nullptr, nullptr);
}

[[gnu::noinline]] void reduceSquare(const Loaded& m, Vector* out, Vector* u, const Vector* a) {
    reduceSum<square, false, false>(m, out, u, a, nullptr, nullptr, nullptr, nullptr, nullptr, nullptr);
}

[[gnu::noinline]] void reduceOneOnto(const Loaded& m, Vector* out, Vector* u, const Vector* a,
                                     const Vector* b, const Vector* addend) {
    reduceSum<1, false, true>(m, out, u, a, b, nullptr, nullptr, nullptr, nullptr, addend);
}

[[gnu::noinline]] void reduceTwo(const Loaded& m, Vector* out, Vector* u, const Vector* a0, const Vector* b0,
                                 const Vector* a1, const Vector* b1) {
    reduceSum<2, false, false>(m, out, u, a0, b0, a1, b1, nullptr, nullptr, nullptr);
}

[[gnu::noinline]] void reduceTwoOnto(const Loaded& m, Vector* out, Vector* u, const Vector* a0,
                                     const Vector* b0, const Vector* a1, const Vector* b1,
                                     const Vector* addend) {
    reduceSum<2, false, true>(m, out, u, a0, b0, a1, b1, nullptr, nullptr, addend);
}

[[gnu::noinline]] void reduceDouble(const Loaded& m, Vector* out, Vector* u, const Vector* wide,
                                    const Vector* middle) {
    reduceSum<0, true, false>(m, out, u, nullptr, nullptr, nullptr, nullptr, wide, middle, nullptr);
}

[[gnu::noinline]] void reduceDoubleOnto(const Loaded& m, Vector* out, Vector* u, const Vector* wide,
                                        const Vector* middle, const Vector* addend) {
    reduceSum<0, true, true>(m, out, u, nullptr, nullptr, nullptr, nullptr, wide, middle, addend);
}

}  // namespace

}  // namespace smarter::paillier::ifma
