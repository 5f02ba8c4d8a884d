// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/chart_math.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace smarter {

namespace {

constexpr int kFewestTicks = 4;
constexpr int kMostTicks = 6;
// Guards floor and ceil against 0.30000000000000004.
constexpr double kRounding = 1e-9;

struct Column {
    ChartPoint first, least, greatest, last;

    explicit Column(const ChartPoint& point) : first(point), least(point), greatest(point), last(point) {}

    void add(const ChartPoint& point) {
        if (point.value < least.value) {
            least = point;
        }
        if (point.value > greatest.value) {
            greatest = point;
        }
        last = point;
    }

    void appendTo(std::vector<ChartPoint>& out) const {
        std::array<ChartPoint, 4> four = {first, least, greatest, last};
        if (four[1].utcSeconds > four[2].utcSeconds) {
            std::swap(four[1], four[2]);
        }
        for (const ChartPoint& point : four) {
            if (out.empty() || out.back().utcSeconds < point.utcSeconds) {
                out.push_back(point);
            }
        }
    }
};

ValueScale scaleWith(double step, int decimals, double least, double greatest) {
    const double lowest = std::floor(least / step + kRounding);
    const double highest = std::max(lowest + 1, std::ceil(greatest / step - kRounding));
    ValueScale scale{lowest * step, highest * step, {}, decimals};
    for (double i = lowest; i <= highest; i += 1) {
        scale.ticks.push_back(i * step);
    }
    return scale;
}

}  // namespace

std::span<const ChartPoint> pointsAround(std::span<const ChartPoint> points, qint64 start, qint64 end) {
    const auto before = [](const ChartPoint& point, qint64 instant) { return point.utcSeconds < instant; };
    auto first = std::lower_bound(points.begin(), points.end(), start, before);
    auto last = std::lower_bound(first, points.end(), end, before);
    if (first != points.begin()) {
        --first;
    }
    if (last != points.end()) {
        ++last;
    }
    return {first, last};
}

std::vector<std::span<const ChartPoint>> gapFreeRuns(std::span<const ChartPoint> points, qint64 longestStep) {
    std::vector<std::span<const ChartPoint>> runs;
    std::size_t begin = 0;
    for (std::size_t i = 0; i <= points.size(); ++i) {
        const bool missing = i == points.size() || !std::isfinite(points[i].value);
        const bool jump =
            !missing && i > begin && points[i].utcSeconds - points[i - 1].utcSeconds > longestStep;
        if (missing || jump) {
            if (i > begin) {
                runs.push_back(points.subspan(begin, i - begin));
            }
            begin = missing ? i + 1 : i;
        }
    }
    return runs;
}

std::vector<ChartPoint> decimate(std::span<const ChartPoint> points, qint64 start, qint64 end, int columns) {
    if (columns < 1 || end <= start || points.size() <= 4 * static_cast<std::size_t>(columns)) {
        return {points.begin(), points.end()};
    }
    std::vector<ChartPoint> out;
    out.reserve(4 * static_cast<std::size_t>(columns) + 2);
    std::size_t i = 0;
    while (i < points.size()) {
        const qint64 since = points[i].utcSeconds - start;
        if (since < 0 || points[i].utcSeconds >= end) {
            out.push_back(points[i++]);
            continue;
        }
        const qint64 index = since * columns / (end - start);
        Column column(points[i]);
        for (++i; i < points.size() && points[i].utcSeconds < end &&
                  (points[i].utcSeconds - start) * columns / (end - start) == index;
             ++i) {
            column.add(points[i]);
        }
        column.appendTo(out);
    }
    return out;
}

std::vector<ChartColumn> envelope(std::span<const ChartPoint> points, qint64 start, qint64 end, int columns) {
    std::vector<ChartColumn> out;
    if (columns < 1 || end <= start) {
        return out;
    }
    out.reserve(static_cast<std::size_t>(columns) + 2);
    const double wide = static_cast<double>(end - start) / columns;
    qint64 current = -2;
    for (std::size_t i = 0; i < points.size(); ++i) {
        const auto& [time, value] = points[i];
        // The neighbours outside go into columns of their own, −1 and `columns`.
        const qint64 index = time < start  ? -1
                             : time >= end ? columns
                                           : (time - start) * columns / (end - start);
        if (index != current) {
            const double before = i > 0 ? points[i - 1].value : value;
            const double middle = static_cast<double>(start) + (static_cast<double>(index) + 0.5) * wide;
            out.push_back({middle, std::min(before, value), std::max(before, value)});
            current = index;
        } else {
            out.back().low = std::min(out.back().low, value);
            out.back().high = std::max(out.back().high, value);
        }
    }
    return out;
}

ValueScale valueScale(double least, double greatest, bool fromZero) {
    if (!std::isfinite(least) || !std::isfinite(greatest) || least > greatest) {
        least = 0;
        greatest = 1;
    }
    if (fromZero) {
        least = std::min(least, 0.0);
        greatest = std::max(greatest, 0.0);
    }
    if (greatest - least < std::numeric_limits<double>::min()) {
        greatest = least + (least == 0 ? 1 : std::abs(least) / 10);
    }
    struct Step {
        double mantissa;
        int decimals;
    };
    constexpr std::array<Step, 6> steps = {{{1, 0}, {2, 0}, {2.5, 1}, {3, 0}, {4, 0}, {5, 0}}};
    const int magnitude = static_cast<int>(std::floor(std::log10(greatest - least)));
    ValueScale best;
    double leastRoom = std::numeric_limits<double>::infinity();
    for (int power = magnitude - 1; power <= magnitude; ++power) {
        for (const auto& [mantissa, decimals] : steps) {
            const ValueScale scale =
                scaleWith(mantissa * std::pow(10, power), std::max(0, decimals - power), least, greatest);
            const auto count = static_cast<int>(scale.ticks.size());
            const double room = scale.high - scale.low;
            if (count >= kFewestTicks && count <= kMostTicks && room < leastRoom * (1 - kRounding)) {
                best = scale;
                leastRoom = room;
            }
        }
    }
    return best;
}

}  // namespace smarter
