// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/customer/detail_figures.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

#include "core/customer/local_clock.h"

namespace smarter {

namespace {

constexpr double kBasePercentile = 0.05;
constexpr double kWattsPerKilowatt = 1000;
constexpr std::int64_t kSecondsOfQuarter = 900;
constexpr std::int64_t kSecondsOfDay = 86'400;
constexpr int kDaysOfWeek = 7;

/// Monday is 0; the epoch was a Thursday.
int weekday(std::int64_t localSeconds) {
    return static_cast<int>((localSeconds / kSecondsOfDay + 3) % kDaysOfWeek);
}

bool isOf(DayKind kind, std::int64_t localSeconds) {
    const bool weekend = weekday(localSeconds) >= 5;
    return kind == DayKind::Any || weekend == (kind == DayKind::Weekend);
}

}  // namespace

double kilowatts(const OwnReading& reading) {
    return static_cast<double>(reading.energy.value) / kWattsPerKilowatt / static_cast<double>(reading.interval.length.count());
}

std::optional<double> baseLoad(const std::vector<OwnReading>& readings) {
    if (readings.empty()) {
        return std::nullopt;
    }
    std::vector<double> powers(readings.size());
    std::ranges::transform(readings, powers.begin(), kilowatts);
    const auto rank = static_cast<std::ptrdiff_t>(std::floor(kBasePercentile * static_cast<double>(powers.size() - 1)));
    std::ranges::nth_element(powers, powers.begin() + rank);
    return powers[static_cast<std::size_t>(rank)];
}

std::vector<Peak> peaks(const std::vector<OwnReading>& readings, int most, Seconds apart) {
    std::vector<std::size_t> order(readings.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, std::ranges::greater{}, [&](std::size_t i) { return kilowatts(readings[i]); });
    std::vector<Peak> out;
    for (const std::size_t i : order) {
        if (out.size() >= static_cast<std::size_t>(std::max(most, 0))) {
            break;
        }
        const Instant at = readings[i].interval.start;
        if (std::ranges::all_of(out, [&](const Peak& higher) { return std::chrono::abs(higher.at - at) >= apart; })) {
            out.push_back({at, kilowatts(readings[i])});
        }
    }
    return out;
}

DayCurve typicalDay(const std::vector<OwnReading>& readings, const QTimeZone& zone, DayKind kind) {
    std::array<std::int64_t, kQuartersOfDay> joules{};
    std::array<std::int64_t, kQuartersOfDay> seconds{};
    LocalClock clock(zone);
    for (const OwnReading& reading : readings) {
        const std::int64_t local = clock(reading.interval.start);
        if (isOf(kind, local)) {
            const auto quarter = static_cast<std::size_t>(local / kSecondsOfQuarter % kQuartersOfDay);
            joules[quarter] += reading.energy.value;
            seconds[quarter] += reading.interval.length.count();
        }
    }
    DayCurve curve{};
    for (std::size_t i = 0; i < curve.size(); ++i) {
        curve[i] = seconds[i] == 0 ? std::numeric_limits<double>::quiet_NaN()
                                   : static_cast<double>(joules[i]) / kWattsPerKilowatt / static_cast<double>(seconds[i]);
    }
    return curve;
}

std::optional<double> Comparison::change() const {
    return before.value > 0 ? std::optional(static_cast<double>(now.value - before.value) / static_cast<double>(before.value))
                            : std::nullopt;
}

Comparison compare(const std::vector<OwnReading>& now, Instant nowStart, const std::vector<OwnReading>& before,
                   Instant beforeStart, const QTimeZone& zone) {
    LocalClock nowClock(zone);
    LocalClock thenClock(zone);
    const std::int64_t shift = nowClock(nowStart) - thenClock(beforeStart);
    Comparison out;
    auto then = before.begin();
    for (const OwnReading& reading : now) {
        const std::int64_t wanted = nowClock(reading.interval.start) - shift;
        while (then != before.end() && thenClock(then->interval.start) < wanted) {
            ++then;
        }
        if (then != before.end() && thenClock(then->interval.start) == wanted) {
            out.now += reading.energy;
            out.before += then->energy;
            ++out.minutes;
            ++then;
        }
    }
    return out;
}

}  // namespace smarter
