// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/broker/nkey.h"

#include <QFile>
#include <algorithm>

#include "core/crypto/ed25519.h"
#include "core/crypto/random.h"

namespace smarter {

namespace {

constexpr std::size_t kKeyBytes = 32;
constexpr std::size_t kSeedRaw = 2 + kKeyBytes + 2;
constexpr std::size_t kSeedText = 58;
constexpr std::uint8_t kSeedPrefix = 18 << 3;
constexpr std::uint8_t kUserPrefix = 20 << 3;
// The user prefix behind the five bits of the seed's: base32 then shows one letter for each.
constexpr std::array<std::uint8_t, 2> kUserSeedPrefix{kSeedPrefix | (kUserPrefix >> 5),
                                                      static_cast<std::uint8_t>((kUserPrefix & 31) << 3)};
constexpr std::string_view kAlphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

/// CRC-16/XMODEM: polynomial 0x1021, from zero.
std::uint16_t crc16(ByteView bytes) {
    unsigned crc = 0;
    for (const std::uint8_t byte : bytes) {
        crc ^= static_cast<unsigned>(byte) << 8;
        for (int bit = 0; bit < 8; ++bit) {
            crc = (crc & 0x8000U) != 0 ? (crc << 1) ^ 0x1021U : crc << 1;
        }
    }
    return static_cast<std::uint16_t>(crc);
}

void appendCrc(std::span<std::uint8_t> raw) {
    const std::uint16_t crc = crc16(raw.first(raw.size() - 2));
    raw[raw.size() - 2] = static_cast<std::uint8_t>(crc & 0xff);
    raw[raw.size() - 1] = static_cast<std::uint8_t>(crc >> 8);
}

/// Five bits a character, into `text`, which has room for all of them.
void base32(ByteView raw, std::span<std::uint8_t> text) {
    unsigned bits = 0;
    int held = 0;
    std::size_t at = 0;
    for (const std::uint8_t byte : raw) {
        bits = (bits << 8) | byte;
        for (held += 8; held >= 5; held -= 5) {
            text[at++] = static_cast<std::uint8_t>(kAlphabet[(bits >> (held - 5)) & 31U]);
        }
    }
    if (held > 0) {
        text[at] = static_cast<std::uint8_t>(kAlphabet[(bits << (5 - held)) & 31U]);
    }
}

/// False unless the text is base32 of just so many bytes.
bool fromBase32(ByteView text, std::span<std::uint8_t> raw) {
    unsigned bits = 0;
    int held = 0;
    std::size_t at = 0;
    for (const std::uint8_t character : text) {
        const std::size_t digit = kAlphabet.find(static_cast<char>(character));
        if (digit == std::string_view::npos) {
            return false;
        }
        bits = (bits << 5) | static_cast<unsigned>(digit);
        held += 5;
        if (held >= 8) {
            if (at == raw.size()) {
                return false;
            }
            held -= 8;
            raw[at++] = static_cast<std::uint8_t>((bits >> held) & 0xffU);
        }
    }
    const bool nothingLeft = (bits & ((1U << held) - 1)) == 0;
    return at == raw.size() && nothingLeft;
}

}  // namespace

Result<SecretBytes> encodeUserSeed(const SecretBytes& privateKey) {
    if (privateKey.size() != kKeyBytes) {
        return fail(ErrorCode::KeyInvalid);
    }
    SecretBytes raw(kSeedRaw);
    std::ranges::copy(kUserSeedPrefix, raw.span().begin());
    std::ranges::copy(privateKey.view(), raw.span().begin() + 2);
    appendCrc(raw.span());
    SecretBytes text(kSeedText);
    base32(raw.view(), text.span());
    return text;
}

Result<SecretBytes> decodeUserSeed(ByteView seed) {
    SecretBytes raw(kSeedRaw);
    if (seed.size() != kSeedText || !fromBase32(seed, raw.span())) {
        return fail(ErrorCode::KeyInvalid);
    }
    const ByteView bytes = raw.view();
    const auto crc = static_cast<std::uint16_t>(bytes[kSeedRaw - 2] | (bytes[kSeedRaw - 1] << 8));
    if (crc != crc16(bytes.first(kSeedRaw - 2)) || !std::ranges::equal(bytes.first(2), kUserSeedPrefix)) {
        return fail(ErrorCode::KeyInvalid);
    }
    return SecretBytes::copyOf(bytes.subspan(2, kKeyBytes));
}

QString encodeUserKey(const std::array<std::uint8_t, 32>& publicKey) {
    std::array<std::uint8_t, 1 + kKeyBytes + 2> raw{kUserPrefix};
    std::ranges::copy(publicKey, raw.begin() + 1);
    appendCrc(raw);
    std::array<std::uint8_t, 56> text{};
    base32(raw, text);
    return QString::fromLatin1(reinterpret_cast<const char*>(text.data()), static_cast<qsizetype>(text.size()));
}

Result<QString> createUserSeed(const QString& path) {
    const auto privateKey = crypto::randomSecret(kKeyBytes);
    if (!privateKey) {
        return passOn(privateKey);
    }
    const auto publicKey = crypto::ed25519PublicKey(*privateKey);
    const auto seed = encodeUserSeed(*privateKey);
    if (!publicKey || !seed) {
        return publicKey ? passOn(seed) : passOn(publicKey);
    }
    QFile file(path);
    const auto size = static_cast<qint64>(seed->size());
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly | QIODevice::Unbuffered, QFile::ReadOwner | QFile::WriteOwner) ||
        file.write(reinterpret_cast<const char*>(seed->view().data()), size) != size || file.write("\n", 1) != 1) {
        return fail(ErrorCode::FileUnwritable, path, file.errorString());
    }
    return encodeUserKey(*publicKey);
}

Result<QString> userKeyOf(const QString& path) {
    QFile file(path);
    if (!file.exists()) {
        return fail(ErrorCode::FileNotFound, path);
    }
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered)) {
        return fail(ErrorCode::FileUnreadable, path, file.errorString());
    }
    constexpr auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;
    if ((file.permissions() & others) != 0) {
        return fail(ErrorCode::KeyFileExposed, path);
    }
    SecretBytes text(kSeedText);
    if (file.read(reinterpret_cast<char*>(text.span().data()), static_cast<qint64>(kSeedText)) != static_cast<qint64>(kSeedText)) {
        return fail(ErrorCode::KeyInvalid, path);
    }
    return decodeUserSeed(text.view())
        .and_then([](const SecretBytes& privateKey) { return crypto::ed25519PublicKey(privateKey); })
        .transform(encodeUserKey)
        .transform_error([&](Error error) {
            error.subject = path;
            return error;
        });
}

}  // namespace smarter
