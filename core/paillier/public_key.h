// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <memory>

#include "core/base/bytes.h"

namespace smarter::paillier {

struct PublicParameters;

/// n and h_s of Damgård, Jurik and Nielsen, "A generalization of Paillier's public-key system with
/// applications to electronic voting" (2010), s = 1: n = p·q, h = −y² mod n, h_s = hⁿ mod n².
/// Immutable, cheap to copy, thread-safe.
class PublicKey {
public:
    /// Refuses a damaged or unusable key, with the reason in Error::detail: VersionUnsupported, Truncated,
    /// TrailingBytes, KeyInvalid (check sum), ModulusInvalid (size, even, n ≢ 1 mod 4, a perfect power,
    /// a small factor), GeneratorInvalid (h_s not a unit below n², trivial, or of Jacobi symbol −1).
    static Result<PublicKey> deserialize(ByteView bytes);
    /// version (1 byte) ‖ |n| in bits (2) ‖ n ‖ h_s ‖ check sum (8), big-endian.
    Bytes serialize() const;

    /// |n|: 2048, 3072 or 4096.
    int bits() const;
    std::size_t ciphertextBytes() const;
    std::size_t plaintextLimbs() const;
    /// SHA-256 of the serialisation.
    std::array<std::uint8_t, 32> fingerprint() const;
    bool operator==(const PublicKey& other) const;

    /// For this folder's own sources.
    const PublicParameters& parameters() const { return *parameters_; }

private:
    friend struct PublicParameters;
    explicit PublicKey(std::shared_ptr<const PublicParameters> parameters);

    std::shared_ptr<const PublicParameters> parameters_;
};

}  // namespace smarter::paillier
