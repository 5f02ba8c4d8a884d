// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/bill_counter.h"

#include "core/mdms/mdms_schema.h"

namespace smarter {

Result<std::unique_ptr<BillCounter>> BillCounter::open(const QString& path, const SecretBytes& databaseKey) {
    return Database::open(path, databaseKey, mdmsSchema()).transform([](std::unique_ptr<Database> database) {
        return std::unique_ptr<BillCounter>(new BillCounter(std::move(database)));
    });
}

Result<std::vector<IssuedBill>> BillCounter::issued(const Pseudonym& household) {
    const auto entries = bills_.list(household);
    if (!entries) {
        return passOn(entries);
    }
    std::vector<IssuedBill> out;
    for (const BillEntry& entry : *entries) {
        auto bill = bills_.find(entry.number);
        if (!bill) {
            return passOn(bill);
        }
        out.push_back(std::move(*bill));
    }
    return out;
}

Result<TariffHistory> BillCounter::tariffs(const std::optional<Pseudonym>& household) {
    return household ? tariffs_.historyOf(*household) : tariffs_.siteHistory();
}

}  // namespace smarter
