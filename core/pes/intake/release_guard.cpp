// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pes/intake/release_guard.h"

#include <algorithm>

#include "core/base/clock.h"

namespace smarter {

namespace {

/// The different sets of meters that the minutes of a window are sums over.
std::vector<MeterSet> setsOf(std::span<const Contribution> contributions, std::uint64_t minutes) {
    std::vector<MeterSet> sets;
    const bool whole = std::ranges::all_of(contributions, [&](const Contribution& one) {
        return (one.covered & minutes) == 0 || (one.covered & minutes) == minutes;
    });
    for (std::uint64_t rest = minutes; rest != 0; rest = whole ? 0 : rest & (rest - 1)) {
        const std::uint64_t minute = rest & (~rest + 1);
        MeterSet members;
        for (const Contribution& one : contributions) {
            if ((one.covered & minute) != 0) {
                members.push_back(one.meter);
            }
        }
        if (!members.empty() && std::ranges::find(sets, members) == sets.end()) {
            sets.push_back(std::move(members));
        }
    }
    return sets;
}

bool coversItsDay(const Contribution& household, const NeighbourhoodDay& key) {
    return kMinute * static_cast<std::int64_t>(household.covered) == key.day.length;
}

}  // namespace

Result<std::vector<StoredSum>> ReleaseGuard::sumsToJudge(Instant until, std::optional<std::int64_t> neighbourhood) {
    auto sums = sums_.dirtyBefore(until);
    if (!sums) {
        return sums;
    }
    if (neighbourhood) {
        std::erase_if(*sums, [&](const StoredSum& sum) { return neighbourhoodOf(sum.key) != *neighbourhood; });
    }
    for (const StoredSum& sum : *sums) {
        if (sum.key.kind == SumKind::HouseholdTotals) {
            closing_.insert(sum.key);
        }
    }
    // What is new in a day may make room for a total that it withheld.
    for (const NeighbourhoodDay& ended : endedDays(*sums, until)) {
        const auto totals = record_.totalsOf(ended);
        if (!totals) {
            return passOn(totals);
        }
        for (const SumKey& key : *totals) {
            if (closing_.contains(key)) {
                continue;
            }
            const auto waits = record_.anyUnreleased(key);
            if (!waits) {
                return passOn(waits);
            }
            if (!*waits) {
                continue;
            }
            const auto sum = sums_.find(key);
            if (!sum) {
                return passOn(sum);
            }
            if (*sum) {
                closing_.insert(key);
                sums->push_back(**sum);
            }
        }
    }
    std::ranges::stable_partition(*sums, [](const StoredSum& sum) { return sum.key.kind == SumKind::NeighbourhoodLoad; });
    return sums;
}

std::int64_t ReleaseGuard::neighbourhoodOf(const SumKey& sum) const {
    return sum.kind == SumKind::NeighbourhoodLoad ? sum.owner : registry_.neighbourhoodOfGroup(Metering::groupOf(sum));
}

std::set<NeighbourhoodDay> ReleaseGuard::endedDays(std::span<const StoredSum> sums, Instant until) const {
    std::set<NeighbourhoodDay> ended;
    for (const StoredSum& sum : sums) {
        for (const NeighbourhoodDay& key : daysOf(neighbourhoodOf(sum.key), sum.key.window)) {
            if (key.day.end() <= until) {
                ended.insert(key);
            }
        }
    }
    return ended;
}

std::vector<NeighbourhoodDay> ReleaseGuard::daysOf(std::int64_t neighbourhood, const Interval& window) const {
    const Interval first = localDay(window.start, zone_);
    const Interval last = localDay(window.end() - kMinute, zone_);
    std::vector<NeighbourhoodDay> days{{neighbourhood, first}};
    if (last != first) {
        days.push_back({neighbourhood, last});
    }
    return days;
}

/// Whether `sets` go with each other and with the day's; those that are new to the day are `fresh`.
Result<bool> ReleaseGuard::keepsMembership(const NeighbourhoodDay& key, const std::vector<MeterSet>& sets,
                                           std::vector<MeterSet>& fresh) {
    auto known = record_.sets(key);
    if (!known) {
        return passOn(known);
    }
    const std::uint32_t least = policyOf(key.day).minimumMeters;
    for (const MeterSet& set : sets) {
        const bool apart = std::ranges::all_of(*known, [&](const MeterSet& other) {
            const std::size_t difference = membersApart(set, other);
            return difference == 0 || difference >= least;
        });
        if (!apart) {
            return false;
        }
        if (std::ranges::find(*known, set) == known->end()) {
            known->push_back(set);
            fresh.push_back(set);
        }
    }
    return true;
}

Result<Outcome> ReleaseGuard::judgeLoad(const StoredSum& block, const Interval& window, std::uint64_t minutes,
                                        std::span<const Contribution> contributions) {
    const std::vector<MeterSet> sets = setsOf(contributions, minutes);
    const std::vector<NeighbourhoodDay> days = daysOf(block.key.owner, window);
    std::map<NeighbourhoodDay, std::vector<MeterSet>> fresh;
    for (const NeighbourhoodDay& key : days) {
        const auto keeps = keepsMembership(key, sets, fresh[key]);
        if (!keeps) {
            return passOn(keeps);
        }
        if (!*keeps) {
            return Outcome::MembershipChange;
        }
        const auto exposed = exposes(key, block, minutes, contributions);
        if (!exposed) {
            return passOn(exposed);
        }
        if (*exposed) {
            return Outcome::WouldExpose;
        }
    }
    for (const NeighbourhoodDay& key : days) {
        for (const MeterSet& set : fresh[key]) {
            if (const Status added = record_.addSet(key, set); !added) {
                return passOn(added);
            }
        }
        if (const Status recorded = recordLoad(key, block, window, minutes, contributions); !recorded) {
            return passOn(recorded);
        }
    }
    return Outcome::Released;
}

Result<bool> ReleaseGuard::exposes(const NeighbourhoodDay& key, const StoredSum& block, std::uint64_t minutes,
                                   std::span<const Contribution> contributions) {
    const auto beside = totalsWereOut(key);
    if (!beside || !*beside) {
        return beside;
    }
    const auto verdict = verdictOf(key);
    if (!verdict) {
        return passOn(verdict);
    }
    if ((*verdict)->plain) {
        return false;
    }
    DayPicture& picture = (*verdict)->picture;
    const std::size_t added = picture.revisions.size() + 1;  // one for all that this closing adds
    const auto set = [&](bool in) {
        for (const Contribution& one : contributions) {
            MeterDay& meter = picture.days[picture.indexOf(one.meter)];
            meter.loads.resize(added + 1);
            const DayMinutes cells =
                ReleaseRecord::minutesOf(key, block.key.window, (one.covered ^ one.released) & minutes);
            meter.loads[added] = in ? meter.loads[added] | cells : meter.loads[added] & ~cells;
        }
    };
    set(true);
    const bool exposed = !exposedMeters(picture.days).empty();
    if (exposed) {
        set(false);
    }
    return exposed;
}

Status ReleaseGuard::recordLoad(const NeighbourhoodDay& key, const StoredSum& block, const Interval& window,
                                std::uint64_t minutes, std::span<const Contribution> contributions) {
    const bool again = std::ranges::any_of(contributions, [&](const auto& one) { return (one.released & minutes) != 0; });
    if (!again) {
        return {};
    }
    for (const Contribution& one : contributions) {
        const DayMinutes added =
            ReleaseRecord::minutesOf(key, block.key.window, (one.covered ^ one.released) & minutes);
        const Status noted = added.any() ? record_.note(key, block, window.start, one.meter, added) : Status();
        if (!noted) {
            return noted;
        }
    }
    return {};
}

Result<bool> ReleaseGuard::totalsWereOut(const NeighbourhoodDay& key) {
    const auto known = totalsWereOut_.find(key);
    return known != totalsWereOut_.end() ? known->second : record_.anyTotal(key).transform([&](bool any) {
        return totalsWereOut_[key] = any;
    });
}

Result<ReleaseGuard::Households> ReleaseGuard::householdsOf(const NeighbourhoodDay& key) {
    const auto totals = record_.totalsOf(key);
    if (!totals) {
        return passOn(totals);
    }
    Households out;
    for (const SumKey& sum : *totals) {
        const auto contributions = sums_.contributions(sum);
        if (!contributions) {
            return passOn(contributions);
        }
        for (const Contribution& one : *contributions) {
            out.members.push_back(one.meter);
            const auto covered = static_cast<std::int64_t>(one.covered);
            const auto added = static_cast<std::int64_t>(one.covered - one.released);
            const bool offered = closing_.contains(sum) && added > 0 &&
                                 judgeHousehold(policyOf(key.day), covered, added) == Outcome::Released;
            if (offered) {
                out.offered.push_back(one);
            }
            out.complete = out.complete && coversItsDay(one, key) && (offered || added == 0);
        }
    }
    std::ranges::sort(out.members);
    return out;
}

Result<bool> ReleaseGuard::isPlain(const NeighbourhoodDay& key, const Households& households) {
    if (!households.complete || !registersAreLong(key.day)) {
        return false;
    }
    const auto sets = record_.sets(key);
    if (!sets) {
        return passOn(sets);
    }
    if (!std::ranges::all_of(*sets, [&](const MeterSet& set) { return set == households.members; })) {
        return false;
    }
    return record_.hasNoNotes(key);
}

bool ReleaseGuard::registersAreLong(const Interval& day) {
    const Seconds least = policyOf(day).minimumHouseholdTime;
    return std::ranges::all_of(record_.meteredDay(day).minutesByRegister(), [&](const DayMinutes& minutes) {
        return minutes.none() || kMinute * static_cast<std::int64_t>(minutes.count()) >= least;
    });
}

Result<ReleaseGuard::DayVerdict*> ReleaseGuard::verdictOf(const NeighbourhoodDay& key) {
    if (const auto known = verdicts_.find(key); known != verdicts_.end()) {
        return &known->second;
    }
    const auto households = householdsOf(key);
    const auto plain = households ? isPlain(key, *households) : Result<bool>(passOn(households));
    if (!plain) {
        return passOn(plain);
    }
    DayVerdict verdict;
    verdict.plain = *plain;
    const Status judged = *plain ? Status() : judgeTotals(key, *households, verdict);
    return judged.transform([&] { return &verdicts_.emplace(key, std::move(verdict)).first->second; });
}

Status ReleaseGuard::judgeTotals(const NeighbourhoodDay& key, const Households& households, DayVerdict& verdict) {
    auto picture = record_.picture(key);
    if (!picture) {
        return passOn(picture);
    }
    std::vector<std::size_t> offered;
    for (const Contribution& one : households.offered) {
        const std::size_t index = picture->indexOf(one.meter);
        DayMinutes before;
        for (const DayMinutes& total : picture->days[index].totals) {
            before |= total;
        }
        const DayMinutes added = picture->covered[index] & ~before;
        if (const Outcome enough = judgeRegisters(key, added, before); enough != Outcome::Released) {
            verdict.withheld.emplace(one.meter, enough);
            continue;
        }
        std::ranges::move(record_.byRegister(key, added), std::back_inserter(picture->days[index].totals));
        offered.push_back(index);
        if (!coversItsDay(one, key)) {
            verdict.partial[one.meter] = added;
        }
    }
    const auto registers = static_cast<std::size_t>(record_.meteredDay(key.day).geometry->registers());
    for (const std::size_t index : totalsToWithhold(picture->days, std::move(offered), registers)) {
        auto& totals = picture->days[index].totals;
        totals.resize(totals.size() - registers);
        verdict.withheld.emplace(picture->meters[index], Outcome::WouldExpose);
    }
    verdict.picture = std::move(*picture);
    return {};
}

Outcome ReleaseGuard::judgeRegisters(const NeighbourhoodDay& key, const DayMinutes& added, const DayMinutes& before) {
    const std::vector<DayMinutes> fresh = record_.byRegister(key, added);
    const std::vector<DayMinutes> all = record_.byRegister(key, added | before);
    for (std::size_t i = 0; i < fresh.size(); ++i) {
        const auto minutes = [](const DayMinutes& set) { return static_cast<std::int64_t>(set.count()); };
        const Outcome outcome =
            fresh[i].none() ? Outcome::Released : judgeHousehold(policyOf(key.day), minutes(all[i]), minutes(fresh[i]));
        if (outcome != Outcome::Released) {
            return outcome;
        }
    }
    return Outcome::Released;
}

Result<Outcome> ReleaseGuard::judgeTotal(const StoredSum& totals, const Contribution& household) {
    const NeighbourhoodDay key{registry_.neighbourhoodOfGroup(Metering::groupOf(totals.key)), totals.key.window};
    const auto verdict = verdictOf(key);
    if (!verdict) {
        return passOn(verdict);
    }
    const auto withheld = (*verdict)->withheld.find(household.meter);
    if (withheld != (*verdict)->withheld.end()) {
        return withheld->second;
    }
    const auto partial = (*verdict)->partial.find(household.meter);
    const Status noted = partial == (*verdict)->partial.end()
                             ? Status()
                             : record_.note(key, totals, totals.key.window.start, household.meter, partial->second);
    return noted.transform([] { return Outcome::Released; });
}

}  // namespace smarter
