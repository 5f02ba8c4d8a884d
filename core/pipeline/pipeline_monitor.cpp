// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/pipeline_monitor.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace smarter {

using namespace std::chrono_literals;

namespace {

constexpr auto kMonitored = 60s;
constexpr auto kBetweenPoints = 1s;
constexpr auto kBetweenLooksAtQuarantine = 1s;
constexpr int kQuarantineShown = 50;

QString shortFingerprint(ByteView fingerprint) {
    return hex(fingerprint.first(8));
}

double secondsBetween(std::chrono::nanoseconds earlier, std::chrono::nanoseconds later) {
    return std::chrono::duration<double>(later - earlier).count();
}

/// What came between two moments, or in all when nothing did.
Histogram recent(const Histogram& now, const Histogram& before) {
    Histogram between = now.since(before);
    return between.empty() ? now : between;
}

}  // namespace

PipelineMonitor::PipelineMonitor(const Site& site, Stations& stations, const RunControl& control,
                                 SpeedClock::SteadySource source)
    : stations_(stations), control_(control), source_(std::move(source)) {
    const Intake& intake = stations.intake();
    const std::string_view kernel = intake.encryptor().kernelName();
    unchanging_.kernel = QString::fromLatin1(kernel.data(), static_cast<qsizetype>(kernel.size()));
    unchanging_.keyBits = intake.encryptor().publicKey().bits();
    unchanging_.keysMade = site.madeAt();
    unchanging_.intakeFingerprint = shortFingerprint(intake.publicKey().fingerprint());
    unchanging_.paillierFingerprint = shortFingerprint(intake.encryptor().publicKey().fingerprint());
    unchanging_.signingFingerprint = shortFingerprint(stations.release().verificationKey().fingerprint());
    moments_.push_back(measure());
}

Status PipelineMonitor::recount() {
    if (progress_) {
        IngestSummary left;
        left.rowsRejected = progress_->soFar.rowsRejected;  // still of the last run
        progress_ = IngestProgress{progress_->fraction, progress_->reached, false, {}, left};
    }
    const auto readings = stations_.meters().waitingReadings();
    const auto sums = stations_.intake().queuedCount();
    const auto aggregates = stations_.release().queuedCount();
    const auto tally = stations_.release().tally();
    auto quarantine = stations_.intake().quarantine(kQuarantineShown);
    for (const auto* count : {&readings, &sums, &aggregates}) {
        if (!*count) {
            return passOn(*count);
        }
    }
    if (!tally || !quarantine) {
        return tally ? Status(passOn(quarantine)) : Status(passOn(tally));
    }
    waitingBefore_ = {*readings, 0, *sums, *aggregates};
    tallyBefore_ = *tally;
    quarantine_ = std::move(*quarantine);
    return {};
}

PipelineMonitor::Moment PipelineMonitor::measure() const {
    const IntakeFigures& figures = stations_.intake().figures();
    return {source_(),
            figures.accepted,
            figures.batchReadings,
            figures.encryptionMicrosecondsPerReading,
            figures.foldMicrosecondsPerReading,
            figures.exposureMicroseconds,
            stations_.release().decryptionMicroseconds(),
            figures.commitMicroseconds,
            {}};
}

void PipelineMonitor::remember(Moment moment) {
    const Moment& last = moments_.back();
    const double seconds = secondsBetween(last.at, moment.at);
    moment.point.readingsPerSecond = seconds > 0 ? static_cast<double>(moment.readings - last.readings) / seconds : 0;
    moment.point.encryption = moment.encryption.since(last.encryption).percentiles();
    moment.point.batchReadings = std::round(moment.batches.since(last.batches).percentiles().p50);
    moments_.push_back(std::move(moment));
    // One stays from before the minute: what is counted from.
    while (moments_.size() > 2 && moments_.back().at - moments_[1].at >= kMonitored) {
        moments_.pop_front();
    }
}

void PipelineMonitor::refreshQuarantine(std::chrono::nanoseconds now, std::int64_t refused) {
    if (refused == quarantined_ || now - quarantineAsked_ < kBetweenLooksAtQuarantine) {
        return;
    }
    if (auto entries = stations_.intake().quarantine(kQuarantineShown)) {
        quarantine_ = std::move(*entries);
        quarantined_ = refused;
    }
    quarantineAsked_ = now;
}

SnapshotPtr PipelineMonitor::snapshot(RunState state) {
    Moment now = measure();
    auto out = std::make_shared<PipelineSnapshot>(unchanging_);
    out->state = state;
    if (now.at - moments_.back().at >= kBetweenPoints || state == RunState::Idle || state == RunState::Failed) {
        remember(now);
    }
    addCounts(*out);
    refreshQuarantine(now.at, out->readingsRefused);
    out->quarantine = quarantine_;
    addMeasured(*out, now);
    return out;
}

void PipelineMonitor::addCounts(PipelineSnapshot& out) const {
    const IntakeFigures& figures = stations_.intake().figures();
    out.policies = stations_.intake().policies();
    out.policy = stations_.intake().policyNow();
    out.speed = control_.speed();
    out.batchPolicy = control_.batchPolicy();
    out.workers = control_.workers();
    out.readingsAccepted = figures.accepted;
    out.refusedByReason = figures.refused;
    out.readingsRefused = std::accumulate(figures.refused.begin(), figures.refused.end(), std::int64_t{0});
    out.ciphertexts = figures.ciphertexts;
    out.waiting = waitingBefore_;
    out.waiting.batchesAtConcentrator = static_cast<std::int64_t>(stations_.waitingBatches());
    Flow all{0, 0, {}, tallyBefore_};
    if (progress_) {
        const IngestSummary& soFar = progress_->soFar;
        out.live = progress_->live;
        const Instant reached = out.live ? std::max(progress_->reached, control_.clock().now()) : progress_->reached;
        if (reached > Instant{}) {
            out.reached = reached;
        }
        out.fraction = progress_->fraction;
        out.secondsLeft = progress_->secondsLeft;
        out.rowsRejected = soFar.rowsRejected;
        // What an earlier run had delivered without hearing of it is taken off at the next recount.
        out.waiting.readingsAtMeters += soFar.sealed - soFar.flow.accepted - soFar.flow.refused;
        all += soFar.flow;
    }
    out.tally = all.tally;
}

void PipelineMonitor::addMeasured(PipelineSnapshot& out, const Moment& now) const {
    const Moment& before = moments_.front();
    for (std::size_t i = 1; i < moments_.size(); ++i) {
        out.history.push_back(moments_[i].point);
        out.history.back().secondsAgo = secondsBetween(moments_[i].at, now.at);
    }
    const double seconds = secondsBetween(before.at, now.at);
    const auto readings = static_cast<double>(now.readings - before.readings);
    out.readingsPerSecond = seconds > 0 && out.state == RunState::Running ? readings / seconds : 0;
    out.batches = recent(now.batches, before.batches);
    out.exposures = recent(now.exposure, before.exposure);
    const auto newest = std::ranges::find_if(out.history.rbegin(), out.history.rend(),
                                             [](const MonitorPoint& point) { return point.batchReadings > 0; });
    out.batchReadings = newest != out.history.rend() ? newest->batchReadings : std::round(out.batches.percentiles().p50);
    out.encryption = recent(now.encryption, before.encryption).percentiles();
    out.fold = recent(now.fold, before.fold).percentiles();
    out.exposure = out.exposures.percentiles();
    out.decryption = recent(now.decryption, before.decryption).percentiles();
    out.commit = recent(now.commit, before.commit).percentiles();
}

}  // namespace smarter
