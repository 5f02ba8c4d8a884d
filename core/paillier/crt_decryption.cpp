// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/paillier/crt_decryption.h"

#include <algorithm>
#include <array>

#include "core/paillier/lane_codec.h"

namespace smarter::paillier {

namespace {

constexpr std::size_t windowBits = 5;
constexpr std::size_t windowEntries = std::size_t{1} << windowBits;

}  // namespace

// (1 + n)^(p − 1) = 1 + (p − 1)·n modulo p², so L_p of it is (p − 1)·q = −q modulo p.
CrtDecryption::Side::Side(const Integer& own, const Integer& other)
    : prime(own), factor(own - inverse(remainderSecret(other, own), own)) {}

CrtDecryption::CrtDecryption(Integer p, Integer q)
    : n_(p * q), p_(p, q), q_(q, p), pInverse_(inverse(p, q)) {}

bool CrtDecryption::isResidue(const Integer& unit) const {
    return std::ranges::all_of(std::array{&p_, &q_}, [&unit](const Side* side) {
        const Integer square = side->prime * side->prime;
        return powSecret(remainderSecret(unit, square), side->prime - Integer(1), square) == Integer(1);
    });
}

/// Ciphertexts to the power p − 1 in lanes, each modulo its own prime's square, as pairs.
class CrtDecryption::Pass {
public:
    Pass(const LaneArithmetic& arithmetic, std::span<const Integer* const> primes)
        : arithmetic_(arithmetic),
          m_(makeLaneModulus(arithmetic, primes)),
          laneSize_(m_.limbs * arithmetic.lanes()),
          primeBits_(primes[0]->bitLength()),
          scratch_(m_.scratch()),
          one_(broadcast(arithmetic, m_.limbs, Integer(1))),
          rSquared_(laneSize_),
          rSquaredPair_(2 * laneSize_),
          onePair_(2 * laneSize_) {
        const Integer r = Integer::powerOfTwo(m_.limbs * arithmetic.limbBits());
        for (std::size_t lane = 0; lane < arithmetic.lanes(); ++lane) {
            const Integer& prime = *primes[lane];
            setLane(arithmetic_, rSquared_.data(), m_.limbs, lane, remainderSecret(r * r, prime));
            setPair(rSquaredPair_, lane, prime, r * r);
            setPair(onePair_, lane, prime, Integer(1));
        }
        finishPairs(rSquaredPair_);
        finishPairs(onePair_);
    }

    /// (ciphertext^(p − 1) − 1) / p modulo p, one a lane. Error: FaultDetected.
    Result<std::vector<Integer>> logarithms(std::span<const Integer* const> primes,
                                            std::span<const Integer* const> ciphertexts) {
        LimbBuffer base(2 * laneSize_);
        for (std::size_t lane = 0; lane < ciphertexts.size(); ++lane) {
            setPair(base, lane, *primes[lane], *ciphertexts[lane]);
        }
        finishPairs(base);
        LimbBuffer power = raise(base, digitsOf(primes));
        // Out of Montgomery form; x1 < R, so its product with 1 is at most n.
        arithmetic_.pairProduct(m_, power.data(), power.data(), onePair_.data(), scratch_.data());
        arithmetic_.product(m_, power.data() + laneSize_, power.data() + laneSize_, one_.data(),
                            scratch_.data());
        std::vector<Integer> logarithms;
        for (std::size_t lane = 0; lane < ciphertexts.size(); ++lane) {
            const Integer& prime = *primes[lane];
            const Integer x0 = getLane(arithmetic_, power.data(), m_.limbs, lane);
            const Integer x1 = getLane(arithmetic_, power.data() + laneSize_, m_.limbs, lane);
            // Fermat: 1 modulo p. x0 is 1 or p + 1; the power is x0 − x1·p.
            const bool wrapped = x0 == prime + Integer(1);
            if (!wrapped && x0 != Integer(1)) {
                return fail(ErrorCode::FaultDetected);
            }
            logarithms.push_back(remainderSecret(prime + Integer(wrapped ? 1 : 0) - x1, prime));
        }
        return logarithms;
    }

private:
    using Digits = std::vector<std::array<std::uint16_t, maxLanes>>;

    /// value = x0 + q·p; x1 must become −q·R: finishPairs multiplies by R.
    void setPair(LimbBuffer& pairs, std::size_t lane, const Integer& prime, const Integer& value) const {
        const Division parts = divideSecret(value, prime);
        setLane(arithmetic_, pairs.data(), m_.limbs, lane, parts.remainder);
        setLane(arithmetic_, pairs.data() + laneSize_, m_.limbs, lane,
                prime - remainderSecret(parts.quotient, prime));
    }
    void finishPairs(LimbBuffer& pairs) {
        std::uint64_t* x1 = pairs.data() + laneSize_;
        arithmetic_.product(m_, x1, x1, rSquared_.data(), scratch_.data());
    }

    /// Of the exponents p − 1, the highest first.
    Digits digitsOf(std::span<const Integer* const> primes) const {
        const std::size_t windows = (primeBits_ + windowBits - 1) / windowBits;
        Digits digits(windows);
        for (std::size_t lane = 0; lane < primes.size(); ++lane) {
            const Integer exponent = *primes[lane] - Integer(1);
            for (std::size_t window = 0; window < windows; ++window) {
                for (std::size_t bit = 0; bit < windowBits; ++bit) {
                    digits[windows - 1 - window][lane] |= static_cast<std::uint16_t>(
                        mpz_tstbit(exponent.raw(), window * windowBits + bit) << bit);
                }
            }
        }
        return digits;
    }

    /// Fixed windows, every table entry read for each: the same work whatever the exponent.
    LimbBuffer raise(const LimbBuffer& base, Digits digits) {
        const std::size_t pairSize = 2 * laneSize_;
        const WipeAtExit guard(
            {reinterpret_cast<std::uint8_t*>(digits.data()), digits.size() * sizeof(digits[0])});
        LimbBuffer table(windowEntries * pairSize);
        // R, and base·R, from plain 1 and base times R².
        arithmetic_.pairProduct(m_, table.data(), onePair_.data(), rSquaredPair_.data(), scratch_.data());
        arithmetic_.pairProduct(m_, table.data() + pairSize, base.data(), rSquaredPair_.data(),
                                scratch_.data());
        for (std::size_t entry = 2; entry < windowEntries; ++entry) {
            arithmetic_.pairProduct(m_, table.data() + entry * pairSize,
                                    table.data() + (entry - 1) * pairSize, table.data() + pairSize,
                                    scratch_.data());
        }
        LimbBuffer power(pairSize);
        LimbBuffer factor(pairSize);
        arithmetic_.select(power.data(), table.data(), windowEntries, 2 * m_.limbs, digits.front());
        for (std::size_t window = 1; window < digits.size(); ++window) {
            for (std::size_t bit = 0; bit < windowBits; ++bit) {
                arithmetic_.pairSquare(m_, power.data(), power.data(), scratch_.data());
            }
            arithmetic_.select(factor.data(), table.data(), windowEntries, 2 * m_.limbs, digits[window]);
            arithmetic_.pairProduct(m_, power.data(), power.data(), factor.data(), scratch_.data());
        }
        return power;
    }

    const LaneArithmetic& arithmetic_;
    LaneModulus m_;
    std::size_t laneSize_;
    std::size_t primeBits_;
    LimbBuffer scratch_;
    LimbBuffer one_;
    LimbBuffer rSquared_;
    LimbBuffer rSquaredPair_;
    LimbBuffer onePair_;
};

Result<std::vector<Integer>> CrtDecryption::decryptSides(const LaneArithmetic& arithmetic,
                                                         std::span<const Integer> ciphertexts) const {
    const std::size_t lanes = arithmetic.lanes();
    const std::size_t tasks = 2 * ciphertexts.size();
    // Lanes take p and q in turn; a single lane takes one after the other.
    std::vector<Pass> passes;
    std::vector<std::vector<const Integer*>> primes;
    for (std::size_t first = 0; first < (lanes == 1 ? 2 : 1); ++first) {
        std::vector<const Integer*>& own = primes.emplace_back();
        for (std::size_t lane = 0; lane < lanes; ++lane) {
            own.push_back(&side(first + lane).prime);
        }
        passes.emplace_back(arithmetic, own);
    }
    std::vector<Integer> results;
    for (std::size_t first = 0; first < tasks; first += lanes) {
        std::vector<const Integer*> batch;
        for (std::size_t task = first; task < std::min(first + lanes, tasks); ++task) {
            batch.push_back(&ciphertexts[task / 2]);
        }
        const std::size_t which = first % 2;
        const auto logarithms = passes[which].logarithms(primes[which], batch);
        if (!logarithms) {
            return passOn(logarithms);
        }
        for (const Integer& logarithm : *logarithms) {
            const Side& own = side(results.size());
            results.push_back(remainderSecret(logarithm * own.factor, own.prime));
        }
    }
    return results;
}

Integer CrtDecryption::join(const Integer& mp, const Integer& mq) const {
    // mp < p < 2q, as both have the same length.
    const Integer difference = mq + q() + q() - mp;
    return mp + p() * remainderSecret(difference * pInverse_, q());
}

Result<std::vector<Integer>> CrtDecryption::decrypt(const LaneArithmetic& arithmetic,
                                                    std::span<const Integer> ciphertexts) const {
    const Integer nSquared = n_ * n_;
    std::vector<Integer> inputs(ciphertexts.begin(), ciphertexts.end());
    Integer product(1);
    for (const Integer& ciphertext : ciphertexts) {
        product = product * ciphertext % nSquared;
    }
    inputs.push_back(product * product % nSquared);
    const auto sides = decryptSides(arithmetic, inputs);
    if (!sides) {
        return passOn(sides);
    }
    std::vector<Integer> plaintexts;
    Integer sum;
    for (std::size_t i = 0; i < inputs.size(); ++i) {
        plaintexts.push_back(join((*sides)[2 * i], (*sides)[2 * i + 1]));
        if (i < ciphertexts.size()) {
            sum = sum + plaintexts.back();
        }
    }
    if (remainderSecret(sum + sum, n_) != plaintexts.back()) {
        return fail(ErrorCode::FaultDetected);
    }
    plaintexts.pop_back();
    return plaintexts;
}

}  // namespace smarter::paillier
