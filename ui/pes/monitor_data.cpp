// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pes/monitor_data.h"

#include <algorithm>
#include <cmath>
#include <functional>

namespace smarter {

namespace {

constexpr std::int64_t kShownOf = 100;  // one value of so many may lie beyond the last bin
constexpr double kMostMicroseconds = 10'000;
/// Below this, tenths matter.
constexpr double kFine = 100;

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

Bins binsOf(const Histogram& histogram, int mostBins) {
    Bins out;
    const auto most = static_cast<std::size_t>(mostBins);
    for (int each = 1; each <= Histogram::kBucketsPerOctave; each *= 2) {
        out = {histogram.buckets(each), 0, histogram.count()};
        while (out.bins.size() > 1 && (out.above + out.bins.back().count) * kShownOf <= out.count) {
            out.above += out.bins.back().count;
            out.bins.pop_back();
        }
        if (out.bins.size() <= most) {
            return out;
        }
    }
    while (out.bins.size() > most) {
        out.above += out.bins.back().count;
        out.bins.pop_back();
    }
    return out;
}

QString edgeText(double edge, const QLocale& locale) {
    return locale.toString(edge, 'f', edge < 1 ? 3 : edge < 10 ? 2 : edge < 100 ? 1 : 0);
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
