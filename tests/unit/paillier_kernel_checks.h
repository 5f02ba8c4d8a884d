// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTest>
#include <array>
#include <memory>
#include <vector>

#include "core/paillier/integer.h"
#include "core/paillier/kernels/lane_arithmetic.h"
#include "core/paillier/lane_codec.h"

/// Compares a kernel's results, lane by lane, with plain GMP arithmetic, and its bounds with those in
/// lane_arithmetic.h. A fixed seed: a failure comes back.
class KernelChecks {
public:
    using Integer = smarter::paillier::Integer;

    /// A modulus of its own in each lane, among them the awkward: all ones, one bit and one, −n⁻¹ = ±1 modulo
    /// 2^64.
    KernelChecks(const smarter::paillier::LaneArithmetic& arithmetic, std::size_t bits)
        : arithmetic_(arithmetic), bits_(bits) {
        gmp_randinit_default(random_);
        gmp_randseed_ui(random_, 20'240'917 + bits);
        const Integer top = Integer::powerOfTwo(bits - 1);
        const Integer limb = Integer::powerOfTwo(64);
        moduli_ = {top + top - Integer(1), top + Integer(1),
                   top + number(bits - 1) / limb * limb + Integer(1),
                   top + number(bits - 1) / limb * limb + limb - Integer(1)};
        while (moduli_.size() < smarter::paillier::maxLanes) {
            moduli_.push_back(top + number(bits - 1) / Integer(2) * Integer(2) + Integer(1));
        }
        std::vector<const Integer*> ofLanes;
        for (std::size_t lane = 0; lane < arithmetic.lanes(); ++lane) {
            ofLanes.push_back(&moduli_[(lane + rotation_) % moduli_.size()]);
        }
        setModuli(std::move(ofLanes));
    }
    ~KernelChecks() { gmp_randclear(random_); }
    KernelChecks(const KernelChecks&) = delete;
    KernelChecks& operator=(const KernelChecks&) = delete;

    /// One call of every product, on operands mixed from edges and random numbers with long runs of equal
    /// bits. Returns how many products modulo n² or n were compared.
    std::size_t round() {
        if (arithmetic_.lanes() == 1) {
            setModuli({&moduli_[++rotation_ % moduli_.size()]});
        }
        checkPairs();
        checkReductions();
        return failed_ ? 0 : 6 * arithmetic_.lanes();
    }
    bool failed() const { return failed_; }

private:
    using LimbBuffer = smarter::paillier::LimbBuffer;

    void setModuli(std::vector<const Integer*> ofLanes) {
        ofLanes_ = std::move(ofLanes);
        m_ = smarter::paillier::makeLaneModulus(arithmetic_, ofLanes_);
        scratch_ = m_.scratch();
        r_ = Integer::powerOfTwo(m_.limbs * arithmetic_.limbBits());
    }

    Integer number(std::size_t bits) {
        Integer value;
        mpz_rrandomb(value.raw(), random_, bits);
        return value;
    }

    /// Below `bound`: an edge, or random.
    Integer operand(const Integer& n, const Integer& bound) {
        const std::array edges{Integer(),
                               Integer(1),
                               n - Integer(1),
                               n,
                               n + Integer(1),
                               bound - Integer(1),
                               (bound - Integer(1)) / n * n};
        const std::size_t choice = gmp_urandomm_ui(random_, 4 * edges.size());
        return choice < edges.size() ? edges[choice] % bound : number(bound.bitLength()) % bound;
    }

    struct Operand {
        LimbBuffer limbs;
        std::vector<Integer> values;
    };

    /// factor · n bounds it, or R where factor is 0.
    Operand operands(unsigned long factor) {
        Operand operand{LimbBuffer(m_.modulus.size()), {}};
        for (std::size_t lane = 0; lane < arithmetic_.lanes(); ++lane) {
            const Integer& n = *ofLanes_[lane];
            operand.values.push_back(this->operand(n, factor == 0 ? r_ : n * Integer(factor)));
            smarter::paillier::setLane(arithmetic_, operand.limbs.data(), m_.limbs, lane,
                                       operand.values.back());
        }
        return operand;
    }

    static LimbBuffer joined(const Operand& x0, const Operand& x1) {
        LimbBuffer pair(x0.limbs.size() + x1.limbs.size());
        std::copy_n(x0.limbs.data(), x0.limbs.size(), pair.data());
        std::copy_n(x1.limbs.data(), x1.limbs.size(), pair.data() + x0.limbs.size());
        return pair;
    }

    Integer pairValue(std::size_t lane, const Integer& x0, const Integer& x1) const {
        const Integer& n = *ofLanes_[lane];
        const Integer quotient = x1 % n * inverse(r_ % n, n) % n;
        return (x0 + n * (n - quotient)) % (n * n);
    }

    /// result · R = expected modulo n²; x0 < x0Factor · n; x1 < R/2 + 10n or, for a bare quotient, R.
    void checkPair(const char* what, const LimbBuffer& pair, const std::vector<Integer>& expected,
                   unsigned long x0Factor, bool bareQuotient) {
        for (std::size_t lane = 0; lane < arithmetic_.lanes(); ++lane) {
            const Integer& n = *ofLanes_[lane];
            const Integer x0 = smarter::paillier::getLane(arithmetic_, pair.data(), m_.limbs, lane);
            const Integer x1 =
                smarter::paillier::getLane(arithmetic_, pair.data() + m_.modulus.size(), m_.limbs, lane);
            const Integer bound = bareQuotient ? r_ : r_ / Integer(2) + Integer(10) * n;
            expect(what, pairValue(lane, x0, x1) * r_ % (n * n) == expected[lane] &&
                             x0 < n * Integer(x0Factor) && x1 < bound);
        }
        expectNormalised(what, pair);
    }

    void expectNormalised(const char* what, const LimbBuffer& limbs) {
        for (std::size_t i = 0; i < limbs.size() && arithmetic_.limbBits() < 64; ++i) {
            expect(what, limbs[i] >> arithmetic_.limbBits() == 0);
        }
    }

    void expect(const char* what, bool holds) {
        if (!holds && !failed_) {
            failed_ = true;
            qWarning("%s, %s, %zu bits: differs from GMP", arithmetic_.name().data(), what, bits_);
        }
    }

    template <class F>
    std::vector<Integer> perLane(F expected) const {
        std::vector<Integer> values;
        for (std::size_t lane = 0; lane < arithmetic_.lanes(); ++lane) {
            values.push_back(expected(lane, *ofLanes_[lane]));
        }
        return values;
    }

    void checkPairs() {
        const Operand a0 = operands(4);
        const Operand a1 = operands(0);
        const Operand b0 = operands(4);
        const Operand b1 = operands(0);
        const LimbBuffer a = joined(a0, a1);
        const LimbBuffer b = joined(b0, b1);
        LimbBuffer out(a.size());
        const auto value = [&](const Operand& x0, const Operand& x1, std::size_t lane) {
            return pairValue(lane, x0.values[lane], x1.values[lane]);
        };
        arithmetic_.leafProduct(m_, out.data(), a.data(), b.data(), scratch_.data());
        checkPair("leafProduct", out, perLane([&](std::size_t l, const Integer& n) {
                      return a0.values[l] * b0.values[l] % (n * n);
                  }),
                  2, true);
        arithmetic_.pairProduct(m_, out.data(), a.data(), b.data(), scratch_.data());
        checkPair("pairProduct", out, perLane([&](std::size_t l, const Integer& n) {
                      return value(a0, a1, l) * value(b0, b1, l) % (n * n);
                  }),
                  2, false);
        // Over its own operand, as the running products are.
        out = a;
        arithmetic_.pairSquare(m_, out.data(), out.data(), scratch_.data());
        checkPair("pairSquare", out, perLane([&](std::size_t l, const Integer& n) {
                      return value(a0, a1, l) * value(a0, a1, l) % (n * n);
                  }),
                  2, false);
    }

    void checkReductions() {
        const Operand a = operands(2);
        const Operand b = operands(0);
        const Operand c = operands(0);
        const Operand d = operands(1);
        LimbBuffer out(2 * m_.modulus.size());
        // c + (multiple of R below 2n·R): a double-length number below 2n·R.
        out = joined(c, a);
        arithmetic_.reduceWide(m_, out.data(), out.data(), scratch_.data());
        checkPair("reduceWide", out, perLane([&](std::size_t l, const Integer& n) {
                      return (c.values[l] + a.values[l] * r_) % (n * n);
                  }),
                  3, true);
        LimbBuffer single(m_.modulus.size());
        arithmetic_.product(m_, single.data(), a.limbs.data(), b.limbs.data(), scratch_.data());
        checkSingle("product", single,
                    perLane([&](std::size_t l, const Integer& n) { return a.values[l] * b.values[l] % n; }),
                    3);
        arithmetic_.twoProducts(m_, single.data(), a.limbs.data(), b.limbs.data(), c.limbs.data(),
                                d.limbs.data(), scratch_.data());
        checkSingle("twoProducts", single, perLane([&](std::size_t l, const Integer& n) {
                        return (a.values[l] * b.values[l] + c.values[l] * d.values[l]) % n;
                    }),
                    4);
    }

    void checkSingle(const char* what, const LimbBuffer& result, const std::vector<Integer>& expected,
                     unsigned long factor) {
        for (std::size_t lane = 0; lane < arithmetic_.lanes(); ++lane) {
            const Integer& n = *ofLanes_[lane];
            const Integer x = smarter::paillier::getLane(arithmetic_, result.data(), m_.limbs, lane);
            expect(what, x * r_ % n == expected[lane] && x < n * Integer(factor));
        }
        expectNormalised(what, result);
    }

    const smarter::paillier::LaneArithmetic& arithmetic_;
    std::size_t bits_;
    gmp_randstate_t random_;
    std::vector<Integer> moduli_;
    std::size_t rotation_ = 0;
    std::vector<const Integer*> ofLanes_;
    smarter::paillier::LaneModulus m_;
    LimbBuffer scratch_;
    Integer r_;
    bool failed_ = false;
};

inline void addKernelRows() {
    QTest::addColumn<const smarter::paillier::LaneArithmetic*>("arithmetic");
    QTest::addColumn<std::size_t>("bits");
    for (const auto* arithmetic :
         {&smarter::paillier::portableArithmetic(), smarter::paillier::ifmaArithmetic()}) {
        for (const std::size_t bits : {1024u, 1536u, 2048u, 3072u, 4096u}) {
            if (arithmetic != nullptr) {
                QTest::addRow("%s, %zu bits", arithmetic->name().data(), bits) << arithmetic << bits;
            }
        }
    }
}
