// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/settings.h"

namespace smarter {

template <class T, class Read>
Status Settings::loadAs(const QString& name, T& value, Read read) {
    auto stored = database_.first(QStringLiteral("SELECT value FROM setting WHERE name = ?"), {name}, read);
    if (!stored) {
        return passOn(stored);
    }
    if (!*stored) {
        return fail(ErrorCode::FileDamaged, database_.location(), name);
    }
    value = std::move(**stored);
    return {};
}

Status Settings::load(const QString& name, Bytes& value) {
    return loadAs(name, value, [](const Statement& row) { return row.bytes(0); });
}

Status Settings::load(const QString& name, SecretBytes& value) {
    if (const SecretSeal* seal = database_.seal()) {
        Bytes sealed;
        return load(name, sealed).and_then([&] { return seal->open(name, sealed); }).transform([&](SecretBytes secret) {
            value = std::move(secret);
        });
    }
    return loadAs(name, value, [](const Statement& row) { return row.secret(0); });
}

Status Settings::load(const QString& name, std::int64_t& value) {
    return loadAs(name, value, [](const Statement& row) {
        const Bytes stored = row.bytes(0);
        return static_cast<std::int64_t>(ByteReader(stored).number<std::uint64_t>());
    });
}

Status Settings::load(const QString& name, QString& value) {
    return loadAs(name, value, [](const Statement& row) {
        const Bytes stored = row.bytes(0);
        return QString::fromUtf8(reinterpret_cast<const char*>(stored.data()), static_cast<qsizetype>(stored.size()));
    });
}

Result<bool> Settings::contains(const QString& name) {
    return database_
        .single(QStringLiteral("SELECT count(*) FROM setting WHERE name = ?"), {name},
                [](const Statement& row) { return row.number(0) > 0; });
}

Status Settings::set(const QString& name, ByteView value) {
    return database_.run(QStringLiteral("INSERT INTO setting (name, value) VALUES (?, ?) "
                                        "ON CONFLICT (name) DO UPDATE SET value = excluded.value"),
                         {name, blob(value)});
}

Status Settings::set(const QString& name, const SecretBytes& value) {
    // Whoever moves a store must know all of them.
    if (!database_.schema().secrets.contains(name)) {
        return fail(ErrorCode::InvalidArgument, name);
    }
    if (const SecretSeal* seal = database_.seal()) {
        return seal->seal(name, value).and_then([&](const Bytes& sealed) { return set(name, ByteView(sealed)); });
    }
    // A schema that was opened without a key has nothing to seal with.
    return database_.isShared() ? fail(ErrorCode::InvalidArgument, name) : set(name, value.view());
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
