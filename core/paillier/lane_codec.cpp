// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/paillier/lane_codec.h"

#include <algorithm>
#include <vector>

namespace smarter::paillier {

void setLane(const LaneArithmetic& arithmetic, std::uint64_t* array, std::size_t limbs, std::size_t lane,
             std::span<const std::uint64_t> number) {
    const std::size_t bits = arithmetic.limbBits();
    const std::uint64_t mask = ~std::uint64_t{0} >> (64 - bits);
    const auto limb = [&](std::size_t i) { return i < number.size() ? number[i] : 0; };
    for (std::size_t i = 0; i < limbs; ++i) {
        const std::size_t at = i * bits / 64;
        const std::size_t shift = i * bits % 64;
        // The second half is shifted in two steps: a shift by 64 is undefined.
        const std::uint64_t value = limb(at) >> shift | limb(at + 1) << 1 << (63 - shift);
        array[i * arithmetic.lanes() + lane] = value & mask;
    }
}

void setLane(const LaneArithmetic& arithmetic, std::uint64_t* array, std::size_t limbs, std::size_t lane,
             const Integer& number) {
    setLane(arithmetic, array, limbs, lane, std::span(mpz_limbs_read(number.raw()), mpz_size(number.raw())));
}

LimbBuffer broadcast(const LaneArithmetic& arithmetic, std::size_t limbs, const Integer& number) {
    LimbBuffer array(limbs * arithmetic.lanes());
    for (std::size_t lane = 0; lane < arithmetic.lanes(); ++lane) {
        setLane(arithmetic, array.data(), limbs, lane, number);
    }
    return array;
}

void getLane(const LaneArithmetic& arithmetic, const std::uint64_t* array, std::size_t limbs,
             std::size_t lane, std::span<std::uint64_t> number) {
    const std::size_t bits = arithmetic.limbBits();
    std::ranges::fill(number, 0);
    for (std::size_t i = 0; i < limbs; ++i) {
        const std::uint64_t value = array[i * arithmetic.lanes() + lane];
        const std::size_t at = i * bits / 64;
        const std::size_t shift = i * bits % 64;
        if (at < number.size()) {
            number[at] |= value << shift;
        }
        if (at + 1 < number.size()) {
            number[at + 1] |= value >> 1 >> (63 - shift);
        }
    }
}

Integer getLane(const LaneArithmetic& arithmetic, const std::uint64_t* array, std::size_t limbs,
                std::size_t lane) {
    LimbBuffer number((limbs * arithmetic.limbBits() + 63) / 64);
    const std::span span(number.data(), number.size());
    getLane(arithmetic, array, limbs, lane, span);
    return Integer::ofLimbs(span);
}

LaneModulus makeLaneModulus(const LaneArithmetic& arithmetic, std::span<const Integer* const> moduli) {
    const std::size_t lanes = arithmetic.lanes();
    LaneModulus m;
    m.limbs = arithmetic.limbsFor(moduli[0]->bitLength());
    m.modulus = LimbBuffer(m.limbs * lanes);
    m.negInverse = LimbBuffer(lanes);
    m.halfRange = LimbBuffer(m.limbs * lanes);
    const Integer half = Integer::powerOfTwo(m.limbs * arithmetic.limbBits() - 1);
    const Integer limbRange = Integer::powerOfTwo(arithmetic.limbBits());
    for (std::size_t lane = 0; lane < lanes; ++lane) {
        const Integer& n = *moduli[lane];
        setLane(arithmetic, m.modulus.data(), m.limbs, lane, n);
        setLane(arithmetic, m.negInverse.data(), 1, lane, limbRange - inverse(n, limbRange));
        setLane(arithmetic, m.halfRange.data(), m.limbs, lane, half - half % n);
    }
    return m;
}

}  // namespace smarter::paillier
