// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSqlDatabase>
#include <memory>
#include <unordered_map>

#include "core/secret/secret_bytes.h"
#include "core/store/schema.h"
#include "core/store/statement.h"

namespace smarter {

/// One SQLCipher 4 file (AES-256, HMAC-SHA-512 pages, raw key), opened through Qt SQL. Belongs to the thread
/// that opened it; several may have the same file open, one of them writing at a time (WAL).
///
/// Errors of opening: NotEncrypted (plain SQLite file, or a library without encryption), DatabaseKeyWrong
/// (also what damage to the first page looks like), SchemaTooNew, DatabaseBusy, DatabaseReadOnly, FileNotFound.
class Database {
public:
    static constexpr std::size_t kKeyBytes = 32;

    /// Makes the file if it is absent, and brings its schema up to date.
    static Result<std::unique_ptr<Database>> open(const QString& path, const SecretBytes& key, const Schema& schema);

    ~Database();
    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;

    /// A statement with `?` parameters, prepared once and kept for the life of the database.
    Result<Statement*> statement(const QString& sql);

    /// One statement run with its values, for its effect.
    Status run(const QString& sql, std::initializer_list<QVariant> values = {});

    /// SQLite's and SQLCipher's own checks of every page; the problems found, none when sound.
    Result<QStringList> checkIntegrity();

    const QString& path() const { return path_; }

private:
    friend class Transaction;
    Database(QString path, QString connection);
    Status unlock(const SecretBytes& key);
    Status configure();
    Status migrate(const Schema& schema);

    QString path_;
    QString connection_;
    QSqlDatabase db_;
    std::unordered_map<QString, std::unique_ptr<Statement>> statements_;
};

/// Rolls back unless committed. Transactions do not nest.
class Transaction {
public:
    static Result<Transaction> begin(Database& database);
    Status commit();

    Transaction(Transaction&& other) noexcept : database_(std::exchange(other.database_, nullptr)) {}
    Transaction& operator=(Transaction&&) = delete;
    ~Transaction();

private:
    explicit Transaction(Database& database) : database_(&database) {}
    Database* database_;
};

}  // namespace smarter
