// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cluster/intake_role.h"

#include "core/base/log.h"
#include "core/cluster/streams.h"

namespace smarter {

namespace {

constexpr std::chrono::milliseconds kAnswerPause{50};

/// Another worker has the partition, and what this one has in memory of it is old.
bool isSomebodyElses(const Error& error) {
    return error.code == ErrorCode::LeaseLost || error.code == ErrorCode::AlreadyStored;
}

}  // namespace

Result<std::unique_ptr<ServiceRole>> IntakeRole::open(const Site& site, const BrokerAddress& address, LeaseSettings settings,
                                               int threads, const Clock& clock, Figures figures) {
    const auto key = site.databaseKey(TrustDomain::PesIntake);
    if (!key) {
        return passOn(key);
    }
    auto leases = PartitionLeases::open(site.databasePath(TrustDomain::PesIntake), *key, std::move(settings));
    if (!leases) {
        return passOn(leases);
    }
    auto broker = Broker::open(address, QStringLiteral("intake"));
    if (!broker) {
        return passOn(broker);
    }
    const Status streams = broker->ensureStream(settingsOf(Stream::Readings)).and_then([&] {
        return broker->ensureStream(settingsOf(Stream::Answers));
    });
    return streams.transform([&] {
        return std::unique_ptr<ServiceRole>(new IntakeRole(site, std::move(*broker), std::move(*leases), threads, clock, figures));
    });
}

Result<bool> IntakeRole::step(const std::stop_token& stop) {
    bool any = false;
    if (const Status kept = maintain(); !kept) {
        return passOn(kept);
    }
    std::vector<std::uint32_t> partitions;
    for (const auto& [number, partition] : serving_) {
        partitions.push_back(number);
    }
    for (const std::uint32_t number : partitions) {
        if (stop.stop_requested()) {
            return any;
        }
        const auto found = serving_.find(number);
        if (found == serving_.end()) {
            continue;
        }
        const auto worked = stepOf(*found->second);
        if (!worked && isSomebodyElses(worked.error())) {
            leases_->forget(number);
            drop(number);
            continue;
        }
        if (!worked) {
            return worked;
        }
        any |= *worked;
        if (const Status kept = maintain(); !kept) {
            return passOn(kept);
        }
    }
    return any;
}

Result<bool> IntakeRole::stepOf(PartitionIntake& partition) {
    return partition.step().transform([&](const PartitionWork& work) {
        note(partition, work);
        return work.messages > 0;
    });
}

void IntakeRole::note(const PartitionIntake& partition, const PartitionWork& work) {
    figures_.readings.addAccepted(work.accepted);
    figures_.readings.addDuplicates(work.duplicates);
    for (std::size_t reason = 1; reason < work.refused.size(); ++reason) {
        if (work.refused[reason] > 0) {
            figures_.readings.addRefused(static_cast<RefusalReason>(reason), work.refused[reason]);
        }
    }
    noteLag(partition.partition(), work);
    for (const std::chrono::nanoseconds exposure : work.exposures) {
        figures_.intake.addExposure(exposure);
    }
    if (work.accepted == 0) {
        return;
    }
    figures_.commits.addCommit(work.committing);
    figures_.intake.addBatch(work.accepted);
    qCDebug(logIntake).noquote() << logLine("commit", {{"partition", std::int64_t{partition.partition()}},
                                                       {"accepted", work.accepted},
                                                       {"duplicates", work.duplicates}});
}

void IntakeRole::noteLag(std::uint32_t partition, const PartitionWork& work) {
    lags_[partition] = {work.behind, work.messages > 0 ? work.waited : std::chrono::nanoseconds(0)};
    Lag all;
    for (const auto& [number, lag] : lags_) {
        all.messages += lag.messages;
        all.oldest = std::max(all.oldest, lag.oldest);
    }
    figures_.commits.setLag(all.messages, all.oldest);
}

Status IntakeRole::noteQueues() {
    std::int64_t all = 0;
    for (const auto& [number, partition] : serving_) {
        const auto queued = partition->sumsQueued();
        if (!queued) {
            return passOn(queued);
        }
        all += *queued;
    }
    figures_.intake.setSumsQueued(all);
    return {};
}

Status IntakeRole::maintain() {
    if (!leases_->isDue()) {
        return {};
    }
    if (const Status noted = noteQueues(); !noted) {
        return noted;
    }
    const auto changes = leases_->maintain();
    if (!changes) {
        return passOn(changes);
    }
    for (const std::uint32_t partition : changes->lost) {
        drop(partition);
    }
    for (const std::uint32_t partition : changes->beyond) {
        if (const Status given = giveBack(partition); !given) {
            return given;
        }
    }
    for (const std::uint32_t partition : changes->taken) {
        const Status serves = serve(partition);
        if (!serves && !isSomebodyElses(serves.error())) {
            return serves;
        }
        if (!serves) {
            leases_->forget(partition);  // else it would be held and not served
        }
    }
    return {};
}

Status IntakeRole::serve(std::uint32_t number) {
    const auto key = site_.databaseKey(TrustDomain::PesIntake);
    auto intake = key.and_then([&](const SecretBytes& known) {
        return Intake::open(site_.engines()->partition(number), known, clock_, threads_);
    });
    if (!intake) {
        return passOn(intake);
    }
    auto partition = PartitionIntake::open(std::move(*intake), broker_, number, leases_->fence(number));
    if (!partition) {
        return passOn(partition);
    }
    const auto left = (*partition)->handOnSums();
    if (!left) {
        return passOn(left);
    }
    figures_.intake.setLeaseHeld(number, true);
    serving_.insert_or_assign(number, std::move(*partition));
    qCInfo(logIntake).noquote() << logLine("partition-taken", {{"partition", std::int64_t{number}}});
    return {};
}

void IntakeRole::drop(std::uint32_t partition) {
    serving_.erase(partition);
    lags_.erase(partition);
    figures_.intake.setLeaseHeld(partition, false);
    qCWarning(logIntake).noquote() << logLine("partition-lost", {{"partition", std::int64_t{partition}}});
}

Status IntakeRole::giveBack(std::uint32_t partition) {
    (void)serving_.at(partition)->answer();
    lags_.erase(partition);
    serving_.erase(partition);  // nothing is under way: every step ends with its commit
    figures_.intake.setLeaseHeld(partition, false);
    qCInfo(logIntake).noquote() << logLine("partition-given-back", {{"partition", std::int64_t{partition}}});
    return leases_->giveBack(partition);
}

Status IntakeRole::drain(const std::stop_token& enough) {
    // A broker that was full has room as soon as it has seen what was acknowledged.
    for (const auto& [number, partition] : serving_) {
        while (partition->owesAnswers() && !enough.stop_requested() && partition->answer()) {
            RoleLoop::waitFor(kAnswerPause, enough);
        }
    }
    Status given;
    while (!serving_.empty()) {
        const Status one = giveBack(serving_.begin()->first);
        given = given ? one : given;
    }
    return given;
}

}  // namespace smarter
