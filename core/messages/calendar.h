// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QTimeZone>
#include <array>
#include <vector>

#include "core/base/bytes.h"
#include "core/base/time.h"

namespace smarter {

inline constexpr int kMinutesOfDay = 24 * 60;
inline constexpr int kMostRegisters = 16;
inline constexpr std::size_t kMostSeasons = 16;
inline constexpr std::size_t kMostHolidays = 255;
inline constexpr std::size_t kMostRangesOfDay = 96;

/// [startMinute, endMinute) of the local wall clock, minutes after 00:00; both 0 … 1,440.
struct TimeRange {
    int startMinute = 0;
    int endMinute = kMinutesOfDay;
    int registerIndex = 0;

    bool operator==(const TimeRange&) const = default;
};

/// What counts when on one kind of day; complete when its ranges follow one another from 00:00 to 24:00.
using DaySchedule = std::vector<TimeRange>;

enum class DayType : std::uint8_t { Weekday, Weekend, Holiday };
inline constexpr std::size_t kDayTypes = 3;

/// Lasts until the next season of the calendar starts; the last one runs over the end of the year.
struct Season {
    QString name;
    int startMonth = 1;
    int startDay = 1;
    std::array<DaySchedule, kDayTypes> schedules{};  ///< by DayType

    bool operator==(const Season&) const = default;
};

struct HolidayRule {
    enum class Kind : std::uint8_t {
        Once,              ///< year, month, day
        EachYear,          ///< month, day
        Easter,            ///< offset: days after Easter Sunday (Gregorian), negative before it
        WeekdayOnOrAfter,  ///< the first `weekday` on or after month, day: the third Monday is the one from
                           ///< day 15
    };
    QString name;
    Kind kind = Kind::EachYear;
    int year = 0;
    int month = 1;
    int day = 1;
    int weekday = 1;  ///< 1 Monday … 7 Sunday
    int offset = 0;

    /// Invalid where this year has no such day (29 February).
    QDate inYear(int year) const;
    bool operator==(const HolidayRule&) const = default;
};

/// Which schedule each local date follows. A value; thread-safe to read.
struct Calendar {
    std::vector<Season> seasons;  ///< by start, at least one
    std::vector<HolidayRule> holidays;
    /// A holiday on a Saturday or Sunday also makes the next weekday that is none a holiday.
    bool holidayMovesToWeekday = false;

    /// One register, always.
    static Calendar single();

    /// Seasons in order, every schedule complete, rules possible, names valid, no more of anything than
    /// allowed above.
    bool isComplete() const;
    /// Of one year, in order, moved days of the year before included.
    std::vector<QDate> holidaysOf(int year) const;
    /// season × kDayTypes + day type; `holidays` is holidaysOf the date's year.
    std::size_t scheduleIndexOn(QDate date, const std::vector<QDate>& holidays) const;
    std::size_t scheduleIndexOn(QDate date) const;
    const DaySchedule& schedule(std::size_t index) const;

    bool operator==(const Calendar&) const = default;
};

bool isComplete(const DaySchedule& schedule);

/// Sunday of Easter in the Gregorian calendar (Meeus, Astronomical Algorithms, 1991, chapter 8).
QDate easterSunday(int year);

/// A stretch of UTC time that counts on one register.
struct RegisterRun {
    Instant start;
    Instant end;
    int registerIndex = 0;

    bool operator==(const RegisterRun&) const = default;
};

/// The local day's schedule on the UTC axis, in order, neighbours of one register joined: a wall-clock range
/// that the clocks pass twice is there twice, one they skip is not there. `schedule` is complete.
std::vector<RegisterRun> runsOf(const DaySchedule& schedule, QDate day, const QTimeZone& zone);
std::vector<RegisterRun> runsOf(const Calendar& calendar, QDate day, const QTimeZone& zone);

/// [00:00, 00:00 of the next day), or from the first instant that carries the date.
Interval intervalOf(QDate day, const QTimeZone& zone);
QDate localDateOf(Instant instant, const QTimeZone& zone);

void writeDate(ByteWriter& writer, QDate date);
/// Invalid unless a date of the years 1 to 9999 was written.
QDate readDate(ByteReader& reader);
void writeCalendar(ByteWriter& writer, const Calendar& calendar);
/// ValueOutOfRange for one that is not complete. Total.
Result<Calendar> readCalendar(ByteReader& reader);

}  // namespace smarter
