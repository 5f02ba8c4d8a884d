// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/privacy/occupancy.h"

#include <algorithm>
#include <cmath>

namespace smarter::privacy {

namespace {

constexpr Seconds kWindow = kMinute * 15;
constexpr Seconds kNightFrom = kMinute * 60;
constexpr Seconds kNightTo = kMinute * 270;
constexpr Seconds kLoneUntil = kMinute * 330;
constexpr Seconds kShortQuiet = kMinute * 75;
constexpr Seconds kLatestToBed = kMinute * 240;
constexpr Seconds kLatestWaking = kMinute * 720;
constexpr Seconds kEarliestBed = kMinute * 1230;
constexpr Seconds kUsualWaking = kMinute * 420;
constexpr Seconds kUsualBed = kMinute * 1380;
constexpr double kMeanShare = 1.2;
constexpr double kRangeWatts = 60;
constexpr double kNightShare = 0.9;

struct Window {
    double mean = 0;
    double range = 0;
};

Window windowOf(const EnergySeries& day, std::size_t first, std::size_t count) {
    double sum = 0;
    double least = INFINITY;
    double most = -INFINITY;
    int known = 0;
    for (std::size_t i = first; i < std::min(first + count, day.size()); ++i) {
        if (const double watts = day.watts(i); !std::isnan(watts)) {
            sum += watts;
            least = std::min(least, watts);
            most = std::max(most, watts);
            ++known;
        }
    }
    return known == 0 ? Window{} : Window{sum / known, most - least};
}

/// The value that nine tenths stay at or under.
double nightLimit(const std::vector<Window>& windows, Seconds width, double Window::*feature) {
    std::vector<double> night;
    for (std::size_t i = 0; i < windows.size(); ++i) {
        const Seconds from = width * static_cast<std::int64_t>(i);
        if (from >= kNightFrom && from + width <= kNightTo) {
            night.push_back(windows[i].*feature);
        }
    }
    if (night.empty()) {
        return INFINITY;
    }
    std::ranges::sort(night);
    return night[static_cast<std::size_t>(kNightShare * static_cast<double>(night.size() - 1))];
}

std::vector<bool> activeWindows(const std::vector<Window>& windows, Seconds width) {
    const double mean = nightLimit(windows, width, &Window::mean) * kMeanShare;
    const double range = nightLimit(windows, width, &Window::range) + kRangeWatts;
    std::vector<bool> active;
    for (const Window& window : windows) {
        active.push_back(window.mean > mean || window.range > range);
    }
    std::vector<bool> kept = active;
    for (std::size_t i = 0; i < active.size() && width * static_cast<std::int64_t>(i) < kLoneUntil; ++i) {
        const bool lone = (i == 0 || !active[i - 1]) && (i + 1 == active.size() || !active[i + 1]);
        kept[i] = active[i] && !lone;
    }
    return kept;
}

/// Of quiet between two moments of a day, counted from its midnight.
Presence presenceWhenQuiet(Seconds from, Seconds to, Seconds day) {
    // Whoever is up for a moment at night goes back to bed.
    if (from < kLatestToBed && to <= kLatestWaking) {
        return Presence::Asleep;
    }
    if (from == Seconds{0}) {
        return Presence::Away;
    }
    if (to >= day) {
        return from >= kEarliestBed ? Presence::Asleep : Presence::Away;
    }
    return to - from <= kShortQuiet ? Presence::In : Presence::Away;
}

void markSleepTimes(Occupancy& occupancy) {
    const std::vector<PresenceStretch> stretches = stretchesOf(occupancy);
    if (stretches.size() < 2) {
        return;
    }
    for (const PresenceStretch& stretch : stretches) {
        if (stretch.presence == Presence::Asleep && stretch.interval.end() - occupancy.start <= kLatestWaking) {
            occupancy.wokeUp = stretch.interval.end();
        }
    }
    if (stretches.back().presence == Presence::Asleep) {
        occupancy.wentToBed = stretches.back().interval.start;
    }
}

void fill(Occupancy& occupancy, Seconds from, Seconds to, Presence presence) {
    const auto all = static_cast<std::int64_t>(occupancy.minutes.size());
    const auto place = [&](Seconds at) { return static_cast<std::ptrdiff_t>(std::clamp<std::int64_t>(at / kMinute, 0, all)); };
    std::fill(occupancy.minutes.begin() + place(from), occupancy.minutes.begin() + std::max(place(from), place(to)), presence);
}

Occupancy everyMinute(Interval day, Presence presence) {
    return {day.start, std::vector<Presence>(static_cast<std::size_t>(std::max<std::int64_t>(day.length / kMinute, 0)), presence), {}, {}};
}

}  // namespace

Occupancy guessOccupancy(const EnergySeries& day) {
    const auto count = static_cast<std::size_t>(std::max<std::int64_t>(kWindow / day.step, 1));
    const Seconds width = day.step * static_cast<std::int64_t>(count);
    std::vector<Window> windows;
    for (std::size_t first = 0; first < day.size(); first += count) {
        windows.push_back(windowOf(day, first, count));
    }
    const std::vector<bool> active = activeWindows(windows, width);
    const Interval whole = day.whole();
    Occupancy guess = everyMinute(whole, Presence::In);
    for (std::size_t i = 0; i < active.size();) {
        std::size_t end = i;
        while (end < active.size() && !active[end]) {
            ++end;
        }
        if (end > i) {
            const Seconds from = width * static_cast<std::int64_t>(i);
            const Seconds to = std::min(width * static_cast<std::int64_t>(end), whole.length);
            fill(guess, from, to, presenceWhenQuiet(from, to, whole.length));
        }
        i = std::max(end, i + 1);
    }
    markSleepTimes(guess);
    return guess;
}

Occupancy guessWithoutReadings(Interval day) {
    Occupancy guess = everyMinute(day, Presence::In);
    fill(guess, Seconds{0}, kUsualWaking, Presence::Asleep);
    fill(guess, kUsualBed, day.length, Presence::Asleep);
    markSleepTimes(guess);
    return guess;
}

Occupancy occupancyOf(Interval day, const std::vector<Interval>& occupied, const std::vector<Interval>& asleep) {
    Occupancy known = everyMinute(day, Presence::Away);
    for (const Interval& interval : occupied) {
        fill(known, interval.start - day.start, interval.end() - day.start, Presence::In);
    }
    for (const Interval& interval : asleep) {
        fill(known, interval.start - day.start, interval.end() - day.start, Presence::Asleep);
    }
    markSleepTimes(known);
    return known;
}

std::vector<PresenceStretch> stretchesOf(const Occupancy& occupancy) {
    std::vector<PresenceStretch> stretches;
    Instant at = occupancy.start;
    for (const Presence presence : occupancy.minutes) {
        if (stretches.empty() || stretches.back().presence != presence) {
            stretches.push_back({{at, {}}, presence});
        }
        stretches.back().interval.length += kMinute;
        at += kMinute;
    }
    return stretches;
}

}  // namespace smarter::privacy
