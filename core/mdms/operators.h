// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/crypto/credential.h"
#include "core/store/database.h"

namespace smarter {

/// Who may look at the aggregates. Belongs to its database's thread; the password work takes a third of a second.
class Operators {
public:
    explicit Operators(Database& database) : database_(database) {}

    Result<bool> any();
    /// UserNameMalformed, UserNameTaken, and checkPassword's errors. Returns the name as stored.
    Result<QString> add(const QString& name, const SecretBytes& password);
    /// The name as stored, or SignInRefused: the same answer for an unknown name and a wrong password.
    Result<QString> signIn(const QString& name, const SecretBytes& password);

private:
    Result<std::optional<crypto::Credential>> find(const QString& name);

    Database& database_;
};

}  // namespace smarter
