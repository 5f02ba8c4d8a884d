// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>

#include "core/mdms/vee/load_series.h"
#include "core/mdms/vee/local_days.h"

namespace smarter {

/// A load series as the forecast's models see it: joules a window, and the place of each window in the day and in
/// the week by the wall clock, so that habits stay where they are when clocks change.
struct SeasonalData {
    int perDay = 0;              ///< windows of a day of 24 hours
    std::vector<double> values;  ///< NaN: not known, or not to learn from
    std::vector<int> daySlot;    ///< 0 … perDay − 1; a day longer than `values`: the days to forecast
    std::vector<int> weekSlot;   ///< 0 … 7 · perDay − 1, from Monday

    std::size_t windows() const { return values.size(); }
};

/// Measured and edited values; not estimates (they add nothing that is known) and not what VEE suspects. The
/// interval must divide an hour; `days` must reach a day past the series' end.
SeasonalData seasonalData(const LoadSeries& series, const LocalDays& days);

/// Gains of the smoothing, each 0 to 1, and `spread`: over how many windows before and after an error teaches the
/// daily and weekly season, with triangular weights. A home's quarter of an hour is chance; half an hour is habit.
struct Smoothing {
    double level = 0.01;
    double daily = 0.1;
    double weekly = 0.05;
    double carry = 0.5;  ///< share of an error still there a window later: first-order autoregression
    int spread = 2;
    double firstWeeks = 0.5;  ///< share believed of how weekdays differ in the first weeks, where half may be chance

    bool operator==(const Smoothing&) const = default;
};

/// Double seasonal exponential smoothing, additive, in error-correction form with first-order autoregression:
/// J. W. Taylor, "Short-term electricity demand forecasting using double seasonal exponential smoothing", J. Oper.
/// Res. Soc. 54 (2003), and "Triple seasonal methods …", Eur. J. Oper. Res. 204 (2010), section 3; the spread is ours.
class SeasonalModel {
public:
    /// Starts from the means of the first `startWindows`. Without the weekly season every day is alike.
    SeasonalModel(const SeasonalData& data, std::size_t startWindows, const Smoothing& smoothing, bool weekly);

    /// The window that comes next; NaN: not known.
    void observe(int daySlot, int weekSlot, double value);
    /// Of the window `step` after the last one observed, from 1.
    double predict(int daySlot, int weekSlot, int step) const;

private:
    void learn(std::vector<double>& season, int slot, double amount) const;
    void start(const SeasonalData& data, std::size_t startWindows);

    Smoothing smoothing_;
    bool weekly_;
    double level_ = 0;
    double lastError_ = 0;
    std::vector<double> weights_;    // of the spread: summing to 1
    std::vector<double> carried_;    // carry to the power of the step
    std::vector<double> daily_;
    std::vector<double> week_;
};

/// The last value known at that time of the day, or of the week: what a forecast has to beat.
class NaiveModel {
public:
    NaiveModel(const SeasonalData& data, bool weekly);

    void observe(int daySlot, int weekSlot, double value);
    /// NaN before there was one.
    double predict(int daySlot, int weekSlot, int step) const;

private:
    bool weekly_;
    std::vector<double> last_;
};

}  // namespace smarter
