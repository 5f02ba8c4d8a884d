// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/customer/account_store.h"

namespace smarter {

namespace {

void writeText(ByteWriter& writer, const QString& text) {
    const QByteArray utf8 = text.toUtf8();
    writer.block(bytesOf({utf8.constData(), static_cast<std::size_t>(utf8.size())}));
}

}  // namespace

Bytes privateKeyContext(const Account& account) {
    ByteWriter writer;
    if (account.version == 0) {
        // As the first version of this program wrote it.
        writer.block(bytesOf("smarter-metering customer private key"));
        writeText(writer, account.name);
        return writer.take();
    }
    writer.block(bytesOf("smarter-metering customer private key v2"));
    writeText(writer, account.name);
    writer.number(static_cast<std::uint64_t>(account.version));
    writer.raw(account.grant.meter.view()).number(account.grant.keyEpoch).block(account.grant.wrappedKey);
    return writer.take();
}

Result<std::optional<Account>> AccountStore::find(const QString& name) {
    return database_.first(
        QStringLiteral("SELECT a.salt, a.iterations, a.verifier, a.wrapped_private_key, a.meter_id, a.key_epoch, "
                       "a.wrapped_meter_key, a.registered_at, a.version, coalesce(v.version, -1) FROM account a "
                       "LEFT JOIN account_version v ON v.name = a.name WHERE a.name = ?"),
        {name}, [&](const Statement& row) {
            Account account;
            account.name = name;
            account.credential = {{row.bytes(0), static_cast<std::uint32_t>(row.number(1))}, row.bytes(2)};
            account.wrappedPrivateKey = row.bytes(3);
            account.grant = {row.id<MeterId>(4), static_cast<std::uint32_t>(row.number(5)), row.bytes(6)};
            account.registeredAt = row.instant(7);
            account.version = row.number(8);
            if (row.number(9) >= 0) {
                account.expectedVersion = row.number(9);
            }
            return account;
        });
}

Result<std::int64_t> AccountStore::nextVersion() {
    return database_.run(QStringLiteral("UPDATE last_version SET version = version + 1")).and_then([&] {
        return database_.single(QStringLiteral("SELECT version FROM last_version"), {},
                                [](const Statement& row) { return row.number(0); });
    });
}

Status AccountStore::setVersion(const Account& account) {
    return database_.run(QStringLiteral("INSERT INTO account_version (name, version) VALUES (?, ?) "
                                        "ON CONFLICT (name) DO UPDATE SET version = excluded.version"),
                         {account.name, number(account.version)});
}

Status AccountStore::insert(const Account& account) {
    // Asked again here: of two that register at once, one gets the name.
    const auto taken = find(account.name);
    if (!taken || *taken) {
        return taken ? Status(fail(ErrorCode::UserNameTaken, account.name)) : passOn(taken);
    }
    const crypto::Credential& credential = account.credential;
    return database_
        .run(QStringLiteral("INSERT INTO account (name, salt, iterations, verifier, wrapped_private_key, meter_id, "
                            "key_epoch, wrapped_meter_key, registered_at, version) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
             {account.name, blob(credential.kdf.salt), number(std::int64_t{credential.kdf.iterations}),
              blob(credential.verifier), blob(account.wrappedPrivateKey), blob(account.grant.meter.view()),
              number(std::int64_t{account.grant.keyEpoch}), blob(account.grant.wrappedKey), number(account.registeredAt),
              number(account.version)})
        .and_then([&] { return setVersion(account); });
}

Status AccountStore::replace(const Account& account) {
    const crypto::Credential& credential = account.credential;
    return database_
        .run(QStringLiteral("UPDATE account SET salt = ?, iterations = ?, verifier = ?, wrapped_private_key = ?, "
                            "version = ? WHERE name = ?"),
             {blob(credential.kdf.salt), number(std::int64_t{credential.kdf.iterations}), blob(credential.verifier),
              blob(account.wrappedPrivateKey), number(account.version), account.name})
        .and_then([&] { return setVersion(account); });
}

Status AccountStore::remove(const Account& account) {
    Status removed;
    for (const char* table : {"account", "account_version", "consent"}) {
        removed = removed.and_then([&] {
            return database_.run(QStringLiteral("DELETE FROM %1 WHERE name = ?").arg(QLatin1String(table)), {account.name});
        });
    }
    const auto read = removed.and_then([&] { return hasReader(account.grant.meter, account.grant.keyEpoch); });
    if (!read || *read) {
        return read ? Status() : passOn(read);
    }
    return database_.run(QStringLiteral("DELETE FROM batch WHERE meter_id = ? AND key_epoch = ?"),
                         {blob(account.grant.meter.view()), number(std::int64_t{account.grant.keyEpoch})});
}

Result<bool> AccountStore::hasReader(const MeterId& meter, std::uint32_t keyEpoch) {
    return database_.single(QStringLiteral("SELECT count(*) FROM account WHERE meter_id = ? AND key_epoch = ?"),
                            {blob(meter.view()), number(std::int64_t{keyEpoch})},
                            [](const Statement& row) { return row.number(0) > 0; });
}

}  // namespace smarter
