// SPDX-License-Identifier: GPL-3.0-or-later
// Moving numbers in and out of lanes. Compiled with AVX-512 flags. It uses no inline function of another
// header: one emitted here could be the copy the linker keeps for the whole program, and stop it on a
// processor without AVX-512.
#include "core/paillier/kernels/ifma_kernel.h"
#include "core/paillier/kernels/ifma_tiles.h"

namespace smarter::paillier::ifma {

namespace {

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

/// One limb of eight lanes, from that limb of 16, 32, 64 or 128 entries in pairs of registers: each lane
/// picks in every pair by the low four bits of its digit, then chooses among the results by the others.
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
    // Eight limbs are 52 bytes; limb i of them starts 52·i bits from the end: byte 6·i + i/2, half a byte in
    // for odd i.
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
            const __mmask64 inside = left >= 64  ? ~__mmask64{0}
                                     : left == 0 ? 0
                                                 : ~__mmask64{0} << (64 - left);
            const std::uint8_t* last = numbers[lane] + left;
            const Vector bytes = _mm512_maskz_loadu_epi8(inside, last - 64);
            r[lane] =
                _mm512_and_si512(_mm512_srlv_epi64(_mm512_permutexvar_epi8(order, bytes), shift), limbMask());
        }
        transpose(r);
        for (std::size_t i = 0; i < 8 && at + i < wideLimbs; ++i) {
            vectors(wide)[at + i] = r[i];
        }
    }
}

}  // namespace smarter::paillier::ifma
