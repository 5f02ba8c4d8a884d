// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <immintrin.h>

#include <cstddef>
#include <cstdint>
#include <utility>

// Eight lanes of 52-bit limbs, in blocks of ten: a 10 × 10 tile of limb products has 20 columns, which with
// ten limbs of one operand fill 31 of the 32 registers.
namespace smarter::paillier::ifma {

namespace {

using Vector = __m512i;
constexpr std::size_t block = 10;

#define SMARTER_INLINE [[gnu::always_inline]] inline

/// Sums of limb products by column, no carries: each term is below 2^52 and each column has at most
/// 2 terms a limb product; three products of 80 limbs make 480, so |column| < 2^61 (signed: see `addend`).
struct Columns {
    Vector c[2 * block];
};

SMARTER_INLINE const Vector* vectors(const std::uint64_t* limbs) {
    return reinterpret_cast<const Vector*>(limbs);
}

SMARTER_INLINE Vector* vectors(std::uint64_t* limbs) {
    return reinterpret_cast<Vector*>(limbs);
}

SMARTER_INLINE Vector limbMask() {
    return _mm512_set1_epi64((1LL << 52) - 1);
}

template <std::size_t Row, std::size_t... J>
SMARTER_INLINE void tileRow(Columns& t, Vector a, const Vector* b, std::index_sequence<J...>) {
    // All low halves, then all high: ten independent sums hide the latency of four cycles.
    ((t.c[Row + J] = _mm512_madd52lo_epu64(t.c[Row + J], a, b[J])), ...);
    ((t.c[Row + J + 1] = _mm512_madd52hi_epu64(t.c[Row + J + 1], a, b[J])), ...);
}

template <std::size_t... I>
SMARTER_INLINE void tileRows(Columns& t, const Vector* a, const Vector* b, std::index_sequence<I...>) {
    (tileRow<I>(t, a[I], b, std::make_index_sequence<block>{}), ...);
}

/// t += a · b for one block of each.
SMARTER_INLINE void tile(Columns& t, const Vector* a, const Vector* b) {
    const Vector held[block] = {b[0], b[1], b[2], b[3], b[4], b[5], b[6], b[7], b[8], b[9]};
    tileRows(t, a, held, std::make_index_sequence<block>{});
}

template <std::size_t Row, std::size_t... J>
SMARTER_INLINE void reduceRow(Columns& t, const Vector* n, Vector negInverse, Vector* u,
                              std::index_sequence<J...>) {
    const Vector zero = _mm512_setzero_si512();
    const Vector quotient = _mm512_madd52lo_epu64(zero, t.c[Row], negInverse);
    u[Row] = quotient;
    // quotient · n[0] brings the column to the next multiple of 2^52, so its carry is ⌈column / 2^52⌉.
    t.c[Row + 1] =
        _mm512_add_epi64(t.c[Row + 1], _mm512_srai_epi64(_mm512_add_epi64(t.c[Row], limbMask()), 52));
    t.c[Row + 1] = _mm512_madd52hi_epu64(t.c[Row + 1], quotient, n[0]);
    ((t.c[Row + J + 1] = _mm512_madd52lo_epu64(t.c[Row + J + 1], quotient, n[J + 1])), ...);
    ((t.c[Row + J + 2] = _mm512_madd52hi_epu64(t.c[Row + J + 2], quotient, n[J + 1])), ...);
}

template <std::size_t... I>
SMARTER_INLINE void reduceRows(Columns& t, const Vector* n, Vector negInverse, Vector* u,
                               std::index_sequence<I...>) {
    (reduceRow<I>(t, n, negInverse, u, std::make_index_sequence<block - 1>{}), ...);
}

/// The quotient's next block: makes the ten low columns vanish modulo 2^520 and carries what is left of them.
SMARTER_INLINE void reduceBlock(Columns& t, const Vector* n, Vector negInverse, Vector* u) {
    reduceRows(t, n, negInverse, u, std::make_index_sequence<block>{});
}

template <std::size_t... I>
SMARTER_INLINE void emitColumns(Columns& t, Vector* out, std::index_sequence<I...>) {
    ((out[I] = _mm512_and_si512(t.c[I], limbMask()),
      t.c[I + 1] = _mm512_add_epi64(t.c[I + 1], _mm512_srai_epi64(t.c[I], 52))),
     ...);
}

/// The ten low columns as limbs; their carry goes into the eleventh.
SMARTER_INLINE void emitBlock(Columns& t, Vector* out) {
    emitColumns(t, out, std::make_index_sequence<block>{});
}

template <std::size_t... I>
SMARTER_INLINE void shiftColumns(Columns& t, std::index_sequence<I...>) {
    ((t.c[I] = t.c[I + block]), ...);
    ((t.c[I + block] = _mm512_setzero_si512()), ...);
}

SMARTER_INLINE void shiftBlock(Columns& t) {
    shiftColumns(t, std::make_index_sequence<block>{});
}

template <std::size_t... I>
SMARTER_INLINE void addColumns(Columns& t, const Vector* addend, std::index_sequence<I...>) {
    ((t.c[I] = _mm512_add_epi64(t.c[I], addend[I])), ...);
}

SMARTER_INLINE void addBlock(Columns& t, const Vector* addend) {
    addColumns(t, addend, std::make_index_sequence<block>{});
}

template <std::size_t... I>
SMARTER_INLINE void takeColumns(Columns& t, const Vector* less, std::index_sequence<I...>) {
    ((t.c[I] = _mm512_sub_epi64(t.c[I], less[I])), ...);
}

SMARTER_INLINE void takeBlock(Columns& t, const Vector* less) {
    takeColumns(t, less, std::make_index_sequence<block>{});
}

template <std::size_t... I>
SMARTER_INLINE void addMaskedColumns(Columns& t, __mmask8 mask, const Vector* addend,
                                     std::index_sequence<I...>) {
    ((t.c[I] = _mm512_mask_add_epi64(t.c[I], mask, t.c[I], addend[I])), ...);
}

SMARTER_INLINE void addMaskedBlock(Columns& t, __mmask8 mask, const Vector* addend) {
    addMaskedColumns(t, mask, addend, std::make_index_sequence<block>{});
}

template <std::size_t... I>
SMARTER_INLINE void storeColumns(const Columns& t, Vector* out, std::index_sequence<I...>) {
    ((out[I] = t.c[I]), ...);
}

SMARTER_INLINE void storeBlock(Vector* out, const Columns& t) {
    storeColumns(t, out, std::make_index_sequence<block>{});
}

/// Moves the ten low columns out; the high ones are empty. Leaves zeros.
SMARTER_INLINE void saveColumns(Vector* out, Columns& t) {
    storeBlock(out, t);
    shiftBlock(t);
}

template <std::size_t... I>
SMARTER_INLINE void doubleEach(Columns& t, std::index_sequence<I...>) {
    ((t.c[I] = _mm512_add_epi64(t.c[I], t.c[I])), ...);
}

SMARTER_INLINE void doubleColumns(Columns& t) {
    doubleEach(t, std::make_index_sequence<2 * block>{});
}

/// Adds the tiles of one product that lie on a diagonal of blocks, `first` … `last` counting a's blocks.
SMARTER_INLINE void addDiagonal(Columns& t, const Vector* a, const Vector* b, std::size_t diagonal,
                                std::size_t first, std::size_t last) {
    for (std::size_t i = first; i < last; ++i) {
        tile(t, a + i * block, b + (diagonal - i) * block);
    }
}

}  // namespace

}  // namespace smarter::paillier::ifma
