// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/statement.h"

#include <sqlcipher/sqlite3.h>

#include <QSqlError>
#include <cerrno>

namespace smarter {

namespace {

QByteArray borrowed(ByteView bytes) {
    return QByteArray::fromRawData(reinterpret_cast<const char*>(bytes.data()), static_cast<qsizetype>(bytes.size()));
}

ByteView viewOf(const QByteArray& array) {
    return {reinterpret_cast<const std::uint8_t*>(array.constData()), static_cast<std::size_t>(array.size())};
}

/// Nothing here is ever meant to be NULL, but the driver stores a QString that was never set as NULL.
QVariant neverNull(const QVariant& value) {
    const bool unset = value.typeId() == QMetaType::QString && value.toString().isNull();
    return unset ? QVariant(QStringLiteral("")) : value;
}

/// errno of the connection's last failed call to the system; 0 where there is none to ask.
int systemError(const QSqlDriver* driver) {
    const QVariant handle = driver != nullptr ? driver->handle() : QVariant();
    if (qstrcmp(handle.typeName(), "sqlite3*") != 0) {
        return 0;
    }
    auto* native = *static_cast<sqlite3* const*>(handle.constData());
    return native != nullptr ? sqlite3_system_errno(native) : 0;
}

ErrorCode codeOfSystemError(const QSqlDriver* driver, ErrorCode otherwise) {
    switch (systemError(driver)) {
        case ENOSPC:
        case EDQUOT:
        case EFBIG:
            return ErrorCode::DiskFull;
        case EROFS:
        case EACCES:
        case EPERM:
            return ErrorCode::DatabaseReadOnly;
        default:
            return otherwise;
    }
}

}  // namespace

QVariant blob(ByteView bytes) {
    // A null QByteArray would be stored as NULL.
    return bytes.empty() ? QByteArray("", 0) : borrowed(bytes);
}

Status Statement::run(std::span<const QVariant> values) {
    query_.finish();
    int position = 0;
    for (const QVariant& value : values) {
        query_.bindValue(position++, neverNull(value));
    }
    if (!query_.exec()) {
        return std::unexpected(storeError(query_.lastError(), query_.driver(), {}));
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
        return std::unexpected(storeError(error, query_.driver(), {}));
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

Error storeError(const QSqlError& error, const QSqlDriver* driver, const QString& subject) {
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
        case 10:
            code = codeOfSystemError(driver, ErrorCode::StoreFailed);
            break;
        case 14:
            code = codeOfSystemError(driver, ErrorCode::FileUnreadable);
            break;
        case 26:
            code = ErrorCode::DatabaseKeyWrong;
            break;
        default:
            break;
    }
    return {code, subject, error.databaseText()};
}

}  // namespace smarter
