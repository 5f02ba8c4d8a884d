// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QTimeZone>
#include <array>

#include "core/messages/aggregate.h"
#include "ui/widgets/chart_math.h"

namespace smarter {

/// Mean power of a window. Of released windows only.
double meanKilowatts(const NeighbourhoodLoad& load);

/// Mean kW of each hour of the local clock on each weekday; NaN where no window was released.
struct HourProfile {
    static constexpr int kDays = 7;
    static constexpr int kHours = 24;

    Qt::DayOfWeek firstRow = Qt::Monday;
    std::array<double, kDays * kHours> kilowatts{};
};

HourProfile hourProfile(const std::vector<NeighbourhoodLoad>& windows, const QTimeZone& zone, Qt::DayOfWeek firstRow);

/// Mean kW of the released windows, highest first.
std::vector<double> loadDuration(const std::vector<NeighbourhoodLoad>& windows);

/// The released windows as they would lie `days` later on the local clock. What falls into an hour that a change of
/// summer time leaves out is left out; of an hour that comes twice, the first counts.
std::vector<ChartPoint> movedByDays(const std::vector<NeighbourhoodLoad>& windows, int days, const QTimeZone& zone);

}  // namespace smarter
