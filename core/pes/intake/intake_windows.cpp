// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "core/pes/intake/hand_over.h"
#include "core/pes/intake/intake.h"

namespace smarter {

Result<int> Intake::closeWindows(Instant until) {
    return close(until, {});
}

Result<int> Intake::closeWindows(const QString& neighbourhood, Instant until) {
    const auto number = registry_.neighbourhood(neighbourhood);
    return number ? close(until, number) : Result<int>(0);
}

Result<int> Intake::close(Instant until, std::optional<std::int64_t> neighbourhood) {
    until = std::min(until, clock_.now());
    ReleaseGuard guard(*database_, sums_, registry_, geometry_, metering_, policies_);
    const auto dirty = guard.sumsToJudge(until, neighbourhood);
    if (!dirty) {
        return passOn(dirty);
    }
    const JudgingContext context{registry_, geometry_, metering_, policies_, encryptor_, guard, shares_ ? &*shares_ : nullptr};
    int queuedSums = 0;
    const Status closed = Transaction::begin(*database_).and_then([&](Transaction transaction) -> Status {
        for (const StoredSum& sum : *dirty) {
            const auto queued = judgeSum(sum, context, until);
            if (!queued) {
                return passOn(queued);
            }
            queuedSums += *queued ? 1 : 0;
        }
        return forgetContributors(until).and_then([&] { return transaction.commit(); });
    });
    return closed.transform([&] { return queuedSums; });
}

Result<bool> Intake::judgeSum(const StoredSum& sum, const JudgingContext& context, Instant until) {
    auto contributions = sums_.contributions(sum.key);
    if (!contributions) {
        return passOn(contributions);
    }
    const auto handOver = prepareHandOver(sum, std::move(*contributions), context, until);
    if (!handOver) {
        return passOn(handOver);
    }
    const bool tells = !handOver->message.parts.empty();
    if (!tells && handOver->stillOpen) {
        return false;
    }
    return sums_.putContributions(sum.key, handOver->judged)
        .and_then([&] { return sums_.settle(sum.key, sum.revision + (tells ? 1 : 0), handOver->stillOpen); })
        .and_then([&] { return tells ? sums_.queue(handOver->message) : Status(); })
        .transform([&] { return tells; });
}

/// They guard against the same batch twice at once; after so long its sequence and its minutes do.
Status Intake::forgetContributors(Instant until) {
    return database_->run(QStringLiteral("DELETE FROM contributor WHERE first_start < ?"), {number(until - kContributorsKept)});
}

Status Intake::handedOver(std::span<const std::int64_t> positions) {
    return Transaction::begin(*database_).and_then([&](Transaction transaction) -> Status {
        for (const std::int64_t position : positions) {
            if (const Status settled = sums_.unqueue(position); !settled) {
                return settled;
            }
        }
        return transaction.commit();
    });
}

}  // namespace smarter
