// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pes/release/release.h"

#include <algorithm>
#include <chrono>

#include "core/crypto/digest.h"
#include "core/crypto/envelope.h"
#include "core/pes/policy/policy_store.h"
#include "core/pes/release/release_schema.h"
#include "core/store/settings.h"

namespace smarter {

namespace {

const QString kPaillierKey = QStringLiteral("paillier-private-key");
const QString kSigningKey = QStringLiteral("signing-key");
const QString kMdmsKey = QStringLiteral("mdms-public-key");
const QString kMinimumMeters = QStringLiteral("minimum-meters");
const QString kMinimumHouseholdTime = QStringLiteral("minimum-household-seconds");
const QString kLastSequence = QStringLiteral("last-sequence");
constexpr std::size_t kMostDecisions = 50;

ReleaseTally tallyOf(const std::vector<AggregateRow>& rows) {
    ReleaseTally tally;
    for (const AggregateRow& row : rows) {
        if (const auto* load = std::get_if<NeighbourhoodLoad>(&row)) {
            ++tally.byOutcome[load->outcome].loads;
        } else {
            ++tally.byOutcome[std::get<HouseholdTotal>(row).outcome].households;
        }
    }
    return tally;
}

SetAsideReason reasonOf(const Error& why) {
    switch (why.code) {
        case ErrorCode::KeyInvalid:
            return SetAsideReason::OtherKey;
        case ErrorCode::CiphertextInvalid:
            return SetAsideReason::CiphertextInvalid;
        default:
            return SetAsideReason::PartsInvalid;
    }
}

}  // namespace

Status Release::create(const QString& path, const SecretBytes& databaseKey, int paillierBits,
                       const crypto::RsaPublicKey& mdmsKey, const ReleasePolicy& policy) {
    auto database = Database::open(path, databaseKey, releaseSchema());
    if (!database) {
        return passOn(database);
    }
    const auto paillier = paillier::PrivateKey::generate(paillierBits);
    const auto signing = crypto::RsaPrivateKey::generate();
    if (!paillier || !signing) {
        return paillier ? Status(passOn(signing)) : Status(passOn(paillier));
    }
    Settings stored(**database);
    return Transaction::begin(**database).and_then([&](Transaction transaction) {
        return stored.set(kPaillierKey, paillier->serialize())
            .and_then([&] { return stored.set(kSigningKey, signing->serialize()); })
            .and_then([&] { return stored.set(kMdmsKey, ByteView(mdmsKey.serialize())); })
            .and_then([&] { return stored.set(kMinimumMeters, std::int64_t{policy.minimumMeters}); })
            .and_then([&] { return stored.set(kMinimumHouseholdTime, policy.minimumHouseholdTime.count()); })
            .and_then([&] { return stored.set(kLastSequence, std::int64_t{0}); })
            .and_then([&] { return transaction.commit(); });
    });
}

Result<std::unique_ptr<Release>> Release::open(const QString& path, const SecretBytes& databaseKey) {
    auto database = Database::open(path, databaseKey, releaseSchema());
    if (!database) {
        return passOn(database);
    }
    Settings stored(**database);
    SecretBytes paillierBytes;
    SecretBytes signingDer;
    Bytes mdmsDer;
    std::int64_t meters = 0;
    std::int64_t householdSeconds = 0;
    const Status loaded = stored.load(kPaillierKey, paillierBytes)
                              .and_then([&] { return stored.load(kSigningKey, signingDer); })
                              .and_then([&] { return stored.load(kMdmsKey, mdmsDer); })
                              .and_then([&] { return stored.load(kMinimumMeters, meters); })
                              .and_then([&] { return stored.load(kMinimumHouseholdTime, householdSeconds); });
    if (!loaded) {
        return passOn(loaded);
    }
    auto paillier = paillier::PrivateKey::deserialize(paillierBytes.view());
    auto signing = crypto::RsaPrivateKey::deserialize(signingDer.view());
    auto mdms = crypto::RsaPublicKey::deserialize(mdmsDer);
    if (!paillier || !signing || !mdms) {
        return !paillier ? passOn(paillier) : !signing ? passOn(signing) : passOn(mdms);
    }
    auto policies = loadPolicies(**database, ReleasePolicy{static_cast<std::uint32_t>(meters), Seconds{householdSeconds}});
    if (!policies) {
        return passOn(policies);
    }
    return std::unique_ptr<Release>(
        new Release(std::move(*database), std::move(*paillier), std::move(*signing), std::move(*mdms), std::move(*policies)));
}

Release::Release(std::unique_ptr<Database> database, paillier::PrivateKey paillier, crypto::RsaPrivateKey signing,
                 crypto::RsaPublicKey mdmsKey, ReleasePolicies policies)
    : database_(std::move(database)),
      paillier_(std::move(paillier)),
      signing_(std::move(signing)),
      mdmsKey_(std::move(mdmsKey)),
      policies_(std::move(policies)) {}

Status Release::adopt(const ReleasePolicies& policies) {
    if (!std::ranges::all_of(policies.dated(), [](const auto& one) { return one.policy.isAcceptable(); })) {
        return fail(ErrorCode::PolicyInvalid);
    }
    const auto last = database_->first(QStringLiteral("SELECT window_start FROM handled ORDER BY window_start DESC LIMIT 1"), {},
                                       [](const Statement& row) { return row.instant(0); });
    if (!last) {
        return passOn(last);
    }
    if (*last && !policies.agreeThrough(localDateOf(**last, policies.zone()), policies_)) {
        return fail(ErrorCode::RevisionStale, QStringLiteral("release policy"));
    }
    return Transaction::begin(*database_)
        .and_then([&](Transaction transaction) {
            return storePolicies(*database_, policies).and_then([&] { return transaction.commit(); });
        })
        .transform([&] { policies_ = policies; });
}

Result<std::int64_t> Release::handledRevision(const EncryptedSum& sum) {
    return database_
        ->first(QStringLiteral("SELECT revision FROM handled WHERE kind = ? AND neighbourhood = ? AND sum_group = ? AND "
                               "window_start = ?"),
                {static_cast<int>(sum.kind), sum.neighbourhood, number(static_cast<std::int64_t>(sum.group)),
                 number(sum.window.start)},
                [](const Statement& row) { return row.number(0); })
        .transform([](const std::optional<std::int64_t>& known) { return known.value_or(0); });
}

Status Release::note(const EncryptedSum& sum) {
    return database_->run(
        QStringLiteral("INSERT INTO handled (kind, neighbourhood, sum_group, window_start, revision) "
                       "VALUES (?, ?, ?, ?, ?) ON CONFLICT (kind, neighbourhood, sum_group, window_start) "
                       "DO UPDATE SET revision = excluded.revision"),
        {static_cast<int>(sum.kind), sum.neighbourhood, number(static_cast<std::int64_t>(sum.group)),
         number(sum.window.start), number(std::int64_t{sum.revision})});
}

Result<bool> Release::setAside(ByteView message, const Error& why) {
    const auto digest = crypto::sha256(message);
    const auto known = database_->first(QStringLiteral("SELECT 1 FROM set_aside WHERE digest = ?"), {blob(digest)},
                                        [](const Statement&) { return true; });
    if (!known || *known) {
        return known ? Result<bool>(false) : Result<bool>(passOn(known));
    }
    return database_
        ->run(QStringLiteral("INSERT INTO set_aside (digest, reason, message) VALUES (?, ?, ?)"),
              {blob(digest), static_cast<int>(reasonOf(why)), blob(message)})
        .transform([] { return true; });
}

Status Release::keepUnreadable(ByteView message, const Error& why) {
    return Transaction::begin(*database_).and_then([&](Transaction transaction) {
        return setAside(message, why).and_then([&](bool) { return transaction.commit(); });
    });
}

Result<std::map<SetAsideReason, std::int64_t>> Release::setAside() {
    return database_
        ->all(QStringLiteral("SELECT reason, count(*) FROM set_aside GROUP BY reason"), {},
              [](const Statement& row) { return std::pair(static_cast<SetAsideReason>(row.number(0)), row.number(1)); })
        .transform([](const auto& rows) { return std::map<SetAsideReason, std::int64_t>(rows.begin(), rows.end()); });
}

Result<std::vector<SumRows>> Release::open(std::span<const EncryptedSum* const> sums) {
    const auto start = std::chrono::steady_clock::now();
    auto rows = openSums(sums, paillier_, policies_);
    const std::chrono::duration<double, std::micro> time = std::chrono::steady_clock::now() - start;
    const auto opened = std::ranges::count_if(sums, [](const auto* sum) { return !sum->ciphertext.value.empty(); });
    if (opened > 0) {
        decryptionMicroseconds_.add(time.count() / static_cast<double>(opened));
    }
    return rows;
}

Result<std::vector<const EncryptedSum*>> Release::freshOf(std::span<const EncryptedSum> sums) {
    std::vector<const EncryptedSum*> fresh;
    for (const EncryptedSum& sum : sums) {
        const auto handled = handledRevision(sum);
        if (!handled) {
            return passOn(handled);
        }
        if (*handled < std::int64_t{sum.revision}) {
            fresh.push_back(&sum);
        }
    }
    return fresh;
}

Result<std::vector<AggregateRow>> Release::settle(std::span<const EncryptedSum* const> sums, std::vector<SumRows> opened,
                                                  std::int64_t& setAsideNow) {
    std::vector<AggregateRow> rows;
    for (std::size_t i = 0; i < sums.size(); ++i) {
        if (!opened[i]) {
            const Result<bool> isNew = setAside(encode(*sums[i]), opened[i].error());
            if (!isNew) {
                return passOn(isNew);
            }
            setAsideNow += *isNew ? 1 : 0;
            continue;
        }
        // Again, for the same sum may have come twice within the call.
        const auto handled = handledRevision(*sums[i]);
        if (!handled) {
            return passOn(handled);
        }
        if (*handled >= std::int64_t{sums[i]->revision}) {
            continue;
        }
        if (const Status noted = note(*sums[i]); !noted) {
            return passOn(noted);
        }
        std::ranges::move(*opened[i], std::back_inserter(rows));
    }
    return rows;
}

Result<ReleaseTally> Release::process(std::span<const EncryptedSum> sums) {
    ReleaseTally tally;
    Result<std::vector<AggregateRow>> rows;
    const Status done = Transaction::begin(*database_).and_then([&](Transaction transaction) -> Status {
        const auto fresh = freshOf(sums);
        if (!fresh) {
            return passOn(fresh);
        }
        auto opened = open(*fresh);
        if (!opened) {
            return passOn(opened);
        }
        std::int64_t setAsideNow = 0;
        rows = settle(*fresh, std::move(*opened), setAsideNow);
        if (!rows) {
            return passOn(rows);
        }
        tally = tallyOf(*rows);
        tally.setAside = setAsideNow;
        const Status kept = rows->empty() ? Status() : queue(*rows).and_then([&] { return count(tally); });
        return kept.and_then([&] { return transaction.commit(); });
    });
    return done.transform([&] {
        remember(*rows);
        return tally;
    });
}

void Release::remember(const std::vector<AggregateRow>& rows) {
    for (const AggregateRow& row : rows) {
        if (const auto* load = std::get_if<NeighbourhoodLoad>(&row)) {
            decisions_.push_front({load->neighbourhood, load->window, load->revision, load->meters, load->outcome});
        }
    }
    if (decisions_.size() > kMostDecisions) {
        decisions_.resize(kMostDecisions);
    }
}

Status Release::queue(const std::vector<AggregateRow>& rows) {
    Settings stored(*database_);
    std::int64_t last = 0;
    if (const Status loaded = stored.load(kLastSequence, last); !loaded) {
        return loaded;
    }
    SealedAggregate aggregate;
    aggregate.sequence = static_cast<std::uint64_t>(last) + 1;
    auto envelope =
        crypto::sealEnvelope(mdmsKey_, SealedAggregate::associatedData(aggregate.sequence), encode(rows));
    if (!envelope) {
        return passOn(envelope);
    }
    aggregate.envelope = std::move(*envelope);
    auto signature = signing_.sign(aggregate.signedBytes());
    if (!signature) {
        return passOn(signature);
    }
    aggregate.signature = std::move(*signature);
    const Bytes sealed = encode(aggregate);
    return database_
        ->run(QStringLiteral("INSERT INTO outbox (sequence, sealed) VALUES (?, ?)"), {number(last + 1), blob(sealed)})
        .and_then([&] { return stored.set(kLastSequence, last + 1); });
}

Status Release::count(const ReleaseTally& added) {
    for (const auto& [outcome, counts] : added.byOutcome) {
        const Status counted = database_->run(
            QStringLiteral("INSERT INTO tally (outcome, loads, households) VALUES (?, ?, ?) ON CONFLICT (outcome) DO "
                           "UPDATE SET loads = tally.loads + excluded.loads, "
                           "households = tally.households + excluded.households"),
            {static_cast<int>(outcome), number(counts.loads), number(counts.households)});
        if (!counted) {
            return counted;
        }
    }
    return {};
}

Result<std::vector<SealedAggregate>> Release::queued(int most) {
    const auto rows = database_->all(QStringLiteral("SELECT sealed FROM outbox ORDER BY sequence LIMIT ?"), {most},
                                     [](const Statement& row) { return decodeSealedAggregate(row.bytes(0)); });
    if (!rows) {
        return passOn(rows);
    }
    std::vector<SealedAggregate> out;
    for (const auto& row : *rows) {
        if (!row) {
            return fail(ErrorCode::FileDamaged, database_->path());
        }
        out.push_back(*row);
    }
    return out;
}

Result<std::int64_t> Release::queuedCount() {
    return database_->single(QStringLiteral("SELECT count(*) FROM outbox"), {}, [](const Statement& row) { return row.number(0); });
}

Status Release::delivered(std::uint64_t sequence) {
    return database_->run(QStringLiteral("DELETE FROM outbox WHERE sequence = ?"),
                          {number(static_cast<std::int64_t>(sequence))});
}

Result<ReleaseTally> Release::tally() {
    const auto rows = database_->all(QStringLiteral("SELECT outcome, loads, households FROM tally"), {},
                                     [](const Statement& row) {
                                         return std::pair(static_cast<Outcome>(row.number(0)),
                                                          ReleaseTally::Counts{row.number(1), row.number(2)});
                                     });
    if (!rows) {
        return passOn(rows);
    }
    ReleaseTally tally;
    tally.byOutcome.insert(rows->begin(), rows->end());
    return setAside().transform([&](const auto& byReason) {
        for (const auto& [reason, sums] : byReason) {
            tally.setAside += sums;
        }
        return tally;
    });
}

}  // namespace smarter
