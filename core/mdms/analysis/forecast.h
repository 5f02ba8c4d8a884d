// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mdms/analysis/seasonal_model.h"

namespace smarter {

enum class ForecastMethod : std::uint8_t {
    DoubleSeasonal,  ///< daily and weekly season
    DailySeason,     ///< the history is too short for a weekly season
    SeasonalNaive,   ///< too short to smooth: the day before again
};

/// One window of the 24 hours after the history, with what lies in it 80 and 95 times of 100 by the back-test.
struct ForecastRow {
    Interval window;
    Joules energy;
    Joules low80, high80;
    Joules low95, high95;
};

/// Errors of day-ahead forecasts on days held out from the choice of parameters, joules a window. The naive
/// forecast repeats the last day or the last week, whichever does better on those same days.
struct ForecastError {
    double meanAbsolute = 0;
    double rootMeanSquare = 0;
    double naiveMeanAbsolute = 0;
    bool naiveIsWeekly = false;
    double ratio = 0;   ///< mean absolute error over the naive one's: under 1 beats it; 0 where that has no error
    double scaled = 0;  ///< MASE: over the naive error within the training part (Hyndman and Koehler 2006)
    std::int64_t forecasts = 0;
};

struct Forecast {
    QString neighbourhood;
    ForecastMethod method = ForecastMethod::SeasonalNaive;
    Smoothing smoothing;  ///< of DoubleSeasonal and DailySeason
    int trainedOnDays = 0;
    int heldOutDays = 0;
    std::vector<ForecastRow> rows;
    ForecastError error;
};

/// Forecasts are of quarters of an hour at the finest: shorter windows are summed first.
inline constexpr Seconds kFinestForecast{900};

/// The series as VEE left it. A pure function: the same series gives the same forecast. HistoryTooShort: under two
/// days, or half of it without a value.
Result<Forecast> makeForecast(const LoadSeries& series, const QTimeZone& zone);

}  // namespace smarter
