// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/broker/broker.h"
#include "core/mdms/mdms.h"
#include "core/pipeline/site.h"
#include "core/service/role_loop.h"

namespace smarter {

/// The MDMS's receiver on engines: takes aggregates in, in their order, and once a day erases what is past its time.
/// Operators' desktops look at the same store. One instance works, others stand by.
class MdmsRole : public ServiceRole {
public:
    /// All of them outlive the role.
    static Result<std::unique_ptr<ServiceRole>> open(const Site& site, const BrokerAddress& broker, const Clock& clock,
                                              AggregateMetrics& aggregates, CommitMetrics& commits);

    Result<bool> step(const std::stop_token& stop) override;
    Status drain(const std::stop_token&) override { return {}; }

private:
    MdmsRole(std::unique_ptr<Mdms> mdms, Broker broker, AggregateMetrics& aggregates, CommitMetrics& commits)
        : mdms_(std::move(mdms)), broker_(std::move(broker)), aggregates_(aggregates), commits_(commits) {}
    Result<bool> becomeActive();
    Status take(Delivery& delivery);

    std::unique_ptr<Mdms> mdms_;
    Broker broker_;
    AggregateMetrics& aggregates_;
    CommitMetrics& commits_;
    std::optional<Consumer> consumer_;  // of the active one
};

}  // namespace smarter
