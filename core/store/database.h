// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSqlDatabase>
#include <memory>
#include <optional>
#include <span>
#include <type_traits>
#include <unordered_map>
#include <vector>

#include "core/secret/secret_bytes.h"
#include "core/store/schema.h"
#include "core/store/statement.h"

namespace smarter {

/// One SQLCipher 4 file (AES-256, HMAC-SHA-512 pages, raw key), opened through Qt SQL. Belongs to the thread
/// that opened it; several may have the same file open, one of them writing at a time (WAL). What is deleted is
/// overwritten with zeros.
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
    Status run(const QString& sql, std::initializer_list<QVariant> values = {}) {
        return run(sql, std::span<const QVariant>(values.begin(), values.size()));
    }
    Status run(const QString& sql, std::span<const QVariant> values);

    /// Every row of a query, each made into a value by `read(const Statement&)`.
    template <class Read>
    auto all(const QString& sql, std::initializer_list<QVariant> values, Read read)
        -> Result<std::vector<std::invoke_result_t<Read, const Statement&>>>;
    /// The first row, if there is one.
    template <class Read>
    auto first(const QString& sql, std::initializer_list<QVariant> values, Read read)
        -> Result<std::optional<std::invoke_result_t<Read, const Statement&>>>;
    /// The one row that an aggregate query always has.
    template <class Read>
    auto single(const QString& sql, std::initializer_list<QVariant> values, Read read)
        -> Result<std::invoke_result_t<Read, const Statement&>>;

    /// Writes what the log (WAL) still has into the file and cuts the log off, so that pages from before a change are
    /// nowhere any more; waits for readers as for writers. False: somebody read meanwhile, and it has to be tried again.
    Result<bool> cutLog();

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

template <class Read>
auto Database::all(const QString& sql, std::initializer_list<QVariant> values, Read read)
    -> Result<std::vector<std::invoke_result_t<Read, const Statement&>>> {
    const Result<Statement*> select = statement(sql);
    if (!select) {
        return passOn(select);
    }
    if (const Status ran = (*select)->run(values); !ran) {
        return passOn(ran);
    }
    std::vector<std::invoke_result_t<Read, const Statement&>> out;
    for (;;) {
        const Result<bool> row = (*select)->next();
        if (!row) {
            return passOn(row);
        }
        if (!*row) {
            return out;
        }
        out.push_back(read(std::as_const(**select)));
    }
}

template <class Read>
auto Database::first(const QString& sql, std::initializer_list<QVariant> values, Read read)
    -> Result<std::optional<std::invoke_result_t<Read, const Statement&>>> {
    const Result<Statement*> select = statement(sql);
    if (!select) {
        return passOn(select);
    }
    const Result<bool> row = (*select)->run(values).and_then([&] { return (*select)->next(); });
    if (!row) {
        return passOn(row);
    }
    std::optional<std::invoke_result_t<Read, const Statement&>> out;
    if (*row) {
        out = read(std::as_const(**select));
        (*select)->finish();
    }
    return out;
}

template <class Read>
auto Database::single(const QString& sql, std::initializer_list<QVariant> values, Read read)
    -> Result<std::invoke_result_t<Read, const Statement&>> {
    auto row = first(sql, values, read);
    if (!row) {
        return passOn(row);
    }
    if (!*row) {
        return fail(ErrorCode::StoreFailed, path_);
    }
    return std::move(**row);
}

}  // namespace smarter
