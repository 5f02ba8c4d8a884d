// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mdms/vee/estimate.h"
#include "core/mdms/vee/load_edits.h"
#include "core/mdms/vee/rules.h"

namespace smarter {

/// A series validated, edited and estimated, and what was found on the way, in order of time.
struct VeeReport {
    LoadSeries series;
    std::vector<Finding> findings;
};

/// All of VEE: the rules on the raw values (a window found out becomes questionable, ESPI 10, and suspect), then
/// the edits, then the estimates of what is still without a value.
VeeReport validateEditEstimate(LoadSeries series, const std::vector<LoadEdit>& edits, const LocalDays& days,
                               const EstimateOptions& options = {});

/// What became of a finding. Of its windows the first that applies to any of them.
enum class FindingState : std::uint8_t {
    Open,       ///< without a value, or with the raw one that the rule found out
    Estimated,  ///< an estimate stands in
    Edited,     ///< an administrator's figure stands in
    Accepted,   ///< an administrator let the raw value or the estimate stand
};

FindingState stateOf(const Finding& finding, const LoadSeries& series);

}  // namespace smarter
