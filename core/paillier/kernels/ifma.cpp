// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>

#include "core/paillier/kernels/ifma_kernel.h"
#include "core/paillier/kernels/lane_arithmetic.h"

namespace smarter::paillier {

namespace {

class IfmaArithmetic final : public LaneArithmetic {
public:
    std::string_view name() const override { return "ifma"; }
    std::size_t lanes() const override { return 8; }
    std::size_t limbBits() const override { return 52; }
    // Whole blocks of ten. 1024 bits: 20 limbs, 16 bits of room; 1536: 30, 24; 2048: 40, 32; 3072: 60, 48;
    // 4096: 80, 64.
    std::size_t limbsFor(std::size_t modulusBits) const override {
        return (modulusBits + 16 + 519) / 520 * 10;
    }

    void leafProduct(const LaneModulus& m, std::uint64_t* pair, const std::uint64_t* a,
                     const std::uint64_t* b, std::uint64_t* scratch) const override {
        ifma::leafProduct(plain(m), pair, a, b, scratch);
    }
    void pairProduct(const LaneModulus& m, std::uint64_t* pair, const std::uint64_t* a,
                     const std::uint64_t* b, std::uint64_t* scratch) const override {
        ifma::pairProduct(plain(m), pair, a, b, scratch);
    }
    void pairSquare(const LaneModulus& m, std::uint64_t* pair, const std::uint64_t* a,
                    std::uint64_t* scratch) const override {
        ifma::pairSquare(plain(m), pair, a, scratch);
    }
    void reduceWide(const LaneModulus& m, std::uint64_t* pair, const std::uint64_t* wide,
                    std::uint64_t* scratch) const override {
        ifma::reduceWide(plain(m), pair, wide, scratch);
    }
    void product(const LaneModulus& m, std::uint64_t* out, const std::uint64_t* a, const std::uint64_t* b,
                 std::uint64_t* scratch) const override {
        ifma::product(plain(m), out, a, b, scratch);
    }
    void twoProducts(const LaneModulus& m, std::uint64_t* out, const std::uint64_t* a, const std::uint64_t* b,
                     const std::uint64_t* c, const std::uint64_t* d, std::uint64_t* scratch) const override {
        ifma::twoProducts(plain(m), out, a, b, c, d, scratch);
    }

    RowLayout rowLayout(std::size_t limbs, std::size_t entries, bool scan) const override {
        if (!scan) {
            return {entries, 2 * limbs, 1};
        }
        const std::size_t padded = entries < 16 ? 16 : entries;
        return {padded, 1, padded};
    }
    void fetchIndexed(const RowLayout&, const std::uint64_t* row, std::size_t limbs,
                      std::span<const Fetch> fetches) const override {
        for (const Fetch& fetch : fetches) {
            ifma::fetchIndexed(row, limbs, {fetch.digits, fetch.y, fetch.tSum});
        }
    }
    void fetchScan(const RowLayout& layout, const std::uint64_t* row, std::size_t limbs,
                   std::span<const Fetch> fetches) const override {
        std::array<ifma::Fetch, maxFetches> plainFetches;
        for (; !fetches.empty(); fetches = fetches.subspan(std::min(fetches.size(), maxFetches))) {
            const std::size_t count = std::min(fetches.size(), maxFetches);
            std::ranges::transform(fetches.first(count), plainFetches.begin(), [](const Fetch& f) {
                return ifma::Fetch{f.digits, f.y, f.tSum};
            });
            ifma::fetchScan(layout.entries, row, limbs, plainFetches.data(), count);
        }
    }
    void settle(std::uint64_t* tSum, std::size_t limbs) const override { ifma::settle(tSum, limbs); }

    void select(std::uint64_t* out, const std::uint64_t* arrays, std::size_t entries, std::size_t limbs,
                std::span<const std::uint16_t> digits) const override {
        ifma::select(out, arrays, entries, limbs, digits.data());
    }
    void loadBytes(std::uint64_t* wide, std::size_t wideLimbs, std::span<const std::uint8_t* const> numbers,
                   std::size_t size) const override {
        ifma::loadBytes(wide, wideLimbs, numbers.data(), size);
    }

private:
    static constexpr std::size_t maxFetches = 8;

    static ifma::Modulus plain(const LaneModulus& m) {
        return {m.limbs, m.modulus.data(), m.negInverse.data(), m.halfRange.data()};
    }
};

}  // namespace

const LaneArithmetic* ifmaArithmetic() {
    static const IfmaArithmetic arithmetic;
    __builtin_cpu_init();
    const bool present = __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw") &&
                         __builtin_cpu_supports("avx512dq") && __builtin_cpu_supports("avx512vl") &&
                         __builtin_cpu_supports("avx512ifma") && __builtin_cpu_supports("avx512vbmi");
    return present ? &arithmetic : nullptr;
}

}  // namespace smarter::paillier
