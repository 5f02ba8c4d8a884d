// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include "core/meter/profile/reader.h"
#include "core/pipeline/run_control.h"
#include "core/pipeline/stations.h"

namespace smarter {

struct IngestRequest {
    QStringList paths;
    QString neighbourhood = QStringLiteral("Neighbourhood 1");
    std::optional<Instant> from;
    std::optional<Instant> to;
    /// What lies before is caught up with at full speed, whatever the speed is; without it, every minute that no meter
    /// has recorded yet is played at the speed.
    std::optional<Instant> liveFrom;
    /// How far the meters' time goes on while catching up before the sums of it are closed: short shows more, long
    /// costs less.
    Seconds slice{24 * 3600};
};

struct IngestSummary {
    std::int64_t meters = 0;
    std::int64_t sealed = 0;  ///< readings, at the meters
    Flow flow;
    std::int64_t rowsRejected = 0;
    std::int64_t alreadyRecorded = 0;
    double elapsedSeconds = 0;
};

/// Where a run stands, told between steps.
struct IngestProgress {
    double fraction = 0;  ///< of the files' content
    Instant reached;      ///< the meters' time; the epoch while nothing new was played
    bool live = false;    ///< simulated time passes at RunControl's speed
    /// While catching up, from what it took so far.
    std::optional<double> secondsLeft;
    IngestSummary soFar;
};

/// How a run talks back. Called on the run's own thread.
struct IngestObserver {
    /// Return false to stop: what was carried so far stays, and the next run goes on from there.
    std::function<bool(const IngestProgress&)> progress = [](const IngestProgress&) { return true; };
    std::function<void(const profile::RowIssue&)> issue = [](const profile::RowIssue&) {};
};

/// Plays load profiles through the meters and along the whole path, all files side by side in the order of
/// time. A minute that a meter has recorded before is passed over, so that a file may come again, whole or longer.
///
/// At the fastest speed, or before `liveFrom`, a slice at a time in full batches. Otherwise live: a minute is sealed when
/// RunControl's clock has reached its end, and a window is closed as soon as it has ended. What was not in time goes
/// together, and speed, batch size, workers and pause are obeyed at the next step.
///
/// An unreadable file stops the run before anything is recorded; one that breaks off further on stops it there.
/// Cancelled when the observer says so, or `control` since its `ticket`; what was carried stays and the next run
/// goes on from there.
Result<IngestSummary> ingest(Stations& stations, const QTimeZone& zone, const IngestRequest& request,
                             const IngestObserver& observer, RunControl& control, int ticket);
/// As fast as possible, with the workers that the stations have.
Result<IngestSummary> ingest(Stations& stations, const QTimeZone& zone, const IngestRequest& request,
                             const IngestObserver& observer);

}  // namespace smarter
