// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mdms/vee/load_study.h"
#include "ui/widgets/time_series_chart.h"

namespace smarter {

/// Energy of some windows by where the values are from. Exact.
struct LoadEnergy {
    Joules measured;
    Joules estimated;
    Joules edited;  ///< figures of an administrator's own

    Joules all() const { return measured + estimated + edited; }
    bool operator==(const LoadEnergy&) const = default;
};

LoadEnergy energyOf(const LoadSeries& series, const Interval& range);

/// Mean kW of the windows with a value that start within `range`.
std::vector<ChartPoint> loadPoints(const LoadSeries& series, const Interval& range);
/// Of those whose value is not the one that was released: what was released.
std::vector<ChartPoint> replacedPoints(const LoadSeries& series, const Interval& range);
/// What is not simply measured, named: withheld, estimated, edited, questionable.
std::vector<ChartBand> loadBands(const LoadSeries& series, const Interval& range);

/// The values of the local days before as they would lie in `range`, `days` later on the local clock. What falls into
/// an hour that a change of summer time leaves out is left out; of an hour that comes twice, the first counts.
std::vector<ChartPoint> pointsOfDaysBefore(const LoadStudy& study, const Interval& range, int days);

}  // namespace smarter
