// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mdms/vee/rules.h"

#include <algorithm>
#include <array>

namespace smarter {

namespace {

/// The stretches of windows for which `holds`, as [first, past).
template <class Holds>
std::vector<std::pair<std::size_t, std::size_t>> runsOf(const LoadSeries& series, Holds holds) {
    std::vector<std::pair<std::size_t, std::size_t>> runs;
    for (std::size_t i = 0; i < series.windows.size(); ++i) {
        if (!holds(series.windows[i])) {
            continue;
        }
        if (runs.empty() || runs.back().second != i) {
            runs.emplace_back(i, i);
        }
        runs.back().second = i + 1;
    }
    return runs;
}

Interval stretch(const LoadSeries& series, std::size_t first, std::size_t past) {
    return {series.windowAt(first).start, series.interval * static_cast<std::int64_t>(past - first)};
}

}  // namespace

std::vector<Finding> findMissing(const LoadSeries& series) {
    std::vector<Finding> out;
    for (const auto& [first, past] : runsOf(series, [](const LoadWindow& window) { return window.missing(); })) {
        out.push_back({VeeRule::Missing, stretch(series, first, past), static_cast<std::int64_t>(past - first), 0});
    }
    return out;
}

std::vector<Finding> findDuplicates(const LoadSeries& series) {
    std::vector<Finding> out;
    for (const NeighbourhoodLoad& row : series.leftOut) {
        const auto [first, past] = series.indices({row.window.start, Seconds{1}});
        const bool kept = first < past && series.windows[first].raw;
        out.push_back({VeeRule::Duplicate, row.window, row.energy.value, kept ? series.windows[first].raw->value : 0});
    }
    return out;
}

std::vector<Finding> findSpikes(const LoadSeries& series, const LocalDays& days) {
    constexpr std::size_t compared = 3;
    std::vector<Finding> out;
    for (const LocalDay& day : days.days()) {
        const auto [first, past] = series.indices(day.span);
        std::vector<std::size_t> known;
        for (std::size_t i = first; i < past; ++i) {
            if (series.windows[i].raw) {
                known.push_back(i);
            }
        }
        if (known.size() < compared) {
            continue;
        }
        const auto energy = [&](std::size_t i) { return series.windows[i].raw->value; };
        std::ranges::partial_sort(known, known.begin() + compared, std::ranges::greater(), energy);
        const std::int64_t third = std::max<std::int64_t>(energy(known[2]), 0);
        const std::int64_t bound = third + third / 100 * kSpikePercent + third % 100 * kSpikePercent / 100;
        std::sort(known.begin(), known.begin() + 2);
        for (const std::size_t i : {known[0], known[1]}) {
            if (energy(i) > bound) {
                out.push_back({VeeRule::Spike, series.windowAt(i), energy(i), bound});
            }
        }
    }
    return out;
}

std::vector<Finding> findZeroRuns(const LoadSeries& series) {
    std::vector<Finding> out;
    for (const auto& [first, past] : runsOf(series, [](const LoadWindow& window) { return window.raw == Joules{0}; })) {
        const Interval run = stretch(series, first, past);
        if (run.length > kLongestZeroRun) {
            out.push_back({VeeRule::ZeroRun, run, run.length.count(), kLongestZeroRun.count()});
        }
    }
    return out;
}

std::vector<Finding> findNegatives(const LoadSeries& series) {
    std::vector<Finding> out;
    for (std::size_t i = 0; i < series.windows.size(); ++i) {
        if (const auto raw = series.windows[i].raw; raw && raw->value < 0) {
            out.push_back({VeeRule::Negative, series.windowAt(i), raw->value, 0});
        }
    }
    return out;
}

}  // namespace smarter
