// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mdms/ledger.h"

namespace smarter {

namespace {

/// Whether a new revision takes the place of what its window shows now.
struct Standing {
    bool known = false;          ///< this revision is there already
    bool takesPlace = true;
};

Result<Standing> standingOf(Database& database, const QString& table, const QString& owner, const QVariant& ownerValue,
                            const Interval& window, std::uint32_t revision, Outcome outcome) {
    const auto rows = database.all(
        QStringLiteral("SELECT revision, outcome FROM %1 WHERE %2 = ? AND window_start = ?").arg(table, owner),
        {ownerValue, number(window.start)}, [](const Statement& row) {
            return std::pair(row.number(0), static_cast<Outcome>(row.number(1)));
        });
    if (!rows) {
        return passOn(rows);
    }
    Standing standing;
    for (const auto& [knownRevision, knownOutcome] : *rows) {
        standing.known |= knownRevision == std::int64_t{revision};
        const bool newer = knownRevision > std::int64_t{revision};
        const bool bothReleased = knownOutcome == Outcome::Released && outcome == Outcome::Released;
        const bool onlyKnownReleased = knownOutcome == Outcome::Released && outcome != Outcome::Released;
        const bool bothWithheld = knownOutcome != Outcome::Released && outcome != Outcome::Released;
        standing.takesPlace &= !onlyKnownReleased && !((bothReleased || bothWithheld) && newer);
    }
    return standing;
}

Status retire(Database& database, const QString& table, const QString& owner, const QVariant& ownerValue,
              const Interval& window) {
    return database.run(QStringLiteral("UPDATE %1 SET current = 0 WHERE %2 = ? AND window_start = ?").arg(table, owner),
                        {ownerValue, number(window.start)});
}

}  // namespace

Status Ledger::add(const AggregateRow& row) {
    return std::visit([this](const auto& typed) { return add(typed); }, row);
}

Status Ledger::add(const NeighbourhoodLoad& row) {
    const QString table = QStringLiteral("load");
    const QString owner = QStringLiteral("neighbourhood");
    const auto standing = standingOf(database_, table, owner, row.neighbourhood, row.window, row.revision, row.outcome);
    if (!standing || standing->known) {
        return standing ? Status() : Status(passOn(standing));
    }
    if (standing->takesPlace) {
        if (const Status retired = retire(database_, table, owner, row.neighbourhood, row.window); !retired) {
            return retired;
        }
    }
    return database_.run(
        QStringLiteral("INSERT INTO load (neighbourhood, window_start, window_length, revision, meters, enrolled, outcome, "
                       "quality, joules, current) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
        {row.neighbourhood, number(row.window.start), number(row.window.length.count()),
         number(std::int64_t{row.revision}), number(std::int64_t{row.meters}), number(std::int64_t{row.enrolled}),
         static_cast<int>(row.outcome), static_cast<int>(row.quality), number(row.energy.value),
         standing->takesPlace ? 1 : 0});
}

Status Ledger::add(const HouseholdTotal& row) {
    const QString table = QStringLiteral("household");
    const QString owner = QStringLiteral("pseudonym");
    const auto household = blob(row.household.view());
    const auto standing = standingOf(database_, table, owner, household, row.window, row.revision, row.outcome);
    if (!standing || standing->known) {
        return standing ? Status() : Status(passOn(standing));
    }
    if (standing->takesPlace) {
        if (const Status retired = retire(database_, table, owner, household, row.window); !retired) {
            return retired;
        }
    }
    const auto revision = number(std::int64_t{row.revision});
    Status added = database_.run(
        QStringLiteral("INSERT INTO household (pseudonym, window_start, window_length, revision, neighbourhood, covered, "
                       "expected, outcome, quality, current) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
        {household, number(row.window.start), number(row.window.length.count()), revision, row.neighbourhood,
         number(std::int64_t{row.coveredMinutes}), number(std::int64_t{row.expectedMinutes}),
         static_cast<int>(row.outcome), static_cast<int>(row.quality), standing->takesPlace ? 1 : 0});
    for (std::size_t i = 0; added && i < row.registers.size(); ++i) {
        added = database_.run(QStringLiteral("INSERT INTO household_register (pseudonym, window_start, revision, register, "
                                             "joules) VALUES (?, ?, ?, ?, ?)"),
                              {household, number(row.window.start), revision, static_cast<int>(i),
                               number(row.registers[i].value)});
    }
    return added;
}

Result<std::vector<NeighbourhoodSummary>> Ledger::neighbourhoods() {
    return database_.all(
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

Result<std::vector<NeighbourhoodLoad>> Ledger::load(const QString& neighbourhood, const Interval& range) {
    return database_.all(
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

Result<std::vector<HouseholdSummary>> Ledger::households() {
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

Result<std::vector<HouseholdTotal>> Ledger::totals(const Pseudonym& household, const Interval& range) {
    return totalsWhere(QStringLiteral("AND h.pseudonym = ? AND h.window_start >= ? AND h.window_start < ?"),
                       {blob(household.view()), number(range.start), number(range.end())});
}

Result<std::vector<HouseholdTotal>> Ledger::totals(const Interval& range) {
    return totalsWhere(QStringLiteral("AND h.window_start >= ? AND h.window_start < ?"),
                       {number(range.start), number(range.end())});
}

Result<std::vector<HouseholdTotal>> Ledger::totals() {
    return totalsWhere({}, {});
}

Result<std::vector<HouseholdTotal>> Ledger::totalsWhere(const QString& condition,
                                                        std::initializer_list<QVariant> values) {
    struct RegisterRow {
        HouseholdTotal total;
        Joules energy;
    };
    const auto rows = database_.all(
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
