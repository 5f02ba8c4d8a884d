// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/customer/customer_portal.h"

#include <map>

#include "core/crypto/key_wrap.h"
#include "core/customer/batch_writer.h"
#include "core/customer/customer_schema.h"

namespace smarter {

namespace {

/// What every name that cannot be one is counted under.
const QString kNoName = QStringLiteral("?");

}  // namespace

CustomerPortal::CustomerPortal(std::unique_ptr<Database> database, const Clock& clock)
    : database_(std::move(database)),
      clock_(clock),
      accounts_(*database_),
      guard_(*database_, clock, QStringLiteral("customer")) {}

Result<std::unique_ptr<CustomerPortal>> CustomerPortal::open(const QString& path, const SecretBytes& databaseKey,
                                                             const Clock& clock) {
    return Database::open(path, databaseKey, customerSchema()).transform([&](std::unique_ptr<Database> database) {
        return std::unique_ptr<CustomerPortal>(new CustomerPortal(std::move(database), clock));
    });
}

Result<QString> CustomerPortal::registerCustomer(const QString& typedName, const SecretBytes& password,
                                                 const AskMeter& askMeter) {
    const auto name = crypto::normaliseUserName(typedName);
    const auto taken = name.and_then([&](const QString& normal) { return accounts_.find(normal); });
    if (!taken || *taken) {
        return taken ? Result<QString>(fail(ErrorCode::UserNameTaken, *name)) : passOn(taken);
    }
    auto made = crypto::makeCredential(password);
    if (!made) {
        return passOn(made);
    }
    const auto keyPair = crypto::RsaPrivateKey::generate();
    if (!keyPair) {
        return passOn(keyPair);
    }
    auto grant = askMeter(keyPair->publicKey());
    if (!grant) {
        return passOn(grant);
    }
    Account account{*name, std::move(made->credential), {}, std::move(*grant), clock_.now(), 0, {}};
    return Transaction::begin(*database_).and_then([&](Transaction transaction) -> Result<QString> {
        return accounts_.nextVersion()
            .and_then([&](std::int64_t version) {
                account.version = version;
                return crypto::wrapWithKey(made->wrappingKey, privateKeyContext(account), keyPair->serialize().view());
            })
            .and_then([&](Bytes wrapped) {
                account.wrappedPrivateKey = std::move(wrapped);
                return accounts_.insert(account);
            })
            .and_then([&] {
                // Readings that came before anybody could open them were not kept: all of them are asked for again.
                return database_->run(QStringLiteral("DELETE FROM received WHERE meter_id = ?"),
                                      {blob(account.grant.meter.view())});
            })
            .and_then([&] { return transaction.commit(); })
            .transform([&] { return *name; });
    });
}

/// The account with its keys, against the password; counted as a failure until it is all open.
Result<CustomerPortal::Opened> CustomerPortal::open(const QString& typedName, const SecretBytes& password) {
    const QString name = crypto::normaliseUserName(typedName).value_or(kNoName);
    if (const Status mayTry = guard_.begin(name); !mayTry) {
        return passOn(mayTry);
    }
    auto found = accounts_.find(name);
    if (!found) {
        return passOn(found);
    }
    if (!*found) {
        return std::unexpected(crypto::refuseUnknownAccount(password));
    }
    Opened opened{std::move(**found), {}, {}};
    return crypto::checkCredential(password, opened.account.credential)
        .and_then([&](SecretBytes wrappingKey) -> Result<SecretBytes> {
            if (opened.account.expectedVersion != opened.account.version) {
                return fail(ErrorCode::AuthenticationFailed, name);
            }
            opened.wrappingKey = std::move(wrappingKey);
            return crypto::unwrapWithKey(opened.wrappingKey, privateKeyContext(opened.account),
                                         opened.account.wrappedPrivateKey);
        })
        .and_then([&](SecretBytes privateKey) {
            opened.privateKey = std::move(privateKey);
            return guard_.succeeded(name);
        })
        .transform([&] { return std::move(opened); });
}

Status CustomerPortal::rewrap(Opened& opened) {
    return Transaction::begin(*database_).and_then([&](Transaction transaction) -> Status {
        return accounts_.nextVersion()
            .and_then([&](std::int64_t version) {
                opened.account.version = version;
                return crypto::wrapWithKey(opened.wrappingKey, privateKeyContext(opened.account), opened.privateKey.view());
            })
            .and_then([&](Bytes wrapped) {
                opened.account.wrappedPrivateKey = std::move(wrapped);
                return accounts_.replace(opened.account);
            })
            .and_then([&] { return transaction.commit(); });
    });
}

Result<CustomerSession> CustomerPortal::signIn(const QString& name, const SecretBytes& password) {
    auto opened = open(name, password);
    if (!opened) {
        return passOn(opened);
    }
    const KeyGrant& grant = opened->account.grant;
    auto session = crypto::RsaPrivateKey::deserialize(opened->privateKey.view())
                       .and_then([&](const crypto::RsaPrivateKey& key) { return key.decryptOaep(grant.wrappedKey); })
                       .and_then([&](const SecretBytes& meterKey) {
                           return CustomerSession::create(opened->account.name, grant.meter, grant.keyEpoch, meterKey);
                       });
    if (session && opened->account.version == 0) {
        if (const Status bound = rewrap(*opened); !bound) {
            return passOn(bound);
        }
    }
    return session;
}

Status CustomerPortal::releaseLock(const QString& name) {
    return crypto::normaliseUserName(name).and_then([&](const QString& normal) { return guard_.release(normal); });
}

Status CustomerPortal::changePassword(const QString& name, const SecretBytes& password, const SecretBytes& newPassword) {
    if (const Status allowed = crypto::checkPassword(newPassword); !allowed) {
        return allowed;
    }
    auto opened = open(name, password);
    auto made = opened.and_then([&](const Opened&) { return crypto::makeCredential(newPassword); });
    if (!made) {
        return passOn(made);
    }
    opened->account.credential = std::move(made->credential);
    opened->wrappingKey = std::move(made->wrappingKey);
    return rewrap(*opened);
}

Status CustomerPortal::deleteAccount(const QString& name, const SecretBytes& password) {
    return open(name, password).and_then([&](const Opened& opened) {
        return Transaction::begin(*database_).and_then([&](Transaction transaction) -> Status {
            return accounts_.remove(opened.account).and_then([&] { return transaction.commit(); });
        });
    });
}

Result<std::vector<CustomerPortal::Subscription>> CustomerPortal::subscriptions() {
    return database_->all(
        QStringLiteral("SELECT DISTINCT a.meter_id, coalesce(r.through_sequence, 0) FROM account a "
                       "LEFT JOIN received r ON r.meter_id = a.meter_id"),
        {}, [](const Statement& row) {
            return Subscription{row.id<MeterId>(0), static_cast<std::uint64_t>(row.number(1)) + 1};
        });
}

Status CustomerPortal::receive(std::span<const ReadingBatch> batches) {
    if (batches.empty()) {
        return {};
    }
    return Transaction::begin(*database_).and_then([&](Transaction transaction) -> Status {
        BatchWriter writer(*database_);
        std::map<std::pair<MeterId, std::uint32_t>, bool> readers;
        for (const ReadingBatch& batch : batches) {
            const std::pair source(batch.meter, batch.keyEpoch);
            if (!readers.contains(source)) {
                const auto read = accounts_.hasReader(batch.meter, batch.keyEpoch);
                if (!read) {
                    return passOn(read);
                }
                readers[source] = *read;
            }
            if (const Status added = readers[source] ? writer.add(batch) : Status(); !added) {
                return added;
            }
        }
        return writer.flush().and_then([&] { return noteReceived(batches); }).and_then([&] { return transaction.commit(); });
    });
}

Status CustomerPortal::noteReceived(std::span<const ReadingBatch> batches) {
    std::map<MeterId, std::uint64_t> through;
    for (const ReadingBatch& batch : batches) {
        through[batch.meter] = std::max(through[batch.meter], batch.lastSequence());
    }
    for (const auto& [meter, sequence] : through) {
        const Status noted = database_->run(
            QStringLiteral("INSERT INTO received (meter_id, through_sequence) VALUES (?, ?) ON CONFLICT (meter_id) "
                           "DO UPDATE SET through_sequence = excluded.through_sequence "
                           "WHERE excluded.through_sequence > received.through_sequence"),
            {blob(meter.view()), number(static_cast<std::int64_t>(sequence))});
        if (!noted) {
            return noted;
        }
    }
    return {};
}

}  // namespace smarter
