// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <set>

#include "core/store/engine.h"
#include "core/store/store_location.h"

namespace smarter {

/// One session of a PostgreSQL server, at home in one schema. Its locks, statements and transaction end with it: a lost
/// connection is not made anew behind the caller's back, every later call says StoreAway.
class PostgresEngine : public Engine {
public:
    PostgresEngine(const QString& location, const ServerLocation& server);

    Status open(const SecretBytes& key) override;
    bool isShared() const override { return true; }
    Result<bool> hasTable(const QString& name) override;
    Status prepareSchema() override;
    QString definition(const QString& sql, const Schema& schema) const override;
    Status begin(bool alone) override;
    Result<bool> tryHold(const QString& name) override;
    Result<std::int64_t> serverMilliseconds() override;
    Status coverTime(const Schema& schema, const Interval& time) override;
    /// Nothing to do: the server cuts its log itself, and what it keeps of it is its administrator's to say.
    Result<bool> cutLog() override { return true; }
    /// Reads every row of the schema's tables, which finds pages and rows that cannot be read (and pages whose checksum
    /// differs); the server's own amcheck, which looks at indexes too, is for its administrator.
    Result<QStringList> checkIntegrity() override;
    const SecretSeal* seal() const override { return seal_ ? &*seal_ : nullptr; }

private:
    Status connect();
    Status configure();
    Status checkKey();
    QString lockKey(const QString& purpose) const;
    Status coverMonth(const QString& table, std::chrono::year_month month);
    Status makePartition(const QString& table, const QString& partition, std::chrono::year_month month);
    void transactionEnded(bool committed) override;

    ServerLocation server_;
    std::optional<SecretSeal> seal_;
    std::set<std::chrono::year_month> covered_;
};

}  // namespace smarter
