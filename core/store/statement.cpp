// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/statement.h"

#include <QSqlError>

#include "core/store/database.h"

namespace smarter {

namespace {

QByteArray borrowed(ByteView bytes) {
    return QByteArray::fromRawData(reinterpret_cast<const char*>(bytes.data()), static_cast<qsizetype>(bytes.size()));
}

ByteView viewOf(const QByteArray& array) {
    return {reinterpret_cast<const std::uint8_t*>(array.constData()), static_cast<std::size_t>(array.size())};
}

}  // namespace

QVariant blob(ByteView bytes) {
    return borrowed(bytes);
}

Status Statement::run(std::initializer_list<QVariant> values) {
    query_.finish();
    int position = 0;
    for (const QVariant& value : values) {
        query_.bindValue(position++, value);
    }
    if (!query_.exec()) {
        return std::unexpected(storeError(query_.lastError(), {}));
    }
    return {};
}

Result<bool> Statement::next() {
    if (query_.next()) {
        return true;
    }
    const QSqlError error = query_.lastError();
    query_.finish();
    if (error.type() != QSqlError::NoError) {
        return std::unexpected(storeError(error, {}));
    }
    return false;
}

Bytes Statement::bytes(int column) const {
    const QByteArray array = query_.value(column).toByteArray();
    const ByteView view = viewOf(array);
    return {view.begin(), view.end()};
}

SecretBytes Statement::secret(int column) const {
    // The driver caches the row in a shared QByteArray; writing through constData wipes that one copy,
    // where data() would detach and wipe another.
    const QByteArray array = query_.value(column).toByteArray();
    SecretBytes secret = SecretBytes::copyOf(viewOf(array));
    wipe({reinterpret_cast<std::uint8_t*>(const_cast<char*>(array.constData())), static_cast<std::size_t>(array.size())});
    return secret;
}

Error storeError(const QSqlError& error, const QString& subject) {
    // SQLite's primary result codes (sqlite.org/rescode.html); extended ones carry them in the low byte.
    const int primary = error.nativeErrorCode().toInt() & 0xff;
    ErrorCode code = ErrorCode::StoreFailed;
    switch (primary) {
        case 5:
        case 6:
            code = ErrorCode::DatabaseBusy;
            break;
        case 8:
            code = ErrorCode::DatabaseReadOnly;
            break;
        case 11:
            code = ErrorCode::FileDamaged;
            break;
        case 13:
            code = ErrorCode::DiskFull;
            break;
        case 14:
            code = ErrorCode::FileUnreadable;
            break;
        case 26:
            code = ErrorCode::DatabaseKeyWrong;
            break;
        default:
            break;
    }
    return {code, subject, error.databaseText()};
}

template <class T, class Read>
Result<std::optional<T>> Settings::read(const QString& name, Read read) {
    const auto statement = database_.statement(QStringLiteral("SELECT value FROM setting WHERE name = ?"));
    if (!statement) {
        return passOn(statement);
    }
    if (const Status ran = (*statement)->run({name}); !ran) {
        return passOn(ran);
    }
    const Result<bool> row = (*statement)->next();
    if (!row) {
        return passOn(row);
    }
    std::optional<T> value;
    if (*row) {
        value = read(**statement);
    }
    (*statement)->finish();
    return value;
}

Result<std::optional<Bytes>> Settings::bytes(const QString& name) {
    return read<Bytes>(name, [](const Statement& row) { return row.bytes(0); });
}

Result<std::optional<SecretBytes>> Settings::secret(const QString& name) {
    return read<SecretBytes>(name, [](const Statement& row) { return row.secret(0); });
}

Result<std::optional<std::int64_t>> Settings::number(const QString& name) {
    return read<std::int64_t>(name, [](const Statement& row) {
        const Bytes stored = row.bytes(0);
        ByteReader reader(stored);
        return static_cast<std::int64_t>(reader.number<std::uint64_t>());
    });
}

Result<std::optional<QString>> Settings::text(const QString& name) {
    return read<QString>(name, [](const Statement& row) {
        const Bytes stored = row.bytes(0);
        return QString::fromUtf8(reinterpret_cast<const char*>(stored.data()), static_cast<qsizetype>(stored.size()));
    });
}

Status Settings::set(const QString& name, ByteView value) {
    return database_.run(QStringLiteral("INSERT INTO setting (name, value) VALUES (?, ?) "
                                        "ON CONFLICT (name) DO UPDATE SET value = excluded.value"),
                         {name, blob(value)});
}

Status Settings::set(const QString& name, std::int64_t value) {
    ByteWriter writer;
    writer.number(static_cast<std::uint64_t>(value));
    return set(name, ByteView(writer.bytes()));
}

Status Settings::set(const QString& name, const QString& value) {
    const QByteArray utf8 = value.toUtf8();
    return set(name, viewOf(utf8));
}

}  // namespace smarter
