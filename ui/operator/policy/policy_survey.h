// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimeZone>
#include <optional>

#include "core/mdms/mdms.h"

namespace smarter {

/// What an administrator is to know before changing the release rule.
struct PolicySurvey {
    static constexpr int kDays = 7;

    std::optional<ReleasePolicies> held;
    std::vector<PolicyOrder> orders;
    /// Meters in the newest window of each neighbourhood, whether it was released or not.
    std::vector<std::uint32_t> newestMeters;
    /// Of the last kDays days that have windows.
    std::int64_t released = 0;
    std::int64_t withheld = 0;

    /// Neighbourhoods whose newest window has too few meters for the rule. Shares nobody but the intake knows.
    int tooSmallFor(const ReleasePolicy& policy) const;
};

/// On the MDMS's thread. Errors of Mdms::loads.
Result<PolicySurvey> surveyPolicy(Mdms& mdms, const Session& session, const QTimeZone& zone);

}  // namespace smarter
