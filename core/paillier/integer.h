// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gmp.h>

#include <compare>
#include <cstdint>
#include <span>

#include "core/base/bytes.h"

namespace smarter::paillier {

static_assert(GMP_NUMB_BITS == 64, "plaintexts and kernels share GMP's limbs");

/// Non-negative GMP integer with value semantics. GMP's allocator is replaced, for the whole program and
/// before main, by one that wipes what it frees: keys, exponents and plaintexts pass through it.
/// For everything off the hot path; the kernels work on limbs.
class Integer {
public:
    Integer() { mpz_init(z_); }
    explicit Integer(unsigned long value) { mpz_init_set_ui(z_, value); }
    Integer(const Integer& other) { mpz_init_set(z_, other.z_); }
    Integer(Integer&& other) noexcept {
        mpz_init(z_);
        mpz_swap(z_, other.z_);
    }
    Integer& operator=(const Integer& other) {
        mpz_set(z_, other.z_);
        return *this;
    }
    Integer& operator=(Integer&& other) noexcept {
        mpz_swap(z_, other.z_);
        return *this;
    }
    ~Integer() { mpz_clear(z_); }

    static Integer ofBytes(ByteView bigEndian);
    static Integer ofLimbs(std::span<const std::uint64_t> littleEndian);
    static Integer powerOfTwo(unsigned long exponent);

    mpz_ptr raw() { return z_; }
    mpz_srcptr raw() const { return z_; }

    bool isOdd() const { return mpz_odd_p(z_) != 0; }
    /// 0 for zero.
    std::size_t bitLength() const { return mpz_sgn(z_) == 0 ? 0 : mpz_sizeinbase(z_, 2); }
    /// Big-endian into the whole of `out`, zeros in front. Precondition: it fits.
    void toBytes(std::span<std::uint8_t> out) const;
    /// Little-endian into the whole of `out`, zeros behind. Precondition: it fits.
    void toLimbs(std::span<std::uint64_t> out) const;

    friend std::strong_ordering operator<=>(const Integer& a, const Integer& b) {
        return mpz_cmp(a.z_, b.z_) <=> 0;
    }
    friend bool operator==(const Integer& a, const Integer& b) { return mpz_cmp(a.z_, b.z_) == 0; }

    friend Integer operator+(const Integer& a, const Integer& b);
    /// Precondition: a >= b.
    friend Integer operator-(const Integer& a, const Integer& b);
    friend Integer operator*(const Integer& a, const Integer& b);
    friend Integer operator/(const Integer& a, const Integer& b);
    friend Integer operator%(const Integer& a, const Integer& b);

private:
    mpz_t z_;
};

struct Division {
    Integer quotient;
    Integer remainder;
};
/// mpn_sec_div_qr: time and addresses depend on the operands' sizes in limbs. Precondition: divisor > 0.
Division divideSecret(const Integer& dividend, const Integer& divisor);
Integer remainderSecret(const Integer& dividend, const Integer& divisor);

Integer gcd(const Integer& a, const Integer& b);
/// Precondition: gcd(a, modulus) = 1.
Integer inverse(const Integer& a, const Integer& modulus);
/// For public operands alone: its time depends on them.
Integer powPublic(const Integer& base, const Integer& exponent, const Integer& modulus);
/// mpz_powm_sec: same time and same addresses for operands of the same sizes. Precondition: odd modulus,
/// exponent > 0.
Integer powSecret(const Integer& base, const Integer& exponent, const Integer& modulus);

}  // namespace smarter::paillier
