// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/load_chart.h"

#include <QDateTime>

#include "ui/text/vee_text.h"

namespace smarter {

namespace {

constexpr double kWattsPerKilowatt = 1000;

double kilowatts(const LoadSeries& series, Joules energy) {
    return watts(energy, series.interval) / kWattsPerKilowatt;
}

/// How a window's stretch is drawn; nothing to say of a measured value.
struct Mark {
    ChartBand::Kind kind;
    QString label;
};

std::optional<Mark> markOf(const LoadWindow& window) {
    const QString text = windowText(window);
    if (text.isEmpty()) {
        return std::nullopt;
    }
    if (window.withheld()) {
        return Mark{ChartBand::Kind::Withheld, text};
    }
    return Mark{window.suspect ? ChartBand::Kind::Questionable : ChartBand::Kind::Estimated, text};
}

}  // namespace

LoadEnergy energyOf(const LoadSeries& series, const Interval& range) {
    LoadEnergy energy;
    const auto [first, past] = series.indices(range);
    for (std::size_t i = first; i < past; ++i) {
        const LoadWindow& window = series.windows[i];
        if (window.value) {
            Joules& part = window.estimated()                             ? energy.estimated
                           : window.quality == Quality::ManuallyEdited ? energy.edited
                                                                        : energy.measured;
            part += *window.value;
        }
    }
    return energy;
}

std::vector<ChartPoint> loadPoints(const LoadSeries& series, const Interval& range) {
    std::vector<ChartPoint> points;
    const auto [first, past] = series.indices(range);
    points.reserve(past - first);
    for (std::size_t i = first; i < past; ++i) {
        if (const auto value = series.windows[i].value) {
            points.push_back({secondsOf(series.windowAt(i).start), kilowatts(series, *value)});
        }
    }
    return points;
}

std::vector<ChartPoint> replacedPoints(const LoadSeries& series, const Interval& range) {
    std::vector<ChartPoint> points;
    const auto [first, past] = series.indices(range);
    for (std::size_t i = first; i < past; ++i) {
        const LoadWindow& window = series.windows[i];
        if (window.raw && window.value != window.raw) {
            points.push_back({secondsOf(series.windowAt(i).start), kilowatts(series, *window.raw)});
        }
    }
    return points;
}

std::vector<ChartBand> loadBands(const LoadSeries& series, const Interval& range) {
    std::vector<ChartBand> bands;
    const auto [first, past] = series.indices(range);
    for (std::size_t i = first; i < past; ++i) {
        const auto mark = markOf(series.windows[i]);
        if (!mark) {
            continue;
        }
        const Interval window = series.windowAt(i);
        const qint64 start = secondsOf(window.start);
        if (!bands.empty() && bands.back().end == start && bands.back().label == mark->label) {
            bands.back().end = secondsOf(window.end());
        } else {
            bands.push_back({start, secondsOf(window.end()), mark->kind, mark->label, {}});
        }
    }
    return bands;
}

std::vector<ChartPoint> pointsOfDaysBefore(const LoadStudy& study, const Interval& range, int days) {
    // A day has an hour more or less where clocks change: one more at either end, and what is outside is left out.
    constexpr Seconds hour{3'600};
    const Interval before{range.start - Seconds{86'400} * days - hour, range.length + 2 * hour};
    std::vector<ChartPoint> out;
    for (const ChartPoint& point : loadPoints(study.series(), before)) {
        const QDateTime from = QDateTime::fromSecsSinceEpoch(point.utcSeconds, study.zone);
        const QDateTime to(from.date().addDays(days), from.time(), study.zone);
        const qint64 at = to.isValid() ? to.toSecsSinceEpoch() : 0;
        // Qt moves a time that does not exist to one that does; that would be another hour's value.
        const bool exists = to.isValid() && QDateTime::fromSecsSinceEpoch(at, study.zone).time() == from.time();
        if (exists && range.contains(instantOf(at)) && (out.empty() || out.back().utcSeconds < at)) {
            out.push_back({at, point.value});
        }
    }
    return out;
}

}  // namespace smarter
