// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <stop_token>

#include "core/service/health_server.h"
#include "core/service/role_loop.h"
#include "core/service/role_settings.h"

namespace smarter {

/// A process that runs one role: its health and figures are there to be asked for as long as it lives.
class ServiceHost {
public:
    /// What HealthServer::start can fail with. Uses `clock` as long as it lives.
    static Result<std::unique_ptr<ServiceHost>> start(const RoleSettings& settings, const Clock& clock);

    /// For the groups of figures that the role sets.
    ServiceMetrics& metrics() { return metrics_; }
    quint16 port() const { return server_->port(); }

    /// As RoleLoop::run. Once.
    Status run(RoleFactory make);
    /// Thread-safe; before `run` too.
    void requestStop() { stop_.request_stop(); }

private:
    ServiceHost(const RoleSettings& settings, const Clock& clock);

    const RoleLoop::Timing timing_;
    std::stop_source stop_;
    Health health_;
    ServiceMetrics metrics_;
    DependencyMetrics dependencies_;
    ServiceManager manager_ = ServiceManager::fromEnvironment();
    std::unique_ptr<HealthServer> server_;  // last: it asks the others
};

}  // namespace smarter
