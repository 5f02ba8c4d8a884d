// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mdms/analysis/anomalies.h"
#include "core/mdms/analysis/comparison.h"
#include "core/mdms/analysis/load_shape.h"
#include "core/mdms/vee/load_study.h"
#include "ui/operator/analysis/load_profile.h"

namespace smarter {

/// Which period of a neighbourhood's load is looked at.
struct PeriodQuery {
    LoadPeriod period = LoadPeriod::Day;
    std::optional<QDate> day;  ///< within it; unset: the newest with a window

    bool operator==(const PeriodQuery&) const = default;
};

/// One period of a study, and the others of its kind around it.
struct LoadAnalysis {
    LoadStudyPtr study;
    PeriodQuery query;
    QDate first;  ///< the period's first day
    LoadComparison comparison;
    std::vector<LoadTotal> totals;  ///< ascending, the period among them
    std::optional<LoadPeak> peak;
    std::optional<double> loadFactor;
    HourProfile hours;
    std::vector<DurationPoint> duration;
    bool hasEarlier = false;
    bool hasLater = false;
};

/// As many periods of a kind as are shown together.
int periodsShown(LoadPeriod period);

/// A pure function; a period outside the study becomes its nearest.
LoadAnalysis analyseLoad(const LoadStudyPtr& study, const PeriodQuery& query, Qt::DayOfWeek firstDayOfWeek);

}  // namespace smarter
