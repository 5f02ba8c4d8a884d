// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QTimeZone>
#include <span>
#include <vector>

#include "core/base/time.h"

namespace smarter {

struct LocalDay {
    QDate date;
    Interval span;  ///< 23, 24 or 25 hours
};

/// The local days that a stretch of time touches, and the wall clock within them. Immutable: thread-safe.
class LocalDays {
public:
    /// No days where `range` is empty.
    LocalDays(const Interval& range, const QTimeZone& zone);

    std::span<const LocalDay> days() const { return days_; }
    bool contains(Instant instant) const;
    /// The day that holds `instant`, which one of them must.
    const LocalDay& dayOf(Instant instant) const;
    /// Seconds that the wall clock shows after midnight: an hour is skipped or comes twice where clocks change.
    Seconds wallClock(Instant instant) const;
    /// The day with this date, if it is among them.
    const LocalDay* find(QDate date) const;

private:
    std::vector<LocalDay> days_;
    QTimeZone zone_;
};

}  // namespace smarter
