// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pes/intake/sum_store.h"

#include <algorithm>
#include <map>

namespace smarter {

namespace {

int kindNumber(const SumKey& key) {
    return static_cast<int>(key.kind);
}

std::uint64_t word(const Statement& row, int column) {
    return static_cast<std::uint64_t>(row.number(column));
}

Status readPage(ByteView bytes, std::vector<Contribution>& out) {
    ByteReader reader(bytes);
    while (reader.ok() && reader.remaining() > 0) {
        Contribution one;
        one.meter = reader.number<std::uint32_t>();
        one.place = reader.number<std::uint32_t>();
        one.covered = reader.number<std::uint64_t>();
        one.judged = reader.number<std::uint64_t>();
        one.released = reader.number<std::uint64_t>();
        out.push_back(one);
    }
    return reader.finish();
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
    if (const Status covered = database_.coverTime({key.window.start, {}}); !covered) {
        return covered;
    }
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

Result<std::optional<StoredSum>> SumStore::newestLoad(std::int64_t neighbourhood) {
    return database_.first(
        QStringLiteral("SELECT window_start, window_length, ciphertext, revision FROM encrypted_sum WHERE kind = ? AND "
                       "owner = ? ORDER BY window_start DESC LIMIT 1"),
        {static_cast<int>(SumKind::NeighbourhoodLoad), number(neighbourhood)}, [&](const Statement& row) {
            const SumKey key{SumKind::NeighbourhoodLoad, neighbourhood, {row.instant(0), Seconds{row.number(1)}}};
            return StoredSum{key, {row.bytes(2)}, static_cast<std::uint32_t>(row.number(3))};
        });
}

Result<std::optional<Instant>> SumStore::lastTotalledDay() {
    return database_.first(
        QStringLiteral("SELECT window_start FROM encrypted_sum WHERE kind = ? ORDER BY window_start DESC LIMIT 1"),
        {static_cast<int>(SumKind::HouseholdTotals)}, [](const Statement& row) { return row.instant(0); });
}

Status SumStore::settle(const SumKey& key, std::uint32_t revision, bool dirty) {
    return database_.run(QStringLiteral("UPDATE encrypted_sum SET revision = ?, dirty = ? WHERE kind = ? AND owner = ? AND "
                                        "window_start = ?"),
                         {number(std::int64_t{revision}), dirty ? 1 : 0, kindNumber(key), number(key.owner),
                          number(key.window.start)});
}

Result<std::vector<Contribution>> SumStore::contributions(const SumKey& key) {
    const auto pages = database_.all(
        QStringLiteral("SELECT entries FROM contribution_page WHERE kind = ? AND owner = ? AND window_start = ? ORDER BY page"),
        {kindNumber(key), number(key.owner), number(key.window.start)}, [](const Statement& row) { return row.bytes(0); });
    if (!pages) {
        return passOn(pages);
    }
    std::vector<Contribution> out;
    for (const Bytes& page : *pages) {
        if (const Status read = readPage(page, out); !read) {
            return fail(ErrorCode::FileDamaged, database_.path());
        }
    }
    return out;
}

Result<std::vector<Contribution>> SumStore::page(const SumKey& key, std::uint32_t page) {
    const auto stored = database_.first(
        QStringLiteral("SELECT entries FROM contribution_page WHERE kind = ? AND owner = ? AND window_start = ? AND page = ?"),
        {kindNumber(key), number(key.owner), number(key.window.start), number(std::int64_t{page})},
        [](const Statement& row) { return row.bytes(0); });
    if (!stored) {
        return passOn(stored);
    }
    std::vector<Contribution> out;
    if (*stored && !readPage(**stored, out)) {
        return fail(ErrorCode::FileDamaged, database_.path());
    }
    return out;
}

Status SumStore::putContributions(const SumKey& key, std::span<const Contribution> contributions) {
    if (const Status covered = database_.coverTime({key.window.start, {}}); !covered) {
        return covered;
    }
    for (std::size_t at = 0; at < contributions.size();) {
        const std::uint32_t page = pageOf(contributions[at].place);
        ByteWriter entries;
        for (; at < contributions.size() && pageOf(contributions[at].place) == page; ++at) {
            const Contribution& one = contributions[at];
            entries.number(one.meter).number(one.place).number(one.covered).number(one.judged).number(one.released);
        }
        const Status put = database_.run(
            QStringLiteral("INSERT INTO contribution_page (kind, owner, window_start, page, entries) VALUES (?, ?, ?, ?, ?) "
                           "ON CONFLICT (kind, owner, window_start, page) DO UPDATE SET entries = excluded.entries"),
            {kindNumber(key), number(key.owner), number(key.window.start), number(std::int64_t{page}),
             blob(entries.bytes())});
        if (!put) {
            return put;
        }
    }
    return {};
}

Status SumStore::adoptRows(const std::function<std::uint32_t(std::uint32_t)>& placeOf) {
    const auto rows = database_.all(
        QStringLiteral("SELECT kind, owner, window_start, meter_number, covered, judged, released FROM contribution"), {},
        [&](const Statement& row) {
            const SumKey key{static_cast<SumKind>(row.number(0)), row.number(1), {row.instant(2), Seconds{}}};
            const auto meter = static_cast<std::uint32_t>(row.number(3));
            return std::pair(key, Contribution{meter, placeOf(meter), word(row, 4), word(row, 5), word(row, 6)});
        });
    if (!rows) {
        return passOn(rows);
    }
    std::map<SumKey, std::vector<Contribution>> bySum;
    for (const auto& [key, contribution] : *rows) {
        bySum[key].push_back(contribution);
    }
    for (auto& [key, contributions] : bySum) {
        std::ranges::sort(contributions, {}, &Contribution::place);
        if (const Status put = putContributions(key, contributions); !put) {
            return put;
        }
    }
    return database_.run(QStringLiteral("DELETE FROM contribution"));
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

Result<std::int64_t> SumStore::queuedCount() {
    return database_.single(QStringLiteral("SELECT count(*) FROM outbox"), {}, [](const Statement& row) { return row.number(0); });
}

Status SumStore::unqueue(std::int64_t position) {
    return database_.run(QStringLiteral("DELETE FROM outbox WHERE position = ?"), {number(position)});
}

}  // namespace smarter
