// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QTimeZone>

#include "core/customer/own_detail.h"

namespace smarter {

// Own detail by the local calendar. Pure functions; thread-safe.

enum class Period { Hour, Day, Week, Month, Year };

/// A calendar as its home reads it.
struct LocalCalendar {
    QTimeZone zone;
    Qt::DayOfWeek firstDayOfWeek = Qt::Monday;
};

/// The local days [first, last].
Interval daysFrom(QDate first, QDate last, const QTimeZone& zone);
QDate localDate(Instant instant, const QTimeZone& zone);

/// The period that holds `instant`: days of 23 and 25 hours where the clock changes, and hours as the clock shows
/// them, of which a change by whole hours leaves out one or gives two.
Interval periodOf(Instant instant, Period period, const LocalCalendar& calendar);
Interval periodBefore(const Interval& period, Period kind, const LocalCalendar& calendar);
/// A day, month or year: the same dates of the year before. A week: the one 52 weeks before, with the same weekdays. An
/// hour: that of the day a year before.
Interval yearBefore(const Interval& period, Period kind, const LocalCalendar& calendar);

struct PeriodTotal {
    Interval period;
    Joules energy;
    std::int64_t readings = 0;
    std::int64_t minutes = 0;  ///< of the period within the range asked for

    bool isComplete() const { return readings == minutes; }
};

/// One total for each period that `range` touches, in order, empty ones too.
std::vector<PeriodTotal> totals(const OwnDetail& detail, const Interval& range, Period kind, const LocalCalendar& calendar);

/// Stretches of `within` where nothing is stored, altered or not. In order.
std::vector<Interval> gaps(const OwnDetail& detail, const Interval& within);

}  // namespace smarter
