// SPDX-License-Identifier: GPL-3.0-or-later
// To whom the meters give their keys: the PES at enrolment, a customer against the activation code.
#include "core/crypto/activation_code.h"
#include "core/crypto/derived_key.h"
#include "core/crypto/random.h"
#include "core/meter/device.h"
#include "core/meter/meter_fleet.h"

namespace smarter {

/// A key of one epoch, as stored.
struct MeterFleet::EpochKey {
    std::uint32_t epoch = 0;
    std::uint64_t firstSequence = 0;
    SecretBytes key;
};

struct MeterFleet::IssuedCode {
    MeterId meter;
    crypto::ActivationCodeHash hash;
};

/// From this epoch on, in order.
Result<std::vector<MeterFleet::EpochKey>> MeterFleet::keysSince(const MeterId& meter, std::int64_t epoch) {
    const QVariant id = blob(meter.view());
    return database_->all(
        QStringLiteral("SELECT key_epoch, first_sequence, meter_key FROM former_key WHERE meter_id = ? AND key_epoch >= ? "
                       "UNION ALL SELECT key_epoch, epoch_first_sequence, meter_key FROM meter WHERE meter_id = ? "
                       "AND key_epoch >= ? ORDER BY key_epoch"),
        {id, number(epoch), id, number(epoch)}, [](const Statement& row) {
            return EpochKey{static_cast<std::uint32_t>(row.number(0)), static_cast<std::uint64_t>(row.number(1)), row.secret(2)};
        });
}

Result<MeterEnrolment> MeterFleet::enrolmentOf(const MeterIdentity& meter, const EpochKey& key, const EpochKey* before) {
    MeterEnrolment enrolment{meter.id, meter.neighbourhood, key.epoch, {}, key.firstSequence};
    auto wrapped = pesKey_->encryptOaep(key.key.view());
    if (!wrapped) {
        return passOn(wrapped);
    }
    enrolment.wrappedKey = std::move(*wrapped);
    if (before != nullptr) {
        const auto proof = crypto::proofOfKey(before->key, provenPart(enrolment));
        if (!proof) {
            return passOn(proof);
        }
        enrolment.proof.assign(proof->begin(), proof->end());
    }
    return enrolment;
}

Result<std::vector<MeterEnrolment>> MeterFleet::pendingEnrolments() {
    struct Pending {
        MeterIdentity meter;
        std::int64_t enrolled;
    };
    const auto pending = database_->all(
        QStringLiteral("SELECT meter_id, neighbourhood, enrolled FROM meter WHERE enrolled < key_epoch"), {},
        [](const Statement& row) {
            return Pending{{row.id<MeterId>(0), row.text(1), {}}, row.number(2)};
        });
    if (!pending) {
        return passOn(pending);
    }
    std::vector<MeterEnrolment> enrolments;
    if (!pending->empty() && !pesKey_) {
        return fail(ErrorCode::InvalidArgument, database_->path());
    }
    for (const auto& [meter, enrolled] : *pending) {
        const auto keys = keysSince(meter.id, enrolled);
        if (!keys) {
            return passOn(keys);
        }
        const EpochKey* before = nullptr;
        for (const EpochKey& key : *keys) {
            if (key.epoch > enrolled) {
                auto enrolment = enrolmentOf(meter, key, before);
                if (!enrolment) {
                    return passOn(enrolment);
                }
                enrolments.push_back(std::move(*enrolment));
            }
            before = &key;
        }
    }
    return enrolments;
}

// Each epoch is proven by the one before: whoever took it in has all before it.
Status MeterFleet::confirmEnrolment(const MeterId& meter, std::uint32_t keyEpoch) {
    const QVariant epoch = number(std::int64_t{keyEpoch});
    return database_->run(QStringLiteral("UPDATE meter SET enrolled = ? WHERE meter_id = ? AND enrolled < ? AND key_epoch >= ?"),
                          {epoch, blob(meter.view()), epoch, epoch});
}

Status MeterFleet::confirmEnrolments(std::span<const EnrolmentAnswer> answers) {
    if (answers.empty()) {
        return {};
    }
    return Transaction::begin(*database_).and_then([&](Transaction transaction) -> Status {
        for (const EnrolmentAnswer& one : answers) {
            if (const Status confirmed = one.taken ? confirmEnrolment(one.meter, one.keyEpoch) : Status(); !confirmed) {
                return confirmed;
            }
        }
        return transaction.commit();
    });
}

Result<std::int64_t> MeterFleet::unenrolled() {
    return database_->single(QStringLiteral("SELECT count(*) FROM meter WHERE enrolled < key_epoch"), {},
                             [](const Statement& row) { return row.number(0); });
}

Result<std::uint32_t> MeterFleet::startEpoch(const MeterId& meter) {
    const Result<SecretBytes> key = crypto::randomSecret(crypto::kAesKeySize);
    if (!key) {
        return passOn(key);
    }
    return Transaction::begin(*database_).and_then([&](Transaction transaction) -> Result<std::uint32_t> {
        const auto epoch = Device::storedEpoch(*database_, meter);
        if (!epoch) {
            return epoch;
        }
        return database_
            ->run(QStringLiteral("INSERT INTO former_key (meter_id, key_epoch, first_sequence, meter_key) "
                                 "SELECT meter_id, key_epoch, epoch_first_sequence, meter_key FROM meter WHERE meter_id = ?"),
                  {blob(meter.view())})
            .and_then([&] {
                return database_->run(
                    QStringLiteral("UPDATE meter SET meter_key = ?, key_epoch = key_epoch + 1, epoch_first_sequence = "
                                   "next_sequence, code_name = NULL, code_salt = NULL, code_hash = NULL WHERE meter_id = ?"),
                    {blob(key->view()), blob(meter.view())});
            })
            .and_then([&] { return transaction.commit(); })
            .transform([&] { return *epoch + 1; });
    });
}

Result<MeterFleet::Tenure> MeterFleet::tenure(const MeterId& meter, std::uint32_t keyEpoch) {
    const auto keys = keysSince(meter, keyEpoch);
    if (!keys) {
        return passOn(keys);
    }
    const auto firstReading = [&](const EpochKey& key) {
        return database_->single(
            QStringLiteral("SELECT coalesce(min(first_start), ?) FROM batch WHERE meter_id = ? AND first_sequence >= ?"),
            {number(Instant::max()), blob(meter.view()), number(static_cast<std::int64_t>(key.firstSequence))},
            [](const Statement& row) { return row.instant(0); });
    };
    Tenure tenure;
    for (const EpochKey& key : *keys) {
        if (key.epoch != keyEpoch && key.epoch != keyEpoch + 1) {
            continue;
        }
        const auto first = firstReading(key);
        if (!first) {
            return passOn(first);
        }
        if (key.epoch == keyEpoch + 1) {
            tenure.until = *first;
        } else if (keyEpoch > 1) {
            tenure.from = *first;
        }
    }
    return tenure;
}

Result<std::vector<MeterId>> MeterFleet::withoutIntroduction() {
    return database_->all(
        QStringLiteral("SELECT m.meter_id FROM meter m LEFT JOIN introduction i ON i.meter_id = m.meter_id AND "
                       "i.key_epoch = m.key_epoch WHERE m.enrolled = m.key_epoch AND i.meter_id IS NULL"),
        {}, [](const Statement& row) { return row.id<MeterId>(0); });
}

Status MeterFleet::keep(std::span<const Introduction> introductions) {
    return Transaction::begin(*database_).and_then([&](Transaction transaction) -> Status {
        for (const Introduction& one : introductions) {
            const Status kept = database_->run(
                QStringLiteral("INSERT INTO introduction (meter_id, key_epoch, sealed_pseudonym) VALUES (?, ?, ?) "
                               "ON CONFLICT (meter_id, key_epoch) DO UPDATE SET sealed_pseudonym = excluded.sealed_pseudonym"),
                {blob(one.meter.view()), number(std::int64_t{one.keyEpoch}), blob(one.sealedPseudonym)});
            if (!kept) {
                return kept;
            }
        }
        return transaction.commit();
    });
}

Result<std::optional<Introduction>> MeterFleet::introduction(const MeterId& meter, std::uint32_t keyEpoch) {
    return database_->first(
        QStringLiteral("SELECT sealed_pseudonym FROM introduction WHERE meter_id = ? AND key_epoch = ?"),
        {blob(meter.view()), number(std::int64_t{keyEpoch})},
        [&](const Statement& row) { return Introduction{meter, keyEpoch, row.bytes(0)}; });
}

Result<SecretBytes> MeterFleet::issueActivationCode(const MeterId& meter, Instant now) {
    Result<SecretBytes> code = crypto::generateActivationCode();
    if (!code) {
        return code;
    }
    const auto name = crypto::activationCodeName(code->view());
    const auto hash = crypto::hashActivationCode(code->view());
    if (!name || !hash) {
        return name ? passOn(hash) : passOn(name);
    }
    return database_
        ->run(QStringLiteral("UPDATE meter SET code_name = ?, code_salt = ?, code_hash = ?, code_expires_at = ?, "
                             "code_tries = 0 WHERE meter_id = ?"),
              {*name, blob(hash->salt), blob(hash->digest), number(now + crypto::kActivationCodeLife), blob(meter.view())})
        .transform([&] { return std::move(*code); });
}

/// The codes of this name that may be tried (by chance more than one meter's), after the try is on record: ending the
/// program does not give it back.
Result<std::vector<MeterFleet::IssuedCode>> MeterFleet::countTry(const QString& codeName, Instant now) {
    return Transaction::begin(*database_).and_then([&](Transaction transaction) -> Result<std::vector<IssuedCode>> {
        auto codes = database_->all(
            QStringLiteral("SELECT meter_id, code_salt, code_hash FROM meter WHERE code_name = ? AND code_hash IS NOT NULL "
                           "AND code_expires_at > ? AND code_tries < ?"),
            {codeName, number(now), crypto::kActivationCodeTries}, [](const Statement& row) {
                return IssuedCode{row.id<MeterId>(0), {row.array<16>(1), row.array<32>(2)}};
            });
        if (!codes) {
            return codes;
        }
        return database_
            ->run(QStringLiteral("UPDATE meter SET code_tries = code_tries + 1 WHERE code_name = ?"), {codeName})
            .and_then([&] { return transaction.commit(); })
            .transform([&] { return std::move(*codes); });
    });
}

Result<KeyGrant> MeterFleet::grantKey(const SecretBytes& activationCode, const crypto::RsaPublicKey& customer, Instant now) {
    const auto codes = crypto::activationCodeName(activationCode.view()).and_then([&](const QString& name) {
        return countTry(name, now);
    });
    if (!codes) {
        return passOn(codes);
    }
    const auto match = std::ranges::find_if(*codes, [&](const IssuedCode& code) {
        return crypto::checkActivationCode(activationCode.view(), code.hash).has_value();
    });
    return match == codes->end() ? Result<KeyGrant>(fail(ErrorCode::ActivationCodeWrong)) : useUp(*match, customer);
}

Result<KeyGrant> MeterFleet::useUp(const IssuedCode& code, const crypto::RsaPublicKey& customer) {
    return Transaction::begin(*database_).and_then([&](Transaction transaction) -> Result<KeyGrant> {
        const auto still = database_->first(QStringLiteral("SELECT 1 FROM meter WHERE meter_id = ? AND code_hash = ?"),
                                            {blob(code.meter.view()), blob(code.hash.digest)},
                                            [](const Statement&) { return true; });
        if (!still || !*still) {
            return still ? Result<KeyGrant>(fail(ErrorCode::ActivationCodeWrong)) : passOn(still);
        }
        const Result<Device*> meter = device(code.meter);
        if (!meter) {
            return passOn(meter);
        }
        Result<Bytes> wrapped = customer.encryptOaep((*meter)->key().view());
        if (!wrapped) {
            return passOn(wrapped);
        }
        return database_
            ->run(QStringLiteral("UPDATE meter SET code_name = NULL, code_salt = NULL, code_hash = NULL WHERE meter_id = ?"),
                  {blob(code.meter.view())})
            .and_then([&] { return transaction.commit(); })
            .transform([&] { return KeyGrant{code.meter, (*meter)->keyEpoch(), std::move(*wrapped)}; });
    });
}

}  // namespace smarter
