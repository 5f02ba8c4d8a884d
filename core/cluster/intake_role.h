// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cluster/partition_intake.h"
#include "core/pipeline/partition_leases.h"
#include "core/pipeline/site.h"
#include "core/service/role_loop.h"

namespace smarter {

/// A worker of the PES intake on engines: serves the partitions it has leases on.
class IntakeRole : public ServiceRole {
public:
    struct Figures {
        ReadingMetrics& readings;
        CommitMetrics& commits;
        IntakeMetrics& intake;
    };
    /// All of them outlive the role. `threads` encrypt.
    static Result<std::unique_ptr<ServiceRole>> open(const Site& site, const BrokerAddress& broker, LeaseSettings leases, int threads,
                                              const Clock& clock, Figures figures);

    Result<bool> step(const std::stop_token& stop) override;
    Status drain(const std::stop_token& enough) override;

private:
    IntakeRole(const Site& site, Broker broker, std::unique_ptr<PartitionLeases> leases, int threads, const Clock& clock,
               Figures figures)
        : site_(site), broker_(std::move(broker)), leases_(std::move(leases)), threads_(threads), clock_(clock), figures_(figures) {}
    Status maintain();
    Status serve(std::uint32_t partition);
    Status giveBack(std::uint32_t partition);
    void drop(std::uint32_t partition);
    Result<bool> stepOf(PartitionIntake& partition);
    void note(const PartitionIntake& partition, const PartitionWork& work);
    void noteLag(std::uint32_t partition, const PartitionWork& work);
    Status noteQueues();

    const Site& site_;
    Broker broker_;
    std::unique_ptr<PartitionLeases> leases_;
    int threads_;
    const Clock& clock_;
    Figures figures_;
    std::map<std::uint32_t, std::unique_ptr<PartitionIntake>> serving_;
    struct Lag {
        std::int64_t messages = 0;
        std::chrono::nanoseconds oldest{};
    };
    std::map<std::uint32_t, Lag> lags_;  // of what it serves
};

}  // namespace smarter
