// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>

#include "core/pes/intake/metering.h"

namespace smarter {

/// A neighbourhood's local day.
struct NeighbourhoodDay {
    std::int64_t neighbourhood = 0;
    Interval day;

    auto operator<=>(const NeighbourhoodDay&) const = default;
};

/// Meter numbers, ascending.
using MeterSet = std::vector<std::int64_t>;

/// Whose readings of a day are there, and which values that are out they are in. Three lists, side by side.
struct DayPicture {
    MeterSet meters;
    std::vector<MeterDay> days;
    std::vector<DayMinutes> covered;
    /// Index in MeterDay::loads of a sum's later revisions; 0 is what a value first held.
    std::map<std::int64_t, std::size_t> revisions;

    /// The meter's place; made if it has none.
    std::size_t indexOf(std::int64_t meter);
};

/// What has been released, by neighbourhood and local day, in the intake's database. What `contribution` cannot say
/// is kept here: sets of meters, and what revisions added. In the caller's transaction.
class ReleaseRecord {
public:
    ReleaseRecord(Database& database, SumStore& sums, const BlockGeometry& geometry, const Metering& metering)
        : database_(database), sums_(sums), geometry_(geometry), metering_(metering) {}

    /// The day's household totals.
    Result<std::vector<SumKey>> totalsOf(const NeighbourhoodDay& key);
    const MeteredDay& meteredDay(const Interval& day);
    /// Minutes of a total, parted by the day's registers: of some there may be none.
    std::vector<DayMinutes> byRegister(const NeighbourhoodDay& key, const DayMinutes& minutes);
    /// Whether the sum holds readings that no released total has.
    Result<bool> anyUnreleased(const SumKey& totals);
    /// Whether any total of the day is out.
    Result<bool> anyTotal(const NeighbourhoodDay& key);

    /// The sets of meters that the day's released minutes are sums over.
    Result<std::vector<MeterSet>> sets(const NeighbourhoodDay& key);
    Status addSet(const NeighbourhoodDay& key, const MeterSet& set);

    /// Whether nothing of the day was noted: each value that is out has one revision, each total its whole day.
    Result<bool> hasNoNotes(const NeighbourhoodDay& key);
    /// For what a revision of a load adds to it, and for a total that does not cover its day.
    Status note(const NeighbourhoodDay& key, const StoredSum& sum, Instant window, std::int64_t meter,
                DayMinutes minutes);
    Result<DayPicture> picture(const NeighbourhoodDay& key);

    static DayMinutes minutesOf(const NeighbourhoodDay& key, const Interval& block, std::uint64_t bits);

private:
    struct Registers {
        MeteredDay day;
        std::vector<DayMinutes> minutes;
    };
    const Registers& registersOf(const Interval& day);
    Result<std::vector<std::int64_t>> groupsOf(std::int64_t neighbourhood);
    Status addLoads(const NeighbourhoodDay& key, DayPicture& picture);
    Status addNotes(const NeighbourhoodDay& key, DayPicture& picture);
    Status addTotals(const NeighbourhoodDay& key, DayPicture& picture);

    Database& database_;
    SumStore& sums_;
    const BlockGeometry& geometry_;
    const Metering& metering_;
    std::map<std::int64_t, std::vector<std::int64_t>> groups_;  // by neighbourhood; read once
    std::map<Instant, Registers> registers_;                    // by start of the day
};

/// Its tables, for the intake's schema.
QStringList releaseRecordTables();

}  // namespace smarter
