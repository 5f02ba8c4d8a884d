// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/engine.h"

#include <QSqlError>
#include <QSqlField>
#include <QSqlIndex>
#include <algorithm>
#include <atomic>

#include "core/store/postgres_engine.h"
#include "core/store/sqlcipher_engine.h"
#include "core/store/store_location.h"

namespace smarter {

namespace {

QString nextConnectionName() {
    static std::atomic<std::uint64_t> last{0};
    return QStringLiteral("smarter-%1").arg(++last);
}

}  // namespace

Engine::Engine(const QString& driver, QString location, bool rowsAsTheyCome)
    : db_(QSqlDatabase::addDatabase(driver, nextConnectionName())),
      location_(std::move(location)),
      connection_(db_.connectionName()),
      rowsAsTheyCome_(rowsAsTheyCome) {}

Engine::~Engine() {
    db_.close();
    db_ = {};
    QSqlDatabase::removeDatabase(connection_);
}

Error Engine::lastErrorOf(const QSqlQuery& query) const {
    return storeError(query.lastError(), db_.driver(), location_);
}

Result<std::unique_ptr<Statement>> Engine::prepare(const QString& sql) {
    QSqlQuery query(db_);
    query.setForwardOnly(rowsAsTheyCome_);
    if (!query.prepare(sql)) {
        statementFailed_ = true;
        return std::unexpected(lastErrorOf(query));
    }
    return std::make_unique<Statement>(std::move(query), statementFailed_);
}

Status Engine::execute(const QString& sql) {
    QSqlQuery query(db_);
    if (!query.exec(sql)) {
        statementFailed_ = true;
        return std::unexpected(lastErrorOf(query));
    }
    return {};
}

Result<std::vector<TableShape>> Engine::tables() const {
    const auto names = [](const QSqlRecord& record) {
        QStringList out;
        for (int i = 0; i < record.count(); ++i) {
            out += record.fieldName(i);
        }
        return out;
    };
    QStringList tables = db_.tables();
    tables.removeOne(QStringLiteral("schema_version"));
    tables.sort();
    std::vector<TableShape> out;
    for (const QString& table : std::as_const(tables)) {
        out.push_back({table, names(db_.record(table)), names(db_.primaryIndex(table))});
        if (out.back().columns.isEmpty()) {
            return std::unexpected(storeError(db_.lastError(), db_.driver(), location_));
        }
    }
    return out;
}

Result<QVariant> Engine::value(const QString& sql) {
    QSqlQuery query(db_);
    if (!query.exec(sql) || !query.next()) {
        statementFailed_ = true;
        return std::unexpected(lastErrorOf(query));
    }
    return query.value(0);
}

// A server answers COMMIT of a transaction that had an error with a rollback, and calls that no error.
Status Engine::commit() {
    if (isShared() && statementFailed_) {
        return fail(ErrorCode::StoreFailed, location_, QStringLiteral("a statement of the transaction had failed"));
    }
    return execute(QStringLiteral("COMMIT")).transform([&] {
        inTransaction_ = false;
        transactionEnded(true);
    });
}

void Engine::rollBack() {
    QSqlQuery(db_).exec(QStringLiteral("ROLLBACK"));
    inTransaction_ = false;
    transactionEnded(false);
}

Result<std::unique_ptr<Engine>> engineFor(const QString& location) {
    if (!ServerLocation::names(location)) {
        return std::unique_ptr<Engine>(std::make_unique<SqlCipherEngine>(location));
    }
    return ServerLocation::parse(location).transform([&](const ServerLocation& server) {
        return std::unique_ptr<Engine>(std::make_unique<PostgresEngine>(location, server));
    });
}

}  // namespace smarter
