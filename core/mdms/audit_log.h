// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/crypto/digest.h"
#include "core/mdms/access.h"
#include "core/store/database.h"

namespace smarter {

/// Stored: values never change.
enum class AuditAction : std::uint16_t {
    SignedIn = 1,
    SignInFailed = 2,
    SignInLocked = 3,
    SignedOut = 4,

    TotalsViewed = 10,
    BillViewed = 11,
    BillExported = 12,
    BillIssued = 13,
    TotalsExported = 14,

    AccountAdded = 20,
    RoleChanged = 21,
    AccountDisabled = 22,
    AccountEnabled = 23,
    AccountRemoved = 24,
    PasswordChanged = 25,
    PasswordReset = 26,
    LockReleased = 27,

    EstimateEdited = 30,
    TariffChanged = 31,
    PolicyChanged = 32,
    RetentionChanged = 33,

    AggregateRefused = 40,
    TotalsErased = 41,
};

/// A word for programs: "signed-in".
QString auditActionName(AuditAction action);

struct AuditEntry {
    std::int64_t position = 0;  ///< from 1, without a gap
    Instant at;
    Actor actor;
    AuditAction action = AuditAction::SignedIn;
    QString subject;  ///< account, pseudonym, neighbourhood, tariff …; no secret, no reading
    QString details;
    crypto::Digest previous{};
    crypto::Digest hash{};

    /// What the hash is over: every field but itself.
    Bytes canonical() const;
};

/// Which entries; all where a field is not set.
struct AuditFilter {
    std::optional<Instant> from;
    std::optional<Instant> to;
    QString actor;
};

/// The chain's last entry, for keeping where nobody who can write the site can reach it.
struct AuditHead {
    std::int64_t position = 0;
    crypto::Digest hash{};
};

struct AuditBreak {
    enum class Kind : std::uint8_t {
        EntryMissing,  ///< this position is not there though a later one, or the head record, says so
        EntryAltered,  ///< its fields do not give its hash
        LinkBroken,    ///< its `previous` is not the hash of the entry before
        HeadMissing,   ///< there are entries, but no head record
        HeadInvalid,   ///< the head record is not one of this site
        HeadDiffers,   ///< the entry that the head record names has another hash
    };
    Kind kind = Kind::EntryMissing;
    std::int64_t position = 0;
};

/// A word for programs: "entry-altered".
QString auditBreakName(AuditBreak::Kind kind);

struct AuditCheck {
    std::int64_t entries = 0;
    AuditHead head;
    std::optional<AuditBreak> firstBreak;
};

/// Append-only log in mdms.db, each entry hashed together with the hash of the one before (SHA-256), so that an
/// altered, removed or re-ordered entry shows. Removing the newest ones would not show: so the last position and
/// hash also stand in a file beside the database (on a server, in its settings), under an HMAC whose key comes from the database's. The entries
/// themselves are not keyed: whoever can write mdms.db has its key, from which the log's would have to come. Against
/// such a one, and against putting an older copy of both files in place, only a head noted elsewhere helps: `head`.
/// Belongs to its database's thread.
class AuditLog {
public:
    AuditLog(Database& database, const SecretBytes& databaseKey, const Clock& clock);

    /// In a transaction of its own. What shows something is recorded before it is shown.
    Status record(const Actor& actor, AuditAction action, const QString& subject = {}, const QString& details = {});
    /// `work() -> Status` and its entry in one transaction: both or neither.
    template <class Work>
    Status recordWith(const Actor& actor, AuditAction action, const QString& subject, const QString& details, Work work);

    /// In the order of time.
    Result<std::vector<AuditEntry>> entries(const AuditFilter& filter = {});
    Result<AuditHead> head();
    /// Walks the whole chain.
    Result<AuditCheck> verify();

    /// For a log that was moved here with its entries: the record of its head moves too, proven anew under this log's key.
    /// One that proves nothing there proves nothing here.
    Status takeHead(AuditLog& source);

    static QString headSetting() { return QStringLiteral("audit-head"); }
    static QString headPath(const QString& databasePath) { return databasePath + QStringLiteral(".audit-head"); }

private:
    Result<AuditHead> append(const Actor& actor, AuditAction action, const QString& subject, const QString& details);
    /// A server has no place beside the database: the record stands in it, and is written with the entry.
    bool headInStore() const { return database_.isShared(); }
    Status keepHead(const AuditHead& head);
    /// Nothing where it is not one of this log's.
    std::optional<AuditHead> proven(ByteView record) const;
    /// None: there is no record.
    Result<std::optional<Bytes>> keptHead();
    /// The break that the head record shows, in a chain that is sound in itself.
    Result<std::optional<AuditBreak>> checkHead(std::int64_t entries);

    Database& database_;
    const Clock& clock_;
    SecretBytes headKey_;
};

template <class Work>
Status AuditLog::recordWith(const Actor& actor, AuditAction action, const QString& subject, const QString& details,
                            Work work) {
    return Transaction::begin(database_).and_then([&](Transaction transaction) -> Status {
        const Result<AuditHead> appended = append(actor, action, subject, details);
        if (!appended) {
            return passOn(appended);
        }
        return work()
            .and_then([&] { return headInStore() ? keepHead(*appended) : Status(); })
            .and_then([&] { return transaction.commit(); })
            .and_then([&] { return headInStore() ? Status() : keepHead(*appended); });
    });
}

}  // namespace smarter
