// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mdms/vee/load_series.h"
#include "core/mdms/vee/local_days.h"

namespace smarter {

enum class AnomalyKind : std::uint8_t {
    Windows,  ///< a run of windows beyond the 99 % band
    Day,      ///< a local day whose total is beyond the 99.9 % band of days
};

/// A stretch that the forecast, made once a day for the 24 hours to come, did not expect.
struct Anomaly {
    AnomalyKind kind = AnomalyKind::Windows;
    Interval stretch;
    Joules measured;
    Joules expected;
    /// Largest distance from the forecast, in half-widths of the band: over 1.
    double size = 0;

    Joules excess() const { return measured - expected; }
    bool operator==(const Anomaly&) const = default;
};

/// So many windows on the same side, without one within the band: at 15 minutes, two hours.
inline constexpr int kWindowsInARow = 8;

/// In order of time; nothing in a history too short to back-test (HistoryTooShort) is an anomaly. Of the days that
/// the model's first states come from, none is judged. The band's width is taken from the middle 80 % of errors, as
/// if they were normal, so that anomalies do not widen it.
Result<std::vector<Anomaly>> findAnomalies(const LoadSeries& series, const QTimeZone& zone,
                                           int windowsInARow = kWindowsInARow);

}  // namespace smarter
