// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <deque>

#include "core/base/clock.h"
#include "core/pipeline/pipeline_runner.h"

namespace smarter {

/// The side of a PipelineRunner that lives on its thread: owns the stations, and turns what they measured into
/// snapshots.
class PipelineWorker : public QObject {
    Q_OBJECT

public:
    PipelineWorker(const Site& site, int workers, PipelineRunner& runner)
        : site_(site), workers_(workers), runner_(runner) {}

    void open();
    /// `cancels` is PipelineRunner's count at the time of asking.
    void run(const IngestRequest& request, int cancels);
    void issueActivationCode(const QString& neighbourhood, const QString& meterName);

private:
    bool onProgress(const IngestProgress& progress, int cancels);
    void publish(RunState state);
    void remember();
    SnapshotPtr snapshot(RunState state);

    struct Moment {
        qint64 milliseconds = 0;
        std::int64_t readings = 0;
        MonitorPoint point;
    };

    const Site& site_;
    int workers_;
    PipelineRunner& runner_;
    SystemClock clock_;
    std::unique_ptr<Stations> stations_;
    QElapsedTimer elapsed_;
    QElapsedTimer sincePublished_;
    std::deque<Moment> moments_;
    std::optional<Instant> reached_;
    double fraction_ = 0;
    std::int64_t rowsRejected_ = 0;
};

}  // namespace smarter
