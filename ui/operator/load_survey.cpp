// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/operator/load_survey.h"

#include <QDateTime>
#include <algorithm>

namespace smarter {

namespace {

constexpr int kDaysOfWeek = 7;
constexpr Seconds kLastDay{24 * 3600};

QDate localDate(Instant instant, const QTimeZone& zone) {
    return QDateTime::fromSecsSinceEpoch(secondsOf(instant), zone).date();
}

bool isReleased(const NeighbourhoodLoad& load) {
    return load.outcome == Outcome::Released;
}

std::vector<ChartPoint> pointsOf(const std::vector<NeighbourhoodLoad>& windows) {
    std::vector<ChartPoint> points;
    points.reserve(windows.size());
    for (const NeighbourhoodLoad& load : windows) {
        if (isReleased(load)) {
            points.push_back({secondsOf(load.window.start), meanKilowatts(load)});
        }
    }
    return points;
}

std::uint32_t minimumAt(const std::optional<ReleasePolicies>& policies, Instant instant) {
    return policies ? policies->at(instant).minimumMeters : 0;
}

Result<NeighbourhoodRow> rowOf(LoadLedger& ledger, const NeighbourhoodSummary& summary,
                               const std::optional<ReleasePolicies>& policies) {
    const Instant end = summary.newest.end();
    return ledger.load(summary.name, {end - kLastDay, kLastDay}).transform([&](const auto& windows) {
        NeighbourhoodRow row{summary.name, summary.enrolled, Outcome::Released, {}, pointsOf(windows),
                             summary.newest.length.count(), minimumAt(policies, summary.newest.start)};
        if (!windows.empty()) {
            row.enrolled = windows.back().enrolled;
            row.newestOutcome = windows.back().outcome;
            row.newestKilowatts = isReleased(windows.back()) ? std::optional(meanKilowatts(windows.back())) : std::nullopt;
        }
        return row;
    });
}

/// The one asked for, else the first with a value, else the first.
const NeighbourhoodSummary& chosen(const std::vector<NeighbourhoodSummary>& summaries, const QString& wanted) {
    auto found = std::ranges::find(summaries, wanted, &NeighbourhoodSummary::name);
    if (found == summaries.end()) {
        found = std::ranges::find_if(summaries, [](const NeighbourhoodSummary& one) { return one.released > 0; });
    }
    return found == summaries.end() ? summaries.front() : *found;
}

void chooseDays(ShownLoad& shown, const LoadQuery& query, const QTimeZone& zone, Qt::DayOfWeek firstDayOfWeek) {
    const QDate oldest = localDate(shown.neighbourhood.first, zone);
    const QDate newest = localDate(shown.neighbourhood.newest.start, zone);
    const QDate day = std::clamp(query.day.value_or(newest), oldest, newest);
    shown.span = query.span;
    switch (query.span) {
        case LoadSpan::Day:
            shown.firstDay = shown.lastDay = day;
            break;
        case LoadSpan::Week:
            shown.firstDay = day.addDays(-((day.dayOfWeek() - firstDayOfWeek + kDaysOfWeek) % kDaysOfWeek));
            shown.lastDay = shown.firstDay.addDays(kDaysOfWeek - 1);
            break;
        case LoadSpan::All:
            shown.firstDay = oldest;
            shown.lastDay = newest;
            break;
    }
    shown.range = localDays(shown.firstDay, shown.lastDay, zone);
    shown.profileRange = query.span == LoadSpan::All
                             ? shown.range
                             : localDays(shown.lastDay.addDays(1 - kDaysOfWeek), shown.lastDay, zone);
}

constexpr Seconds kForecastReach{24 * 3600};
constexpr std::size_t kMostCurvePoints = 400;

void chooseExtent(ShownLoad& shown) {
    const Instant newest = shown.neighbourhood.newest.end();
    const bool ahead = shown.span != LoadSpan::All && newest > shown.range.start && newest <= shown.range.end();
    shown.extent = shown.range;
    shown.extent.length = ahead ? std::max(shown.range.length, newest + kForecastReach - shown.range.start) : shown.range.length;
}

void takeStudy(ShownLoad& shown, const LoadStudyPtr& study, Qt::DayOfWeek firstDayOfWeek) {
    const LoadSeries& series = study->series();
    shown.study = study;
    shown.load = loadPoints(series, shown.range);
    shown.replaced = replacedPoints(series, shown.range);
    shown.bands = loadBands(series, shown.range);
    for (const LoadOverlay overlay : {LoadOverlay::DayBefore, LoadOverlay::WeekBefore, LoadOverlay::YearBefore}) {
        shown.overlays[static_cast<std::size_t>(overlay)] = pointsOfDaysBefore(*study, shown.range, daysOf(overlay));
    }
    const auto firstRow = shown.span == LoadSpan::All
                              ? firstDayOfWeek
                              : static_cast<Qt::DayOfWeek>(localDate(shown.profileRange.start, study->zone).dayOfWeek());
    shown.hours = hourProfile(*study, shown.profileRange, firstRow);
    shown.duration = loadDurationCurve(series, shown.profileRange, kMostCurvePoints);
}

Status readNewestDay(LoadLedger& ledger, ShownLoad& shown, const QTimeZone& zone) {
    NewestDay& newest = shown.newest;
    newest.day = localDate(shown.neighbourhood.newest.start, zone);
    const Interval today = localDays(newest.day, newest.day, zone);
    const auto read = ledger.load(shown.neighbourhood.name, today);
    if (!read) {
        return passOn(read);
    }
    for (const NeighbourhoodLoad& load : *read) {
        ++newest.windows;
        newest.newest = load;
        if (!isReleased(load)) {
            ++newest.withheld;
            continue;
        }
        newest.energy += load.energy;
        newest.incomplete += load.quality == Quality::Valid ? 0 : 1;
        if (!newest.peak || load.energy > newest.peak->energy) {
            newest.peak = load;
        }
    }
    const auto before = pointsOfDaysBefore(*shown.study, newest.newest.window, 1);
    if (!before.empty()) {
        newest.dayBeforeKilowatts = before.front().value;
    }
    return {};
}

}  // namespace

Interval localDays(QDate first, QDate last, const QTimeZone& zone) {
    const auto startOf = [&](QDate day) { return instantOf(day.startOfDay(zone).toSecsSinceEpoch()); };
    const Instant start = startOf(first);
    return {start, startOf(last.addDays(1)) - start};
}

LoadEnergy ShownLoad::energyBetween(qint64 start, qint64 end) const {
    const Interval shownTime{instantOf(start), Seconds{end - start}};
    return end > start ? energyOf(study->series(), shownTime) : LoadEnergy();
}

bool ShownLoad::hasWindows() const {
    const auto [first, past] = study->series().indices(range);
    return first < past;
}

Result<LoadSurvey> surveyLoad(Mdms& mdms, const Session& session, const LoadQuery& query, const QTimeZone& zone,
                              Qt::DayOfWeek firstDayOfWeek) {
    const auto ledger = mdms.loads(session);
    const auto summaries = ledger.and_then([](LoadLedger* loads) { return loads->neighbourhoods(); });
    if (!summaries) {
        return passOn(summaries);
    }
    auto policies = mdms.releasePolicies();
    if (!policies) {
        return passOn(policies);
    }
    LoadSurvey survey;
    survey.policies = std::move(*policies);
    for (const NeighbourhoodSummary& summary : *summaries) {
        auto row = rowOf(**ledger, summary, survey.policies);
        if (!row) {
            return passOn(row);
        }
        survey.neighbourhoods.push_back(std::move(*row));
    }
    if (summaries->empty()) {
        return survey;
    }
    // SQL's order of names may differ from QString's, by which models keep their rows.
    std::ranges::sort(survey.neighbourhoods, {}, &NeighbourhoodRow::name);
    ShownLoad shown;
    shown.neighbourhood = chosen(*summaries, query.neighbourhood);
    chooseDays(shown, query, zone, firstDayOfWeek);
    chooseExtent(shown);
    const Status read = mdms.study(session, shown.neighbourhood.name).and_then([&](const LoadStudyPtr& study) {
        takeStudy(shown, study, firstDayOfWeek);
        return readNewestDay(**ledger, shown, zone);
    });
    if (!read) {
        return passOn(read);
    }
    shown.newest.minimumMeters = minimumAt(survey.policies, shown.neighbourhood.newest.start);
    survey.shown = std::move(shown);
    return survey;
}

}  // namespace smarter
