// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <memory>
#include <span>

#include "core/paillier/ciphertext.h"
#include "core/paillier/public_key.h"

namespace smarter::paillier {

/// The product of ciphertexts modulo n², which decrypts to the sum of their plaintexts. One
/// multiplication a ciphertext; the form is repaired once, in `sum`. Not thread-safe.
class Accumulator {
public:
    /// The neutral element: decrypts to zero and encrypts nothing.
    explicit Accumulator(PublicKey key);
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
    struct State;

    std::unique_ptr<State> state_;
};

}  // namespace smarter::paillier
