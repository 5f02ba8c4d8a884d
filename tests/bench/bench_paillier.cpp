// SPDX-License-Identifier: GPL-3.0-or-later
// encrypt/<bits>/<classic|djn>/<exponent bits>/<portable|ifma|ifma_scan>, fold/<bits>/<kernel>,
// decrypt/<bits>/<kernel> (of 31), encrypt_threads/<bits>/<kernel>/real_time/threads:<n>,
// encrypt_packed_per_reading/<bits>/<kernel>, table_build/<bits>/<kernel>: time an item is the counter
// `us_per_item` (a ciphertext, a reading). Tables are indexed unless the name says scan.
#include <benchmark/benchmark.h>

#include <map>
#include <mutex>
#include <string>
#include <vector>

#include "core/paillier/accumulator.h"
#include "core/paillier/classic.h"
#include "core/paillier/encryptor.h"
#include "core/paillier/private_key.h"
#include "core/paillier/slots.h"

namespace {

using namespace smarter;
using namespace smarter::paillier;

constexpr int slotBits = 48;
constexpr std::size_t batch = 64;

struct Variant {
    const char* name;
    Kernel kernel;
    TableLookup lookup;
};
constexpr Variant variants[] = {
    {"portable", Kernel::Portable, TableLookup::Indexed},
    {"portable_scan", Kernel::Portable, TableLookup::FullRowScan},
    {"ifma", Kernel::Ifma, TableLookup::Indexed},
    {"ifma_scan", Kernel::Ifma, TableLookup::FullRowScan},
};

/// Makes what other measurements take in.
const Variant& fastest() {
    static const bool ifma =
        Encryptor::create(PrivateKey::generate(2048)->publicKey(), {.kernel = Kernel::Ifma}).has_value();
    return variants[ifma ? 2 : 0];
}

const PrivateKey& keyOf(int bits) {
    static std::mutex mutex;
    const std::lock_guard lock(mutex);
    static std::map<int, PrivateKey> keys;
    auto found = keys.find(bits);
    if (found == keys.end()) {
        found = keys.emplace(bits, PrivateKey::generate(bits).value()).first;
    }
    return found->second;
}

const Encryptor& encryptorOf(int bits, int exponentBits, const Variant& variant) {
    // One table at a time: together they would not be what a station holds.
    static std::mutex mutex;
    const std::lock_guard lock(mutex);
    static std::string held;
    static std::unique_ptr<Encryptor> encryptor;
    const std::string wanted = std::to_string(bits) + '/' + std::to_string(exponentBits) + '/' + variant.name;
    if (held != wanted) {
        encryptor.reset();
        encryptor = std::make_unique<Encryptor>(
            Encryptor::create(keyOf(bits).publicKey(), {exponentBits, variant.lookup, variant.kernel})
                .value());
        std::ignore = encryptor->prepare();
        held = wanted;
    }
    return *encryptor;
}

SlotLayout layoutOf(int bits) {
    return SlotLayout::create(bits, slotBits, (bits - 1) / slotBits, 60'000'000, 1'000'000).value();
}

std::vector<std::uint64_t> readingsOf(int bits) {
    return std::vector<std::uint64_t>(static_cast<std::size_t>(layoutOf(bits).slotCount()), 41'049);
}

std::vector<Plaintext> plaintextsOf(int bits, std::size_t count) {
    std::vector<Plaintext> plaintexts;
    for (std::size_t i = 0; i < count; ++i) {
        plaintexts.push_back(layoutOf(bits).encode(readingsOf(bits)).value());
    }
    return plaintexts;
}

void report(benchmark::State& state, std::size_t itemsPerIteration) {
    const auto items = static_cast<double>(itemsPerIteration) * 1e-6;
    state.counters["us_per_item"] = benchmark::Counter(
        items, benchmark::Counter::kIsIterationInvariantRate | benchmark::Counter::kInvert);
    state.SetItemsProcessed(static_cast<std::int64_t>(itemsPerIteration) * state.iterations());
}

void encryptClassicOne(benchmark::State& state, int bits) {
    const auto plaintexts = plaintextsOf(bits, 1);
    for (auto _ : state) {
        benchmark::DoNotOptimize(encryptClassic(keyOf(bits).publicKey(), plaintexts[0]));
    }
    report(state, 1);
}

void encryptBatch(benchmark::State& state, int bits, int exponentBits, const Variant& variant) {
    const Encryptor& encryptor = encryptorOf(bits, exponentBits, variant);
    const auto plaintexts = plaintextsOf(bits, batch);
    for (auto _ : state) {
        benchmark::DoNotOptimize(encryptor.encrypt(plaintexts));
    }
    report(state, batch);
    state.counters["table_MiB"] = static_cast<double>(encryptor.tableBytes()) / 1048576.0;
}

/// From the readings to the neighbourhood's sum: encode, encrypt, fold.
void encryptPacked(benchmark::State& state, int bits, const Variant& variant) {
    const Encryptor& encryptor = encryptorOf(bits, bits / 2, variant);
    const SlotLayout layout = layoutOf(bits);
    const auto readings = readingsOf(bits);
    Accumulator sum(keyOf(bits).publicKey(), variant.kernel);
    const std::vector<Accumulator*> sums(batch, &sum);
    for (auto _ : state) {
        std::vector<Plaintext> plaintexts;
        for (std::size_t i = 0; i < batch; ++i) {
            plaintexts.push_back(layout.encode(readings).value());
        }
        benchmark::DoNotOptimize(encryptor.encryptInto(plaintexts, sums));
    }
    report(state, batch * readings.size());
}

void fold(benchmark::State& state, int bits, Kernel kernel) {
    const auto ciphertexts = encryptorOf(bits, bits / 2, fastest()).encrypt(plaintextsOf(bits, 512)).value();
    Accumulator sum(keyOf(bits).publicKey(), kernel);
    for (auto _ : state) {
        benchmark::DoNotOptimize(sum.add(ciphertexts));
    }
    report(state, ciphertexts.size());
}

void sumUp(benchmark::State& state, int bits, Kernel kernel) {
    const auto ciphertexts = encryptorOf(bits, bits / 2, fastest()).encrypt(plaintextsOf(bits, 512)).value();
    Accumulator sum(keyOf(bits).publicKey(), kernel);
    std::ignore = sum.add(ciphertexts);
    for (auto _ : state) {
        benchmark::DoNotOptimize(sum.sum());
    }
    report(state, 1);
}

void decrypt(benchmark::State& state, int bits, Kernel kernel, std::size_t count) {
    const auto ciphertexts =
        encryptorOf(bits, bits / 2, fastest()).encrypt(plaintextsOf(bits, count)).value();
    for (auto _ : state) {
        benchmark::DoNotOptimize(keyOf(bits).decrypt(ciphertexts, kernel));
    }
    report(state, count);
}

void tableBuild(benchmark::State& state, int bits, const Variant& variant) {
    for (auto _ : state) {
        const auto encryptor =
            Encryptor::create(keyOf(bits).publicKey(), {0, variant.lookup, variant.kernel});
        std::ignore = encryptor->prepare();
    }
    report(state, 1);
}

template <class Function, class... Arguments>
auto* add(const std::string& name, Function function, Arguments... arguments) {
    return benchmark::RegisterBenchmark(name.c_str(),
                                        [=](benchmark::State& state) { function(state, arguments...); });
}

void addFor(int bits, const Variant& variant) {
    const std::string size = std::to_string(bits);
    add("encrypt/" + size + "/djn/" + std::to_string(bits / 2) + '/' + variant.name, encryptBatch, bits,
        bits / 2, variant);
    if (variant.kernel == Kernel::Ifma) {
        add("encrypt_threads/" + size + '/' + variant.name, encryptBatch, bits, bits / 2, variant)
            ->ThreadRange(1, 2)
            ->UseRealTime();
    }
    if (variant.lookup == TableLookup::Indexed) {
        add("encrypt/" + size + "/djn/512/" + variant.name, encryptBatch, bits, 512, variant);
        add("fold/" + size + '/' + variant.name, fold, bits, variant.kernel);
        add("sum/" + size + '/' + variant.name, sumUp, bits, variant.kernel);
        add("decrypt/" + size + '/' + variant.name, decrypt, bits, variant.kernel, std::size_t{31});
        add("decrypt_one/" + size + '/' + variant.name, decrypt, bits, variant.kernel, std::size_t{1});
    }
    add("encrypt_packed_per_reading/" + size + '/' + variant.name, encryptPacked, bits, variant);
    add("table_build/" + size + '/' + variant.name, tableBuild, bits, variant);
}

}  // namespace

int main(int argc, char** argv) {
    benchmark::Initialize(&argc, argv);
    const bool ifma = fastest().kernel == Kernel::Ifma;
    for (const int bits : {2048, 3072, 4096}) {
        add("encrypt/" + std::to_string(bits) + "/classic/" + std::to_string(bits) + "/portable",
            encryptClassicOne, bits);
        for (const Variant& variant : variants) {
            if (ifma || variant.kernel == Kernel::Portable) {
                addFor(bits, variant);
            }
        }
    }
    benchmark::RunSpecifiedBenchmarks();
}
