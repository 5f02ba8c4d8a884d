// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <bitset>
#include <cstdint>
#include <span>
#include <vector>

namespace smarter {

// What sums and differences of released values give away (docs/decisions/0005-differencing.md). Exact for one
// neighbourhood and one local day: no released value reaches over a day's end. Pure functions, thread-safe.

/// Minutes of one local day, counted from its start; enough for a day of 25 hours.
using DayMinutes = std::bitset<1'536>;

/// One meter's readings of the day, by the released values they are in. A reading is in one load value and in one
/// total at most: a revision stands here as what it added to the one before.
struct MeterDay {
    /// By revision, the same index in every meter of the neighbourhood: what that revision added. Minute by
    /// minute, as the release sees the sums.
    std::vector<DayMinutes> loads;
    /// The household's totals, each as what it added to the one before, register by register.
    std::vector<DayMinutes> totals;

    bool operator==(const MeterDay&) const = default;
};

/// Indexes of the meters of which some linear combination of the released values shows energy other than the
/// meter's own totals (or theirs added up): a part of its day, or a day whose total was withheld.
std::vector<std::size_t> exposedMeters(std::span<const MeterDay> meters);

/// `offered`: indexes of meters whose last total, that is their last `registers` totals, is not out yet. Which of
/// these have to stay in so that nobody is exposed, given that without all of them nobody was: an exposed meter's own
/// first, then those of the thinnest coverage that hide it.
std::vector<std::size_t> totalsToWithhold(std::vector<MeterDay> meters, std::vector<std::size_t> offered,
                                          std::size_t registers = 1);

/// How many meters are in one of two ascending lists and not in the other.
std::size_t membersApart(std::span<const std::int64_t> one, std::span<const std::int64_t> other);

}  // namespace smarter
