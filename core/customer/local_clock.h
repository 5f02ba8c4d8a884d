// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QTimeZone>
#include <optional>

#include "core/base/time.h"

namespace smarter {

/// Seconds that a local clock shows, counted as if it were UTC. Offsets change on a full quarter of an hour, so one
/// look-up serves its readings. Not thread-safe.
class LocalClock {
public:
    explicit LocalClock(const QTimeZone& zone) : zone_(zone) {}

    std::int64_t operator()(Instant instant) {
        const Instant quarter = alignDown(instant, Seconds{900});
        if (!quarter_ || *quarter_ != quarter) {
            quarter_ = quarter;
            offset_ = zone_.offsetFromUtc(QDateTime::fromSecsSinceEpoch(secondsOf(quarter), zone_));
        }
        return secondsOf(instant) + offset_;
    }

private:
    const QTimeZone& zone_;
    std::optional<Instant> quarter_;
    std::int64_t offset_ = 0;
};

}  // namespace smarter
