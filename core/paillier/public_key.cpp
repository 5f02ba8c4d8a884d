// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/paillier/public_key.h"

#include <openssl/sha.h>

#include <algorithm>
#include <cstring>
#include <utility>

#include "core/paillier/public_parameters.h"
#include "core/secret/secret_bytes.h"

namespace smarter::paillier {

namespace {

constexpr std::uint8_t version = 1;
constexpr std::size_t checkSumBytes = 8;
constexpr unsigned long smallFactorBound = 1 << 16;

bool hasSmallFactor(const Integer& n) {
    for (unsigned long divisor = 3; divisor < smallFactorBound; divisor += 2) {
        if (mpz_divisible_ui_p(n.raw(), divisor) != 0) {
            return true;
        }
    }
    return false;
}

Status checkModulus(int bits, const Integer& n) {
    const auto refuse = [](const char* why) {
        return fail(ErrorCode::ModulusInvalid, {}, QString::fromLatin1(why));
    };
    if (!isKeySize(bits) || n.bitLength() != static_cast<std::size_t>(bits)) {
        return refuse("n has a size that is not offered");
    }
    if (!n.isOdd()) {
        return refuse("n is even");
    }
    if (mpz_fdiv_ui(n.raw(), 4) != 1) {
        return refuse("n is no product of two primes that are 3 modulo 4");
    }
    if (mpz_perfect_power_p(n.raw()) != 0) {
        return refuse("n is a perfect power");
    }
    if (hasSmallFactor(n)) {
        return refuse("n has a small factor");
    }
    return {};
}

Status checkGenerator(const Integer& n, const Integer& nSquared, const Integer& generator) {
    const auto refuse = [](const char* why) {
        return fail(ErrorCode::GeneratorInvalid, {}, QString::fromLatin1(why));
    };
    if (generator >= nSquared) {
        return refuse("h_s is not below n squared");
    }
    if (gcd(generator, n) != Integer(1)) {
        return refuse("h_s is not a unit");
    }
    const Integer residue = generator % n;
    if (residue == Integer(1) || residue + Integer(1) == n) {
        return refuse("h_s is trivial");
    }
    // −1 has symbol −1 modulo both primes, so h = −y² and its odd power have symbol +1 modulo n.
    if (mpz_jacobi(generator.raw(), n.raw()) != 1) {
        return refuse("h_s has the wrong Jacobi symbol");
    }
    return {};
}

}  // namespace

bool isKeySize(int bits) {
    return bits == 2048 || bits == 3072 || bits == 4096;
}

std::array<std::uint8_t, 32> sha256(ByteView bytes) {
    std::array<std::uint8_t, 32> digest;
    SHA256(bytes.data(), bytes.size(), digest.data());
    return digest;
}

Bytes checkSum(ByteView bytes) {
    const auto digest = sha256(bytes);
    return {digest.begin(), digest.begin() + checkSumBytes};
}

Result<ByteView> withoutCheckSum(ByteView bytes) {
    if (bytes.size() < checkSumBytes) {
        return fail(ErrorCode::Truncated);
    }
    const ByteView content = bytes.first(bytes.size() - checkSumBytes);
    if (!equalInConstantTime(checkSum(content), bytes.last(checkSumBytes))) {
        return fail(ErrorCode::KeyInvalid, {}, QStringLiteral("check sum"));
    }
    return content;
}

Result<Integer> checkedPlaintext(const PublicParameters& key, const Plaintext& plaintext) {
    Integer value = Integer::ofLimbs(plaintext.limbs());
    if (value >= key.n) {
        return fail(ErrorCode::PlaintextTooLarge);
    }
    return value;
}

Status checkCiphertext(const PublicParameters& key, const Ciphertext& ciphertext) {
    const Bytes& value = ciphertext.value;
    if (value.size() != key.nSquaredBytes.size()) {
        return fail(ErrorCode::CiphertextInvalid, {}, QStringLiteral("length"));
    }
    if (std::memcmp(value.data(), key.nSquaredBytes.data(), value.size()) >= 0 ||
        std::ranges::all_of(value, [](std::uint8_t byte) { return byte == 0; })) {
        return fail(ErrorCode::CiphertextInvalid, {}, QStringLiteral("zero, or not below n squared"));
    }
    return {};
}

Ciphertext ciphertextOf(const PublicParameters& key, const Integer& value) {
    Ciphertext ciphertext{Bytes(static_cast<std::size_t>(key.bits) / 4)};
    value.toBytes(ciphertext.value);
    return ciphertext;
}

Result<PublicKey> PublicParameters::makeKey(int bits, Integer n, Integer generator) {
    if (const Status modulus = checkModulus(bits, n); !modulus) {
        return passOn(modulus);
    }
    Integer nSquared = n * n;
    if (const Status base = checkGenerator(n, nSquared, generator); !base) {
        return passOn(base);
    }
    const auto nBytes = static_cast<std::size_t>(bits) / 8;
    Bytes numbers(3 * nBytes);
    n.toBytes(std::span(numbers).first(nBytes));
    generator.toBytes(std::span(numbers).subspan(nBytes));
    ByteWriter writer;
    writer.number(version).number(static_cast<std::uint16_t>(bits)).raw(numbers);
    writer.raw(checkSum(Bytes(writer.bytes())));
    const auto fingerprint = sha256(writer.bytes());
    Bytes nSquaredBytes(2 * nBytes);
    nSquared.toBytes(nSquaredBytes);
    return PublicKey(std::make_shared<const PublicParameters>(
        PublicParameters{bits, std::move(n), std::move(nSquared), std::move(generator),
                         std::move(nSquaredBytes), writer.take(), fingerprint}));
}

PublicKey::PublicKey(std::shared_ptr<const PublicParameters> parameters)
    : parameters_(std::move(parameters)) {}

Result<PublicKey> PublicKey::deserialize(ByteView bytes) {
    if (!bytes.empty() && bytes.front() != version) {
        return fail(ErrorCode::VersionUnsupported);
    }
    const auto content = withoutCheckSum(bytes);
    if (!content) {
        return passOn(content);
    }
    ByteReader reader(*content);
    reader.number<std::uint8_t>();
    const int bits = reader.number<std::uint16_t>();
    if (reader.ok() && !isKeySize(bits)) {
        return fail(ErrorCode::ModulusInvalid, {}, QStringLiteral("n has a size that is not offered"));
    }
    const auto nBytes = static_cast<std::size_t>(bits) / 8;
    const ByteView n = reader.raw(nBytes);
    const ByteView generator = reader.raw(2 * nBytes);
    if (const Status read = reader.finish(); !read) {
        return passOn(read);
    }
    return PublicParameters::makeKey(bits, Integer::ofBytes(n), Integer::ofBytes(generator));
}

Bytes PublicKey::serialize() const {
    return parameters_->serialized;
}

int PublicKey::bits() const {
    return parameters_->bits;
}

std::size_t PublicKey::ciphertextBytes() const {
    return static_cast<std::size_t>(bits()) / 4;
}

std::size_t PublicKey::plaintextLimbs() const {
    return static_cast<std::size_t>(bits()) / 64;
}

std::array<std::uint8_t, 32> PublicKey::fingerprint() const {
    return parameters_->fingerprint;
}

bool PublicKey::operator==(const PublicKey& other) const {
    return parameters_->serialized == other.parameters_->serialized;
}

}  // namespace smarter::paillier
