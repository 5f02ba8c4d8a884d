// SPDX-License-Identifier: GPL-3.0-or-later
// Compiled with AVX-512 flags. It uses no inline function of another header: one emitted here could be the
// copy the linker keeps for the whole program, and stop it on a processor without AVX-512.
#include "core/paillier/kernels/ifma_kernel.h"

#include "core/paillier/kernels/ifma_karatsuba.h"
#include "core/paillier/kernels/ifma_reduce.h"

namespace smarter::paillier::ifma {

namespace {

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

}  // namespace

void leafProduct(const Modulus& modulus, std::uint64_t* pair, const std::uint64_t* a, const std::uint64_t* b,
                 std::uint64_t* scratch) {
    // (4n·4n + R·n) / R < 2n, as 16n < R.
    const Loaded m(modulus);
    const std::size_t k = m.limbs;
    if (!worthKaratsuba(m)) {
        Vector* x0 = vectors(scratch);
        reduceOne(m, x0, x0 + k, vectors(a), vectors(b));
        copy(vectors(pair), x0, 2 * k);
        return;
    }
    Vector* wide = vectors(scratch);
    Vector* middle = wide + 2 * k;
    Vector* sums = middle + k;
    HalfSum sum[2] = {{sums, 0}, {sums + k / 2, 0}};
    addHalves(sum, {vectors(a), vectors(b)}, k / 2);
    const Factors factors{vectors(a), sum[0], vectors(b), sum[1]};
    karatsuba<1>(wide, middle, factors, factors, k);
    // a and b are used up: the result may lie over them.
    reduceDouble(m, vectors(pair), vectors(pair) + k, wide, middle);
}

// In both ways x0·a1 + x1·a0 < 8n·R, so REDC < 9n; with the addend below R/2 + n: x1′ < R/2 + 10n < R.
void pairProduct(const Modulus& modulus, std::uint64_t* pair, const std::uint64_t* a, const std::uint64_t* b,
                 std::uint64_t* scratch) {
    const Loaded m(modulus);
    const std::size_t k = m.limbs;
    Vector* x0 = vectors(scratch);
    Vector* u = x0 + k;
    Vector* u1 = u + k;
    Vector* wide = u1 + k;
    const Vector* a0 = vectors(a);
    const Vector* b0 = vectors(b);
    if (!worthKaratsuba(m)) {
        Vector* x1 = wide;
        reduceOne(m, x0, u, a0, b0);
        reduceTwoOnto(m, x1, u1, a0, b0 + k, a0 + k, b0, u);
        copy(vectors(pair) + k, x1, k);
    } else {
        Vector* middle = wide + 2 * k;
        Vector* sums = middle + k;
        HalfSum sum[4] = {{sums, 0}, {sums + k / 2, 0}, {sums + k, 0}, {sums + k + k / 2, 0}};
        addHalves(sum, {a0, a0 + k, b0, b0 + k}, k / 2);
        const Factors low{a0, sum[0], b0, sum[2]};
        karatsuba<1>(wide, middle, low, low, k);
        reduceDouble(m, x0, u, wide, middle);
        karatsuba<2>(wide, middle, {a0, sum[0], b0 + k, sum[3]}, {a0 + k, sum[1], b0, sum[2]}, k);
        reduceDoubleOnto(m, vectors(pair) + k, u1, wide, middle, u);
    }
    copy(vectors(pair), x0, k);
}

void pairSquare(const Modulus& modulus, std::uint64_t* pair, const std::uint64_t* a, std::uint64_t* scratch) {
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

}  // namespace smarter::paillier::ifma
