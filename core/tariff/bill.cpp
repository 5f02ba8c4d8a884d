// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tariff/bill.h"

#include <algorithm>

#include "core/messages/calendar.h"

namespace smarter {

int Bill::billedDays() const {
    return static_cast<int>(std::ranges::count_if(days, &BillDay::isBilled));
}

std::vector<BillDay> Bill::doubtfulDays() const {
    std::vector<BillDay> out;
    std::ranges::copy_if(days, std::back_inserter(out),
                         [](const BillDay& day) { return day.state != BillDayState::Complete; });
    return out;
}

Interval intervalOf(const DayPeriod& period, const QTimeZone& zone) {
    const Instant start = intervalOf(period.first, zone).start;
    return {start, intervalOf(period.last, zone).end() - start};
}

QString periodName(const DayPeriod& period) {
    const bool month = period.first.day() == 1 && period.last == period.first.addMonths(1).addDays(-1);
    return month ? period.first.toString(QStringLiteral("yyyy-MM"))
                 : period.first.toString(Qt::ISODate) + u'/' + period.last.toString(Qt::ISODate);
}

}  // namespace smarter
