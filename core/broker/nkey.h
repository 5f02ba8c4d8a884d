// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <array>

#include "core/secret/secret_bytes.h"

namespace smarter {

// nkeys, the broker's Ed25519 identities: base32 (RFC 4648, unpadded) of prefix, 32 bytes and CRC-16/XMODEM, little
// endian. After the description of github.com/nats-io/nkeys: prefix byte 20<<3 for a user's public key (“U…”), two
// bytes that hold 18<<3 and 20<<3 for its seed (“SU…”). Thread-safe.

/// 58 characters, of a 32-byte Ed25519 private key. KeyInvalid for another length.
Result<SecretBytes> encodeUserSeed(const SecretBytes& privateKey);
/// The 32 bytes behind a user's seed. KeyInvalid for any other text.
Result<SecretBytes> decodeUserSeed(ByteView seed);
/// 56 characters.
QString encodeUserKey(const std::array<std::uint8_t, 32>& publicKey);

/// Writes a fresh seed to a new file that only its owner may read; the public key, for the broker's configuration.
/// FileUnwritable, also when the file exists.
Result<QString> createUserSeed(const QString& path);
/// The public key of the seed in a file. FileNotFound, FileUnreadable, KeyInvalid; KeyFileExposed when others than
/// its owner may read it.
Result<QString> userKeyOf(const QString& path);

}  // namespace smarter
