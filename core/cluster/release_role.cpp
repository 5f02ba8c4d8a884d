// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cluster/release_role.h"

#include "core/base/log.h"
#include "core/cluster/streams.h"

namespace smarter {

namespace {

using namespace std::chrono_literals;

/// One aggregate holds what they release: with the households of so many sums it is far below a message's most.
constexpr int kSumsAStep = 64;
constexpr int kAggregatesPerPublication = 64;
constexpr auto kFetchWait = 200ms;
constexpr auto kPublishTimeout = 10s;

}  // namespace

Result<std::unique_ptr<ServiceRole>> ReleaseRole::open(const Site& site, const BrokerAddress& address, AggregateMetrics& aggregates,
                                                CommitMetrics& commits) {
    auto release = site.databaseKey(TrustDomain::PesRelease).and_then([&](const SecretBytes& key) {
        return Release::open(site.databasePath(TrustDomain::PesRelease), key);
    });
    if (!release) {
        return passOn(release);
    }
    auto broker = Broker::open(address, QStringLiteral("release"));
    if (!broker) {
        return passOn(broker);
    }
    return broker->ensureStream(settingsOf(Stream::Sums)).transform([&] {
        return std::unique_ptr<ServiceRole>(new ReleaseRole(std::move(*release), std::move(*broker), aggregates, commits));
    });
}

Result<bool> ReleaseRole::becomeActive() {
    if (consumer_) {
        return true;
    }
    const auto held = release_->database().tryHold(QStringLiteral("active"));
    if (!held || !*held) {
        return held;
    }
    // Only now may it look: what another instance took and did not acknowledge comes again, and in order.
    return broker_.freshConsumer(sumsConsumer()).transform([&](Consumer consumer) {
        consumer_ = std::move(consumer);
        qCInfo(logRelease).noquote() << logLine("release-active");
        return true;
    });
}

Result<bool> ReleaseRole::step(const std::stop_token&) {
    const auto active = becomeActive();
    if (!active || !*active) {
        return active;
    }
    const auto left = handOn();
    const auto took = left.and_then([&](bool) { return takeSums(); });
    return took.and_then([&](bool any) { return handOn().transform([&](bool more) { return any || more || *left; }); });
}

Result<bool> ReleaseRole::takeSums() {
    auto deliveries = consumer_->fetch(kSumsAStep, kFetchWait);
    if (!deliveries || deliveries->empty()) {
        return deliveries ? Result<bool>(false) : passOn(deliveries);
    }
    std::vector<EncryptedSum> sums;
    for (const Delivery& delivery : *deliveries) {
        auto sum = decodeEncryptedSum(delivery.payload());
        if (!sum) {
            // Nobody but the intake may write here, and it writes what it can read.
            qCCritical(logRelease).noquote() << logLine("sum-unreadable", {errorField(sum.error())});
            if (const Status kept = release_->keepUnreadable(delivery.payload(), sum.error()); !kept) {
                return passOn(kept);
            }
            continue;
        }
        sums.push_back(std::move(*sum));
    }
    const auto start = std::chrono::steady_clock::now();
    const auto tally = release_->process(sums);
    if (!tally) {
        return passOn(tally);
    }
    commits_.addCommit(std::chrono::steady_clock::now() - start);
    for (const auto& [outcome, counts] : tally->byOutcome) {
        const std::int64_t rows = counts.loads + counts.households;
        outcome == Outcome::Released ? aggregates_.addReleased(rows) : aggregates_.addWithheld(rows);
    }
    for (Delivery& delivery : *deliveries) {
        if (const Status acknowledged = delivery.ack(); !acknowledged) {
            return passOn(acknowledged);
        }
    }
    return true;
}

Result<bool> ReleaseRole::handOn() {
    const auto queued = release_->queued(kAggregatesPerPublication);
    if (!queued || queued->empty()) {
        return queued ? Result<bool>(false) : passOn(queued);
    }
    std::vector<Bytes> payloads;
    std::vector<Outgoing> messages;
    payloads.reserve(queued->size());
    for (const SealedAggregate& aggregate : *queued) {
        payloads.push_back(encode(aggregate));
        messages.push_back({kAggregatesSubject, "aggregate-" + std::to_string(aggregate.sequence), payloads.back(), {}});
    }
    const auto outcome = broker_.publish(messages, kPublishTimeout);
    if (!outcome) {
        return passOn(outcome);
    }
    for (std::size_t i = 0; i < queued->size(); ++i) {
        if (const auto& fate = outcome->fates[i]; !fate) {
            return passOn(fate);  // those after it are sent again: the MDMS is to have them in order
        }
        if (const Status delivered = release_->delivered((*queued)[i].sequence); !delivered) {
            return passOn(delivered);
        }
    }
    return true;
}

Status ReleaseRole::drain(const std::stop_token& enough) {
    while (consumer_ && !enough.stop_requested()) {
        const auto more = handOn();
        if (!more || !*more) {
            return more ? Status() : Status(passOn(more));
        }
    }
    return {};
}

}  // namespace smarter
