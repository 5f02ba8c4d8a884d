// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mdms/bill.h"

#include <QDateTime>

namespace smarter {

Result<Interval> monthPeriod(const QString& month, const QTimeZone& zone) {
    const QDate first = QDate::fromString(month + QStringLiteral("-01"), Qt::ISODate);
    if (month.size() != 7 || !first.isValid()) {
        return fail(ErrorCode::MonthMalformed, month);
    }
    const Instant start = instantOf(first.startOfDay(zone).toSecsSinceEpoch());
    const Instant end = instantOf(first.addMonths(1).startOfDay(zone).toSecsSinceEpoch());
    return Interval{start, end - start};
}

Result<Bill> makeBill(const Pseudonym& household, const Interval& period, const QTimeZone& zone,
                      const std::vector<HouseholdTotal>& totals, const FlatTariff& tariff) {
    Bill bill;
    bill.household = household;
    bill.period = period;
    bill.currency = tariff.currency;
    for (const HouseholdTotal& total : totals) {
        if (total.outcome != Outcome::Released) {
            continue;
        }
        ++bill.billedDays;
        for (const Joules energy : total.registers) {
            bill.energy += energy;
        }
    }
    const auto localDate = [&zone](Instant instant) {
        return QDateTime::fromSecsSinceEpoch(secondsOf(instant), zone).date();
    };
    bill.periodDays = static_cast<int>(localDate(period.start).daysTo(localDate(period.end())));
    if (bill.billedDays == 0) {
        return fail(ErrorCode::NothingToBill, household.hex());
    }
    const std::optional<Money> amount = cost(bill.energy, tariff.rate);
    if (!amount) {
        return fail(ErrorCode::ValueOutOfRange, household.hex());
    }
    bill.amount = *amount;
    bill.lines.push_back({QStringLiteral("total"), bill.energy, tariff.rate, *amount});
    return bill;
}

}  // namespace smarter
