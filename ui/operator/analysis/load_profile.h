// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>

#include "core/mdms/analysis/load_shape.h"
#include "core/mdms/vee/load_study.h"

namespace smarter {

/// Mean power of a window. Of released windows only.
double meanKilowatts(const NeighbourhoodLoad& load);

/// Mean kW of each hour of the local clock on each weekday; NaN where no window has a value.
struct HourProfile {
    static constexpr int kDays = 7;
    static constexpr int kHours = 24;

    Qt::DayOfWeek firstRow = Qt::Monday;
    std::array<double, kDays * kHours> kilowatts{};
};

HourProfile hourProfile(const LoadStudy& study, const Interval& range, Qt::DayOfWeek firstRow);

}  // namespace smarter
