// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/clock.h"

#include <QDateTime>

namespace smarter {

Instant SystemClock::now() const {
    return std::chrono::floor<Seconds>(std::chrono::system_clock::now());
}

Interval localDay(Instant instant, const QTimeZone& zone) {
    const QDate date = QDateTime::fromSecsSinceEpoch(secondsOf(instant), zone).date();
    const Instant start = instantOf(date.startOfDay(zone).toSecsSinceEpoch());
    const Instant next = instantOf(date.addDays(1).startOfDay(zone).toSecsSinceEpoch());
    return {start, next - start};
}

}  // namespace smarter
