// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

#include "core/base/time.h"

namespace smarter {

/// What a customer may allow beyond what metering needs. Nothing is allowed until they say so.
enum class Consent : std::uint8_t {
    /// Their home's readings may be part of statistics that are published.
    PublishedStatistics = 1,
    /// The utility may keep their billing totals for longer than the law asks, to compare years.
    LongerHistory = 2,
};

/// Of the text they decided on. A decision on an earlier text does not count for a later one.
inline constexpr int kConsentTextVersion = 1;

struct ConsentDecision {
    Consent purpose = Consent::PublishedStatistics;
    bool given = false;
    int textVersion = 0;
    Instant decidedAt;

    bool allows() const { return given && textVersion == kConsentTextVersion; }
    bool operator==(const ConsentDecision&) const = default;
};

}  // namespace smarter
