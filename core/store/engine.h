// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSqlDatabase>
#include <memory>

#include "core/store/schema.h"
#include "core/store/secret_seal.h"
#include "core/store/statement.h"

namespace smarter {

/// A table's columns, and those of its primary key; none for a table without one.
struct TableShape {
    QString name;
    QStringList columns;
    QStringList key;
};

/// What one kind of store does in a way of its own: one connection of Qt SQL and its dialect. Belongs to its
/// database's thread.
class Engine {
public:
    virtual ~Engine();
    Engine(const Engine&) = delete;
    Engine& operator=(const Engine&) = delete;

    /// Connects and checks the key, where there is something to check it by.
    virtual Status open(const SecretBytes& key) = 0;
    virtual bool isShared() const = 0;

    /// But for the one that holds the schema's version.
    Result<std::vector<TableShape>> tables() const;
    virtual Result<bool> hasTable(const QString& name) = 0;
    /// What a new schema needs before its first step; in the caller's transaction.
    virtual Status prepareSchema() = 0;
    /// One statement of a migration, in this engine's words.
    virtual QString definition(const QString& sql, const Schema& schema) const = 0;

    /// `alone`: nobody else writes the schema until the end.
    virtual Status begin(bool alone) = 0;
    Status commit();
    void rollBack();

    virtual Result<bool> tryHold(const QString& name) = 0;
    virtual Result<std::int64_t> serverMilliseconds() = 0;
    virtual Status coverTime(const Schema& schema, const Interval& time) = 0;
    virtual Result<bool> cutLog() = 0;
    virtual Result<QStringList> checkIntegrity() = 0;

    /// None where the whole store is encrypted.
    virtual const SecretSeal* seal() const { return nullptr; }

    Result<std::unique_ptr<Statement>> prepare(const QString& sql);
    /// One statement, unprepared.
    Status execute(const QString& sql);
    const QString& location() const { return location_; }

protected:
    Engine(const QString& driver, QString location, bool rowsAsTheyCome);

    /// The first column of the first row.
    Result<QVariant> value(const QString& sql);
    Error lastErrorOf(const QSqlQuery& query) const;
    /// The transaction is over, well or not.
    virtual void transactionEnded(bool /*committed*/) {}

    QSqlDatabase db_;
    QString location_;
    bool inTransaction_ = false;
    bool statementFailed_ = false;  ///< since the transaction began

private:
    QString connection_;
    bool rowsAsTheyCome_;
};

/// The one that a location names.
Result<std::unique_ptr<Engine>> engineFor(const QString& location);

}  // namespace smarter
