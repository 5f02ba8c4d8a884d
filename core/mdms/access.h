// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <array>
#include <atomic>
#include <cstdint>
#include <memory>
#include <optional>

#include "core/base/time.h"

namespace smarter {

/// Stored: values never change.
enum class Role : std::uint8_t {
    System = 0,  ///< the MDMS itself, in the audit log; may do nothing
    Operator = 1,
    Billing = 2,
    Administrator = 3,
    /// Whoever holds the site's key at the command line. No account has this role.
    SiteOwner = 4,
};

enum class Permission : std::uint8_t {
    ViewLoad,
    ViewHouseholdTotals,
    IssueBills,
    EditEstimates,
    EditTariffs,
    ManageAccounts,
    ChangePolicy,
    ViewAudit,
};
inline constexpr int kPermissions = 8;

/// The one table of who may do what. Administrators are not to look at households: what a role needs is in it,
/// and no more.
constexpr bool allows(Role role, Permission permission) {
    // ViewLoad, ViewHouseholdTotals, IssueBills, EditEstimates, EditTariffs, ManageAccounts, ChangePolicy, ViewAudit
    constexpr std::array<std::array<bool, kPermissions>, 5> table{{
        {false, false, false, false, false, false, false, false},  // System
        {true, false, false, false, false, false, false, false},   // Operator
        {true, true, true, false, false, false, false, false},     // Billing
        {true, false, false, true, true, true, true, true},        // Administrator
        {true, true, true, true, true, true, true, true},          // SiteOwner
    }};
    return table[static_cast<std::size_t>(role)][static_cast<std::size_t>(permission)];
}

/// A role that an account may have, from its name as written in commands: operator, billing, administrator.
std::optional<Role> accountRole(const QString& name);
/// The same word; "system" and "site-owner" for the two that no account has.
QString roleName(Role role);

/// Whose doing something was.
struct Actor {
    QString name;
    Role role = Role::System;

    bool operator==(const Actor&) const = default;
};

/// Somebody who signed in, until they sign out, do nothing for kIdle, or kLongest is over (SP 800-63B-3, 4.3.3:
/// 15 minutes and 12 hours). Made by Operators alone; whoever asks the Mdms shows one. Thread-safe.
class Session {
public:
    static constexpr Seconds kIdle{15 * 60};
    static constexpr Seconds kLongest{12 * 3600};

    Session(const Session&) = delete;
    Session& operator=(const Session&) = delete;

    /// Of no other session while the program runs.
    std::uint64_t id() const { return id_; }
    const Actor& actor() const { return actor_; }
    const QString& name() const { return actor_.name; }
    Role role() const { return actor_.role; }

    /// What a person does keeps the session; what a screen asks by itself does not. Wakes up no session that is over.
    void noteActivity(Instant now);
    void end() { ended_ = true; }
    bool isOver(Instant now) const;

private:
    friend class Operators;
    Session(Actor actor, std::int64_t generation, Instant now);

    std::uint64_t id_;
    Actor actor_;
    /// Of the account when it signed in: a new password or role ends the sessions before it.
    std::int64_t generation_;
    Instant began_;
    std::atomic<Instant> lastActive_;
    std::atomic<bool> ended_{false};
};

using SessionPtr = std::shared_ptr<Session>;

}  // namespace smarter
