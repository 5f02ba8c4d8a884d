// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mdms/vee/feeder_check.h"

#include <algorithm>
#include <map>
#include <set>

namespace smarter {

namespace {

void addLoad(FeederDay& out, const LoadSeries& series, std::set<Pseudonym>& households) {
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
            out.load += *window.raw;
            out.windowsPartial += window.quality == Quality::Valid ? 0 : 1;
            meters = std::max(meters, window.meters);
        }
    }
    out.totalsAbsent = std::max(0, static_cast<int>(meters) - static_cast<int>(households.size()));
}

FeederVerdict verdictOf(const FeederDay& day) {
    if (day.difference == Joules{}) {
        return FeederVerdict::Agrees;
    }
    const int reasons = day.totalsWithheld + day.totalsAbsent + day.totalsPartial + day.windowsWithheld +
                        day.windowsMissing + day.windowsPartial;
    return reasons > 0 ? FeederVerdict::Explained : FeederVerdict::Differs;
}

}  // namespace

std::vector<FeederDay> checkFeeder(const LoadSeries& series, const std::vector<HouseholdTotal>& totals,
                                   const LocalDays& days) {
    struct Entry {
        FeederDay day;
        std::set<Pseudonym> households;
    };
    std::map<Instant, Entry> byDay;
    for (const HouseholdTotal& total : totals) {
        if (total.neighbourhood != series.neighbourhood || !days.contains(total.window.start)) {
            continue;
        }
        const Interval day = days.dayOf(total.window.start).span;
        if (total.window.end() > day.end()) {
            continue;
        }
        Entry& entry = byDay[day.start];
        entry.day.day = day;
        entry.households.insert(total.household);
        if (total.outcome != Outcome::Released) {
            ++entry.day.totalsWithheld;
            continue;
        }
        ++entry.day.totals;
        entry.day.totalsPartial += total.coveredMinutes < total.expectedMinutes ? 1 : 0;
        for (const Joules energy : total.registers) {
            entry.day.households += energy;
        }
    }
    std::vector<FeederDay> out;
    for (auto& [start, entry] : byDay) {
        addLoad(entry.day, series, entry.households);
        entry.day.difference = entry.day.load - entry.day.households;
        entry.day.verdict = verdictOf(entry.day);
        out.push_back(entry.day);
    }
    return out;
}

}  // namespace smarter
