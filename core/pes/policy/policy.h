// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/messages/outcome.h"
#include "core/messages/release_policy.h"
#include "core/pes/policy/block_geometry.h"

namespace smarter {

/// A neighbourhood window: `contributors` meters in its thinnest minute; `changed` of them since the window was
/// last released (all of them if it never was).
Outcome judgeLoad(const ReleasePolicy& policy, std::uint32_t contributors, std::uint32_t changed);

/// Whether the largest household's share of a sum keeps to the policy; both in joules, up to 2^57.
bool keepsShareLimit(const ReleasePolicy& policy, std::uint64_t total, std::uint64_t largest);

/// Whether any window of the block falls under a policy with a share limit: then the block has a share account.
bool limitsShares(const ReleasePolicies& policies, const BlockGeometry& geometry, const Interval& block);

/// A household window: minutes covered, and how many of them are new since it was last released.
Outcome judgeHousehold(const ReleasePolicy& policy, std::int64_t coveredMinutes, std::int64_t newMinutes);

}  // namespace smarter
