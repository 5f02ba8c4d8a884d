// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/messages/release_policy.h"
#include "core/store/database.h"

namespace smarter {

/// What the PES judges by as it has told, and what it has yet to be asked for. What changes is written in the caller's
/// transaction. Belongs to its database's thread.
class PolicyBook {
public:
    /// Orders that may wait at a time.
    static constexpr std::size_t kMostOrders = ReleasePolicies::kMost;

    explicit PolicyBook(Database& database) : database_(database) {}

    /// Nothing until the PES has told. FileDamaged.
    Result<std::optional<ReleasePolicies>> held();
    Status setHeld(const ReleasePolicies& policies);

    /// Oldest first. FileDamaged.
    Result<std::vector<PolicyOrder>> orders();
    /// ValueOutOfRange over kMostOrders.
    Status addOrder(const PolicyOrder& order);
    /// The oldest, which this is; another one stays.
    Status removeOrder(const PolicyOrder& order);

private:
    Database& database_;
};

/// A step of mdms.db.
QStringList policyBookTables();

}  // namespace smarter
