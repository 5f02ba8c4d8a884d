// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>

#include "core/crypto/digest.h"
#include "core/secret/secret_bytes.h"

namespace smarter::crypto {

// What a customer types once to prove that a meter is theirs: 16 characters of Crockford's base 32, of which
// 15 are random (75 bits) and the last checks them: every single wrong character and every swap of two is
// noticed. Thread-safe.

inline constexpr std::size_t kActivationCodeCharacters = 16;

/// As shown to a person: XXXX-XXXX-XXXX-XXXX.
Result<SecretBytes> generateActivationCode();

/// The 16 characters in upper case, from what a person typed: either case, spaces and dashes anywhere, O for
/// 0, I and L for 1. ActivationCodeMalformed if it cannot be a code, or its check character says it is
/// mistyped.
Result<SecretBytes> normaliseActivationCode(ByteView typed);

/// normaliseActivationCode's errors, without the code.
Status checkFormat(ByteView typed);

/// What is stored of a code. HMAC-SHA-256 without stretching: 75 random bits need none.
struct ActivationCodeHash {
    std::array<std::uint8_t, 16> salt{};
    Digest digest{};
};

/// Of a code as generated or typed; ActivationCodeMalformed as above.
Result<ActivationCodeHash> hashActivationCode(ByteView code);

/// ActivationCodeMalformed, or ActivationCodeWrong if it is another code. Compares in constant time.
Status checkActivationCode(ByteView typed, const ActivationCodeHash& stored);

}  // namespace smarter::crypto
