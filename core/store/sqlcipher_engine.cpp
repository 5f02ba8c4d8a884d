// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/sqlcipher_engine.h"

#include <sqlcipher/sqlite3.h>

#include <QFile>
#include <QSqlError>
#include <chrono>

namespace smarter {

namespace {

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

SqlCipherEngine::SqlCipherEngine(const QString& path) : Engine(QStringLiteral("QSQLITE"), path, true) {
    db_.setDatabaseName(path);
    db_.setConnectOptions(QStringLiteral("QSQLITE_BUSY_TIMEOUT=5000"));
}

Status SqlCipherEngine::open(const SecretBytes& key) {
    if (startsWithPlainHeader(location_)) {
        return fail(ErrorCode::NotEncrypted, location_);
    }
    if (!db_.open()) {
        return std::unexpected(storeError(db_.lastError(), db_.driver(), location_));
    }
    return unlock(key).and_then([&] { return configure(); });
}

Status SqlCipherEngine::unlock(const SecretBytes& key) {
    const QVariant handle = db_.driver()->handle();
    if (qstrcmp(handle.typeName(), "sqlite3*") != 0) {
        return fail(ErrorCode::NotEncrypted, location_, QStringLiteral("driver without a native handle"));
    }
    auto* native = *static_cast<sqlite3* const*>(handle.constData());
    const SecretBytes text = rawKeyText(key);
    if (sqlite3_key_v2(native, "main", text.view().data(), static_cast<int>(text.size())) != SQLITE_OK) {
        return fail(ErrorCode::NotEncrypted, location_);
    }
    // Never plaintext by accident: the library that answers must be SQLCipher, and the key must fit.
    const auto version = value(QStringLiteral("PRAGMA cipher_version"));
    if (!version || version->toString().isEmpty()) {
        return fail(ErrorCode::NotEncrypted, location_);
    }
    return value(QStringLiteral("SELECT count(*) FROM sqlite_master")).transform([](const QVariant&) {});
}

Status SqlCipherEngine::configure() {
    Status set;
    for (const QString& pragma :
         {QStringLiteral("PRAGMA journal_mode = WAL"), QStringLiteral("PRAGMA synchronous = FULL"),
          QStringLiteral("PRAGMA foreign_keys = ON"), QStringLiteral("PRAGMA temp_store = MEMORY"),
          QStringLiteral("PRAGMA secure_delete = ON")}) {
        set = set.and_then([&] { return execute(pragma); });
    }
    return set;
}

Result<bool> SqlCipherEngine::hasTable(const QString& name) {
    return value(QStringLiteral("SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name = '%1'").arg(name))
        .transform([](const QVariant& count) { return count.toInt() > 0; });
}

Status SqlCipherEngine::begin(bool) {
    // IMMEDIATE takes the write lock at once, so that a busy database says so here and not half-way through.
    return execute(QStringLiteral("BEGIN IMMEDIATE")).transform([&] { inTransaction_ = true; });
}

Result<std::int64_t> SqlCipherEngine::serverMilliseconds() {
    const auto now = std::chrono::system_clock::now().time_since_epoch();
    return std::chrono::duration_cast<std::chrono::milliseconds>(now).count();
}

Result<bool> SqlCipherEngine::cutLog() {
    return value(QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)")).transform([](const QVariant& busy) {
        return busy.toInt() == 0;
    });
}

Result<QStringList> SqlCipherEngine::checkIntegrity() {
    QStringList problems;
    for (const QString& pragma : {QStringLiteral("PRAGMA cipher_integrity_check"), QStringLiteral("PRAGMA integrity_check")}) {
        QSqlQuery query(db_);
        if (!query.exec(pragma)) {
            return std::unexpected(lastErrorOf(query));
        }
        while (query.next()) {
            if (const QString line = query.value(0).toString(); line != QLatin1String("ok")) {
                problems += line;
            }
        }
    }
    return problems;
}

}  // namespace smarter
