// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/paillier/private_key.h"

#include <array>

#include "core/paillier/crt_decryption.h"
#include "core/paillier/kernels/choose.h"
#include "core/paillier/key_generation.h"
#include "core/paillier/public_parameters.h"
#include "core/paillier/random.h"

namespace smarter::paillier {

namespace {

constexpr std::uint8_t version = 1;

}  // namespace

struct PrivateKey::State {
    PublicKey key;
    CrtDecryption decryption;

    /// The primes are checked; validates the rest.
    static Result<PrivateKey> assemble(int bits, Integer p, Integer q, Integer generator);
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
    CrtDecryption decryption(std::move(p), std::move(q));
    if (!decryption.isResidue(key->parameters().generator)) {
        return fail(ErrorCode::GeneratorInvalid, {}, QStringLiteral("h_s is no n-th residue"));
    }
    return PrivateKey(std::make_unique<const State>(State{std::move(*key), std::move(decryption)}));
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
    state_->decryption.p().toBytes(span.subspan(headBytes, primeBytes));
    state_->decryption.q().toBytes(span.subspan(headBytes + primeBytes, primeBytes));
    publicKey().parameters().generator.toBytes(span.subspan(headBytes + 2 * primeBytes, 4 * primeBytes));
    const Bytes sum = checkSum(out.view().first(out.size() - 8));
    std::ranges::copy(sum, span.last(8).begin());
    return out;
}

const PublicKey& PrivateKey::publicKey() const {
    return state_->key;
}

Result<Plaintext> PrivateKey::decrypt(const Ciphertext& ciphertext) const {
    Result<std::vector<Plaintext>> plaintexts = decrypt(std::span(&ciphertext, 1));
    if (!plaintexts) {
        return passOn(plaintexts);
    }
    return std::move(plaintexts->front());
}

Result<std::vector<Plaintext>> PrivateKey::decrypt(std::span<const Ciphertext> ciphertexts,
                                                   Kernel kernel) const {
    const PublicParameters& key = publicKey().parameters();
    const auto arithmetic = chooseArithmetic(kernel);
    if (!arithmetic) {
        return passOn(arithmetic);
    }
    std::vector<Integer> values;
    for (const Ciphertext& ciphertext : ciphertexts) {
        if (const Status checked = checkCiphertext(key, ciphertext); !checked) {
            return passOn(checked);
        }
        values.push_back(Integer::ofBytes(ciphertext.value));
        if (gcd(values.back(), key.n) != Integer(1)) {
            return fail(ErrorCode::CiphertextInvalid, {}, QStringLiteral("not a unit"));
        }
    }
    const auto opened = state_->decryption.decrypt(**arithmetic, values);
    if (!opened) {
        return passOn(opened);
    }
    std::vector<Plaintext> plaintexts;
    for (const Integer& value : *opened) {
        value.toLimbs(plaintexts.emplace_back(publicKey().plaintextLimbs()).limbs());
    }
    return plaintexts;
}

}  // namespace smarter::paillier
