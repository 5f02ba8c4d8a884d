// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <deque>

#include "core/pipeline/ingest.h"
#include "core/pipeline/pipeline_snapshot.h"

namespace smarter {

/// Makes snapshots of what the stations measured and counted. A snapshot takes 16 µs (bench_snapshot)
/// and asks no database, but for new entries of the quarantine, once a second at most: what passes is counted, and
/// `recount` puts right what cannot be. Belongs to the stations' thread.
class PipelineMonitor {
public:
    /// All must outlive it.
    PipelineMonitor(const Site& site, Stations& stations, const RunControl& control,
                    SpeedClock::SteadySource source = SpeedClock::steadyNow);

    /// Asks the databases for queues, outcomes and quarantine; before a run and after it.
    Status recount();
    /// What the run under way has done since `recount`.
    void note(const IngestProgress& progress) { progress_ = progress; }

    SnapshotPtr snapshot(RunState state);

private:
    /// The measurements at one moment.
    struct Moment {
        std::chrono::nanoseconds at{};
        std::int64_t readings = 0;
        Histogram batches;
        Histogram encryption;
        Histogram fold;
        Histogram exposure;
        Histogram decryption;
        Histogram commit;
        MonitorPoint point;
    };
    Moment measure() const;
    void remember(Moment moment);
    void refreshQuarantine(std::chrono::nanoseconds now, std::int64_t refused);
    void addCounts(PipelineSnapshot& out) const;
    void addMeasured(PipelineSnapshot& out, const Moment& now) const;

    Stations& stations_;
    const RunControl& control_;
    SpeedClock::SteadySource source_;
    PipelineSnapshot unchanging_;
    std::optional<IngestProgress> progress_;
    QueueDepths waitingBefore_;
    ReleaseTally tallyBefore_;
    std::vector<QuarantineEntry> quarantine_;
    std::int64_t quarantined_ = 0;
    std::chrono::nanoseconds quarantineAsked_{};
    std::deque<Moment> moments_;
};

}  // namespace smarter
