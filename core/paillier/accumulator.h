// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <memory>
#include <span>

#include "core/paillier/ciphertext.h"
#include "core/paillier/kernel_choice.h"
#include "core/paillier/public_key.h"

namespace smarter::paillier {

class PairEngine;

/// The product of ciphertexts modulo n², which decrypts to the sum of their plaintexts. One
/// multiplication a ciphertext; the form is repaired once, in `sum`. A few KiB. Not thread-safe.
class Accumulator {
public:
    /// The neutral element: decrypts to zero and encrypts nothing. A kernel that is not to be had here gives
    /// way to the portable one.
    explicit Accumulator(PublicKey key, Kernel kernel = Kernel::Best);
    Accumulator(const Accumulator&);
    Accumulator& operator=(const Accumulator&);
    Accumulator(Accumulator&&) noexcept;
    Accumulator& operator=(Accumulator&&) noexcept;
    ~Accumulator();

    /// Error: CiphertextInvalid (wrong size, zero, not below n²); then nothing was added.
    Status add(const Ciphertext& ciphertext);
    /// All or none.
    Status add(std::span<const Ciphertext> ciphertexts);
    /// Precondition: the same key.
    void merge(const Accumulator& other);

    const PublicKey& publicKey() const;
    /// Ciphertexts in the product.
    std::uint64_t count() const;
    Ciphertext sum() const;

private:
    friend class Encryptor;
    struct State;

    /// Multiplies lane i of plain (not Montgomery) pairs into *accumulators[i], which may repeat.
    static void addPairs(const PairEngine& engine, const std::uint64_t* pairs,
                         std::span<Accumulator* const> accumulators);

    std::unique_ptr<State> state_;
};

}  // namespace smarter::paillier
