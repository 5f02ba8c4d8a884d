// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/meter/profile/local_times.h"

#include <QDateTime>
#include <algorithm>

namespace smarter::profile {

namespace {

constexpr std::int64_t kDay = 86'400;

}  // namespace

std::int64_t LocalTimes::offsetAt(std::int64_t utc) const {
    return zone_.offsetFromUtc(QDateTime::fromSecsSinceEpoch(utc, QTimeZone::utc()));
}

// No zone is more than 26 hours from UTC and none changes its clocks twice in four days, so equal offsets two
// days before and after a day mean that the whole day has that offset, whichever way its seconds are counted.
void LocalTimes::lookAround(std::int64_t second) {
    if (second >= from_ && second < until_) {
        return;
    }
    from_ = second - ((second % kDay) + kDay) % kDay;
    until_ = from_ + kDay;
    const std::int64_t before = offsetAt(from_ - 2 * kDay);
    offset_ = before == offsetAt(until_ + 2 * kDay) ? std::optional(before) : std::nullopt;
}

LocalTimes::Candidates LocalTimes::candidates(std::int64_t reading) {
    lookAround(reading);
    if (offset_) {
        return {instantOf(reading - *offset_), std::nullopt};
    }
    const std::int64_t early = reading - offsetAt(reading - kDay);
    const std::int64_t late = reading - offsetAt(reading + kDay);
    const auto holds = [&](std::int64_t utc) { return utc + offsetAt(utc) == reading; };
    Candidates found;
    for (const std::int64_t utc : {std::min(early, late), std::max(early, late)}) {
        if (!holds(utc) || (found.first && secondsOf(*found.first) == utc)) {
            continue;
        }
        (found.first ? found.second : found.first) = instantOf(utc);
    }
    return found;
}

Instant LocalTimes::instant(std::int64_t reading) {
    const Candidates found = candidates(reading);
    // With the offset that held before the change, a skipped reading falls as long after it.
    return found.first ? *found.first : instantOf(reading - offsetAt(reading - kDay));
}

std::int64_t LocalTimes::reading(Instant instant) {
    const std::int64_t utc = secondsOf(instant);
    lookAround(utc);
    return utc + (offset_ ? *offset_ : offsetAt(utc));
}

}  // namespace smarter::profile
