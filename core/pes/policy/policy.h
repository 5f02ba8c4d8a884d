// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/time.h"
#include "core/messages/outcome.h"
#include "core/messages/register_plan.h"

namespace smarter {

/// When a sum may be opened. The intake blinds what fails it, and the release, which holds the private key,
/// checks again: neither half relies on the other.
struct ReleasePolicy {
    /// Fewest meters in a neighbourhood sum.
    std::uint32_t minimumMeters = 10;
    /// Shortest time a household's total may stand for.
    Seconds minimumHouseholdTime = kShortestRegisterTime;
    /// Most that one household may have of a neighbourhood sum, in per cent; 0 sets no limit. Only the intake can
    /// hold a sum against it: the release sees counts, no shares, and checks the counts alone.
    std::uint32_t largestSharePercent = 0;

    /// "NL-10" (Dutch data protection practice), "15/15" (at least 15 meters, none over 15 %: California PUC
    /// D.97-10-031), "CA-100" (California PUC D.14-05-016), or "custom" with 2 to 1,000,000 meters. PolicyInvalid.
    static Result<ReleasePolicy> named(const QString& name, std::uint32_t customMinimum = 0);
    QString name() const;

    bool operator==(const ReleasePolicy&) const = default;
};

/// A neighbourhood window: `contributors` meters in its thinnest minute; `changed` of them since the window was
/// last released (all of them if it never was).
Outcome judgeLoad(const ReleasePolicy& policy, std::uint32_t contributors, std::uint32_t changed);

/// Whether the largest household's share of a sum keeps to the policy; both in joules, up to 2^57.
bool keepsShareLimit(const ReleasePolicy& policy, std::uint64_t total, std::uint64_t largest);

/// A household window: minutes covered, and how many of them are new since it was last released.
Outcome judgeHousehold(const ReleasePolicy& policy, std::int64_t coveredMinutes, std::int64_t newMinutes);

}  // namespace smarter
