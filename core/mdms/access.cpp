// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mdms/access.h"

namespace smarter {

std::optional<Role> accountRole(const QString& name) {
    for (const Role role : {Role::Operator, Role::Billing, Role::Administrator}) {
        if (name == roleName(role)) {
            return role;
        }
    }
    return std::nullopt;
}

QString roleName(Role role) {
    switch (role) {
        case Role::System:
            return QStringLiteral("system");
        case Role::Operator:
            return QStringLiteral("operator");
        case Role::Billing:
            return QStringLiteral("billing");
        case Role::Administrator:
            return QStringLiteral("administrator");
        case Role::SiteOwner:
            return QStringLiteral("site-owner");
    }
    return {};
}

Session::Session(Actor actor, std::int64_t generation, Instant now)
    : actor_(std::move(actor)), generation_(generation), began_(now), lastActive_(now) {
    static std::atomic<std::uint64_t> last{0};
    id_ = ++last;
}

void Session::noteActivity(Instant now) {
    if (!isOver(now)) {
        lastActive_ = now;
    }
}

bool Session::isOver(Instant now) const {
    return ended_ || now - lastActive_.load() >= kIdle || now - began_ >= kLongest;
}

}  // namespace smarter
