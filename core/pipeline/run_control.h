// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <condition_variable>
#include <mutex>

#include "core/base/speed_clock.h"

namespace smarter {

/// How many readings a meter gathers before it sends them.
class BatchPolicy {
public:
    static constexpr int kMost = 60;

    /// Catching up, what fills a block of slots; live, what became due since the last time: one, or a few when
    /// the work takes longer than a minute of simulated time.
    BatchPolicy() = default;
    /// Always `readings`, 1 … kMost; live never more than an interval's. Nothing outside these.
    static std::optional<BatchPolicy> fixed(int readings);

    bool isAutomatic() const { return readings_ == 0; }
    /// Readings a batch at most.
    int catchingUp(int minutesPerBlock) const { return isAutomatic() ? minutesPerBlock : readings_; }
    /// Minutes that a live meter waits before it sends.
    int live(int intervalMinutes) const { return isAutomatic() ? 1 : std::min(readings_, intervalMinutes); }

    bool operator==(const BatchPolicy&) const = default;

private:
    explicit BatchPolicy(int readings) : readings_(readings) {}
    int readings_ = 0;
};

/// How runs go on, told from another thread while they do: speed, pause, batch size, workers, end. Thread-safe; only
/// the calls under "for the run" wait.
class RunControl {
public:
    explicit RunControl(int workers = 1, SpeedClock::SteadySource source = SpeedClock::steadyNow);

    /// The simulated site's time while a run is live.
    const SpeedClock& clock() const { return clock_; }
    Speed speed() const { return clock_.speed(); }
    void setSpeed(Speed speed);
    bool isPaused() const { return clock_.isPaused(); }
    void setPaused(bool paused);
    /// Paused: goes on until the next commit, and is paused again. Else nothing.
    void step();
    BatchPolicy batchPolicy() const;
    void setBatchPolicy(BatchPolicy policy);
    int workers() const;
    /// Threads that encrypt, at least 1; from the next step on.
    void setWorkers(int workers);

    /// Ends every run that was asked for before, begun or not, and any pause.
    void cancel();

    /// What a run asked for now is to hold against `cancel`.
    int ticket() const;

    // For the run:
    bool isCancelled(int ticket) const;
    void setTime(Instant instant);
    /// Until it is no longer paused, or a step is asked for; false if cancelled.
    bool waitWhilePaused(int ticket);
    /// Whether a step was asked for; it is used up.
    bool takeStep();
    enum class Woken { Due, Changed, Cancelled };
    /// Until the clock shows `instant`, or something was changed since `change`.
    Woken waitUntil(Instant instant, int ticket, int change);
    /// Counts every change but the clock's own going on.
    int change() const;

private:
    template <class Change>
    void apply(Change change);

    mutable std::mutex mutex_;
    std::condition_variable changed_;
    SpeedClock clock_;
    BatchPolicy policy_;
    int workers_;
    int cancels_ = 0;
    int changes_ = 0;
    bool step_ = false;
};

}  // namespace smarter
