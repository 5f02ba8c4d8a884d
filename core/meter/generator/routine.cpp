// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/meter/generator/routine.h"

#include <algorithm>

#include "core/meter/generator/random.h"

namespace smarter::generator {

namespace {

constexpr int kDay = 86'400;
constexpr int kHour = 3'600;
constexpr int kMinuteSeconds = 60;

bool isWeekend(QDate date) {
    return date.dayOfWeek() >= Qt::Saturday;
}

bool isWorkday(const Traits& home, QDate date) {
    return (home.workdays >> (date.dayOfWeek() - 1) & 1) != 0;
}

// Holidays are taken by the week, from Saturday morning to the next Saturday afternoon; more in summer.
bool isAwayWeek(std::uint64_t homeSeed, QDate date) {
    const QDate saturday = date.addDays(-((date.dayOfWeek() + 1) % 7));
    const bool summer = saturday.month() == 7 || saturday.month() == 8;
    return streamOf(homeSeed, Purpose::Holiday, saturday.toJulianDay()).chance(summer ? 180 : 35);
}

int wakeSecond(const Traits& home, QDate date, Random& random) {
    const int later = isWorkday(home, date) ? 0 : isWeekend(date) ? 75 : 30;
    return std::clamp(random.about(home.wakeMinute + later, isWorkday(home, date) ? 25 : 60), 5 * 60,
                      9 * 60 + 30) *
           kMinuteSeconds;
}

// Where the holidays leave this date: away all of it, from ten in the morning, or until four in the
// afternoon.
bool addHoliday(std::uint64_t homeSeed, QDate date, std::vector<Span>& absences) {
    const bool saturday = date.dayOfWeek() == Qt::Saturday;
    const bool away = isAwayWeek(homeSeed, date);
    const bool wasAway = saturday ? isAwayWeek(homeSeed, date.addDays(-1)) : away;
    if (away) {
        absences.push_back({wasAway ? 0 : 10 * kHour, kDay});
    } else if (wasAway) {
        absences.push_back({0, 16 * kHour});
    }
    return away || wasAway;
}

void addOuting(const Traits& home, QDate date, int wake, Random& random, std::vector<Span>& absences) {
    if (isWorkday(home, date)) {
        const int leave =
            std::max(random.about(home.leaveMinute, 15) * kMinuteSeconds, wake + 20 * kMinuteSeconds);
        const int back = std::min(random.about(home.returnMinute, 45) * kMinuteSeconds, 19 * kHour);
        absences.push_back({leave, std::max(back, leave + 2 * kHour)});
    } else if (random.chance(650)) {
        const int leave = std::max(random.between(9 * 60 + 45, 15 * 60) * kMinuteSeconds, wake + kHour);
        absences.push_back({leave, leave + random.between(40, 200) * kMinuteSeconds});
    }
    const bool lateEvening = date.dayOfWeek() == Qt::Friday || date.dayOfWeek() == Qt::Saturday;
    if (random.chance(lateEvening ? 240 : 70)) {
        const int leave = random.between(19 * 60 + 15, 20 * 60) * kMinuteSeconds;
        absences.push_back({leave, leave + random.between(90, 220) * kMinuteSeconds});
    }
}

std::vector<Span> without(Span whole, const std::vector<Span>& absences) {
    std::vector<Span> rest;
    for (const Span& absence : absences) {
        if (absence.from > whole.from) {
            rest.push_back({whole.from, std::min(absence.from, whole.to)});
        }
        whole.from = std::max(whole.from, absence.to);
    }
    if (whole.from < whole.to) {
        rest.push_back(whole);
    }
    std::erase_if(rest, [](const Span& span) { return span.from >= span.to; });
    return rest;
}

}  // namespace

std::int64_t midnight(QDate date) {
    return QDate(1970, 1, 1).daysTo(date) * kDay;
}

Routine routineOf(const Traits& home, std::uint64_t homeSeed, QDate date) {
    Random random = streamOf(homeSeed, Purpose::Routine, date.toJulianDay());
    Routine routine;
    const int wake = wakeSecond(home, date, random);
    if (!addHoliday(homeSeed, date, routine.absences)) {
        addOuting(home, date, wake, random, routine.absences);
    }
    const int later = date.dayOfWeek() == Qt::Friday || date.dayOfWeek() == Qt::Saturday ? 50 : 0;
    const int usual = random.about(home.sleepMinute + later, 40) * kMinuteSeconds;
    const std::int64_t back = routine.absences.empty() ? 0 : routine.absences.back().to;
    routine.sleepsAtHome = back < kDay;
    const std::int64_t sleep =
        routine.sleepsAtHome ? std::max<std::int64_t>(usual, back + 25 * kMinuteSeconds) : usual;

    const std::int64_t start = midnight(date);
    routine.wake = start + wake;
    routine.sleep = start + sleep;
    for (Span& absence : routine.absences) {
        absence = {start + absence.from, start + absence.to};
    }
    routine.awake = without({routine.wake, routine.sleep}, routine.absences);
    return routine;
}

}  // namespace smarter::generator
