// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/paillier/ciphertext.h"
#include "core/paillier/integer.h"
#include "core/paillier/pair_engine.h"
#include "core/paillier/plaintext.h"
#include "core/paillier/public_key.h"

namespace smarter::paillier {

/// A public key's numbers, for this folder's own sources.
struct PublicParameters {
    int bits = 0;
    Integer n = {};
    Integer nSquared = {};
    Integer generator = {};  // h_s
    Bytes nSquaredBytes = {};
    Bytes serialized = {};
    std::array<std::uint8_t, 32> fingerprint = {};
    std::unique_ptr<const PairEngines> engines = std::make_unique<const PairEngines>();

    const PairEngine& engine(const LaneArithmetic& arithmetic) const {
        return engines->of(arithmetic, n, nSquared);
    }

    /// Validates; see PublicKey::deserialize.
    static Result<PublicKey> makeKey(int bits, Integer n, Integer generator);
};

/// The sizes of n that are offered.
bool isKeySize(int bits);

std::array<std::uint8_t, 32> sha256(ByteView bytes);

/// First 8 bytes of SHA-256: finds damage, not forgery.
Bytes checkSum(ByteView bytes);

/// Splits off and compares the trailing check sum. Errors: Truncated, KeyInvalid.
Result<ByteView> withoutCheckSum(ByteView bytes);

/// Errors: PlaintextTooLarge.
Result<Integer> checkedPlaintext(const PublicParameters& key, const Plaintext& plaintext);

/// Right length, below n², not zero. Error: CiphertextInvalid.
Status checkCiphertext(const PublicParameters& key, const Ciphertext& ciphertext);

Ciphertext ciphertextOf(const PublicParameters& key, const Integer& value);

}  // namespace smarter::paillier
