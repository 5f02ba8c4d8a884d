// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <compare>

namespace smarter {

/// A UTC instant, whole seconds since 1970 (POSIX time).
using Instant = std::chrono::sys_seconds;
using Seconds = std::chrono::seconds;

inline constexpr Seconds kMinute{60};

constexpr Instant instantOf(std::int64_t secondsSinceEpoch) { return Instant{Seconds{secondsSinceEpoch}}; }
constexpr std::int64_t secondsOf(Instant instant) { return instant.time_since_epoch().count(); }

/// Half-open [start, start + length).
struct Interval {
    Instant start;
    Seconds length{};

    constexpr Instant end() const { return start + length; }
    constexpr bool contains(Instant instant) const { return instant >= start && instant < end(); }
    constexpr auto operator<=>(const Interval&) const = default;
};

/// The start of the interval of `length` that holds `instant`, counted from the epoch.
constexpr Instant alignDown(Instant instant, Seconds length) {
    const auto since = instant.time_since_epoch();
    auto rest = since % length;
    if (rest < Seconds{0}) {
        rest += length;
    }
    return instant - rest;
}

}  // namespace smarter
