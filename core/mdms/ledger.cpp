// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mdms/ledger.h"

#include <algorithm>

namespace smarter {

namespace {

/// A PES whose clock is a little ahead is no forger.
constexpr Seconds kClockTolerance{5 * 60};

/// Where a row's kind keeps its windows, and whose they are.
struct Place {
    QString table;
    QString ownerColumn;
    QVariant owner;
};

Place placeOf(const NeighbourhoodLoad& row) {
    return {QStringLiteral("load"), QStringLiteral("neighbourhood"), row.neighbourhood};
}

Place placeOf(const HouseholdTotal& row) {
    return {QStringLiteral("household"), QStringLiteral("pseudonym"), blob(row.household.view())};
}

struct KnownWindow {
    Interval window;
    std::uint32_t revision = 0;
    Outcome outcome = Outcome::Released;
};

/// The rows of the owner that may share time with `window`: those that start in it, and the last before it.
Result<std::vector<KnownWindow>> neighboursOf(Database& database, const Place& place, const Interval& window) {
    return database.all(
        QStringLiteral("SELECT window_start, window_length, revision, outcome FROM %1 WHERE %2 = ? AND window_start < ? AND "
                       "window_start >= coalesce((SELECT max(window_start) FROM %1 WHERE %2 = ? AND window_start < ?), ?)")
            .arg(place.table, place.ownerColumn),
        {place.owner, number(window.end()), place.owner, number(window.start), number(window.start)},
        [](const Statement& row) {
            return KnownWindow{{row.instant(0), Seconds{row.number(1)}},
                               static_cast<std::uint32_t>(row.number(2)),
                               static_cast<Outcome>(row.number(3))};
        });
}

std::optional<AggregateFault> faultOf(const Interval& window, Instant now) {
    if (window.length <= Seconds{0} || window.length > Ledger::kLongestWindow || window.start < Instant{}) {
        return AggregateFault::WindowMalformed;
    }
    return window.end() > now + kClockTolerance ? std::optional(AggregateFault::WindowInFuture) : std::nullopt;
}

std::optional<AggregateFault> faultOf(const Interval& window, std::uint32_t revision, const std::vector<KnownWindow>& known) {
    std::optional<AggregateFault> fault;
    for (const KnownWindow& one : known) {
        if (one.window != window && one.window.end() > window.start) {
            return AggregateFault::WindowOverlaps;
        }
        if (one.window == window && one.revision >= revision) {
            fault = AggregateFault::RevisionStale;
        }
    }
    return fault;
}

/// A newer revision takes the place of what its window shows, unless that would hide a released value.
bool takesPlace(const Interval& window, Outcome outcome, const std::vector<KnownWindow>& known) {
    return outcome == Outcome::Released || std::ranges::none_of(known, [&](const KnownWindow& one) {
               return one.window == window && one.outcome == Outcome::Released;
           });
}

Status retire(Database& database, const Place& place, const Interval& window) {
    return database.run(
        QStringLiteral("UPDATE %1 SET current = 0 WHERE %2 = ? AND window_start = ?").arg(place.table, place.ownerColumn),
        {place.owner, number(window.start)});
}

}  // namespace

QString aggregateFaultName(AggregateFault fault) {
    switch (fault) {
        case AggregateFault::Unspecified:
            return QStringLiteral("unspecified");
        case AggregateFault::Undecodable:
            return QStringLiteral("undecodable");
        case AggregateFault::SignatureInvalid:
            return QStringLiteral("signature-invalid");
        case AggregateFault::Unopenable:
            return QStringLiteral("unopenable");
        case AggregateFault::ContentMalformed:
            return QStringLiteral("content-malformed");
        case AggregateFault::Replayed:
            return QStringLiteral("replayed");
        case AggregateFault::OutOfOrder:
            return QStringLiteral("out-of-order");
        case AggregateFault::WindowMalformed:
            return QStringLiteral("window-malformed");
        case AggregateFault::WindowInFuture:
            return QStringLiteral("window-in-future");
        case AggregateFault::WindowOverlaps:
            return QStringLiteral("window-overlaps");
        case AggregateFault::RevisionStale:
            return QStringLiteral("revision-stale");
    }
    return QStringLiteral("unspecified");
}

Result<std::optional<AggregateFault>> Ledger::add(const AggregateRow& anyRow, Instant now) {
    using Answer = Result<std::optional<AggregateFault>>;
    return std::visit(
        [&](const auto& row) -> Answer {
            if (const auto fault = faultOf(row.window, now)) {
                return fault;
            }
            const Place place = placeOf(row);
            const auto known = neighboursOf(database_, place, row.window);
            if (!known) {
                return passOn(known);
            }
            if (const auto fault = faultOf(row.window, row.revision, *known)) {
                return fault;
            }
            const bool current = takesPlace(row.window, row.outcome, *known);
            const bool replaces = current && std::ranges::any_of(*known, [&](const KnownWindow& one) { return one.window == row.window; });
            return (replaces ? retire(database_, place, row.window) : Status())
                .and_then([&] { return database_.coverTime({row.window.start, {}}); })
                .and_then([&] { return insert(row, current); })
                .transform([] { return std::optional<AggregateFault>(); });
        },
        anyRow);
}

Status Ledger::insert(const NeighbourhoodLoad& row, bool current) {
    return database_.run(
        QStringLiteral("INSERT INTO load (neighbourhood, window_start, window_length, revision, meters, enrolled, outcome, "
                       "quality, joules, current) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
        {row.neighbourhood, number(row.window.start), number(row.window.length.count()),
         number(std::int64_t{row.revision}), number(std::int64_t{row.meters}), number(std::int64_t{row.enrolled}),
         static_cast<int>(row.outcome), static_cast<int>(row.quality), number(row.energy.value), current ? 1 : 0});
}

Status Ledger::insert(const HouseholdTotal& row, bool current) {
    const auto household = blob(row.household.view());
    const auto revision = number(std::int64_t{row.revision});
    Status added = database_.run(
        QStringLiteral("INSERT INTO household (pseudonym, window_start, window_length, revision, neighbourhood, covered, "
                       "expected, outcome, quality, current) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
        {household, number(row.window.start), number(row.window.length.count()), revision, row.neighbourhood,
         number(std::int64_t{row.coveredMinutes}), number(std::int64_t{row.expectedMinutes}),
         static_cast<int>(row.outcome), static_cast<int>(row.quality), current ? 1 : 0});
    for (std::size_t i = 0; added && i < row.registers.size(); ++i) {
        added = database_.run(QStringLiteral("INSERT INTO household_register (pseudonym, window_start, revision, register, "
                                             "joules) VALUES (?, ?, ?, ?, ?)"),
                              {household, number(row.window.start), revision, static_cast<int>(i),
                               number(row.registers[i].value)});
    }
    return added;
}

Result<std::vector<NeighbourhoodSummary>> LoadLedger::neighbourhoods() {
    return loads_.all(
        QStringLiteral("SELECT neighbourhood, max(enrolled), max(window_start), max(window_length), "
                       "sum(CASE WHEN outcome = 0 THEN 1 ELSE 0 END), sum(CASE WHEN outcome = 0 THEN 0 ELSE 1 END), "
                       "min(window_start) "
                       "FROM load WHERE current = 1 GROUP BY neighbourhood ORDER BY neighbourhood"),
        {}, [](const Statement& row) {
            return NeighbourhoodSummary{row.text(0), static_cast<std::uint32_t>(row.number(1)),
                                        {row.instant(2), Seconds{row.number(3)}}, row.number(4), row.number(5),
                                        row.instant(6)};
        });
}

Result<std::vector<NeighbourhoodLoad>> LoadLedger::load(const QString& neighbourhood, const Interval& range) {
    return loads_.all(
        QStringLiteral("SELECT window_start, window_length, revision, meters, enrolled, outcome, quality, joules FROM load "
                       "WHERE neighbourhood = ? AND window_start >= ? AND window_start < ? AND current = 1 "
                       "ORDER BY window_start"),
        {neighbourhood, number(range.start), number(range.end())}, [&](const Statement& row) {
            return NeighbourhoodLoad{neighbourhood,
                                     {row.instant(0), Seconds{row.number(1)}},
                                     static_cast<std::uint32_t>(row.number(2)),
                                     static_cast<std::uint32_t>(row.number(3)),
                                     static_cast<std::uint32_t>(row.number(4)),
                                     static_cast<Outcome>(row.number(5)),
                                     static_cast<Quality>(row.number(6)),
                                     Joules{row.number(7)}};
        });
}

Result<std::int64_t> LoadLedger::rowCount(const QString& neighbourhood) {
    return loads_.single(QStringLiteral("SELECT count(*) FROM load WHERE neighbourhood = ?"), {neighbourhood},
                         [](const Statement& row) { return row.number(0); });
}

Result<std::vector<HouseholdSummary>> HouseholdLedger::households() {
    const auto all = totals();
    if (!all) {
        return passOn(all);
    }
    std::vector<HouseholdSummary> out;
    for (const HouseholdTotal& total : *all) {
        if (out.empty() || out.back().household != total.household) {
            out.push_back({total.household, total.neighbourhood, {}, 0, total.window});
        }
        HouseholdSummary& summary = out.back();
        for (const Joules energy : total.registers) {
            summary.energy += energy;
        }
        ++summary.windows;
        summary.newest = total.window;
    }
    return out;
}

Result<std::vector<HouseholdTotal>> HouseholdLedger::totals(const Pseudonym& household, const Interval& range) {
    return totalsWhere(QStringLiteral("AND h.pseudonym = ? AND h.window_start >= ? AND h.window_start < ?"),
                       {blob(household.view()), number(range.start), number(range.end())});
}

Result<std::vector<HouseholdTotal>> HouseholdLedger::totals(const Interval& range) {
    return totalsWhere(QStringLiteral("AND h.window_start >= ? AND h.window_start < ?"),
                       {number(range.start), number(range.end())});
}

Result<std::vector<HouseholdTotal>> HouseholdLedger::totals(const QString& neighbourhood, const Interval& range) {
    return totalsWhere(QStringLiteral("AND h.neighbourhood = ? AND h.window_start >= ? AND h.window_start < ?"),
                       {neighbourhood, number(range.start), number(range.end())});
}

Result<std::vector<HouseholdTotal>> HouseholdLedger::totals() {
    return totalsWhere({}, {});
}

Result<std::vector<HouseholdTotal>> HouseholdLedger::totalsWhere(const QString& condition,
                                                                 std::initializer_list<QVariant> values) {
    struct RegisterRow {
        HouseholdTotal total;
        Joules energy;
    };
    const auto rows = totals_.all(
        QStringLiteral("SELECT h.pseudonym, h.window_start, h.window_length, h.revision, h.neighbourhood, h.covered, "
                       "h.expected, h.outcome, h.quality, r.joules FROM household h LEFT JOIN household_register r "
                       "ON r.pseudonym = h.pseudonym AND r.window_start = h.window_start AND r.revision = h.revision "
                       "WHERE h.current = 1 %1 ORDER BY h.pseudonym, h.window_start, r.register")
            .arg(condition),
        values, [](const Statement& row) {
            return RegisterRow{{row.id<Pseudonym>(0),
                                row.text(4),
                                {row.instant(1), Seconds{row.number(2)}},
                                static_cast<std::uint32_t>(row.number(3)),
                                static_cast<std::uint32_t>(row.number(5)),
                                static_cast<std::uint32_t>(row.number(6)),
                                static_cast<Outcome>(row.number(7)),
                                static_cast<Quality>(row.number(8)),
                                {}},
                               Joules{row.number(9)}};
        });
    if (!rows) {
        return passOn(rows);
    }
    std::vector<HouseholdTotal> out;
    for (const RegisterRow& row : *rows) {
        if (out.empty() || out.back().household != row.total.household || out.back().window != row.total.window) {
            out.push_back(row.total);
        }
        if (row.total.outcome == Outcome::Released) {
            out.back().registers.push_back(row.energy);
        }
    }
    return out;
}

}  // namespace smarter
