// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <span>
#include <vector>

#include "core/paillier/ciphertext.h"
#include "core/paillier/kernel_choice.h"
#include "core/paillier/plaintext.h"
#include "core/paillier/public_key.h"
#include "core/secret/secret_bytes.h"

namespace smarter::paillier {

/// p and q, and what decryption by the Chinese remainder theorem needs of them. Move-only, wiped;
/// a const key is thread-safe.
class PrivateKey {
public:
    /// p ≡ q ≡ 3 (mod 4), gcd(p − 1, q − 1) = 2, top two bits set, |p − q| > 2^(bits/2 − 100) (FIPS 186-5,
    /// A.1.3). Takes about a second. Errors: InvalidArgument (size not offered), CryptoLibrary.
    static Result<PrivateKey> generate(int bits);
    /// Checks everything `generate` promises, and that h_s is an n-th residue. Errors: VersionUnsupported,
    /// Truncated, TrailingBytes, KeyInvalid with the reason in Error::detail, and those of PublicKey.
    static Result<PrivateKey> deserialize(ByteView bytes);
    /// version (1 byte) ‖ |n| in bits (2) ‖ p ‖ q ‖ h_s ‖ check sum (8), big-endian.
    SecretBytes serialize() const;

    PrivateKey(PrivateKey&&) noexcept;
    PrivateKey& operator=(PrivateKey&&) noexcept;
    ~PrivateKey();

    const PublicKey& publicKey() const;
    /// plaintextLimbs() limbs. The exponentiations and divisions by p and q take time and touch addresses that
    /// depend on sizes alone. Errors: CiphertextInvalid (wrong size, not a unit below n²), FaultDetected (the
    /// result failed its check and was dropped).
    Result<Plaintext> decrypt(const Ciphertext& ciphertext) const;
    /// In order, all or none. One more is decrypted as the check, so a batch is cheaper than one by one;
    /// eight lanes are full with 3, 7, 11 … of them. Error also: InvalidArgument (a kernel this machine lacks).
    Result<std::vector<Plaintext>> decrypt(std::span<const Ciphertext> ciphertexts,
                                           Kernel kernel = Kernel::Best) const;

private:
    struct State;
    explicit PrivateKey(std::unique_ptr<const State> state);

    std::unique_ptr<const State> state_;
};

}  // namespace smarter::paillier
