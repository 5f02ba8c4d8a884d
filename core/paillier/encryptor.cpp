// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/paillier/encryptor.h"

#include <algorithm>
#include <atomic>
#include <mutex>

#include "core/paillier/accumulator.h"
#include "core/paillier/fixed_base.h"
#include "core/paillier/kernels/choose.h"
#include "core/paillier/public_parameters.h"
#include "core/paillier/random.h"

namespace smarter::paillier {

namespace {

constexpr int minExponentBits = 256;
/// Groups of lanes that go through the table together: they share the reading of a scanned row. Indexed
/// fetches have nothing to share, and one group's numbers stay in the first-level cache.
std::size_t groupsFor(TableLookup lookup) {
    return lookup == TableLookup::FullRowScan ? 4 : 1;
}

constexpr int minWindowBits = 4;

int maxWindowBits(const LaneArithmetic& arithmetic, TableLookup lookup) {
    return lookup == TableLookup::FullRowScan && arithmetic.lanes() > 1 ? 7 : 14;
}

/// Measured (docs/performance.md): a scan costs its row's length, an indexed fetch nothing but memory.
int windowFor(const LaneArithmetic& arithmetic, TableLookup lookup) {
    const bool scan = lookup == TableLookup::FullRowScan;
    if (arithmetic.lanes() == 1) {
        return scan ? 6 : 10;
    }
    return scan ? 7 : 11;
}

}  // namespace

struct Encryptor::State {
    PublicKey key;
    const LaneArithmetic* arithmetic;
    const PairEngine* engine;
    FixedBaseShape shape;
    mutable std::once_flag built = {};
    mutable std::unique_ptr<const FixedBaseTable> table = {};

    const FixedBaseTable& preparedTable() const {
        std::call_once(built, [this] {
            table = std::make_unique<const FixedBaseTable>(*engine, key.parameters().generator, shape);
        });
        return *table;
    }

    std::size_t batchSize() const { return groupsFor(shape.lookup) * engine->lanes(); }
    Status drawDigits(std::span<std::uint16_t> digits) const;
    /// Pairs [group] of up to batchSize() plaintexts, checked before; lanes past the last hold encryptions of
    /// 0.
    Result<LimbBuffer> encryptPairs(std::span<const Plaintext> plaintexts, std::uint64_t* scratch) const;
    Status checkPlaintexts(std::span<const Plaintext> plaintexts) const;
};

Status Encryptor::State::drawDigits(std::span<std::uint16_t> digits) const {
    const Status filled = fillRandom({reinterpret_cast<std::uint8_t*>(digits.data()), digits.size_bytes()});
    const std::size_t rows = shape.rows();
    for (std::size_t i = 0; i < digits.size(); ++i) {
        digits[i] &= shape.digitMask(i / maxLanes % rows);
    }
    return filled;
}

Status Encryptor::State::checkPlaintexts(std::span<const Plaintext> plaintexts) const {
    const Integer& n = key.parameters().n;
    const std::span modulus(mpz_limbs_read(n.raw()), key.plaintextLimbs());
    for (const Plaintext& plaintext : plaintexts) {
        const auto limbs = plaintext.limbs();
        const bool longer = std::ranges::any_of(limbs.subspan(std::min(limbs.size(), modulus.size())),
                                                [](std::uint64_t limb) { return limb != 0; });
        if (longer || (limbs.size() >= modulus.size() &&
                       mpn_cmp(limbs.data(), modulus.data(), static_cast<mp_size_t>(modulus.size())) >= 0)) {
            return fail(ErrorCode::PlaintextTooLarge);
        }
    }
    return {};
}

Result<LimbBuffer> Encryptor::State::encryptPairs(std::span<const Plaintext> plaintexts,
                                                  std::uint64_t* scratch) const {
    const std::size_t lanes = engine->lanes();
    const std::size_t laneSize = engine->limbs() * lanes;
    const std::size_t groups = (plaintexts.size() + lanes - 1) / lanes;
    std::vector<std::uint16_t> digits(groups * shape.rows() * maxLanes);
    const WipeAtExit guard(
        {reinterpret_cast<std::uint8_t*>(digits.data()), digits.size() * sizeof(std::uint16_t)});
    if (const Status drawn = drawDigits(digits); !drawn) {
        return passOn(drawn);
    }
    // Sums of negated exponents of (1 + n) start at n − m.
    LimbBuffer sums(groups * laneSize);
    LimbBuffer negated(key.plaintextLimbs());
    const std::span modulus(mpz_limbs_read(key.parameters().n.raw()), key.plaintextLimbs());
    for (std::size_t i = 0; i < plaintexts.size(); ++i) {
        const auto limbs = plaintexts[i].limbs();
        mpn_sub(negated.data(), modulus.data(), static_cast<mp_size_t>(modulus.size()), limbs.data(),
                static_cast<mp_size_t>(std::min(limbs.size(), modulus.size())));
        setLane(*arithmetic, sums.data() + i / lanes * laneSize, engine->limbs(), i % lanes,
                std::span<const std::uint64_t>(negated.data(), negated.size()));
    }
    LimbBuffer pairs(groups * 2 * laneSize);
    preparedTable().power(digits, groups, pairs.data(), sums.data(), scratch);
    for (std::size_t group = 0; group < groups; ++group) {
        // At most 4n a row and n − m: below 2^12 · n.
        arithmetic->settle(sums.data() + group * laneSize, engine->limbs());
        engine->applyMessages(pairs.data() + group * 2 * laneSize, sums.data() + group * laneSize, scratch);
    }
    return pairs;
}

Encryptor::Encryptor(std::unique_ptr<State> state) : state_(std::move(state)) {}
Encryptor::Encryptor(Encryptor&&) noexcept = default;
Encryptor& Encryptor::operator=(Encryptor&&) noexcept = default;
Encryptor::~Encryptor() = default;

Result<Encryptor> Encryptor::create(PublicKey key, EncryptorOptions options) {
    const int exponentBits = options.exponentBits == 0 ? key.bits() / 2 : options.exponentBits;
    if (exponentBits < minExponentBits || exponentBits > key.bits()) {
        return fail(ErrorCode::InvalidArgument, QStringLiteral("exponent length"));
    }
    const auto arithmetic = chooseArithmetic(options.kernel);
    if (!arithmetic) {
        return passOn(arithmetic);
    }
    const PairEngine& engine = key.parameters().engine(**arithmetic);
    const int window = options.windowBits == 0 ? windowFor(**arithmetic, options.lookup) : options.windowBits;
    if (window < minWindowBits || window > maxWindowBits(**arithmetic, options.lookup)) {
        return fail(ErrorCode::InvalidArgument, QStringLiteral("window"));
    }
    return Encryptor(std::unique_ptr<State>(
        new State{std::move(key), *arithmetic, &engine, {exponentBits, window, options.lookup}}));
}

Status Encryptor::prepare() const {
    state_->preparedTable();
    return {};
}

Result<std::vector<Ciphertext>> Encryptor::encrypt(std::span<const Plaintext> plaintexts) const {
    if (const Status checked = state_->checkPlaintexts(plaintexts); !checked) {
        return passOn(checked);
    }
    const PairEngine& engine = *state_->engine;
    LimbBuffer scratch = engine.modulus().scratch();
    std::vector<Ciphertext> ciphertexts(plaintexts.size());
    for (std::size_t done = 0; done < plaintexts.size(); done += state_->batchSize()) {
        const auto batch = plaintexts.subspan(done, std::min(state_->batchSize(), plaintexts.size() - done));
        const Result<LimbBuffer> pairs = state_->encryptPairs(batch, scratch.data());
        if (!pairs) {
            return passOn(pairs);
        }
        for (std::size_t i = 0; i < batch.size(); i += engine.lanes()) {
            engine.toCiphertexts(
                pairs->data() + i / engine.lanes() * engine.pairSize(),
                std::span(ciphertexts).subspan(done + i, std::min(engine.lanes(), batch.size() - i)),
                scratch.data());
        }
    }
    return ciphertexts;
}

Status Encryptor::encryptInto(std::span<const Plaintext> plaintexts,
                              std::span<Accumulator* const> accumulators, EncryptionTimes* times) const {
    if (plaintexts.size() != accumulators.size()) {
        return fail(ErrorCode::InvalidArgument, QStringLiteral("accumulators"));
    }
    for (const Accumulator* accumulator : accumulators) {
        if (!(accumulator->publicKey() == state_->key)) {
            return fail(ErrorCode::InvalidArgument, QStringLiteral("accumulator of another key"));
        }
    }
    if (const Status checked = state_->checkPlaintexts(plaintexts); !checked) {
        return checked;
    }
    const auto start = std::chrono::steady_clock::now();
    const PairEngine& engine = *state_->engine;
    LimbBuffer scratch = engine.modulus().scratch();
    // All batches first, so that a failing random generator leaves no accumulator half done.
    std::vector<LimbBuffer> batches;
    for (std::size_t done = 0; done < plaintexts.size(); done += state_->batchSize()) {
        Result<LimbBuffer> pairs = state_->encryptPairs(
            plaintexts.subspan(done, std::min(state_->batchSize(), plaintexts.size() - done)),
            scratch.data());
        if (!pairs) {
            return passOn(pairs);
        }
        batches.push_back(std::move(*pairs));
    }
    const auto encrypted = std::chrono::steady_clock::now();
    for (std::size_t i = 0; i < plaintexts.size(); i += engine.lanes()) {
        const std::uint64_t* pairs = batches[i / state_->batchSize()].data() +
                                     i % state_->batchSize() / engine.lanes() * engine.pairSize();
        Accumulator::addPairs(engine, pairs,
                              accumulators.subspan(i, std::min(engine.lanes(), plaintexts.size() - i)));
    }
    if (times != nullptr) {
        times->encrypting += encrypted - start;
        times->folding += std::chrono::steady_clock::now() - encrypted;
    }
    return {};
}

const PublicKey& Encryptor::publicKey() const {
    return state_->key;
}

std::size_t Encryptor::tableBytes() const {
    return FixedBaseTable::bytes(*state_->engine, state_->shape);
}

std::string_view Encryptor::kernelName() const {
    return state_->arithmetic->name();
}

}  // namespace smarter::paillier
