// SPDX-License-Identifier: GPL-3.0-or-later
#include <sqlcipher/sqlite3.h>

#include <QSqlError>
#include <array>
#include <cerrno>
#include <string_view>

#include "core/store/statement.h"

namespace smarter {

namespace {

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

/// SQLite's primary result codes (sqlite.org/rescode.html); extended ones carry them in the low byte.
ErrorCode codeOfFile(const QSqlError& error, const QSqlDriver* driver) {
    const int code = error.nativeErrorCode().toInt();
    switch (code & 0xff) {
        case 5:
        case 6:
            return ErrorCode::DatabaseBusy;
        case 8:
            return ErrorCode::DatabaseReadOnly;
        case 11:
            return ErrorCode::FileDamaged;
        case 13:
            return ErrorCode::DiskFull;
        case 10:
            return codeOfSystemError(driver, ErrorCode::StoreFailed);
        case 14:
            return codeOfSystemError(driver, ErrorCode::FileUnreadable);
        case 26:
            return ErrorCode::DatabaseKeyWrong;
        case 19:
            // SQLITE_CONSTRAINT_PRIMARYKEY, _UNIQUE, _ROWID
            return code == 1555 || code == 2067 || code == 2579 ? ErrorCode::AlreadyStored : ErrorCode::StoreFailed;
        default:
            return ErrorCode::StoreFailed;
    }
}

/// By class or whole value (postgresql.org/docs/17/errcodes-appendix.html); the first that fits.
struct SqlState {
    QLatin1String prefix;
    ErrorCode code;
};

constexpr std::array kSqlStates{
    SqlState{QLatin1String("08"), ErrorCode::StoreAway},      // connection exception
    SqlState{QLatin1String("57P"), ErrorCode::StoreAway},     // shutting down, starting up, database dropped
    SqlState{QLatin1String("25P03"), ErrorCode::StoreAway},   // ended for standing still in a transaction
    SqlState{QLatin1String("53300"), ErrorCode::StoreAway},   // too many connections
    SqlState{QLatin1String("28"), ErrorCode::StoreRefused},   // authentication
    SqlState{QLatin1String("3D000"), ErrorCode::StoreRefused},  // no such database
    SqlState{QLatin1String("3F000"), ErrorCode::StoreRefused},  // no such schema, for this role
    SqlState{QLatin1String("42501"), ErrorCode::StoreRefused},  // no permission
    SqlState{QLatin1String("23505"), ErrorCode::AlreadyStored},
    SqlState{QLatin1String("53100"), ErrorCode::DiskFull},
    SqlState{QLatin1String("55P03"), ErrorCode::DatabaseBusy},  // lock_timeout
    SqlState{QLatin1String("40001"), ErrorCode::DatabaseBusy},  // serialization failure
    SqlState{QLatin1String("40P01"), ErrorCode::DatabaseBusy},  // deadlock
    SqlState{QLatin1String("25006"), ErrorCode::DatabaseReadOnly},
    SqlState{QLatin1String("XX001"), ErrorCode::FileDamaged},  // data corrupted
    SqlState{QLatin1String("XX002"), ErrorCode::FileDamaged},  // index corrupted
};

/// libpq gives no SQLSTATE of a connection that was never made, only words. These are of a server that answered and
/// said no, or of one that could not prove who it is; all else is a server that may yet come.
constexpr std::array kRefusals{
    QLatin1String("authentication failed"), QLatin1String("no password supplied"),   QLatin1String("pg_hba.conf"),
    QLatin1String("does not exist"),        QLatin1String("certificate"),            QLatin1String("permission denied"),
    QLatin1String("not permitted"),         QLatin1String("does not support SSL"),   QLatin1String("SSL error"),
    QLatin1String("does not match host"),   QLatin1String("authentication method"),
};

ErrorCode codeOfConnecting(const QSqlError& error) {
    const QString words = error.databaseText() + error.driverText();
    const bool refused = std::ranges::any_of(kRefusals, [&](QLatin1String one) { return words.contains(one); });
    return refused ? ErrorCode::StoreRefused : ErrorCode::StoreAway;
}

ErrorCode codeOfServer(const QSqlError& error, const QSqlDriver* driver) {
    if (error.type() == QSqlError::ConnectionError) {
        return codeOfConnecting(error);
    }
    const QString state = error.nativeErrorCode();
    const auto known = std::ranges::find_if(kSqlStates, [&](const SqlState& one) { return state.startsWith(one.prefix); });
    if (known != kSqlStates.end()) {
        return known->code;
    }
    return driver->isOpen() ? ErrorCode::StoreFailed : ErrorCode::StoreAway;
}

}  // namespace

Error storeError(const QSqlError& error, const QSqlDriver* driver, const QString& subject) {
    const bool isServer = driver != nullptr && driver->dbmsType() == QSqlDriver::PostgreSQL;
    return {isServer ? codeOfServer(error, driver) : codeOfFile(error, driver), subject, error.databaseText()};
}


}  // namespace smarter
