// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/password.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

#include "core/crypto/random.h"

namespace smarter::crypto {

namespace {

constexpr std::size_t kDerivedSize = 32;
constexpr std::string_view kVerifierInfo = "smarter-metering account v1: login verifier";
constexpr std::string_view kWrappingInfo = "smarter-metering account v1: private key wrapping";

// Long ones people do choose: doubled short favourites, rows of the keyboard, famous phrases, this product.
// Lower case, no spaces; shorter ones are refused by length already.
constexpr auto kCommonPasswords = std::to_array<std::string_view>({
    "0123456789012345",
    "0123456789abcdef",
    "111111111111111",
    "112233445566778899",
    "123123123123123",
    "123456123456123456",
    "123456789012345",
    "1234567890123456",
    "12345678901234567890",
    "1234567890abcdef",
    "1234567890qwerty",
    "1234567890qwertyuiop",
    "123456789123456789",
    "123456789987654321",
    "1q2w3e4r5t6y7u8i",
    "1q2w3e4r5t6y7u8i9o0p",
    "1qaz2wsx3edc4rfv",
    "1qaz2wsx3edc4rfv5tgb",
    "abcdefghijklmno",
    "abcdefghijklmnop",
    "abcdefghijklmnopqrstuvwxyz",
    "adminadminadmin",
    "administrator123",
    "administratoradministrator",
    "allyourbasearebelongtous",
    "asdfghjklasdfghjkl",
    "asdfghjklqwertyuiop",
    "baseballbaseball",
    "changemechangeme",
    "changemeplease123",
    "correcthorsebatterystaple",
    "footballfootball",
    "ilovemyfamily123",
    "iloveyouforever",
    "iloveyouiloveyou",
    "iloveyousomuch123",
    "itwasthebestoftimes",
    "letmeinletmein123",
    "letmeinletmeinletmein",
    "liverpoolfootballclub",
    "maytheforcebewithyou",
    "mypasswordismypassword",
    "mypasswordispassword",
    "onceuponatimethere",
    "opensesameopensesame",
    "passw0rdpassw0rd",
    "password12345678",
    "password123456789",
    "password1234567890",
    "password123password",
    "password123password123",
    "passwordpassword",
    "passwordpassword1",
    "passwordpasswordpassword",
    "princessprincess",
    "qazwsxedcrfvtgb",
    "qazwsxedcrfvtgbyhnujm",
    "qwerty1234567890",
    "qwertyqwertyqwerty",
    "qwertyuiop12345",
    "qwertyuiop123456",
    "qwertyuiop1234567890",
    "qwertyuiopasdfg",
    "qwertyuiopasdfghjkl",
    "qwertyuiopasdfghjklzxcvbnm",
    "qwertyuiopqwertyuiop",
    "smartermetering",
    "smartermetering1",
    "smartermetering123",
    "smartmeter12345",
    "smartmetersmartmeter",
    "sunshinesunshine",
    "supercalifragilisticexpialidocious",
    "superman123superman",
    "supermansuperman",
    "thequickbrownfox",
    "thequickbrownfoxjumps",
    "thequickbrownfoxjumpsoverthelazydog",
    "thisisapassword",
    "thisismypassword",
    "thisismypassword1",
    "tobeornottobethatisthequestion",
    "tobeornottobe",
    "trustno1trustno1",
    "welcome123welcome123",
    "welcomewelcome1",
    "whatisyourpassword",
    "zxcvbnmasdfghjklqwertyuiop",
    "zxcvbnmzxcvbnmzxcvbnm",
});

char lowered(std::uint8_t byte) {
    return static_cast<char>(byte >= 'A' && byte <= 'Z' ? byte - 'A' + 'a' : byte);
}

// Compares in place: a lowered copy would be one more secret to wipe.
bool isCommonOne(ByteView password, std::string_view common) {
    std::size_t matched = 0;
    for (const std::uint8_t byte : password) {
        if (byte == ' ') {
            continue;
        }
        if (matched == common.size() || lowered(byte) != common[matched]) {
            return false;
        }
        ++matched;
    }
    return matched == common.size();
}

bool isCommon(ByteView password) {
    const bool oneCharacter = std::ranges::adjacent_find(password, std::not_equal_to{}) == password.end();
    return oneCharacter || std::ranges::any_of(kCommonPasswords, [&](std::string_view common) {
               return isCommonOne(password, common);
           });
}

struct Utf8Form {
    std::size_t length;      // bytes, lead included
    std::uint32_t smallest;  // first code point that needs so many
    std::uint32_t leadBits;
};

std::optional<Utf8Form> formOf(std::uint8_t lead) {
    if (lead < 0x80) {
        return Utf8Form{1, 0, lead};
    }
    if ((lead & 0xe0) == 0xc0) {
        return Utf8Form{2, 0x80, lead & 0x1fu};
    }
    if ((lead & 0xf0) == 0xe0) {
        return Utf8Form{3, 0x800, lead & 0x0fu};
    }
    if ((lead & 0xf8) == 0xf0) {
        return Utf8Form{4, 0x10000, lead & 0x07u};
    }
    return std::nullopt;
}

/// The code point at the front of `text`, which then goes on after it; std::nullopt if it is not UTF-8 (RFC 3629).
std::optional<char32_t> takeCodePoint(ByteView& text) {
    const auto form = formOf(text.front());
    if (!form || form->length > text.size()) {
        return std::nullopt;
    }
    std::uint32_t codePoint = form->leadBits;
    for (const std::uint8_t byte : text.subspan(1, form->length - 1)) {
        if ((byte & 0xc0) != 0x80) {
            return std::nullopt;
        }
        codePoint = codePoint << 6 | (byte & 0x3fu);
    }
    const bool surrogate = codePoint >= 0xd800 && codePoint <= 0xdfff;
    if (codePoint < form->smallest || codePoint > 0x10ffff || surrogate) {
        return std::nullopt;
    }
    text = text.subspan(form->length);
    return codePoint;
}

/// How many, of text that is known to be UTF-8.
std::size_t codePoints(ByteView utf8) {
    return static_cast<std::size_t>(std::ranges::count_if(utf8, [](std::uint8_t byte) { return (byte & 0xc0) != 0x80; }));
}

}  // namespace

Result<KdfParameters> freshKdfParameters() {
    KdfParameters parameters{Bytes(kSaltSize)};
    if (const Status filled = fillRandom(parameters.salt); !filled) {
        return passOn(filled);
    }
    return parameters;
}

Result<SecretBytes> derive(const SecretBytes& password, const KdfParameters& parameters) {
    if (password.empty() || password.size() > kMostPasswordBytes || parameters.salt.size() < kSaltSize ||
        parameters.iterations > kMostIterations) {
        return fail(ErrorCode::InvalidArgument);
    }
    return pbkdf2Sha256(password.view(), parameters.salt, parameters.iterations, kDerivedSize);
}

Result<AccountKeys> accountKeys(const SecretBytes& derived) {
    // No salt: the password's own derivation had one.
    auto verifier = hkdfSha256(derived.view(), {}, bytesOf(kVerifierInfo), kDerivedSize);
    if (!verifier) {
        return passOn(verifier);
    }
    auto wrappingKey = hkdfSha256(derived.view(), {}, bytesOf(kWrappingInfo), kDerivedSize);
    if (!wrappingKey) {
        return passOn(wrappingKey);
    }
    return AccountKeys{std::move(*verifier), std::move(*wrappingKey)};
}

Result<SecretBytes> normalisePassword(const SecretBytes& typed) {
    if (typed.size() > kMostPasswordBytes) {
        return fail(ErrorCode::PasswordTooLong);
    }
    if (std::ranges::any_of(typed.view(), [](std::uint8_t byte) { return byte < 0x20 || byte == 0x7f; })) {
        return fail(ErrorCode::InvalidArgument);
    }
    if (std::ranges::all_of(typed.view(), [](std::uint8_t byte) { return byte < 0x80; })) {
        return typed.clone();  // in form C already, and no copy is made that Qt would not wipe
    }
    // Room for all of it at once: a text that grows leaves its earlier self behind. Normalising detaches from it.
    QString text;
    text.reserve(static_cast<qsizetype>(4 * typed.size()));
    for (ByteView rest = typed.view(); !rest.empty();) {
        const auto codePoint = takeCodePoint(rest);
        if (!codePoint || QChar::category(*codePoint) == QChar::Other_Control) {
            wipe(text);
            return fail(ErrorCode::InvalidArgument);
        }
        const char32_t kept = QChar::category(*codePoint) == QChar::Separator_Space ? U' ' : *codePoint;
        text.append(QStringView(QChar::fromUcs4(kept)));
    }
    QString normalised = text.normalized(QString::NormalizationForm_C);
    wipe(text);
    return SecretBytes::takeText(normalised);
}

Status checkPassword(const SecretBytes& password) {
    const auto normalised = normalisePassword(password);
    if (!normalised) {
        return passOn(normalised);
    }
    if (codePoints(normalised->view()) < kFewestPasswordCharacters) {
        return fail(ErrorCode::PasswordTooShort);
    }
    if (isCommon(normalised->view())) {
        return fail(ErrorCode::PasswordTooCommon);
    }
    return {};
}

}  // namespace smarter::crypto
