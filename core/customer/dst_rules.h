// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimeZone>

#include "core/base/time.h"

namespace smarter {

/// A time zone as ESPI's LocalTimeParameters say it (espi.xsd, DstRuleType).
struct LocalTimeRules {
    static constexpr std::uint32_t kNoRule = 0xffffffff;

    std::uint32_t daylightStart = kNoRule;
    std::uint32_t daylightEnd = kNoRule;
    Seconds daylightOffset{0};
    Seconds standardOffset{0};  ///< from UTC, without daylight saving
};

/// As they hold at `instant`. A rule is the weekday of its month that fits the years around it too.
LocalTimeRules localTimeRules(const QTimeZone& zone, Instant instant);

}  // namespace smarter
