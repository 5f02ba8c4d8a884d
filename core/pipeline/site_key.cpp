// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/site_key.h"

#include <QFile>
#include <algorithm>

#include "core/crypto/password.h"
#include "core/crypto/random.h"
#include "core/secret/keyring/keyring.h"

namespace smarter {

namespace {

constexpr std::size_t kKeyBytes = 32;
const QString kSource = QStringLiteral("source");
const QString kSalt = QStringLiteral("salt");
const QString kIterations = QStringLiteral("iterations");
const QString kCheck = QStringLiteral("check");
const QString kFromPassphrase = QStringLiteral("passphrase");
const QString kFromKeyring = QStringLiteral("keyring");

std::string_view labelOf(TrustDomain domain) {
    switch (domain) {
        case TrustDomain::Meters:
            return "smarter-metering database meters";
        case TrustDomain::PesIntake:
            return "smarter-metering database pes intake";
        case TrustDomain::PesRelease:
            return "smarter-metering database pes release";
        case TrustDomain::Mdms:
            return "smarter-metering database mdms";
        case TrustDomain::Customers:
            return "smarter-metering database customers";
    }
    return {};
}

/// Tells the right key from a wrong one without opening a database.
Result<QString> checkOf(const SecretBytes& key) {
    return crypto::hkdfSha256(key.view(), {}, bytesOf("smarter-metering site key check"), 16)
        .transform([](const SecretBytes& check) { return hex(check.view()); });
}

Result<QJsonObject> describe(const SecretBytes& key, QJsonObject description) {
    return checkOf(key).transform([&](const QString& check) {
        description[kCheck] = check;
        return description;
    });
}

}  // namespace

Result<SiteKey> SiteKey::create(const QString& siteId, const SecretBytes* passphrase) {
    if (passphrase == nullptr) {
        auto key = crypto::randomSecret(kKeyBytes);
        if (!key) {
            return passOn(key);
        }
        if (const Status stored = storeInKeyring(siteId, *key); !stored) {
            return fail(ErrorCode::PassphraseNeeded, {}, stored.error().detail);
        }
        return describe(*key, {{kSource, kFromKeyring}}).transform([&](const QJsonObject& description) {
            return SiteKey(std::move(*key), description);
        });
    }
    if (passphrase->size() < static_cast<std::size_t>(kShortestPassphrase)) {
        return fail(ErrorCode::PasswordTooShort);
    }
    const auto parameters = crypto::freshKdfParameters();
    if (!parameters) {
        return passOn(parameters);
    }
    auto key = crypto::derive(*passphrase, *parameters);
    if (!key) {
        return passOn(key);
    }
    const QJsonObject description{{kSource, kFromPassphrase},
                                  {kSalt, hex(parameters->salt)},
                                  {kIterations, static_cast<qint64>(parameters->iterations)}};
    return describe(*key, description).transform([&](const QJsonObject& full) {
        return SiteKey(std::move(*key), full);
    });
}

Result<SiteKey> SiteKey::unlock(const QString& siteId, const QJsonObject& description, const SecretBytes* passphrase) {
    Result<SecretBytes> key = SecretBytes();
    if (!needsPassphrase(description)) {
        key = readFromKeyring(siteId);
    } else if (passphrase == nullptr) {
        return fail(ErrorCode::PassphraseNeeded);
    } else {
        const auto salt = fromHex(description[kSalt].toString());
        const auto iterations = static_cast<std::uint32_t>(description[kIterations].toInteger());
        key = crypto::derive(*passphrase, {salt.value_or(Bytes()), iterations});
    }
    if (!key) {
        return passOn(key);
    }
    const auto check = checkOf(*key);
    if (!check) {
        return passOn(check);
    }
    if (*check != description[kCheck].toString()) {
        return fail(needsPassphrase(description) ? ErrorCode::PassphraseWrong : ErrorCode::KeyringUnavailable);
    }
    return SiteKey(std::move(*key), description);
}

bool SiteKey::needsPassphrase(const QJsonObject& description) {
    return description[kSource].toString() != kFromKeyring;
}

Result<SecretBytes> SiteKey::databaseKey(TrustDomain domain) const {
    return crypto::hkdfSha256(key_.view(), {}, bytesOf(labelOf(domain)), kKeyBytes);
}

Result<SecretBytes> readSecretFile(const QString& path) {
    constexpr qint64 longest = 4096;
    QFile file(path);
    if (!file.exists()) {
        return fail(ErrorCode::FileNotFound, path);
    }
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered)) {
        return fail(ErrorCode::FileUnreadable, path, file.errorString());
    }
    SecretBytes buffer(longest);
    const qint64 size = file.read(reinterpret_cast<char*>(buffer.span().data()), longest);
    if (size < 0) {
        return fail(ErrorCode::FileUnreadable, path, file.errorString());
    }
    const ByteView content = buffer.view().first(static_cast<std::size_t>(size));
    auto end = std::ranges::find(content, static_cast<std::uint8_t>('\n'));
    if (end != content.begin() && *(end - 1) == '\r') {
        --end;
    }
    return SecretBytes::copyOf({content.begin(), end});
}

}  // namespace smarter
