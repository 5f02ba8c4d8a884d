// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

#include "core/paillier/ciphertext.h"
#include "core/paillier/kernel_choice.h"
#include "core/paillier/plaintext.h"
#include "core/paillier/public_key.h"

namespace smarter::paillier {

class Accumulator;

/// How table entries are fetched by the secret exponent's digits.
enum class TableLookup {
    FullRowScan,  ///< Every entry of a row is read, whatever the digit: no address depends on a secret.
    Indexed,  ///< Reads the one entry: faster, and readable through the cache by a program on the same core.
};

struct EncryptorOptions {
    /// Length of the exponent x, uniform in [0, 2^exponentBits); 0 stands for ⌈|n|/2⌉, Damgård, Jurik and
    /// Nielsen's choice. A shorter one (from 256) leans on the short-exponent assumption besides.
    int exponentBits = 0;
    TableLookup lookup = TableLookup::FullRowScan;
    Kernel kernel = Kernel::Best;
    /// Digit length of the table: each bit more makes encryption about a tenth faster and doubles memory and
    /// building time. 0 stands for what docs/performance.md found best; else 4 … 14, for a scan with lanes at
    /// most 7.
    int windowBits = 0;
};

/// Where the time of `encryptInto` went; added to.
struct EncryptionTimes {
    std::chrono::nanoseconds encrypting{};
    std::chrono::nanoseconds folding{};
};

/// Encrypts as (1 + n·m) · h_s^x mod n². Thread-safe after creation: threads share one table, built
/// once, at the first encryption or by `prepare`.
class Encryptor {
public:
    /// Errors: InvalidArgument (exponent length outside 256 … |n|, window, kernel this machine lacks).
    static Result<Encryptor> create(PublicKey key, EncryptorOptions options = {});
    Encryptor(Encryptor&&) noexcept;
    Encryptor& operator=(Encryptor&&) noexcept;
    ~Encryptor();

    /// Builds the table; for a worker thread, ahead of the first batch.
    Status prepare() const;
    /// One ciphertext a plaintext, in order; batches that are a multiple of eight waste no lane.
    /// All or none. Errors: PlaintextTooLarge, CryptoLibrary.
    Result<std::vector<Ciphertext>> encrypt(std::span<const Plaintext> plaintexts) const;
    /// Encrypts plaintext i and multiplies it into *accumulators[i] (repeats allowed), without the cost of
    /// a conversion to and from a Ciphertext. All or none. Errors: those of `encrypt`; InvalidArgument
    /// (unequal lengths, an accumulator of another key).
    Status encryptInto(std::span<const Plaintext> plaintexts,
                       std::span<Accumulator* const> accumulators, EncryptionTimes* times = nullptr) const;

    const PublicKey& publicKey() const;
    /// Bytes of the table, also before it is built.
    std::size_t tableBytes() const;
    /// "portable", "ifma".
    std::string_view kernelName() const;

private:
    struct State;
    explicit Encryptor(std::unique_ptr<State> state);

    std::unique_ptr<State> state_;
};

}  // namespace smarter::paillier
