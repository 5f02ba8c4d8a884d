// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>
#include <span>

#include "core/pipeline/pipeline_snapshot.h"

namespace smarter {

inline constexpr int kMonitorSeconds = 60;

/// The newest sample of one second of the monitor's minute.
struct MonitorSecond {
    int second = 0;  ///< 0: a minute ago … kMonitorSeconds − 1: now
    double batchReadings = 0;
    Percentiles encryption;
};

/// Ascending; a second without a sample, or with one before anything was measured, is left out.
std::vector<MonitorSecond> monitorSeconds(std::span<const MonitorPoint> history);

/// In the unit of the values: equal bins [start + i · width, start + (i + 1) · width) over all but the largest hundredth of the values, which may
/// lie anywhere above; those beyond the last bin are counted apart.
struct Histogram {
    double start = 0;
    double width = 0;
    std::vector<int> counts;
    int above = 0;

    double end() const { return start + width * static_cast<double>(counts.size()); }
};

/// At most `mostBins` + 1 bins of a round width (1, 2 or 5 × 10ᵏ). No bins for no values. Values are 0 or more.
Histogram histogramOf(std::span<const double> values, int mostBins);

/// What a number of microseconds is told in.
struct DurationUnit {
    double microseconds = 1;
    QString name;
};
/// µs up to ten thousand of them, then ms.
DurationUnit durationUnit(double microseconds);

struct DurationText {
    QString number;
    QString unit;
};
DurationText durationText(double microseconds, const QLocale& locale);

struct ReasonCount {
    RefusalReason reason = RefusalReason::UnknownMeter;
    std::int64_t count = 0;

    bool operator==(const ReasonCount&) const = default;
};

/// At most `most` reasons with a count, the commonest first.
std::vector<ReasonCount> commonestReasons(const std::array<std::int64_t, kRefusalReasons>& refused, std::size_t most);

}  // namespace smarter
