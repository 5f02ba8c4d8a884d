// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pes/intake/intake.h"

#include "core/crypto/random.h"
#include "core/pes/intake/hand_over.h"
#include "core/pes/intake/intake_schema.h"
#include "core/store/settings.h"

namespace smarter {

namespace {

const QString kRsaKey = QStringLiteral("rsa-private-key");
const QString kPseudonymKey = QStringLiteral("pseudonym-key");
const QString kPaillierKey = QStringLiteral("paillier-public-key");
const QString kIntervalMinutes = QStringLiteral("interval-minutes");
const QString kMinimumMeters = QStringLiteral("minimum-meters");
const QString kMinimumHouseholdTime = QStringLiteral("minimum-household-seconds");
const QString kTimeZone = QStringLiteral("time-zone");

constexpr std::size_t kPseudonymKeyBytes = 32;
constexpr int kRegisters = 1;
/// Batches that are in the clear at once, a worker: enough to fill the encryption's lanes, few enough that a
/// reading is wiped within milliseconds.
constexpr std::size_t kBatchesPerWorker = 8;

/// What `create` set up, as it is stored.
struct StoredIntake {
    SecretBytes rsaKey;
    SecretBytes pseudonymKey;
    Bytes paillierKey;
    IntakeSettings settings;
};

Result<StoredIntake> loadStored(Database& database) {
    Settings settings(database);
    StoredIntake out;
    std::int64_t interval = 0;
    std::int64_t meters = 0;
    std::int64_t householdSeconds = 0;
    return settings.load(kRsaKey, out.rsaKey)
        .and_then([&] { return settings.load(kPseudonymKey, out.pseudonymKey); })
        .and_then([&] { return settings.load(kPaillierKey, out.paillierKey); })
        .and_then([&] { return settings.load(kIntervalMinutes, interval); })
        .and_then([&] { return settings.load(kMinimumMeters, meters); })
        .and_then([&] { return settings.load(kMinimumHouseholdTime, householdSeconds); })
        .and_then([&] { return settings.load(kTimeZone, out.settings.timeZone); })
        .transform([&] {
            out.settings.intervalMinutes = static_cast<int>(interval);
            out.settings.policy = {static_cast<std::uint32_t>(meters), Seconds{householdSeconds}};
            return std::move(out);
        });
}

double microseconds(std::chrono::nanoseconds time) {
    return std::chrono::duration<double, std::micro>(time).count();
}

}  // namespace

Status Intake::create(const QString& path, const SecretBytes& databaseKey, const paillier::PublicKey& paillierKey,
                      const IntakeSettings& settings) {
    auto database = Database::open(path, databaseKey, intakeSchema());
    if (!database) {
        return passOn(database);
    }
    const auto rsa = crypto::RsaPrivateKey::generate();
    const auto pseudonym = crypto::randomSecret(kPseudonymKeyBytes);
    if (!rsa || !pseudonym) {
        return rsa ? Status(passOn(pseudonym)) : Status(passOn(rsa));
    }
    Settings stored(**database);
    return Transaction::begin(**database).and_then([&](Transaction transaction) {
        return stored.set(kRsaKey, rsa->serialize().view())
            .and_then([&] { return stored.set(kPseudonymKey, pseudonym->view()); })
            .and_then([&] { return stored.set(kPaillierKey, ByteView(paillierKey.serialize())); })
            .and_then([&] { return stored.set(kIntervalMinutes, std::int64_t{settings.intervalMinutes}); })
            .and_then([&] { return stored.set(kMinimumMeters, std::int64_t{settings.policy.minimumMeters}); })
            .and_then([&] { return stored.set(kMinimumHouseholdTime, settings.policy.minimumHouseholdTime.count()); })
            .and_then([&] { return stored.set(kTimeZone, settings.timeZone); })
            .and_then([&] { return transaction.commit(); });
    });
}

Result<std::unique_ptr<Intake>> Intake::open(const QString& path, const SecretBytes& databaseKey, const Clock& clock,
                                             int workers) {
    auto database = Database::open(path, databaseKey, intakeSchema());
    if (!database) {
        return passOn(database);
    }
    auto stored = loadStored(**database);
    if (!stored) {
        return passOn(stored);
    }
    auto rsa = crypto::RsaPrivateKey::deserialize(stored->rsaKey.view());
    const auto paillierKey = paillier::PublicKey::deserialize(stored->paillierKey);
    auto registry = MeterRegistry::load(**database);
    if (!rsa || !paillierKey || !registry) {
        return !rsa ? passOn(rsa) : !paillierKey ? passOn(paillierKey) : passOn(registry);
    }
    auto encryptor = paillier::Encryptor::create(*paillierKey);
    auto geometry = BlockGeometry::create(paillierKey->bits(), stored->settings.intervalMinutes, kRegisters);
    if (!encryptor || !geometry) {
        return encryptor ? passOn(geometry) : passOn(encryptor);
    }
    const QTimeZone zone(stored->settings.timeZone.toUtf8());
    if (!zone.isValid()) {
        return fail(ErrorCode::TimeZoneUnknown, stored->settings.timeZone);
    }
    std::unique_ptr<Intake> intake(new Intake(std::move(*database), std::move(*registry), std::move(*rsa),
                                              std::move(stored->pseudonymKey), std::move(*encryptor),
                                              std::move(*geometry), std::move(stored->settings), zone, clock));
    intake->setWorkers(workers);
    return intake->countBefore().transform([&] { return std::move(intake); });
}

Intake::Intake(std::unique_ptr<Database> database, MeterRegistry registry, crypto::RsaPrivateKey key,
               SecretBytes pseudonymKey, paillier::Encryptor encryptor, BlockGeometry geometry, IntakeSettings settings,
               QTimeZone zone, const Clock& clock)
    : database_(std::move(database)),
      sums_(*database_),
      registry_(std::move(registry)),
      key_(std::move(key)),
      pseudonymKey_(std::move(pseudonymKey)),
      encryptor_(std::move(encryptor)),
      geometry_(std::move(geometry)),
      settings_(std::move(settings)),
      zone_(std::move(zone)),
      clock_(clock) {}

Status Intake::countBefore() {
    const auto refused =
        database_->all(QStringLiteral("SELECT reason, count(*) FROM quarantine GROUP BY reason"), {},
                       [](const Statement& row) { return std::pair(row.number(0), row.number(1)); });
    if (!refused) {
        return passOn(refused);
    }
    for (const auto& [reason, count] : *refused) {
        if (reason > 0 && reason < static_cast<std::int64_t>(kRefusalReasons)) {
            figures_.refused[static_cast<std::size_t>(reason)] = count;
        }
    }
    // Of the two kinds of contribution, the household's is the one that counts minutes.
    return database_
        ->single(QStringLiteral("SELECT coalesce(sum(covered), 0) FROM contribution WHERE kind = ?"),
                 {static_cast<int>(SumKind::HouseholdTotals)}, [](const Statement& row) { return row.number(0); })
        .transform([&](std::int64_t accepted) { figures_.accepted = accepted; });
}

Status Intake::enrol(std::span<const MeterEnrolment> enrolments) {
    return Transaction::begin(*database_).and_then([&](Transaction transaction) -> Status {
        for (const MeterEnrolment& enrolment : enrolments) {
            const Status enrolled =
                registry_.enrol(*database_, enrolment, pseudonymKey_.view(), geometry_.householdsPerGroup());
            if (!enrolled) {
                return enrolled;
            }
        }
        return transaction.commit();
    });
}

Result<std::vector<Acknowledgement>> Intake::process(std::span<const ReadingBatch> batches) {
    if (const Status ready = encryptor_.prepare(); !ready) {
        return passOn(ready);
    }
    IntakeRound round({*database_, sums_, registry_, key_, encryptor_, geometry_, zone_, clock_, workers_});
    const std::size_t chunk = kBatchesPerWorker * static_cast<std::size_t>(workers_.maxThreadCount() + 1);
    for (std::size_t at = 0; at < batches.size(); at += chunk) {
        const auto part = batches.subspan(at, std::min(chunk, batches.size() - at));
        const Result<ChunkTimes> times = round.take(part);
        if (!times) {
            return passOn(times);
        }
        for (const ReadingBatch& batch : part) {
            figures_.batchReadings.add(static_cast<double>(batch.size()));
        }
        figures_.ciphertexts += times->ciphertexts;
        figures_.exposureMicroseconds.add(microseconds(times->exposure));
        if (times->readings > 0) {
            figures_.encryptionMicrosecondsPerReading.add(microseconds(times->encrypting) /
                                                          static_cast<double>(times->readings));
        }
    }
    auto acknowledgements = round.commit();
    if (acknowledgements) {
        count(*acknowledgements);
    }
    return acknowledgements;
}

void Intake::count(std::span<const Acknowledgement> acknowledgements) {
    for (const Acknowledgement& acknowledgement : acknowledgements) {
        figures_.accepted += acknowledgement.accepted;
        for (const Refusal& refusal : acknowledgement.refused) {
            ++figures_.refused[static_cast<std::size_t>(refusal.reason)];
        }
    }
}

std::vector<Acknowledgement> Intake::cursors() const {
    std::vector<Acknowledgement> out;
    for (const auto& [id, meter] : registry_.meters()) {
        out.push_back({0, id, meter.lastSequence, 0, {}});
    }
    return out;
}

Result<int> Intake::closeWindows(Instant until) {
    const auto dirty = sums_.dirtyBefore(until);
    if (!dirty) {
        return passOn(dirty);
    }
    int queuedSums = 0;
    const Status closed = Transaction::begin(*database_).and_then([&](Transaction transaction) -> Status {
        for (const StoredSum& sum : *dirty) {
            auto contributions = sums_.contributions(sum.key);
            if (!contributions) {
                return passOn(contributions);
            }
            const auto handOver = prepareHandOver(sum, std::move(*contributions), registry_, geometry_,
                                                  settings_.policy, encryptor_, until);
            if (!handOver) {
                return passOn(handOver);
            }
            const bool tells = !handOver->message.parts.empty();
            if (!tells && handOver->stillOpen) {
                continue;
            }
            for (const Contribution& judged : handOver->judged) {
                if (const Status kept = sums_.setJudged(sum.key, judged); !kept) {
                    return kept;
                }
            }
            const Status settled = sums_.settle(sum.key, sum.revision + (tells ? 1 : 0), handOver->stillOpen)
                                       .and_then([&] { return tells ? sums_.queue(handOver->message) : Status(); });
            if (!settled) {
                return settled;
            }
            queuedSums += tells ? 1 : 0;
        }
        return transaction.commit();
    });
    return closed.transform([&] { return queuedSums; });
}

Result<std::vector<QuarantineEntry>> Intake::quarantine(int most) {
    return database_->all(QStringLiteral("SELECT meter_id, sequence, reason, refused_at FROM quarantine "
                                         "ORDER BY position DESC LIMIT ?"),
                          {most}, [](const Statement& row) {
                              return QuarantineEntry{row.id<MeterId>(0), static_cast<std::uint64_t>(row.number(1)),
                                                     static_cast<RefusalReason>(row.number(2)), row.instant(3)};
                          });
}

Result<Pseudonym> Intake::pseudonymOf(const MeterId& meter) {
    const EnrolledMeter* known = registry_.find(meter);
    return known == nullptr ? Result<Pseudonym>(fail(ErrorCode::MeterUnknown, meter.hex())) : known->pseudonym;
}

}  // namespace smarter
