// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/operator/analysis/load_analysis.h"

#include <algorithm>

namespace smarter {

namespace {

constexpr std::size_t kMostCurvePoints = 400;

/// So many of the periods, the shown one in the middle where there are enough on both sides.
std::vector<LoadTotal> around(const std::vector<LoadTotal>& all, QDate first, std::size_t most) {
    const auto at = static_cast<std::size_t>(std::ranges::find(all, first, &LoadTotal::first) - all.begin());
    const std::size_t count = std::min(all.size(), most);
    const std::size_t from = std::min(at > count / 2 ? at - count / 2 : 0, all.size() - count);
    const auto begin = all.begin() + static_cast<std::ptrdiff_t>(from);
    return {begin, begin + static_cast<std::ptrdiff_t>(count)};
}

}  // namespace

int periodsShown(LoadPeriod period) {
    switch (period) {
        case LoadPeriod::Day:
            return 31;
        case LoadPeriod::Week:
            return 26;
        case LoadPeriod::Month:
            return 24;
        case LoadPeriod::Year:
            break;
    }
    return 20;
}

LoadAnalysis analyseLoad(const LoadStudyPtr& study, const PeriodQuery& query, Qt::DayOfWeek firstDayOfWeek) {
    const LoadSeries& series = study->series();
    LoadAnalysis out;
    out.study = study;
    out.query = query;
    const QDate oldest = study->days.days().front().date;
    const QDate newest = study->days.days().back().date;
    const QDate day = std::clamp(query.day.value_or(newest), oldest, newest);
    out.first = firstDayOf(query.period, day);
    out.comparison = comparePeriod(series, study->zone, query.period, day);
    const auto all = periodTotals(series, study->zone, query.period);
    out.totals = around(all, out.first, static_cast<std::size_t>(periodsShown(query.period)));
    out.hasEarlier = all.front().first < out.first;
    out.hasLater = all.back().first > out.first;
    const Interval& span = out.comparison.current.span;
    out.peak = peakOf(series, span);
    out.loadFactor = loadFactor(series, span);
    out.hours = hourProfile(*study, span, firstDayOfWeek);
    out.duration = loadDurationCurve(series, span, kMostCurvePoints);
    return out;
}

}  // namespace smarter
