// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mdms/retention.h"

#include <algorithm>
#include <tuple>

#include "core/crypto/digest.h"
#include "core/messages/calendar.h"
#include "core/store/settings.h"

namespace smarter {

namespace {

const QString kMonths = QStringLiteral("retention-months");
const QString kNewest = QStringLiteral("retention-newest");
const QString kDone = QStringLiteral("retention-done");
const QString kErasedBefore = QStringLiteral("retention-erased-before");
constexpr int kRowsAtATime = 4'096;
constexpr int kAggregatesAtATime = 64;

/// Parameters: the ordinary limit twice, the longer one.
const QString kPastTheirTime = QStringLiteral(
    "FROM household h LEFT JOIN longer_history k ON k.pseudonym = h.pseudonym WHERE h.window_start < ? AND "
    "h.window_start + h.window_length <= ? AND (k.pseudonym IS NULL OR h.window_start < k.kept_from OR "
    "h.window_start + h.window_length <= ?)");
const QString kPastOriginals =
    QStringLiteral("FROM aggregate WHERE digest IS NULL AND totals_until > 0 AND totals_until <= ?");

struct TotalRow {
    Pseudonym household;
    Instant start;
    std::int64_t revision = 0;
};

struct StoredAggregate {
    std::uint64_t sequence = 0;
    Bytes sealed;
    Instant receivedAt;
};

StoredAggregate readAggregate(const Statement& row) {
    return {static_cast<std::uint64_t>(row.number(0)), row.bytes(1), row.instant(2)};
}

Interval windowOf(const AggregateRow& row) {
    return std::visit([](const auto& typed) { return typed.window; }, row);
}

bool isTotal(const AggregateRow& row) {
    return std::holds_alternative<HouseholdTotal>(row);
}

/// The end of the last household's window among them; 1970 where there is none.
Instant totalsUntil(const std::vector<AggregateRow>& rows) {
    Instant until = instantOf(0);
    for (const AggregateRow& row : rows) {
        until = isTotal(row) ? std::max(until, windowOf(row).end()) : until;
    }
    return until;
}

}  // namespace

QStringList retentionTables() {
    return {
        // Of the original, once it is erased; `sealed` then holds its rows without households, encoded.
        QStringLiteral("ALTER TABLE aggregate ADD COLUMN digest BLOB"),
        // The end of its last household's window; 0: there is none. NULL: stored before this step, and not
        // opened since.
        QStringLiteral("ALTER TABLE aggregate ADD COLUMN totals_until BIGINT"),
        QStringLiteral("CREATE INDEX aggregate_by_totals ON aggregate (totals_until)"),
        QStringLiteral("CREATE INDEX household_by_start ON household (window_start)"),
        QStringLiteral("CREATE TABLE longer_history (pseudonym BLOB PRIMARY KEY, kept_from BIGINT NOT NULL)"),
    };
}

Result<std::int64_t> Retention::setting(const QString& name, std::int64_t otherwise) {
    Settings stored(database_);
    return stored.contains(name).and_then([&](bool there) -> Result<std::int64_t> {
        std::int64_t value = otherwise;
        const Status loaded = there ? stored.load(name, value) : Status();
        return loaded ? Result<std::int64_t>(value) : passOn(loaded);
    });
}

Result<int> Retention::months() {
    return setting(kMonths, kDefaultMonths).transform([](std::int64_t months) {
        return static_cast<int>(months);
    });
}

Status Retention::setMonths(int months) {
    if (months < kFewestMonths || months > kMostMonths) {
        return fail(ErrorCode::InvalidArgument, QString::number(months));
    }
    Settings stored(database_);
    return stored.set(kMonths, std::int64_t{months}).and_then([&] {
        return stored.set(kDone, std::int64_t{0});
    });
}

Result<Instant> Retention::erasedBefore() {
    return setting(kErasedBefore, 0).transform([](std::int64_t at) {
        return at == 0 ? Instant::min() : instantOf(at);
    });
}

Result<std::vector<LongerHistory>> Retention::longerHistories() {
    return database_.all(QStringLiteral("SELECT pseudonym, kept_from FROM longer_history ORDER BY pseudonym"),
                         {}, [](const Statement& row) {
                             return LongerHistory{row.id<Pseudonym>(0), row.instant(1)};
                         });
}

Status Retention::setLongerHistories(std::span<const LongerHistory> histories) {
    Status kept = database_.run(QStringLiteral("DELETE FROM longer_history"));
    for (const LongerHistory& one : histories) {
        kept = kept.and_then([&] {
            return database_.run(
                QStringLiteral("INSERT INTO longer_history (pseudonym, kept_from) VALUES (?, ?)"),
                {blob(one.household.view()), number(one.from)});
        });
    }
    return kept.and_then([&] { return Settings(database_).set(kDone, std::int64_t{0}); });
}

Result<Instant> Retention::newest() {
    return setting(kNewest, 0).and_then([&](std::int64_t known) -> Result<Instant> {
        if (known != 0) {
            return instantOf(known);
        }
        return database_.single(
            QStringLiteral("SELECT coalesce(max(ends), 0) FROM (SELECT max(window_start + window_length) AS "
                           "ends FROM load "
                           "UNION ALL SELECT max(window_start + window_length) FROM household) AS newest"),
            {}, [](const Statement& row) { return row.instant(0); });
    });
}

Status Retention::note(std::uint64_t sequence, const std::vector<AggregateRow>& rows) {
    return newest().and_then([&](Instant before) {
        Instant now = before;
        for (const AggregateRow& row : rows) {
            now = std::max(now, windowOf(row).end());
        }
        const Status noted = now == before ? Status() : Settings(database_).set(kNewest, secondsOf(now));
        return noted.and_then([&] {
            return database_.run(QStringLiteral("UPDATE aggregate SET totals_until = ? WHERE sequence = ?"),
                                 {number(totalsUntil(rows)), number(static_cast<std::int64_t>(sequence))});
        });
    });
}

Result<bool> Retention::hasEarlier() {
    return database_.single(QStringLiteral("SELECT count(*) FROM aggregate WHERE totals_until IS NULL"), {},
                            [](const Statement& row) { return row.number(0) > 0; });
}

Status Retention::noteEarlier(const RowsOf& rowsOf) {
    const auto some = database_.all(QStringLiteral("SELECT sequence, sealed, received_at FROM aggregate "
                                                   "WHERE totals_until IS NULL ORDER BY sequence LIMIT ?"),
                                    {kAggregatesAtATime}, readAggregate);
    if (!some) {
        return passOn(some);
    }
    for (const StoredAggregate& one : *some) {
        // What cannot be opened any more is judged by when it came.
        const auto rows = rowsOf(one.sequence, one.sealed);
        const Status noted =
            database_.run(QStringLiteral("UPDATE aggregate SET totals_until = ? WHERE sequence = ?"),
                          {number(rows ? totalsUntil(*rows) : one.receivedAt),
                           number(static_cast<std::int64_t>(one.sequence))});
        if (!noted) {
            return noted;
        }
    }
    return {};
}

Result<std::optional<Retention::Limits>> Retention::limits(int months) {
    return newest().transform([&](Instant until) -> std::optional<Limits> {
        if (until == instantOf(0)) {
            return std::nullopt;
        }
        const QDate today = localDateOf(until - Seconds{1}, zone_);
        const auto startOf = [&](int ago) { return intervalOf(today.addMonths(-ago), zone_).start; };
        return Limits{today, startOf(months), startOf(std::max(months, kLongerMonths))};
    });
}

Result<bool> Retention::isDue() {
    const auto now = limits(kDefaultMonths);
    const auto done = setting(kDone, 0);
    if (!now || !done) {
        return now ? passOn(done) : passOn(now);
    }
    return *now && secondsOf(intervalOf((*now)->today, zone_).start) > *done;
}

Result<Erasure> Retention::wouldErase(int months) {
    const auto limit = limits(months);
    if (!limit || !*limit) {
        return limit ? Result<Erasure>(Erasure()) : passOn(limit);
    }
    const auto [today, ordinary, longer] = **limit;
    Erasure out;
    out.before = localDateOf(ordinary, zone_);
    const auto totals =
        database_.single(QStringLiteral("SELECT count(*), count(DISTINCT h.pseudonym) ") + kPastTheirTime +
                             QStringLiteral(" AND h.current = 1"),
                         {number(ordinary), number(ordinary), number(longer)},
                         [](const Statement& row) { return std::pair(row.number(0), row.number(1)); });
    const auto originals =
        database_.single(QStringLiteral("SELECT count(*) ") + kPastOriginals, {number(ordinary)},
                         [](const Statement& row) { return row.number(0); });
    if (!totals || !originals) {
        return totals ? passOn(originals) : passOn(totals);
    }
    std::tie(out.totals, out.households) = *totals;
    out.aggregates = *originals;
    return out;
}

Status Retention::eraseTotals(const Limits& limits) {
    for (;;) {
        const auto some = database_.all(
            QStringLiteral("SELECT h.pseudonym, h.window_start, h.revision ") + kPastTheirTime +
                QStringLiteral(" LIMIT ?"),
            {number(limits.ordinary), number(limits.ordinary), number(limits.longer), kRowsAtATime},
            [](const Statement& row) {
                return TotalRow{row.id<Pseudonym>(0), row.instant(1), row.number(2)};
            });
        if (!some || some->empty()) {
            return some ? Status() : Status(passOn(some));
        }
        for (const TotalRow& row : *some) {
            for (const char* table : {"household_register", "household"}) {
                const Status erased = database_.run(
                    QStringLiteral("DELETE FROM %1 WHERE pseudonym = ? AND window_start = ? AND revision = ?")
                        .arg(QLatin1String(table)),
                    {blob(row.household.view()), number(row.start), number(row.revision)});
                if (!erased) {
                    return erased;
                }
            }
        }
    }
}

Status Retention::eraseOriginals(const Limits& limits, const RowsOf& rowsOf) {
    for (;;) {
        const auto some = database_.all(QStringLiteral("SELECT sequence, sealed, received_at ") +
                                            kPastOriginals + QStringLiteral(" LIMIT ?"),
                                        {number(limits.ordinary), kAggregatesAtATime}, readAggregate);
        if (!some || some->empty()) {
            return some ? Status() : Status(passOn(some));
        }
        for (const StoredAggregate& one : *some) {
            auto rest = rowsOf(one.sequence, one.sealed).value_or(std::vector<AggregateRow>());
            std::erase_if(rest, isTotal);
            const auto digest = crypto::sha256(one.sealed);
            const Bytes left = encode(rest);
            const Status erased = database_.run(
                QStringLiteral("UPDATE aggregate SET sealed = ?, digest = ? WHERE sequence = ?"),
                {blob(left), blob(digest), number(static_cast<std::int64_t>(one.sequence))});
            if (!erased) {
                return erased;
            }
        }
    }
}

Result<Erasure> Retention::erase(const RowsOf& rowsOf) {
    const auto kept = months();
    const auto limit = kept.and_then([&](int inForce) { return limits(inForce); });
    const auto erased = kept.and_then([&](int inForce) { return wouldErase(inForce); });
    const auto before = erasedBefore();
    if (!limit || !erased || !before) {
        return !limit ? Result<Erasure>(passOn(limit)) : !erased ? erased : passOn(before);
    }
    if (!*limit) {
        return *erased;
    }
    Settings stored(database_);
    return eraseTotals(**limit)
        .and_then([&] { return eraseOriginals(**limit, rowsOf); })
        .and_then([&] {
            return erased->isEmpty()
                       ? Status()
                       : stored.set(kErasedBefore, secondsOf(std::max(*before, (*limit)->ordinary)));
        })
        .and_then([&] { return stored.set(kDone, secondsOf(intervalOf((*limit)->today, zone_).start)); })
        .transform([&] { return *erased; });
}

}  // namespace smarter
