// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/database.h"

#include <sqlcipher/sqlite3.h>

#include <QFile>
#include <QFileInfo>
#include <QSqlDriver>
#include <QSqlError>
#include <atomic>

namespace smarter {

namespace {

QString nextConnectionName() {
    static std::atomic<std::uint64_t> last{0};
    return QStringLiteral("smarter-%1").arg(++last);
}

bool startsWithPlainHeader(const QString& path) {
    static constexpr std::string_view plain = "SQLite format 3";
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return false;
    }
    const QByteArray head = file.read(static_cast<qint64>(plain.size()));
    return std::string_view(head.constData(), static_cast<std::size_t>(head.size())) == plain;
}

/// SQLCipher's form for a raw key: x'…' with 64 digits (zetetic.net/sqlcipher/sqlcipher-api, "Raw Key").
SecretBytes rawKeyText(const SecretBytes& key) {
    static constexpr char digits[] = "0123456789abcdef";
    SecretBytes text(key.size() * 2 + 3);
    auto out = text.span();
    std::size_t at = 0;
    out[at++] = 'x';
    out[at++] = '\'';
    for (const std::uint8_t byte : key.view()) {
        out[at++] = static_cast<std::uint8_t>(digits[byte >> 4]);
        out[at++] = static_cast<std::uint8_t>(digits[byte & 15]);
    }
    out[at] = '\'';
    return text;
}

}  // namespace

Database::Database(QString path, QString connection) : path_(std::move(path)), connection_(std::move(connection)) {
    db_ = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), connection_);
    db_.setDatabaseName(path_);
    db_.setConnectOptions(QStringLiteral("QSQLITE_BUSY_TIMEOUT=5000"));
}

Database::~Database() {
    statements_.clear();
    db_.close();
    db_ = {};
    QSqlDatabase::removeDatabase(connection_);
}

Result<std::unique_ptr<Database>> Database::open(const QString& path, const SecretBytes& key, const Schema& schema) {
    if (key.size() != kKeyBytes) {
        return fail(ErrorCode::InvalidArgument, path);
    }
    if (startsWithPlainHeader(path)) {
        return fail(ErrorCode::NotEncrypted, path);
    }
    std::unique_ptr<Database> database(new Database(path, nextConnectionName()));
    if (!database->db_.open()) {
        return std::unexpected(storeError(database->db_.lastError(), database->db_.driver(), path));
    }
    return database->unlock(key)
        .and_then([&] { return database->configure(); })
        .and_then([&] { return database->migrate(schema); })
        .transform([&] { return std::move(database); });
}

Status Database::unlock(const SecretBytes& key) {
    const QVariant handle = db_.driver()->handle();
    if (qstrcmp(handle.typeName(), "sqlite3*") != 0) {
        return fail(ErrorCode::NotEncrypted, path_, QStringLiteral("driver without a native handle"));
    }
    auto* native = *static_cast<sqlite3* const*>(handle.constData());
    const SecretBytes text = rawKeyText(key);
    if (sqlite3_key_v2(native, "main", text.view().data(), static_cast<int>(text.size())) != SQLITE_OK) {
        return fail(ErrorCode::NotEncrypted, path_);
    }
    // Never plaintext by accident: the library that answers must be SQLCipher, and the key must fit.
    QSqlQuery query(db_);
    if (!query.exec(QStringLiteral("PRAGMA cipher_version")) || !query.next() || query.value(0).toString().isEmpty()) {
        return fail(ErrorCode::NotEncrypted, path_);
    }
    if (!query.exec(QStringLiteral("SELECT count(*) FROM sqlite_master"))) {
        return std::unexpected(storeError(query.lastError(), db_.driver(), path_));
    }
    return {};
}

Status Database::configure() {
    QSqlQuery query(db_);
    for (const QString& pragma :
         {QStringLiteral("PRAGMA journal_mode = WAL"), QStringLiteral("PRAGMA synchronous = FULL"),
          QStringLiteral("PRAGMA foreign_keys = ON"), QStringLiteral("PRAGMA temp_store = MEMORY"),
          QStringLiteral("PRAGMA secure_delete = ON")}) {
        if (!query.exec(pragma)) {
            return std::unexpected(storeError(query.lastError(), db_.driver(), path_));
        }
    }
    return {};
}

Status Database::migrate(const Schema& schema) {
    if (const Status made = run(QStringLiteral("CREATE TABLE IF NOT EXISTS schema_version (version INTEGER NOT NULL)"));
        !made) {
        return made;
    }
    const auto stored = first(QStringLiteral("SELECT version FROM schema_version"), {},
                              [](const Statement& row) { return static_cast<int>(row.number(0)); });
    if (!stored) {
        return passOn(stored);
    }
    const int version = stored->value_or(0);
    if (version > schema.version()) {
        return fail(ErrorCode::SchemaTooNew, path_);
    }
    if (version == schema.version()) {
        return {};
    }
    Result<Transaction> transaction = Transaction::begin(*this);
    if (!transaction) {
        return passOn(transaction);
    }
    for (int step = version; step < schema.version(); ++step) {
        for (const QString& sql : schema.steps[static_cast<std::size_t>(step)]) {
            if (const Status ran = run(sql); !ran) {
                return ran;
            }
        }
    }
    const QString note = version == 0 ? QStringLiteral("INSERT INTO schema_version (version) VALUES (?)")
                                      : QStringLiteral("UPDATE schema_version SET version = ?");
    if (const Status noted = run(note, {number(std::int64_t{schema.version()})}); !noted) {
        return noted;
    }
    return transaction->commit();
}

Result<Statement*> Database::statement(const QString& sql) {
    if (const auto known = statements_.find(sql); known != statements_.end()) {
        return known->second.get();
    }
    QSqlQuery query(db_);
    query.setForwardOnly(true);
    if (!query.prepare(sql)) {
        return std::unexpected(storeError(query.lastError(), db_.driver(), path_));
    }
    auto statement = std::make_unique<Statement>(std::move(query));
    return (statements_[sql] = std::move(statement)).get();
}

Status Database::run(const QString& sql, std::span<const QVariant> values) {
    const Result<Statement*> prepared = statement(sql);
    if (!prepared) {
        return passOn(prepared);
    }
    Status ran = (*prepared)->run(values);
    (*prepared)->finish();
    if (!ran) {
        ran.error().subject = path_;
    }
    return ran;
}

Result<bool> Database::cutLog() {
    QSqlQuery query(db_);
    if (!query.exec(QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)")) || !query.next()) {
        return std::unexpected(storeError(query.lastError(), db_.driver(), path_));
    }
    return query.value(0).toInt() == 0;
}

Result<QStringList> Database::checkIntegrity() {
    QStringList problems;
    for (const QString& pragma : {QStringLiteral("PRAGMA cipher_integrity_check"), QStringLiteral("PRAGMA integrity_check")}) {
        QSqlQuery query(db_);
        if (!query.exec(pragma)) {
            return std::unexpected(storeError(query.lastError(), db_.driver(), path_));
        }
        while (query.next()) {
            if (const QString line = query.value(0).toString(); line != QLatin1String("ok")) {
                problems += line;
            }
        }
    }
    return problems;
}

Result<Transaction> Transaction::begin(Database& database) {
    // IMMEDIATE takes the write lock at once, so that a busy database says so here and not half-way through.
    QSqlQuery query(database.db_);
    if (!query.exec(QStringLiteral("BEGIN IMMEDIATE"))) {
        return std::unexpected(storeError(query.lastError(), database.db_.driver(), database.path_));
    }
    return Transaction(database);
}

Status Transaction::commit() {
    QSqlQuery query(database_->db_);
    if (!query.exec(QStringLiteral("COMMIT"))) {
        return std::unexpected(storeError(query.lastError(), database_->db_.driver(), database_->path_));
    }
    database_ = nullptr;
    return {};
}

Transaction::~Transaction() {
    if (database_ != nullptr) {
        QSqlQuery query(database_->db_);
        query.exec(QStringLiteral("ROLLBACK"));
    }
}

}  // namespace smarter
