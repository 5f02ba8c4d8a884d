// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/pipeline_runner.h"

#include "core/pipeline/pipeline_worker.h"

namespace smarter {

PipelineRunner::PipelineRunner(const Site& site, int workers, QObject* parent)
    : QObject(parent), worker_(new PipelineWorker(site, workers, *this)) {
    qRegisterMetaType<SnapshotPtr>();
    qRegisterMetaType<IngestSummary>();
    qRegisterMetaType<Error>();
    qRegisterMetaType<profile::RowIssue>();
    qRegisterMetaType<std::shared_ptr<SecretBytes>>();
    worker_->moveToThread(&thread_);
    connect(&thread_, &QThread::finished, worker_, &QObject::deleteLater);
    thread_.setObjectName(QStringLiteral("pipeline"));
    thread_.start();
    QMetaObject::invokeMethod(worker_, &PipelineWorker::open);
}

PipelineRunner::~PipelineRunner() {
    cancel();
    thread_.quit();
    thread_.wait();
}

void PipelineRunner::start(const IngestRequest& request) {
    QMetaObject::invokeMethod(
        worker_, [worker = worker_, request, cancels = cancels_.load()] { worker->run(request, cancels); });
}

void PipelineRunner::cancel() {
    ++cancels_;
    setPaused(false);
}

void PipelineRunner::setPaused(bool paused) {
    {
        const std::lock_guard lock(mutex_);
        paused_ = paused;
    }
    resumed_.notify_all();
}

void PipelineRunner::issueActivationCode(const QString& neighbourhood, const QString& meterName) {
    QMetaObject::invokeMethod(worker_, [worker = worker_, neighbourhood, meterName] {
        worker->issueActivationCode(neighbourhood, meterName);
    });
}

bool PipelineRunner::mayGoOn(int cancels) {
    std::unique_lock lock(mutex_);
    resumed_.wait(lock, [&] { return !paused_ || cancels_ != cancels; });
    return cancels_ == cancels;
}

}  // namespace smarter
