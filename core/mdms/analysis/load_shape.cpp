// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mdms/analysis/load_shape.h"

#include <algorithm>

namespace smarter {

std::optional<LoadPeak> peakOf(const LoadSeries& series, const Interval& range) {
    std::optional<LoadPeak> peak;
    const auto [first, past] = series.indices(range);
    for (std::size_t i = first; i < past; ++i) {
        if (const auto value = series.windows[i].value; value && (!peak || *value > peak->energy)) {
            peak = LoadPeak{series.windowAt(i), *value, watts(*value, series.interval)};
        }
    }
    return peak;
}

std::optional<double> loadFactor(const LoadSeries& series, const Interval& range) {
    const auto peak = peakOf(series, range);
    if (!peak || peak->energy.value <= 0) {
        return std::nullopt;
    }
    Joules sum;
    std::int64_t known = 0;
    const auto [first, past] = series.indices(range);
    for (std::size_t i = first; i < past; ++i) {
        if (const auto value = series.windows[i].value) {
            sum += *value;
            ++known;
        }
    }
    return watts(sum, series.interval * known) / peak->watts;
}

std::vector<DurationPoint> loadDurationCurve(const LoadSeries& series, const Interval& range, std::size_t mostPoints) {
    std::vector<Joules> sorted;
    const auto [first, past] = series.indices(range);
    for (std::size_t i = first; i < past; ++i) {
        if (const auto value = series.windows[i].value) {
            sorted.push_back(*value);
        }
    }
    std::ranges::sort(sorted, std::ranges::greater());
    const std::size_t points = std::min(sorted.size(), std::max<std::size_t>(mostPoints, 2));
    std::vector<DurationPoint> out;
    for (std::size_t point = 0; point < points; ++point) {
        const std::size_t rank = points == 1 ? 0 : point * (sorted.size() - 1) / (points - 1);
        out.push_back({100.0 * static_cast<double>(rank + 1) / static_cast<double>(sorted.size()),
                       watts(sorted[rank], series.interval)});
    }
    return out;
}

WeekProfile weekProfile(const LoadSeries& series, const Interval& range, const LocalDays& days) {
    WeekProfile map;
    const auto [first, past] = series.indices(range);
    for (std::size_t i = first; i < past; ++i) {
        const auto value = series.windows[i].value;
        const Instant start = series.windowAt(i).start;
        if (!value || !days.contains(start)) {
            continue;
        }
        const auto weekday = static_cast<std::size_t>(days.dayOf(start).date.dayOfWeek() - 1);
        const auto hour = static_cast<std::size_t>(days.wallClock(start).count() / 3'600);
        WeekProfile::Cell& cell = map.cells.at(weekday).at(hour);
        cell.energy += *value;
        cell.time += series.interval;
    }
    return map;
}

}  // namespace smarter
