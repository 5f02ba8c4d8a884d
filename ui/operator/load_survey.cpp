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

/// Those that start within `range`; `windows` ascend in time.
std::vector<NeighbourhoodLoad> within(const std::vector<NeighbourhoodLoad>& windows, const Interval& range) {
    const auto startOf = [](const NeighbourhoodLoad& load) { return load.window.start; };
    return {std::ranges::lower_bound(windows, range.start, {}, startOf),
            std::ranges::lower_bound(windows, range.end(), {}, startOf)};
}

Result<NeighbourhoodRow> rowOf(LoadLedger& ledger, const NeighbourhoodSummary& summary) {
    const Instant end = summary.newest.end();
    return ledger.load(summary.name, {end - kLastDay, kLastDay}).transform([&](const auto& windows) {
        NeighbourhoodRow row{summary.name, summary.enrolled, Outcome::Released, {}, pointsOf(windows),
                             summary.newest.length.count()};
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

int daysBefore(LoadSpan span) {
    return span == LoadSpan::Day ? 1 : kDaysOfWeek;
}

Status readWindows(LoadLedger& ledger, ShownLoad& shown, const QTimeZone& zone, Qt::DayOfWeek firstDayOfWeek) {
    const bool all = shown.span == LoadSpan::All;
    const int back = daysBefore(shown.span);
    const Interval before = localDays(shown.firstDay.addDays(-back), shown.lastDay.addDays(-back), zone);
    const Instant start = all ? shown.range.start : std::min(before.start, shown.profileRange.start);
    const auto read = ledger.load(shown.neighbourhood.name, {start, shown.range.end() - start});
    if (!read) {
        return passOn(read);
    }
    shown.windows = within(*read, shown.range);
    shown.load = pointsOf(shown.windows);
    shown.withheld = withheldStretches(shown.windows);
    shown.through.assign(1, Joules{});
    for (const NeighbourhoodLoad& load : shown.windows) {
        shown.through.push_back(shown.through.back() + (isReleased(load) ? load.energy : Joules{}));
    }
    if (!all) {
        shown.before = movedByDays(within(*read, before), back, zone);
    }
    const auto profiled = within(*read, shown.profileRange);
    const auto firstRow = all ? firstDayOfWeek
                              : static_cast<Qt::DayOfWeek>(localDate(shown.profileRange.start, zone).dayOfWeek());
    shown.hours = hourProfile(profiled, zone, firstRow);
    shown.duration = loadDuration(profiled);
    return {};
}

Status readNewestDay(LoadLedger& ledger, ShownLoad& shown, const QTimeZone& zone) {
    NewestDay& newest = shown.newest;
    newest.day = localDate(shown.neighbourhood.newest.start, zone);
    const Interval today = localDays(newest.day, newest.day, zone);
    const Interval yesterday = localDays(newest.day.addDays(-1), newest.day.addDays(-1), zone);
    const auto read = ledger.load(shown.neighbourhood.name, {yesterday.start, today.end() - yesterday.start});
    if (!read) {
        return passOn(read);
    }
    for (const NeighbourhoodLoad& load : within(*read, today)) {
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
    for (const ChartPoint& point : movedByDays(within(*read, yesterday), 1, zone)) {
        if (point.utcSeconds == secondsOf(newest.newest.window.start)) {
            newest.dayBeforeKilowatts = point.value;
        }
    }
    return {};
}

}  // namespace

Interval localDays(QDate first, QDate last, const QTimeZone& zone) {
    const auto startOf = [&](QDate day) { return instantOf(day.startOfDay(zone).toSecsSinceEpoch()); };
    const Instant start = startOf(first);
    return {start, startOf(last.addDays(1)) - start};
}

std::vector<WithheldStretch> withheldStretches(const std::vector<NeighbourhoodLoad>& windows) {
    std::vector<WithheldStretch> out;
    for (const NeighbourhoodLoad& load : windows) {
        if (isReleased(load)) {
            continue;
        }
        const qint64 start = secondsOf(load.window.start);
        const qint64 end = secondsOf(load.window.end());
        if (!out.empty() && out.back().end == start && out.back().reason == load.outcome) {
            out.back().end = end;
        } else {
            out.push_back({start, end, load.outcome});
        }
    }
    return out;
}

Joules ShownLoad::energyBetween(qint64 start, qint64 end) const {
    const auto place = [&](qint64 at) {
        const auto startOf = [](const NeighbourhoodLoad& window) { return window.window.start; };
        return static_cast<std::size_t>(std::ranges::lower_bound(windows, instantOf(at), {}, startOf) - windows.begin());
    };
    return end <= start ? Joules{} : through[place(end)] - through[place(start)];
}

Result<LoadSurvey> surveyLoad(LoadLedger& ledger, const LoadQuery& query, const QTimeZone& zone,
                              Qt::DayOfWeek firstDayOfWeek) {
    const auto summaries = ledger.neighbourhoods();
    if (!summaries) {
        return passOn(summaries);
    }
    LoadSurvey survey;
    for (const NeighbourhoodSummary& summary : *summaries) {
        auto row = rowOf(ledger, summary);
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
    const Status read = readWindows(ledger, shown, zone, firstDayOfWeek).and_then([&] {
        return readNewestDay(ledger, shown, zone);
    });
    if (!read) {
        return passOn(read);
    }
    survey.shown = std::move(shown);
    return survey;
}

}  // namespace smarter
