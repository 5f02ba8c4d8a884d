// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <type_traits>
#include <unordered_map>
#include <vector>

#include "core/secret/secret_bytes.h"
#include "core/store/engine.h"

namespace smarter {

/// A store by its location: the path of a SQLCipher 4 file, or a schema on a PostgreSQL server (core/store/store_location.h).
/// Belongs to the thread that opened it; several may have the same one open.
///
/// A file is encrypted whole under the key, and what is deleted from it is overwritten with zeros. A server's files are its
/// administrator's: there, the key seals the secrets among the settings, and an empty key opens a schema without any.
///
/// Errors of opening a file: NotEncrypted (plain SQLite file, or a library without encryption), DatabaseKeyWrong
/// (also what damage to the first page looks like), SchemaTooNew, DatabaseBusy, DatabaseReadOnly, FileNotFound. Of a
/// server: DatabaseKeyWrong, SchemaTooNew, DatabaseBusy; StoreAway when it cannot be reached, here and in every later
/// call once the connection is lost, until it is opened anew; StoreRefused when it, or its certificate, says no.
class Database {
public:
    static constexpr std::size_t kKeyBytes = 32;

    /// Makes the file if it is absent, and brings its schema up to date.
    static Result<std::unique_ptr<Database>> open(const QString& location, const SecretBytes& key, const Schema& schema);

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

    /// Others write to it as well: what was read before a transaction may be old within it.
    bool isShared() const { return engine_->isShared(); }

    /// Takes `name`, of which this store has one, until the database is closed or its connection lost. False: another
    /// has it. Always true for a file, which a site's lock guards.
    Result<bool> tryHold(const QString& name) { return engine_->tryHold(name); }

    /// The store's own clock, the same for all who share it: milliseconds since 1970.
    Result<std::int64_t> serverMilliseconds() { return engine_->serverMilliseconds(); }

    /// Makes room for rows of `time` in the schema's time tables; before they are written, within their transaction or
    /// without. Costs nothing where there is room.
    Status coverTime(const Interval& time) { return engine_->coverTime(schema_, time); }

    /// Writes what the log (WAL) still has into the file and cuts the log off, so that pages from before a change are
    /// nowhere any more; waits for readers as for writers. False: somebody read meanwhile, and it has to be tried again.
    /// A server's log is not ours to cut: true.
    Result<bool> cutLog() { return engine_->cutLog(); }

    /// The problems found, none when sound: of a file, by SQLite's and SQLCipher's own checks of every page; of a server,
    /// by reading every row.
    Result<QStringList> checkIntegrity() { return engine_->checkIntegrity(); }

    /// Asked at the beginning of every transaction, within it: whether this program may still write here. Its error ends
    /// the transaction.
    void setFence(std::function<Status(Database&)> fence) { fence_ = std::move(fence); }

    /// Its tables as they are now, by name; of a file.
    Result<std::vector<TableShape>> tables() { return engine_->tables(); }
    const Schema& schema() const { return schema_; }

    /// For secrets, where the store is not encrypted as a whole; else null.
    const SecretSeal* seal() const { return engine_->seal(); }

    const QString& location() const { return engine_->location(); }
    const QString& path() const { return location(); }

private:
    friend class Transaction;
    Database(std::unique_ptr<Engine> engine, Schema schema) : engine_(std::move(engine)), schema_(std::move(schema)) {}
    Result<int> storedVersion();
    Status migrate();
    Status takeSteps();

    std::unique_ptr<Engine> engine_;
    Schema schema_;
    std::function<Status(Database&)> fence_;
    std::unordered_map<QString, std::unique_ptr<Statement>> statements_;
};

/// Rolls back unless committed. Transactions do not nest.
class Transaction {
public:
    /// The schema's only writer until it ends. DatabaseBusy after five seconds.
    static Result<Transaction> begin(Database& database);
    /// Together with others that began so, for writers whose rows are theirs alone; in a file the same as `begin`.
    static Result<Transaction> beginShared(Database& database);
    /// Of a server: StoreFailed if any statement within failed, nothing was kept; StoreAway if the connection was lost
    /// meanwhile, and whether it was kept has to be looked up.
    Status commit();

    Transaction(Transaction&& other) noexcept : database_(std::exchange(other.database_, nullptr)) {}
    Transaction& operator=(Transaction&&) = delete;
    ~Transaction();

private:
    static Result<Transaction> begin(Database& database, bool alone);
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
        return fail(ErrorCode::StoreFailed, location());
    }
    return std::move(**row);
}

}  // namespace smarter
