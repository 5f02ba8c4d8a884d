// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mdms/vee/load_series.h"
#include "core/mdms/vee/local_days.h"

namespace smarter {

/// The checks of validation, after the Edison Electric Institute's Uniform Business Practices for Unbundled
/// Electricity Metering, vol. 2 (validating, editing and estimating), applied to a neighbourhood's sum.
enum class VeeRule : std::uint8_t {
    Missing,    ///< windows without a row; measured: how many, bound 0
    Duplicate,  ///< a second row for a window, or one off the grid; measured and bound: its and the kept row's joules
    Spike,      ///< measured: the window's joules, bound: the most the day's third-highest allows
    ZeroRun,    ///< nothing used for long; measured and bound: seconds
    Negative,   ///< measured: joules, bound 0
};

struct Finding {
    VeeRule rule = VeeRule::Missing;
    Interval window;
    std::int64_t measured = 0;
    std::int64_t bound = 0;

    bool operator==(const Finding&) const = default;
};

/// High/low spike check: (highest − third highest) / third highest of the day over 180 %.
inline constexpr std::int64_t kSpikePercent = 180;
/// Homes on standby are never at nothing together: even the smallest neighbourhood has refrigerators.
inline constexpr Seconds kLongestZeroRun{3'600};

/// Pure functions of the raw values (edits and estimates are not judged), findings in order of time.
std::vector<Finding> findMissing(const LoadSeries& series);
std::vector<Finding> findDuplicates(const LoadSeries& series);
/// Up to two of a day: what the third-highest is compared with.
std::vector<Finding> findSpikes(const LoadSeries& series, const LocalDays& days);
std::vector<Finding> findZeroRuns(const LoadSeries& series);
std::vector<Finding> findNegatives(const LoadSeries& series);

}  // namespace smarter
