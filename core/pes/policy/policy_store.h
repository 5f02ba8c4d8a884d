// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/messages/release_policy.h"
#include "core/store/database.h"

namespace smarter {

// How each half of the PES keeps the dated policies, in a database of its own.

/// A step of its schema.
QStringList policyTable();
/// `always` until there was a change. FileDamaged.
Result<ReleasePolicies> loadPolicies(Database& database, const ReleasePolicies& always);
/// In the caller's transaction.
Status storePolicies(Database& database, const ReleasePolicies& policies);

}  // namespace smarter
