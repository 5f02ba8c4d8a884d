// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cluster/mdms_role.h"

#include "core/base/log.h"
#include "core/cluster/streams.h"
#include "core/messages/aggregate.h"

namespace smarter {

namespace {

using namespace std::chrono_literals;

constexpr int kAggregatesAStep = 64;
constexpr auto kFetchWait = 200ms;
constexpr auto kTooSoon = 1s;

}  // namespace

Result<std::unique_ptr<ServiceRole>> MdmsRole::open(const Site& site, const BrokerAddress& address, const Clock& clock,
                                             AggregateMetrics& aggregates, CommitMetrics& commits) {
    auto mdms = site.databaseKey(TrustDomain::Mdms).and_then([&](const SecretBytes& key) {
        return Mdms::open(site.databasePath(TrustDomain::Mdms), key, clock);
    });
    if (!mdms) {
        return passOn(mdms);
    }
    auto broker = Broker::open(address, QStringLiteral("mdms"));
    if (!broker) {
        return passOn(broker);
    }
    return broker->ensureStream(settingsOf(Stream::Aggregates)).transform([&] {
        return std::unique_ptr<ServiceRole>(new MdmsRole(std::move(*mdms), std::move(*broker), aggregates, commits));
    });
}

Result<bool> MdmsRole::becomeActive() {
    if (consumer_) {
        return true;
    }
    const auto held = mdms_->database().tryHold(QStringLiteral("receiving"));
    if (!held || !*held) {
        return held;
    }
    return broker_.freshConsumer(aggregatesConsumer()).transform([&](Consumer consumer) {
        consumer_ = std::move(consumer);
        return true;
    });
}

Result<bool> MdmsRole::step(const std::stop_token&) {
    const auto active = becomeActive();
    if (!active || !*active) {
        return active;
    }
    auto deliveries = consumer_->fetch(kAggregatesAStep, kFetchWait);
    if (!deliveries) {
        return passOn(deliveries);
    }
    for (Delivery& delivery : *deliveries) {
        if (const Status taken = take(delivery); !taken) {
            return passOn(taken);
        }
    }
    const auto erased = mdms_->eraseExpiredOfTheDay();
    return erased ? Result<bool>(!deliveries->empty()) : passOn(erased);
}

Status MdmsRole::take(Delivery& delivery) {
    // One that was lost on the way to the broker is sent again, behind those that were sent with it: they wait for it.
    const auto aggregate = decodeSealedAggregate(delivery.payload());
    const auto newest = mdms_->newestSequence();
    if (!newest) {
        return passOn(newest);
    }
    if (aggregate && aggregate->sequence > *newest + 1) {
        qCInfo(logPipeline).noquote() << logLine("aggregate-too-soon", {{"sequence", static_cast<std::int64_t>(aggregate->sequence)},
                                                                        {"expected", static_cast<std::int64_t>(*newest + 1)}});
        return delivery.nak(kTooSoon);
    }
    const auto start = std::chrono::steady_clock::now();
    const auto receipt = mdms_->receive(delivery.payload());
    if (!receipt) {
        return passOn(receipt);
    }
    commits_.addCommit(std::chrono::steady_clock::now() - start);
    if (*receipt == Receipt::Stored) {
        aggregates_.addReleased(1);
    } else if (*receipt == Receipt::Refused) {
        aggregates_.addWithheld(1);
        qCCritical(logPipeline).noquote() << logLine("aggregate-refused");  // kept, and listed with its fault
    }
    return delivery.ack();
}

}  // namespace smarter
