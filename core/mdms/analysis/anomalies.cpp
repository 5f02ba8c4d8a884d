// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mdms/analysis/anomalies.h"

#include <algorithm>

#include "core/mdms/analysis/backtest.h"
#include "core/mdms/analysis/forecast.h"

namespace smarter {

namespace {

struct Residual {
    std::size_t window = 0;
    double forecast = 0;
    double actual = 0;
    double scaled = 0;  ///< by the usual error at that hour

    double error() const { return actual - forecast; }
};

/// Half-widths of a normal distribution's bands, in standard deviations.
constexpr double kHalfWidth80 = 1.2816;
constexpr double kHalfWidth99 = 2.5758;
constexpr double kHalfWidth999 = 3.2905;

/// The band that a normal distribution with the same middle 80 % has.
struct Band {
    double centre = 0;
    double halfWidth = 0;

    Band(std::vector<double> errors, double standardDeviations) {
        if (!errors.empty()) {
            centre = quantile(errors, 0.5);
            halfWidth = (quantile(errors, 0.9) - quantile(errors, 0.1)) / 2 * standardDeviations / kHalfWidth80;
        }
    }
    /// Over 1 in size beyond the band; negative below it.
    double sizeOf(double error) const { return halfWidth > 0 ? (error - centre) / halfWidth : 0.0; }
};

std::vector<Residual> residualsOf(const SeasonalData& data, const HistorySplit& split, std::size_t firstMidnight) {
    const SeasonalModel model(data, split.start, chooseSmoothing(data, split), split.weekly);
    std::vector<Residual> out;
    rollOrigin(data, model, firstMidnight, data.windows(), static_cast<std::size_t>(data.perDay),
               [&](std::size_t target, int, double forecast, double actual) {
                   out.push_back({target, forecast, actual, 0});
               });
    HourlySpread spread(data);
    for (const Residual& one : out) {
        spread.add(data.daySlot[one.window], one.error());
    }
    for (Residual& one : out) {
        one.scaled = one.error() / spread.of(data.daySlot[one.window]);
    }
    return out;
}

Anomaly anomalyOf(AnomalyKind kind, const Interval& stretch, std::span<const Residual> residuals, double size) {
    double measured = 0;
    double expected = 0;
    for (const Residual& one : residuals) {
        measured += one.actual;
        expected += one.forecast;
    }
    return {kind, stretch, Joules{std::llround(measured)}, Joules{std::llround(expected)}, size};
}

void addRuns(std::vector<Anomaly>& out, const LoadSeries& series, const std::vector<Residual>& residuals, int fewest) {
    std::vector<double> scaled;
    for (const Residual& one : residuals) {
        scaled.push_back(one.scaled);
    }
    const Band band(std::move(scaled), kHalfWidth99);
    const auto sideOf = [&](const Residual& one) {
        const double size = band.sizeOf(one.scaled);
        return size > 1 ? 1 : size < -1 ? -1 : 0;
    };
    for (std::size_t first = 0; first < residuals.size();) {
        std::size_t past = first + 1;
        const int side = sideOf(residuals[first]);
        double size = std::abs(band.sizeOf(residuals[first].scaled));
        while (side != 0 && past < residuals.size() && sideOf(residuals[past]) == side &&
               residuals[past].window == residuals[past - 1].window + 1) {
            size = std::max(size, std::abs(band.sizeOf(residuals[past].scaled)));
            ++past;
        }
        if (side != 0 && past - first >= static_cast<std::size_t>(fewest)) {
            const Interval stretch{series.windowAt(residuals[first].window).start,
                                   series.interval * static_cast<std::int64_t>(past - first)};
            out.push_back(anomalyOf(AnomalyKind::Windows, stretch, std::span(residuals).subspan(first, past - first), size));
        }
        first = past;
    }
}

void addDays(std::vector<Anomaly>& out, const LoadSeries& series, const LocalDays& days,
             const std::vector<Residual>& residuals) {
    struct Total {
        const LocalDay* day = nullptr;
        std::size_t first = 0;
        std::size_t past = 0;
        double error = 0;
    };
    std::vector<Total> totals;
    for (std::size_t i = 0; i < residuals.size(); ++i) {
        const LocalDay& day = days.dayOf(series.windowAt(residuals[i].window).start);
        if (totals.empty() || totals.back().day != &day) {
            totals.push_back({&day, i, i, 0});
        }
        totals.back().past = i + 1;
        totals.back().error += residuals[i].error();
    }
    std::vector<double> errors;
    for (const Total& total : totals) {
        errors.push_back(total.error);
    }
    // A day stands alone, without others in a row to bear it out: 99.9 %.
    const Band band(std::move(errors), kHalfWidth999);
    for (const Total& total : totals) {
        if (const double size = band.sizeOf(total.error); std::abs(size) > 1) {
            out.push_back(anomalyOf(AnomalyKind::Day, total.day->span,
                                    std::span(residuals).subspan(total.first, total.past - total.first), std::abs(size)));
        }
    }
}

}  // namespace

Result<std::vector<Anomaly>> findAnomalies(const LoadSeries& original, const QTimeZone& zone, int windowsInARow) {
    const LoadSeries series = coarser(original, kFinestForecast);
    Interval reach = series.span();
    reach.length += Seconds{86'400};
    const LocalDays days(reach, zone);
    const SeasonalData data = series.windows.empty() ? SeasonalData() : seasonalData(series, days);
    const auto split = data.perDay > 0 ? splitHistory(data) : std::nullopt;
    if (!split || !split->smoothing) {
        return fail(ErrorCode::HistoryTooShort, original.neighbourhood);
    }
    const Interval firstDay = days.dayOf(series.windowAt(split->start).start).span;
    const auto [firstMidnight, past] = series.indices({firstDay.end(), Seconds{1}});
    const auto residuals = residualsOf(data, *split, firstMidnight);
    std::vector<Anomaly> out;
    addRuns(out, series, residuals, windowsInARow);
    addDays(out, series, days, residuals);
    std::ranges::stable_sort(out, {}, [](const Anomaly& one) { return one.stretch.start; });
    return out;
}

}  // namespace smarter
