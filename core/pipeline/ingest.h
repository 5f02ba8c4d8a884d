// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include "core/meter/profile/reader.h"
#include "core/pipeline/stations.h"

namespace smarter {

struct IngestRequest {
    QStringList paths;
    QString neighbourhood = QStringLiteral("Neighbourhood 1");
    std::optional<Instant> from;
    std::optional<Instant> to;
    /// Readings a batch at most; 0 takes what fills one block of slots.
    int batchReadings = 0;
    /// How far the meters' time goes on before the sums of it are closed: short shows more, long costs less.
    Seconds slice{24 * 3600};
};

struct IngestSummary {
    std::int64_t meters = 0;
    Flow flow;
    std::int64_t rowsRejected = 0;
    std::int64_t alreadyRecorded = 0;
    double elapsedSeconds = 0;
};

/// Where a run stands, told between steps.
struct IngestProgress {
    double fraction = 0;  ///< of the files' content
    Instant reached;      ///< the meters' time
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
/// An unreadable file stops the run before anything is recorded; one that breaks off further on stops it there.
/// Cancelled when the observer says so.
Result<IngestSummary> ingest(Stations& stations, const QTimeZone& zone, const IngestRequest& request,
                             const IngestObserver& observer);

}  // namespace smarter
