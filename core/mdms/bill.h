// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QTimeZone>
#include <vector>

#include "core/base/clock.h"
#include "core/messages/aggregate.h"

namespace smarter {

/// One price for every kWh.
struct FlatTariff {
    Rate rate{Money{7'300}};
    QString currency = QStringLiteral("USD");
};

struct BillLine {
    QString registerName;
    Joules energy;
    Rate rate;
    Money amount;
};

/// What a household owes for a month, and how that came about.
struct Bill {
    Pseudonym household;
    Interval period;
    std::vector<BillLine> lines;
    Joules energy;
    Money amount;
    QString currency;
    /// Days with a total, of the days of the period.
    int billedDays = 0;
    int periodDays = 0;
};

/// The month's first to last local day. MonthMalformed unless `month` is YYYY-MM.
Result<Interval> monthPeriod(const QString& month, const QTimeZone& zone);

/// From the household's totals of the period. NothingToBill if none was released.
Result<Bill> makeBill(const Pseudonym& household, const Interval& period, const QTimeZone& zone,
                      const std::vector<HouseholdTotal>& totals, const FlatTariff& tariff);

}  // namespace smarter
