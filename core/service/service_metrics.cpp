// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/service_metrics.h"

#include <prometheus/counter.h>
#include <prometheus/gauge.h>
#include <prometheus/histogram.h>
#include <prometheus/registry.h>
#include <prometheus/text_serializer.h>

#include <sstream>

namespace smarter {

namespace {

double secondsOf(std::chrono::nanoseconds duration) {
    return std::chrono::duration<double>(duration).count();
}

const char* nameOf(RefusalReason reason) {
    constexpr std::array<const char*, kRefusalReasons> names{
        "",           "unknown_meter", "tag_invalid", "sequence_repeated", "interval_repeated", "interval_unsupported",
        "over_bound", "in_future",     "key_epoch_unknown"};
    return names[static_cast<std::size_t>(reason)];
}

}  // namespace

ServiceMetrics::ServiceMetrics(RoleKind role) : role_(role), registry_(std::make_unique<prometheus::Registry>()) {}

ServiceMetrics::~ServiceMetrics() = default;

QByteArray ServiceMetrics::text() const {
    std::ostringstream out;
    prometheus::TextSerializer().Serialize(out, registry_->Collect());
    return QByteArray::fromStdString(out.str());
}

prometheus::Counter& ServiceMetrics::counter(const char* name, const char* help) {
    return counters(name, help).Add({});
}

prometheus::Gauge& ServiceMetrics::gauge(const char* name, const char* help) {
    return gauges(name, help).Add({});
}

prometheus::Histogram& ServiceMetrics::histogram(const char* name, const char* help, const std::vector<double>& buckets) {
    return prometheus::BuildHistogram()
        .Name(name)
        .Help(help)
        .Labels({{"role", smarter::nameOf(role_).data()}})
        .Register(*registry_)
        .Add({}, buckets);
}

prometheus::Family<prometheus::Counter>& ServiceMetrics::counters(const char* name, const char* help) {
    return prometheus::BuildCounter().Name(name).Help(help).Labels({{"role", smarter::nameOf(role_).data()}}).Register(*registry_);
}

prometheus::Family<prometheus::Gauge>& ServiceMetrics::gauges(const char* name, const char* help) {
    return prometheus::BuildGauge().Name(name).Help(help).Labels({{"role", smarter::nameOf(role_).data()}}).Register(*registry_);
}

DependencyMetrics::DependencyMetrics(ServiceMetrics& metrics, const std::vector<Dependency>& dependencies) {
    auto& up = metrics.gauges("smarter_engine_up", "Whether what the role depends on answers (1) or is away (0).");
    auto& retries = metrics.counters("smarter_retries_total", "Attempts that failed because a dependency was away.");
    for (const Dependency dependency : dependencies) {
        const auto i = static_cast<std::size_t>(dependency);
        up_[i] = &up.Add({{"engine", smarter::nameOf(dependency)}});
        retries_[i] = &retries.Add({{"engine", smarter::nameOf(dependency)}});
    }
}

void DependencyMetrics::setUp(Dependency dependency, bool isUp) {
    if (auto* up = up_[static_cast<std::size_t>(dependency)]) {
        up->Set(isUp ? 1 : 0);
    }
}

void DependencyMetrics::addRetry(Dependency dependency) {
    if (auto* retries = retries_[static_cast<std::size_t>(dependency)]) {
        retries->Increment();
    }
}

ReadingMetrics::ReadingMetrics(ServiceMetrics& metrics)
    : accepted_(metrics.counter("smarter_readings_accepted_total", "Readings that entered a sum.")),
      duplicates_(metrics.counter("smarter_readings_duplicate_total", "Readings delivered again and counted once.")) {
    auto& refused = metrics.counters("smarter_readings_refused_total", "Readings put into quarantine, by reason.");
    for (std::size_t i = 1; i < kRefusalReasons; ++i) {
        refused_[i] = &refused.Add({{"reason", nameOf(static_cast<RefusalReason>(i))}});
    }
}

void ReadingMetrics::addAccepted(std::int64_t readings) {
    accepted_.Increment(static_cast<double>(readings));
}

void ReadingMetrics::addRefused(RefusalReason reason, std::int64_t readings) {
    refused_[static_cast<std::size_t>(reason)]->Increment(static_cast<double>(readings));
}

void ReadingMetrics::addDuplicates(std::int64_t readings) {
    duplicates_.Increment(static_cast<double>(readings));
}

CommitMetrics::CommitMetrics(ServiceMetrics& metrics)
    : commits_(metrics.counter("smarter_commits_total", "Transactions committed.")),
      seconds_(metrics.histogram("smarter_commit_seconds", "Duration of a commit.",
                                 {0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 5})),
      lagMessages_(metrics.gauge("smarter_delivery_lag_messages", "Messages at the broker not acknowledged yet.")),
      lagSeconds_(metrics.gauge("smarter_delivery_lag_seconds", "For how long the oldest of them has waited.")) {}

void CommitMetrics::addCommit(std::chrono::nanoseconds duration) {
    commits_.Increment();
    seconds_.Observe(secondsOf(duration));
}

void CommitMetrics::setLag(std::int64_t messages, std::chrono::nanoseconds oldest) {
    lagMessages_.Set(static_cast<double>(messages));
    lagSeconds_.Set(secondsOf(oldest));
}

IntakeMetrics::IntakeMetrics(ServiceMetrics& metrics)
    : batch_(metrics.histogram("smarter_batch_readings", "Readings judged and summed together.",
                               {1, 10, 60, 100, 1'000, 10'000, 100'000})),
      exposure_(metrics.histogram("smarter_exposure_seconds", "From a reading's decryption to its wiping.",
                                  {0.000001, 0.00001, 0.0001, 0.001, 0.01, 0.1, 1})),
      leases_(metrics.gauges("smarter_lease_held", "Partitions whose lease this worker has (1) or had (0).")),
      sumsQueued_(metrics.gauge("smarter_sums_queued", "Sums made and not yet with the broker.")) {}

void IntakeMetrics::addBatch(std::int64_t readings) {
    batch_.Observe(static_cast<double>(readings));
}

void IntakeMetrics::addExposure(std::chrono::nanoseconds window) {
    exposure_.Observe(secondsOf(window));
}

void IntakeMetrics::setLeaseHeld(std::uint32_t partition, bool isHeld) {
    leases_.Add({{"partition", std::to_string(partition)}}).Set(isHeld ? 1 : 0);
}

void IntakeMetrics::setSumsQueued(std::int64_t sums) {
    sumsQueued_.Set(static_cast<double>(sums));
}

AggregateMetrics::AggregateMetrics(ServiceMetrics& metrics)
    : released_(metrics.counter("smarter_aggregates_released_total", "Aggregates with a value.")),
      withheld_(metrics.counter("smarter_aggregates_withheld_total", "Aggregates withheld under the release rule.")) {}

void AggregateMetrics::addReleased(std::int64_t aggregates) {
    released_.Increment(static_cast<double>(aggregates));
}

void AggregateMetrics::addWithheld(std::int64_t aggregates) {
    withheld_.Increment(static_cast<double>(aggregates));
}

}  // namespace smarter
