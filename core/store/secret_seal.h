// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secret/secret_bytes.h"

namespace smarter {

/// Secrets in a store whose files are not ours to encrypt: AES-256-GCM under a key derived from the store's (HKDF),
/// each under a random nonce (SP 800-38D, 8.2.2: such a store holds a handful) and bound to its schema and name, so that
/// none passes for another. Thread-safe.
class SecretSeal {
public:
    /// KeyInvalid for an empty key.
    static Result<SecretSeal> create(const SecretBytes& storeKey, const QString& schema);

    Result<Bytes> seal(const QString& name, const SecretBytes& secret) const;
    /// AuthenticationFailed: altered, or another's.
    Result<SecretBytes> open(const QString& name, ByteView sealed) const;

    /// Shows that a key is the store's; says nothing of it.
    const Bytes& proofOfKey() const { return proof_; }

private:
    SecretSeal(SecretBytes key, Bytes proof, QString schema)
        : key_(std::move(key)), proof_(std::move(proof)), schema_(std::move(schema)) {}
    Bytes associatedData(const QString& name) const;

    SecretBytes key_;
    Bytes proof_;
    QString schema_;
};

}  // namespace smarter
