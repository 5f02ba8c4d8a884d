// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mdms/mdms.h"

#include "core/crypto/envelope.h"
#include "core/mdms/mdms_schema.h"
#include "core/store/settings.h"

namespace smarter {

namespace {

const QString kRsaKey = QStringLiteral("rsa-private-key");
const QString kPesKey = QStringLiteral("pes-verification-key");
const QString kTimeZone = QStringLiteral("time-zone");

}  // namespace

Status Mdms::create(const QString& path, const SecretBytes& databaseKey, const QString& timeZone) {
    auto database = Database::open(path, databaseKey, mdmsSchema());
    if (!database) {
        return passOn(database);
    }
    const auto rsa = crypto::RsaPrivateKey::generate();
    if (!rsa) {
        return passOn(rsa);
    }
    Settings stored(**database);
    return Transaction::begin(**database).and_then([&](Transaction transaction) {
        return stored.set(kRsaKey, rsa->serialize().view())
            .and_then([&] { return stored.set(kPesKey, ByteView()); })
            .and_then([&] { return stored.set(kTimeZone, timeZone); })
            .and_then([&] { return transaction.commit(); });
    });
}

Result<std::unique_ptr<Mdms>> Mdms::open(const QString& path, const SecretBytes& databaseKey, const Clock& clock) {
    auto database = Database::open(path, databaseKey, mdmsSchema());
    if (!database) {
        return passOn(database);
    }
    Settings stored(**database);
    SecretBytes rsaDer;
    Bytes pesDer;
    QString zoneName;
    const Status loaded = stored.load(kRsaKey, rsaDer)
                              .and_then([&] { return stored.load(kPesKey, pesDer); })
                              .and_then([&] { return stored.load(kTimeZone, zoneName); });
    if (!loaded) {
        return passOn(loaded);
    }
    auto rsa = crypto::RsaPrivateKey::deserialize(rsaDer.view());
    if (!rsa) {
        return passOn(rsa);
    }
    const QTimeZone zone(zoneName.toUtf8());
    if (!zone.isValid()) {
        return fail(ErrorCode::TimeZoneUnknown, zoneName);
    }
    std::unique_ptr<Mdms> mdms(new Mdms(std::move(*database), std::move(*rsa), zone, clock));
    if (!pesDer.empty()) {
        auto pes = crypto::RsaPublicKey::deserialize(pesDer);
        if (!pes) {
            return passOn(pes);
        }
        mdms->pesKey_ = std::move(*pes);
    }
    return mdms;
}

Mdms::Mdms(std::unique_ptr<Database> database, crypto::RsaPrivateKey key, QTimeZone zone, const Clock& clock)
    : database_(std::move(database)),
      ledger_(*database_),
      operators_(*database_),
      key_(std::move(key)),
      zone_(std::move(zone)),
      clock_(clock) {}

Status Mdms::trust(const crypto::RsaPublicKey& pesKey) {
    if (pesKey_) {
        return fail(ErrorCode::InvalidArgument, database_->path());
    }
    return Settings(*database_).set(kPesKey, ByteView(pesKey.serialize())).transform([&] { pesKey_ = pesKey; });
}

Result<std::vector<AggregateRow>> Mdms::open(const SealedAggregate& aggregate) const {
    if (!pesKey_) {
        return fail(ErrorCode::SignatureInvalid);
    }
    return pesKey_->verify(aggregate.signedBytes(), aggregate.signature)
        .and_then([&] {
            return crypto::openEnvelope(key_, SealedAggregate::associatedData(aggregate.sequence), aggregate.envelope);
        })
        .and_then([](const SecretBytes& content) { return decodeAggregateRows(content.view()); });
}

Result<bool> Mdms::known(std::uint64_t sequence) {
    return database_
        ->first(QStringLiteral("SELECT 1 FROM aggregate WHERE sequence = ?"), {number(static_cast<std::int64_t>(sequence))},
                [](const Statement&) { return true; })
        .transform([](const std::optional<bool>& found) { return found.has_value(); });
}

Result<Receipt> Mdms::receive(const SealedAggregate& aggregate) {
    const auto rows = open(aggregate);
    if (!rows) {
        return refuse(aggregate, rows.error());
    }
    const Result<bool> had = known(aggregate.sequence);
    if (!had) {
        return passOn(had);
    }
    if (*had) {
        return Receipt::Duplicate;
    }
    const Bytes sealed = encode(aggregate);
    return Transaction::begin(*database_)
        .and_then([&](Transaction transaction) -> Status {
            Status kept = database_->run(
                QStringLiteral("INSERT INTO aggregate (sequence, received_at, sealed) VALUES (?, ?, ?)"),
                {number(static_cast<std::int64_t>(aggregate.sequence)), number(clock_.now()), blob(sealed)});
            for (auto row = rows->begin(); kept && row != rows->end(); ++row) {
                kept = ledger_.add(*row);
            }
            return kept.and_then([&] { return transaction.commit(); });
        })
        .transform([] { return Receipt::Stored; });
}

Result<Receipt> Mdms::refuse(const SealedAggregate& aggregate, const Error& why) {
    const Bytes sealed = encode(aggregate);
    return database_
        ->run(QStringLiteral("INSERT INTO refused (position, received_at, reason, sealed) "
                             "SELECT coalesce(max(position), 0) + 1, ?, ?, ? FROM refused"),
              {number(clock_.now()), static_cast<int>(why.code), blob(sealed)})
        .transform([] { return Receipt::Refused; });
}

Result<std::int64_t> Mdms::refusedAggregates() {
    return database_->single(QStringLiteral("SELECT count(*) FROM refused"), {},
                             [](const Statement& row) { return row.number(0); });
}

Result<Bill> Mdms::bill(const Pseudonym& household, const QString& month) {
    const auto period = monthPeriod(month, zone_);
    if (!period) {
        return passOn(period);
    }
    return ledger_.totals(household, *period).and_then([&](const std::vector<HouseholdTotal>& totals) {
        return makeBill(household, *period, zone_, totals, tariff_);
    });
}

Result<Mdms::AggregateCheck> Mdms::checkAggregates() {
    const auto stored = database_->all(QStringLiteral("SELECT sequence, sealed FROM aggregate ORDER BY sequence"), {},
                                       [](const Statement& row) {
                                           return std::pair(static_cast<std::uint64_t>(row.number(0)), row.bytes(1));
                                       });
    if (!stored) {
        return passOn(stored);
    }
    AggregateCheck check;
    std::uint64_t expected = 1;
    for (const auto& [sequence, sealed] : *stored) {
        for (; expected < sequence; ++expected) {
            check.missing.push_back(expected);
        }
        expected = sequence + 1;
        ++check.aggregates;
        const auto rows = decodeSealedAggregate(sealed).and_then([&](const SealedAggregate& aggregate) {
            return aggregate.sequence == sequence ? open(aggregate) : fail(ErrorCode::ValueOutOfRange);
        });
        if (rows) {
            check.rows.insert(check.rows.end(), rows->begin(), rows->end());
        } else {
            check.invalid.push_back(sequence);
        }
    }
    return check;
}

}  // namespace smarter
