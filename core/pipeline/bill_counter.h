// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mdms/billing/bill_store.h"
#include "core/mdms/billing/tariff_book.h"
#include "core/mdms/retention.h"

namespace smarter {

/// The utility's counter: hands the bills that were issued under a pseudonym to whoever knows it, and the PES
/// tells it to that household alone (Introduction). Sees issued bills and tariffs of the MDMS, and no total.
/// What a household is handed of its own is no look at a household, and is not in the log of those. Belongs
/// to the thread that opened it.
class BillCounter {
public:
    static Result<std::unique_ptr<BillCounter>> open(const QString& path, const SecretBytes& databaseKey);

    /// By number. FileDamaged if one is no longer what was issued.
    Result<std::vector<IssuedBill>> issued(const Pseudonym& household);
    /// The household's own, or those of every household that has none.
    Result<TariffHistory> tariffs(const std::optional<Pseudonym>& household);
    /// For how many months the utility keeps households' daily totals.
    Result<int> retentionMonths() { return Retention(*database_, QTimeZone::utc()).months(); }

private:
    explicit BillCounter(std::unique_ptr<Database> database)
        : database_(std::move(database)), bills_(*database_), tariffs_(*database_) {}

    std::unique_ptr<Database> database_;
    BillStore bills_;
    TariffBook tariffs_;
};

}  // namespace smarter
