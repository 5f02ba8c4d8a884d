// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QThread>
#include <atomic>

#include "core/pipeline/glimpse.h"
#include "core/pipeline/ingest.h"
#include "core/pipeline/pipeline_snapshot.h"

namespace smarter {

class PipelineWorker;

/// Runs a site's pipeline on a thread of its own and tells of it by signals, at most 30 snapshots a second. Lives
/// in the GUI thread; no call waits.
class PipelineRunner : public QObject {
    Q_OBJECT

public:
    /// The site must outlive the runner. Opens the stations at once; `snapshot` tells when they are there.
    explicit PipelineRunner(const Site& site, int workers, QObject* parent = nullptr);
    /// Cancels a run under way and waits for the step it is in.
    ~PipelineRunner() override;

    /// Plays profiles; a run under way is finished first.
    void start(const IngestRequest& request);
    /// Ends the run after the step it is in, and those that wait; what was carried stays, and the next start goes on
    /// from there.
    void cancel();
    /// What a run obeys while it goes on, speed, batch size and workers too; of this run and the next ones.
    RunControl& control() { return control_; }
    void setPaused(bool paused) { control_.setPaused(paused); }
    bool isPaused() const { return control_.isPaused(); }
    /// Paused: goes on until the next commit.
    void step() { control_.step(); }
    /// Carries what waits between the stations, orders of the MDMS too; a run does so by itself, and comes first.
    void carryWaiting();
    /// A new snapshot, when no run is under way; a run gives its own.
    void refresh();
    /// Whether `glimpse` is wanted: now, twice a second while a run goes on, and whenever it stops.
    void setWatched(bool watched);
    /// A new one-time code for a meter's customer, through `activationCodeIssued`.
    void issueActivationCode(const QString& neighbourhood, const QString& meterName);

Q_SIGNALS:
    void snapshot(const smarter::SnapshotPtr& snapshot);
    void glimpse(const smarter::GlimpsePtr& glimpse);
    void finished(const smarter::IngestSummary& summary);
    /// Also of opening the stations. ErrorCode::Cancelled after `cancel`.
    void failed(const smarter::Error& error);
    void rowRejected(const smarter::profile::RowIssue& issue);
    /// New aggregates are at the MDMS.
    void aggregatesArrived();
    /// The code as UTF-8; the receiver shows it once.
    void activationCodeIssued(const QString& meterName, const std::shared_ptr<smarter::SecretBytes>& code);

private:
    friend class PipelineWorker;

    RunControl control_;
    std::atomic<bool> watched_ = false;
    QThread thread_;
    PipelineWorker* worker_;
};

}  // namespace smarter

Q_DECLARE_METATYPE(smarter::SnapshotPtr)
Q_DECLARE_METATYPE(smarter::GlimpsePtr)
Q_DECLARE_METATYPE(smarter::IngestSummary)
Q_DECLARE_METATYPE(smarter::Error)
Q_DECLARE_METATYPE(smarter::profile::RowIssue)
