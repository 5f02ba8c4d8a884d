// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pes/intake/quarantine.h"

#include <algorithm>
#include <map>

namespace smarter {

namespace {

Result<RefusalCounts> byReason(const Result<std::vector<std::pair<std::int64_t, std::int64_t>>>& rows) {
    if (!rows) {
        return passOn(rows);
    }
    RefusalCounts counts{};
    for (const auto& [reason, refused] : *rows) {
        if (reason > 0 && reason < static_cast<std::int64_t>(counts.size())) {
            counts[static_cast<std::size_t>(reason)] = refused;
        }
    }
    return counts;
}

std::pair<std::int64_t, std::int64_t> twoNumbers(const Statement& row) {
    return {row.number(0), row.number(1)};
}

}  // namespace

QStringList Quarantine::migration() {
    return {
        // Row 0 stands for every meter id that is not enrolled.
        QStringLiteral("CREATE TABLE refusal_count ("
                       "meter_number BIGINT NOT NULL, reason INTEGER NOT NULL, refused BIGINT NOT NULL, "
                       "kept BIGINT NOT NULL, PRIMARY KEY (meter_number, reason))"),
        QStringLiteral(
            "INSERT INTO refusal_count (meter_number, reason, refused, kept) "
            "SELECT coalesce(m.number, 0), q.reason, count(*), count(*) FROM quarantine q "
            "LEFT JOIN meter m ON m.meter_id = q.meter_id GROUP BY coalesce(m.number, 0), q.reason"),
    };
}

Status Quarantine::add(std::span<const RefusedReading> refused, Instant now) {
    if (refused.empty()) {
        return {};
    }
    // Nothing is ever taken out, so the last position is how many are kept in all.
    const auto last = database_.single(QStringLiteral("SELECT coalesce(max(position), 0) FROM quarantine"),
                                       {}, [](const Statement& row) { return row.number(0); });
    if (!last) {
        return passOn(last);
    }
    std::int64_t position = *last;
    std::map<std::int64_t, std::int64_t> rooms;
    std::map<std::pair<std::int64_t, RefusalReason>, Count> added;
    for (const RefusedReading& one : refused) {
        auto room = rooms.find(one.meter);
        if (room == rooms.end()) {
            const Result<std::int64_t> left = roomOf(one.meter);
            if (!left) {
                return passOn(left);
            }
            room = rooms.emplace(one.meter, *left).first;
        }
        Count& counted = added[{one.meter, one.reason}];
        ++counted.refused;
        if (room->second <= 0 || position >= bounds_.inAll) {
            continue;
        }
        if (const Status kept = keep(one, ++position, now); !kept) {
            return kept;
        }
        --room->second;
        ++counted.kept;
    }
    for (const auto& [key, counted] : added) {
        if (const Status written = count(key.first, key.second, counted); !written) {
            return written;
        }
    }
    return {};
}

Result<std::int64_t> Quarantine::roomOf(std::int64_t meter) {
    return database_
        .single(QStringLiteral("SELECT coalesce(sum(kept), 0) FROM refusal_count WHERE meter_number = ?"),
                {number(meter)}, [](const Statement& row) { return row.number(0); })
        .transform([&](std::int64_t kept) { return bounds_.ofMeter - kept; });
}

Status Quarantine::keep(const RefusedReading& refused, std::int64_t position, Instant now) {
    const Bytes sealed = encode(refused.reading);
    return database_.run(
        QStringLiteral("INSERT INTO quarantine (position, meter_id, sequence, reason, refused_at, sealed) "
                       "VALUES (?, ?, ?, ?, ?, ?)"),
        {number(position), blob(refused.reading.meter.view()),
         number(static_cast<std::int64_t>(refused.reading.sequence)), static_cast<int>(refused.reason),
         number(now), blob(sealed)});
}

Status Quarantine::count(std::int64_t meter, RefusalReason reason, const Count& added) {
    return database_.run(
        QStringLiteral(
            "INSERT INTO refusal_count (meter_number, reason, refused, kept) VALUES (?, ?, ?, ?) "
            "ON CONFLICT (meter_number, reason) DO UPDATE SET "
            "refused = refusal_count.refused + excluded.refused, kept = refusal_count.kept + excluded.kept"),
        {number(meter), static_cast<int>(reason), number(added.refused), number(added.kept)});
}

Result<std::vector<QuarantineEntry>> Quarantine::newest(int most) {
    return database_.all(QStringLiteral("SELECT meter_id, sequence, reason, refused_at FROM quarantine "
                                        "ORDER BY position DESC LIMIT ?"),
                         {most}, [](const Statement& row) {
                             return QuarantineEntry{
                                 row.id<MeterId>(0), static_cast<std::uint64_t>(row.number(1)),
                                 static_cast<RefusalReason>(row.number(2)), row.instant(3)};
                         });
}

Result<RefusalCounts> Quarantine::counts() {
    return byReason(database_.all(
        QStringLiteral("SELECT reason, sum(refused) FROM refusal_count GROUP BY reason"), {}, twoNumbers));
}

Result<RefusalCounts> Quarantine::countsOf(std::int64_t meter) {
    return byReason(
        database_.all(QStringLiteral("SELECT reason, refused FROM refusal_count WHERE meter_number = ?"),
                      {number(meter)}, twoNumbers));
}

}  // namespace smarter
