// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pes/policy/policy.h"

namespace smarter {

Outcome judgeLoad(const ReleasePolicy& policy, std::uint32_t contributors, std::uint32_t changed) {
    if (contributors < policy.minimumMeters) {
        return Outcome::TooFewMeters;
    }
    return changed < policy.minimumMeters ? Outcome::ChangeTooSmall : Outcome::Released;
}

bool keepsShareLimit(const ReleasePolicy& policy, std::uint64_t total, std::uint64_t largest) {
    return policy.largestSharePercent == 0 || 100 * largest <= policy.largestSharePercent * total;
}

// Blocks are of an hour at most: their windows lie on two local days at most.
bool limitsShares(const ReleasePolicies& policies, const BlockGeometry& geometry, const Interval& block) {
    return policies.at(block.start).largestSharePercent > 0 ||
           policies.at(block.end() - geometry.intervalLength()).largestSharePercent > 0;
}

Outcome judgeHousehold(const ReleasePolicy& policy, std::int64_t coveredMinutes, std::int64_t newMinutes) {
    if (kMinute * coveredMinutes < policy.minimumHouseholdTime) {
        return Outcome::TooShort;
    }
    return kMinute * newMinutes < policy.minimumHouseholdTime ? Outcome::ChangeTooSmall : Outcome::Released;
}

}  // namespace smarter
