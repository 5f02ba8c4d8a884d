// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mdms/billing/bill.h"
#include "core/store/database.h"

namespace smarter {

/// One line of a list of bills.
struct BillEntry {
    std::int64_t number = 0;
    Pseudonym household;
    DayPeriod period;
    Instant issuedAt;
    std::int64_t corrects = 0;
    std::int64_t correctedBy = 0;  ///< 0: it stands
    Money amount;                  ///< of the document
    QString currency;              ///< empty where the document cannot be read any more
    bool operator==(const BillEntry&) const = default;
};

/// The bills that went out: they are added, and never changed or removed. Belongs to its database's thread.
class BillStore {
public:
    explicit BillStore(Database& database) : database_(database) {}

    /// In the caller's transaction, which makes its number the next. BillExists, naming the bill that stands
    /// for one of its days already.
    Result<IssuedBill> add(const Bill& bill, Instant now);
    /// In the caller's transaction. BillUnknown; BillExists, naming the bill that corrected `number` before.
    Result<IssuedBill> addCorrection(std::int64_t number, const Bill& bill, Instant now);

    /// BillUnknown; FileDamaged if it is no longer what was issued.
    Result<IssuedBill> find(std::int64_t number);
    /// By number; of one household, or of all.
    Result<std::vector<BillEntry>> list(const std::optional<Pseudonym>& household = {});
    /// The bill that stands for a day of the period.
    Result<std::optional<std::int64_t>> standing(const Pseudonym& household, const DayPeriod& period);
    /// The numbers whose content is not what was issued, or that are missing.
    Result<std::vector<std::int64_t>> damaged();

private:
    Result<IssuedBill> insert(IssuedBill bill);

    Database& database_;
};

}  // namespace smarter
