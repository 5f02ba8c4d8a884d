// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>

#include "core/secret/secret_bytes.h"

namespace smarter {

/// The databases of a site, one trust domain each, each under a key of its own.
enum class TrustDomain : std::uint8_t { Meters, PesIntake, PesRelease, Mdms, Customers };

/// The 32 bytes all of a site's database keys come from (HKDF-SHA-256). Either derived from a passphrase
/// (PBKDF2-HMAC-SHA-256), or random and kept in the desktop's keyring. Move-only.
class SiteKey {
public:
    static constexpr qsizetype kShortestPassphrase = 8;

    /// A fresh key for a new site. No passphrase means the keyring, under `siteId`; PassphraseNeeded where there is
    /// none. PasswordTooShort. Takes the time of a password.
    static Result<SiteKey> create(const QString& siteId, const SecretBytes* passphrase);
    /// The key of a site from its description. PassphraseNeeded, PassphraseWrong, KeyringUnavailable.
    static Result<SiteKey> unlock(const QString& siteId, const QJsonObject& description, const SecretBytes* passphrase);
    /// Whether the description asks for a passphrase.
    static bool needsPassphrase(const QJsonObject& description);

    /// What to store with the site, in clear: where the key comes from and how to tell that it is the right one.
    QJsonObject description() const { return description_; }
    Result<SecretBytes> databaseKey(TrustDomain domain) const;

private:
    SiteKey(SecretBytes key, QJsonObject description) : key_(std::move(key)), description_(std::move(description)) {}

    SecretBytes key_;
    QJsonObject description_;
};

/// A passphrase or password from a file: its first line, without the line end. FileNotFound, FileUnreadable.
Result<SecretBytes> readSecretFile(const QString& path);

}  // namespace smarter
