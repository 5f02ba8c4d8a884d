// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/database.h"

#include "core/store/store_location.h"

namespace smarter {

Result<std::unique_ptr<Database>> Database::open(const QString& location, const SecretBytes& key, const Schema& schema) {
    const bool withoutSecrets = key.empty() && ServerLocation::names(location);
    if (key.size() != kKeyBytes && !withoutSecrets) {
        return fail(ErrorCode::InvalidArgument, location);
    }
    auto engine = engineFor(location);
    if (!engine) {
        return passOn(engine);
    }
    std::unique_ptr<Database> database(new Database(std::move(*engine), schema));
    return database->engine_->open(key).and_then([&] { return database->migrate(); }).transform([&] {
        return std::move(database);
    });
}

/// 0: nothing is there yet.
Result<int> Database::storedVersion() {
    return engine_->hasTable(QStringLiteral("schema_version")).and_then([&](bool isThere) -> Result<int> {
        if (!isThere) {
            return 0;
        }
        return first(QStringLiteral("SELECT version FROM schema_version"), {},
                     [](const Statement& row) { return static_cast<int>(row.number(0)); })
            .transform([](const std::optional<int>& version) { return version.value_or(0); });
    });
}

// The version is looked at first without a transaction: whoever only reads the schema may not begin one.
Status Database::migrate() {
    return storedVersion().and_then([&](int version) -> Status {
        if (version > schema_.version()) {
            return fail(ErrorCode::SchemaTooNew, location());
        }
        return version == schema_.version() ? Status() : takeSteps();
    });
}

Status Database::takeSteps() {
    Result<Transaction> transaction = Transaction::begin(*this);
    if (!transaction) {
        return passOn(transaction);
    }
    // Another one may have taken the steps while this one waited for its turn.
    const Result<int> version = storedVersion();
    if (!version) {
        return passOn(version);
    }
    Status taken;
    if (*version == 0) {
        taken = engine_->execute(QStringLiteral("CREATE TABLE IF NOT EXISTS schema_version (version INTEGER NOT NULL)"))
                    .and_then([&] { return engine_->prepareSchema(); });
    }
    for (int step = *version; step < schema_.version(); ++step) {
        for (const QString& sql : schema_.steps[static_cast<std::size_t>(step)]) {
            taken = taken.and_then([&] { return engine_->execute(engine_->definition(sql, schema_)); });
        }
    }
    const QString note = *version == 0 ? QStringLiteral("INSERT INTO schema_version (version) VALUES (?)")
                                       : QStringLiteral("UPDATE schema_version SET version = ?");
    return taken.and_then([&] { return run(note, {number(std::int64_t{std::max(*version, schema_.version())})}); })
        .and_then([&] { return transaction->commit(); });
}

Result<Statement*> Database::statement(const QString& sql) {
    if (const auto known = statements_.find(sql); known != statements_.end()) {
        return known->second.get();
    }
    return engine_->prepare(sql).transform([&](std::unique_ptr<Statement> statement) {
        return (statements_[sql] = std::move(statement)).get();
    });
}

Status Database::run(const QString& sql, std::span<const QVariant> values) {
    // A server prepares no definitions, and gains nothing where there are no values to put in.
    if (isShared() && values.size() == 0) {
        return engine_->execute(sql);
    }
    const Result<Statement*> prepared = statement(sql);
    if (!prepared) {
        return passOn(prepared);
    }
    Status ran = (*prepared)->run(values);
    (*prepared)->finish();
    if (!ran) {
        ran.error().subject = location();
    }
    return ran;
}

Result<Transaction> Transaction::begin(Database& database) {
    return begin(database, true);
}

Result<Transaction> Transaction::beginShared(Database& database) {
    return begin(database, false);
}

Result<Transaction> Transaction::begin(Database& database, bool alone) {
    return database.engine_->begin(alone).and_then([&]() -> Result<Transaction> {
        Transaction begun(database);
        const Status allowed = database.fence_ ? database.fence_(database) : Status();
        return allowed ? Result<Transaction>(std::move(begun)) : passOn(allowed);
    });
}

Status Transaction::commit() {
    return database_->engine_->commit().transform([&] { database_ = nullptr; });
}

Transaction::~Transaction() {
    if (database_ != nullptr) {
        database_->engine_->rollBack();
    }
}

}  // namespace smarter
