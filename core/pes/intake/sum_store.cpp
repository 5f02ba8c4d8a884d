// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pes/intake/sum_store.h"

namespace smarter {

namespace {

int kindNumber(const SumKey& key) {
    return static_cast<int>(key.kind);
}

std::uint64_t word(const Statement& row, int column) {
    return static_cast<std::uint64_t>(row.number(column));
}

/// Bit masks use all 64 bits; the column is signed.
QVariant wordValue(std::uint64_t value) {
    return number(static_cast<std::int64_t>(value));
}

}  // namespace

Result<std::optional<StoredSum>> SumStore::find(const SumKey& key) {
    return database_.first(QStringLiteral("SELECT ciphertext, revision FROM encrypted_sum WHERE kind = ? AND owner = ? "
                                          "AND window_start = ?"),
                           {kindNumber(key), number(key.owner), number(key.window.start)}, [&](const Statement& row) {
                               return StoredSum{key, {row.bytes(0)}, static_cast<std::uint32_t>(row.number(1))};
                           });
}

Status SumStore::put(const SumKey& key, const paillier::Ciphertext& ciphertext) {
    return database_.run(
        QStringLiteral("INSERT INTO encrypted_sum (kind, owner, window_start, window_length, ciphertext, revision, dirty) "
                       "VALUES (?, ?, ?, ?, ?, 0, 1) ON CONFLICT (kind, owner, window_start) DO UPDATE SET "
                       "ciphertext = excluded.ciphertext, dirty = 1"),
        {kindNumber(key), number(key.owner), number(key.window.start), number(key.window.length.count()),
         blob(ciphertext.value)});
}

Result<std::vector<StoredSum>> SumStore::dirtyBefore(Instant before) {
    return database_.all(
        QStringLiteral("SELECT kind, owner, window_start, window_length, ciphertext, revision FROM encrypted_sum "
                       "WHERE dirty = 1 AND window_start < ? ORDER BY window_start, kind, owner"),
        {number(before)}, [](const Statement& row) {
            const SumKey key{static_cast<SumKind>(row.number(0)), row.number(1),
                             {row.instant(2), Seconds{row.number(3)}}};
            return StoredSum{key, {row.bytes(4)}, static_cast<std::uint32_t>(row.number(5))};
        });
}

Status SumStore::settle(const SumKey& key, std::uint32_t revision, bool dirty) {
    return database_.run(QStringLiteral("UPDATE encrypted_sum SET revision = ?, dirty = ? WHERE kind = ? AND owner = ? AND "
                                        "window_start = ?"),
                         {number(std::int64_t{revision}), dirty ? 1 : 0, kindNumber(key), number(key.owner),
                          number(key.window.start)});
}

Result<std::vector<Contribution>> SumStore::contributions(const SumKey& key) {
    return database_.all(QStringLiteral("SELECT meter_number, covered, judged, released FROM contribution WHERE kind = ? "
                                        "AND owner = ? AND window_start = ? ORDER BY meter_number"),
                         {kindNumber(key), number(key.owner), number(key.window.start)}, [](const Statement& row) {
                             return Contribution{row.number(0), word(row, 1), word(row, 2), word(row, 3)};
                         });
}

Result<std::uint64_t> SumStore::covered(const SumKey& key, std::int64_t meter) {
    return database_
        .first(QStringLiteral("SELECT covered FROM contribution WHERE kind = ? AND owner = ? AND window_start = ? AND "
                              "meter_number = ?"),
               {kindNumber(key), number(key.owner), number(key.window.start), number(meter)},
               [](const Statement& row) { return word(row, 0); })
        .transform([](const std::optional<std::uint64_t>& found) { return found.value_or(0); });
}

Status SumStore::setCovered(const SumKey& key, std::int64_t meter, std::uint64_t covered) {
    return database_.run(
        QStringLiteral("INSERT INTO contribution (kind, owner, window_start, meter_number, covered, judged, released) "
                       "VALUES (?, ?, ?, ?, ?, 0, 0) ON CONFLICT (kind, owner, window_start, meter_number) "
                       "DO UPDATE SET covered = excluded.covered"),
        {kindNumber(key), number(key.owner), number(key.window.start), number(meter), wordValue(covered)});
}

Status SumStore::setJudged(const SumKey& key, const Contribution& contribution) {
    return database_.run(QStringLiteral("UPDATE contribution SET judged = ?, released = ? WHERE kind = ? AND owner = ? AND "
                                        "window_start = ? AND meter_number = ?"),
                         {wordValue(contribution.judged), wordValue(contribution.released), kindNumber(key),
                          number(key.owner), number(key.window.start), number(contribution.meter)});
}

Status SumStore::queue(const EncryptedSum& sum) {
    const Bytes message = encode(sum);
    return database_.run(QStringLiteral("INSERT INTO outbox (position, message) SELECT coalesce(max(position), 0) + 1, ? "
                                        "FROM outbox"),
                         {blob(message)});
}

Result<std::vector<QueuedSum>> SumStore::queued(int most) {
    const auto rows = database_.all(QStringLiteral("SELECT position, message FROM outbox ORDER BY position LIMIT ?"), {most},
                                    [](const Statement& row) {
                                        return std::pair(row.number(0), decodeEncryptedSum(row.bytes(1)));
                                    });
    if (!rows) {
        return passOn(rows);
    }
    std::vector<QueuedSum> out;
    for (const auto& [position, sum] : *rows) {
        if (!sum) {
            return fail(ErrorCode::FileDamaged, database_.path());
        }
        out.push_back({position, *sum});
    }
    return out;
}

Status SumStore::unqueue(std::int64_t position) {
    return database_.run(QStringLiteral("DELETE FROM outbox WHERE position = ?"), {number(position)});
}

}  // namespace smarter
