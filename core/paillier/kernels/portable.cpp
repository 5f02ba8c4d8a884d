// SPDX-License-Identifier: GPL-3.0-or-later
#include <gmp.h>

#include <algorithm>
#include <array>

#include "core/paillier/kernels/lane_arithmetic.h"

namespace smarter::paillier {

namespace {

// One lane of GMP limbs, on its documented mpn functions; those that multiply secrets are the side-channel
// silent ones (mpn_sec_*, mpn_cnd_*) or loops whose path depends on sizes alone (mpn_addmul_1).

/// {out, k} = ({t, 2k} + u·n) / R, {u, k} the quotient; t is consumed. t < 8n·R ≤ R²/2^61: no carry out.
void reduce(const LaneModulus& m, mp_limb_t* out, mp_limb_t* u, mp_limb_t* t) {
    const auto k = static_cast<mp_size_t>(m.limbs);
    const mp_limb_t* n = m.modulus.data();
    const mp_limb_t negInverse = m.negInverse[0];
    for (mp_size_t i = 0; i < k; ++i) {
        u[i] = t[i] * negInverse;
        // The limb itself becomes zero; its place keeps the carry for one addition at the end.
        t[i] = mpn_addmul_1(t + i, n, k, u[i]);
    }
    mpn_add_n(out, t + k, t, k);
}

struct Scratch {
    mp_limb_t* t;     // 2k
    mp_limb_t* t2;    // 2k
    mp_limb_t* u;     // k
    mp_limb_t* u1;    // k
    mp_limb_t* x0;    // k
    mp_limb_t* rest;  // k: mpn_sec_mul asks for none or little; checked in limbsFor's test

    Scratch(const LaneModulus& m, std::uint64_t* memory)
        : t(memory),
          t2(t + 2 * m.limbs),
          u(t2 + 2 * m.limbs),
          u1(u + m.limbs),
          x0(u1 + m.limbs),
          rest(x0 + m.limbs) {}
};

class PortableArithmetic final : public LaneArithmetic {
public:
    std::string_view name() const override { return "portable"; }
    std::size_t lanes() const override { return 1; }
    std::size_t limbBits() const override { return 64; }
    // A whole limb of room: no conditional subtraction anywhere, and the same bounds as with 52-bit limbs.
    std::size_t limbsFor(std::size_t modulusBits) const override { return (modulusBits + 63) / 64 + 1; }

    void leafProduct(const LaneModulus& m, std::uint64_t* pair, const std::uint64_t* a,
                     const std::uint64_t* b, std::uint64_t* scratch) const override {
        const Scratch s(m, scratch);
        multiply(m, s.t, a, b, s.rest);
        reduce(m, pair, pair + m.limbs, s.t);
    }

    void pairProduct(const LaneModulus& m, std::uint64_t* pair, const std::uint64_t* a,
                     const std::uint64_t* b, std::uint64_t* scratch) const override {
        const std::size_t k = m.limbs;
        const Scratch s(m, scratch);
        multiply(m, s.t, a, b, s.rest);
        reduce(m, s.x0, s.u, s.t);
        multiply(m, s.t, a, b + k, s.rest);
        multiply(m, s.t2, a + k, b, s.rest);
        mpn_add_n(s.t, s.t, s.t2, static_cast<mp_size_t>(2 * k));
        finishPair(m, pair, s);
    }

    void pairSquare(const LaneModulus& m, std::uint64_t* pair, const std::uint64_t* a,
                    std::uint64_t* scratch) const override {
        const std::size_t k = m.limbs;
        const Scratch s(m, scratch);
        mpn_sec_sqr(s.t, a, static_cast<mp_size_t>(k), s.t2);
        reduce(m, s.x0, s.u, s.t);
        multiply(m, s.t, a, a + k, s.rest);
        mpn_lshift(s.t, s.t, static_cast<mp_size_t>(2 * k), 1);
        finishPair(m, pair, s);
    }

    void reduceWide(const LaneModulus& m, std::uint64_t* pair, const std::uint64_t* wide,
                    std::uint64_t* scratch) const override {
        const Scratch s(m, scratch);
        std::copy_n(wide, 2 * m.limbs, s.t);
        reduce(m, pair, pair + m.limbs, s.t);
    }

    void product(const LaneModulus& m, std::uint64_t* out, const std::uint64_t* a, const std::uint64_t* b,
                 std::uint64_t* scratch) const override {
        const Scratch s(m, scratch);
        multiply(m, s.t, a, b, s.rest);
        reduce(m, out, s.u, s.t);
    }

    void twoProducts(const LaneModulus& m, std::uint64_t* out, const std::uint64_t* a, const std::uint64_t* b,
                     const std::uint64_t* c, const std::uint64_t* d, std::uint64_t* scratch) const override {
        const Scratch s(m, scratch);
        multiply(m, s.t, a, b, s.rest);
        multiply(m, s.t2, c, d, s.rest);
        mpn_add_n(s.t, s.t, s.t2, static_cast<mp_size_t>(2 * m.limbs));
        reduce(m, out, s.u, s.t);
    }

    RowLayout rowLayout(std::size_t limbs, std::size_t entries, bool) const override {
        return {entries, 2 * limbs, 1};
    }

    void fetchIndexed(const RowLayout& layout, const std::uint64_t* row, std::size_t limbs,
                      std::span<const Fetch> fetches) const override {
        for (const Fetch& fetch : fetches) {
            const std::uint64_t* entry = row + fetch.digits[0] * layout.entryStride;
            std::copy_n(entry, limbs, fetch.y);
            mpn_add_n(fetch.tSum, fetch.tSum, entry + limbs, static_cast<mp_size_t>(limbs));
        }
    }

    void fetchScan(const RowLayout& layout, const std::uint64_t* row, std::size_t limbs,
                   std::span<const Fetch> fetches) const override {
        std::array<std::uint64_t, 2 * maxLimbs> picked;
        for (const Fetch& fetch : fetches) {
            scan(picked.data(), row, 2 * limbs, layout.entries, fetch.digits[0]);
            std::copy_n(picked.data(), limbs, fetch.y);
            mpn_add_n(fetch.tSum, fetch.tSum, picked.data() + limbs, static_cast<mp_size_t>(limbs));
        }
        wipeLimbs(picked);
    }

    void settle(std::uint64_t*, std::size_t) const override {}

    void select(std::uint64_t* out, const std::uint64_t* arrays, std::size_t entries, std::size_t limbs,
                std::span<const std::uint16_t> digits) const override {
        scan(out, arrays, limbs, entries, digits[0]);
    }

    void loadBytes(std::uint64_t* wide, std::size_t wideLimbs, std::span<const std::uint8_t* const> numbers,
                   std::size_t size) const override {
        std::fill_n(wide, wideLimbs, 0);
        for (std::size_t i = 0; i < size; ++i) {
            wide[i / 8] |= static_cast<std::uint64_t>(numbers[0][size - 1 - i]) << (i % 8 * 8);
        }
    }

private:
    static constexpr std::size_t maxLimbs = 4096 / 64 + 1;
    static constexpr std::size_t stride = 16;

    /// {out, limbs} = the wanted one of arrays lying one behind the other, by masks; the loop the compiler
    /// makes of sixteen limbs at a time is four times as fast as mpn_sec_tabselect.
    static void scan(std::uint64_t* out, const std::uint64_t* arrays, std::size_t limbs, std::size_t entries,
                     std::size_t wanted) {
        std::size_t at = 0;
        for (; at + stride <= limbs; at += stride) {
            scanStrip<stride>(out + at, arrays + at, limbs, entries, wanted);
        }
        for (; at < limbs; ++at) {
            scanStrip<1>(out + at, arrays + at, limbs, entries, wanted);
        }
    }

    template <std::size_t Width>
    static void scanStrip(std::uint64_t* out, const std::uint64_t* arrays, std::size_t limbs,
                          std::size_t entries, std::size_t wanted) {
        std::array<std::uint64_t, Width> picked{};
        for (std::size_t entry = 0; entry < entries; ++entry) {
            // All ones where they are equal, without a branch.
            const std::uint64_t difference = entry ^ wanted;
            const std::uint64_t mask = ((difference | (~difference + 1)) >> 63) - 1;
            for (std::size_t i = 0; i < Width; ++i) {
                picked[i] |= arrays[entry * limbs + i] & mask;
            }
        }
        std::ranges::copy(picked, out);
    }

    static void multiply(const LaneModulus& m, mp_limb_t* out, const mp_limb_t* a, const mp_limb_t* b,
                         mp_limb_t* rest) {
        const auto k = static_cast<mp_size_t>(m.limbs);
        mpn_sec_mul(out, a, k, b, k, rest);
    }

    /// {t, 2k} is x0·a1 + x1·a0 < 8n·R, so REDC < 9n; u is brought below R/2 + n: x1′ < R/2 + 10n < R.
    static void finishPair(const LaneModulus& m, std::uint64_t* pair, const Scratch& s) {
        const auto k = static_cast<mp_size_t>(m.limbs);
        mpn_cnd_sub_n(s.u[k - 1] >> 63, s.u, s.u, m.halfRange.data(), k);
        reduce(m, pair + k, s.u1, s.t);
        mpn_add_n(pair + k, pair + k, s.u, k);
        std::copy_n(s.x0, k, pair);
    }
};

}  // namespace

const LaneArithmetic& portableArithmetic() {
    static const PortableArithmetic arithmetic;
    return arithmetic;
}

}  // namespace smarter::paillier
