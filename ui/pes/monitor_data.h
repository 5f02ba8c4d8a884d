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

/// A histogram as few bars: neighbouring buckets together, all but the largest hundredth of the values; those beyond
/// the last bin are counted apart.
struct Bins {
    std::vector<Histogram::Bucket> bins;
    std::int64_t above = 0;
    std::int64_t count = 0;  ///< of all values
};

/// At most `mostBins`, each as wide in proportion as the others nearly. No bins for no values.
Bins binsOf(const Histogram& histogram, int mostBins);

/// As many digits as tell neighbouring buckets of a histogram apart.
QString edgeText(double edge, const QLocale& locale);

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
