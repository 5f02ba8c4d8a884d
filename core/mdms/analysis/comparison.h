// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mdms/analysis/period_totals.h"

namespace smarter {

/// A period, or as much of it as there is, with as many days of the one before and of its like a year before.
/// A day's like is the same weekday 52 weeks before; a week's is the ISO week of the same number (of week 53 the
/// year's last); a month's and a year's are the same month and year.
struct LoadComparison {
    LoadTotal current;
    LoadTotal before;
    LoadTotal yearBefore;
    /// Mean power over the other's, less one: missing windows and the clocks' changes do not show as less load.
    /// Nothing where the other has no value or is at zero.
    std::optional<double> changeFromBefore;
    std::optional<double> changeFromYearBefore;
};

/// The period that holds `date`.
LoadComparison comparePeriod(const LoadSeries& series, const QTimeZone& zone, LoadPeriod period, QDate date);

}  // namespace smarter
