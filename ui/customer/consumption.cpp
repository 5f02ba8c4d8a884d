// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/customer/consumption.h"

#include <QDateTime>
#include <algorithm>
#include <cmath>
#include <limits>

namespace smarter {

namespace {

constexpr double kBasePercentile = 0.05;
constexpr double kWattsPerKilowatt = 1000;
constexpr int kDaysOfWeek = 7;
constexpr std::int64_t kSecondsOfWeek = kDaysOfWeek * 24 * 3600;
constexpr std::int64_t kSecondsOfHour = 3600;
constexpr std::int64_t kHoursOfDay = 24;

QDate localDate(Instant instant, const QTimeZone& zone) {
    return QDateTime::fromSecsSinceEpoch(secondsOf(instant), zone).date();
}

/// Seconds that a local clock shows, counted as if it were UTC. Offsets change on a full quarter of an hour, so one
/// look-up serves its readings.
class LocalClock {
public:
    explicit LocalClock(const QTimeZone& zone) : zone_(zone) {}

    std::int64_t operator()(Instant instant) {
        const Instant quarter = alignDown(instant, Seconds{900});
        if (!quarter_ || *quarter_ != quarter) {
            quarter_ = quarter;
            offset_ = zone_.offsetFromUtc(QDateTime::fromSecsSinceEpoch(secondsOf(quarter), zone_));
        }
        return secondsOf(instant) + offset_;
    }

private:
    const QTimeZone& zone_;
    std::optional<Instant> quarter_;
    std::int64_t offset_ = 0;
};

double kilowatts(const OwnReading& reading) {
    return static_cast<double>(reading.energy.value) / kWattsPerKilowatt / static_cast<double>(reading.interval.length.count());
}

void choose(Consumption& shown, const Wanted& wanted, const QTimeZone& zone, Qt::DayOfWeek firstDayOfWeek) {
    const QDate first = localDate(shown.extent.start, zone);
    const QDate newest = localDate(shown.extent.end() - Seconds{1}, zone);
    shown.span = wanted.span;
    if (wanted.span == Span::All) {
        shown.day = first;
        shown.range = daysFrom(first, newest, zone);
        return;
    }
    shown.day = std::clamp(wanted.day.value_or(newest), first, newest);
    QDate last = shown.day;
    if (wanted.span == Span::Week) {
        const int into = (shown.day.dayOfWeek() - static_cast<int>(firstDayOfWeek) + kDaysOfWeek) % kDaysOfWeek;
        shown.day = shown.day.addDays(-into);
        last = shown.day.addDays(kDaysOfWeek - 1);
    }
    shown.range = daysFrom(shown.day, last, zone);
}

void addUp(Consumption& shown) {
    shown.through.assign(1, Joules{});
    shown.through.reserve(shown.readings.size() + 1);
    for (const OwnReading& reading : shown.readings) {
        shown.through.push_back(shown.through.back() + reading.energy);
        if (const double power = kilowatts(reading); !shown.peak || power > shown.peak->kilowatts) {
            shown.peak = Peak{reading.interval.start, power};
        }
    }
}

void countMinutes(Consumption& shown) {
    const Instant start = std::max(shown.range.start, shown.extent.start);
    const Instant end = std::min(shown.range.end(), shown.extent.end());
    const std::int64_t expected = std::max<std::int64_t>(0, (end - start) / kMinute);
    const auto there = static_cast<std::int64_t>(shown.readings.size()) + shown.unreadable;
    shown.missing = std::max<std::int64_t>(0, expected - there);
    shown.ongoing = shown.extent.end() < shown.range.end();
}

void findBase(Consumption& shown) {
    if (shown.readings.empty()) {
        return;
    }
    std::vector<double> powers(shown.readings.size());
    std::ranges::transform(shown.readings, powers.begin(), kilowatts);
    const auto rank = static_cast<std::ptrdiff_t>(std::floor(kBasePercentile * static_cast<double>(powers.size() - 1)));
    std::ranges::nth_element(powers, powers.begin() + rank);
    shown.baseKilowatts = powers[static_cast<std::size_t>(rank)];
}

void sortIntoHours(Consumption& shown, const QTimeZone& zone) {
    std::array<std::int64_t, kHoursOfDay> joules{};
    std::array<std::int64_t, kHoursOfDay> seconds{};
    LocalClock clock(zone);
    for (const OwnReading& reading : shown.readings) {
        const auto hour = static_cast<std::size_t>(clock(reading.interval.start) / kSecondsOfHour % kHoursOfDay);
        joules[hour] += reading.energy.value;
        seconds[hour] += reading.interval.length.count();
    }
    for (std::size_t hour = 0; hour < shown.hours.size(); ++hour) {
        const double share = shown.span == Span::Day ? 1.0
                                                     : static_cast<double>(kSecondsOfHour) / static_cast<double>(seconds[hour]);
        shown.hours[hour] = seconds[hour] == 0 ? std::numeric_limits<double>::quiet_NaN()
                                               : kilowattHours(Joules{joules[hour]}) * share;
    }
}

void compare(Consumption& shown, const std::vector<OwnReading>& weekBefore, const QTimeZone& zone) {
    LocalClock nowClock(zone);
    LocalClock thenClock(zone);
    Joules now;
    Joules then;
    auto before = weekBefore.begin();
    for (const OwnReading& reading : shown.readings) {
        const std::int64_t wanted = nowClock(reading.interval.start) - kSecondsOfWeek;
        while (before != weekBefore.end() && thenClock(before->interval.start) < wanted) {
            ++before;
        }
        if (before != weekBefore.end() && thenClock(before->interval.start) == wanted) {
            now += reading.energy;
            then += before->energy;
            ++before;
        }
    }
    if (then.value > 0) {
        shown.change = static_cast<double>(now.value - then.value) / static_cast<double>(then.value);
    }
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

Interval daysFrom(QDate first, QDate last, const QTimeZone& zone) {
    const auto startOf = [&](QDate day) { return instantOf(day.startOfDay(zone).toSecsSinceEpoch()); };
    const Instant start = startOf(first);
    return {start, startOf(last.addDays(1)) - start};
}

Result<std::optional<Consumption>> consumption(CustomerDesk& desk, const Wanted& wanted, const QTimeZone& zone,
                                               Qt::DayOfWeek firstDayOfWeek) {
    const auto extent = desk.extent();
    if (!extent || !*extent) {
        return extent ? Result<std::optional<Consumption>>(std::nullopt) : passOn(extent);
    }
    Consumption shown;
    shown.extent = **extent;
    choose(shown, wanted, zone, firstDayOfWeek);
    auto detail = desk.detail(shown.range);
    if (!detail) {
        return passOn(detail);
    }
    shown.readings = std::move(detail->readings);
    shown.unreadable = detail->unreadable;
    addUp(shown);
    countMinutes(shown);
    findBase(shown);
    sortIntoHours(shown, zone);
    if (shown.span != Span::All) {
        const int days = shown.span == Span::Day ? 1 : kDaysOfWeek;
        const QDate then = shown.day.addDays(-kDaysOfWeek);
        const auto before = desk.detail(daysFrom(then, then.addDays(days - 1), zone));
        if (!before) {
            return passOn(before);
        }
        compare(shown, before->readings, zone);
    }
    return shown;
}

}  // namespace smarter
