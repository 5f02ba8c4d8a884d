// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimeZone>
#include <map>
#include <vector>

#include "core/messages/aggregate.h"
#include "core/tariff/bill.h"
#include "core/tariff/usage.h"

namespace smarter {

/// The month's first to last local day. MonthMalformed unless `month` is YYYY-MM.
Result<DayPeriod> monthDays(const QString& month);

/// What registers of what was totalled count on which register of a tariff, for each day; computed once for
/// many households. Not thread-safe.
class RegisterMaps {
public:
    RegisterMaps(const RegisterPlans& plans, const QTimeZone& zone) : plans_(plans), zone_(zone) {}
    /// TariffNotMetered.
    Result<const std::vector<int>*> of(const Terms& terms, QDate day);
    const QTimeZone& zone() const { return zone_; }

private:
    RegisterPlans plans_;
    QTimeZone zone_;
    /// Holds the tariff, so that its address stays its own.
    struct Known {
        std::shared_ptr<const Tariff> tariff;
        std::vector<int> map;
    };
    std::map<std::pair<QDate, const TariffVersion*>, Known> maps_;
};

/// From the household's totals of the period. NothingToBill if none was released; computeBill's errors.
Result<Bill> makeBill(const Pseudonym& household, const DayPeriod& period, const TariffHistory& history,
                      const std::vector<HouseholdTotal>& totals, RegisterMaps& maps);

}  // namespace smarter
