// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace smarter {

/// What the release policy made of a window.
enum class Outcome : std::uint8_t {
    Released = 0,
    /// Fewer meters than the policy asks for.
    TooFewMeters = 1,
    /// A household's readings cover less time than the policy allows to total.
    TooShort = 2,
    /// The window was released before, and so few meters (or so little time) changed since that the
    /// difference of the two would be a household.
    ChangeTooSmall = 3,
    /// One household has a larger part of the sum, or of what a revision adds to it, than the policy allows.
    ShareTooLarge = 4,
    /// Its meters differ by a few only from those of another value of the same day.
    MembershipChange = 5,
    /// Put beside the values that are out already, it would show one household's energy.
    WouldExpose = 6,
};

constexpr bool isOutcome(std::uint8_t value) { return value <= static_cast<std::uint8_t>(Outcome::WouldExpose); }

/// QualityOfReading of NAESB ESPI 4.0, as far as this product assigns it. Aggregates carry Valid (every minute of
/// every meter) or Questionable; the MDMS adds the others.
enum class Quality : std::uint8_t {
    Valid = 0,
    ManuallyEdited = 7,
    EstimatedReferenceDay = 8,
    EstimatedLinear = 9,
    Questionable = 10,
    Mixed = 13,
    Validated = 17,
};

}  // namespace smarter
