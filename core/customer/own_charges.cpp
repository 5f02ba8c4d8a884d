// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/customer/own_charges.h"

#include <algorithm>
#include <numeric>

#include "core/messages/calendar.h"
#include "core/tariff/usage.h"

namespace smarter {

namespace {

std::int64_t minutesWithin(const std::vector<Interval>& stretches, const Interval& day) {
    std::int64_t minutes = 0;
    for (const Interval& stretch : stretches) {
        const Instant start = std::max(stretch.start, day.start);
        minutes += std::max(Seconds{0}, std::min(stretch.end(), day.end()) - start) / kMinute;
    }
    return minutes;
}

std::vector<OwnDay> daysOf(const OwnDetail& detail, const UsageFold& fold, const DayPeriod& period,
                           const QTimeZone& zone) {
    std::vector<OwnDay> days;
    for (QDate date = period.first; date <= period.last; date = date.addDays(1)) {
        const Interval day = intervalOf(date, zone);
        days.push_back({date, {}, day.length / kMinute, minutesWithin(detail.altered, day)});
    }
    const std::vector<DayUsage> usage = fold.usage();
    for (std::size_t i = 0; i < usage.size(); ++i) {
        OwnDay& day = days[static_cast<std::size_t>(period.first.daysTo(usage[i].day))];
        day.energy = std::accumulate(usage[i].registers.begin(), usage[i].registers.end(), Joules{});
        day.missing -= fold.minutes()[i];
    }
    return days;
}

}  // namespace

Result<OwnCharges> ownCharges(const OwnDetail& detail, const TariffHistory& history, const DayPeriod& period,
                              const QTimeZone& zone, std::span<const QDate> leftOut) {
    if (!period.isValid()) {
        return fail(ErrorCode::InvalidArgument, QStringLiteral("period"));
    }
    UsageFold fold(history, period, zone);
    for (const OwnReading& reading : detail.readings) {
        if (const Status added = fold.add(reading.interval, reading.energy); !added) {
            return passOn(added);
        }
    }
    std::vector<DayUsage> usage = fold.usage();
    std::erase_if(usage,
                  [&](const DayUsage& one) { return std::ranges::find(leftOut, one.day) != leftOut.end(); });
    return computeBill(history, period, usage).transform([&](Charges charges) {
        return OwnCharges{std::move(charges), daysOf(detail, fold, period, zone)};
    });
}

}  // namespace smarter
