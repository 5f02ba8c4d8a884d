// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pes/intake/intake.h"

#include <algorithm>

#include "core/pes/intake/consent_record.h"
#include "core/pes/intake/intake_schema.h"
#include "core/pes/intake/intake_setup.h"
#include "core/pes/policy/policy_store.h"

namespace smarter {

namespace {

double microseconds(std::chrono::nanoseconds time) {
    return std::chrono::duration<double, std::micro>(time).count();
}

}  // namespace

Status Intake::create(const QString& path, const SecretBytes& databaseKey, const paillier::PublicKey& paillierKey,
                      const IntakeSettings& settings) {
    return Database::open(path, databaseKey, intakeSchema()).and_then([&](std::unique_ptr<Database> database) {
        return IntakeSetup::create(*database, paillierKey, settings);
    });
}

Result<std::unique_ptr<Intake>> Intake::open(const QString& path, const SecretBytes& databaseKey, const Clock& clock,
                                             int workers) {
    auto database = Database::open(path, databaseKey, intakeSchema());
    if (!database) {
        return passOn(database);
    }
    auto stored = IntakeSetup::load(**database);
    if (!stored) {
        return passOn(stored);
    }
    auto rsa = crypto::RsaPrivateKey::deserialize(stored->rsaKey.view());
    const auto paillierKey = paillier::PublicKey::deserialize(stored->paillierKey);
    if (!rsa || !paillierKey) {
        return rsa ? passOn(paillierKey) : passOn(rsa);
    }
    auto registry = MeterRegistry::load(**database, stored->storageKey.clone(), *rsa);
    if (!registry) {
        return passOn(registry);
    }
    auto encryptor = paillier::Encryptor::create(*paillierKey);
    auto geometry = BlockGeometry::create(paillierKey->bits(), stored->settings.intervalMinutes);
    if (!encryptor || !geometry) {
        return encryptor ? passOn(geometry) : passOn(encryptor);
    }
    const QTimeZone zone(stored->settings.timeZone.toUtf8());
    if (!zone.isValid()) {
        return fail(ErrorCode::TimeZoneUnknown, stored->settings.timeZone);
    }
    auto metering = Metering::create(paillierKey->bits(), zone, std::move(stored->registerPlans));
    if (!metering) {
        return passOn(metering);
    }
    Keys keys{std::move(*rsa), std::move(stored->pseudonymKey), std::move(stored->storageKey), std::move(stored->shareKey)};
    std::unique_ptr<Intake> intake(new Intake(std::move(*database), std::move(*registry), std::move(keys),
                                              std::move(*encryptor), std::move(*geometry), std::move(*metering),
                                              std::move(stored->policies), clock));
    intake->setWorkers(workers);
    return intake->adoptEarlierVersion()
        .and_then([&] { return intake->countBefore(); })
        .transform([&] { return std::move(intake); });
}

Intake::Intake(std::unique_ptr<Database> database, MeterRegistry registry, Keys keys, paillier::Encryptor encryptor,
               BlockGeometry geometry, Metering metering, ReleasePolicies policies, const Clock& clock)
    : database_(std::move(database)),
      sums_(*database_),
      registry_(std::move(registry)),
      keys_(std::move(keys)),
      encryptor_(std::move(encryptor)),
      geometry_(std::move(geometry)),
      metering_(std::move(metering)),
      policies_(std::move(policies)),
      clock_(clock) {
    if (!keys_.share.empty()) {
        shares_.emplace(*database_, keys_.share.clone(), geometry_.intervalsPerBlock());
    }
}

Status Intake::adoptEarlierVersion() {
    return Transaction::begin(*database_).and_then([&](Transaction transaction) {
        return sums_
            .adoptRows([&](std::uint32_t meter) {
                const EnrolledMeter* known = registry_.byNumber(meter);
                return known == nullptr ? 0 : known->place;
            })
            .and_then([&] { return transaction.commit(); });
    });
}

Status Intake::countBefore() {
    const auto refused = Quarantine(*database_).counts();
    if (!refused) {
        return passOn(refused);
    }
    figures_.refused = *refused;
    if (const Status seen = clockGuard_.load(*database_); !seen) {
        return seen;
    }
    return database_
        ->single(QStringLiteral("SELECT accepted FROM intake_count"), {}, [](const Statement& row) { return row.number(0); })
        .transform([&](std::int64_t accepted) { figures_.accepted = accepted; });
}

Status Intake::freshRegistry() {
    if (!registryStale_) {
        return {};
    }
    return MeterRegistry::load(*database_, keys_.storage.clone(), keys_.rsa).transform([&](MeterRegistry registry) {
        registry_ = std::move(registry);
        registryStale_ = false;
    });
}

Result<std::vector<RefusedEnrolment>> Intake::enrol(std::span<const MeterEnrolment> enrolments) {
    std::vector<RefusedEnrolment> refused;
    const auto takeIn = [&](const MeterEnrolment& enrolment) -> Status {
        if (registry_.knows(enrolment)) {
            return {};
        }
        const auto key = registry_.judge(enrolment, keys_.rsa);
        if (!key) {
            refused.push_back({enrolment.meter, enrolment.keyEpoch, key.error().code});
            return {};
        }
        return registry_.admit(*database_, enrolment, *key, keys_.pseudonym.view(), metering_.groupSize());
    };
    const Status enrolled = freshRegistry()
                                .and_then([&] { return Transaction::begin(*database_); })
                                .and_then([&](Transaction transaction) {
                                    Status taken;
                                    for (const MeterEnrolment& enrolment : enrolments) {
                                        taken = taken.and_then([&] { return takeIn(enrolment); });
                                    }
                                    return taken.and_then([&] { return transaction.commit(); });
                                });
    registryStale_ |= !enrolled;
    return enrolled.transform([&] {
        figures_.enrolmentsRefused += static_cast<std::int64_t>(refused.size());
        return std::move(refused);
    });
}

Result<std::vector<Introduction>> Intake::introductions(std::span<const MeterId> meters) const {
    std::vector<Introduction> out;
    for (const MeterId& id : meters) {
        const EnrolledMeter* meter = registry_.find(id);
        if (meter == nullptr) {
            continue;
        }
        auto introduction = registry_.keyOf(*meter, meter->keyEpoch, meter->lastSequence).and_then([&](const SecretBytes& key) {
            return introduce(id, meter->keyEpoch, key, meter->pseudonym);
        });
        if (!introduction) {
            return passOn(introduction);
        }
        out.push_back(std::move(*introduction));
    }
    return out;
}

Result<std::optional<LongerHistory>> Intake::judge(const ConsentStatement& statement) {
    const EnrolledMeter* meter = registry_.find(statement.meter);
    const bool present = meter != nullptr && statement.keyEpoch == meter->keyEpoch &&
                         statement.purpose == Consent::LongerHistory && statement.textVersion == kConsentTextVersion;
    const bool proven = present && registry_.keyOf(*meter, meter->keyEpoch, meter->lastSequence)
                                       .and_then([](const SecretBytes& key) { return consentKey(key); })
                                       .and_then([&](const SecretBytes& key) { return checkProof(statement, key); })
                                       .has_value();
    const auto last = proven ? ConsentRecord(*database_).note(meter->number, statement) : Result<bool>(false);
    if (!last || !*last || !statement.given || statement.householdSince == Instant::max()) {
        return last ? Result<std::optional<LongerHistory>>(std::nullopt) : passOn(last);
    }
    if (statement.householdSince == Instant::min()) {
        return LongerHistory{meter->pseudonym, instantOf(0)};
    }
    const Interval day = localDay(statement.householdSince, metering_.zone());
    return LongerHistory{meter->pseudonym, day.start == statement.householdSince ? day.start : day.end()};
}

Result<std::vector<LongerHistory>> Intake::longerHistories(std::span<const ConsentStatement> statements) {
    std::vector<LongerHistory> out;
    const Status judged = freshRegistry()
                              .and_then([&] { return Transaction::begin(*database_); })
                              .and_then([&](Transaction transaction) -> Status {
                                  for (const ConsentStatement& statement : statements) {
                                      const auto one = judge(statement);
                                      if (!one) {
                                          return passOn(one);
                                      }
                                      if (*one) {
                                          out.push_back(**one);
                                      }
                                  }
                                  return transaction.commit();
                              });
    std::ranges::sort(out);
    return judged.transform([&] { return std::move(out); });
}

Result<RegisterPlans> Intake::adopt(const RegisterPlans& wanted) {
    const auto last = sums_.lastTotalledDay();
    if (!last) {
        return passOn(last);
    }
    const QTimeZone& zone = metering_.zone();
    auto plans = metering_.plans().changedAfter(*last ? localDateOf(**last, zone) : QDate(), wanted);
    if (!plans || *plans == metering_.plans()) {
        return plans;
    }
    return plans->checkPrivacy(policies_.longestHouseholdTime(), zone)
        .and_then([&] { return IntakeSetup::setRegisterPlans(*database_, *plans); })
        .transform([&] {
            metering_.setPlans(*plans);
            return std::move(*plans);
        });
}

// No reading of the new policy's days is there yet: they are judged, and their shares kept, from their first minute.
Result<ReleasePolicies> Intake::adopt(const PolicyOrder& order) {
    if (!order.policy.isAcceptable()) {
        return fail(ErrorCode::PolicyInvalid, order.policy.name());
    }
    const auto last = sums_.lastTotalledDay();
    if (!last) {
        return passOn(last);
    }
    const QDate soonest = *last ? localDateOf(**last, metering_.zone()).addDays(1) : ReleasePolicies::ever();
    auto policies = policies_.changed(order.from.isValid() ? std::max(order.from, soonest) : soonest, order.policy);
    if (!policies || *policies == policies_) {
        return policies;
    }
    if (const Status kept = metering_.plans().checkPrivacy(policies->longestHouseholdTime(), metering_.zone()); !kept) {
        return passOn(kept);
    }
    const bool needsKey = policies->limitShares() && !shares_;
    SecretBytes shareKey;
    return Transaction::begin(*database_)
        .and_then([&](Transaction transaction) {
            return storePolicies(*database_, *policies)
                .and_then([&]() -> Status {
                    return needsKey ? IntakeSetup::shareKeyOf(*database_).transform([&](SecretBytes key) { shareKey = std::move(key); })
                                    : Status();
                })
                .and_then([&] { return transaction.commit(); });
        })
        .transform([&] {
            if (needsKey) {
                shares_.emplace(*database_, std::move(shareKey), geometry_.intervalsPerBlock());
            }
            policies_ = *policies;
            return std::move(*policies);
        });
}

Result<std::vector<Acknowledgement>> Intake::process(std::span<const ReadingBatch> batches) {
    if (const Status ready = freshRegistry().and_then([&] { return encryptor_.prepare(); }); !ready) {
        return passOn(ready);
    }
    IntakeRound round({*database_, sums_, registry_, encryptor_, geometry_, metering_, policies_, clock_, clockGuard_,
                       workers_, shares_ ? &*shares_ : nullptr});
    for (const ReadingBatch& batch : batches) {
        if (const Status taken = round.take(batch); !taken) {
            return passOn(taken);
        }
        figures_.batchReadings.add(static_cast<double>(batch.size()));
    }
    auto acknowledgements = round.commit();
    if (acknowledgements) {
        count(*acknowledgements);
        measure(round);
    }
    return acknowledgements;
}

void Intake::measure(const IntakeRound& round) {
    const RoundTimes& times = round.times();
    const EncryptionFigures& encryption = round.encryption();
    figures_.times += times;
    figures_.encrypting += encryption.encrypting;
    figures_.folding += encryption.folding;
    figures_.ciphertexts += encryption.ciphertexts;
    figures_.lastExposures = encryption.exposures;
    for (const std::chrono::nanoseconds exposure : encryption.exposures) {
        figures_.exposureMicroseconds.add(microseconds(exposure));
    }
    figures_.commitMicroseconds.add(microseconds(times.committing));
    if (times.readings > 0) {
        const auto readings = static_cast<double>(times.readings);
        figures_.encryptionMicrosecondsPerReading.add(microseconds(encryption.encrypting) / readings);
        figures_.foldMicrosecondsPerReading.add(microseconds(encryption.folding) / readings);
    }
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
    out.reserve(registry_.meters().size());
    for (const EnrolledMeter& meter : registry_.meters()) {
        out.push_back({0, meter.id, registry_.sequencesOf(meter).settled(), 0, {}});
    }
    return out;
}

bool Intake::has(const ReadingBatch& batch) const {
    const EnrolledMeter* meter = registry_.find(batch.meter);
    return meter != nullptr && registry_.sequencesOf(*meter).hasAll({batch.firstSequence, batch.lastSequence()});
}

std::uint64_t Intake::settledThrough(const MeterId& meter) const {
    const EnrolledMeter* known = registry_.find(meter);
    return known == nullptr ? 0 : registry_.sequencesOf(*known).settled();
}

Result<std::optional<NewestSum>> Intake::newestSum() {
    constexpr std::int64_t firstNeighbourhood = 1;
    auto sum = sums_.newestLoad(firstNeighbourhood);
    if (!sum || !*sum) {
        return sum ? Result<std::optional<NewestSum>>(std::nullopt) : passOn(sum);
    }
    return sums_.contributions((*sum)->key).transform([&](const std::vector<Contribution>& contributions) {
        return std::optional(NewestSum{registry_.neighbourhoodName(firstNeighbourhood), (*sum)->key.window, (*sum)->revision,
                                       contributions.size(), std::move((*sum)->ciphertext)});
    });
}

Result<Pseudonym> Intake::pseudonymOf(const MeterId& meter) {
    const EnrolledMeter* known = registry_.find(meter);
    return known == nullptr ? Result<Pseudonym>(fail(ErrorCode::MeterUnknown, meter.hex())) : known->pseudonym;
}

}  // namespace smarter
