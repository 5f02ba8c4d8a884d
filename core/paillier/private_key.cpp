// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/paillier/private_key.h"

#include <array>

#include "core/paillier/key_generation.h"
#include "core/paillier/public_parameters.h"
#include "core/paillier/random.h"

namespace smarter::paillier {

namespace {

constexpr std::uint8_t version = 1;

/// Decryption modulo one prime's square.
struct PrimeSide {
    Integer prime;
    Integer square;
    Integer exponent;  // p − 1
    Integer factor;    // L_p((1 + n)^(p − 1) mod p²)⁻¹ mod p, Paillier 1999, section 7

    PrimeSide(const Integer& p, const Integer& n)
        : prime(p), square(p * p), exponent(p - Integer(1)), factor(inverse(log(n % square * exponent + Integer(1)), p)) {}

    Integer log(const Integer& unit) const { return (unit % square - Integer(1)) / prime; }

    /// m mod p. The power of a unit is 1 modulo p: a fault in the exponentiation breaks that.
    Result<Integer> decrypt(const Integer& ciphertext) const {
        const Integer power = powSecret(ciphertext % square, exponent, square);
        if (power % prime != Integer(1)) {
            return fail(ErrorCode::FaultDetected);
        }
        return log(power) * factor % prime;
    }
};

}  // namespace

struct PrivateKey::State {
    PublicKey key;
    PrimeSide p;
    PrimeSide q;
    Integer pInverse;  // p⁻¹ mod q

    /// The primes are checked; validates the rest.
    static Result<PrivateKey> assemble(int bits, Integer p, Integer q, Integer generator);

    Result<Integer> decrypt(const Integer& ciphertext) const {
        const Result<Integer> mp = p.decrypt(ciphertext);
        if (!mp) {
            return passOn(mp);
        }
        const Result<Integer> mq = q.decrypt(ciphertext);
        if (!mq) {
            return passOn(mq);
        }
        const Integer difference = (*mq + q.prime - *mp % q.prime) % q.prime;
        const Integer m = *mp + p.prime * (difference * pInverse % q.prime);
        if (m >= key.parameters().n || m % p.prime != *mp || m % q.prime != *mq) {
            return fail(ErrorCode::FaultDetected);
        }
        return m;
    }
};

PrivateKey::PrivateKey(std::unique_ptr<const State> state) : state_(std::move(state)) {}
PrivateKey::PrivateKey(PrivateKey&&) noexcept = default;
PrivateKey& PrivateKey::operator=(PrivateKey&&) noexcept = default;
PrivateKey::~PrivateKey() = default;

Result<PrivateKey> PrivateKey::State::assemble(int bits, Integer p, Integer q, Integer generator) {
    Result<PublicKey> key = PublicParameters::makeKey(bits, p * q, std::move(generator));
    if (!key) {
        return passOn(key);
    }
    const Integer& n = key->parameters().n;
    PrimeSide pSide(p, n);
    PrimeSide qSide(q, n);
    // h_s^(p − 1) ≡ 1 mod p² says that its part of order p is trivial: it encrypts zero.
    for (const PrimeSide* side : {&pSide, &qSide}) {
        if (powSecret(key->parameters().generator % side->square, side->exponent, side->square) != Integer(1)) {
            return fail(ErrorCode::GeneratorInvalid, {}, QStringLiteral("h_s is no n-th residue"));
        }
    }
    Integer pInverse = inverse(p, q);
    return PrivateKey(std::make_unique<const State>(
        State{std::move(*key), std::move(pSide), std::move(qSide), std::move(pInverse)}));
}

Result<PrivateKey> PrivateKey::generate(int bits) {
    if (!isKeySize(bits)) {
        return fail(ErrorCode::InvalidArgument, QStringLiteral("key size"));
    }
    Result<PrimePair> primes = generatePrimes(bits);
    if (!primes) {
        return passOn(primes);
    }
    const Integer n = primes->p * primes->q;
    const Result<Integer> y = randomUnit(n);
    if (!y) {
        return passOn(y);
    }
    const Integer h = n - *y * *y % n;
    Integer generator = powSecret(h, n, n * n);
    return State::assemble(bits, std::move(primes->p), std::move(primes->q), std::move(generator));
}

Result<PrivateKey> PrivateKey::deserialize(ByteView bytes) {
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
    const auto primeBytes = static_cast<std::size_t>(bits) / 16;
    Integer p = Integer::ofBytes(reader.raw(primeBytes));
    Integer q = Integer::ofBytes(reader.raw(primeBytes));
    Integer generator = Integer::ofBytes(reader.raw(4 * primeBytes));
    if (const Status read = reader.finish(); !read) {
        return passOn(read);
    }
    if (const Status primes = checkPrimes(bits, p, q); !primes) {
        return passOn(primes);
    }
    return State::assemble(bits, std::move(p), std::move(q), std::move(generator));
}

SecretBytes PrivateKey::serialize() const {
    const auto primeBytes = static_cast<std::size_t>(publicKey().bits()) / 16;
    constexpr std::size_t headBytes = 3;
    SecretBytes out(headBytes + 6 * primeBytes + 8);
    const auto span = out.span();
    span[0] = version;
    span[1] = static_cast<std::uint8_t>(publicKey().bits() >> 8);
    span[2] = static_cast<std::uint8_t>(publicKey().bits());
    state_->p.prime.toBytes(span.subspan(headBytes, primeBytes));
    state_->q.prime.toBytes(span.subspan(headBytes + primeBytes, primeBytes));
    publicKey().parameters().generator.toBytes(span.subspan(headBytes + 2 * primeBytes, 4 * primeBytes));
    const Bytes sum = checkSum(out.view().first(out.size() - 8));
    std::ranges::copy(sum, span.last(8).begin());
    return out;
}

const PublicKey& PrivateKey::publicKey() const {
    return state_->key;
}

Result<Plaintext> PrivateKey::decrypt(const Ciphertext& ciphertext) const {
    const PublicParameters& key = publicKey().parameters();
    if (const Status checked = checkCiphertext(key, ciphertext); !checked) {
        return passOn(checked);
    }
    const Integer value = Integer::ofBytes(ciphertext.value);
    if (gcd(value, key.n) != Integer(1)) {
        return fail(ErrorCode::CiphertextInvalid, {}, QStringLiteral("not a unit"));
    }
    const Result<Integer> m = state_->decrypt(value);
    if (!m) {
        return passOn(m);
    }
    Plaintext plaintext(publicKey().plaintextLimbs());
    m->toLimbs(plaintext.limbs());
    return plaintext;
}

Result<std::vector<Plaintext>> PrivateKey::decrypt(std::span<const Ciphertext> ciphertexts) const {
    std::vector<Plaintext> plaintexts;
    plaintexts.reserve(ciphertexts.size());
    for (const Ciphertext& ciphertext : ciphertexts) {
        Result<Plaintext> plaintext = decrypt(ciphertext);
        if (!plaintext) {
            return passOn(plaintext);
        }
        plaintexts.push_back(std::move(*plaintext));
    }
    return plaintexts;
}

}  // namespace smarter::paillier
