// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/pipeline_worker.h"

#include <algorithm>

namespace smarter {

namespace {

constexpr qint64 kLeastMillisecondsBetween = 34;  // 30 a second
constexpr qint64 kMonitorMilliseconds = 60'000;
constexpr int kQuarantineShown = 50;

Percentiles percentilesOf(const RecentValues<double>& values) {
    return {values.percentile(50), values.percentile(95), values.percentile(99)};
}

QString shortFingerprint(ByteView fingerprint) {
    return hex(fingerprint.first(8));
}

}  // namespace

void PipelineWorker::open() {
    elapsed_.start();
    auto opened = Stations::open(site_, clock_, workers_);
    if (!opened) {
        Q_EMIT runner_.failed(opened.error());
        return;
    }
    stations_ = std::move(*opened);
    if (const auto connected = stations_->connect(); !connected) {
        Q_EMIT runner_.failed(connected.error());
        return;
    }
    publish(RunState::Idle);
    Q_EMIT runner_.aggregatesArrived();
}

void PipelineWorker::run(const IngestRequest& request, int cancels) {
    if (!runner_.mayGoOn(cancels)) {
        Q_EMIT runner_.failed({ErrorCode::Cancelled});
        return;
    }
    if (!stations_) {
        open();
    }
    if (!stations_) {
        return;
    }
    IngestObserver observer;
    observer.progress = [&](const IngestProgress& progress) { return onProgress(progress, cancels); };
    observer.issue = [this](const profile::RowIssue& issue) { Q_EMIT runner_.rowRejected(issue); };
    const auto summary = ingest(*stations_, site_.zone(), request, observer);
    Q_EMIT runner_.aggregatesArrived();
    publish(summary || summary.error().code == ErrorCode::Cancelled ? RunState::Idle : RunState::Failed);
    if (summary) {
        Q_EMIT runner_.finished(*summary);
    } else {
        Q_EMIT runner_.failed(summary.error());
    }
}

bool PipelineWorker::onProgress(const IngestProgress& progress, int cancels) {
    reached_ = progress.reached;
    fraction_ = progress.fraction;
    rowsRejected_ = progress.soFar.rowsRejected;
    if (!sincePublished_.isValid() || sincePublished_.hasExpired(kLeastMillisecondsBetween)) {
        publish(RunState::Running);
        Q_EMIT runner_.aggregatesArrived();
    }
    if (runner_.isPaused()) {
        publish(RunState::Paused);
    }
    return runner_.mayGoOn(cancels);
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

void PipelineWorker::remember() {
    const IntakeFigures& figures = stations_->intake().figures();
    const qint64 now = elapsed_.elapsed();
    while (!moments_.empty() && now - moments_.front().milliseconds > kMonitorMilliseconds) {
        moments_.pop_front();
    }
    Moment moment{now, figures.accepted, {}};
    if (!moments_.empty()) {
        const double seconds = static_cast<double>(now - moments_.back().milliseconds) / 1000.0;
        const auto readings = static_cast<double>(figures.accepted - moments_.back().readings);
        moment.point.readingsPerSecond = seconds > 0 ? readings / seconds : 0;
    }
    moment.point.encryption = percentilesOf(figures.encryptionMicrosecondsPerReading);
    const auto sizes = figures.batchReadings.inOrder();
    moment.point.batchReadings = sizes.empty() ? 0 : sizes.back();
    moments_.push_back(moment);
}

void PipelineWorker::publish(RunState state) {
    remember();
    sincePublished_.start();
    Q_EMIT runner_.snapshot(snapshot(state));
}

SnapshotPtr PipelineWorker::snapshot(RunState state) {
    Intake& intake = stations_->intake();
    const IntakeFigures& figures = intake.figures();
    auto out = std::make_shared<PipelineSnapshot>();
    out->state = state;
    out->reached = reached_;
    out->fraction = fraction_;
    out->workers = workers_;
    out->readingsAccepted = figures.accepted;
    out->refusedByReason = figures.refused;
    for (const std::int64_t count : figures.refused) {
        out->readingsRefused += count;
    }
    out->rowsRejected = rowsRejected_;
    out->ciphertexts = figures.ciphertexts;
    out->waitingReadings = stations_->meters().waitingReadings().value_or(0);
    out->tally = stations_->release().tally().value_or(ReleaseTally());
    out->encryption = percentilesOf(figures.encryptionMicrosecondsPerReading);
    out->exposure = percentilesOf(figures.exposureMicroseconds);
    out->decryption = percentilesOf(stations_->release().decryptionMicroseconds());
    out->exposures = figures.exposureMicroseconds.inOrder();
    out->quarantine = intake.quarantine(kQuarantineShown).value_or(std::vector<QuarantineEntry>());
    const qint64 now = elapsed_.elapsed();
    for (const Moment& moment : moments_) {
        out->history.push_back(moment.point);
        out->history.back().secondsAgo = static_cast<double>(now - moment.milliseconds) / 1000.0;
    }
    if (!moments_.empty()) {
        const double seconds = static_cast<double>(now - moments_.front().milliseconds) / 1000.0;
        const auto readings = static_cast<double>(figures.accepted - moments_.front().readings);
        out->readingsPerSecond = seconds > 0 && state == RunState::Running ? readings / seconds : 0;
        out->batchReadings = moments_.back().point.batchReadings;
    }
    const std::string_view kernel = intake.encryptor().kernelName();
    out->kernel = QString::fromLatin1(kernel.data(), static_cast<qsizetype>(kernel.size()));
    out->keyBits = intake.encryptor().publicKey().bits();
    out->policy = intake.policy().name();
    out->minimumMeters = intake.policy().minimumMeters;
    out->intakeFingerprint = shortFingerprint(intake.publicKey().fingerprint());
    out->paillierFingerprint = shortFingerprint(intake.encryptor().publicKey().fingerprint());
    out->signingFingerprint = shortFingerprint(stations_->release().verificationKey().fingerprint());
    return out;
}

}  // namespace smarter
