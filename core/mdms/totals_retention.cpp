// SPDX-License-Identifier: GPL-3.0-or-later
// What the Mdms does about how long households' totals are kept.
#include <algorithm>

#include "core/mdms/mdms.h"

namespace smarter {

namespace {

QString detailsOf(const Erasure& erasure) {
    return QStringLiteral("%1 totals of %2 households, %3 aggregates, before %4")
        .arg(erasure.totals)
        .arg(erasure.households)
        .arg(erasure.aggregates)
        .arg(erasure.before.toString(Qt::ISODate));
}

}  // namespace

Retention::RowsOf Mdms::rowsOf() const {
    return [this](std::uint64_t sequence, ByteView sealed) -> std::optional<std::vector<AggregateRow>> {
        const auto aggregate = decodeSealedAggregate(sealed);
        if (!aggregate || aggregate->sequence != sequence) {
            return std::nullopt;
        }
        auto rows = open(*aggregate);
        return rows ? std::optional(std::move(*rows)) : std::nullopt;
    };
}

Result<Erasure> Mdms::wouldErase(const Session& session, std::optional<int> months) {
    return operators_.authorise(session, Permission::ChangePolicy)
        .and_then([&] { return noteEarlierAggregates(); })
        .and_then([&] { return months ? Result<int>(*months) : retention_.months(); })
        .and_then([&](int asked) -> Result<Erasure> {
            const bool possible = asked >= Retention::kFewestMonths && asked <= Retention::kMostMonths;
            return possible ? retention_.wouldErase(asked)
                            : fail(ErrorCode::InvalidArgument, QString::number(asked));
        });
}

Status Mdms::setRetentionMonths(const Session& session, int months) {
    const auto before = retention_.months();
    if (!before) {
        return passOn(before);
    }
    const QString details = QStringLiteral("%1 to %2 months").arg(*before).arg(months);
    return change(session, Permission::ChangePolicy, AuditAction::RetentionChanged, {}, details,
                  [&] { return retention_.setMonths(months); });
}

Status Mdms::keepLonger(std::vector<LongerHistory> histories) {
    std::ranges::sort(histories);
    return retention_.longerHistories().and_then([&](const std::vector<LongerHistory>& kept) -> Status {
        if (kept == histories) {
            return {};
        }
        return Transaction::begin(*database_).and_then([&](Transaction transaction) {
            return retention_.setLongerHistories(histories).and_then([&] { return transaction.commit(); });
        });
    });
}

// Of a site from before the retention: in pieces, for each aggregate takes an RSA operation, once.
Status Mdms::noteEarlierAggregates() {
    for (;;) {
        const auto some = retention_.hasEarlier();
        if (!some || !*some) {
            return some ? Status() : Status(passOn(some));
        }
        const Status noted = Transaction::begin(*database_).and_then([&](Transaction transaction) {
            return retention_.noteEarlier(rowsOf()).and_then([&] { return transaction.commit(); });
        });
        if (!noted) {
            return noted;
        }
    }
}

Result<Erasure> Mdms::erase(const Actor& actor) {
    const auto expected =
        noteEarlierAggregates().and_then([&] { return retention_.months(); }).and_then([&](int months) {
            return retention_.wouldErase(months);
        });
    if (!expected) {
        return expected;
    }
    const auto work = [&]() -> Status {
        return retention_.erase(rowsOf()).and_then([&](const Erasure& erased) -> Status {
            // Something was stored or erased meanwhile: the entry would say what is not so.
            return erased == *expected ? eraseRefused() : fail(ErrorCode::DatabaseBusy, database_->path());
        });
    };
    const Status erased =
        expected->isEmpty()
            ? Transaction::begin(*database_).and_then([&](Transaction transaction) {
                  return work().and_then([&] { return transaction.commit(); });
              })
            : audit_.recordWith(actor, AuditAction::TotalsErased, {}, detailsOf(*expected), work);
    logHoldsErased_ |= erased && !expected->isEmpty();
    return erased.and_then([&] { return cutLog(); }).transform([&] { return *expected; });
}

/// What was refused may hold totals as well: nobody knows of which day, so it is judged by when it came. The
/// list stays.
Status Mdms::eraseRefused() {
    return retention_.months().and_then([&](int months) {
        const Bytes nothing(1);
        const Instant before = intervalOf(localDateOf(clock_.now(), zone_).addMonths(-months), zone_).start;
        return database_->run(
            QStringLiteral("UPDATE refused SET sealed = ? WHERE received_at < ? AND length(sealed) > 1"),
            {blob(nothing), number(before)});
    });
}

// Somebody who reads at that moment keeps the log from being cut; it is tried again with the next window.
Status Mdms::cutLog() {
    if (!logHoldsErased_) {
        return {};
    }
    return database_->cutLog().transform([&](bool cut) { logHoldsErased_ = !cut; });
}

Result<Erasure> Mdms::eraseExpired(const Session& session) {
    return operators_.authorise(session, Permission::ChangePolicy).and_then([&] {
        return erase(session.actor());
    });
}

Result<std::optional<Erasure>> Mdms::eraseExpiredOfTheDay() {
    const auto due = cutLog().and_then([&] { return retention_.isDue(); });
    if (!due || !*due) {
        return due ? Result<std::optional<Erasure>>(std::nullopt) : passOn(due);
    }
    const auto erased = erase({});
    if (!erased && erased.error().code == ErrorCode::DatabaseBusy) {
        return std::nullopt;  // no hurry: it stays due, and no reading has to wait for it
    }
    return erased.transform([](const Erasure& done) { return std::optional(done); });
}

}  // namespace smarter
