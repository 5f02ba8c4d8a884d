// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/speed_clock.h"

namespace smarter {

using std::chrono::nanoseconds;

nanoseconds SpeedClock::steadyNow() {
    return std::chrono::steady_clock::now().time_since_epoch();
}

SpeedClock::SpeedClock(Instant start, Speed speed, SteadySource source)
    : source_(std::move(source)), shown_(start), since_(source_()), speed_(speed) {}

SpeedClock::Moment SpeedClock::moment() const {
    const bool stands = paused_ || speed_.isFastest();
    return stands ? shown_ : shown_ + (source_() - since_) * speed_.factor;
}

void SpeedClock::anchor() {
    shown_ = moment();
    since_ = source_();
}

Instant SpeedClock::now() const {
    const std::lock_guard lock(mutex_);
    return std::chrono::floor<Seconds>(moment());
}

void SpeedClock::set(Instant instant) {
    const std::lock_guard lock(mutex_);
    shown_ = instant;
    since_ = source_();
}

Speed SpeedClock::speed() const {
    const std::lock_guard lock(mutex_);
    return speed_;
}

void SpeedClock::setSpeed(Speed speed) {
    const std::lock_guard lock(mutex_);
    anchor();
    speed_ = speed;
}

bool SpeedClock::isPaused() const {
    const std::lock_guard lock(mutex_);
    return paused_;
}

void SpeedClock::setPaused(bool paused) {
    const std::lock_guard lock(mutex_);
    anchor();
    paused_ = paused;
}

std::optional<nanoseconds> SpeedClock::until(Instant instant) const {
    const std::lock_guard lock(mutex_);
    const nanoseconds left = Moment(instant) - moment();
    if (left <= nanoseconds::zero()) {
        return nanoseconds::zero();
    }
    if (paused_ || speed_.isFastest()) {
        return std::nullopt;
    }
    return (left + nanoseconds(speed_.factor - 1)) / speed_.factor;
}

}  // namespace smarter
