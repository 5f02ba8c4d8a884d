// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <span>

#include "core/base/clock.h"
#include "core/mdms/billing/bill_store.h"
#include "core/mdms/billing/tariff_book.h"

namespace smarter {

/// Where the totals come from: the ledger's current rows of the windows that start within an interval.
struct TotalsSource {
    std::function<Result<std::vector<Pseudonym>>(const Interval&)> households;
    std::function<Result<std::vector<HouseholdTotal>>(const Pseudonym&, const Interval&)> totals;
    /// Totals before it were erased where nobody consented to their being kept.
    std::function<Result<Instant>()> erasedBefore = [] { return Result<Instant>(Instant::min()); };
};

/// What one household would owe.
struct HouseholdBill {
    Pseudonym household;
    QString neighbourhood;
    std::optional<Bill> bill;  ///< none where no total was released
};

/// Does `work` in one transaction with a record of whose doing it was: both or neither.
using RecordedWrite =
    std::function<Status(const QString& subject, const QString& details, const std::function<Status()>& work)>;

/// A billing run, as far as it has come.
struct BillingRun {
    struct Problem {
        Pseudonym household;
        Error error;
    };
    DayPeriod period;
    std::vector<Pseudonym> households;  ///< with a total in the period
    std::size_t done = 0;               ///< of them, in order
    std::int64_t issued = 0;
    std::int64_t alreadyIssued = 0;
    std::int64_t withoutTotals = 0;
    std::vector<Problem> problems;  ///< households without a bill, and why
    bool stopped = false;

    bool isOver() const { return stopped || done == households.size(); }
};

/// Households done, and in all. Return false to stop.
using BillingProgress = std::function<bool(std::int64_t done, std::int64_t total)>;

/// Makes bills from totals and tariffs, for whoever may: the Mdms asks for that. Belongs to its database's thread.
class Billing {
public:
    Billing(Database& database, const QTimeZone& zone, const Clock& clock, TotalsSource source);

    TariffBook& tariffs() { return tariffs_; }
    /// Leaves an order for the PES to total what bills every tariff assigned or offered, if that changes anything. In
    /// the caller's transaction. RegisterTooShort, TooManyRegisters: these tariffs cannot be billed side by side.
    Status orderRegisters();
    BillStore& issued() { return issued_; }

    /// Any period, also one that has not ended; nothing is stored. Under `tariff` where it is given.
    /// NothingToBill, TotalsErased, TariffUnknown, TariffNotInForce, TariffNotMetered.
    Result<Bill> preview(const Pseudonym& household, const DayPeriod& period,
                         const std::optional<QString>& tariff = {});
    /// The same under each household's own tariffs, from totals of the period by household. TotalsErased also where one of
    /// them has some days left, or none is left.
    Result<std::vector<HouseholdBill>> previews(const DayPeriod& period, const std::vector<HouseholdTotal>& totals);
    /// The same as preview, issued. InvalidArgument before the period's last day is over; BillExists.
    Result<IssuedBill> issue(const Pseudonym& household, const DayPeriod& period, const RecordedWrite& write);
    /// Makes the bill anew from what is known now; the new document reverses the old. BillUnknown;
    /// BillExists.
    Result<IssuedBill> correct(std::int64_t number, const RecordedWrite& write);
    /// Begins to issue the bill of every household with a total in the period that has none yet. InvalidArgument
    /// before the period's last day is over; TotalsErased where none is left.
    Result<BillingRun> beginRun(const DayPeriod& period);
    /// Goes on with the next hundred households, whose bills are stored together: whatever ends the run, what was
    /// stored stays, and another run goes on from there.
    Status goOn(BillingRun& run, const RecordedWrite& write, const BillingProgress& progress = {});
    /// From beginning to end, or until progress says stop.
    Result<BillingRun> run(const DayPeriod& period, const RecordedWrite& write, const BillingProgress& progress = {});

private:
    Status checkEnded(const DayPeriod& period) const;
    /// TotalsErased, naming the first day that everybody's are kept of, unless every day of the period before it has one of these.
    Status checkKept(const DayPeriod& period, std::span<const HouseholdTotal> totals);
    Result<RegisterMaps> maps();
    Result<Bill> make(const Pseudonym& household, const DayPeriod& period, const TariffHistory& history,
                      RegisterMaps& maps);
    Status runOne(const Pseudonym& household, RegisterMaps& maps, BillingRun& run);
    Status runSome(BillingRun& run, const BillingProgress& progress);

    QTimeZone zone_;
    const Clock& clock_;
    TotalsSource source_;
    TariffBook tariffs_;
    BillStore issued_;
};

}  // namespace smarter
