// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/pipeline_worker.h"

#include "core/base/log.h"

namespace smarter {

namespace {

constexpr qint64 kLeastMillisecondsBetween = 34;  // 30 a second
constexpr qint64 kMillisecondsBetweenGlimpses = 500;

}  // namespace

void PipelineWorker::open() {
    auto opened = Stations::open(site_, clock_, runner_.control().workers());
    if (!opened) {
        qCWarning(logPipeline).noquote() << logLine("stations-closed", {errorField(opened.error())});
        Q_EMIT runner_.failed(opened.error());
        return;
    }
    stations_ = std::move(*opened);
    monitor_ = std::make_unique<PipelineMonitor>(site_, *stations_, runner_.control());
    carryWaiting();
}

void PipelineWorker::carryWaiting() {
    if (!stations_) {
        return;
    }
    if (const auto connected = stations_->connect(); !connected) {
        qCWarning(logPipeline).noquote() << logLine("connect-failed", {errorField(connected.error())});
        Q_EMIT runner_.failed(connected.error());
        return;
    }
    recount();
    publish(RunState::Idle);
    Q_EMIT runner_.aggregatesArrived();
}

void PipelineWorker::run(const IngestRequest& request, int ticket) {
    RunControl& control = runner_.control();
    if (!control.waitWhilePaused(ticket)) {
        Q_EMIT runner_.failed({ErrorCode::Cancelled});
        return;
    }
    if (!stations_) {
        open();
    }
    if (!stations_) {
        return;
    }
    recount();
    IngestObserver observer;
    observer.progress = [this](const IngestProgress& progress) {
        onProgress(progress);
        return true;
    };
    observer.issue = [this](const profile::RowIssue& issue) { Q_EMIT runner_.rowRejected(issue); };
    const auto summary = ingest(*stations_, site_.zone(), request, observer, control, ticket);
    recount();
    Q_EMIT runner_.aggregatesArrived();
    look();
    publish(summary || summary.error().code == ErrorCode::Cancelled ? RunState::Idle : RunState::Failed);
    if (summary) {
        Q_EMIT runner_.finished(*summary);
    } else {
        Q_EMIT runner_.failed(summary.error());
    }
}

void PipelineWorker::onProgress(const IngestProgress& progress) {
    monitor_->note(progress);
    const RunState state = runner_.isPaused() ? RunState::Paused : RunState::Running;
    if (state != published_ || sincePublished_.hasExpired(kLeastMillisecondsBetween)) {
        publish(state);
        Q_EMIT runner_.aggregatesArrived();
    }
    if (state == RunState::Paused || !sinceLooked_.isValid() || sinceLooked_.hasExpired(kMillisecondsBetweenGlimpses)) {
        look();
    }
}

void PipelineWorker::look() {
    if (!stations_ || !runner_.watched_) {
        return;
    }
    sinceLooked_.start();
    auto seen = glimpse(*stations_);
    if (seen) {
        Q_EMIT runner_.glimpse(std::make_shared<const Glimpse>(std::move(*seen)));
    } else {
        qCWarning(logPipeline).noquote() << logLine("look-failed", {errorField(seen.error())});
    }
}

void PipelineWorker::recount() {
    if (const Status counted = monitor_->recount(); !counted) {
        qCWarning(logPipeline).noquote() << logLine("recount-failed", {errorField(counted.error())});
    }
}

void PipelineWorker::publish(RunState state) {
    sincePublished_.start();
    published_ = state;
    Q_EMIT runner_.snapshot(monitor_->snapshot(state));
}

void PipelineWorker::refresh() {
    if (monitor_) {
        publish(published_);
    }
}

void PipelineWorker::issueActivationCode(const QString& neighbourhood, const QString& meterName) {
    if (!stations_) {
        Q_EMIT runner_.failed({ErrorCode::MeterUnknown, meterName});
        return;
    }
    auto code = stations_->meters().find(neighbourhood, meterName).and_then([&](const std::optional<MeterId>& meter) {
        return meter ? stations_->meters().issueActivationCode(*meter)
                     : Result<SecretBytes>(fail(ErrorCode::MeterUnknown, meterName));
    });
    if (!code) {
        Q_EMIT runner_.failed(code.error());
        return;
    }
    Q_EMIT runner_.activationCodeIssued(meterName, std::make_shared<SecretBytes>(std::move(*code)));
}

}  // namespace smarter
