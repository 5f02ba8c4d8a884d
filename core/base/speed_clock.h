// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <mutex>
#include <optional>

#include "core/base/clock.h"

namespace smarter {

/// Seconds of simulated time a second.
struct Speed {
    int factor = 0;  ///< 0: as fast as the work allows

    constexpr bool isFastest() const { return factor == 0; }
    constexpr bool operator==(const Speed&) const = default;
};

inline constexpr Speed kRealTime{1};
inline constexpr Speed kFastest{0};

/// The simulated site's time: passes at a multiple of a steady source, stands while paused. At the fastest speed it
/// stands too and is moved by whoever does the work. Speed and pause change nothing about the time shown at that
/// moment. Never goes back but by `set`. Thread-safe.
class SpeedClock final : public Clock {
public:
    /// Time since some fixed moment; never goes back.
    using SteadySource = std::function<std::chrono::nanoseconds()>;
    static std::chrono::nanoseconds steadyNow();

    SpeedClock(Instant start, Speed speed, SteadySource source = steadyNow);

    Instant now() const override;
    void set(Instant instant);

    Speed speed() const;
    void setSpeed(Speed speed);
    bool isPaused() const;
    void setPaused(bool paused);

    /// How long until it shows `instant`, rounded up; 0 if it does. Nothing while it stands before it.
    std::optional<std::chrono::nanoseconds> until(Instant instant) const;

private:
    using Moment = std::chrono::sys_time<std::chrono::nanoseconds>;
    Moment moment() const;
    /// From here on the present rules count; what passed under the former ones stays.
    void anchor();

    mutable std::mutex mutex_;
    SteadySource source_;
    Moment shown_;                       // at `since_`
    std::chrono::nanoseconds since_{};
    Speed speed_;
    bool paused_ = false;
};

}  // namespace smarter
