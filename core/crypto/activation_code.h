// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>

#include "core/base/time.h"
#include "core/crypto/digest.h"
#include "core/secret/secret_bytes.h"

namespace smarter::crypto {

// What a customer types once to prove that a meter is theirs: 16 characters of Crockford's base 32, of which
// 15 are random and the last checks them: every single wrong character and every swap of two is noticed. The
// first four name the code, so that a wrong one counts against it alone; the other 55 random bits prove it.
// Thread-safe.

inline constexpr std::size_t kActivationCodeCharacters = 16;
inline constexpr std::size_t kActivationCodeNameCharacters = 4;
/// A code that is not used in this time, or is tried wrongly so often, is good for nothing any more.
inline constexpr Seconds kActivationCodeLife = std::chrono::days{14};
inline constexpr int kActivationCodeTries = 10;

/// As shown to a person: XXXX-XXXX-XXXX-XXXX.
Result<SecretBytes> generateActivationCode();

/// The 16 characters in upper case, from what a person typed: either case, spaces and dashes anywhere, O for
/// 0, I and L for 1. ActivationCodeMalformed if it cannot be a code, or its check character says it is
/// mistyped.
Result<SecretBytes> normaliseActivationCode(ByteView typed);

/// normaliseActivationCode's errors, without the code.
Status checkFormat(ByteView typed);

/// The part of a typed code that is no secret. ActivationCodeMalformed as above.
Result<QString> activationCodeName(ByteView typed);

/// What is stored of a code. PBKDF2-HMAC-SHA-256, 100,000 iterations: who has the file would have to work for
/// 2⁵⁵ of them within the code's life.
struct ActivationCodeHash {
    std::array<std::uint8_t, 16> salt{};
    Digest digest{};
};

/// Of a code as generated or typed; ActivationCodeMalformed as above.
Result<ActivationCodeHash> hashActivationCode(ByteView code);

/// ActivationCodeMalformed, or ActivationCodeWrong if it is another code. Compares in constant time.
Status checkActivationCode(ByteView typed, const ActivationCodeHash& stored);

}  // namespace smarter::crypto
