// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/broker/broker.h"
#include "core/pes/release/release.h"
#include "core/pipeline/site.h"
#include "core/service/role_loop.h"

namespace smarter {

/// The PES release on engines: one instance works, others stand by. Which one, the store says: a lock of the session
/// that all its writing goes over, gone with that session. Takes sums in the order in which they were handed on.
class ReleaseRole : public ServiceRole {
public:
    /// All of them outlive the role.
    static Result<std::unique_ptr<ServiceRole>> open(const Site& site, const BrokerAddress& broker, AggregateMetrics& aggregates,
                                              CommitMetrics& commits);

    Result<bool> step(const std::stop_token& stop) override;
    Status drain(const std::stop_token& enough) override;

private:
    ReleaseRole(std::unique_ptr<Release> release, Broker broker, AggregateMetrics& aggregates, CommitMetrics& commits)
        : release_(std::move(release)), broker_(std::move(broker)), aggregates_(aggregates), commits_(commits) {}
    Result<bool> becomeActive();
    Result<bool> takeSums();
    Result<bool> handOn();

    std::unique_ptr<Release> release_;
    Broker broker_;
    AggregateMetrics& aggregates_;
    CommitMetrics& commits_;
    std::optional<Consumer> consumer_;  // of the active one
};

}  // namespace smarter
