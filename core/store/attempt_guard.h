// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/store/database.h"

namespace smarter {

/// The guard's own table; a statement for the schema of every database that has one.
QString attemptTable();

/// How fast guesses at one secret may follow each other.
struct AttemptLimits {
    /// So many failures in a row cost nothing: people mistype.
    int freeFailures = 5;
    /// After that a wait, twice as long with each further failure (throttling: SP 800-63B, 5.2.2). At the longest
    /// one, a year is enough for 8,800 guesses.
    Seconds firstWait{30};
    Seconds longestWait{3'600};
    /// A subject that nobody tried for so long starts afresh.
    Seconds forgottenAfter{86'400};
};

/// Counts failed attempts at a subject (an account's name, a code) in the database, so that a restart forgives
/// nothing, and says how long the next one has to wait. A subject that does not exist is treated like one that
/// does: the answer tells nothing. Belongs to its database's thread.
class AttemptGuard {
public:
    /// `kind` keeps the subjects of several guards in one database apart.
    AttemptGuard(Database& database, const Clock& clock, QString kind, AttemptLimits limits = {})
        : database_(database), clock_(clock), kind_(std::move(kind)), limits_(limits) {}

    /// Before the secret is looked at: counts the attempt as failed, so that ending the program in the middle gains
    /// nothing. AttemptDelayed, with the seconds to wait as its subject, counts nothing and nothing may be looked at.
    Status begin(const QString& subject);
    /// The secret was right: forgets the failures.
    Status succeeded(const QString& subject);
    /// Zero: it may be tried now.
    Result<Seconds> waitFor(const QString& subject);
    /// Lets it be tried at once; for an administrator.
    Status release(const QString& subject) { return succeeded(subject); }

private:
    struct Standing {
        std::int64_t failures = 0;
        Instant lastAt;
        Instant openAt;
    };
    Result<Standing> standingOf(const QString& subject);
    Status write(const QString& subject, const Standing& standing);
    Seconds waitAfter(std::int64_t failures) const;

    Database& database_;
    const Clock& clock_;
    QString kind_;
    AttemptLimits limits_;
};

}  // namespace smarter
