// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/customer/dst_rules.h"

#include <QDateTime>
#include <algorithm>
#include <optional>
#include <vector>

namespace smarter {

namespace {

// Operators of DstRuleType: 2 … 6 the first … fifth such weekday of the month, 7 the last.
constexpr std::uint32_t kFirstWeek = 2;
constexpr std::uint32_t kLastWeek = 7;
constexpr int kDaysOfWeek = 7;

/// What the clock on the wall shows when it is about to be changed.
QDateTime wallTimeBefore(const QTimeZone::OffsetData& change, const QTimeZone& zone) {
    const qint64 at = change.atUtc.toSecsSinceEpoch();
    const int before = zone.offsetFromUtc(QDateTime::fromSecsSinceEpoch(at - 1, zone));
    return QDateTime::fromSecsSinceEpoch(at + before, QTimeZone::utc());
}

bool isLastWeek(const QDate& date) {
    return date.day() + kDaysOfWeek > date.daysInMonth();
}

/// The changes of one direction over some years, as one rule.
std::uint32_t ruleOf(const std::vector<QDateTime>& changes) {
    if (changes.empty()) {
        return LocalTimeRules::kNoRule;
    }
    const QDateTime& first = changes.front();
    const auto week = [](const QDateTime& change) { return static_cast<std::uint32_t>((change.date().day() - 1) / kDaysOfWeek); };
    const bool last = std::ranges::all_of(changes, [](const QDateTime& change) { return isLastWeek(change.date()); });
    const std::uint32_t which = last ? kLastWeek : kFirstWeek + week(first);
    const int seconds = first.time().minute() * 60 + first.time().second();
    return static_cast<std::uint32_t>(seconds) | static_cast<std::uint32_t>(first.time().hour()) << 12 |
           static_cast<std::uint32_t>(first.date().dayOfWeek()) << 17 | which << 25 |
           static_cast<std::uint32_t>(first.date().month()) << 28;
}

}  // namespace

LocalTimeRules localTimeRules(const QTimeZone& zone, Instant instant) {
    constexpr int yearsAround = 3;
    const QDateTime now = QDateTime::fromSecsSinceEpoch(secondsOf(instant), zone);
    LocalTimeRules rules;
    rules.standardOffset = Seconds{zone.standardTimeOffset(now)};
    const int year = now.date().year();
    const bool changes = std::ranges::any_of(
        zone.transitions(QDateTime(QDate(year, 1, 1), {}, zone), QDateTime(QDate(year, 12, 31), QTime(23, 59), zone)),
        [](const auto& change) { return change.daylightTimeOffset != 0; });
    if (!changes) {
        return rules;
    }
    std::vector<QDateTime> starts;
    std::vector<QDateTime> ends;
    for (const auto& change : zone.transitions(now.addYears(-yearsAround), now.addYears(yearsAround))) {
        (change.daylightTimeOffset != 0 ? starts : ends).push_back(wallTimeBefore(change, zone));
        if (change.daylightTimeOffset != 0) {
            rules.daylightOffset = Seconds{change.daylightTimeOffset};
        }
    }
    rules.daylightStart = ruleOf(starts);
    rules.daylightEnd = ruleOf(ends);
    return rules;
}

}  // namespace smarter
