// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include "core/mdms/vee/load_series.h"
#include "core/mdms/vee/local_days.h"

namespace smarter {

/// Estimation after the EEI's Uniform Business Practices (see rules.h): a gap of up to two hours on the straight
/// line between its neighbours, if both are valid (ESPI quality 9); any other from the mean of like days at the
/// same wall-clock time (quality 8).
inline constexpr Seconds kLongestLinearGap{7'200};
inline constexpr int kLikeDays = 4;

struct EstimateOptions {
    /// Off by default: a withheld window is no lost data but a decision of the policy, and a figure in its place
    /// would look as if it had been released. An estimate of one uses released windows alone either way.
    bool withheldToo = false;
    /// Days that count as Sundays.
    std::function<bool(QDate)> isHoliday = {};
};

/// Gives windows without a value one where there is enough to go by; `raw` stays as it is. Like days are the last
/// four before with a valid value: of Monday to Friday, Saturday, or Sunday and holidays.
void estimateGaps(LoadSeries& series, const LocalDays& days, const EstimateOptions& options = {});

}  // namespace smarter
