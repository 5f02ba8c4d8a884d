// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/paillier/pair_engine.h"

#include <QtEndian>
#include <algorithm>
#include <cstring>
#include <vector>

namespace smarter::paillier {

namespace {

LaneModulus sameInAllLanes(const LaneArithmetic& arithmetic, const Integer& n) {
    return makeLaneModulus(arithmetic, std::vector<const Integer*>(arithmetic.lanes(), &n));
}

Bytes bytesOfSize(const Integer& value, std::size_t size) {
    Bytes bytes(size);
    value.toBytes(bytes);
    return bytes;
}

/// {x, size} < 2n to its remainder: one subtraction, made or not in the same time.
void reduceOnce(std::span<std::uint64_t> x, std::span<const std::uint64_t> n,
                std::span<std::uint64_t> scratch) {
    const auto size = static_cast<mp_size_t>(x.size());
    const mp_limb_t below = mpn_sub_n(scratch.data(), x.data(), n.data(), size);
    mpn_cnd_sub_n(below ^ 1, x.data(), x.data(), n.data(), size);
}

}  // namespace

PairEngine::PairEngine(const LaneArithmetic& arithmetic, const Integer& n, const Integer& nSquared)
    : arithmetic_(arithmetic),
      n_(n),
      nSquared_(nSquared),
      modulus_(sameInAllLanes(arithmetic, n)),
      r_(Integer::powerOfTwo(modulus_.limbs * arithmetic.limbBits())),
      montgomeryOne_(r_ % nSquared),
      rInverse_(inverse(r_ % n, n)),
      rInverseWide_(inverse(r_ % nSquared, nSquared)),
      neutralBytes_(bytesOfSize(r_ * r_ % nSquared, n.bitLength() / 4)),
      one_(broadcast(arithmetic, modulus_.limbs, Integer(1))),
      rModN_(broadcast(arithmetic, modulus_.limbs, r_ % n)),
      rCubed_(broadcast(arithmetic, modulus_.limbs, r_ * r_ % n * r_ % n)) {}

void PairEngine::setPair(std::uint64_t* pairs, std::size_t lane, const Integer& value) const {
    // value = x0 − (x1 / R) · n
    const Integer quotient = value / n_;
    setLane(arithmetic_, pairs, limbs(), lane, value % n_);
    setLane(arithmetic_, pairs + limbs() * lanes(), limbs(), lane, (n_ - quotient) * r_ % n_);
}

Integer PairEngine::pairValue(const std::uint64_t* pairs, std::size_t lane) const {
    const Integer x0 = getLane(arithmetic_, pairs, limbs(), lane);
    const Integer x1 = getLane(arithmetic_, pairs + limbs() * lanes(), limbs(), lane) * rInverse_ % n_;
    return (x0 + n_ * (n_ - x1)) % nSquared_;
}

void PairEngine::applyMessages(std::uint64_t* pairs, std::uint64_t* s, std::uint64_t* scratch) const {
    // (x0 − (x1/R)·n)·(1 − s·n) = x0 − ((x1 + s·R·x0) / R)·n
    std::uint64_t* x1 = pairs + limbs() * lanes();
    arithmetic_.product(modulus_, s, s, rCubed_.data(), scratch);
    // s·R² < 2n, x0 < 4n; x1 < R, R mod n < n: below 3n.
    arithmetic_.twoProducts(modulus_, x1, s, pairs, x1, rModN_.data(), scratch);
}

void PairEngine::toCiphertexts(const std::uint64_t* pairs, std::span<Ciphertext> out,
                               std::uint64_t* scratch) const {
    LimbBuffer quotients(limbs() * lanes());
    // x1 < R, so the product with 1 is below n + 1.
    arithmetic_.product(modulus_, quotients.data(), pairs + limbs() * lanes(), one_.data(), scratch);
    const std::size_t size = mpz_size(n_.raw());
    const std::span n(mpz_limbs_read(n_.raw()), size);
    // One limb more than n has: x0 < 2n.
    LimbBuffer padded(size + 1);
    std::ranges::copy(n, padded.data());
    const std::span wideN(padded.data(), size + 1);
    std::vector<std::uint64_t> x0(size + 1);
    std::vector<std::uint64_t> w(size + 1);
    std::vector<std::uint64_t> spare(size + 1);
    std::vector<std::uint64_t> c(2 * size);
    const auto gmpSize = static_cast<mp_size_t>(size);
    for (std::size_t lane = 0; lane < out.size(); ++lane) {
        getLane(arithmetic_, pairs, limbs(), lane, x0);
        getLane(arithmetic_, quotients.data(), limbs(), lane, w);
        // x0 − w·n = (x0 − n) − (w − 1)·n: where x0 ≥ n, w loses one (n comes in where it was zero).
        const mp_limb_t below = mpn_sub_n(spare.data(), x0.data(), wideN.data(), gmpSize + 1);
        mpn_cnd_sub_n(below ^ 1, x0.data(), x0.data(), wideN.data(), gmpSize + 1);
        reduceOnce(w, wideN, spare);
        reduceOnce(w, wideN, spare);
        // v = n − w + [x0 was ≥ n], modulo n: c = x0 + v·n < n².
        mpn_sub_n(w.data(), wideN.data(), w.data(), gmpSize + 1);
        mpn_add_1(w.data(), w.data(), gmpSize + 1, below ^ 1);
        reduceOnce(w, wideN, spare);
        mpn_mul_n(c.data(), w.data(), n.data(), gmpSize);
        mpn_add(c.data(), c.data(), 2 * gmpSize, x0.data(), gmpSize);
        Bytes& bytes = out[lane].value;
        bytes.resize(2 * size * 8);
        for (std::size_t i = 0; i < c.size(); ++i) {
            const std::uint64_t limb = qToBigEndian(c[c.size() - 1 - i]);
            std::memcpy(bytes.data() + 8 * i, &limb, sizeof limb);
        }
    }
}

Integer PairEngine::timesPowerOfR(const Integer& value, std::int64_t exponent) const {
    const Integer& base = exponent < 0 ? rInverseWide_ : montgomeryOne_;
    const Integer magnitude(static_cast<unsigned long>(exponent < 0 ? -exponent : exponent));
    return value * powPublic(base, magnitude, nSquared_) % nSquared_;
}

const PairEngine& PairEngines::of(const LaneArithmetic& arithmetic, const Integer& n,
                                  const Integer& nSquared) const {
    const std::lock_guard lock(mutex_);
    auto& engine = engines_[&arithmetic == &portableArithmetic() ? 0 : 1];
    if (!engine) {
        engine = std::make_unique<const PairEngine>(arithmetic, n, nSquared);
    }
    return *engine;
}

}  // namespace smarter::paillier
