// SPDX-License-Identifier: GPL-3.0-or-later
// Compiled with AVX-512 flags. It uses no inline function of another header: one emitted here could be the copy
// the linker keeps for the whole program, and stop it on a processor without AVX-512.
#include "core/paillier/kernels/ifma_kernel.h"

#include "core/paillier/kernels/ifma_tiles.h"

namespace smarter::paillier::ifma {

namespace {

const Vector* vectors(const std::uint64_t* limbs) {
    return reinterpret_cast<const Vector*>(limbs);
}

Vector* vectors(std::uint64_t* limbs) {
    return reinterpret_cast<Vector*>(limbs);
}

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

/// Adds the tiles of one product that lie on a diagonal of blocks, `first` … `last` counting a's blocks.
SMARTER_INLINE void addDiagonal(Columns& t, const Vector* a, const Vector* b, std::size_t diagonal, std::size_t first,
                                std::size_t last) {
    for (std::size_t i = first; i < last; ++i) {
        tile(t, a + i * block, b + (diagonal - i) * block);
    }
}

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
/// out = addend + (Σ aᵢ·bᵢ + wide + middle·√R + u·n) / R, with u the quotient that makes it whole: product scanning over
/// diagonals of blocks, so that no column leaves the registers before it is done.
/// `addend` (< R, a quotient) has halfRange taken off where it is ≥ R/2: what is added is below R/2 + n.
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

[[gnu::noinline]] void reduceOneOnto(const Loaded& m, Vector* out, Vector* u, const Vector* a, const Vector* b,
                                     const Vector* addend) {
    reduceSum<1, false, true>(m, out, u, a, b, nullptr, nullptr, nullptr, nullptr, addend);
}

[[gnu::noinline]] void reduceTwo(const Loaded& m, Vector* out, Vector* u, const Vector* a0, const Vector* b0,
                                 const Vector* a1, const Vector* b1) {
    reduceSum<2, false, false>(m, out, u, a0, b0, a1, b1, nullptr, nullptr, nullptr);
}

[[gnu::noinline]] void reduceTwoOnto(const Loaded& m, Vector* out, Vector* u, const Vector* a0, const Vector* b0,
                                     const Vector* a1, const Vector* b1, const Vector* addend) {
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

/// A number's two halves added: carry · 2^(26 · limbs) + limbs.
struct HalfSum {
    Vector* limbs;
    __mmask8 carry;

    HalfSum(Vector* out, const Vector* a, std::size_t half) : limbs(out) {
        Vector rest = _mm512_setzero_si512();
        for (std::size_t i = 0; i < half; ++i) {
            const Vector sum = _mm512_add_epi64(_mm512_add_epi64(a[i], a[i + half]), rest);
            out[i] = _mm512_and_si512(sum, limbMask());
            rest = _mm512_srli_epi64(sum, 52);
        }
        carry = _mm512_test_epi64_mask(rest, rest);
    }
};

struct Factors {
    const Vector* a;
    const HalfSum& aSum;
    const Vector* b;
    const HalfSum& bSum;
};

/// The columns of Σ aᵢ·bᵢ over `blocks` blocks of each factor, handed on a block at a time: finish(diagonal, columns).
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
    columnsOf<Products>(a0, b0, a1, b1, blocks, [out](std::size_t diagonal, Columns& t) {
        storeBlock(out + diagonal * block, t);
    });
}

SMARTER_INLINE void addCarries(Columns& t, const HalfSum& sum, const HalfSum& other, std::size_t at) {
    addMaskedBlock(t, sum.carry, other.limbs + at);
    addMaskedBlock(t, other.carry, sum.limbs + at);
}

/// Σ fᵢ.a·fᵢ.b as columns wide + middle·B, B = √R, by Karatsuba: with a = a₀ + a₁·B, wide is a₀b₀ + a₁b₁·B² and middle
/// (a₀ + a₁)(b₀ + b₁) − a₀b₀ − a₁b₁, three quarters of the limb products. Columns get signs. Parts are half as long
/// as the whole, so the bound of Columns holds for wide plus middle too.
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
        above = _mm512_mask_add_epi64(above, static_cast<__mmask8>(f1.aSum.carry & f1.bSum.carry), above, one);
    }
}

/// Below four blocks, or where the halves are not whole blocks, the additions cost more than they save.
bool worthKaratsuba(const Loaded& m) {
    return m.blocks >= 4 && m.blocks % 2 == 0;
}

/// out = 2·a, normalised; a < 4n.
void doubled(Vector* out, const Vector* a, std::size_t limbs) {
    Vector carry = _mm512_setzero_si512();
    for (std::size_t i = 0; i < limbs; ++i) {
        const Vector twice = _mm512_or_si512(_mm512_slli_epi64(a[i], 1), carry);
        carry = _mm512_srli_epi64(a[i], 51);
        out[i] = _mm512_and_si512(twice, limbMask());
    }
}

void copy(Vector* out, const Vector* in, std::size_t count) {
    for (std::size_t i = 0; i < count; ++i) {
        out[i] = in[i];
    }
}

/// In place: limb i of lane l ↔ limb l of lane i.
SMARTER_INLINE void transpose(Vector (&r)[8]) {
    Vector s[8];
    for (std::size_t i = 0; i < 8; i += 2) {
        s[i] = _mm512_unpacklo_epi64(r[i], r[i + 1]);
        s[i + 1] = _mm512_unpackhi_epi64(r[i], r[i + 1]);
    }
    Vector q[8];
    for (std::size_t i = 0; i < 8; i += 4) {
        for (std::size_t j = 0; j < 2; ++j) {
            q[i + j] = _mm512_shuffle_i64x2(s[i + j], s[i + j + 2], 0x88);
            q[i + j + 2] = _mm512_shuffle_i64x2(s[i + j], s[i + j + 2], 0xdd);
        }
    }
    for (std::size_t j = 0; j < 4; ++j) {
        r[j] = _mm512_shuffle_i64x2(q[j], q[j + 4], 0x88);
        r[j + 4] = _mm512_shuffle_i64x2(q[j], q[j + 4], 0xdd);
    }
}

/// Eight rows of limbs, one a lane, to lane arrays: use(i, limb i of all lanes).
template <class Use>
SMARTER_INLINE void forEachEight(const std::uint64_t* const (&rows)[8], std::size_t limbs, Use use) {
    for (std::size_t at = 0; at < limbs; at += 8) {
        const std::size_t count = limbs - at < 8 ? limbs - at : 8;
        const auto valid = static_cast<__mmask8>((1u << count) - 1);
        Vector r[8];
        for (std::size_t lane = 0; lane < 8; ++lane) {
            r[lane] = _mm512_maskz_loadu_epi64(valid, rows[lane] + at);
        }
        transpose(r);
        // Ten limbs a block: two, four, six or eight of them are left at the end.
        use(at, r[0]);
        use(at + 1, r[1]);
        if (count > 2) {
            use(at + 2, r[2]);
            use(at + 3, r[3]);
        }
        if (count > 4) {
            use(at + 4, r[4]);
            use(at + 5, r[5]);
        }
        if (count > 6) {
            use(at + 6, r[6]);
            use(at + 7, r[7]);
        }
    }
}

/// One limb of eight lanes, from that limb of 16, 32, 64 or 128 entries in pairs of registers: each lane picks in every
/// pair by the low four bits of its digit, then chooses among the results by the others.
template <std::size_t Pairs>
SMARTER_INLINE Vector pick(const Vector* entries, Vector digits, const __mmask8* bits) {
    if constexpr (Pairs == 1) {
        return _mm512_permutex2var_epi64(entries[0], digits, entries[1]);
    } else {
        const Vector low = pick<Pairs / 2>(entries, digits, bits);
        const Vector high = pick<Pairs / 2>(entries + Pairs, digits, bits);
        constexpr std::size_t bit = static_cast<std::size_t>(__builtin_ctzll(Pairs)) - 1;
        return _mm512_mask_blend_epi64(bits[bit], low, high);
    }
}

Vector digitVector(const std::uint16_t* digits) {
    return _mm512_cvtepu16_epi64(_mm_loadu_si128(reinterpret_cast<const __m128i*>(digits)));
}

template <std::size_t Pairs>
void scanRow(const std::uint64_t* row, std::size_t limbs, const Fetch* fetches, std::size_t count) {
    for (std::size_t i = 0; i < 2 * limbs; ++i) {
        Vector entries[2 * Pairs];
        for (std::size_t j = 0; j < 2 * Pairs; ++j) {
            entries[j] = _mm512_load_si512(row + (2 * Pairs * i + j) * 8);
        }
        for (std::size_t f = 0; f < count; ++f) {
            const Vector digits = digitVector(fetches[f].digits);
            __mmask8 bits[3];
            for (unsigned bit = 0; bit < 3; ++bit) {
                bits[bit] = _mm512_test_epi64_mask(digits, _mm512_set1_epi64(16LL << bit));
            }
            const Vector picked = pick<Pairs>(entries, digits, bits);
            if (i < limbs) {
                vectors(fetches[f].y)[i] = picked;
            } else {
                Vector& sum = vectors(fetches[f].tSum)[i - limbs];
                sum = _mm512_add_epi64(sum, picked);
            }
        }
    }
}

}  // namespace

void leafProduct(const Modulus& modulus, std::uint64_t* pair, const std::uint64_t* a, const std::uint64_t* b,
                 std::uint64_t* scratch) {
    // (4n·4n + R·n) / R < 2n, as 16n < R.
    const Loaded m(modulus);
    const std::size_t k = m.limbs;
    Vector* x0 = vectors(scratch);
    Vector* u = x0 + k;
    if (worthKaratsuba(m)) {
        Vector* wide = u + k;
        Vector* middle = wide + 2 * k;
        Vector* sums = middle + k;
        const HalfSum sa(sums, vectors(a), k / 2);
        const HalfSum sb(sums + k / 2, vectors(b), k / 2);
        const Factors factors{vectors(a), sa, vectors(b), sb};
        karatsuba<1>(wide, middle, factors, factors, k);
        reduceDouble(m, x0, u, wide, middle);
    } else {
        reduceOne(m, x0, u, vectors(a), vectors(b));
    }
    copy(vectors(pair), x0, 2 * k);
}

void pairProduct(const Modulus& modulus, std::uint64_t* pair, const std::uint64_t* a, const std::uint64_t* b,
                 std::uint64_t* scratch) {
    const Loaded m(modulus);
    const std::size_t k = m.limbs;
    Vector* x0 = vectors(scratch);
    Vector* u = x0 + k;
    Vector* u1 = u + k;
    Vector* x1 = u1 + k;
    const Vector* a0 = vectors(a);
    const Vector* b0 = vectors(b);
    // x0·a1 + x1·a0 < 8n·R, so REDC < 9n; with the addend below R/2 + n: x1′ < R/2 + 10n < R.
    if (worthKaratsuba(m)) {
        Vector* wide = x1 + k;
        Vector* middle = wide + 2 * k;
        Vector* sums = middle + k;
        const HalfSum sa0(sums, a0, k / 2);
        const HalfSum sa1(sums + k / 2, a0 + k, k / 2);
        const HalfSum sb0(sums + k, b0, k / 2);
        const HalfSum sb1(sums + k + k / 2, b0 + k, k / 2);
        const Factors low{a0, sa0, b0, sb0};
        karatsuba<1>(wide, middle, low, low, k);
        reduceDouble(m, x0, u, wide, middle);
        karatsuba<2>(wide, middle, {a0, sa0, b0 + k, sb1}, {a0 + k, sa1, b0, sb0}, k);
        reduceDoubleOnto(m, x1, u1, wide, middle, u);
    } else {
        reduceOne(m, x0, u, a0, b0);
        reduceTwoOnto(m, x1, u1, a0, b0 + k, a0 + k, b0, u);
    }
    copy(vectors(pair), x0, k);
    copy(vectors(pair) + k, x1, k);
}

void pairSquare(const Modulus& modulus, std::uint64_t* pair, const std::uint64_t* a,
                std::uint64_t* scratch) {
    const Loaded m(modulus);
    const std::size_t k = m.limbs;
    Vector* x0 = vectors(scratch);
    Vector* u = x0 + k;
    Vector* u1 = u + k;
    Vector* twice = u1 + k;
    const Vector* a0 = vectors(a);
    reduceSquare(m, x0, u, a0);
    doubled(twice, a0, k);
    // 2·x0·x1 < 8n·R: bounds as in pairProduct.
    reduceOneOnto(m, vectors(pair) + k, u1, twice, a0 + k, u);
    copy(vectors(pair), x0, k);
}

void reduceWide(const Modulus& modulus, std::uint64_t* pair, const std::uint64_t* wide,
                std::uint64_t* scratch) {
    const Loaded m(modulus);
    Vector* x0 = vectors(scratch);
    reduceDouble(m, x0, x0 + m.limbs, vectors(wide), nullptr);
    copy(vectors(pair), x0, 2 * m.limbs);
}

void product(const Modulus& modulus, std::uint64_t* out, const std::uint64_t* a, const std::uint64_t* b,
             std::uint64_t* scratch) {
    const Loaded m(modulus);
    Vector* x = vectors(scratch);
    reduceOne(m, x, x + m.limbs, vectors(a), vectors(b));
    copy(vectors(out), x, m.limbs);
}

void twoProducts(const Modulus& modulus, std::uint64_t* out, const std::uint64_t* a, const std::uint64_t* b,
                 const std::uint64_t* c, const std::uint64_t* d, std::uint64_t* scratch) {
    const Loaded m(modulus);
    Vector* x = vectors(scratch);
    reduceTwo(m, x, x + m.limbs, vectors(a), vectors(b), vectors(c), vectors(d));
    copy(vectors(out), x, m.limbs);
}

void fetchIndexed(const std::uint64_t* row, std::size_t limbs, const Fetch& fetch) {
    const std::uint64_t* entry[8];
    for (std::size_t lane = 0; lane < 8; ++lane) {
        entry[lane] = row + fetch.digits[lane] * 2 * limbs;
    }
    forEachEight(entry, limbs, [y = vectors(fetch.y)](std::size_t i, Vector limb) { y[i] = limb; });
    for (const std::uint64_t*& own : entry) {
        own += limbs;
    }
    forEachEight(entry, limbs, [sum = vectors(fetch.tSum)](std::size_t i, Vector limb) {
        sum[i] = _mm512_add_epi64(sum[i], limb);
    });
}

void fetchScan(std::size_t entries, const std::uint64_t* row, std::size_t limbs, const Fetch* fetches,
               std::size_t count) {
    switch (entries) {
        case 16:
            return scanRow<1>(row, limbs, fetches, count);
        case 32:
            return scanRow<2>(row, limbs, fetches, count);
        case 64:
            return scanRow<4>(row, limbs, fetches, count);
        default:
            return scanRow<8>(row, limbs, fetches, count);
    }
}

void settle(std::uint64_t* tSum, std::size_t limbs) {
    Vector* t = vectors(tSum);
    Vector carry = _mm512_setzero_si512();
    for (std::size_t i = 0; i < limbs; ++i) {
        const Vector column = _mm512_add_epi64(t[i], carry);
        t[i] = _mm512_and_si512(column, limbMask());
        carry = _mm512_srli_epi64(column, 52);
    }
}

void select(std::uint64_t* out, const std::uint64_t* arrays, std::size_t entries, std::size_t limbs,
            const std::uint16_t* digits) {
    const Vector digit = digitVector(digits);
    for (std::size_t i = 0; i < limbs; ++i) {
        Vector chosen = _mm512_setzero_si512();
        for (std::size_t entry = 0; entry < entries; ++entry) {
            const __mmask8 wanted =
                _mm512_cmpeq_epi64_mask(digit, _mm512_set1_epi64(static_cast<long long>(entry)));
            chosen = _mm512_mask_mov_epi64(chosen, wanted, vectors(arrays)[entry * limbs + i]);
        }
        vectors(out)[i] = chosen;
    }
}

void loadBytes(std::uint64_t* wide, std::size_t wideLimbs, const std::uint8_t* const* numbers,
                           std::size_t size) {
    // Eight limbs are 52 bytes; limb i of them starts 52·i bits from the end: byte 6·i + i/2, half a byte in for odd i.
    alignas(64) std::uint8_t index[64];
    for (unsigned i = 0; i < 8; ++i) {
        for (unsigned byte = 0; byte < 8; ++byte) {
            const unsigned fromEnd = 6 * i + i / 2 + byte;
            index[8 * i + byte] = static_cast<std::uint8_t>(63 - fromEnd);
        }
    }
    const Vector order = _mm512_load_si512(index);
    const Vector shift = _mm512_set_epi64(4, 0, 4, 0, 4, 0, 4, 0);
    for (std::size_t at = 0; at < wideLimbs; at += 8) {
        const std::size_t end = at / 8 * 52;  // bytes before these, from the number's end
        Vector r[8];
        for (std::size_t lane = 0; lane < 8; ++lane) {
            // The 64 bytes that end `end` bytes before the number's end; those before its start read as zero.
            const std::size_t left = end < size ? size - end : 0;
            const __mmask64 inside = left >= 64 ? ~__mmask64{0} : left == 0 ? 0 : ~__mmask64{0} << (64 - left);
            const std::uint8_t* last = numbers[lane] + left;
            const Vector bytes = _mm512_maskz_loadu_epi8(inside, last - 64);
            r[lane] = _mm512_and_si512(_mm512_srlv_epi64(_mm512_permutexvar_epi8(order, bytes), shift), limbMask());
        }
        transpose(r);
        for (std::size_t i = 0; i < 8 && at + i < wideLimbs; ++i) {
            vectors(wide)[at + i] = r[i];
        }
    }
}

}  // namespace smarter::paillier::ifma
