// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/run_control.h"

#include <utility>

namespace smarter {

std::optional<BatchPolicy> BatchPolicy::fixed(int readings) {
    return readings >= 1 && readings <= kMost ? std::optional(BatchPolicy(readings)) : std::nullopt;
}

RunControl::RunControl(int workers, SpeedClock::SteadySource source)
    : clock_(Instant{}, kFastest, std::move(source)), workers_(std::max(workers, 1)) {}

template <class Change>
void RunControl::apply(Change change) {
    {
        const std::lock_guard lock(mutex_);
        change();
        ++changes_;
    }
    changed_.notify_all();
}

void RunControl::setSpeed(Speed speed) {
    apply([&] { clock_.setSpeed(speed); });
}

void RunControl::setPaused(bool paused) {
    apply([&] {
        clock_.setPaused(paused);
        step_ = false;
    });
}

void RunControl::step() {
    apply([&] { step_ = clock_.isPaused(); });
}

bool RunControl::takeStep() {
    const std::lock_guard lock(mutex_);
    return std::exchange(step_, false);
}

BatchPolicy RunControl::batchPolicy() const {
    const std::lock_guard lock(mutex_);
    return policy_;
}

void RunControl::setBatchPolicy(BatchPolicy policy) {
    apply([&] { policy_ = policy; });
}

int RunControl::workers() const {
    const std::lock_guard lock(mutex_);
    return workers_;
}

void RunControl::setWorkers(int workers) {
    apply([&] { workers_ = std::max(workers, 1); });
}

void RunControl::cancel() {
    apply([&] {
        ++cancels_;
        clock_.setPaused(false);
    });
}

int RunControl::ticket() const {
    const std::lock_guard lock(mutex_);
    return cancels_;
}

bool RunControl::isCancelled(int ticket) const {
    const std::lock_guard lock(mutex_);
    return cancels_ != ticket;
}

void RunControl::setTime(Instant instant) {
    clock_.set(instant);
}

bool RunControl::waitWhilePaused(int ticket) {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [&] { return !clock_.isPaused() || step_ || cancels_ != ticket; });
    return cancels_ == ticket;
}

int RunControl::change() const {
    const std::lock_guard lock(mutex_);
    return changes_;
}

RunControl::Woken RunControl::waitUntil(Instant instant, int ticket, int change) {
    std::unique_lock lock(mutex_);
    for (;;) {
        if (cancels_ != ticket) {
            return Woken::Cancelled;
        }
        const auto left = clock_.until(instant);
        if (left && left->count() == 0) {
            return Woken::Due;
        }
        if (changes_ != change) {
            return Woken::Changed;
        }
        if (left) {
            changed_.wait_for(lock, *left);
        } else {
            changed_.wait(lock);
        }
    }
}

}  // namespace smarter
