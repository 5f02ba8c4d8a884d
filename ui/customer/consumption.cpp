// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/customer/consumption.h"

#include <QDateTime>
#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <span>

namespace smarter {

namespace {

constexpr int kDaysOfWeek = 7;
constexpr std::int64_t kDaysAsBars = 62;
constexpr std::size_t kQuartersOfHour = kQuartersOfDay / 24;
constexpr Seconds kDay{86'400};

std::optional<Period> periodKind(Span span) {
    switch (span) {
        case Span::Day:
            return Period::Day;
        case Span::Week:
            return Period::Week;
        case Span::Month:
            return Period::Month;
        case Span::Year:
            return Period::Year;
        case Span::All:
            break;
    }
    return std::nullopt;
}

void choose(Consumption& shown, const Wanted& wanted, const LocalCalendar& calendar) {
    const QDate first = localDate(shown.extent.start, calendar.zone);
    const QDate newest = localDate(shown.extent.end() - Seconds{1}, calendar.zone);
    shown.span = wanted.span;
    const Interval all = daysFrom(first, newest, calendar.zone);
    const Instant day = daysFrom(std::clamp(wanted.day.value_or(newest), first, newest), newest, calendar.zone).start;
    const auto kind = periodKind(wanted.span);
    shown.range = kind ? periodOf(day, *kind, calendar) : all;
    shown.day = localDate(shown.range.start, calendar.zone);
}

void addUp(Consumption& shown) {
    shown.through.assign(1, Joules{});
    shown.through.reserve(shown.readings.size() + 1);
    for (const OwnReading& reading : shown.readings) {
        shown.through.push_back(shown.through.back() + reading.energy);
    }
}

void findGaps(Consumption& shown, const OwnDetail& detail) {
    const Instant start = std::max(shown.range.start, shown.extent.start);
    const Instant end = std::min(shown.range.end(), shown.extent.end());
    shown.gaps = gaps(detail, {start, std::max(Seconds{0}, end - start)});
    shown.missing = std::accumulate(shown.gaps.begin(), shown.gaps.end(), std::int64_t{0},
                                    [](std::int64_t sum, const Interval& gap) { return sum + gap.length / kMinute; });
    shown.ongoing = shown.extent.end() < shown.range.end();
}

void findParts(Consumption& shown, const OwnDetail& detail, const LocalCalendar& calendar) {
    if (shown.span == Span::Day) {
        return;
    }
    shown.partKind = shown.range.length > kDay * kDaysAsBars ? Period::Month : Period::Day;
    shown.parts = totals(detail, shown.range, shown.partKind, calendar);
}

/// On an average day; of a single day with a gap, what is there.
void sortIntoHours(Consumption& shown, const QTimeZone& zone) {
    if (shown.span == Span::Day) {
        std::array<std::int64_t, 24> joules{};
        for (const OwnReading& reading : shown.readings) {
            const QTime clock = QDateTime::fromSecsSinceEpoch(secondsOf(reading.interval.start), zone).time();
            joules[static_cast<std::size_t>(clock.hour())] += reading.energy.value;
        }
        const DayCurve curve = typicalDay(shown.readings, zone, DayKind::Any);
        for (std::size_t hour = 0; hour < joules.size(); ++hour) {
            const auto quarters = std::span(curve).subspan(hour * kQuartersOfHour, kQuartersOfHour);
            const bool empty = std::ranges::all_of(quarters, [](double power) { return std::isnan(power); });
            shown.hours[hour] = empty ? std::numeric_limits<double>::quiet_NaN() : kilowattHours(Joules{joules[hour]});
        }
        return;
    }
    const DayCurve curve = typicalDay(shown.readings, zone, DayKind::Any);
    for (std::size_t hour = 0; hour < shown.hours.size(); ++hour) {
        double sum = 0;
        int quarters = 0;
        for (const double power : std::span(curve).subspan(hour * kQuartersOfHour, kQuartersOfHour)) {
            sum += std::isnan(power) ? 0 : power;
            quarters += std::isnan(power) ? 0 : 1;
        }
        shown.hours[hour] = quarters == 0 ? std::numeric_limits<double>::quiet_NaN() : sum / quarters;
    }
}

Result<std::optional<double>> changeAgainst(CustomerDesk& desk, const SessionId& session, const Consumption& shown,
                                            const Interval& before, const QTimeZone& zone) {
    return desk.detail(session, before).transform([&](const OwnDetail& detail) {
        return compare(shown.readings, shown.range.start, detail.readings, before.start, zone).change();
    });
}

Status compareWithBefore(CustomerDesk& desk, const SessionId& session, Consumption& shown, const LocalCalendar& calendar) {
    const auto kind = periodKind(shown.span);
    if (!kind) {
        return {};
    }
    const QDate weekBefore = shown.day.addDays(-kDaysOfWeek);
    const Interval before = shown.span == Span::Day ? daysFrom(weekBefore, weekBefore, calendar.zone)
                                                    : periodBefore(shown.range, *kind, calendar);
    const auto change = changeAgainst(desk, session, shown, before, calendar.zone);
    if (!change) {
        return passOn(change);
    }
    shown.change = *change;
    return changeAgainst(desk, session, shown, yearBefore(shown.range, *kind, calendar), calendar.zone)
        .transform([&](std::optional<double> yearChange) { shown.yearChange = yearChange; });
}

Status findCosts(CustomerDesk& desk, const SessionId& session, Consumption& shown, const OwnDetail& detail, const QTimeZone& zone) {
    const Instant last = std::min(shown.range.end(), shown.extent.end()) - Seconds{1};
    const DayPeriod days{localDate(std::max(shown.range.start, shown.extent.start), zone), localDate(last, zone)};
    return desk.tariffs(session).transform([&](const TariffHistory& tariffs) {
        auto own = ownCharges(detail, tariffs, days, zone);
        shown.costs = own ? std::optional(std::move(own->charges)) : std::nullopt;
    });
}

}  // namespace

Joules Consumption::totalOf(qint64 start, qint64 end) const {
    const auto place = [&](qint64 at) {
        const auto found = std::ranges::lower_bound(readings, instantOf(at), {},
                                                    [](const OwnReading& reading) { return reading.interval.start; });
        return static_cast<std::size_t>(found - readings.begin());
    };
    return readings.empty() || end <= start ? Joules{} : through[place(end)] - through[place(start)];
}

Result<std::optional<Consumption>> consumption(CustomerDesk& desk, const SessionId& session, const Wanted& wanted,
                                               const LocalCalendar& calendar) {
    const auto extent = desk.extent(session);
    if (!extent || !*extent) {
        return extent ? Result<std::optional<Consumption>>(std::nullopt) : passOn(extent);
    }
    Consumption shown;
    shown.extent = **extent;
    choose(shown, wanted, calendar);
    auto detail = desk.detail(session, shown.range);
    if (!detail) {
        return passOn(detail);
    }
    findGaps(shown, *detail);
    findParts(shown, *detail, calendar);
    if (const Status costs = findCosts(desk, session, shown, *detail, calendar.zone); !costs) {
        return passOn(costs);
    }
    shown.readings = std::move(detail->readings);
    shown.altered = std::move(detail->altered);
    shown.unreadable = detail->unreadable;
    addUp(shown);
    shown.baseKilowatts = baseLoad(shown.readings);
    if (const auto highest = peaks(shown.readings, 1, kMinute); !highest.empty()) {
        shown.peak = highest.front();
    }
    sortIntoHours(shown, calendar.zone);
    return compareWithBefore(desk, session, shown, calendar).transform([&] { return std::optional(std::move(shown)); });
}

}  // namespace smarter
