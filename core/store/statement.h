// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSqlQuery>
#include <QVariant>

#include "core/base/bytes.h"
#include "core/base/ids.h"
#include "core/base/time.h"
#include "core/secret/secret_bytes.h"

namespace smarter {

/// Values for parameters. Bytes are borrowed: they must live until the statement has run.
QVariant blob(ByteView bytes);
inline QVariant number(std::int64_t value) { return QVariant::fromValue<qlonglong>(value); }
inline QVariant number(Instant instant) { return number(secondsOf(instant)); }

/// A prepared statement of one database; not thread-safe. Rows are read forward only, columns from 0.
class Statement {
public:
    explicit Statement(QSqlQuery query) : query_(std::move(query)) {}

    Status run(std::initializer_list<QVariant> values);
    /// The next row is there to read; false after the last.
    Result<bool> next();
    /// Lets the row cursor go; called by `run` and wherever a result is left before its end.
    void finish() { query_.finish(); }

    std::int64_t number(int column) const { return query_.value(column).toLongLong(); }
    Instant instant(int column) const { return instantOf(number(column)); }
    QString text(int column) const { return query_.value(column).toString(); }
    Bytes bytes(int column) const;
    /// Moves a secret out of the row: the driver's own copy is wiped.
    SecretBytes secret(int column) const;
    template <class Id>
    Id id(int column) const {
        return Id::fromBytes(bytes(column)).value_or(Id{});
    }

private:
    QSqlQuery query_;
};

/// The library's error as ours.
Error storeError(const QSqlError& error, const QString& subject);

class Database;

/// The `setting` table of `settingTable()`.
class Settings {
public:
    explicit Settings(Database& database) : database_(database) {}
    Result<std::optional<Bytes>> bytes(const QString& name);
    Result<std::optional<SecretBytes>> secret(const QString& name);
    Result<std::optional<std::int64_t>> number(const QString& name);
    Result<std::optional<QString>> text(const QString& name);
    Status set(const QString& name, ByteView value);
    Status set(const QString& name, std::int64_t value);
    Status set(const QString& name, const QString& value);

private:
    template <class T, class Read>
    Result<std::optional<T>> read(const QString& name, Read read);

    Database& database_;
};

}  // namespace smarter
