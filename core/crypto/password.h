// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/crypto/kdf.h"
#include "core/secret/secret_bytes.h"

namespace smarter::crypto {

// Passwords and passphrases, UTF-8. Thread-safe.

inline constexpr std::uint32_t kDefaultIterations = 1'000'000;
/// The count is read from storage: one written there to stall the program is refused.
inline constexpr std::uint32_t kMostIterations = 100'000'000;
inline constexpr std::size_t kSaltSize = 16;

inline constexpr std::size_t kFewestPasswordCharacters = 15;
inline constexpr std::size_t kMostPasswordBytes = 1'024;

/// Kept, in clear, with what a password protects.
struct KdfParameters {
    Bytes salt;
    std::uint32_t iterations = kDefaultIterations;
};

/// A random salt of kSaltSize bytes and the default count.
Result<KdfParameters> freshKdfParameters();

/// 32 bytes by PBKDF2-HMAC-SHA-256; 0.16 s at the default count on a core with SHA instructions.
/// InvalidArgument for an empty or over-long password, a salt under kSaltSize, no iterations or over
/// kMostIterations.
Result<SecretBytes> derive(const SecretBytes& password, const KdfParameters& parameters);

/// From one derived key, two of 32 bytes that tell nothing about each other (HKDF-SHA-256, one info string
/// each).
struct AccountKeys {
    SecretBytes verifier;     ///< checks the login; stored
    SecretBytes wrappingKey;  ///< wraps the private key; never stored
};
Result<AccountKeys> accountKeys(const SecretBytes& derived);

/// A password as it is derived from and counted, whatever keyboard it was typed on: RFC 8265, OpaqueString (other
/// spaces than U+0020 become it, then Unicode's form C), as UTF-8. InvalidArgument if it is not UTF-8 or has
/// control characters.
Result<SecretBytes> normalisePassword(const SecretBytes& typed);

/// The rule for a new password (SP 800-63B, 3.1.1): at least kFewestPasswordCharacters code points, at most
/// kMostPasswordBytes, nothing about its composition, not a well-known one (letter case and spaces aside); all of
/// it after `normalisePassword`. PasswordTooShort, PasswordTooLong, PasswordTooCommon, and its InvalidArgument.
Status checkPassword(const SecretBytes& password);

}  // namespace smarter::crypto
