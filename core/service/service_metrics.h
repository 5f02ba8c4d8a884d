// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <array>
#include <memory>

#include "core/messages/acknowledgement.h"
#include "core/service/health.h"
#include "core/service/role_kind.h"

namespace prometheus {
class Counter;
class Gauge;
class Histogram;
class Registry;
template <class Metric>
class Family;
}  // namespace prometheus

namespace smarter {

/// A process's figures for Prometheus, each labelled with its role: counts and durations of work, never a name of a
/// home, a meter or a reading. Make it first and let it live longest: the groups below refer to it. Thread-safe, as they are.
class ServiceMetrics {
public:
    explicit ServiceMetrics(RoleKind role);
    ~ServiceMetrics();

    /// In the text format 0.0.4.
    QByteArray text() const;

    prometheus::Counter& counter(const char* name, const char* help);
    prometheus::Gauge& gauge(const char* name, const char* help);
    prometheus::Histogram& histogram(const char* name, const char* help, const std::vector<double>& buckets);
    prometheus::Family<prometheus::Counter>& counters(const char* name, const char* help);
    prometheus::Family<prometheus::Gauge>& gauges(const char* name, const char* help);

private:
    const RoleKind role_;
    std::unique_ptr<prometheus::Registry> registry_;
};

/// What a role depends on; nothing is counted about anything else.
class DependencyMetrics {
public:
    DependencyMetrics(ServiceMetrics& metrics, const std::vector<Dependency>& dependencies);

    void setUp(Dependency dependency, bool isUp);
    void addRetry(Dependency dependency);

private:
    std::array<prometheus::Gauge*, kDependencies> up_{};
    std::array<prometheus::Counter*, kDependencies> retries_{};
};

/// Readings as a concentrator's acknowledgements or an intake's commits have them.
class ReadingMetrics {
public:
    explicit ReadingMetrics(ServiceMetrics& metrics);

    void addAccepted(std::int64_t readings);
    void addRefused(RefusalReason reason, std::int64_t readings = 1);
    /// Messages that were delivered again and counted once.
    void addDuplicates(std::int64_t readings);

private:
    prometheus::Counter& accepted_;
    std::array<prometheus::Counter*, kRefusalReasons> refused_{};
    prometheus::Counter& duplicates_;
};

/// Work that ends in a commit, and what still waits for it.
class CommitMetrics {
public:
    explicit CommitMetrics(ServiceMetrics& metrics);

    void addCommit(std::chrono::nanoseconds duration);
    /// Messages at the broker that were not acknowledged yet, and since when the oldest of them waits.
    void setLag(std::int64_t messages, std::chrono::nanoseconds oldest);

private:
    prometheus::Counter& commits_;
    prometheus::Histogram& seconds_;
    prometheus::Gauge& lagMessages_;
    prometheus::Gauge& lagSeconds_;
};

/// What only an intake worker has.
class IntakeMetrics {
public:
    explicit IntakeMetrics(ServiceMetrics& metrics);

    void addBatch(std::int64_t readings);
    /// From a reading's decryption to its wiping.
    void addExposure(std::chrono::nanoseconds window);
    void setLeaseHeld(std::uint32_t partition, bool isHeld);
    /// Sums made and not yet with the broker.
    void setSumsQueued(std::int64_t sums);

private:
    prometheus::Histogram& batch_;
    prometheus::Histogram& exposure_;
    prometheus::Family<prometheus::Gauge>& leases_;
    prometheus::Gauge& sumsQueued_;
};

/// Aggregates as the release makes them or the MDMS takes them.
class AggregateMetrics {
public:
    explicit AggregateMetrics(ServiceMetrics& metrics);

    void addReleased(std::int64_t aggregates);
    void addWithheld(std::int64_t aggregates);

private:
    prometheus::Counter& released_;
    prometheus::Counter& withheld_;
};

}  // namespace smarter
