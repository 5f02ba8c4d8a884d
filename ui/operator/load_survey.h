// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QTimeZone>
#include <optional>

#include "core/mdms/ledger.h"
#include "ui/models/neighbourhoods_model.h"
#include "ui/operator/load_profile.h"

namespace smarter {

enum class LoadSpan { Day, Week, All };

/// What an operator wants to see.
struct LoadQuery {
    QString neighbourhood;  ///< empty or unknown: the first with a value to show
    LoadSpan span = LoadSpan::Day;
    std::optional<QDate> day;  ///< a local day within it; unset: the newest with a window

    bool operator==(const LoadQuery&) const = default;
};

/// Windows in a row that the policy withheld for one reason.
struct WithheldStretch {
    qint64 start = 0;
    qint64 end = 0;
    Outcome reason = Outcome::TooFewMeters;

    bool operator==(const WithheldStretch&) const = default;
};

/// The newest local day of a neighbourhood, as far as it has come.
struct NewestDay {
    QDate day;
    NeighbourhoodLoad newest;
    std::optional<double> dayBeforeKilowatts;  ///< at the same local time
    Joules energy;                             ///< of the released windows
    std::optional<NeighbourhoodLoad> peak;
    int windows = 0;
    int withheld = 0;
    int incomplete = 0;  ///< released, with minutes of some meter missing
};

/// One neighbourhood over whole local days. Sums are exact.
struct ShownLoad {
    NeighbourhoodSummary neighbourhood;
    LoadSpan span = LoadSpan::Day;
    QDate firstDay;
    QDate lastDay;
    Interval range;
    std::vector<NeighbourhoodLoad> windows;
    std::vector<Joules> through;  ///< through[i]: released energy of the first i windows
    std::vector<ChartPoint> load;    ///< mean kW; released windows alone
    std::vector<ChartPoint> before;  ///< of the day or week before, moved to the same local times; none for All
    std::vector<WithheldStretch> withheld;
    NewestDay newest;
    /// Seven local days ending with `lastDay`; for All, everything.
    Interval profileRange;
    HourProfile hours;
    std::vector<double> duration;

    /// Released energy of the windows that start in [start, end), UTC seconds.
    Joules energyBetween(qint64 start, qint64 end) const;
};

struct LoadSurvey {
    std::vector<NeighbourhoodRow> neighbourhoods;
    std::optional<ShownLoad> shown;  ///< unset while there is no aggregate at all
};

/// The local days [first, last].
Interval localDays(QDate first, QDate last, const QTimeZone& zone);

std::vector<WithheldStretch> withheldStretches(const std::vector<NeighbourhoodLoad>& windows);

/// Reads what the query asks for, on the ledger's thread.
Result<LoadSurvey> surveyLoad(LoadLedger& ledger, const LoadQuery& query, const QTimeZone& zone,
                              Qt::DayOfWeek firstDayOfWeek);

}  // namespace smarter
