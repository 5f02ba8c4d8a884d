// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimeZone>

#include "core/mdms/vee/load_series.h"
#include "core/mdms/vee/local_days.h"

namespace smarter::test {

inline constexpr Seconds kQuarter{900};
inline constexpr int kQuartersADay = 96;
/// 2016-01-04 00:00 UTC, a Monday.
inline constexpr Instant kMonday = instantOf(1'451'865'600);

inline QString elmRow() {
    return QStringLiteral("Elm Row");
}

inline NeighbourhoodLoad loadRow(Instant start, std::int64_t joules, Outcome outcome = Outcome::Released) {
    return {elmRow(), {start, kQuarter}, 1, 12, 12, outcome, Quality::Valid, Joules{joules}};
}

/// `count` quarters of an hour from `start`, each with what `joules(i)` says.
template <class JoulesOf>
std::vector<NeighbourhoodLoad> loadRows(Instant start, int count, JoulesOf joules) {
    std::vector<NeighbourhoodLoad> rows;
    for (int i = 0; i < count; ++i) {
        rows.push_back(loadRow(start + kQuarter * i, joules(i)));
    }
    return rows;
}

inline LoadSeries seriesOf(const std::vector<NeighbourhoodLoad>& rows) {
    return makeSeries(elmRow(), rows).value_or(LoadSeries());
}

template <class JoulesOf>
LoadSeries loadSeries(Instant start, int count, JoulesOf joules) {
    return seriesOf(loadRows(start, count, joules));
}

inline LocalDays daysOf(const LoadSeries& series, const QTimeZone& zone = QTimeZone::utc()) {
    return LocalDays(series.span(), zone);
}

inline Instant localTime(const QString& text, const QTimeZone& zone) {
    QDateTime time = QDateTime::fromString(text, Qt::ISODate);
    return instantOf(QDateTime(time.date(), time.time(), zone).toSecsSinceEpoch());
}

}  // namespace smarter::test
