// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mdms/analysis/backtest.h"

#include <algorithm>
#include <array>

namespace smarter {

namespace {

constexpr double kLevels[] = {0.0, 0.001, 0.002, 0.005, 0.01, 0.02, 0.05};
constexpr double kDailies[] = {0.0, 0.01, 0.02, 0.05, 0.1, 0.15, 0.2, 0.3, 0.5};
constexpr double kWeeklies[] = {0.0, 0.02, 0.05, 0.1, 0.2, 0.3, 0.5};
constexpr double kCarries[] = {0.0, 0.2, 0.4, 0.6, 0.7, 0.8, 0.9, 0.95};
constexpr int kSpreads[] = {0, 1, 2, 4, 6, 8};
constexpr double kFirstWeeks[] = {0.0, 0.25, 0.5, 0.75, 1.0};
constexpr int kSweeps = 3;

/// Keeps what is best so far.
class Search {
public:
    Search(const SeasonalData& data, const HistorySplit& split) : data_(data), split_(split) { best_ = errorOf(found_); }

    template <class T, std::size_t N>
    bool along(T Smoothing::*parameter, const T (&choices)[N]) {
        bool better = false;
        for (const T choice : choices) {
            Smoothing trial = found_;
            trial.*parameter = choice;
            if (const double error = errorOf(trial); error < best_) {
                best_ = error;
                found_ = trial;
                better = true;
            }
        }
        return better;
    }

    const Smoothing& found() const { return found_; }

private:
    double errorOf(const Smoothing& trial) const {
        // Seven hours apart: origins at every hour of the day, over a week.
        const auto stride = static_cast<std::size_t>(std::max(data_.perDay * 7 / 24, 1));
        const SeasonalModel model(data_, split_.start, trial, split_.weekly);
        return measure(data_, model, split_.start, split_.training, stride).meanAbsolute;
    }

    const SeasonalData& data_;
    const HistorySplit& split_;
    Smoothing found_;
    double best_ = 0;
};

}  // namespace

std::optional<HistorySplit> splitHistory(const SeasonalData& data) {
    constexpr std::size_t twoWeeks = 14;
    constexpr std::size_t fewestToSmooth = 4;
    constexpr std::size_t mostHeldOut = 28;
    const auto perDay = static_cast<std::size_t>(data.perDay);
    const std::size_t days = data.windows() / perDay;
    const auto known = static_cast<std::size_t>(
        std::ranges::count_if(data.values, [](double value) { return !std::isnan(value); }));
    if (days < 2 || known < data.windows() / 2) {
        return std::nullopt;
    }
    HistorySplit split;
    split.smoothing = days >= fewestToSmooth;
    split.weekly = days > twoWeeks;
    std::size_t heldOut = std::clamp<std::size_t>(days / 3, 1, mostHeldOut);
    if (split.weekly) {
        heldOut = std::min(heldOut, days - twoWeeks);
    }
    split.training = data.windows() - heldOut * perDay;
    // The search needs days after those that the states start from.
    const std::size_t trainingDays = split.training / perDay;
    split.start = (trainingDays >= 2 * twoWeeks ? twoWeeks : trainingDays / 2) * perDay;
    return split;
}

Smoothing chooseSmoothing(const SeasonalData& data, const HistorySplit& split) {
    Search search(data, split);
    for (int sweep = 0; sweep < kSweeps; ++sweep) {
        bool better = search.along(&Smoothing::spread, kSpreads);
        better |= search.along(&Smoothing::daily, kDailies);
        better |= search.along(&Smoothing::level, kLevels);
        if (split.weekly) {
            better |= search.along(&Smoothing::firstWeeks, kFirstWeeks);
            better |= search.along(&Smoothing::weekly, kWeeklies);
        }
        better |= search.along(&Smoothing::carry, kCarries);
        if (!better) {
            break;
        }
    }
    return search.found();
}

void HourlySpread::add(int daySlot, double error) {
    sum_ += std::abs(error);
    ++count_;
    sums_[hourOf(daySlot)] += std::abs(error);
    ++counts_[hourOf(daySlot)];
}

double HourlySpread::of(int daySlot) const {
    const std::size_t hour = hourOf(daySlot);
    const double usual = count_ > 0 ? sum_ / static_cast<double>(count_) : 0.0;
    const double own = counts_[hour] > 0 ? sums_[hour] / static_cast<double>(counts_[hour]) : usual;
    // A quiet hour of a few days must not make every later watt remarkable.
    constexpr double least = 0.1;
    return std::max({own, least * usual, 1.0});
}

double quantile(std::vector<double>& values, double share) {
    std::ranges::sort(values);
    const double rank = share * static_cast<double>(values.size() - 1);
    const auto below = static_cast<std::size_t>(rank);
    const std::size_t above = std::min(below + 1, values.size() - 1);
    const double part = rank - static_cast<double>(below);
    return values[below] * (1 - part) + values[above] * part;
}

}  // namespace smarter
