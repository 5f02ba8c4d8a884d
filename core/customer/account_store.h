// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "core/crypto/credential.h"
#include "core/messages/enrolment.h"
#include "core/store/database.h"

namespace smarter {

/// A customer's account as stored. Nothing in it opens anything without the password.
struct Account {
    QString name;
    crypto::Credential credential;
    Bytes wrappedPrivateKey;  ///< RSA, PKCS#8, under the password's wrapping key
    KeyGrant grant;           ///< the meter's key under the RSA key
    Instant registeredAt;
    std::int64_t version = 0;
    /// What `version` must be; another one means that the row was put back from an earlier time.
    std::optional<std::int64_t> expectedVersion;
};

/// What wrapping the private key authenticates: purpose, name, version, and the meter's grant. So no part of a row
/// serves in another account, for another meter, or at another time.
Bytes privateKeyContext(const Account& account);

/// The rows of accounts in customers.db. Belongs to its database's thread.
class AccountStore {
public:
    explicit AccountStore(Database& database) : database_(database) {}

    Result<std::optional<Account>> find(const QString& name);
    /// In a transaction of the caller's: a version that no account had before.
    Result<std::int64_t> nextVersion();
    /// In a transaction of the caller's. UserNameTaken.
    Status insert(const Account& account);
    /// In a transaction of the caller's: credential, wrapped private key and version.
    Status replace(const Account& account);
    /// In a transaction of the caller's: the account, and the readings that only it could open.
    Status remove(const Account& account);
    /// Whether somebody has this meter's key of this epoch.
    Result<bool> hasReader(const MeterId& meter, std::uint32_t keyEpoch);

private:
    Status setVersion(const Account& account);

    Database& database_;
};

}  // namespace smarter
