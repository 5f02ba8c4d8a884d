// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/site_session.h"

#include <QThread>

namespace smarter {

namespace {

constexpr int kMillisecondsBetweenArrivals = 500;
/// A new aggregate comes every few minutes, and the question is one look into an index.
constexpr int kMillisecondsBetweenLooks = 3'000;
/// The demonstration closes its sums every hour of the meters' time.
constexpr Seconds kDemoSlice{3600};

std::optional<ErrorCode> codeOf(const std::optional<Error>& error) {
    return error ? std::optional(error->code) : std::nullopt;
}

}  // namespace

Result<std::unique_ptr<Mdms>> openMdms(const Site& site, const Clock& clock) {
    return site.databaseKey(TrustDomain::Mdms).and_then([&](const SecretBytes& key) {
        return Mdms::open(site.databasePath(TrustDomain::Mdms), key, clock);
    });
}

SiteSession::SiteSession(std::unique_ptr<Site> site, std::optional<DemoSite> demo, QObject* parent)
    : QObject(parent), site_(std::move(site)), demo_(std::move(demo)) {
    mdms_ = std::make_unique<StationThread<Mdms>>([this] { return openMdms(*site_, clock_); });
    arrived_.setSingleShot(true);
    arrived_.setInterval(kMillisecondsBetweenArrivals);
    connect(&arrived_, &QTimer::timeout, this, &SiteSession::aggregatesArrived);
    if (!site_->engines()) {
        runStations();
        return;
    }
    look_.setSingleShot(true);  // a server that hangs is asked no second time meanwhile
    look_.setInterval(kMillisecondsBetweenLooks);
    connect(&look_, &QTimer::timeout, this, &SiteSession::lookForNews);
    lookForNews();
}

SiteSession::~SiteSession() = default;

void SiteSession::runStations() {
    customers_ = std::make_unique<StationThread<CustomerDesk>>([this] { return CustomerDesk::open(*site_, clock_); });
    runner_ = std::make_unique<PipelineRunner>(*site_, QThread::idealThreadCount());
    connect(runner_.get(), &PipelineRunner::aggregatesArrived, this, &SiteSession::arriveSoon);
    connect(runner_.get(), &PipelineRunner::snapshot, this, [this](const SnapshotPtr& snapshot) {
        snapshot_ = snapshot;
        Q_EMIT snapshotChanged(snapshot);
    });
    connect(runner_.get(), &PipelineRunner::rowRejected, this, &SiteSession::rowRejected);
    connect(runner_.get(), &PipelineRunner::finished, this, [this](const IngestSummary& summary) {
        Q_EMIT requestFinished(summary);
        playNext();
    });
    connect(runner_.get(), &PipelineRunner::failed, this, [this](const Error& error) {
        waiting_.clear();
        setPlaying(false);
        Q_EMIT failed(error);
    });
}

void SiteSession::arriveSoon() {
    if (!arrived_.isActive()) {
        arrived_.start();
    }
}

void SiteSession::lookForNews() {
    mdms_->call([](Mdms& mdms) { return mdms.newestSequence(); }).then(this, [this](const Result<std::uint64_t>& newest) {
        takeNews(newest);
        look_.start();
    });
}

void SiteSession::takeNews(const Result<std::uint64_t>& newest) {
    const auto before = codeOf(outage_);
    outage_ = newest ? std::nullopt : std::optional(newest.error());
    if (newest) {
        if (before || (newest_ && *newest_ != *newest)) {
            arriveSoon();
        }
        newest_ = *newest;
    }
    if (before != codeOf(outage_)) {
        Q_EMIT outageChanged();
    }
}

void SiteSession::carryWaiting() {
    if (runner_) {
        runner_->carryWaiting();
    }
}

void SiteSession::play(std::vector<IngestRequest> requests) {
    std::ranges::move(requests, std::back_inserter(waiting_));
    if (!playing_) {
        playNext();
    }
}

void SiteSession::playDemo() {
    if (!demo_) {
        return;
    }
    std::vector<IngestRequest> requests;
    for (const DemoNeighbourhood& neighbourhood : demo_->neighbourhoods()) {
        IngestRequest request;
        request.paths = {neighbourhood.profileFolder};
        request.neighbourhood = neighbourhood.name;
        request.slice = kDemoSlice;
        requests.push_back(request);
    }
    play(std::move(requests));
}

void SiteSession::stop() {
    waiting_.clear();
    runner_->cancel();
}

void SiteSession::playNext() {
    if (waiting_.empty()) {
        setPlaying(false);
        return;
    }
    setPlaying(true);
    const IngestRequest next = waiting_.front();
    waiting_.erase(waiting_.begin());
    runner_->start(next);
}

void SiteSession::setPlaying(bool playing) {
    if (playing != playing_) {
        playing_ = playing;
        Q_EMIT playingChanged(playing);
    }
}

}  // namespace smarter
