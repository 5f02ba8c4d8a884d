// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <set>
#include <span>

#include "core/broker/broker.h"
#include "core/messages/intake_answer.h"
#include "core/messages/window_marker.h"
#include "core/pes/intake/intake.h"

namespace smarter {

/// What one step of a partition did.
struct PartitionWork {
    std::int64_t messages = 0;
    std::int64_t accepted = 0;
    RefusalCounts refused{};
    std::int64_t duplicates = 0;  ///< readings that had come before
    std::int64_t undecodable = 0;
    std::int64_t sums = 0;  ///< handed to the broker
    std::chrono::nanoseconds committing{};
    std::vector<std::chrono::nanoseconds> exposures;  ///< of readings, from their decryption to their wiping
    std::int64_t behind = 0;                          ///< messages that still wait at the broker
    std::chrono::nanoseconds waited{};                ///< the oldest of the step's, there
};

/// One partition of a site's neighbourhoods at one worker: an intake with a store of its own, and what the broker has for
/// it. A message is acknowledged after the commit that holds what was in it; before, the answer goes back. Belongs to one
/// thread.
class PartitionIntake {
public:
    /// `fence` is asked within every transaction on the partition's store.
    static Result<std::unique_ptr<PartitionIntake>> open(std::unique_ptr<Intake> intake, Broker& broker, std::uint32_t partition,
                                                         std::function<Status(Database&)> fence);

    /// Takes what waits, up to a commit's worth. LeaseLost, AlreadyStored: another has the partition, and it is to be
    /// dropped as it is.
    Result<PartitionWork> step();
    /// What is queued for the release, by an earlier worker too. A broker that is full gets it later.
    Result<std::int64_t> handOnSums();
    /// Sends the answers that a full broker did not take. One that is lost is asked for again, after a while.
    Status answer();
    /// Made and not yet with the broker.
    Result<std::int64_t> sumsQueued() { return intake_->queuedCount(); }
    bool owesAnswers() const { return !owed_.empty(); }

    const Intake& intake() const { return *intake_; }
    std::uint32_t partition() const { return partition_; }

private:
    struct Arrived;
    PartitionIntake(std::unique_ptr<Intake> intake, Broker& broker, Consumer consumer, std::uint32_t partition)
        : intake_(std::move(intake)), broker_(broker), consumer_(std::move(consumer)), partition_(partition) {}

    using Answers = std::map<std::string, IntakeAnswer>;  // by concentrator
    Arrived sort(const std::vector<Delivery>& deliveries, PartitionWork& work) const;
    Status enrol(const Arrived& arrived, Answers& answers);
    Status take(Arrived& arrived, Answers& answers, PartitionWork& work);
    Status process(std::span<const ReadingBatch> batches, std::span<const std::string> from, Answers& answers, PartitionWork& work);
    Status commit(const std::vector<Delivery>& deliveries, PartitionWork& work);
    Result<std::int64_t> publishSums(std::span<const QueuedSum> queued);

    std::unique_ptr<Intake> intake_;
    Broker& broker_;
    Consumer consumer_;
    std::uint32_t partition_;
    struct Owed {
        std::string subject;
        Bytes payload;
    };
    std::vector<Owed> owed_;  // answers, to what was committed
    bool sumsWait_ = false;
};

}  // namespace smarter
