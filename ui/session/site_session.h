// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>
#include <optional>

#include "core/mdms/mdms.h"
#include "core/pipeline/customer_desk.h"
#include "core/pipeline/demo_site.h"
#include "core/pipeline/pipeline_runner.h"
#include "core/pipeline/station_thread.h"

namespace smarter {

/// On the caller's thread.
Result<std::unique_ptr<Mdms>> openMdms(const Site& site, const Clock& clock);

/// An open site as the desktop works with it: the pipeline on its thread, and the MDMS and the customer's desk on
/// theirs. One object that owns the workers and answers by signals and futures; no call waits. GUI thread.
///
/// Of a site on engines it has the MDMS alone, whose store it looks at every few seconds for what is new; the other
/// stations are programs on other machines.
///
/// Ask like this, never `result()` on an unfinished future:
///   session.mdms().call([](Mdms& mdms) { return mdms.operators().any(); })
///       .then(this, [this](const Result<bool>& answer) { … });
class SiteSession : public QObject {
    Q_OBJECT

public:
    /// `demo` is where the site came from, if it is the demonstration.
    explicit SiteSession(std::unique_ptr<Site> site, std::optional<DemoSite> demo = {}, QObject* parent = nullptr);
    ~SiteSession() override;

    const Site& site() const { return *site_; }
    const QTimeZone& zone() const { return site_->zone(); }
    const std::optional<DemoSite>& demo() const { return demo_; }

    /// Whether the pipeline and the customers' desk are here too: of a site in a folder.
    bool runsStations() const { return runner_ != nullptr; }
    /// Only where the stations are here.
    PipelineRunner& runner() { return *runner_; }
    StationThread<Mdms>& mdms() { return *mdms_; }
    /// Only where the stations are here.
    StationThread<CustomerDesk>& customers() { return *customers_; }
    /// Lets orders of the MDMS go to the other stations now; on engines they fetch them by themselves.
    void carryWaiting();

    /// Why the MDMS's store on a server does not answer; nothing while it does, and of a site in a folder.
    const std::optional<Error>& outage() const { return outage_; }

    /// The newest; null until the stations are open.
    const SnapshotPtr& snapshot() const { return snapshot_; }

    /// Plays profiles, one request after another; progress shows in the snapshots. Only where the stations are here.
    void play(std::vector<IngestRequest> requests);
    /// The demonstration's neighbourhoods, one after another in short slices of time, so that every view moves.
    void playDemo();
    bool isPlaying() const { return playing_; }
    /// Ends the request under way and forgets those that wait.
    void stop();

Q_SIGNALS:
    void snapshotChanged(const smarter::SnapshotPtr& snapshot);
    /// New aggregates are at the MDMS; at most twice a second.
    void aggregatesArrived();
    void playingChanged(bool playing);
    void requestFinished(const smarter::IngestSummary& summary);
    /// A request failed or was stopped, or the stations could not be opened.
    void failed(const smarter::Error& error);
    void rowRejected(const smarter::profile::RowIssue& issue);
    void outageChanged();

private:
    void runStations();
    void arriveSoon();
    void lookForNews();
    void takeNews(const Result<std::uint64_t>& newest);
    void playNext();
    void setPlaying(bool playing);

    std::unique_ptr<Site> site_;
    std::optional<DemoSite> demo_;
    SystemClock clock_;
    std::unique_ptr<StationThread<Mdms>> mdms_;
    std::unique_ptr<StationThread<CustomerDesk>> customers_;
    std::unique_ptr<PipelineRunner> runner_;
    SnapshotPtr snapshot_;
    std::vector<IngestRequest> waiting_;
    bool playing_ = false;
    QTimer arrived_;
    QTimer look_;
    std::optional<std::uint64_t> newest_;  ///< aggregate that was seen
    std::optional<Error> outage_;
};

}  // namespace smarter
