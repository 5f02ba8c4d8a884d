// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mdms/mdms.h"

namespace smarter {

namespace {

/// As it stands in the audit log.
QString describe(const ReleasePolicy& policy) {
    const QString meters = QStringLiteral("%1 (%2 meters").arg(policy.name()).arg(policy.minimumMeters);
    return policy.largestSharePercent == 0 ? meters + u')'
                                           : meters + QStringLiteral(", %1 %)").arg(policy.largestSharePercent);
}

QString describe(QDate from) {
    return from == ReleasePolicies::ever() ? QStringLiteral("for all days")
                                           : QStringLiteral("from ") + from.toString(Qt::ISODate);
}

}  // namespace

// The permission comes first, as everywhere: without it nothing is said of what was asked for.
Status Mdms::changePolicy(const Session& session, const PolicyOrder& order) {
    if (const Status allowed = operators_.authorise(session, Permission::ChangePolicy); !allowed) {
        return allowed;
    }
    if (!order.policy.isAcceptable()) {
        return fail(ErrorCode::PolicyInvalid, order.policy.name());
    }
    const auto held = policies_.held();
    const auto waiting = policies_.orders();
    if (!held || !waiting) {
        return held ? Status(passOn(waiting)) : Status(passOn(held));
    }
    const auto newest = *held ? std::optional((*held)->dated().back()) : std::nullopt;
    if (waiting->empty() && newest && newest->policy == order.policy && newest->from <= localDateOf(clock_.now(), zone_)) {
        return fail(ErrorCode::PolicyUnchanged, order.policy.name());
    }
    const QString before = !waiting->empty() ? describe(waiting->back().policy)
                           : newest          ? describe(newest->policy)
                                             : QStringLiteral("unknown");
    const QString when = order.from.isValid() ? describe(order.from) : QStringLiteral("as soon as it can");
    return audit_.recordWith(session.actor(), AuditAction::PolicyChanged, order.policy.name(),
                             QStringLiteral("asked for: %1 to %2, %3").arg(before, describe(order.policy), when),
                             [&] { return policies_.addOrder(order); });
}

Result<std::optional<PolicyOrder>> Mdms::nextPolicyOrder() {
    return policies_.orders().transform([](const std::vector<PolicyOrder>& orders) {
        return orders.empty() ? std::nullopt : std::optional(orders.front());
    });
}

Status Mdms::settlePolicyOrder(const PolicyOrder& order, const ReleasePolicies& held) {
    const auto& newest = held.dated().back();
    return audit_.recordWith({}, AuditAction::PolicyChanged, newest.policy.name(),
                             QStringLiteral("taken over by the PES: %1, %2").arg(describe(newest.policy), describe(newest.from)),
                             [&] { return policies_.removeOrder(order).and_then([&] { return policies_.setHeld(held); }); });
}

Status Mdms::dropPolicyOrder(const PolicyOrder& order, const Error& why) {
    const QString details = QStringLiteral("refused by the PES: %1 %2").arg(describe(order.policy), why.subject).trimmed();
    return audit_.recordWith({}, AuditAction::PolicyChanged, order.policy.name(), details,
                             [&] { return policies_.removeOrder(order); });
}

Status Mdms::notePolicies(const ReleasePolicies& held) {
    const auto known = policies_.held();
    if (!known || *known == held) {
        return known ? Status() : Status(passOn(known));
    }
    return Transaction::begin(*database_).and_then([&](Transaction transaction) {
        return policies_.setHeld(held).and_then([&] { return transaction.commit(); });
    });
}

}  // namespace smarter
