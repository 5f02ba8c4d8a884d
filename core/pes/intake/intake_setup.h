// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/messages/register_plan.h"
#include "core/paillier/public_key.h"
#include "core/pes/policy/policy.h"
#include "core/store/database.h"

namespace smarter {

/// How the intake is set up once, when its site is made; the same values open it again.
struct IntakeSettings {
    int intervalMinutes = 15;
    ReleasePolicy policy;  ///< until it is changed
    QString timeZone;
};

/// What an intake's file holds beside what changes: its keys and its settings.
struct IntakeSetup {
    SecretBytes rsaKey;        ///< PKCS#8
    SecretBytes pseudonymKey;  ///< HMAC-SHA-256
    SecretBytes storageKey;    ///< AES-256, over the meters' keys
    SecretBytes shareKey;      ///< over the share accounts; empty until a policy limits shares
    Bytes paillierKey;         ///< public
    IntakeSettings settings;
    RegisterPlans registerPlans;
    ReleasePolicies policies;

    /// Fresh keys, in one transaction.
    static Status create(Database& database, const paillier::PublicKey& paillierKey, const IntakeSettings& settings);
    /// FileDamaged if anything is missing.
    static Result<IntakeSetup> load(Database& database);
    static Status setRegisterPlans(Database& database, const RegisterPlans& plans);
    /// Made when it is first needed, and kept; in the caller's transaction.
    static Result<SecretBytes> shareKeyOf(Database& database);
};

}  // namespace smarter
