// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/operator/load_profile.h"

#include <QDateTime>
#include <algorithm>
#include <functional>
#include <limits>

namespace smarter {

namespace {

constexpr double kWattsPerKilowatt = 1000;

QDateTime localTime(Instant instant, const QTimeZone& zone) {
    return QDateTime::fromSecsSinceEpoch(secondsOf(instant), zone);
}

}  // namespace

double meanKilowatts(const NeighbourhoodLoad& load) {
    return static_cast<double>(load.energy.value) / static_cast<double>(load.window.length.count()) / kWattsPerKilowatt;
}

HourProfile hourProfile(const std::vector<NeighbourhoodLoad>& windows, const QTimeZone& zone, Qt::DayOfWeek firstRow) {
    constexpr std::size_t cells = HourProfile::kDays * HourProfile::kHours;
    std::array<double, cells> joules{};
    std::array<double, cells> seconds{};
    for (const NeighbourhoodLoad& load : windows) {
        if (load.outcome != Outcome::Released) {
            continue;
        }
        const QDateTime at = localTime(load.window.start, zone);
        const int row = (at.date().dayOfWeek() - firstRow + HourProfile::kDays) % HourProfile::kDays;
        const auto cell = static_cast<std::size_t>(row * HourProfile::kHours + at.time().hour());
        joules[cell] += static_cast<double>(load.energy.value);
        seconds[cell] += static_cast<double>(load.window.length.count());
    }
    HourProfile profile{firstRow, {}};
    for (std::size_t i = 0; i < cells; ++i) {
        profile.kilowatts[i] = seconds[i] > 0 ? joules[i] / seconds[i] / kWattsPerKilowatt
                                              : std::numeric_limits<double>::quiet_NaN();
    }
    return profile;
}

std::vector<double> loadDuration(const std::vector<NeighbourhoodLoad>& windows) {
    std::vector<double> out;
    for (const NeighbourhoodLoad& load : windows) {
        if (load.outcome == Outcome::Released) {
            out.push_back(meanKilowatts(load));
        }
    }
    std::ranges::sort(out, std::greater());
    return out;
}

std::vector<ChartPoint> movedByDays(const std::vector<NeighbourhoodLoad>& windows, int days, const QTimeZone& zone) {
    std::vector<ChartPoint> out;
    for (const NeighbourhoodLoad& load : windows) {
        if (load.outcome != Outcome::Released) {
            continue;
        }
        const QDateTime from = localTime(load.window.start, zone);
        const QDateTime to(from.date().addDays(days), from.time(), zone);
        const qint64 at = to.isValid() ? to.toSecsSinceEpoch() : 0;
        // Qt moves a time that does not exist to one that does; that would be another hour's value.
        const bool exists = to.isValid() && localTime(instantOf(at), zone).time() == from.time();
        if (exists && (out.empty() || out.back().utcSeconds < at)) {
            out.push_back({at, meanKilowatts(load)});
        }
    }
    return out;
}

}  // namespace smarter
