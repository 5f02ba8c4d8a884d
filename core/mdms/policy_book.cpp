// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mdms/policy_book.h"

namespace smarter {

QStringList policyBookTables() {
    return {
        // At most one row.
        QStringLiteral("CREATE TABLE release_policies (content BLOB NOT NULL)"),
        QStringLiteral("CREATE TABLE policy_order (position BIGINT PRIMARY KEY, content BLOB NOT NULL)"),
    };
}

Result<std::optional<ReleasePolicies>> PolicyBook::held() {
    const auto stored = database_.first(QStringLiteral("SELECT content FROM release_policies"), {},
                                        [](const Statement& row) { return row.bytes(0); });
    if (!stored || !*stored) {
        return stored ? Result<std::optional<ReleasePolicies>>(std::nullopt) : passOn(stored);
    }
    auto policies = ReleasePolicies::decode(**stored);
    return policies ? Result<std::optional<ReleasePolicies>>(std::move(*policies)) : fail(ErrorCode::FileDamaged, database_.path());
}

Status PolicyBook::setHeld(const ReleasePolicies& policies) {
    const Bytes content = policies.encode();
    return database_.run(QStringLiteral("DELETE FROM release_policies")).and_then([&] {
        return database_.run(QStringLiteral("INSERT INTO release_policies (content) VALUES (?)"), {blob(content)});
    });
}

Result<std::vector<PolicyOrder>> PolicyBook::orders() {
    const auto rows = database_.all(QStringLiteral("SELECT content FROM policy_order ORDER BY position"), {},
                                    [](const Statement& row) { return PolicyOrder::decode(row.bytes(0)); });
    if (!rows) {
        return passOn(rows);
    }
    std::vector<PolicyOrder> out;
    for (const auto& order : *rows) {
        if (!order) {
            return fail(ErrorCode::FileDamaged, database_.path());
        }
        out.push_back(*order);
    }
    return out;
}

Status PolicyBook::addOrder(const PolicyOrder& order) {
    const auto waiting = orders();
    if (!waiting) {
        return passOn(waiting);
    }
    if (waiting->size() >= kMostOrders) {
        return fail(ErrorCode::ValueOutOfRange, QStringLiteral("release policies"));
    }
    const Bytes content = order.encode();
    return database_.run(QStringLiteral("INSERT INTO policy_order (position, content) "
                                        "SELECT coalesce(max(position), 0) + 1, ? FROM policy_order"),
                         {blob(content)});
}

Status PolicyBook::removeOrder(const PolicyOrder& order) {
    const Bytes content = order.encode();
    return database_.run(QStringLiteral("DELETE FROM policy_order WHERE content = ? AND "
                                        "position = (SELECT min(position) FROM policy_order)"),
                         {blob(content)});
}

}  // namespace smarter
