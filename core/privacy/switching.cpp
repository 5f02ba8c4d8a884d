// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/privacy/switching.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace smarter::privacy {

namespace {

constexpr double kLevelShare = 0.03;
/// Changes under these are noise: they neither make nor prolong an edge.
constexpr double kNoiseWatts = 10;
constexpr double kNoiseShare = 0.015;
constexpr double kPairWatts = 40;
constexpr double kPairShare = 0.15;
constexpr std::chrono::hours kLongestRun{12};
constexpr std::chrono::hours kLongestTwoSteps{1};

/// Zero for noise and where a reading is missing.
double changeBefore(const EnergySeries& series, std::size_t index) {
    if (index >= series.size()) {
        return 0;
    }
    const double before = series.watts(index - 1);
    const double after = series.watts(index);
    const double noise = std::max(kNoiseWatts, kNoiseShare * std::max(before, after));
    return std::abs(after - before) > noise ? after - before : 0;  // false of NaN
}

bool arePair(const Switching& on, const Switching& off) {
    return std::abs(on.watts + off.watts) <= std::max(kPairWatts, kPairShare * on.watts) && off.at - on.at <= kLongestRun;
}

void pairTwoSteps(const std::vector<Switching>& rises, std::vector<Switching>& falls, std::vector<Run>& runs) {
    for (const Switching& on : rises) {
        for (std::size_t second = 1; second < falls.size(); ++second) {
            const Switching& down = falls[second - 1];
            const Switching& off = falls[second];
            const bool inTime = down.at > on.at && off.at - on.at <= kLongestTwoSteps;
            if (inTime && arePair(on, {off.at, down.watts + off.watts})) {
                runs.push_back({{on.at, off.at - on.at}, on.watts});
                falls.erase(falls.begin() + static_cast<std::ptrdiff_t>(second) - 1, falls.begin() + static_cast<std::ptrdiff_t>(second) + 1);
                break;
            }
        }
    }
}

}  // namespace

std::vector<Switching> findSwitchings(const EnergySeries& series) {
    std::vector<Switching> found;
    for (std::size_t i = 1; i < series.size(); ++i) {
        const double first = changeBefore(series, i);
        if (first == 0) {
            continue;
        }
        const double second = changeBefore(series, i + 1);
        const bool both = second != 0 && (second > 0) == (first > 0);
        const std::size_t last = both ? i + 1 : i;
        const double change = both ? first + second : first;
        const double level = std::max(series.watts(i - 1), series.watts(last));
        if (std::abs(change) >= std::max(kLeastSwitchingWatts, kLevelShare * level)) {
            found.push_back({series.at(both && std::abs(second) > std::abs(first) ? i + 1 : i), change});
        }
        i = last;
    }
    return found;
}

std::vector<Run> pairSwitchings(const std::vector<Switching>& switchings) {
    std::vector<Switching> waiting;
    std::vector<Switching> falls;
    std::vector<Run> runs;
    for (const Switching& switching : switchings) {
        if (switching.watts > 0) {
            waiting.push_back(switching);
            continue;
        }
        const auto newest = std::find_if(waiting.rbegin(), waiting.rend(), [&](const Switching& on) { return arePair(on, switching); });
        if (newest != waiting.rend()) {
            runs.push_back({{newest->at, switching.at - newest->at}, newest->watts});
            waiting.erase(std::next(newest).base());
        } else {
            falls.push_back(switching);
        }
    }
    pairTwoSteps(waiting, falls, runs);
    std::ranges::sort(runs);
    return runs;
}

std::vector<Switching> switchingsOf(std::span<const Run> runs, Interval period) {
    std::map<Instant, Switching> byMinute;
    const auto add = [&](Instant at, double watts) {
        if (at > period.start && at < period.end()) {
            Switching& minute = byMinute.try_emplace(alignDown(at, kMinute), Switching{at, 0}).first->second;
            minute.at = std::min(minute.at, at);
            minute.watts += watts;
        }
    };
    for (const Run& run : runs) {
        add(run.interval.start, run.watts);
        add(run.interval.end(), -run.watts);
    }
    std::vector<Switching> switchings;
    for (const auto& [minute, switching] : byMinute) {
        if (std::abs(switching.watts) >= kLeastSwitchingWatts) {
            switchings.push_back(switching);
        }
    }
    return switchings;
}

}  // namespace smarter::privacy
