// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/privacy/energy_series.h"

#include <algorithm>
#include <limits>

namespace smarter::privacy {

namespace {

std::optional<Joules> plus(std::optional<Joules> a, std::optional<Joules> b) {
    return a && b ? std::optional(*a + *b) : std::nullopt;
}

}  // namespace

double EnergySeries::watts(std::size_t index) const {
    const std::optional<Joules> joules = energy[index];
    return joules ? static_cast<double>(joules->value) / static_cast<double>(step.count())
                  : std::numeric_limits<double>::quiet_NaN();
}

std::optional<EnergySeries> sumOverHomes(std::span<const EnergySeries> homes) {
    if (homes.empty()) {
        return std::nullopt;
    }
    EnergySeries sum = homes.front();
    for (const EnergySeries& home : homes.subspan(1)) {
        if (home.start != sum.start || home.step != sum.step || home.size() != sum.size()) {
            return std::nullopt;
        }
        std::ranges::transform(sum.energy, home.energy, sum.energy.begin(), plus);
    }
    return sum;
}

EnergySeries sumOverTime(const EnergySeries& series, int count) {
    const auto width = static_cast<std::size_t>(std::max(count, 1));
    EnergySeries sums{series.start, series.step * static_cast<std::int64_t>(width), {}};
    for (std::size_t first = 0; first + width <= series.size(); first += width) {
        std::optional<Joules> sum = Joules{};
        for (std::size_t i = first; i < first + width; ++i) {
            sum = plus(sum, series.energy[i]);
        }
        sums.energy.push_back(sum);
    }
    return sums;
}

Joules total(const EnergySeries& series) {
    Joules sum;
    for (const std::optional<Joules>& joules : series.energy) {
        sum += joules.value_or(Joules{});
    }
    return sum;
}

std::vector<double> wattsByMinute(const EnergySeries& series, std::size_t minutes) {
    std::vector<double> watts(minutes, std::numeric_limits<double>::quiet_NaN());
    for (std::size_t minute = 0; minute < minutes; ++minute) {
        const auto index = static_cast<std::size_t>(kMinute * static_cast<std::int64_t>(minute) / series.step);
        if (index < series.size()) {
            watts[minute] = series.watts(index);
        }
    }
    return watts;
}

}  // namespace smarter::privacy
