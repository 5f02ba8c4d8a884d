// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pes/intake/intake_setup.h"

#include "core/crypto/random.h"
#include "core/crypto/rsa.h"
#include "core/pes/policy/policy_store.h"
#include "core/store/settings.h"

namespace smarter {

namespace {

const QString kRsaKey = QStringLiteral("rsa-private-key");
const QString kPseudonymKey = QStringLiteral("pseudonym-key");
const QString kStorageKey = QStringLiteral("meter-key-storage-key");
const QString kShareKey = QStringLiteral("share-key");
const QString kPaillierKey = QStringLiteral("paillier-public-key");
const QString kIntervalMinutes = QStringLiteral("interval-minutes");
const QString kMinimumMeters = QStringLiteral("minimum-meters");
const QString kMinimumHouseholdTime = QStringLiteral("minimum-household-seconds");
const QString kLargestSharePercent = QStringLiteral("largest-share-percent");
const QString kTimeZone = QStringLiteral("time-zone");
const QString kRegisterPlans = QStringLiteral("register-plans");

constexpr std::size_t kSymmetricKeyBytes = 32;

/// A fresh key of its own, unless there is one.
Status makeKey(Settings& settings, const QString& name) {
    return settings.contains(name).and_then([&](bool exists) -> Status {
        if (exists) {
            return {};
        }
        return crypto::randomSecret(kSymmetricKeyBytes).and_then([&](const SecretBytes& key) {
            return settings.set(name, key);
        });
    });
}

/// A file of the first version has neither a storage key nor a share limit.
Status completeFirstVersion(Settings& settings) {
    return makeKey(settings, kStorageKey)
        .and_then([&] { return settings.contains(kLargestSharePercent); })
        .and_then([&](bool exists) { return exists ? Status() : settings.set(kLargestSharePercent, std::int64_t{0}); });
}

/// There once a policy has limited shares, and kept when none does any more: late readings of such a day need it.
Status loadShareKey(Settings& settings, bool needed, SecretBytes& key) {
    return settings.contains(kShareKey).and_then([&](bool exists) {
        return exists || needed ? settings.load(kShareKey, key) : Status();
    });
}

/// None until the MDMS has asked for any.
Status loadPlans(Settings& settings, RegisterPlans& plans) {
    return settings.contains(kRegisterPlans).and_then([&](bool exists) -> Status {
        if (!exists) {
            return {};
        }
        Bytes content;
        return settings.load(kRegisterPlans, content)
            .and_then([&] { return RegisterPlans::decode(content); })
            .transform([&](RegisterPlans decoded) { plans = std::move(decoded); });
    });
}

}  // namespace

Status IntakeSetup::create(Database& database, const paillier::PublicKey& paillierKey, const IntakeSettings& settings) {
    const auto rsa = crypto::RsaPrivateKey::generate();
    if (!rsa) {
        return passOn(rsa);
    }
    const ReleasePolicy& policy = settings.policy;
    Settings stored(database);
    return Transaction::begin(database).and_then([&](Transaction transaction) {
        return stored.set(kRsaKey, rsa->serialize())
            .and_then([&] { return makeKey(stored, kPseudonymKey); })
            .and_then([&] { return makeKey(stored, kStorageKey); })
            .and_then([&] { return policy.largestSharePercent > 0 ? makeKey(stored, kShareKey) : Status(); })
            .and_then([&] { return stored.set(kPaillierKey, ByteView(paillierKey.serialize())); })
            .and_then([&] { return stored.set(kIntervalMinutes, std::int64_t{settings.intervalMinutes}); })
            .and_then([&] { return stored.set(kMinimumMeters, std::int64_t{policy.minimumMeters}); })
            .and_then([&] { return stored.set(kMinimumHouseholdTime, policy.minimumHouseholdTime.count()); })
            .and_then([&] { return stored.set(kLargestSharePercent, std::int64_t{policy.largestSharePercent}); })
            .and_then([&] { return stored.set(kTimeZone, settings.timeZone); })
            .and_then([&] { return transaction.commit(); });
    });
}

Result<IntakeSetup> IntakeSetup::load(Database& database) {
    Settings settings(database);
    IntakeSetup out;
    std::int64_t interval = 0;
    std::int64_t meters = 0;
    std::int64_t householdSeconds = 0;
    std::int64_t sharePercent = 0;
    return completeFirstVersion(settings)
        .and_then([&] { return settings.load(kRsaKey, out.rsaKey); })
        .and_then([&] { return settings.load(kPseudonymKey, out.pseudonymKey); })
        .and_then([&] { return settings.load(kStorageKey, out.storageKey); })
        .and_then([&] { return settings.load(kPaillierKey, out.paillierKey); })
        .and_then([&] { return settings.load(kIntervalMinutes, interval); })
        .and_then([&] { return settings.load(kMinimumMeters, meters); })
        .and_then([&] { return settings.load(kMinimumHouseholdTime, householdSeconds); })
        .and_then([&] { return settings.load(kLargestSharePercent, sharePercent); })
        .and_then([&] { return settings.load(kTimeZone, out.settings.timeZone); })
        .and_then([&] { return loadPlans(settings, out.registerPlans); })
        .and_then([&] {
            out.settings.intervalMinutes = static_cast<int>(interval);
            out.settings.policy = {static_cast<std::uint32_t>(meters), Seconds{householdSeconds},
                                   static_cast<std::uint32_t>(sharePercent)};
            return loadPolicies(database, {out.settings.policy, QTimeZone(out.settings.timeZone.toUtf8())});
        })
        .and_then([&](ReleasePolicies policies) {
            out.policies = std::move(policies);
            return loadShareKey(settings, out.policies.limitShares(), out.shareKey);
        })
        .transform([&] { return std::move(out); });
}

Result<SecretBytes> IntakeSetup::shareKeyOf(Database& database) {
    Settings settings(database);
    SecretBytes key;
    return makeKey(settings, kShareKey).and_then([&] { return settings.load(kShareKey, key); }).transform([&] {
        return std::move(key);
    });
}

Status IntakeSetup::setRegisterPlans(Database& database, const RegisterPlans& plans) {
    const Bytes content = plans.encode();
    return Settings(database).set(kRegisterPlans, ByteView(content));
}

}  // namespace smarter
