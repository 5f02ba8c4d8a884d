// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/partition_leases.h"

#include <algorithm>

namespace smarter {

namespace {

using std::chrono::milliseconds;

/// Of the lease's length: so often a worker says that it is alive.
constexpr int kTimesALease = 4;

std::int64_t lengthOf(const LeaseSettings& settings) {
    return milliseconds(settings.length).count();
}

}  // namespace

Schema PartitionLeases::schema() {
    return {{{
        QStringLiteral("CREATE TABLE partition_lease (partition_number BIGINT PRIMARY KEY, holder VARCHAR(64) NOT NULL, "
                       "number BIGINT NOT NULL, held_until BIGINT NOT NULL, commits BIGINT NOT NULL)"),
        QStringLiteral("CREATE TABLE worker (name VARCHAR(64) PRIMARY KEY, seen_at BIGINT NOT NULL, shares INTEGER NOT NULL)"),
    }}};
}

Status PartitionLeases::create(const QString& location, const SecretBytes& key, std::uint32_t partitions) {
    return Database::open(location, key, schema()).and_then([&](const std::unique_ptr<Database>& database) {
        return Transaction::begin(*database).and_then([&](Transaction transaction) -> Status {
            for (std::uint32_t partition = 0; partition < partitions; ++partition) {
                const Status made = database->run(
                    QStringLiteral("INSERT INTO partition_lease (partition_number, holder, number, held_until, commits) "
                                   "VALUES (?, '', 0, 0, 0) ON CONFLICT (partition_number) DO NOTHING"),
                    {number(std::int64_t{partition})});
                if (!made) {
                    return made;
                }
            }
            return transaction.commit();
        });
    });
}

Result<std::unique_ptr<PartitionLeases>> PartitionLeases::open(const QString& location, const SecretBytes& key,
                                                               LeaseSettings settings) {
    return Database::open(location, key, schema()).transform([&](std::unique_ptr<Database> database) {
        return std::unique_ptr<PartitionLeases>(new PartitionLeases(std::move(database), std::move(settings)));
    });
}

bool PartitionLeases::isDue() const {
    return std::chrono::steady_clock::now() - maintained_ >= settings_.length / kTimesALease;
}

Result<PartitionLeases::Changes> PartitionLeases::maintain() {
    const auto now = database_->serverMilliseconds();
    if (!now) {
        return passOn(now);
    }
    auto changes = Transaction::begin(*database_).and_then([&](Transaction transaction) {
        return sayAlive(*now).and_then([&] { return decide(*now); }).and_then([&](Changes decided) {
            return transaction.commit().transform([&] { return std::move(decided); });
        });
    });
    if (!changes) {
        held_.clear();  // what was taken and rolled back among it: better none than one too many
        return changes;
    }
    maintained_ = std::chrono::steady_clock::now();
    return changes;
}

Status PartitionLeases::sayAlive(std::int64_t now) {
    return database_
        ->run(QStringLiteral("INSERT INTO worker (name, seen_at, shares) VALUES (?, ?, ?) ON CONFLICT (name) DO UPDATE SET "
                             "seen_at = excluded.seen_at, shares = excluded.shares"),
              {settings_.worker, number(now), settings_.partitions.empty() ? 1 : 0})
        .and_then([&] {
            constexpr int forgottenAfter = 100;
            return database_->run(QStringLiteral("DELETE FROM worker WHERE seen_at < ?"),
                                  {number(now - forgottenAfter * lengthOf(settings_))});
        });
}

Result<std::size_t> PartitionLeases::fairShare(std::size_t eligible, std::int64_t now) {
    if (!settings_.partitions.empty()) {
        return eligible;
    }
    return database_
        ->single(QStringLiteral("SELECT count(*) FROM worker WHERE shares = 1 AND seen_at > ?"), {number(now - lengthOf(settings_))},
                 [](const Statement& row) { return static_cast<std::size_t>(row.number(0)); })
        .transform([&](std::size_t workers) { return (eligible + workers - 1) / std::max<std::size_t>(workers, 1); });
}

Result<std::vector<PartitionLeases::Row>> PartitionLeases::eligibleRows() {
    auto rows = database_->all(
        QStringLiteral("SELECT partition_number, holder, number, held_until FROM partition_lease ORDER BY partition_number"), {},
        [](const Statement& row) {
            return Row{static_cast<std::uint32_t>(row.number(0)), row.text(1), row.number(2), row.number(3)};
        });
    if (rows && !settings_.partitions.empty()) {
        std::erase_if(*rows, [&](const Row& row) {
            return std::ranges::find(settings_.partitions, row.partition) == settings_.partitions.end();
        });
    }
    return rows;
}

Result<PartitionLeases::Changes> PartitionLeases::decide(std::int64_t now) {
    const auto rows = eligibleRows();
    if (!rows) {
        return passOn(rows);
    }
    const auto share = fairShare(rows->size(), now);
    if (!share) {
        return passOn(share);
    }
    const std::int64_t until = now + lengthOf(settings_);
    Changes changes;
    std::vector<Row> free;
    for (const Row& row : *rows) {
        const auto mine = held_.find(row.partition);
        if (mine != held_.end() && mine->second == row.number) {
            if (const Status renewed = take({row.partition, row.holder, row.number - 1, until}, until); !renewed) {
                return passOn(renewed);
            }
        } else if (row.holder.isEmpty() || row.holder == settings_.worker || row.until <= now) {
            free.push_back(row);  // under its own name only an earlier process of it can have it
        }
        if (mine != held_.end() && mine->second != row.number) {
            changes.lost.push_back(row.partition);
            held_.erase(mine);
        }
    }
    for (const Row& row : free) {
        if (held_.size() >= *share) {
            break;
        }
        if (const Status taken = take(row, until); !taken) {
            return passOn(taken);
        }
        held_[row.partition] = row.number + 1;
        changes.taken.push_back(row.partition);
    }
    for (auto at = held_.rbegin(); at != held_.rend() && held_.size() - changes.beyond.size() > *share; ++at) {
        changes.beyond.push_back(at->first);
    }
    return changes;
}

/// With the number after the row's.
Status PartitionLeases::take(const Row& row, std::int64_t until) {
    return database_->run(QStringLiteral("UPDATE partition_lease SET holder = ?, number = ?, held_until = ? WHERE partition_number = ?"),
                          {settings_.worker, number(row.number + 1), number(until), number(std::int64_t{row.partition})});
}

Status PartitionLeases::giveBack(std::uint32_t partition) {
    const auto held = held_.find(partition);
    if (held == held_.end()) {
        return {};
    }
    const Status given = database_->run(
        QStringLiteral("UPDATE partition_lease SET holder = '', held_until = 0 WHERE partition_number = ? AND number = ?"),
        {number(std::int64_t{partition}), number(held->second)});
    held_.erase(partition);
    return given;
}

std::function<Status(Database&)> PartitionLeases::fence(std::uint32_t partition) const {
    const std::int64_t lease = held_.at(partition);
    return [partition, lease](Database& store) -> Status {
        const QVariant row = number(std::int64_t{partition});
        // The update is for its lock: who takes the lease over waits for the end of this transaction.
        return store
            .run(QStringLiteral("UPDATE pes.partition_lease SET commits = commits + 1 WHERE partition_number = ? AND number = ?"),
                 {row, number(lease)})
            .and_then([&] {
                return store.single(QStringLiteral("SELECT count(*) FROM pes.partition_lease WHERE partition_number = ? AND number = ?"),
                                    {row, number(lease)}, [](const Statement& found) { return found.number(0) == 1; });
            })
            .and_then([&](bool holds) { return holds ? Status() : fail(ErrorCode::LeaseLost, QString::number(partition)); });
    };
}

}  // namespace smarter
