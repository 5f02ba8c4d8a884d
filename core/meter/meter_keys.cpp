// SPDX-License-Identifier: GPL-3.0-or-later
// To whom the meters give their keys: the PES at enrolment, a customer against the activation code.
#include "core/crypto/activation_code.h"
#include "core/crypto/random.h"
#include "core/meter/device.h"
#include "core/meter/meter_fleet.h"

namespace smarter {

/// A key of one epoch, as stored.
struct MeterFleet::EpochKey {
    std::uint32_t epoch = 0;
    SecretBytes key;
};

struct MeterFleet::IssuedCode {
    MeterId meter;
    crypto::ActivationCodeHash hash;
};

Result<std::vector<MeterFleet::EpochKey>> MeterFleet::keysAfter(const MeterId& meter, std::int64_t epoch) {
    const QVariant id = blob(meter.view());
    return database_->all(
        QStringLiteral("SELECT key_epoch, meter_key FROM former_key WHERE meter_id = ? AND key_epoch > ? UNION ALL "
                       "SELECT key_epoch, meter_key FROM meter WHERE meter_id = ? AND key_epoch > ? ORDER BY key_epoch"),
        {id, number(epoch), id, number(epoch)},
        [](const Statement& row) { return EpochKey{static_cast<std::uint32_t>(row.number(0)), row.secret(1)}; });
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
        const auto keys = keysAfter(meter.id, enrolled);
        if (!keys) {
            return passOn(keys);
        }
        for (const EpochKey& key : *keys) {
            auto wrapped = pesKey_->encryptOaep(key.key.view());
            if (!wrapped) {
                return passOn(wrapped);
            }
            enrolments.push_back({meter.id, meter.neighbourhood, key.epoch, std::move(*wrapped)});
        }
    }
    return enrolments;
}

Status MeterFleet::confirmEnrolment(const MeterId& meter) {
    return database_->run(
        QStringLiteral("UPDATE meter SET enrolled = enrolled + 1 WHERE meter_id = ? AND enrolled < key_epoch"),
        {blob(meter.view())});
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
            ->run(QStringLiteral("INSERT INTO former_key (meter_id, key_epoch, meter_key) "
                                 "SELECT meter_id, key_epoch, meter_key FROM meter WHERE meter_id = ?"),
                  {blob(meter.view())})
            .and_then([&] {
                return database_->run(
                    QStringLiteral("UPDATE meter SET meter_key = ?, key_epoch = key_epoch + 1, code_name = NULL, "
                                   "code_salt = NULL, code_hash = NULL WHERE meter_id = ?"),
                    {blob(key->view()), blob(meter.view())});
            })
            .and_then([&] { return transaction.commit(); })
            .transform([&] { return *epoch + 1; });
    });
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
