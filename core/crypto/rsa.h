// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include "core/crypto/digest.h"
#include "core/secret/secret_bytes.h"

namespace smarter::crypto {

// RSA (RFC 8017): encryption RSAES-OAEP with SHA-256, MGF1-SHA-256 and no label; signatures
// RSASSA-PKCS1-v1_5 with SHA-256. Needs CryptoLibraries (else CryptoLibrary, from whatever makes a key).
// Accepted: moduli of 2,048 to 8,192 bits, public exponents of 65,537 or more in 64 bits, canonical DER
// alone.

inline constexpr int kDefaultRsaBits = 3072;
inline constexpr int kFewestRsaBits = 2048;
inline constexpr int kMostRsaBits = 8192;
/// OAEP's cost: the modulus' bytes less this is the longest secret.
inline constexpr std::size_t kOaepOverhead = 66;

/// Cheap to copy; all of it may be used from several threads at once.
class RsaPublicKey {
public:
    /// SubjectPublicKeyInfo DER. KeyInvalid for anything but one acceptable RSA key.
    static Result<RsaPublicKey> deserialize(ByteView spkiDer);
    const Bytes& serialize() const;
    /// "PUBLIC KEY" PEM (RFC 7468).
    static Result<RsaPublicKey> fromPem(const QString& pem);
    QString toPem() const;

    int bits() const;
    /// SHA-256 of `serialize()`.
    const Digest& fingerprint() const;

    /// As long as the modulus. InvalidArgument if the secret is longer than modulus bytes − kOaepOverhead.
    Result<Bytes> encryptOaep(ByteView secret) const;
    /// SignatureInvalid unless this key's owner signed exactly `message` (under 2 GiB).
    Status verify(ByteView message, ByteView signature) const;

private:
    struct Impl;
    explicit RsaPublicKey(std::shared_ptr<const Impl> impl) : impl_(std::move(impl)) {}

    std::shared_ptr<const Impl> impl_;
};

/// Move-only. The const functions may be used from several threads at once.
class RsaPrivateKey {
public:
    /// Fresh primes; a tenth of a second to a few at 3,072 bits. InvalidArgument for a size not accepted.
    static Result<RsaPrivateKey> generate(int bits = kDefaultRsaBits);
    /// Unencrypted PKCS#8 DER. KeyInvalid for anything but one acceptable RSA key.
    static Result<RsaPrivateKey> deserialize(ByteView pkcs8Der);
    SecretBytes serialize() const;

    const RsaPublicKey& publicKey() const;

    /// AuthenticationFailed, whatever was wrong: to tell the causes apart would open Manger's attack.
    Result<SecretBytes> decryptOaep(ByteView ciphertext) const;
    /// As long as the modulus. InvalidArgument for 2 GiB or more.
    Result<Bytes> sign(ByteView message) const;

    RsaPrivateKey(RsaPrivateKey&&) noexcept;
    RsaPrivateKey& operator=(RsaPrivateKey&&) noexcept;
    ~RsaPrivateKey();

private:
    struct Impl;
    explicit RsaPrivateKey(std::unique_ptr<Impl> impl);

    std::unique_ptr<Impl> impl_;
};

}  // namespace smarter::crypto
