// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>

#include "core/mdms/vee/load_series.h"
#include "core/mdms/vee/local_days.h"

namespace smarter {

/// All of these look at windows with a value that start within `range`.

struct LoadPeak {
    Interval window;
    Joules energy;
    double watts = 0;  ///< mean over the window
};
/// The highest window, the first of equals.
std::optional<LoadPeak> peakOf(const LoadSeries& series, const Interval& range);

/// Mean power over peak power, above 0 to 1; nothing without load.
std::optional<double> loadFactor(const LoadSeries& series, const Interval& range);

struct DurationPoint {
    double percentOfTime = 0;  ///< in which power is `watts` or more, above 0 to 100
    double watts = 0;
};
/// Power from highest to lowest, at most `mostPoints` of it (first and last among them) evenly spread.
std::vector<DurationPoint> loadDurationCurve(const LoadSeries& series, const Interval& range,
                                             std::size_t mostPoints = 1'000);

/// Mean power by weekday (0 Monday … 6 Sunday) and hour of the wall clock in which a window starts.
struct WeekProfile {
    struct Cell {
        Joules energy;
        Seconds time{};
        /// Nothing where no window has a value.
        std::optional<double> meanWatts() const {
            return time > Seconds{0} ? std::optional(watts(energy, time)) : std::nullopt;
        }
    };
    std::array<std::array<Cell, 24>, 7> cells{};
};
WeekProfile weekProfile(const LoadSeries& series, const Interval& range, const LocalDays& days);

}  // namespace smarter
