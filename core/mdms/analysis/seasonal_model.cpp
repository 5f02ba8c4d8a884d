// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mdms/analysis/seasonal_model.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace smarter {

namespace {

constexpr double kUnknown = std::numeric_limits<double>::quiet_NaN();
constexpr int kDaysOfWeek = 7;

bool teaches(const LoadWindow& window) {
    return window.value && !window.suspect && !window.estimated();
}

/// Sums by slot, and means of them.
struct SlotMeans {
    explicit SlotMeans(std::size_t slotCount) : sums(slotCount, 0.0), counts(slotCount, 0) {}

    void add(int slot, double value) {
        sums[static_cast<std::size_t>(slot)] += value;
        ++counts[static_cast<std::size_t>(slot)];
    }
    double mean(std::size_t slot) const { return counts[slot] > 0 ? sums[slot] / counts[slot] : 0.0; }

    std::vector<double> sums;
    std::vector<int> counts;
};

std::size_t wrapped(int slot, std::size_t slotCount) {
    const int size = static_cast<int>(slotCount);
    return static_cast<std::size_t>((slot % size + size) % size);
}

/// Circular moving average with the spread's weights.
std::vector<double> smoothed(const SlotMeans& means, const std::vector<double>& weights) {
    const auto half = static_cast<int>(weights.size() / 2);
    std::vector<double> out(means.sums.size(), 0.0);
    for (std::size_t slot = 0; slot < out.size(); ++slot) {
        for (int k = -half; k <= half; ++k) {
            out[slot] += weights[static_cast<std::size_t>(k + half)] *
                         means.mean(wrapped(static_cast<int>(slot) + k, out.size()));
        }
    }
    return out;
}

}  // namespace

SeasonalData seasonalData(const LoadSeries& series, const LocalDays& days) {
    SeasonalData data;
    data.perDay = static_cast<int>(Seconds{86'400} / series.interval);
    const std::size_t count = series.windows.size() + static_cast<std::size_t>(data.perDay);
    for (std::size_t i = 0; i < count; ++i) {
        const Instant start = series.windowAt(i).start;
        const auto slot = static_cast<int>(days.wallClock(start) / series.interval);
        data.daySlot.push_back(slot);
        data.weekSlot.push_back((days.dayOf(start).date.dayOfWeek() - 1) * data.perDay + slot);
    }
    for (const LoadWindow& window : series.windows) {
        data.values.push_back(teaches(window) ? static_cast<double>(window.value->value) : kUnknown);
    }
    return data;
}

SeasonalModel::SeasonalModel(const SeasonalData& data, std::size_t startWindows, const Smoothing& smoothing, bool weekly)
    : smoothing_(smoothing),
      weekly_(weekly),
      daily_(static_cast<std::size_t>(data.perDay), 0.0),
      week_(static_cast<std::size_t>(data.perDay * kDaysOfWeek), 0.0) {
    const double whole = (smoothing.spread + 1.0) * (smoothing.spread + 1.0);
    for (int k = -smoothing.spread; k <= smoothing.spread; ++k) {
        weights_.push_back((smoothing.spread + 1.0 - std::abs(k)) / whole);
    }
    double share = 1.0;
    for (int step = 0; step <= data.perDay; ++step) {
        carried_.push_back(share);
        share *= smoothing.carry;
    }
    start(data, startWindows);
}

void SeasonalModel::start(const SeasonalData& data, std::size_t startWindows) {
    const std::size_t end = std::min(startWindows, data.windows());
    SlotMeans day(daily_.size());
    for (std::size_t i = 0; i < end; ++i) {
        if (!std::isnan(data.values[i])) {
            day.add(data.daySlot[i], data.values[i]);
        }
    }
    daily_ = smoothed(day, weights_);
    double sum = 0;
    for (const double value : daily_) {
        sum += value;
    }
    level_ = sum / static_cast<double>(daily_.size());
    for (double& value : daily_) {
        value -= level_;
    }
    if (!weekly_) {
        return;
    }
    SlotMeans rest(week_.size());
    for (std::size_t i = 0; i < end; ++i) {
        if (!std::isnan(data.values[i])) {
            rest.add(data.weekSlot[i], data.values[i] - level_ - daily_[static_cast<std::size_t>(data.daySlot[i])]);
        }
    }
    week_ = smoothed(rest, weights_);
    for (double& value : week_) {
        value *= smoothing_.firstWeeks;
    }
}

void SeasonalModel::learn(std::vector<double>& season, int slot, double amount) const {
    const int half = smoothing_.spread;
    const int size = static_cast<int>(season.size());
    if (slot >= half && slot + half < size) {
        double* const at = season.data() + slot - half;
        for (std::size_t k = 0; k < weights_.size(); ++k) {
            at[k] += weights_[k] * amount;
        }
        return;
    }
    for (int k = -half; k <= half; ++k) {
        season[wrapped(slot + k, season.size())] += weights_[static_cast<std::size_t>(k + half)] * amount;
    }
}

void SeasonalModel::observe(int daySlot, int weekSlot, double value) {
    if (std::isnan(value)) {
        lastError_ *= smoothing_.carry;
        return;
    }
    const double error = value - level_ - daily_[static_cast<std::size_t>(daySlot)] -
                         week_[static_cast<std::size_t>(weekSlot)];
    level_ += smoothing_.level * error;
    learn(daily_, daySlot, smoothing_.daily * error);
    if (weekly_) {
        learn(week_, weekSlot, smoothing_.weekly * error);
    }
    lastError_ = error;
}

double SeasonalModel::predict(int daySlot, int weekSlot, int step) const {
    const double sum = level_ + daily_[static_cast<std::size_t>(daySlot)] + week_[static_cast<std::size_t>(weekSlot)] +
                       carried_[static_cast<std::size_t>(step)] * lastError_;
    return std::max(sum, 0.0);
}

NaiveModel::NaiveModel(const SeasonalData& data, bool weekly)
    : weekly_(weekly), last_(static_cast<std::size_t>(data.perDay * (weekly ? kDaysOfWeek : 1)), kUnknown) {}

void NaiveModel::observe(int daySlot, int weekSlot, double value) {
    if (!std::isnan(value)) {
        last_[static_cast<std::size_t>(weekly_ ? weekSlot : daySlot)] = value;
    }
}

double NaiveModel::predict(int daySlot, int weekSlot, int /*step*/) const {
    return last_[static_cast<std::size_t>(weekly_ ? weekSlot : daySlot)];
}

}  // namespace smarter
