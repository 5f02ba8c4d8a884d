// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/postgres_engine.h"

#include <QRegularExpression>
#include <QSqlError>

namespace smarter {

namespace {

using std::chrono::year_month;

/// A literal of the server's; `standard_conforming_strings` is on.
QString literal(QString text) {
    return QLatin1Char('\'') + text.replace(QLatin1Char('\''), QLatin1String("''")) + QLatin1Char('\'');
}

year_month monthOf(Instant instant) {
    const std::chrono::year_month_day day(std::chrono::floor<std::chrono::days>(instant));
    return {day.year(), day.month()};
}

std::int64_t startOf(year_month month) {
    return std::chrono::duration_cast<Seconds>(std::chrono::sys_days(month / 1).time_since_epoch()).count();
}

QString partitionOf(const QString& table, year_month month) {
    return QStringLiteral("%1_y%2m%3")
        .arg(table)
        .arg(static_cast<int>(month.year()), 4, 10, QLatin1Char('0'))
        .arg(static_cast<unsigned>(month.month()), 2, 10, QLatin1Char('0'));
}

}  // namespace

PostgresEngine::PostgresEngine(const QString& location, const ServerLocation& server)
    // Rows as they come would hold the connection until the last was read.
    : Engine(QStringLiteral("QPSQL"), location, false), server_(server) {
    // sum() of BIGINT is NUMERIC, which must not go through a double.
    db_.setNumericalPrecisionPolicy(QSql::HighPrecision);
    db_.setHostName(server.host);
    db_.setPort(server.port);
    db_.setDatabaseName(server.database);
    db_.setUserName(server.role);
    db_.setConnectOptions(server.connectOptions);
}

Status PostgresEngine::open(const SecretBytes& key) {
    if (!key.empty()) {
        auto seal = SecretSeal::create(key, server_.schema);
        if (!seal) {
            return passOn(seal);
        }
        seal_ = std::move(*seal);
    }
    return connect().and_then([&] { return configure(); }).and_then([&] { return checkKey(); });
}

Status PostgresEngine::connect() {
    if (!QSqlDatabase::isDriverAvailable(QStringLiteral("QPSQL"))) {
        return fail(ErrorCode::StoreFailed, location_, QStringLiteral("QPSQL"));
    }
    if (!db_.open()) {
        return std::unexpected(storeError(db_.lastError(), db_.driver(), location_));
    }
    return {};
}

Status PostgresEngine::configure() {
    // The intake's partitions have schemas of their own, which its role makes.
    Status set = value(QStringLiteral("SELECT to_regnamespace(%1) IS NULL").arg(literal(server_.schema)))
                     .and_then([&](const QVariant& absent) {
                         return absent.toBool() ? execute(QStringLiteral("CREATE SCHEMA IF NOT EXISTS ") + server_.schema) : Status();
                     });
    for (const QString& setting :
         {QStringLiteral("SET search_path TO \"%1\"").arg(server_.schema), QStringLiteral("SET lock_timeout TO '5s'"),
          QStringLiteral("SET synchronous_commit TO on"), QStringLiteral("SET client_min_messages TO warning"),
          // A program that stands still in the middle of a transaction holds up nobody for longer.
          QStringLiteral("SET idle_in_transaction_session_timeout TO '20s'"),
          // A session that is gone without a word gives its locks back within half a minute.
          QStringLiteral("SET tcp_keepalives_idle TO 10"), QStringLiteral("SET tcp_keepalives_interval TO 5"),
          QStringLiteral("SET tcp_keepalives_count TO 3")}) {
        set = set.and_then([&] { return execute(setting); });
    }
    // The order of texts is that of their bytes, as in a file.
    return set.and_then([&] { return value(QStringLiteral("SELECT 'B'::text < 'a' AND 'a-b' < 'ab' AND 'z' < 'é'")); })
        .and_then([&](const QVariant& bytewise) {
            return bytewise.toBool() ? Status() : fail(ErrorCode::StoreFailed, location_, QStringLiteral("collation is not C"));
        });
}

Result<bool> PostgresEngine::hasTable(const QString& name) {
    // Not to_regclass(), whose cache may still say no to what another has made while this one waited for a lock.
    return value(QStringLiteral("SELECT EXISTS (SELECT FROM pg_class WHERE relname = %1 AND relnamespace = "
                                "(SELECT oid FROM pg_namespace WHERE nspname = current_schema()))")
                     .arg(literal(name)))
        .transform([](const QVariant& is) { return is.toBool(); });
}

Status PostgresEngine::checkKey() {
    if (!seal_) {
        return {};
    }
    return hasTable(QStringLiteral("store_key")).and_then([&](bool isThere) -> Status {
        if (!isThere) {
            return {};
        }
        return value(QStringLiteral("SELECT proof FROM store_key")).and_then([&](const QVariant& proof) {
            const QByteArray bytes = proof.toByteArray();
            return equalInConstantTime(bytesOf({bytes.constData(), static_cast<std::size_t>(bytes.size())}),
                                       seal_->proofOfKey())
                       ? Status()
                       : fail(ErrorCode::DatabaseKeyWrong, location_);
        });
    });
}

Status PostgresEngine::prepareSchema() {
    return execute(QStringLiteral("CREATE DOMAIN blob AS bytea")).and_then([&]() -> Status {
        if (!seal_) {
            return {};
        }
        return execute(QStringLiteral("CREATE TABLE store_key (proof bytea NOT NULL)")).and_then([&] {
            return execute(QStringLiteral("INSERT INTO store_key (proof) VALUES ('\\x%1')").arg(hex(seal_->proofOfKey())));
        });
    });
}

QString PostgresEngine::definition(const QString& sql, const Schema& schema) const {
    for (const TimeTable& one : schema.timeTables) {
        if (sql.startsWith(QStringLiteral("CREATE TABLE %1 (").arg(one.table))) {
            return sql + QStringLiteral(" PARTITION BY RANGE (%1)").arg(one.column);
        }
    }
    return sql;
}

/// Advisory locks are one namespace a database: a 64-bit digest of ours keeps apart what is named differently.
QString PostgresEngine::lockKey(const QString& purpose) const {
    return QStringLiteral("hashtextextended(%1, 0)")
        .arg(literal(QStringLiteral("smarter-metering %1: %2").arg(server_.schema, purpose)));
}

Status PostgresEngine::begin(bool alone) {
    // READ COMMITTED: whoever waited for the lock has to see what the one before wrote.
    return execute(QStringLiteral("BEGIN ISOLATION LEVEL READ COMMITTED")).and_then([&] {
        inTransaction_ = true;
        statementFailed_ = false;
        const QString lock = alone ? QStringLiteral("pg_advisory_xact_lock") : QStringLiteral("pg_advisory_xact_lock_shared");
        Status locked = execute(QStringLiteral("SELECT %1(%2)").arg(lock, lockKey(QStringLiteral("write"))));
        if (!locked) {
            rollBack();
        }
        return locked;
    });
}

Result<bool> PostgresEngine::tryHold(const QString& name) {
    return value(QStringLiteral("SELECT pg_try_advisory_lock(%1)").arg(lockKey(QStringLiteral("hold ") + name)))
        .transform([](const QVariant& held) { return held.toBool(); });
}

Result<std::int64_t> PostgresEngine::serverMilliseconds() {
    return value(QStringLiteral("SELECT floor(extract(epoch FROM clock_timestamp()) * 1000)::bigint"))
        .transform([](const QVariant& now) { return std::int64_t{now.toLongLong()}; });
}

Status PostgresEngine::coverTime(const Schema& schema, const Interval& time) {
    const Instant last = std::max(time.start, time.end() - Seconds{1});
    for (year_month month = monthOf(time.start); month <= monthOf(last); month += std::chrono::months(1)) {
        if (schema.timeTables.empty() || covered_.contains(month)) {
            continue;
        }
        Status made;
        for (const TimeTable& one : schema.timeTables) {
            made = made.and_then([&] { return coverMonth(one.table, month); });
        }
        if (!made) {
            return made;
        }
        covered_.insert(month);
    }
    return {};
}

Status PostgresEngine::coverMonth(const QString& table, year_month month) {
    const QString partition = partitionOf(table, month);
    // A table from before its mark has no partitions.
    const auto known = value(QStringLiteral("SELECT to_regclass(%1) IS NOT NULL OR NOT EXISTS "
                                            "(SELECT FROM pg_class WHERE oid = to_regclass(%2) AND relkind = 'p')")
                                 .arg(literal(partition), literal(table)));
    if (!known || known->toBool()) {
        return known ? Status() : passOn(known);
    }
    const bool ownTransaction = !inTransaction_;
    Status made = ownTransaction ? execute(QStringLiteral("BEGIN")) : Status();
    inTransaction_ |= made.has_value();
    statementFailed_ &= !ownTransaction;
    made = made.and_then([&] { return execute(QStringLiteral("SELECT pg_advisory_xact_lock(%1)").arg(lockKey(QStringLiteral("partitions")))); })
               .and_then([&] { return hasTable(partition); })
               .and_then([&](bool byAnother) { return byAnother ? Status() : makePartition(table, partition, month); })
               .and_then([&] { return ownTransaction ? commit() : Status(); });
    if (!made && ownTransaction) {
        rollBack();
    }
    return made;
}

// Made apart and then attached: that waits for no reader or writer of the table, where PARTITION OF waits for all.
Status PostgresEngine::makePartition(const QString& table, const QString& partition, year_month month) {
    return execute(QStringLiteral("CREATE TABLE %1 (LIKE %2 INCLUDING ALL)").arg(partition, table)).and_then([&] {
        return execute(QStringLiteral("ALTER TABLE %1 ATTACH PARTITION %2 FOR VALUES FROM (%3) TO (%4)")
                           .arg(table, partition)
                           .arg(startOf(month))
                           .arg(startOf(month + std::chrono::months(1))));
    });
}

// What a transaction made and did not keep is not there.
void PostgresEngine::transactionEnded(bool committed) {
    if (!committed) {
        covered_.clear();
    }
}

Result<QStringList> PostgresEngine::checkIntegrity() {
    QSqlQuery tables(db_);
    if (!tables.exec(QStringLiteral("SELECT c.relname FROM pg_class c WHERE c.relnamespace = current_schema()::regnamespace "
                                    "AND c.relkind = 'r' ORDER BY c.relname"))) {
        return std::unexpected(lastErrorOf(tables));
    }
    QStringList problems;
    while (tables.next()) {
        // The text of a row needs every column of it, wherever it lies.
        const QString table = tables.value(0).toString();
        const auto read = value(QStringLiteral("SELECT coalesce(sum(length(t::text)), 0) FROM %1 t").arg(table));
        if (!read && read.error().code != ErrorCode::FileDamaged) {
            return passOn(read);
        }
        if (!read) {
            problems += table + QStringLiteral(": ") + read.error().detail;
        }
    }
    return problems;
}

}  // namespace smarter
