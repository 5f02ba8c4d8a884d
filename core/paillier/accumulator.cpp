// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/paillier/accumulator.h"

#include <vector>

#include "core/paillier/public_parameters.h"

namespace smarter::paillier {

struct Accumulator::State {
    PublicKey key;
    std::uint64_t count = 0;
    Integer product = Integer(1);
};

Accumulator::Accumulator(PublicKey key) : state_(std::make_unique<State>(State{.key = std::move(key)})) {}
Accumulator::Accumulator(const Accumulator& other) : state_(std::make_unique<State>(*other.state_)) {}
Accumulator& Accumulator::operator=(const Accumulator& other) {
    *state_ = *other.state_;
    return *this;
}
Accumulator::Accumulator(Accumulator&&) noexcept = default;
Accumulator& Accumulator::operator=(Accumulator&&) noexcept = default;
Accumulator::~Accumulator() = default;

Status Accumulator::add(const Ciphertext& ciphertext) {
    return add(std::span(&ciphertext, 1));
}

Status Accumulator::add(std::span<const Ciphertext> ciphertexts) {
    const PublicParameters& key = state_->key.parameters();
    std::vector<Integer> values;
    for (const Ciphertext& ciphertext : ciphertexts) {
        Result<Integer> value = checkedCiphertext(key, ciphertext);
        if (!value) {
            return passOn(value);
        }
        values.push_back(std::move(*value));
    }
    for (const Integer& value : values) {
        state_->product = state_->product * value % key.nSquared;
        ++state_->count;
    }
    return {};
}

void Accumulator::merge(const Accumulator& other) {
    state_->product = state_->product * other.state_->product % state_->key.parameters().nSquared;
    state_->count += other.state_->count;
}

const PublicKey& Accumulator::publicKey() const {
    return state_->key;
}

std::uint64_t Accumulator::count() const {
    return state_->count;
}

Ciphertext Accumulator::sum() const {
    return ciphertextOf(state_->key.parameters(), state_->product);
}

}  // namespace smarter::paillier
