// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pes/policy/policy_store.h"

namespace smarter {

QStringList policyTable() {
    // At most one row; a ReleasePolicies. Without it, what the settings said when the site was made, on all days.
    return {QStringLiteral("CREATE TABLE release_policies (content BLOB NOT NULL)")};
}

Result<ReleasePolicies> loadPolicies(Database& database, const ReleasePolicies& always) {
    const auto stored = database.first(QStringLiteral("SELECT content FROM release_policies"), {},
                                       [](const Statement& row) { return row.bytes(0); });
    if (!stored || !*stored) {
        return stored ? Result<ReleasePolicies>(always) : passOn(stored);
    }
    auto policies = ReleasePolicies::decode(**stored);
    return policies ? std::move(policies) : fail(ErrorCode::FileDamaged, database.path());
}

Status storePolicies(Database& database, const ReleasePolicies& policies) {
    const Bytes content = policies.encode();
    return database.run(QStringLiteral("DELETE FROM release_policies")).and_then([&] {
        return database.run(QStringLiteral("INSERT INTO release_policies (content) VALUES (?)"), {blob(content)});
    });
}

}  // namespace smarter
