// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QTimeZone>
#include <optional>

#include "core/mdms/mdms.h"
#include "ui/models/load_chart.h"
#include "ui/models/neighbourhoods_model.h"
#include "ui/operator/analysis/load_profile.h"

namespace smarter {

enum class LoadSpan { Day, Week, All };

/// What an operator wants to see.
struct LoadQuery {
    QString neighbourhood;  ///< empty or unknown: the first with a value to show
    LoadSpan span = LoadSpan::Day;
    std::optional<QDate> day;  ///< a local day within it; unset: the newest with a window

    bool operator==(const LoadQuery&) const = default;
};

/// What else may stand beside the load, at the same local times.
enum class LoadOverlay { None, DayBefore, WeekBefore, YearBefore };
inline constexpr int kLoadOverlays = 4;
/// A year before is 52 weeks: the same weekday.
constexpr int daysOf(LoadOverlay overlay) {
    constexpr int days[kLoadOverlays] = {0, 1, 7, 364};
    return days[static_cast<int>(overlay)];
}

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
    std::uint32_t minimumMeters = 0;  ///< of the release rule of that day; 0: not known
};

/// One neighbourhood over whole local days, as VEE left it. Sums are exact.
struct ShownLoad {
    NeighbourhoodSummary neighbourhood;
    LoadSpan span = LoadSpan::Day;
    QDate firstDay;
    QDate lastDay;
    Interval range;
    /// The days, and where the newest value is in them, the 24 hours after it.
    Interval extent;
    LoadStudyPtr study;
    std::vector<ChartPoint> load;                             ///< mean kW
    std::vector<ChartPoint> replaced;                         ///< released values that others stand in for
    std::array<std::vector<ChartPoint>, kLoadOverlays> overlays;  ///< by LoadOverlay; none of None
    std::vector<ChartBand> bands;
    NewestDay newest;
    /// Seven local days ending with `lastDay`; for All, everything.
    Interval profileRange;
    HourProfile hours;
    std::vector<DurationPoint> duration;

    /// Of the windows that start in [start, end), UTC seconds.
    LoadEnergy energyBetween(qint64 start, qint64 end) const;
    bool hasWindows() const;
};

struct LoadSurvey {
    std::vector<NeighbourhoodRow> neighbourhoods;
    std::optional<ShownLoad> shown;  ///< unset while there is no aggregate at all
    std::optional<ReleasePolicies> policies;  ///< nothing until the PES has told
};

/// The local days [first, last].
Interval localDays(QDate first, QDate last, const QTimeZone& zone);

/// Reads what the query asks for, on the MDMS's thread. Errors of Mdms::loads and Mdms::study.
Result<LoadSurvey> surveyLoad(Mdms& mdms, const Session& session, const LoadQuery& query, const QTimeZone& zone,
                              Qt::DayOfWeek firstDayOfWeek);

}  // namespace smarter
