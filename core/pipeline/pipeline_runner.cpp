// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/pipeline_runner.h"

#include "core/pipeline/pipeline_worker.h"

namespace smarter {

PipelineRunner::PipelineRunner(const Site& site, int workers, QObject* parent)
    : QObject(parent), control_(workers), worker_(new PipelineWorker(site, *this)) {
    qRegisterMetaType<SnapshotPtr>();
    qRegisterMetaType<GlimpsePtr>();
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
        worker_, [worker = worker_, request, ticket = control_.ticket()] { worker->run(request, ticket); });
}

void PipelineRunner::cancel() {
    control_.cancel();
}

void PipelineRunner::setWatched(bool watched) {
    watched_ = watched;
    if (watched) {
        QMetaObject::invokeMethod(worker_, &PipelineWorker::look);
    }
}

void PipelineRunner::carryWaiting() {
    QMetaObject::invokeMethod(worker_, &PipelineWorker::carryWaiting);
}

void PipelineRunner::refresh() {
    QMetaObject::invokeMethod(worker_, &PipelineWorker::refresh);
}

void PipelineRunner::issueActivationCode(const QString& neighbourhood, const QString& meterName) {
    QMetaObject::invokeMethod(worker_, [worker = worker_, neighbourhood, meterName] {
        worker->issueActivationCode(neighbourhood, meterName);
    });
}

}  // namespace smarter
