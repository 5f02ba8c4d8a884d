// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/paillier/encryptor.h"

#include "core/paillier/accumulator.h"
#include "core/paillier/public_parameters.h"
#include "core/paillier/random.h"

namespace smarter::paillier {

struct Encryptor::State {
    PublicKey key;
    EncryptorOptions options;
};

Encryptor::Encryptor(std::unique_ptr<State> state) : state_(std::move(state)) {}
Encryptor::Encryptor(Encryptor&&) noexcept = default;
Encryptor& Encryptor::operator=(Encryptor&&) noexcept = default;
Encryptor::~Encryptor() = default;

Result<Encryptor> Encryptor::create(PublicKey key, EncryptorOptions options) {
    if (options.exponentBits == 0) {
        options.exponentBits = key.bits() / 2;
    }
    if (options.exponentBits < 256 || options.exponentBits > key.bits()) {
        return fail(ErrorCode::InvalidArgument, QStringLiteral("exponent length"));
    }
    return Encryptor(std::make_unique<State>(State{std::move(key), options}));
}

Status Encryptor::prepare() const {
    return {};
}

Result<std::vector<Ciphertext>> Encryptor::encrypt(std::span<const Plaintext> plaintexts) const {
    const PublicParameters& key = state_->key.parameters();
    std::vector<Ciphertext> ciphertexts;
    ciphertexts.reserve(plaintexts.size());
    for (const Plaintext& plaintext : plaintexts) {
        const Result<Integer> m = checkedPlaintext(key, plaintext);
        if (!m) {
            return passOn(m);
        }
        const Result<Integer> x = randomBits(static_cast<std::size_t>(state_->options.exponentBits));
        if (!x) {
            return passOn(x);
        }
        const Integer blinding = powSecret(key.generator, *x, key.nSquared);
        ciphertexts.push_back(ciphertextOf(key, (*m * key.n + Integer(1)) * blinding % key.nSquared));
    }
    return ciphertexts;
}

Status Encryptor::encryptInto(std::span<const Plaintext> plaintexts,
                              std::span<Accumulator* const> accumulators) const {
    if (plaintexts.size() != accumulators.size()) {
        return fail(ErrorCode::InvalidArgument, QStringLiteral("accumulators"));
    }
    for (const Accumulator* accumulator : accumulators) {
        if (!(accumulator->publicKey() == state_->key)) {
            return fail(ErrorCode::InvalidArgument, QStringLiteral("accumulator of another key"));
        }
    }
    const auto ciphertexts = encrypt(plaintexts);
    if (!ciphertexts) {
        return passOn(ciphertexts);
    }
    for (std::size_t i = 0; i < ciphertexts->size(); ++i) {
        if (const Status added = accumulators[i]->add((*ciphertexts)[i]); !added) {
            return added;
        }
    }
    return {};
}

const PublicKey& Encryptor::publicKey() const {
    return state_->key;
}

std::size_t Encryptor::tableBytes() const {
    return 0;
}

std::string_view Encryptor::kernelName() const {
    return "portable";
}

}  // namespace smarter::paillier
