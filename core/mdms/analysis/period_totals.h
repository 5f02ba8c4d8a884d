// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mdms/vee/load_series.h"
#include "core/mdms/vee/local_days.h"

namespace smarter {

enum class LoadPeriod : std::uint8_t { Day, Week, Month, Year };  ///< weeks after ISO 8601: from Monday

/// The energy of a period by the local calendar, and how much of it is known. Days of 23 and 25 hours have 92
/// and 100 windows of 15 minutes, and count so.
struct LoadTotal {
    QDate first;  ///< the period's first day
    Interval span;
    Joules energy;             ///< of the windows with a value
    std::int64_t windows = 0;  ///< that the period has
    std::int64_t known = 0;    ///< with a value: measured, edited or estimated
    std::int64_t estimated = 0;
    std::int64_t edited = 0;
    std::int64_t withheld = 0;  ///< of those without a value

    bool complete() const { return known == windows; }
    /// Of the known windows; nothing if there is none.
    std::optional<double> meanWatts() const;
    bool operator==(const LoadTotal&) const = default;
};

QDate firstDayOf(LoadPeriod period, QDate date);
/// The first day of the period after the one that starts on `first`.
QDate nextPeriod(LoadPeriod period, QDate first);

/// Every period that the series touches, in order of time.
std::vector<LoadTotal> periodTotals(const LoadSeries& series, const QTimeZone& zone, LoadPeriod period);
/// The days from `first` to before `past`.
LoadTotal totalOfDays(const LoadSeries& series, const QTimeZone& zone, QDate first, QDate past);

}  // namespace smarter
