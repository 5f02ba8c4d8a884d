// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pes/monitor_data.h"

#include <algorithm>
#include <cmath>
#include <functional>

namespace smarter {

namespace {

constexpr double kShown = 0.99;
constexpr double kMostMicroseconds = 10'000;
/// Below this, tenths matter.
constexpr double kFine = 100;

double roundWidth(double least) {
    const double power = std::pow(10.0, std::floor(std::log10(least)));
    for (const double step : {1.0, 2.0, 5.0}) {
        if (step * power >= least) {
            return step * power;
        }
    }
    return 10 * power;
}

}  // namespace

std::vector<MonitorSecond> monitorSeconds(std::span<const MonitorPoint> history) {
    std::vector<MonitorSecond> out;
    for (const MonitorPoint& point : history) {
        const int second = kMonitorSeconds - 1 - static_cast<int>(point.secondsAgo);
        if (second < 0 || point.encryption.p50 <= 0) {
            continue;
        }
        if (out.empty() || out.back().second != second) {
            out.push_back({});
        }
        out.back() = {second, point.batchReadings, point.encryption};
    }
    return out;
}

Histogram histogramOf(std::span<const double> values, int mostBins) {
    Histogram histogram;
    if (values.empty()) {
        return histogram;
    }
    std::vector<double> sorted(values.begin(), values.end());
    std::ranges::sort(sorted);
    const double least = sorted.front();
    const double most = sorted[static_cast<std::size_t>(kShown * static_cast<double>(sorted.size() - 1))];
    const double span = std::max(most - least, std::max(most, 1.0) / 1000);
    histogram.width = roundWidth(span / mostBins);
    histogram.start = std::floor(least / histogram.width) * histogram.width;
    const auto bins = static_cast<std::size_t>((most - histogram.start) / histogram.width) + 1;
    histogram.counts.assign(bins, 0);
    for (const double value : sorted) {
        const auto bin = static_cast<std::size_t>((value - histogram.start) / histogram.width);
        ++(bin < bins ? histogram.counts[bin] : histogram.above);
    }
    return histogram;
}

DurationUnit durationUnit(double microseconds) {
    return microseconds < kMostMicroseconds ? DurationUnit{1, QStringLiteral("µs")} : DurationUnit{1000, QStringLiteral("ms")};
}

DurationText durationText(double microseconds, const QLocale& locale) {
    const DurationUnit unit = durationUnit(microseconds);
    const double number = microseconds / unit.microseconds;
    return {locale.toString(number, 'f', number < kFine ? 1 : 0), unit.name};
}

std::vector<ReasonCount> commonestReasons(const std::array<std::int64_t, kRefusalReasons>& refused, std::size_t most) {
    std::vector<ReasonCount> reasons;
    for (std::size_t i = 0; i < refused.size(); ++i) {
        if (refused[i] > 0) {
            reasons.push_back({static_cast<RefusalReason>(i), refused[i]});
        }
    }
    std::ranges::stable_sort(reasons, std::greater(), &ReasonCount::count);
    reasons.resize(std::min(reasons.size(), most));
    return reasons;
}

}  // namespace smarter
