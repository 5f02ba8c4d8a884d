// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/statement.h"

#include <QSqlError>

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

}  // namespace

QVariant blob(ByteView bytes) {
    // A null QByteArray would be stored as NULL.
    return bytes.empty() ? QByteArray("", 0) : borrowed(bytes);
}

Error Statement::failure() {
    *failed_ = true;
    return storeError(query_.lastError(), query_.driver(), {});
}

Status Statement::run(std::span<const QVariant> values) {
    query_.finish();
    int position = 0;
    for (const QVariant& value : values) {
        query_.bindValue(position++, neverNull(value));
    }
    if (!query_.exec()) {
        return std::unexpected(failure());
    }
    return {};
}

Result<bool> Statement::next() {
    if (query_.next()) {
        return true;
    }
    if (query_.lastError().type() != QSqlError::NoError) {
        Error error = failure();
        query_.finish();
        return std::unexpected(std::move(error));
    }
    query_.finish();
    return false;
}

Bytes Statement::bytes(int column) const {
    const QByteArray array = query_.value(column).toByteArray();
    const ByteView view = viewOf(array);
    return {view.begin(), view.end()};
}

QVariant Statement::value(int column) const {
    const QVariant stored = query_.value(column);
    if (query_.isNull(column)) {
        return {};
    }
    switch (stored.typeId()) {
        case QMetaType::QString:
            return stored;
        case QMetaType::QByteArray:
            return stored.toByteArray().isEmpty() ? blob({}) : stored;
        default:
            return smarter::number(std::int64_t{stored.toLongLong()});
    }
}

SecretBytes Statement::secret(int column) const {
    // The driver caches the row in a shared QByteArray; writing through constData wipes that one copy,
    // where data() would detach and wipe another.
    const QByteArray array = query_.value(column).toByteArray();
    SecretBytes secret = SecretBytes::copyOf(viewOf(array));
    wipe({reinterpret_cast<std::uint8_t*>(const_cast<char*>(array.constData())), static_cast<std::size_t>(array.size())});
    return secret;
}

}  // namespace smarter
