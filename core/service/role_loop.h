// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <memory>
#include <stop_token>

#include "core/base/result.h"
#include "core/service/backoff.h"
#include "core/service/health.h"
#include "core/service/service_manager.h"
#include "core/service/service_metrics.h"

namespace smarter {

/// The work of a process, in pieces. Made, used and destroyed on one thread.
class Role {
public:
    virtual ~Role() = default;

    /// One bounded piece of work, a few seconds at most; false: there was none. It may end early when `stop` is requested.
    virtual Result<bool> step(const std::stop_token& stop) = 0;
    /// Finishes what is in hand, takes nothing new, gives back what others wait for (leases). It returns soon after
    /// `enough` is requested; what it has not committed by then is delivered again.
    virtual Status drain(const std::stop_token& enough) = 0;
};

/// Opens what the role needs; called again after every outage.
using RoleFactory = std::function<Result<std::unique_ptr<Role>>()>;

/// Runs a role until it is asked to stop. When what it depends on goes away (`outageOf`), the role is dropped with all
/// its connections, the log and /readyz say so once, and it is made anew after growing waits until it works again.
class RoleLoop {
public:
    struct Timing {
        std::chrono::milliseconds drain{30'000};
        std::chrono::milliseconds idle{200};  ///< after a step without work
        Backoff::Bounds backoff = {};
    };
    struct Observers {
        Health& health;
        DependencyMetrics& metrics;
        ServiceManager& manager;
    };
    /// Returns after that time, or as soon as a stop is requested.
    using Wait = std::function<void(std::chrono::milliseconds, const std::stop_token&)>;
    static void waitFor(std::chrono::milliseconds duration, const std::stop_token& stop);

    RoleLoop(RoleFactory make, Timing timing, Observers observers, Wait wait = waitFor,
             Backoff::Random random = Backoff::systemRandom);

    /// Returns after `requestStop`, when the role is drained; or with an error that does not pass by itself.
    Status run();
    /// Thread-safe.
    void requestStop() { stop_.request_stop(); }

private:
    Status turn();
    void turned();
    void lose(const Error& error, const Outage& outage);
    void regain();
    /// Waits, and goes on turning meanwhile.
    void pause(std::chrono::milliseconds duration);
    Status drain();

    RoleFactory make_;
    Timing timing_;
    Observers observers_;
    Wait wait_;
    Backoff backoff_;
    std::stop_source stop_;
    std::unique_ptr<Role> role_;
};

}  // namespace smarter
