// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mdms/operators.h"

namespace smarter {

namespace {

const QString kGuard = QStringLiteral("operator");
const Actor kSiteOwner{QStringLiteral("site owner"), Role::SiteOwner};

}  // namespace

Operators::Operators(Database& database, AuditLog& audit, const Clock& clock)
    : database_(database), audit_(audit), clock_(clock), guard_(database, clock, kGuard) {}

Result<bool> Operators::any() {
    return database_.single(QStringLiteral("SELECT count(*) FROM operator_account"), {},
                            [](const Statement& row) { return row.number(0) > 0; });
}

Result<std::optional<Operators::Stored>> Operators::find(const QString& name) {
    return database_.first(QStringLiteral("SELECT salt, iterations, verifier, role, disabled, created_at, generation "
                                          "FROM operator_account WHERE name = ?"),
                           {name}, [&](const Statement& row) {
                               return Stored{{{row.bytes(0), static_cast<std::uint32_t>(row.number(1))}, row.bytes(2)},
                                             {name, static_cast<Role>(row.number(3)), row.number(4) != 0, row.instant(5), {}, {}},
                                             row.number(6)};
                           });
}

Status Operators::insert(const QString& name, Role role, const crypto::Credential& credential) {
    return database_.run(QStringLiteral("INSERT INTO operator_account (name, salt, iterations, verifier, role, disabled, "
                                        "created_at, generation) VALUES (?, ?, ?, ?, ?, 0, ?, 1)"),
                         {name, blob(credential.kdf.salt), number(std::int64_t{credential.kdf.iterations}),
                          blob(credential.verifier), static_cast<int>(role), number(clock_.now())});
}

Result<QString> Operators::addFirst(const QString& typed, const SecretBytes& password) {
    const auto name = crypto::normaliseUserName(typed);
    const auto made = name.and_then([&](const QString&) { return crypto::makeCredential(password); });
    if (!made) {
        return passOn(made);
    }
    return audit_
        .recordWith(kSiteOwner, AuditAction::AccountAdded, *name, roleName(Role::Administrator),
                    [&] {
                        // Asked in the transaction: of two that try at once, one is the first.
                        return any().and_then([&](bool there) -> Status {
                            return there ? fail(ErrorCode::PermissionDenied, *name)
                                         : insert(*name, Role::Administrator, made->credential);
                        });
                    })
        .transform([&] { return *name; });
}

Result<SessionPtr> Operators::signIn(const QString& typed, const SecretBytes& password) {
    return check(crypto::normaliseUserName(typed).value_or(QString()), password).and_then([&](const Stored& stored) {
        const Actor actor{stored.account.name, stored.account.role};
        return audit_.record(actor, AuditAction::SignedIn).transform([&] {
            return SessionPtr(new Session(actor, stored.generation, clock_.now()));
        });
    });
}

Result<Operators::Stored> Operators::check(const QString& name, const SecretBytes& password) {
    if (const Status mayTry = guard_.begin(name); !mayTry) {
        return passOn(mayTry);
    }
    auto stored = find(name);
    if (!stored) {
        return passOn(stored);
    }
    const Status right = *stored ? crypto::checkCredential(password, (*stored)->credential).transform([](const SecretBytes&) {})
                                 : Status(std::unexpected(crypto::refuseUnknownAccount(password)));
    if (right && !(*stored)->account.disabled) {
        return guard_.succeeded(name).transform([&] { return std::move(**stored); });
    }
    return noteFailure(*stored, name).and_then([]() -> Result<Stored> { return fail(ErrorCode::SignInRefused); });
}

// A name that no account has is not written down: people type their password there.
Status Operators::noteFailure(const std::optional<Stored>& stored, const QString& name) {
    const QString subject = stored ? name : QString();
    return guard_.waitFor(name).and_then([&](Seconds wait) {
        const AuditAction action = wait > Seconds{0} ? AuditAction::SignInLocked : AuditAction::SignInFailed;
        return audit_.record({}, action, subject, wait > Seconds{0} ? QStringLiteral("%1 s").arg(wait.count()) : QString());
    });
}

Status Operators::signOut(Session& session) {
    const bool was = !session.isOver(clock_.now());
    session.end();
    return was ? audit_.record(session.actor(), AuditAction::SignedOut) : Status();
}

SessionPtr Operators::siteOwner() const {
    return SessionPtr(new Session(kSiteOwner, 0, clock_.now()));
}

Status Operators::authorise(const Session& session, Permission permission) {
    if (session.isOver(clock_.now())) {
        return fail(ErrorCode::SignedOut);
    }
    if (session.role() != Role::SiteOwner) {
        const auto stored = find(session.name());
        if (!stored) {
            return passOn(stored);
        }
        if (!*stored || (*stored)->account.disabled || (*stored)->generation != session.generation_) {
            return fail(ErrorCode::SignedOut);
        }
    }
    return allows(session.role(), permission) ? Status() : fail(ErrorCode::PermissionDenied, session.name());
}

Result<std::vector<OperatorAccount>> Operators::list(const Session& session) {
    auto accounts = authorise(session, Permission::ManageAccounts).and_then([&] {
        return database_.all(QStringLiteral("SELECT name, role, disabled, created_at FROM operator_account ORDER BY name"), {},
                             [](const Statement& row) {
                                 return OperatorAccount{row.text(0), static_cast<Role>(row.number(1)), row.number(2) != 0,
                                                        row.instant(3), row.instant(3), {}};
                             });
    });
    if (!accounts) {
        return accounts;
    }
    for (OperatorAccount& account : *accounts) {
        auto whole = completed(std::move(account));
        if (!whole) {
            return passOn(whole);
        }
        account = std::move(*whole);
    }
    return accounts;
}

Result<OperatorAccount> Operators::completed(OperatorAccount account) {
    const auto changed = database_.single(
        QStringLiteral("SELECT coalesce(max(at), 0) FROM audit WHERE subject = ? AND action >= ? AND action <= ?"),
        {account.name, static_cast<int>(AuditAction::AccountAdded), static_cast<int>(AuditAction::LockReleased)},
        [](const Statement& row) { return row.instant(0); });
    const auto wait = guard_.waitFor(account.name);
    if (!changed || !wait) {
        return changed ? Result<OperatorAccount>(passOn(wait)) : Result<OperatorAccount>(passOn(changed));
    }
    account.changedAt = std::max(account.createdAt, *changed);
    if (*wait > Seconds{0}) {
        account.lockedUntil = clock_.now() + *wait;
    }
    return account;
}

Result<QString> Operators::add(const Session& session, const QString& typed, Role role, const SecretBytes& password) {
    if (const Status may = authorise(session, Permission::ManageAccounts); !may) {
        return passOn(may);
    }
    const auto name = crypto::normaliseUserName(typed);
    const auto taken = name.and_then([&](const QString& normal) { return find(normal); });
    if (!taken) {
        return passOn(taken);
    }
    if (*taken || !accountRole(roleName(role))) {
        return *taken ? fail(ErrorCode::UserNameTaken, *name) : fail(ErrorCode::InvalidArgument, roleName(role));
    }
    const auto made = crypto::makeCredential(password);
    if (!made) {
        return passOn(made);
    }
    return audit_
        .recordWith(session.actor(), AuditAction::AccountAdded, *name, roleName(role),
                    [&] { return insert(*name, role, made->credential); })
        .transform([&] { return *name; });
}

Result<Operators::Stored> Operators::manage(const Session& session, const QString& name) {
    return authorise(session, Permission::ManageAccounts).and_then([&] { return find(name); }).and_then(
        [&](std::optional<Stored> stored) -> Result<Stored> {
            return stored ? Result<Stored>(std::move(*stored)) : fail(ErrorCode::AccountUnknown, name);
        });
}

Status Operators::keepAnAdministrator(const Stored& stored) {
    if (stored.account.role != Role::Administrator || stored.account.disabled) {
        return {};
    }
    return database_
        .single(QStringLiteral("SELECT count(*) FROM operator_account WHERE role = ? AND disabled = 0 AND name <> ?"),
                {static_cast<int>(Role::Administrator), stored.account.name},
                [](const Statement& row) { return row.number(0); })
        .and_then([&](std::int64_t others) -> Status {
            return others > 0 ? Status() : fail(ErrorCode::LastAdministrator, stored.account.name);
        });
}

Status Operators::setRole(const Session& session, const QString& name, Role role) {
    const auto stored = manage(session, name);
    if (!stored || !accountRole(roleName(role))) {
        return stored ? fail(ErrorCode::InvalidArgument, roleName(role)) : Status(passOn(stored));
    }
    if (stored->account.role == role) {
        return {};
    }
    return audit_.recordWith(session.actor(), AuditAction::RoleChanged, name,
                             roleName(stored->account.role) + QStringLiteral(" to ") + roleName(role), [&] {
                                 return keepAnAdministrator(*stored).and_then([&] {
                                     return database_.run(QStringLiteral("UPDATE operator_account SET role = ?, "
                                                                         "generation = generation + 1 WHERE name = ?"),
                                                          {static_cast<int>(role), name});
                                 });
                             });
}

Status Operators::setDisabled(const Session& session, const QString& name, bool disabled) {
    const auto stored = manage(session, name);
    if (!stored || stored->account.disabled == disabled) {
        return stored ? Status() : Status(passOn(stored));
    }
    return audit_.recordWith(session.actor(), disabled ? AuditAction::AccountDisabled : AuditAction::AccountEnabled, name, {},
                             [&] {
                                 return (disabled ? keepAnAdministrator(*stored) : Status()).and_then([&] {
                                     return database_.run(QStringLiteral("UPDATE operator_account SET disabled = ?, "
                                                                         "generation = generation + 1 WHERE name = ?"),
                                                          {disabled ? 1 : 0, name});
                                 });
                             });
}

Status Operators::remove(const Session& session, const QString& name) {
    return manage(session, name).and_then([&](const Stored& stored) {
        return audit_.recordWith(session.actor(), AuditAction::AccountRemoved, name, roleName(stored.account.role), [&] {
            return keepAnAdministrator(stored).and_then([&] {
                return database_.run(QStringLiteral("DELETE FROM operator_account WHERE name = ?"), {name});
            });
        });
    });
}

Status Operators::write(const QString& name, const crypto::Credential& credential) {
    return database_.run(QStringLiteral("UPDATE operator_account SET salt = ?, iterations = ?, verifier = ?, "
                                        "generation = generation + 1 WHERE name = ?"),
                         {blob(credential.kdf.salt), number(std::int64_t{credential.kdf.iterations}),
                          blob(credential.verifier), name});
}

Status Operators::resetPassword(const Session& session, const QString& name, const SecretBytes& password) {
    const auto stored = manage(session, name);
    const auto made = stored.and_then([&](const Stored&) { return crypto::makeCredential(password); });
    if (!made) {
        return passOn(made);
    }
    return audit_.recordWith(session.actor(), AuditAction::PasswordReset, name, {}, [&] {
        return write(name, made->credential).and_then([&] { return guard_.release(name); });
    });
}

Status Operators::releaseLock(const Session& session, const QString& name) {
    return manage(session, name).and_then([&](const Stored&) {
        return audit_.recordWith(session.actor(), AuditAction::LockReleased, name, {}, [&] { return guard_.release(name); });
    });
}

Status Operators::changePassword(Session& session, const SecretBytes& old, const SecretBytes& changed) {
    if (session.isOver(clock_.now())) {
        return fail(ErrorCode::SignedOut);
    }
    const auto made = check(session.name(), old).and_then([&](const Stored&) { return crypto::makeCredential(changed); });
    if (!made) {
        return passOn(made);
    }
    return audit_
        .recordWith(session.actor(), AuditAction::PasswordChanged, session.name(), {},
                    [&] { return write(session.name(), made->credential); })
        .transform([&] { session.end(); });
}

}  // namespace smarter
