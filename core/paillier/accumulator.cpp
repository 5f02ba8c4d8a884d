// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/paillier/accumulator.h"

#include <algorithm>
#include <array>
#include <tuple>
#include <vector>

#include "core/paillier/kernels/choose.h"
#include "core/paillier/public_parameters.h"

namespace smarter::paillier {

/// Every lane holds a partial product. The sum's product is ∏ lanes · R^(debt − lanes) modulo n²: a lane
/// starts as R, and each Montgomery product or reduction that brings a ciphertext in leaves one R behind.
struct Accumulator::State {
    PublicKey key;
    const PairEngine* engine;
    std::uint64_t count = 0;
    std::uint64_t debt = 0;
    LimbBuffer lanes = {};
    std::vector<Ciphertext> pending = {};  // fewer than a vector of lanes

    State(PublicKey publicKey, const PairEngine& pairEngine)
        : key(std::move(publicKey)), engine(&pairEngine) {}

    std::uint64_t* partials() {
        if (lanes.size() == 0) {
            lanes = LimbBuffer(engine->pairSize());
            for (std::size_t lane = 0; lane < engine->lanes(); ++lane) {
                engine->setPair(lanes.data(), lane, engine->montgomeryOne());
            }
        }
        return lanes.data();
    }
    /// One a lane; missing ones are neutral.
    void fold(std::span<const Ciphertext> ciphertexts, std::uint64_t* wide, std::uint64_t* scratch);
    Integer product() const;
};

void Accumulator::State::fold(std::span<const Ciphertext> ciphertexts, std::uint64_t* wide,
                              std::uint64_t* scratch) {
    std::array<const std::uint8_t*, maxLanes> numbers;
    numbers.fill(engine->neutralBytes().data());
    std::ranges::transform(ciphertexts, numbers.begin(), [](const Ciphertext& c) { return c.value.data(); });
    const LaneArithmetic& arithmetic = engine->arithmetic();
    arithmetic.loadBytes(wide, 2 * engine->limbs(), numbers, key.ciphertextBytes());
    arithmetic.reduceWide(engine->modulus(), wide, wide, scratch);
    arithmetic.pairProduct(engine->modulus(), partials(), partials(), wide, scratch);
    debt += 2 * ciphertexts.size();
}

Integer Accumulator::State::product() const {
    Integer value(1);
    if (lanes.size() != 0) {
        for (std::size_t lane = 0; lane < engine->lanes(); ++lane) {
            value = value * engine->pairValue(lanes.data(), lane) % engine->nSquared();
        }
        value = engine->timesPowerOfR(
            value, static_cast<std::int64_t>(debt) - static_cast<std::int64_t>(engine->lanes()));
    }
    for (const Ciphertext& ciphertext : pending) {
        value = value * Integer::ofBytes(ciphertext.value) % engine->nSquared();
    }
    return value;
}

Accumulator::Accumulator(PublicKey key, Kernel kernel) {
    const LaneArithmetic* arithmetic = chooseArithmetic(kernel).value_or(&portableArithmetic());
    const PairEngine& engine = key.parameters().engine(*arithmetic);
    state_ = std::make_unique<State>(std::move(key), engine);
}

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
    for (const Ciphertext& ciphertext : ciphertexts) {
        if (const Status checked = checkCiphertext(state_->key.parameters(), ciphertext); !checked) {
            return checked;
        }
    }
    State& state = *state_;
    const std::size_t lanes = state.engine->lanes();
    state.count += ciphertexts.size();
    const std::size_t toFill = std::min(ciphertexts.size(), (lanes - state.pending.size()) % lanes);
    state.pending.insert(state.pending.end(), ciphertexts.begin(),
                         ciphertexts.begin() + static_cast<long>(toFill));
    ciphertexts = ciphertexts.subspan(toFill);
    if (state.pending.size() < lanes && ciphertexts.size() < lanes) {
        state.pending.insert(state.pending.end(), ciphertexts.begin(), ciphertexts.end());
        return {};
    }
    LimbBuffer wide(state.engine->pairSize());
    LimbBuffer scratch = state.engine->modulus().scratch();
    if (state.pending.size() == lanes) {
        state.fold(state.pending, wide.data(), scratch.data());
        state.pending.clear();
    }
    for (; ciphertexts.size() >= lanes; ciphertexts = ciphertexts.subspan(lanes)) {
        state.fold(ciphertexts.first(lanes), wide.data(), scratch.data());
    }
    state.pending.insert(state.pending.end(), ciphertexts.begin(), ciphertexts.end());
    return {};
}

void Accumulator::addPairs(const PairEngine& engine, const std::uint64_t* pairs,
                           std::span<Accumulator* const> accumulators) {
    const std::size_t lanes = engine.lanes();
    const std::size_t rows = 2 * engine.limbs();
    LimbBuffer factors(engine.pairSize());
    LimbBuffer scratch = engine.modulus().scratch();
    // A repeated accumulator takes part with one of its own lanes each time.
    std::array<std::size_t, maxLanes> slot{};
    for (std::size_t i = 0; i < accumulators.size(); ++i) {
        State& state = *accumulators[i]->state_;
        slot[i] = static_cast<std::size_t>(
            std::count(accumulators.begin(), accumulators.begin() + static_cast<long>(i), accumulators[i]));
        if (state.engine != &engine) {
            // Of the other kernel: by way of a ciphertext, which is one by construction.
            std::ignore =
                accumulators[i]->add(ciphertextOf(state.key.parameters(), engine.pairValue(pairs, i)));
            continue;
        }
        const std::uint64_t* partials = state.partials();
        for (std::size_t row = 0; row < rows; ++row) {
            factors[row * lanes + i] = partials[row * lanes + slot[i]];
        }
    }
    engine.arithmetic().pairProduct(engine.modulus(), factors.data(), factors.data(), pairs, scratch.data());
    for (std::size_t i = 0; i < accumulators.size(); ++i) {
        State& state = *accumulators[i]->state_;
        if (state.engine != &engine) {
            continue;
        }
        std::uint64_t* partials = state.partials();
        for (std::size_t row = 0; row < rows; ++row) {
            partials[row * lanes + slot[i]] = factors[row * lanes + i];
        }
        state.count += 1;
        state.debt += 1;
    }
}

void Accumulator::merge(const Accumulator& other) {
    State& state = *state_;
    const State& from = *other.state_;
    if (state.engine != from.engine) {
        const std::uint64_t count = state.count + from.count;
        // A product that went through every check on its way in.
        std::ignore = add(other.sum());
        state.count = count;
        return;
    }
    if (from.lanes.size() != 0) {
        LimbBuffer scratch = state.engine->modulus().scratch();
        // Lane by lane, R·R / R = R: no debt but what both had.
        state.engine->arithmetic().pairProduct(state.engine->modulus(), state.partials(), state.partials(),
                                               from.lanes.data(), scratch.data());
        state.debt += from.debt;
    }
    std::uint64_t count = state.count + from.count;
    const std::vector<Ciphertext> pending = from.pending;
    std::ignore = add(pending);
    state.count = count;
}

const PublicKey& Accumulator::publicKey() const {
    return state_->key;
}

std::uint64_t Accumulator::count() const {
    return state_->count;
}

Ciphertext Accumulator::sum() const {
    return ciphertextOf(state_->key.parameters(), state_->product());
}

}  // namespace smarter::paillier
