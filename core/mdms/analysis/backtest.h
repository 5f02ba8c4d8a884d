// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cmath>

#include "core/mdms/analysis/seasonal_model.h"

namespace smarter {

/// Runs a model over the data from the start, and at `firstOrigin` and every `stride` windows after it lets it
/// forecast the following day, each time knowing nothing of what lies at or after the origin (rolling origin).
/// visit(window, step from 1, forecast, actual) is called for each pair before `end` of which both are known.
template <class Model, class Visit>
void rollOrigin(const SeasonalData& data, Model model, std::size_t firstOrigin, std::size_t end, std::size_t stride,
                Visit visit) {
    const auto horizon = static_cast<std::size_t>(data.perDay);
    for (std::size_t at = 0; at < end; ++at) {
        if (at >= firstOrigin && (at - firstOrigin) % stride == 0) {
            for (std::size_t target = at; target < std::min(at + horizon, end); ++target) {
                const int step = static_cast<int>(target - at) + 1;
                const double forecast = model.predict(data.daySlot[target], data.weekSlot[target], step);
                if (const double actual = data.values[target]; !std::isnan(actual) && !std::isnan(forecast)) {
                    visit(target, step, forecast, actual);
                }
            }
        }
        model.observe(data.daySlot[at], data.weekSlot[at], data.values[at]);
    }
}

/// Errors in joules a window.
struct ErrorMeasures {
    double meanAbsolute = 0;
    double rootMeanSquare = 0;
    std::int64_t forecasts = 0;
};

template <class Model>
ErrorMeasures measure(const SeasonalData& data, const Model& model, std::size_t firstOrigin, std::size_t end,
                      std::size_t stride) {
    double absolute = 0;
    double squares = 0;
    ErrorMeasures out;
    rollOrigin(data, model, firstOrigin, end, stride, [&](std::size_t, int, double forecast, double actual) {
        absolute += std::abs(actual - forecast);
        squares += (actual - forecast) * (actual - forecast);
        ++out.forecasts;
    });
    const auto count = static_cast<double>(std::max<std::int64_t>(out.forecasts, 1));
    out.meanAbsolute = absolute / count;
    out.rootMeanSquare = std::sqrt(squares / count);
    return out;
}

/// How a history is divided, in windows.
struct HistorySplit {
    bool smoothing = false;  ///< else the seasonal-naive forecast: there is too little to learn from
    bool weekly = false;
    std::size_t start = 0;     ///< the model's first states come from [0, start)
    std::size_t training = 0;  ///< parameters from [0, training); [training, end) is held out
};

/// By the days of history with values. Weekly season: with two weeks to learn it from before the held-out days;
/// smoothing by the day alone: with four days in all. Nothing under two days.
std::optional<HistorySplit> splitHistory(const SeasonalData& data);

/// The smoothing with the least mean absolute error of day-ahead forecasts within the training part: a search
/// over fixed values, one parameter after the other, so that the same history gives the same answer.
Smoothing chooseSmoothing(const SeasonalData& data, const HistorySplit& split);

/// By the hour of the day (24): how large errors are usually, in joules a window, never zero.
class HourlySpread {
public:
    HourlySpread(const SeasonalData& data) : perDay_(data.perDay) {}
    void add(int daySlot, double error);
    double of(int daySlot) const;

private:
    std::size_t hourOf(int daySlot) const { return static_cast<std::size_t>(daySlot * 24 / perDay_); }

    int perDay_;
    double sum_ = 0;
    std::int64_t count_ = 0;
    double sums_[24] = {};
    std::int64_t counts_[24] = {};
};

/// Sorts; 0 to 1, interpolated between ranks. The values must not be empty.
double quantile(std::vector<double>& values, double share);

}  // namespace smarter
