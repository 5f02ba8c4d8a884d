// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/activation_code.h"

#include <optional>
#include <string_view>

#include "core/crypto/kdf.h"
#include "core/crypto/random.h"

namespace smarter::crypto {

namespace {

constexpr std::string_view kAlphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
constexpr std::size_t kGroup = 4;
constexpr std::size_t kRandomCharacters = kActivationCodeCharacters - 1;
constexpr std::uint32_t kIterations = 100'000;

/// × α in GF(2⁵) = GF(2)[α] / (α⁵ + α² + 1).
constexpr std::uint8_t timesAlpha(std::uint8_t value) {
    return static_cast<std::uint8_t>((value << 1 & 0x1f) ^ ((value & 0x10) != 0 ? 0x05 : 0));
}

/// Σ αⁱ · digit, by Horner. A code sums to 0. α is primitive, of order 31 > 16, so the weights are non-zero
/// and all different: no single error and no swap of two different characters leaves the sum as it was.
class CheckSum {
public:
    void add(std::uint8_t digit) { sum_ = timesAlpha(sum_) ^ digit; }
    std::uint8_t closingDigit() const { return timesAlpha(sum_); }
    bool isZero() const { return sum_ == 0; }

private:
    std::uint8_t sum_ = 0;
};

std::optional<std::uint8_t> digitOf(std::uint8_t typed) {
    char c = static_cast<char>(typed);
    if (c >= 'a' && c <= 'z') {
        c = static_cast<char>(c - 'a' + 'A');
    }
    if (c == 'O') {
        c = '0';
    } else if (c == 'I' || c == 'L') {
        c = '1';
    }
    const std::size_t at = kAlphabet.find(c);
    return at == std::string_view::npos ? std::nullopt : std::optional(static_cast<std::uint8_t>(at));
}

Result<Digest> digestOf(const SecretBytes& normalised, ByteView salt) {
    return pbkdf2Sha256(normalised.view(), salt, kIterations, sizeof(Digest)).transform([](const SecretBytes& derived) {
        return ByteReader(derived.view()).array<sizeof(Digest)>();
    });
}

}  // namespace

Result<SecretBytes> generateActivationCode() {
    auto random = randomSecret(kRandomCharacters);
    if (!random) {
        return passOn(random);
    }
    SecretBytes code(kActivationCodeCharacters + kActivationCodeCharacters / kGroup - 1);
    CheckSum sum;
    std::size_t at = 0;
    for (std::size_t i = 0; i < kActivationCodeCharacters; ++i) {
        const auto digit = i < kRandomCharacters
                               ? static_cast<std::uint8_t>(random->view()[i] % kAlphabet.size())
                               : sum.closingDigit();
        sum.add(digit);
        if (i > 0 && i % kGroup == 0) {
            code.span()[at++] = '-';
        }
        code.span()[at++] = static_cast<std::uint8_t>(kAlphabet[digit]);
    }
    return code;
}

Result<SecretBytes> normaliseActivationCode(ByteView typed) {
    SecretBytes code(kActivationCodeCharacters);
    CheckSum sum;
    std::size_t count = 0;
    for (const std::uint8_t byte : typed) {
        if (byte == ' ' || byte == '-') {
            continue;
        }
        const auto digit = digitOf(byte);
        if (!digit || count == code.size()) {
            return fail(ErrorCode::ActivationCodeMalformed);
        }
        sum.add(*digit);
        code.span()[count++] = static_cast<std::uint8_t>(kAlphabet[*digit]);
    }
    if (count != code.size() || !sum.isZero()) {
        return fail(ErrorCode::ActivationCodeMalformed);
    }
    return code;
}

Status checkFormat(ByteView typed) {
    if (const auto code = normaliseActivationCode(typed); !code) {
        return passOn(code);
    }
    return {};
}

Result<QString> activationCodeName(ByteView typed) {
    return normaliseActivationCode(typed).transform([](const SecretBytes& code) {
        return QString::fromLatin1(reinterpret_cast<const char*>(code.view().data()), kActivationCodeNameCharacters);
    });
}

Result<ActivationCodeHash> hashActivationCode(ByteView code) {
    const auto normalised = normaliseActivationCode(code);
    if (!normalised) {
        return passOn(normalised);
    }
    ActivationCodeHash hash;
    if (const Status filled = fillRandom(hash.salt); !filled) {
        return passOn(filled);
    }
    return digestOf(*normalised, hash.salt).transform([&](const Digest& digest) {
        hash.digest = digest;
        return hash;
    });
}

Status checkActivationCode(ByteView typed, const ActivationCodeHash& stored) {
    const auto normalised = normaliseActivationCode(typed);
    if (!normalised) {
        return passOn(normalised);
    }
    return digestOf(*normalised, stored.salt).and_then([&](const Digest& digest) -> Status {
        return equalInConstantTime(digest, stored.digest) ? Status() : fail(ErrorCode::ActivationCodeWrong);
    });
}

}  // namespace smarter::crypto
