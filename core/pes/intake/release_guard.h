// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <set>

#include "core/pes/intake/meter_registry.h"
#include "core/pes/intake/release_record.h"
#include "core/pes/policy/policy.h"

namespace smarter {

/// Judges a value by what it would show beside the values that are out already
/// (docs/decisions/0005-differencing.md). One object a closing, on the intake's thread; loads before totals.
class ReleaseGuard {
public:
    /// All of them outlive the guard.
    ReleaseGuard(Database& database, SumStore& sums, const MeterRegistry& registry, const BlockGeometry& geometry,
                 const Metering& metering, const ReleasePolicies& policies)
        : record_(database, sums, geometry, metering),
          sums_(sums),
          registry_(registry),
          policies_(policies),
          zone_(metering.zone()) {}

    /// The sums to judge, in their order: dirty ones that begin before `until`, and the totals that an ended day of
    /// theirs still withholds; of one neighbourhood, or of all.
    Result<std::vector<StoredSum>> sumsToJudge(Instant until, std::optional<std::int64_t> neighbourhood = {});

    /// For a window that passes the policy's other tests: Released (and recorded), MembershipChange or WouldExpose.
    /// `minutes`: the window's bits in `contributions` to `block`.
    Result<Outcome> judgeLoad(const StoredSum& block, const Interval& window, std::uint64_t minutes,
                              std::span<const Contribution> contributions);
    /// For a household that passes the policy's other tests: Released (and recorded), WouldExpose, or TooShort and
    /// ChangeTooSmall of one of its registers.
    Result<Outcome> judgeTotal(const StoredSum& totals, const Contribution& household);

private:
    struct Households {
        MeterSet members;
        std::vector<Contribution> offered;  // what passes the policy's other tests, and is not out
        bool complete = true;               // all of them there for the whole day, and out or offered
    };
    /// What this closing makes of a day.
    struct DayVerdict {
        /// The usual day: every meter there from its first minute to its last, in one total and in every load
        /// value. The others' readings then join all values with each other, or bind them if one load is missing.
        bool plain = false;
        std::map<std::int64_t, Outcome> withheld;            // by meter
        std::map<std::int64_t, DayMinutes> partial;  // what a total that does not cover its day would add
        DayPicture picture;                          // with the totals that join now; empty if plain
    };

    const ReleasePolicy& policyOf(const Interval& day) const { return policies_.at(day.start); }
    std::vector<NeighbourhoodDay> daysOf(std::int64_t neighbourhood, const Interval& window) const;
    std::int64_t neighbourhoodOf(const SumKey& sum) const;
    std::set<NeighbourhoodDay> endedDays(std::span<const StoredSum> sums, Instant until) const;
    Result<bool> keepsMembership(const NeighbourhoodDay& key, const std::vector<MeterSet>& sets,
                                 std::vector<MeterSet>& fresh);
    Result<bool> exposes(const NeighbourhoodDay& key, const StoredSum& block, std::uint64_t minutes,
                         std::span<const Contribution> contributions);
    Status recordLoad(const NeighbourhoodDay& key, const StoredSum& block, const Interval& window,
                      std::uint64_t minutes, std::span<const Contribution> contributions);
    /// Before this closing. The day's loads are then judged beside them and those that join them now; otherwise the
    /// loads go first, which alone expose nobody.
    Result<bool> totalsWereOut(const NeighbourhoodDay& key);
    Result<DayVerdict*> verdictOf(const NeighbourhoodDay& key);
    Result<Households> householdsOf(const NeighbourhoodDay& key);
    Result<bool> isPlain(const NeighbourhoodDay& key, const Households& households);
    /// Clocks that change may shorten one.
    bool registersAreLong(const Interval& day);
    /// Whether each register that `added` has minutes of has enough of them, in this total and in all.
    Outcome judgeRegisters(const NeighbourhoodDay& key, const DayMinutes& added, const DayMinutes& before);
    Status judgeTotals(const NeighbourhoodDay& key, const Households& households, DayVerdict& verdict);

    ReleaseRecord record_;
    SumStore& sums_;
    const MeterRegistry& registry_;
    const ReleasePolicies& policies_;
    const QTimeZone& zone_;
    std::set<SumKey> closing_;  // household totals
    std::map<NeighbourhoodDay, bool> totalsWereOut_;
    std::map<NeighbourhoodDay, DayVerdict> verdicts_;
};

}  // namespace smarter
