// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/settings.h"

namespace smarter {

template <class Read>
auto Settings::read(const QString& name, Read read) {
    return database_.first(QStringLiteral("SELECT value FROM setting WHERE name = ?"), {name}, read);
}

Result<std::optional<Bytes>> Settings::bytes(const QString& name) {
    return read(name, [](const Statement& row) { return row.bytes(0); });
}

Result<std::optional<SecretBytes>> Settings::secret(const QString& name) {
    return read(name, [](const Statement& row) { return row.secret(0); });
}

Result<std::optional<std::int64_t>> Settings::number(const QString& name) {
    return read(name, [](const Statement& row) {
        const Bytes stored = row.bytes(0);
        ByteReader reader(stored);
        return static_cast<std::int64_t>(reader.number<std::uint64_t>());
    });
}

Result<std::optional<QString>> Settings::text(const QString& name) {
    return read(name, [](const Statement& row) {
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
    return set(name, bytesOf({utf8.constData(), static_cast<std::size_t>(utf8.size())}));
}

}  // namespace smarter
