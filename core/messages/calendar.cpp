// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/messages/calendar.h"

#include <QDateTime>
#include <algorithm>

#include "core/base/ids.h"

namespace smarter {

namespace {

constexpr int kDaysOfWeek = 7;
constexpr int kLeapYear = 2000;
constexpr int kFarthestEaster = 200;

bool isWeekend(QDate date) {
    return date.dayOfWeek() >= Qt::Saturday;
}

bool isPossible(const HolidayRule& rule) {
    const bool date =
        QDate::isValid(rule.kind == HolidayRule::Kind::Once ? rule.year : kLeapYear, rule.month, rule.day);
    switch (rule.kind) {
        case HolidayRule::Kind::Once:
        case HolidayRule::Kind::EachYear:
            return date;
        case HolidayRule::Kind::Easter:
            return std::abs(rule.offset) <= kFarthestEaster;
        case HolidayRule::Kind::WeekdayOnOrAfter:
            return date && rule.weekday >= Qt::Monday && rule.weekday <= Qt::Sunday;
    }
    return false;
}

bool contains(const std::vector<QDate>& dates, QDate date) {
    return std::ranges::find(dates, date) != dates.end();
}

std::vector<QDate> ruledDays(const std::vector<HolidayRule>& rules, int year) {
    std::vector<QDate> days;
    for (const HolidayRule& rule : rules) {
        if (const QDate day = rule.inYear(year); day.isValid() && !contains(days, day)) {
            days.push_back(day);
        }
    }
    std::ranges::sort(days);
    return days;
}

void moveToWeekdays(std::vector<QDate>& days) {
    const std::vector<QDate> ruled = days;
    for (const QDate holiday : ruled) {
        if (!isWeekend(holiday)) {
            continue;
        }
        QDate next = holiday.addDays(1);
        while (isWeekend(next) || contains(days, next)) {
            next = next.addDays(1);
        }
        days.push_back(next);
    }
}

/// Seconds after local midnight that the wall clock shows, minus seconds after UTC midnight of the same date.
std::int64_t offsetAt(Instant instant, const QTimeZone& zone) {
    return zone.offsetFromUtc(QDateTime::fromSecsSinceEpoch(secondsOf(instant), QTimeZone::utc()));
}

/// First instant in (from, to] with another offset than `from`; they differ.
Instant changeBetween(Instant from, Instant to, const QTimeZone& zone) {
    const std::int64_t before = offsetAt(from, zone);
    while (to - from > Seconds{1}) {
        const Instant middle = from + (to - from) / 2;
        (offsetAt(middle, zone) == before ? from : to) = middle;
    }
    return to;
}

struct Stretch {
    Interval interval;
    std::int64_t offset = 0;
};

/// The day in pieces of one UTC offset each. No zone has had two changes within an hour.
std::vector<Stretch> stretchesOf(const Interval& day, const QTimeZone& zone) {
    constexpr Seconds step{3600};
    std::vector<Stretch> out{{{day.start, {}}, offsetAt(day.start, zone)}};
    for (Instant at = day.start; at < day.end(); at += step) {
        const Instant next = std::min(at + step, day.end() - Seconds{1});
        if (const std::int64_t offset = offsetAt(next, zone); offset != out.back().offset) {
            const Instant change = changeBetween(at, next, zone);
            out.back().interval.length = change - out.back().interval.start;
            out.push_back({{change, {}}, offset});
        }
    }
    out.back().interval.length = day.end() - out.back().interval.start;
    return out;
}

void append(std::vector<RegisterRun>& runs, const RegisterRun& run) {
    if (!runs.empty() && runs.back().end == run.start && runs.back().registerIndex == run.registerIndex) {
        runs.back().end = run.end;
    } else {
        runs.push_back(run);
    }
}

}  // namespace

QDate easterSunday(int year) {
    const int a = year % 19;
    const int b = year / 100;
    const int c = year % 100;
    const int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
    const int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
    const int m = (a + 11 * h + 22 * l) / 451;
    const int n = h + l - 7 * m + 114;
    return {year, n / 31, n % 31 + 1};
}

QDate HolidayRule::inYear(int wanted) const {
    const QDate date(wanted, month, day);
    switch (kind) {
        case Kind::Once:
            return wanted == year ? date : QDate();
        case Kind::EachYear:
            return date;
        case Kind::Easter:
            return easterSunday(wanted).addDays(offset);
        case Kind::WeekdayOnOrAfter:
            return date.addDays((weekday - date.dayOfWeek() + kDaysOfWeek) % kDaysOfWeek);
    }
    return {};
}

bool isComplete(const DaySchedule& schedule) {
    int expected = 0;
    for (const TimeRange& range : schedule) {
        if (range.startMinute != expected || range.endMinute <= range.startMinute ||
            range.registerIndex < 0 || range.registerIndex >= kMostRegisters) {
            return false;
        }
        expected = range.endMinute;
    }
    return expected == kMinutesOfDay && schedule.size() <= kMostRangesOfDay;
}

Calendar Calendar::single() {
    return {{{QStringLiteral("year"), 1, 1, {DaySchedule{{}}, DaySchedule{{}}, DaySchedule{{}}}}}, {}, false};
}

bool Calendar::isComplete() const {
    const auto startOf = [](const Season& season) { return std::pair(season.startMonth, season.startDay); };
    const bool ordered =
        std::ranges::adjacent_find(seasons, std::ranges::greater_equal{}, startOf) == seasons.end();
    const auto sound = [](const Season& season) {
        return isValidName(season.name) && QDate::isValid(kLeapYear, season.startMonth, season.startDay) &&
               std::ranges::all_of(season.schedules,
                                   [](const DaySchedule& one) { return smarter::isComplete(one); });
    };
    return !seasons.empty() && seasons.size() <= kMostSeasons && holidays.size() <= kMostHolidays &&
           ordered &&
           std::ranges::all_of(
               holidays,
               [](const HolidayRule& rule) { return isValidName(rule.name) && isPossible(rule); }) &&
           std::ranges::all_of(seasons, sound);
}

std::vector<QDate> Calendar::holidaysOf(int year) const {
    std::vector<QDate> days = ruledDays(holidays, year);
    if (holidayMovesToWeekday) {
        std::vector<QDate> before = ruledDays(holidays, year - 1);
        before.insert(before.end(), days.begin(), days.end());
        moveToWeekdays(before);
        days = std::move(before);
    }
    std::erase_if(days, [year](QDate day) { return day.year() != year; });
    std::ranges::sort(days);
    return days;
}

std::size_t Calendar::scheduleIndexOn(QDate date, const std::vector<QDate>& holidaysOfYear) const {
    const auto started = std::ranges::find_if(seasons.rbegin(), seasons.rend(), [date](const Season& season) {
        return std::pair(season.startMonth, season.startDay) <= std::pair(date.month(), date.day());
    });
    const auto season = started == seasons.rend() ? seasons.size() - 1
                                                  : static_cast<std::size_t>(seasons.rend() - started) - 1;
    const DayType type = std::ranges::binary_search(holidaysOfYear, date) ? DayType::Holiday
                         : isWeekend(date)                                ? DayType::Weekend
                                                                          : DayType::Weekday;
    return season * kDayTypes + static_cast<std::size_t>(type);
}

std::size_t Calendar::scheduleIndexOn(QDate date) const {
    return scheduleIndexOn(date, holidaysOf(date.year()));
}

const DaySchedule& Calendar::schedule(std::size_t index) const {
    return seasons[index / kDayTypes].schedules[index % kDayTypes];
}

Interval intervalOf(QDate day, const QTimeZone& zone) {
    const Instant start = instantOf(day.startOfDay(zone).toSecsSinceEpoch());
    return {start, instantOf(day.addDays(1).startOfDay(zone).toSecsSinceEpoch()) - start};
}

QDate localDateOf(Instant instant, const QTimeZone& zone) {
    return QDateTime::fromSecsSinceEpoch(secondsOf(instant), zone).date();
}

std::vector<RegisterRun> runsOf(const DaySchedule& schedule, QDate day, const QTimeZone& zone) {
    const std::int64_t midnight = day.startOfDay(QTimeZone::utc()).toSecsSinceEpoch();
    std::vector<RegisterRun> runs;
    for (const Stretch& stretch : stretchesOf(intervalOf(day, zone), zone)) {
        for (const TimeRange& range : schedule) {
            const auto utcOf = [&](int minute) {
                return instantOf(midnight + std::int64_t{60} * minute - stretch.offset);
            };
            const Instant start = std::max(utcOf(range.startMinute), stretch.interval.start);
            const Instant end = std::min(utcOf(range.endMinute), stretch.interval.end());
            if (start < end) {
                append(runs, {start, end, range.registerIndex});
            }
        }
    }
    return runs;
}

std::vector<RegisterRun> runsOf(const Calendar& calendar, QDate day, const QTimeZone& zone) {
    return runsOf(calendar.schedule(calendar.scheduleIndexOn(day)), day, zone);
}

}  // namespace smarter
