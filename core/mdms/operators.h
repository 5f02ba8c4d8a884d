// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/crypto/credential.h"
#include "core/mdms/audit_log.h"
#include "core/store/attempt_guard.h"

namespace smarter {

struct OperatorAccount {
    QString name;
    Role role = Role::Operator;
    bool disabled = false;
    Instant createdAt;
    Instant changedAt;                   ///< last time it was made or changed by anybody, as the audit log has it
    std::optional<Instant> lockedUntil;  ///< after failed attempts; unset: it may sign in now

    bool operator==(const OperatorAccount&) const = default;
};

/// The accounts of the utility's people, and the sessions they get by signing in. Everything is in the audit log.
/// What takes a session answers SignedOut once it is over (or its account was disabled, demoted or given a new
/// password since) and PermissionDenied. Belongs to its database's thread; the password work takes a third of a
/// second.
class Operators {
public:
    Operators(Database& database, AuditLog& audit, const Clock& clock);

    Result<bool> any();
    /// The first administrator, while there is no account at all; afterwards PermissionDenied. UserNameMalformed and
    /// checkPassword's errors. Returns the name as stored.
    Result<QString> addFirst(const QString& name, const SecretBytes& password);

    /// SignInRefused: the same answer after the same work for an unknown name, a disabled account and a wrong
    /// password. AttemptDelayed after repeated failures, of unknown names too.
    Result<SessionPtr> signIn(const QString& name, const SecretBytes& password);
    Status signOut(Session& session);
    /// For whoever holds the site's key and works at the command line: may do everything, and is audited.
    SessionPtr siteOwner() const;

    Status authorise(const Session& session, Permission permission);

    // ManageAccounts. AccountUnknown; LastAdministrator where none that is enabled would be left.
    Result<std::vector<OperatorAccount>> list(const Session& session);
    Result<QString> add(const Session& session, const QString& name, Role role, const SecretBytes& password);
    Status setRole(const Session& session, const QString& name, Role role);
    Status setDisabled(const Session& session, const QString& name, bool disabled);
    Status remove(const Session& session, const QString& name);
    /// Lets the account sign in again at once after failed attempts.
    Status releaseLock(const Session& session, const QString& name);
    /// The same, with a new password.
    Status resetPassword(const Session& session, const QString& name, const SecretBytes& password);

    /// The session's own account; ends the session. The old password is asked like at signing in.
    Status changePassword(Session& session, const SecretBytes& old, const SecretBytes& changed);

private:
    struct Stored {
        crypto::Credential credential;
        OperatorAccount account;
        std::int64_t generation = 0;
    };
    Result<std::optional<Stored>> find(const QString& name);
    Result<Stored> check(const QString& name, const SecretBytes& password);
    Status noteFailure(const std::optional<Stored>& stored, const QString& name);
    Status insert(const QString& name, Role role, const crypto::Credential& credential);
    /// Permission, a known account, and the last administrator kept, before `change`.
    Result<Stored> manage(const Session& session, const QString& name);
    Status keepAnAdministrator(const Stored& stored);
    Status write(const QString& name, const crypto::Credential& credential);
    /// What the account's own row does not say.
    Result<OperatorAccount> completed(OperatorAccount account);

    Database& database_;
    AuditLog& audit_;
    const Clock& clock_;
    AttemptGuard guard_;
};

}  // namespace smarter
