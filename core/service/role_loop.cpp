// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/role_loop.h"

#include <algorithm>
#include <condition_variable>
#include <thread>

#include "core/base/log.h"

namespace smarter {

namespace {

constexpr std::chrono::milliseconds kLongestStandstill{1'000};

/// While it lives, what waits for the loop hears from it; and after `duration` it says that it is enough.
std::jthread watchOver(std::chrono::milliseconds duration, std::stop_source enough, std::function<void()> turned) {
    return std::jthread([=](const std::stop_token& done) mutable {
        while (duration.count() > 0 && !done.stop_requested()) {
            turned();
            const auto slice = std::min(duration, kLongestStandstill);
            RoleLoop::waitFor(slice, done);
            duration -= slice;
        }
        enough.request_stop();
    });
}

}  // namespace

void RoleLoop::waitFor(std::chrono::milliseconds duration, const std::stop_token& stop) {
    std::mutex mutex;
    std::condition_variable_any never;
    std::unique_lock lock(mutex);
    never.wait_for(lock, stop, duration, [] { return false; });
}

RoleLoop::RoleLoop(RoleFactory make, Timing timing, Observers observers, Wait wait, Backoff::Random random)
    : make_(std::move(make)), timing_(timing), observers_(observers), wait_(std::move(wait)),
      backoff_(timing.backoff, std::move(random)) {}

Status RoleLoop::run() {
    // Ready to be watched, not to serve: an engine that is away must not have the service restarted over and over.
    observers_.manager.ready();
    qCInfo(logService).noquote() << logLine("started");
    while (!stop_.stop_requested()) {
        turned();
        const Status worked = turn();
        if (worked) {
            continue;
        }
        if (stop_.stop_requested() && worked.error().code == ErrorCode::Cancelled) {
            break;
        }
        role_.reset();
        const auto outage = outageOf(worked.error().code);
        if (!outage) {
            qCCritical(logService).noquote() << logLine("failed", {errorField(worked.error())});
            return worked;
        }
        lose(worked.error(), *outage);
    }
    return drain();
}

Status RoleLoop::turn() {
    if (!role_) {
        auto made = make_();
        if (!made) {
            return passOn(made);
        }
        role_ = std::move(*made);
    }
    const Result<bool> worked = role_->step(stop_.get_token());
    if (!worked) {
        return passOn(worked);
    }
    regain();
    if (!*worked) {
        pause(timing_.idle);
    }
    return {};
}

void RoleLoop::turned() {
    observers_.health.turned();
    observers_.manager.turned(std::chrono::steady_clock::now());
}

void RoleLoop::lose(const Error& error, const Outage& outage) {
    if (observers_.health.setAway(outage)) {
        qCWarning(logService).noquote() << logLine(
            "away", {{"dependency", nameOf(outage.dependency)}, {"state", outage.state}, errorField(error)});
    }
    observers_.metrics.setUp(outage.dependency, false);
    observers_.metrics.addRetry(outage.dependency);
    pause(backoff_.next());
}

void RoleLoop::regain() {
    backoff_.reset();
    observers_.health.setPhase(Health::Phase::Serving);
    for (const auto& [dependency, seconds] : observers_.health.allBack()) {
        qCInfo(logService).noquote() << logLine(
            "back", {{"dependency", nameOf(dependency)}, {"away_s", std::int64_t{seconds.count()}}});
    }
    for (std::size_t i = 0; i < kDependencies; ++i) {
        observers_.metrics.setUp(static_cast<Dependency>(i), true);
    }
}

void RoleLoop::pause(std::chrono::milliseconds duration) {
    while (duration.count() > 0 && !stop_.stop_requested()) {
        const auto slice = std::min(duration, kLongestStandstill);
        wait_(slice, stop_.get_token());
        turned();
        duration -= slice;
    }
}

Status RoleLoop::drain() {
    observers_.manager.stopping();
    observers_.health.setPhase(Health::Phase::Draining);
    Status drained;
    if (role_) {
        const std::stop_source enough;
        const std::jthread watch = watchOver(timing_.drain, enough, [this] { turned(); });
        drained = role_->drain(enough.get_token());
        role_.reset();
    }
    if (!drained && outageOf(drained.error().code)) {
        qCWarning(logService).noquote() << logLine("not_drained", {errorField(drained.error())});
        return {};  // what was not committed is delivered again
    }
    qCInfo(logService).noquote() << logLine("stopped");
    return drained;
}

}  // namespace smarter
