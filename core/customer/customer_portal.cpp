// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/customer/customer_portal.h"

#include "core/crypto/key_wrap.h"
#include "core/customer/customer_schema.h"

namespace smarter {

namespace {

/// Binds a wrapped private key to its account, so that rows cannot be swapped.
Bytes privateKeyContext(const QString& name) {
    const QByteArray utf8 = name.toUtf8();
    ByteWriter writer;
    writer.block(bytesOf("smarter-metering customer private key"));
    writer.block(bytesOf({utf8.constData(), static_cast<std::size_t>(utf8.size())}));
    return writer.take();
}

struct StoredAccount {
    crypto::Credential credential;
    Bytes wrappedPrivateKey;
    MeterId meter;
    Bytes wrappedMeterKey;
};

Result<std::optional<StoredAccount>> findAccount(Database& database, const QString& name) {
    return database.first(QStringLiteral("SELECT salt, iterations, verifier, wrapped_private_key, meter_id, "
                                         "wrapped_meter_key FROM account WHERE name = ?"),
                          {name}, [](const Statement& row) {
                              return StoredAccount{
                                  {{row.bytes(0), static_cast<std::uint32_t>(row.number(1))}, row.bytes(2)},
                                  row.bytes(3),
                                  row.id<MeterId>(4),
                                  row.bytes(5)};
                          });
}

}  // namespace

Result<std::unique_ptr<CustomerPortal>> CustomerPortal::open(const QString& path, const SecretBytes& databaseKey,
                                                             const Clock& clock) {
    return Database::open(path, databaseKey, customerSchema()).transform([&](std::unique_ptr<Database> database) {
        return std::unique_ptr<CustomerPortal>(new CustomerPortal(std::move(database), clock));
    });
}

Result<bool> CustomerPortal::isTaken(const QString& name) {
    return findAccount(*database_, name).transform([](const auto& found) { return found.has_value(); });
}

Result<QString> CustomerPortal::registerCustomer(const QString& typedName, const SecretBytes& password,
                                                 const AskMeter& askMeter) {
    const auto name = crypto::normaliseUserName(typedName);
    if (!name) {
        return name;
    }
    const auto taken = isTaken(*name);
    if (!taken || *taken) {
        return taken ? Result<QString>(fail(ErrorCode::UserNameTaken, *name)) : Result<QString>(passOn(taken));
    }
    const auto made = crypto::makeCredential(password);
    if (!made) {
        return passOn(made);
    }
    const auto keyPair = crypto::RsaPrivateKey::generate();
    if (!keyPair) {
        return passOn(keyPair);
    }
    const auto wrapped =
        crypto::wrapWithKey(made->wrappingKey, privateKeyContext(*name), keyPair->serialize().view());
    if (!wrapped) {
        return passOn(wrapped);
    }
    const auto grant = askMeter(keyPair->publicKey());
    if (!grant) {
        return passOn(grant);
    }
    const crypto::Credential& credential = made->credential;
    return database_
        ->run(QStringLiteral("INSERT INTO account (name, salt, iterations, verifier, wrapped_private_key, meter_id, "
                             "key_epoch, wrapped_meter_key, registered_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"),
              {*name, blob(credential.kdf.salt), number(std::int64_t{credential.kdf.iterations}),
               blob(credential.verifier), blob(*wrapped), blob(grant->meter.view()),
               number(std::int64_t{grant->keyEpoch}), blob(grant->wrappedKey), number(clock_.now())})
        .transform([&] { return *name; });
}

Result<CustomerSession> CustomerPortal::signIn(const QString& typedName, const SecretBytes& password) {
    const auto name = crypto::normaliseUserName(typedName);
    const auto account = findAccount(*database_, name.value_or(QString()));
    if (!account) {
        return passOn(account);
    }
    if (!*account) {
        return std::unexpected(crypto::refuseUnknownAccount(password));
    }
    const StoredAccount& stored = **account;
    return crypto::checkCredential(password, stored.credential)
        .and_then([&](const SecretBytes& wrappingKey) {
            return crypto::unwrapWithKey(wrappingKey, privateKeyContext(*name), stored.wrappedPrivateKey);
        })
        .and_then([](const SecretBytes& der) { return crypto::RsaPrivateKey::deserialize(der.view()); })
        .and_then([&](const crypto::RsaPrivateKey& key) { return key.decryptOaep(stored.wrappedMeterKey); })
        .and_then([](const SecretBytes& meterKey) { return crypto::Aes256Gcm::create(meterKey); })
        .transform([&](crypto::Aes256Gcm cipher) { return CustomerSession(*name, stored.meter, std::move(cipher)); });
}

Result<std::vector<CustomerPortal::Subscription>> CustomerPortal::subscriptions() {
    return database_->all(
        QStringLiteral("SELECT a.meter_id, coalesce(max(b.first_sequence), 0) FROM account a LEFT JOIN batch b ON "
                       "b.meter_id = a.meter_id GROUP BY a.meter_id"),
        {}, [](const Statement& row) {
            return Subscription{row.id<MeterId>(0), static_cast<std::uint64_t>(row.number(1))};
        });
}

Status CustomerPortal::receive(std::span<const ReadingBatch> batches) {
    return Transaction::begin(*database_).and_then([&](Transaction transaction) -> Status {
        for (const ReadingBatch& batch : batches) {
            const Bytes sealed = encode(batch);
            const Status kept = database_->run(
                QStringLiteral("INSERT INTO batch (meter_id, first_sequence, first_start, end_at, sealed) "
                               "VALUES (?, ?, ?, ?, ?) ON CONFLICT (meter_id, first_sequence) DO NOTHING"),
                {blob(batch.meter.view()), number(static_cast<std::int64_t>(batch.firstSequence)),
                 number(batch.firstInterval.start), number(batch.end()), blob(sealed)});
            if (!kept) {
                return kept;
            }
        }
        return transaction.commit();
    });
}

}  // namespace smarter
