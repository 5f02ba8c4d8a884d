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

}  // namespace smarter
