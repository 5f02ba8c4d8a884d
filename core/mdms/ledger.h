// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/messages/aggregate.h"
#include "core/store/database.h"

namespace smarter {

struct NeighbourhoodSummary {
    QString name;
    std::uint32_t enrolled = 0;
    Interval newest;  ///< the last window there is
    std::int64_t released = 0;
    std::int64_t withheld = 0;
    Instant first;  ///< start of the first window there is
};

struct HouseholdSummary {
    Pseudonym household;
    QString neighbourhood;
    Joules energy;
    std::int64_t windows = 0;
    Interval newest;
};

/// Why an aggregate was refused. Stored: values never change.
enum class AggregateFault : std::uint8_t {
    Unspecified = 0,       ///< refused by a version that did not note it
    Undecodable = 1,       ///< truncated, too long or of an unknown version
    SignatureInvalid = 2,  ///< not signed by the PES, or altered since
    Unopenable = 3,        ///< sealed for another, or its sequence changed
    ContentMalformed = 4,
    Replayed = 5,         ///< another content under a sequence that was taken
    OutOfOrder = 6,       ///< not the sequence that comes next
    WindowMalformed = 7,  ///< empty, before 1970, or longer than two days
    WindowInFuture = 8,   ///< not over yet
    WindowOverlaps = 9,   ///< another window of the same owner has some of its time
    RevisionStale = 10,   ///< not above the one that is known
};

/// A word for programs: "signature-invalid".
QString aggregateFaultName(AggregateFault fault);

/// The loads of neighbourhoods: what reads without showing any household. Belongs to its database's thread.
class LoadLedger {
public:
    explicit LoadLedger(Database& database) : loads_(database) {}

    Result<std::vector<NeighbourhoodSummary>> neighbourhoods();
    /// The current row of each window that starts within `range`, in order of time.
    Result<std::vector<NeighbourhoodLoad>> load(const QString& neighbourhood, const Interval& range);
    /// All there are of a neighbourhood, earlier revisions too: grows with each.
    Result<std::int64_t> rowCount(const QString& neighbourhood);

private:
    Database& loads_;
};

/// The totals of households.
class HouseholdLedger {
public:
    explicit HouseholdLedger(Database& database) : totals_(database) {}

    Result<std::vector<HouseholdSummary>> households();
    /// The current totals of one household's windows that start within `range`, in order of time.
    Result<std::vector<HouseholdTotal>> totals(const Pseudonym& household, const Interval& range);
    /// The same of every household, by household.
    Result<std::vector<HouseholdTotal>> totals(const Interval& range);
    /// The same of a neighbourhood's households.
    Result<std::vector<HouseholdTotal>> totals(const QString& neighbourhood, const Interval& range);
    Result<std::vector<HouseholdTotal>> totals();

private:
    Result<std::vector<HouseholdTotal>> totalsWhere(const QString& condition, std::initializer_list<QVariant> values);

    Database& totals_;
};

/// The decoded rows of the aggregates: a cache that opening every aggregate again would give.
class Ledger : public LoadLedger, public HouseholdLedger {
public:
    static constexpr Seconds kLongestWindow{2 * 86'400};

    explicit Ledger(Database& database) : LoadLedger(database), HouseholdLedger(database), database_(database) {}

    /// In the caller's transaction, which is to be rolled back when a fault comes back. `now` bounds a window's end.
    Result<std::optional<AggregateFault>> add(const AggregateRow& row, Instant now);

private:
    Status insert(const NeighbourhoodLoad& row, bool current);
    Status insert(const HouseholdTotal& row, bool current);

    Database& database_;
};

}  // namespace smarter
