// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSqlDriver>
#include <QSqlQuery>
#include <QVariant>
#include <algorithm>
#include <array>
#include <span>

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
    /// `failed` is set when it fails; it has to live as long.
    Statement(QSqlQuery query, bool& failed) : query_(std::move(query)), failed_(&failed) {}

    Status run(std::span<const QVariant> values);
    Status run(std::initializer_list<QVariant> values) {
        return run(std::span<const QVariant>(values.begin(), values.size()));
    }
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
    /// As it stands: nothing (an invalid QVariant), qlonglong, QString or QByteArray; of either kind of store the same.
    QVariant value(int column) const;
    /// The first N bytes; zeros where the stored value is shorter.
    template <std::size_t N>
    std::array<std::uint8_t, N> array(int column) const {
        const Bytes stored = bytes(column);
        std::array<std::uint8_t, N> out{};
        std::copy_n(stored.begin(), std::min(N, stored.size()), out.begin());
        return out;
    }
    template <class Id>
    Id id(int column) const {
        return Id::fromBytes(bytes(column)).value_or(Id{});
    }

private:
    Error failure();

    QSqlQuery query_;
    bool* failed_;
};

/// The engine's error as ours: SQLite's by its result code, a server's by its SQLSTATE. `driver` is asked whether the
/// connection still stands, and for the system's own word on a failed write: quotas and file size limits fill a disk too,
/// and SQLite calls both an input/output error.
Error storeError(const QSqlError& error, const QSqlDriver* driver, const QString& subject);

}  // namespace smarter
