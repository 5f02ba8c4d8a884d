// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/paillier/integer.h"

#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <vector>

#include "core/paillier/wiping.h"

namespace smarter::paillier {

namespace {

// GMP's contract: these never return null; GMP's own functions abort in that case too.
void* allocateLimbs(std::size_t size) {
    void* memory = std::malloc(size);
    if (memory == nullptr) {
        std::abort();
    }
    return memory;
}

void freeLimbs(void* memory, std::size_t size) {
    wipe({static_cast<std::uint8_t*>(memory), size});
    std::free(memory);
}

void* reallocateLimbs(void* memory, std::size_t oldSize, std::size_t newSize) {
    void* moved = allocateLimbs(newSize);
    std::memcpy(moved, memory, std::min(oldSize, newSize));
    freeLimbs(memory, oldSize);
    return moved;
}

// Before main, when there is one thread: GMP reads these pointers without synchronisation.
[[maybe_unused]] const bool wipingAllocatorInstalled = [] {
    mp_set_memory_functions(allocateLimbs, reallocateLimbs, freeLimbs);
    return true;
}();

}  // namespace

Integer Integer::ofBytes(ByteView bigEndian) {
    Integer result;
    mpz_import(result.z_, bigEndian.size(), 1, 1, 0, 0, bigEndian.data());
    return result;
}

Integer Integer::ofLimbs(std::span<const std::uint64_t> littleEndian) {
    Integer result;
    mpz_import(result.z_, littleEndian.size(), -1, sizeof(std::uint64_t), 0, 0, littleEndian.data());
    return result;
}

Integer Integer::powerOfTwo(unsigned long exponent) {
    Integer result;
    mpz_setbit(result.z_, exponent);
    return result;
}

void Integer::toBytes(std::span<std::uint8_t> out) const {
    const std::size_t used = (bitLength() + 7) / 8;
    std::memset(out.data(), 0, out.size());
    mpz_export(out.data() + (out.size() - used), nullptr, 1, 1, 0, 0, z_);
}

void Integer::toLimbs(std::span<std::uint64_t> out) const {
    std::memset(out.data(), 0, out.size_bytes());
    mpz_export(out.data(), nullptr, -1, sizeof(std::uint64_t), 0, 0, z_);
}

Integer operator+(const Integer& a, const Integer& b) {
    Integer result;
    mpz_add(result.z_, a.z_, b.z_);
    return result;
}

Integer operator-(const Integer& a, const Integer& b) {
    Integer result;
    mpz_sub(result.z_, a.z_, b.z_);
    return result;
}

Integer operator*(const Integer& a, const Integer& b) {
    Integer result;
    mpz_mul(result.z_, a.z_, b.z_);
    return result;
}

Integer operator/(const Integer& a, const Integer& b) {
    Integer result;
    mpz_tdiv_q(result.z_, a.z_, b.z_);
    return result;
}

Integer operator%(const Integer& a, const Integer& b) {
    Integer result;
    mpz_tdiv_r(result.z_, a.z_, b.z_);
    return result;
}

Division divideSecret(const Integer& dividend, const Integer& divisor) {
    const std::span d(mpz_limbs_read(divisor.raw()), mpz_size(divisor.raw()));
    // At least as long as the divisor, as mpn_sec_div_qr asks; it leaves the remainder in its place.
    std::vector<std::uint64_t> rest(std::max(mpz_size(dividend.raw()), d.size()));
    dividend.toLimbs(rest);
    std::vector<std::uint64_t> quotient(rest.size() - d.size() + 1);
    const auto restSize = static_cast<mp_size_t>(rest.size());
    const auto size = static_cast<mp_size_t>(d.size());
    std::vector<std::uint64_t> scratch(static_cast<std::size_t>(mpn_sec_div_qr_itch(restSize, size)));
    quotient.back() = mpn_sec_div_qr(quotient.data(), rest.data(), restSize, d.data(), size, scratch.data());
    Division result{Integer::ofLimbs(quotient), Integer::ofLimbs(std::span(rest).first(d.size()))};
    wipeLimbs(rest);
    wipeLimbs(quotient);
    wipeLimbs(scratch);
    return result;
}

Integer remainderSecret(const Integer& dividend, const Integer& divisor) {
    return divideSecret(dividend, divisor).remainder;
}

Integer gcd(const Integer& a, const Integer& b) {
    Integer result;
    mpz_gcd(result.raw(), a.raw(), b.raw());
    return result;
}

Integer inverse(const Integer& a, const Integer& modulus) {
    Integer result;
    mpz_invert(result.raw(), a.raw(), modulus.raw());
    return result;
}

Integer powPublic(const Integer& base, const Integer& exponent, const Integer& modulus) {
    Integer result;
    mpz_powm(result.raw(), base.raw(), exponent.raw(), modulus.raw());
    return result;
}

Integer powSecret(const Integer& base, const Integer& exponent, const Integer& modulus) {
    Integer result;
    mpz_powm_sec(result.raw(), base.raw(), exponent.raw(), modulus.raw());
    return result;
}

}  // namespace smarter::paillier
