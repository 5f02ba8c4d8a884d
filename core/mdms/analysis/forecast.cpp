// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mdms/analysis/forecast.h"

#include <algorithm>
#include <array>

#include "core/mdms/analysis/backtest.h"

namespace smarter {

namespace {

constexpr std::size_t kHours = 24;

/// Quantiles of back-test errors over the usual size of errors at that hour, by how many hours ahead.
class ErrorBand {
public:
    ErrorBand(const SeasonalData& data, HourlySpread spread) : perDay_(data.perDay), spread_(std::move(spread)) {}

    void add(int daySlot, int step, double error) {
        const double scaled = error / spread_.of(daySlot);
        byHour_[hourOf(step)].push_back(scaled);
        all_.push_back(scaled);
    }

    /// Few errors that far ahead say less about the tails than all of them.
    void settle() {
        constexpr std::size_t enough = 200;
        for (std::size_t hour = 0; hour < kHours; ++hour) {
            std::vector<double>& errors = byHour_[hour].size() >= enough ? byHour_[hour] : all_;
            for (std::size_t i = 0; i < kShares.size(); ++i) {
                quantiles_[hour][i] = errors.empty() ? 0.0 : quantile(errors, kShares[i]);
            }
        }
    }

    ForecastRow row(const Interval& window, double forecast, int daySlot, int step) const {
        const double scale = spread_.of(daySlot);
        const auto at = [&](std::size_t share) {
            return Joules{std::llround(std::max(forecast + scale * quantiles_[hourOf(step)][share], 0.0))};
        };
        const Joules energy{std::llround(forecast)};
        // Where errors lean to one side the forecast itself still belongs to its band.
        return {window, energy, std::min(at(1), energy), std::max(at(2), energy),
                std::min(at(0), energy), std::max(at(3), energy)};
    }

private:
    static constexpr std::array<double, 4> kShares{0.025, 0.1, 0.9, 0.975};

    std::size_t hourOf(int step) const { return static_cast<std::size_t>((step - 1) * 24 / perDay_); }

    int perDay_;
    HourlySpread spread_;
    std::array<std::vector<double>, kHours> byHour_;
    std::vector<double> all_;
    std::array<std::array<double, 4>, kHours> quantiles_{};
};

std::size_t hourlyStride(const SeasonalData& data) {
    return static_cast<std::size_t>(std::max(data.perDay / 24, 1));
}

template <class Model>
ErrorBand bandOf(const SeasonalData& data, const Model& model, std::size_t heldOutFrom) {
    const std::size_t stride = hourlyStride(data);
    HourlySpread spread(data);
    rollOrigin(data, model, heldOutFrom, data.windows(), stride,
               [&](std::size_t target, int, double forecast, double actual) {
                   spread.add(data.daySlot[target], actual - forecast);
               });
    ErrorBand band(data, spread);
    rollOrigin(data, model, heldOutFrom, data.windows(), stride,
               [&](std::size_t target, int step, double forecast, double actual) {
                   band.add(data.daySlot[target], step, actual - forecast);
               });
    band.settle();
    return band;
}

/// Takes the model over the whole history and the day after it.
template <class Model>
std::vector<ForecastRow> rowsOf(const SeasonalData& data, const LoadSeries& series, Model model, const ErrorBand& band) {
    for (std::size_t i = 0; i < data.windows(); ++i) {
        model.observe(data.daySlot[i], data.weekSlot[i], data.values[i]);
    }
    std::vector<ForecastRow> rows;
    for (int step = 1; step <= data.perDay; ++step) {
        const std::size_t target = data.windows() + static_cast<std::size_t>(step) - 1;
        const double forecast = model.predict(data.daySlot[target], data.weekSlot[target], step);
        if (!std::isnan(forecast)) {
            rows.push_back(band.row(series.windowAt(target), forecast, data.daySlot[target], step));
        }
    }
    return rows;
}

ForecastError compared(const SeasonalData& data, const HistorySplit& split, const ErrorMeasures& own) {
    const std::size_t stride = hourlyStride(data);
    const auto naive = [&](bool weekly, std::size_t from, std::size_t to) {
        return measure(data, NaiveModel(data, weekly), from, to, stride);
    };
    ForecastError error;
    error.meanAbsolute = own.meanAbsolute;
    error.rootMeanSquare = own.rootMeanSquare;
    error.forecasts = own.forecasts;
    const ErrorMeasures daily = naive(false, split.training, data.windows());
    error.naiveMeanAbsolute = daily.meanAbsolute;
    if (const ErrorMeasures weekly = naive(true, split.training, data.windows());
        weekly.forecasts == daily.forecasts && weekly.meanAbsolute < daily.meanAbsolute) {
        error.naiveMeanAbsolute = weekly.meanAbsolute;
        error.naiveIsWeekly = true;
    }
    error.ratio = error.naiveMeanAbsolute > 0 ? error.meanAbsolute / error.naiveMeanAbsolute : 0.0;
    const double within = naive(error.naiveIsWeekly, 0, split.training).meanAbsolute;
    error.scaled = within > 0 ? error.meanAbsolute / within : 0.0;
    return error;
}

template <class Model>
void complete(Forecast& out, const SeasonalData& data, const LoadSeries& series, const HistorySplit& split,
              const Model& model) {
    out.error = compared(data, split, measure(data, model, split.training, data.windows(), hourlyStride(data)));
    out.rows = rowsOf(data, series, model, bandOf(data, model, split.training));
}

}  // namespace

Result<Forecast> makeForecast(const LoadSeries& original, const QTimeZone& zone) {
    const LoadSeries series = coarser(original, kFinestForecast);
    if (series.windows.empty()) {
        return fail(ErrorCode::HistoryTooShort, original.neighbourhood);
    }
    Interval reach = series.span();
    reach.length += Seconds{86'400};
    const SeasonalData data = seasonalData(series, LocalDays(reach, zone));
    const auto split = splitHistory(data);
    if (!split) {
        return fail(ErrorCode::HistoryTooShort, original.neighbourhood);
    }
    Forecast out;
    out.neighbourhood = series.neighbourhood;
    // To the nearest day: the change of clocks makes one an hour longer or shorter.
    const auto inDays = [&](std::size_t windows) {
        return static_cast<int>(std::lround(static_cast<double>(windows) / data.perDay));
    };
    out.trainedOnDays = inDays(split->training);
    out.heldOutDays = inDays(data.windows() - split->training);
    if (!split->smoothing) {
        complete(out, data, series, *split, NaiveModel(data, false));
        return out;
    }
    out.method = split->weekly ? ForecastMethod::DoubleSeasonal : ForecastMethod::DailySeason;
    out.smoothing = chooseSmoothing(data, *split);
    complete(out, data, series, *split, SeasonalModel(data, split->start, out.smoothing, split->weekly));
    return out;
}

}  // namespace smarter
