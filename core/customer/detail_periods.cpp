// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/customer/detail_periods.h"

#include <algorithm>

#include "core/customer/local_clock.h"

namespace smarter {

namespace {

constexpr std::int64_t kSecondsOfHour = 3600;
constexpr int kDaysOfWeek = 7;
constexpr int kWeeksOfYear = 52;

/// First and last local day of a day, week, month or year.
std::pair<QDate, QDate> datesOf(QDate day, Period kind, Qt::DayOfWeek firstDayOfWeek) {
    switch (kind) {
        case Period::Week: {
            const int into = (day.dayOfWeek() - static_cast<int>(firstDayOfWeek) + kDaysOfWeek) % kDaysOfWeek;
            return {day.addDays(-into), day.addDays(kDaysOfWeek - 1 - into)};
        }
        case Period::Month:
            return {QDate(day.year(), day.month(), 1), QDate(day.year(), day.month(), day.daysInMonth())};
        case Period::Year:
            return {QDate(day.year(), 1, 1), QDate(day.year(), 12, 31)};
        default:
            return {day, day};
    }
}

}  // namespace

Interval daysFrom(QDate first, QDate last, const QTimeZone& zone) {
    const auto startOf = [&](QDate day) { return instantOf(day.startOfDay(zone).toSecsSinceEpoch()); };
    const Instant start = startOf(first);
    return {start, startOf(last.addDays(1)) - start};
}

QDate localDate(Instant instant, const QTimeZone& zone) {
    return QDateTime::fromSecsSinceEpoch(secondsOf(instant), zone).date();
}

Interval periodOf(Instant instant, Period period, const LocalCalendar& calendar) {
    if (period == Period::Hour) {
        return {instant - Seconds{LocalClock(calendar.zone)(instant) % kSecondsOfHour}, Seconds{kSecondsOfHour}};
    }
    const auto [first, last] = datesOf(localDate(instant, calendar.zone), period, calendar.firstDayOfWeek);
    return daysFrom(first, last, calendar.zone);
}

Interval periodBefore(const Interval& period, Period kind, const LocalCalendar& calendar) {
    return periodOf(period.start - Seconds{1}, kind, calendar);
}

Interval yearBefore(const Interval& period, Period kind, const LocalCalendar& calendar) {
    const QDateTime start = QDateTime::fromSecsSinceEpoch(secondsOf(period.start), calendar.zone);
    const QDateTime then = kind == Period::Week ? start.addDays(-kWeeksOfYear * kDaysOfWeek) : start.addYears(-1);
    return periodOf(instantOf(then.toSecsSinceEpoch()), kind, calendar);
}

std::vector<PeriodTotal> totals(const OwnDetail& detail, const Interval& range, Period kind, const LocalCalendar& calendar) {
    std::vector<PeriodTotal> out;
    auto reading = std::ranges::lower_bound(detail.readings, range.start, {},
                                            [](const OwnReading& one) { return one.interval.start; });
    for (Instant at = range.start; at < range.end();) {
        PeriodTotal total{periodOf(at, kind, calendar), {}, 0, 0};
        const Instant end = std::min(total.period.end(), range.end());
        total.minutes = (end - at) / kMinute;
        for (; reading != detail.readings.end() && reading->interval.start < end; ++reading) {
            total.energy += reading->energy;
            ++total.readings;
        }
        out.push_back(total);
        at = total.period.end();
    }
    return out;
}

std::vector<Interval> gaps(const OwnDetail& detail, const Interval& within) {
    std::vector<Interval> there = detail.altered;
    there.reserve(there.size() + detail.readings.size());
    std::ranges::transform(detail.readings, std::back_inserter(there), &OwnReading::interval);
    std::ranges::sort(there);
    std::vector<Interval> out;
    Instant reached = within.start;
    const auto missUntil = [&](Instant start) {
        const Instant end = std::min(start, within.end());
        if (end > reached) {
            out.push_back({reached, end - reached});
        }
    };
    for (const Interval& stretch : there) {
        missUntil(stretch.start);
        reached = std::max(reached, stretch.end());
    }
    missUntil(within.end());
    return out;
}

}  // namespace smarter
