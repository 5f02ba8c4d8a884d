// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mdms/mdms.h"

#include <algorithm>

#include "core/crypto/envelope.h"
#include "core/mdms/mdms_schema.h"
#include "core/store/settings.h"

namespace smarter {

namespace {

const QString kRsaKey = QStringLiteral("rsa-private-key");
const QString kPesKey = QStringLiteral("pes-verification-key");
const QString kTimeZone = QStringLiteral("time-zone");
/// Of a refused aggregate, for whoever looks into it; its digest is that of the whole.
constexpr std::size_t kMostRefusedBytes = 64 * 1024;

QString windowName(const AggregateRow& row) {
    return std::visit(
        [](const auto& typed) {
            return QStringLiteral("window %1 + %2 s, revision %3")
                .arg(secondsOf(typed.window.start))
                .arg(typed.window.length.count())
                .arg(typed.revision);
        },
        row);
}

TotalsSource totalsOf(Ledger& ledger, Database& database, const QTimeZone& zone) {
    return {[&database](const Interval& range) {
                return database.all(QStringLiteral("SELECT DISTINCT pseudonym FROM household WHERE current = 1 AND "
                                                   "window_start >= ? AND window_start < ? ORDER BY pseudonym"),
                                    {number(range.start), number(range.end())},
                                    [](const Statement& row) { return row.id<Pseudonym>(0); });
            },
            [&ledger](const Pseudonym& household, const Interval& range) { return ledger.totals(household, range); },
            [&database, zone] { return Retention(database, zone).erasedBefore(); }};
}

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
        return stored.set(kRsaKey, rsa->serialize())
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
    std::unique_ptr<Mdms> mdms(new Mdms(std::move(*database), databaseKey, std::move(*rsa), zone, clock));
    if (!pesDer.empty()) {
        auto pes = crypto::RsaPublicKey::deserialize(pesDer);
        if (!pes) {
            return passOn(pes);
        }
        mdms->pesKey_ = std::move(*pes);
    }
    return mdms;
}

Mdms::Mdms(std::unique_ptr<Database> database, const SecretBytes& databaseKey, crypto::RsaPrivateKey key, QTimeZone zone,
           const Clock& clock)
    : database_(std::move(database)),
      ledger_(*database_),
      audit_(*database_, databaseKey, clock),
      operators_(*database_, audit_, clock),
      key_(std::move(key)),
      zone_(std::move(zone)),
      clock_(clock),
      billing_(*database_, zone_, clock_, totalsOf(ledger_, *database_, zone_)),
      policies_(*database_),
      retention_(*database_, zone_) {}

Status Mdms::trust(const crypto::RsaPublicKey& pesKey) {
    if (pesKey_) {
        return fail(ErrorCode::InvalidArgument, database_->path());
    }
    return Settings(*database_).set(kPesKey, ByteView(pesKey.serialize())).transform([&] { pesKey_ = pesKey; });
}

Mdms::Opened Mdms::open(const SealedAggregate& aggregate) const {
    const auto refused = [](AggregateFault fault, const Error& why) {
        return std::unexpected(Refusal{fault, why.detail});
    };
    if (!pesKey_) {
        return refused(AggregateFault::SignatureInvalid, {});
    }
    if (const Status genuine = pesKey_->verify(aggregate.signedBytes(), aggregate.signature); !genuine) {
        return refused(AggregateFault::SignatureInvalid, genuine.error());
    }
    const auto content =
        crypto::openEnvelope(key_, SealedAggregate::associatedData(aggregate.sequence), aggregate.envelope);
    if (!content) {
        return refused(AggregateFault::Unopenable, content.error());
    }
    auto rows = decodeAggregateRows(content->view());
    if (!rows) {
        return refused(AggregateFault::ContentMalformed, rows.error());
    }
    return std::move(*rows);
}

Result<std::optional<crypto::Digest>> Mdms::storedUnder(std::uint64_t sequence) {
    return database_->first(QStringLiteral("SELECT sealed, digest FROM aggregate WHERE sequence = ?"),
                            {number(static_cast<std::int64_t>(sequence))}, [](const Statement& row) {
                                return row.bytes(1).empty() ? crypto::sha256(row.bytes(0)) : row.array<32>(1);
                            });
}

Result<std::uint64_t> Mdms::newestSequence() {
    return database_->single(QStringLiteral("SELECT coalesce(max(sequence), 0) FROM aggregate"), {},
                             [](const Statement& row) { return static_cast<std::uint64_t>(row.number(0)); });
}

Result<Receipt> Mdms::receive(ByteView sealed) {
    const auto aggregate = decodeSealedAggregate(sealed);
    return aggregate ? receive(*aggregate) : refuse(0, sealed, {AggregateFault::Undecodable, {}});
}

Result<Receipt> Mdms::receive(const SealedAggregate& aggregate) {
    const Bytes sealed = encode(aggregate);
    const auto had = storedUnder(aggregate.sequence);
    if (!had) {
        return passOn(had);
    }
    if (*had && **had == crypto::sha256(sealed)) {
        return Receipt::Duplicate;
    }
    const Opened rows = open(aggregate);
    if (!rows) {
        return refuse(aggregate.sequence, sealed, rows.error());
    }
    if (*had) {
        return refuse(aggregate.sequence, sealed, {AggregateFault::Replayed, {}});
    }
    const auto refusal = store(aggregate, sealed, *rows);
    if (!refusal) {
        return passOn(refusal);
    }
    return *refusal ? refuse(aggregate.sequence, sealed, **refusal) : Result<Receipt>(Receipt::Stored);
}

Result<std::optional<Mdms::Refusal>> Mdms::store(const SealedAggregate& aggregate, ByteView sealed,
                                                 const std::vector<AggregateRow>& rows) {
    using Answer = Result<std::optional<Refusal>>;
    return Transaction::begin(*database_).and_then([&](Transaction transaction) -> Answer {
        const auto newest = newestSequence();
        if (!newest) {
            return passOn(newest);
        }
        if (aggregate.sequence != *newest + 1) {
            return Refusal{AggregateFault::OutOfOrder, QStringLiteral("expected %1").arg(*newest + 1)};
        }
        const Instant now = clock_.now();
        const Status kept =
            database_->run(QStringLiteral("INSERT INTO aggregate (sequence, received_at, sealed) VALUES (?, ?, ?)"),
                           {number(static_cast<std::int64_t>(aggregate.sequence)), number(now), blob(sealed)});
        if (!kept) {
            return passOn(kept);
        }
        for (const AggregateRow& row : rows) {
            const auto fault = ledger_.add(row, now);
            if (!fault) {
                return passOn(fault);
            }
            if (*fault) {
                return Refusal{**fault, windowName(row)};
            }
        }
        if (const Status noted = retention_.note(aggregate.sequence, rows); !noted) {
            return passOn(noted);
        }
        return transaction.commit().transform([] { return std::optional<Refusal>(); });
    });
}

// Delivered again and again, the same bytes are one refusal.
Result<Receipt> Mdms::refuse(std::uint64_t sequence, ByteView sealed, const Refusal& why) {
    const crypto::Digest digest = crypto::sha256(sealed);
    const auto listed = database_->single(QStringLiteral("SELECT count(*) FROM refused WHERE digest = ?"), {blob(digest)},
                                          [](const Statement& row) { return row.number(0) > 0; });
    if (!listed) {
        return passOn(listed);
    }
    if (*listed) {
        return Receipt::Refused;
    }
    return audit_
        .recordWith({}, AuditAction::AggregateRefused, QString::number(sequence),
                    aggregateFaultName(why.fault), [&] { return listRefusal(sequence, sealed, digest, why); })
        .transform([] { return Receipt::Refused; });
}

Status Mdms::listRefusal(std::uint64_t sequence, ByteView sealed, ByteView digest, const Refusal& why) {
    const ByteView head = sealed.first(std::min(sealed.size(), kMostRefusedBytes));
    return database_
        ->run(QStringLiteral("INSERT INTO refused (position, received_at, reason, fault, sequence, detail, digest, sealed) "
                             "SELECT coalesce(max(position), 0) + 1, ?, 0, ?, ?, ?, ?, ? FROM refused"),
              {number(clock_.now()), static_cast<int>(why.fault), number(static_cast<std::int64_t>(sequence)), why.detail,
               blob(digest), blob(head)})
        .and_then([&] {
            return database_->run(QStringLiteral("DELETE FROM refused WHERE position <= (SELECT max(position) FROM refused) - ?"),
                                  {number(std::int64_t{kMostRefused})});
        });
}

Result<std::optional<SealedAggregate>> Mdms::newestAggregate() {
    const auto sealed = database_->first(QStringLiteral("SELECT sealed FROM aggregate WHERE digest IS NULL ORDER BY sequence DESC LIMIT 1"), {},
                                         [](const Statement& row) { return row.bytes(0); });
    if (!sealed || !*sealed) {
        return sealed ? Result<std::optional<SealedAggregate>>(std::nullopt) : passOn(sealed);
    }
    return decodeSealedAggregate(**sealed).transform([](SealedAggregate newest) { return std::optional(std::move(newest)); });
}

Result<std::int64_t> Mdms::refusedAggregates() {
    return database_->single(QStringLiteral("SELECT coalesce(max(position), 0) FROM refused"), {},
                             [](const Statement& row) { return row.number(0); });
}

Result<std::vector<RefusedAggregate>> Mdms::listRefused(int most) {
    return database_->all(QStringLiteral("SELECT position, received_at, sequence, fault, detail FROM refused "
                                         "ORDER BY position DESC LIMIT ?"),
                          {number(std::int64_t{most})}, [](const Statement& row) {
                              return RefusedAggregate{row.number(0), row.instant(1), static_cast<std::uint64_t>(row.number(2)),
                                                      static_cast<AggregateFault>(row.number(3)), row.text(4)};
                          });
}

Result<LoadLedger*> Mdms::loads(const Session& session) {
    return operators_.authorise(session, Permission::ViewLoad).transform([&]() -> LoadLedger* { return &ledger_; });
}

Result<HouseholdLedger*> Mdms::households(const Session& session, const Look& look) {
    const Instant now = clock_.now();
    const auto note = [&]() -> Status {
        const bool same = lastLook_ && lastLook_->session == session.id() && lastLook_->look == look &&
                          look.action == AuditAction::TotalsViewed && now - lastLook_->at < kSameLook;
        if (same) {
            return {};
        }
        return audit_.record(session.actor(), look.action, look.subject, look.details).transform([&] {
            lastLook_ = NotedLook{session.id(), look, now};
        });
    };
    return operators_.authorise(session, Permission::ViewHouseholdTotals)
        .and_then(note)
        .transform([&]() -> HouseholdLedger* { return &ledger_; });
}

Result<std::vector<AuditEntry>> Mdms::auditEntries(const Session& session, const AuditFilter& filter) {
    return operators_.authorise(session, Permission::ViewAudit).and_then([&] { return audit_.entries(filter); });
}

Result<AuditCheck> Mdms::checkAudit(const Session& session) {
    return operators_.authorise(session, Permission::ViewAudit).and_then([&] { return audit_.verify(); });
}

Result<Mdms::AggregateCheck> Mdms::checkAggregates() {
    struct Stored {
        std::uint64_t sequence;
        Bytes sealed;
        bool erased;
    };
    const auto stored = database_->all(QStringLiteral("SELECT sequence, sealed, digest FROM aggregate ORDER BY sequence"), {},
                                       [](const Statement& row) {
                                           return Stored{static_cast<std::uint64_t>(row.number(0)), row.bytes(1),
                                                         row.bytes(2).size() == crypto::Digest().size()};
                                       });
    if (!stored) {
        return passOn(stored);
    }
    AggregateCheck check;
    std::uint64_t expected = 1;
    for (const auto& [sequence, sealed, erased] : *stored) {
        for (; expected < sequence; ++expected) {
            check.missing.push_back(expected);
        }
        expected = sequence + 1;
        ++check.aggregates;
        check.erased += erased ? 1 : 0;
        const auto left = erased ? decodeAggregateRows(sealed) : Result<std::vector<AggregateRow>>();
        const auto rows = !erased ? rowsOf()(sequence, sealed) : left ? std::optional(*left) : std::nullopt;
        if (rows) {
            check.rows.insert(check.rows.end(), rows->begin(), rows->end());
        } else {
            check.invalid.push_back(sequence);
        }
    }
    return check;
}

}  // namespace smarter
