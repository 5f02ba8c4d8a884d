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

/// The decoded rows of the aggregates: what operators browse. Belongs to its database's thread.
class Ledger {
public:
    explicit Ledger(Database& database) : database_(database) {}

    /// In the caller's transaction; a row that is there already changes nothing.
    Status add(const AggregateRow& row);

    Result<std::vector<NeighbourhoodSummary>> neighbourhoods();
    /// The current row of each window that starts within `range`, in order of time.
    Result<std::vector<NeighbourhoodLoad>> load(const QString& neighbourhood, const Interval& range);
    Result<std::vector<HouseholdSummary>> households();
    /// The current totals of one household's windows that start within `range`, in order of time.
    Result<std::vector<HouseholdTotal>> totals(const Pseudonym& household, const Interval& range);
    /// The same of every household, by household.
    Result<std::vector<HouseholdTotal>> totals(const Interval& range);
    Result<std::vector<HouseholdTotal>> totals();

private:
    Status add(const NeighbourhoodLoad& row);
    Status add(const HouseholdTotal& row);
    Result<std::vector<HouseholdTotal>> totalsWhere(const QString& condition, std::initializer_list<QVariant> values);

    Database& database_;
};

}  // namespace smarter
