// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pes/policy/policy.h"

namespace smarter {

namespace {

constexpr std::uint32_t kFewestCustomMeters = 2;
constexpr std::uint32_t kMostCustomMeters = 1'000'000;

}  // namespace

Result<ReleasePolicy> ReleasePolicy::named(const QString& name, std::uint32_t customMinimum) {
    ReleasePolicy policy;
    if (name == QLatin1String("NL-10")) {
        policy.minimumMeters = 10;
    } else if (name == QLatin1String("15/15")) {
        policy.minimumMeters = 15;
        policy.largestSharePercent = 15;
    } else if (name == QLatin1String("CA-100")) {
        policy.minimumMeters = 100;
    } else if (name == QLatin1String("custom") && customMinimum >= kFewestCustomMeters &&
               customMinimum <= kMostCustomMeters) {
        policy.minimumMeters = customMinimum;
    } else {
        return fail(ErrorCode::PolicyInvalid, name);
    }
    return policy;
}

QString ReleasePolicy::name() const {
    if (largestSharePercent != 0) {
        return QStringLiteral("15/15");
    }
    switch (minimumMeters) {
        case 10:
            return QStringLiteral("NL-10");
        case 100:
            return QStringLiteral("CA-100");
        default:
            return QStringLiteral("custom");
    }
}

Outcome judgeLoad(const ReleasePolicy& policy, std::uint32_t contributors, std::uint32_t changed) {
    if (contributors < policy.minimumMeters) {
        return Outcome::TooFewMeters;
    }
    return changed < policy.minimumMeters ? Outcome::ChangeTooSmall : Outcome::Released;
}

bool keepsShareLimit(const ReleasePolicy& policy, std::uint64_t total, std::uint64_t largest) {
    return policy.largestSharePercent == 0 || 100 * largest <= policy.largestSharePercent * total;
}

Outcome judgeHousehold(const ReleasePolicy& policy, std::int64_t coveredMinutes, std::int64_t newMinutes) {
    if (kMinute * coveredMinutes < policy.minimumHouseholdTime) {
        return Outcome::TooShort;
    }
    return kMinute * newMinutes < policy.minimumHouseholdTime ? Outcome::ChangeTooSmall : Outcome::Released;
}

}  // namespace smarter
