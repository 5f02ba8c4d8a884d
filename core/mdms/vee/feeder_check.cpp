// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mdms/vee/feeder_check.h"

#include <algorithm>
#include <map>
#include <set>

namespace smarter {

namespace {

struct Sums {
    FeederDay day;
    Joules households;
    Joules load;
    std::set<Pseudonym> seen;
};

void addTotal(Sums& sums, const HouseholdTotal& total) {
    sums.seen.insert(total.household);
    if (total.outcome != Outcome::Released) {
        ++sums.day.totalsWithheld;
        return;
    }
    ++sums.day.totals;
    sums.day.totalsPartial += total.coveredMinutes < total.expectedMinutes ? 1 : 0;
    for (const Joules energy : total.registers) {
        sums.households += energy;
    }
}

void addLoad(Sums& sums, const LoadSeries& series) {
    FeederDay& out = sums.day;
    const auto [first, past] = series.indices(out.day);
    // Part of the day may lie before the first or after the last window there is.
    const std::int64_t expected = out.day.length / series.interval;
    out.windowsMissing = static_cast<int>(expected - static_cast<std::int64_t>(past - first));
    std::uint32_t meters = 0;
    for (std::size_t i = first; i < past; ++i) {
        const LoadWindow& window = series.windows[i];
        out.windowsMissing += window.missing() ? 1 : 0;
        out.windowsWithheld += window.withheld() ? 1 : 0;
        if (window.raw) {
            sums.load += *window.raw;
            out.windowsPartial += window.partial ? 1 : 0;
            meters = std::max(meters, window.meters);
        }
    }
    out.totalsAbsent = std::max(0, static_cast<int>(meters) - static_cast<int>(sums.seen.size()));
}

FeederDay judged(Sums sums) {
    FeederDay& day = sums.day;
    const int notThere = day.totalsWithheld + day.totalsAbsent + day.totalsPartial + day.windowsWithheld +
                         day.windowsMissing + day.windowsPartial;
    if (notThere > 0 || day.totals == 0) {
        day.verdict = FeederVerdict::Incomplete;
        return day;
    }
    day.households = sums.households;
    day.load = sums.load;
    day.verdict = sums.load == sums.households ? FeederVerdict::Agrees : FeederVerdict::Differs;
    return day;
}

}  // namespace

std::vector<FeederDay> checkFeeder(const LoadSeries& series, const std::vector<HouseholdTotal>& totals,
                                   const LocalDays& days) {
    std::map<Instant, Sums> byDay;
    for (const HouseholdTotal& total : totals) {
        if (total.neighbourhood != series.neighbourhood || !days.contains(total.window.start)) {
            continue;
        }
        const Interval day = days.dayOf(total.window.start).span;
        if (total.window.end() > day.end()) {
            continue;
        }
        Sums& sums = byDay[day.start];
        sums.day.day = day;
        addTotal(sums, total);
    }
    std::vector<FeederDay> out;
    for (auto& [start, sums] : byDay) {
        addLoad(sums, series);
        out.push_back(judged(std::move(sums)));
    }
    return out;
}

}  // namespace smarter
