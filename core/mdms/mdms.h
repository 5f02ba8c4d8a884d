// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/crypto/rsa.h"
#include "core/mdms/billing/billing.h"
#include "core/mdms/ledger.h"
#include "core/mdms/operators.h"
#include "core/mdms/policy_book.h"
#include "core/mdms/retention.h"
#include "core/mdms/vee/feeder_check.h"
#include "core/mdms/vee/load_study.h"

namespace smarter {

enum class Receipt : std::uint8_t { Stored, Duplicate, Refused };

/// An aggregate that counts for nothing.
struct RefusedAggregate {
    std::int64_t position = 0;
    Instant at;
    std::uint64_t sequence = 0;  ///< what it says it is
    AggregateFault fault = AggregateFault::Unspecified;
    QString detail;  ///< "expected 12", or the window
};

/// The meter data management system: takes sealed aggregates in, and nothing else; bills from them. What people
/// look at or change takes a session of theirs: SignedOut, PermissionDenied. Belongs to the thread that opened it;
/// several threads may each have one on the same file, and sessions of one hold in the others.
class Mdms {
public:
    /// Refused aggregates that are kept; the oldest go first.
    static constexpr int kMostRefused = 1'000;

    /// Makes a new mdms.db with an RSA key of its own.
    static Status create(const QString& path, const SecretBytes& databaseKey, const QString& timeZone);
    static Result<std::unique_ptr<Mdms>> open(const QString& path, const SecretBytes& databaseKey, const Clock& clock);

    const crypto::RsaPublicKey& publicKey() const { return key_.publicKey(); }
    /// The PES whose signature counts; once.
    Status trust(const crypto::RsaPublicKey& pesKey);

    /// Verifies, opens, stores as it came, and notes its rows, in one transaction. The same aggregate again changes
    /// nothing. Refused (see AggregateFault) is listed with its fault, and counts for nothing.
    Result<Receipt> receive(const SealedAggregate& aggregate);
    /// The same of bytes from outside, whatever they are.
    Result<Receipt> receive(ByteView sealed);
    /// As it came, sealed; nothing while there is none.
    Result<std::optional<SealedAggregate>> newestAggregate();
    /// Its number, 0 while there is none: cheap enough to be asked every few seconds. The next has the number after it; a
    /// later one is out of order.
    Result<std::uint64_t> newestSequence();
    /// All there ever were.
    Result<std::int64_t> refusedAggregates();
    /// The newest of them, newest first.
    Result<std::vector<RefusedAggregate>> listRefused(int most = kMostRefused);

    /// ViewLoad.
    Result<LoadLedger*> loads(const Session& session);
    /// What somebody is about to see of households; the subject is a pseudonym, or empty for all of them.
    struct Look {
        AuditAction action = AuditAction::TotalsViewed;
        QString subject;
        QString details;

        bool operator==(const Look&) const = default;
    };
    /// A view that renews itself is one look, not one every time it does.
    static constexpr Seconds kSameLook{5 * 60};
    /// ViewHouseholdTotals; the look is in the audit log before this returns.
    Result<HouseholdLedger*> households(const Session& session, const Look& look);
    /// ViewAudit.
    Result<std::vector<AuditEntry>> auditEntries(const Session& session, const AuditFilter& filter = {});
    /// ViewAudit. Walks the whole chain.
    Result<AuditCheck> checkAudit(const Session& session);

    // Loads validated, edited and estimated (loads.cpp).
    /// ViewLoad. Kept until a row or an edit is new, of the neighbourhoods asked for last. NeighbourhoodUnknown.
    Result<LoadStudyPtr> study(const Session& session, const QString& neighbourhood);
    /// ViewLoad. Every edit of the window that starts then, oldest first.
    Result<std::vector<LoadEdit>> editHistory(const Session& session, const QString& neighbourhood, Instant windowStart);
    /// EditEstimates. All of one neighbourhood, all or none of them, with one audit entry; author and time are the
    /// session's and now. Errors as in LoadEdits::add; InvalidArgument also of a withheld window or one off the grid;
    /// RevisionStale also where what is accepted is no longer what stands there.
    Status editLoad(const Session& session, std::vector<LoadEdit> edits);
    /// ViewLoad: what it says is of all households together, or nothing (docs/decisions/0011-feeder-check.md).
    Result<std::vector<FeederDay>> feederCheck(const Session& session, const QString& neighbourhood, const Interval& range);

    // Bills (bills.cpp). What is asked of a household takes ViewHouseholdTotals, and is in the audit log before it
    // is handed out.
    enum class BillUse : std::uint8_t { View, Export };
    /// Any period, also one that has not ended; nothing is stored. Under `tariff` where it is given. Billing::preview's
    /// errors.
    Result<Bill> bill(const Session& session, const Pseudonym& household, const DayPeriod& period,
                      const std::optional<QString>& tariff = {}, BillUse use = BillUse::View);
    /// The same of every household with a total in the period; one look at the totals.
    Result<std::vector<HouseholdBill>> bills(const Session& session, const DayPeriod& period);
    /// BillUnknown; FileDamaged.
    Result<IssuedBill> issuedBill(const Session& session, std::int64_t number, BillUse use = BillUse::View);
    /// The bill that stands for a day of the period. Shows no figure, so it is no look.
    Result<std::optional<std::int64_t>> standingBill(const Session& session, const Pseudonym& household,
                                                     const DayPeriod& period);
    /// By number; of one household, or of all.
    Result<std::vector<BillEntry>> issuedBills(const Session& session, const std::optional<Pseudonym>& household = {});

    // IssueBills; each is written in one transaction with its audit entry. Errors as in Billing.
    Result<IssuedBill> issueBill(const Session& session, const Pseudonym& household, const DayPeriod& period);
    Result<IssuedBill> correctBill(const Session& session, std::int64_t number);
    /// A session that ends ends the run: what was issued stays, and the next run goes on from there.
    Result<BillingRun> issueBills(const Session& session, const DayPeriod& period, const BillingProgress& progress = {});
    /// The same in pieces, for whoever has to let others ask in between.
    Result<BillingRun> beginBillingRun(const Session& session, const DayPeriod& period);
    Result<BillingRun> goOnBilling(const Session& session, BillingRun run);

    // Tariffs are published: reading them shows no household and takes no session.
    Result<std::vector<std::shared_ptr<const Tariff>>> tariffs() { return billing_.tariffs().tariffs(); }
    /// What applies to households that have no tariff of their own.
    Result<TariffHistory> siteTariffs() { return billing_.tariffs().siteHistory(); }
    // EditTariffs; errors as in TariffBook.
    Status putTariff(const Session& session, const Tariff& tariff);
    Status assignTariff(const Session& session, const std::optional<Pseudonym>& household, QDate from, const QString& id);

    /// A household may be shown what it would pay under it, for days that are totalled from now on.
    Status offerTariff(const Session& session, const QString& id);
    /// Those whose registers are totalled: assigned to anyone, or offered.
    Result<std::vector<std::shared_ptr<const Tariff>>> meteredTariffs() { return billing_.tariffs().metered(); }

    // How long households' totals are kept (totals_retention.cpp; the rule is published and takes no session).
    Result<int> retentionMonths() { return retention_.months(); }
    /// ChangePolicy. What the next run erases, or would if totals were kept for so long. InvalidArgument.
    Result<Erasure> wouldErase(const Session& session, std::optional<int> months = {});
    /// ChangePolicy. From the next run on. InvalidArgument.
    Status setRetentionMonths(const Session& session, int months);
    /// ChangePolicy. Erases at once what is past its time, in one transaction with its audit entry; nothing of it stays in the
    /// file or its log. DatabaseBusy: another one stored or erased meanwhile, and nothing was done.
    Result<Erasure> eraseExpired(const Session& session);
    /// The same as the site's own upkeep: once a day of its readings, and after a change of what is kept.
    Result<std::optional<Erasure>> eraseExpiredOfTheDay();
    Result<bool> erasureDue() { return retention_.isDue(); }
    /// Whose totals are kept longer, as the PES intake says: all of them, in place of those before.
    Status keepLonger(std::vector<LongerHistory> histories);

    // What the PES intake is asked to total, and what it answers.
    Result<std::optional<RegisterPlans>> registerOrder() { return billing_.tariffs().order(); }
    Status settleOrder(const RegisterPlans& order, const RegisterPlans& plans);
    /// The PES has refused it; what was totalled so far goes on.
    Status dropOrder(const RegisterPlans& order, const Error& why);

    // The release policy (policies.cpp). What the PES judges by is published: reading it takes no session.
    /// By day, as the PES has told; nothing before it has.
    Result<std::optional<ReleasePolicies>> releasePolicies() { return policies_.held(); }
    /// Asked for, and not yet answered by the PES; oldest first.
    Result<std::vector<PolicyOrder>> policyOrders() { return policies_.orders(); }
    /// ChangePolicy. Leaves an order for the PES, which says from which day it counts. PolicyInvalid; PolicyUnchanged if it
    /// is in force and no other is to come; ValueOutOfRange when too many orders wait.
    Status changePolicy(const Session& session, const PolicyOrder& order);

    // What the PES intake is asked to judge by, and what it answers.
    Result<std::optional<PolicyOrder>> nextPolicyOrder();
    /// Both with an audit entry.
    Status settlePolicyOrder(const PolicyOrder& order, const ReleasePolicies& held);
    Status dropPolicyOrder(const PolicyOrder& order, const Error& why);
    Status notePolicies(const ReleasePolicies& held);

    /// Checks the permission, and records what `work() -> Status` does in the same transaction as its writes.
    template <class Work>
    Status change(const Session& session, Permission permission, AuditAction action, const QString& subject,
                  const QString& details, Work work);

    Operators& operators() { return operators_; }
    AuditLog& audit() { return audit_; }

    /// Without a session: for the site's own upkeep (reconciliation, forecasts in the background), never for a view.
    Ledger& ledger() { return ledger_; }

    /// Opens every stored aggregate again. The sequences missing, and those whose signature or content does not hold.
    struct AggregateCheck {
        std::int64_t aggregates = 0;
        std::int64_t erased = 0;  ///< of them: originals past their time, of which other rows and a digest are left
        std::vector<std::uint64_t> missing;
        std::vector<std::uint64_t> invalid;
        std::vector<AggregateRow> rows;
    };
    Result<AggregateCheck> checkAggregates();
    Database& database() { return *database_; }

private:
    struct Refusal {
        AggregateFault fault = AggregateFault::Unspecified;
        QString detail;
    };
    /// What an aggregate holds, or why it does not count.
    using Opened = std::expected<std::vector<AggregateRow>, Refusal>;

    Mdms(std::unique_ptr<Database> database, const SecretBytes& databaseKey, crypto::RsaPrivateKey key, QTimeZone zone,
         const Clock& clock);
    Opened open(const SealedAggregate& aggregate) const;
    Result<std::optional<crypto::Digest>> storedUnder(std::uint64_t sequence);
    Result<std::optional<Refusal>> store(const SealedAggregate& aggregate, ByteView sealed, const std::vector<AggregateRow>& rows);
    Result<Receipt> refuse(std::uint64_t sequence, ByteView sealed, const Refusal& why);
    RecordedWrite issuing(const Session& session);
    Result<LoadVersion> versionOf(const QString& neighbourhood);
    Retention::RowsOf rowsOf() const;
    Status noteEarlierAggregates();
    Result<Erasure> erase(const Actor& actor);
    Status eraseRefused();
    Status cutLog();
    Status listRefusal(std::uint64_t sequence, ByteView sealed, ByteView digest, const Refusal& why);

    std::unique_ptr<Database> database_;
    Ledger ledger_;
    AuditLog audit_;
    Operators operators_;
    crypto::RsaPrivateKey key_;
    std::optional<crypto::RsaPublicKey> pesKey_;
    QTimeZone zone_;
    const Clock& clock_;
    Billing billing_;
    PolicyBook policies_;
    Retention retention_;
    bool logHoldsErased_ = false;
    struct NotedLook {
        std::uint64_t session = 0;
        Look look;
        Instant at;
    };
    std::optional<NotedLook> lastLook_;
    std::vector<LoadStudyPtr> studies_;  ///< the one asked for last comes last
};

template <class Work>
Status Mdms::change(const Session& session, Permission permission, AuditAction action, const QString& subject,
                    const QString& details, Work work) {
    return operators_.authorise(session, permission).and_then([&] {
        return audit_.recordWith(session.actor(), action, subject, details, std::move(work));
    });
}

}  // namespace smarter
