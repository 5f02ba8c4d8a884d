// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <set>

#include "core/store/database.h"

namespace smarter {

struct LeaseSettings {
    QString worker;  ///< this process's name among the site's
    Seconds length{30};
    /// The ones it serves; empty: its fair share of all, as many workers as there are.
    std::vector<std::uint32_t> partitions;
};

/// Which of the intake's workers has which partition: a row each in the schema the workers share. Times are the
/// server's. A lease has a number that only grows; every commit on a partition checks, in its own transaction and under
/// the row's lock, that the number is still the worker's (a fencing token, Gray and Cheriton 1989): who slept through
/// its lease commits nothing. Belongs to one thread.
class PartitionLeases {
public:
    static Schema schema();
    /// A site's partitions, when it is made.
    static Status create(const QString& location, const SecretBytes& key, std::uint32_t partitions);
    static Result<std::unique_ptr<PartitionLeases>> open(const QString& location, const SecretBytes& key, LeaseSettings settings);

    struct Changes {
        std::vector<std::uint32_t> taken;
        std::vector<std::uint32_t> lost;    ///< another has them, or may
        std::vector<std::uint32_t> beyond;  ///< more than a fair share: finish and give back
    };
    /// Says that this worker is alive, holds on to what it has, and takes what is free. To be called a few times a lease.
    Result<Changes> maintain();
    bool isDue() const;

    bool holds(std::uint32_t partition) const { return held_.contains(partition); }
    std::size_t held() const { return held_.size(); }
    Status giveBack(std::uint32_t partition);
    /// Without a word to the server: another has it.
    void forget(std::uint32_t partition) { held_.erase(partition); }

    /// For the transactions of the partition's own store, which is another schema of the same database. LeaseLost.
    std::function<Status(Database&)> fence(std::uint32_t partition) const;

private:
    struct Row {
        std::uint32_t partition = 0;
        QString holder;
        std::int64_t number = 0;
        std::int64_t until = 0;  ///< the server's milliseconds
    };
    PartitionLeases(std::unique_ptr<Database> database, LeaseSettings settings)
        : database_(std::move(database)), settings_(std::move(settings)) {}
    Status sayAlive(std::int64_t now);
    Result<std::size_t> fairShare(std::size_t eligible, std::int64_t now);
    Result<std::vector<Row>> eligibleRows();
    Result<Changes> decide(std::int64_t now);
    Status take(const Row& row, std::int64_t until);

    std::unique_ptr<Database> database_;
    LeaseSettings settings_;
    std::map<std::uint32_t, std::int64_t> held_;  // the lease's number
    std::chrono::steady_clock::time_point maintained_{};
};

}  // namespace smarter
