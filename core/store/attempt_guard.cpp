// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/attempt_guard.h"

#include <algorithm>

namespace smarter {

QString attemptTable() {
    return QStringLiteral("CREATE TABLE attempt (kind VARCHAR(16) NOT NULL, subject VARCHAR(64) NOT NULL, "
                          "failures BIGINT NOT NULL, last_at BIGINT NOT NULL, open_at BIGINT NOT NULL, "
                          "PRIMARY KEY (kind, subject))");
}

Seconds AttemptGuard::waitAfter(std::int64_t failures) const {
    Seconds wait = limits_.firstWait;
    for (std::int64_t past = limits_.freeFailures + 1; past < failures && wait < limits_.longestWait; ++past) {
        wait *= 2;
    }
    return failures > limits_.freeFailures ? std::min(wait, limits_.longestWait) : Seconds{0};
}

Result<AttemptGuard::Standing> AttemptGuard::standingOf(const QString& subject) {
    return database_
        .first(QStringLiteral("SELECT failures, last_at, open_at FROM attempt WHERE kind = ? AND subject = ? AND last_at > ?"),
               {kind_, subject, number(clock_.now() - limits_.forgottenAfter)},
               [](const Statement& row) { return Standing{row.number(0), row.instant(1), row.instant(2)}; })
        .transform([](const std::optional<Standing>& found) { return found.value_or(Standing{}); });
}

Result<Seconds> AttemptGuard::waitFor(const QString& subject) {
    return standingOf(subject).transform([&](const Standing& standing) {
        return std::clamp<Seconds>(standing.openAt - clock_.now(), Seconds{0}, limits_.longestWait);
    });
}

Status AttemptGuard::begin(const QString& subject) {
    return Transaction::begin(database_).and_then([&](Transaction transaction) -> Status {
        const auto wait = waitFor(subject);
        const auto standing = standingOf(subject);
        if (!wait || !standing) {
            return wait ? passOn(standing) : passOn(wait);
        }
        const Instant now = clock_.now();
        const bool clockWasSetBack = standing->lastAt > now;
        if (*wait > Seconds{0} && !clockWasSetBack) {
            return fail(ErrorCode::AttemptDelayed, QString::number(wait->count()));
        }
        // After a clock was set back the wait starts anew, or it would last until the old time has come again.
        const std::int64_t failures = standing->failures + (*wait > Seconds{0} ? 0 : 1);
        const Seconds next = waitAfter(failures);
        return database_
            .run(QStringLiteral("DELETE FROM attempt WHERE kind = ? AND last_at <= ?"),
                 {kind_, number(now - limits_.forgottenAfter)})
            .and_then([&] { return write(subject, {failures, now, now + next}); })
            .and_then([&] { return transaction.commit(); })
            .and_then([&]() -> Status {
                return *wait > Seconds{0} ? fail(ErrorCode::AttemptDelayed, QString::number(next.count())) : Status();
            });
    });
}

Status AttemptGuard::write(const QString& subject, const Standing& standing) {
    return database_.run(QStringLiteral("INSERT INTO attempt (kind, subject, failures, last_at, open_at) VALUES (?, ?, ?, ?, ?) "
                                        "ON CONFLICT (kind, subject) DO UPDATE SET failures = excluded.failures, "
                                        "last_at = excluded.last_at, open_at = excluded.open_at"),
                         {kind_, subject, number(standing.failures), number(standing.lastAt), number(standing.openAt)});
}

Status AttemptGuard::succeeded(const QString& subject) {
    return database_.run(QStringLiteral("DELETE FROM attempt WHERE kind = ? AND subject = ?"), {kind_, subject});
}

}  // namespace smarter
