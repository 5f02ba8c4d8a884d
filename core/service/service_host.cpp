// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/service_host.h"

namespace smarter {

namespace {

/// A concentrator's store are its own files; they can be full, too.
std::vector<Dependency> dependenciesOf(RoleKind role) {
    std::vector<Dependency> out{Dependency::Store, Dependency::Broker};
    if (role == RoleKind::PesIntake) {
        out.push_back(Dependency::Lease);
    }
    return out;
}

}  // namespace

Result<std::unique_ptr<ServiceHost>> ServiceHost::start(const RoleSettings& settings, const Clock& clock) {
    auto host = std::unique_ptr<ServiceHost>(new ServiceHost(settings, clock));
    auto server = HealthServer::start(settings.service.listen, {[health = &host->health_] { return health->alive(); },
                                                                [health = &host->health_] { return health->ready(); },
                                                                [metrics = &host->metrics_] { return metrics->text(); }});
    if (!server) {
        return passOn(server);
    }
    host->server_ = std::move(*server);
    return host;
}

ServiceHost::ServiceHost(const RoleSettings& settings, const Clock& clock)
    : timing_{.drain = settings.service.drain}, health_(clock, dependenciesOf(settings.role)), metrics_(settings.role),
      dependencies_(metrics_, dependenciesOf(settings.role)) {}

Status ServiceHost::run(RoleFactory make) {
    RoleLoop loop(std::move(make), timing_, {health_, dependencies_, manager_});
    const std::stop_callback stopping(stop_.get_token(), [&loop] { loop.requestStop(); });
    return loop.run();
}

}  // namespace smarter
