// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <memory>
#include <span>

#include "core/secret/secret_bytes.h"

struct evp_cipher_ctx_st;

namespace smarter::crypto {

inline constexpr std::size_t kAesKeySize = 32;
using Nonce = std::array<std::uint8_t, 12>;
using Tag = std::array<std::uint8_t, 16>;

/// AES-256-GCM (SP 800-38D) with 96-bit nonces and 128-bit tags. Keeps the expanded key from message to
/// message, one direction each, made at its first use. Move-only; not thread-safe: one object a thread.
///
/// The caller answers for the nonce: under one key, none may ever seal twice.
class Aes256Gcm {
public:
    /// KeyInvalid unless the key has kAesKeySize bytes.
    static Result<Aes256Gcm> create(const SecretBytes& key);
    static Result<Aes256Gcm> create(ByteView key);
    /// Goes on with another key, in the same memory: for the path that changes meters often.
    Status rekey(ByteView key);

    /// ciphertext has plaintext's size (else InvalidArgument, as for anything of 2 GiB or more) and may be
    /// the same memory.
    Status seal(const Nonce& nonce, ByteView aad, ByteView plaintext, std::span<std::uint8_t> ciphertext,
                Tag& tag);
    /// Sizes as for seal. AuthenticationFailed if anything was altered; plaintext is then wiped.
    Status open(const Nonce& nonce, ByteView aad, ByteView ciphertext, const Tag& tag,
                std::span<std::uint8_t> plaintext);

private:
    struct Free {
        void operator()(evp_cipher_ctx_st* context) const;
    };
    struct Direction {
        std::unique_ptr<evp_cipher_ctx_st, Free> context;
        bool hasKey = false;
    };

    Aes256Gcm() = default;
    bool start(Direction& direction, bool encrypt, const Nonce& nonce, ByteView aad);

    SecretBytes key_;
    Direction seal_;
    Direction open_;
};

}  // namespace smarter::crypto
