// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mdms/vee/local_days.h"

#include <QDateTime>
#include <algorithm>

namespace smarter {

namespace {

Instant startOf(QDate date, const QTimeZone& zone) {
    return instantOf(date.startOfDay(zone).toSecsSinceEpoch());
}

}  // namespace

LocalDays::LocalDays(const Interval& range, const QTimeZone& zone) : zone_(zone) {
    if (range.length <= Seconds{0}) {
        return;
    }
    QDate date = QDateTime::fromSecsSinceEpoch(secondsOf(range.start), zone).date();
    for (Instant start = startOf(date, zone); start < range.end();) {
        const QDate next = date.addDays(1);
        const Instant end = startOf(next, zone);
        days_.push_back({date, {start, end - start}});
        date = next;
        start = end;
    }
}

bool LocalDays::contains(Instant instant) const {
    return !days_.empty() && instant >= days_.front().span.start && instant < days_.back().span.end();
}

const LocalDay& LocalDays::dayOf(Instant instant) const {
    const auto after = std::ranges::upper_bound(days_, instant, {}, [](const LocalDay& day) { return day.span.start; });
    return *std::prev(after);
}

Seconds LocalDays::wallClock(Instant instant) const {
    const LocalDay& day = dayOf(instant);
    if (day.span.length == Seconds{86'400}) {
        return instant - day.span.start;
    }
    return Seconds{QDateTime::fromSecsSinceEpoch(secondsOf(instant), zone_).time().msecsSinceStartOfDay() / 1000};
}

const LocalDay* LocalDays::find(QDate date) const {
    const auto at = std::ranges::lower_bound(days_, date, {}, &LocalDay::date);
    return at != days_.end() && at->date == date ? &*at : nullptr;
}

}  // namespace smarter
