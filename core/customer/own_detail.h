// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "core/base/time.h"
#include "core/base/units.h"

namespace smarter {

struct OwnReading {
    Interval interval;
    Joules energy;
};

/// Readings of a stretch of time, opened. What does not open is shown as such, never dropped in silence.
struct OwnDetail {
    /// In order of time, one for a start at most.
    std::vector<OwnReading> readings;
    /// Where something is stored that does not open: altered since the meter sealed it. In order, touching ones joined.
    std::vector<Interval> altered;
    /// How many readings that is.
    std::int64_t unreadable = 0;
    /// Genuine readings that were stored more than once; each counts once.
    std::int64_t repeated = 0;
};

}  // namespace smarter
