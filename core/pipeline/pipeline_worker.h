// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QObject>

#include "core/base/clock.h"
#include "core/pipeline/pipeline_monitor.h"
#include "core/pipeline/pipeline_runner.h"

namespace smarter {

/// The side of a PipelineRunner that lives on its thread: owns the stations, and turns what they measured into
/// snapshots.
class PipelineWorker : public QObject {
    Q_OBJECT

public:
    PipelineWorker(const Site& site, PipelineRunner& runner) : site_(site), runner_(runner) {}

    void open();
    /// `ticket` is RunControl's at the time of asking.
    void run(const IngestRequest& request, int ticket);
    void carryWaiting();
    void refresh();
    /// A glimpse, if anybody watches.
    void look();
    void issueActivationCode(const QString& neighbourhood, const QString& meterName);

private:
    void onProgress(const IngestProgress& progress);
    void publish(RunState state);
    void recount();

    const Site& site_;
    PipelineRunner& runner_;
    SystemClock clock_;
    std::unique_ptr<Stations> stations_;
    std::unique_ptr<PipelineMonitor> monitor_;
    QElapsedTimer sincePublished_;
    QElapsedTimer sinceLooked_;
    RunState published_ = RunState::Opening;
};

}  // namespace smarter
