// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/operator/analysis/load_profile.h"

#include <limits>

namespace smarter {

namespace {

constexpr double kWattsPerKilowatt = 1000;

}  // namespace

double meanKilowatts(const NeighbourhoodLoad& load) {
    return watts(load.energy, load.window.length) / kWattsPerKilowatt;
}

HourProfile hourProfile(const LoadStudy& study, const Interval& range, Qt::DayOfWeek firstRow) {
    const WeekProfile week = weekProfile(study.series(), range, study.days);
    HourProfile profile{firstRow, {}};
    for (int row = 0; row < HourProfile::kDays; ++row) {
        const auto weekday = static_cast<std::size_t>((firstRow - 1 + row) % HourProfile::kDays);
        for (int hour = 0; hour < HourProfile::kHours; ++hour) {
            const auto mean = week.cells.at(weekday).at(static_cast<std::size_t>(hour)).meanWatts();
            profile.kilowatts.at(static_cast<std::size_t>(row * HourProfile::kHours + hour)) =
                mean ? *mean / kWattsPerKilowatt : std::numeric_limits<double>::quiet_NaN();
        }
    }
    return profile;
}

}  // namespace smarter
