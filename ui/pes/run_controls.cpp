// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pes/run_controls.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QSignalBlocker>
#include <QThread>
#include <algorithm>
#include <array>

namespace smarter {

namespace {

constexpr std::array kBatches{1, 5, 15, 30, 45, 60};

void addNamed(QHBoxLayout& row, const ThemeController& theme, const QString& name, QWidget* control, const char* objectName) {
    auto* label = new Label(theme, name, TextRole::Secondary, Ink::Muted);
    label->setBuddy(control);
    control->setObjectName(QString::fromLatin1(objectName));
    control->setAccessibleName(name);
    row.addWidget(label);
    row.addWidget(control);
    row.addSpacing(space::kMedium);
}

}  // namespace

RunControls::RunControls(const ThemeController& theme, RunControl& control, QWidget* parent)
    : QWidget(parent),
      control_(control),
      speed_(new SpeedControl(theme, control)),
      batch_(new QComboBox),
      workers_(new QComboBox),
      kernel_(new Label(theme, {}, TextRole::Secondary, Ink::Muted)) {
    makeBatches();
    makeWorkers();
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::kSmall);
    addNamed(*row, theme, tr("Speed"), speed_, "speed");
    addNamed(*row, theme, tr("Batch size"), batch_, "batchPolicy");
    addNamed(*row, theme, tr("Workers"), workers_, "workers");
    row->addStretch(1);
    row->addWidget(kernel_);
    kernel_->setObjectName(QStringLiteral("kernel"));
    show(control);
    connect(speed_, &SpeedControl::chosen, this, &RunControls::changed);
    connect(batch_, &QComboBox::currentIndexChanged, this, [this] {
        control_.setBatchPolicy(BatchPolicy::fixed(batch_->currentData().toInt()).value_or(BatchPolicy()));
        Q_EMIT changed();
    });
    connect(workers_, &QComboBox::currentIndexChanged, this, [this] {
        control_.setWorkers(workers_->currentData().toInt());
        Q_EMIT changed();
    });
}

void RunControls::makeBatches() {
    batch_->addItem(tr("Automatic"), 0);
    for (const int readings : kBatches) {
        batch_->addItem(readings == 1 ? tr("1 reading") : tr("%n readings", nullptr, readings), readings);
    }
    batch_->setToolTip(tr("Readings a meter gathers before it sends them. Automatic: one when live, a full block when catching up."));
}

void RunControls::makeWorkers() {
    const int most = std::max(QThread::idealThreadCount(), control_.workers());
    for (int workers = 1; workers <= most; ++workers) {
        workers_->addItem(locale().toString(workers), workers);
    }
    workers_->setToolTip(tr("Threads that encrypt at the intake."));
}

void RunControls::show(const RunControl& control) {
    speed_->refresh();
    const QSignalBlocker noBatch(batch_);
    const QSignalBlocker noWorkers(workers_);
    const auto batch = std::ranges::find_if(kBatches, [&](int one) { return BatchPolicy::fixed(one) == control.batchPolicy(); });
    batch_->setCurrentIndex(batch == kBatches.end() ? 0 : static_cast<int>(batch - kBatches.begin()) + 1);
    workers_->setCurrentIndex(workers_->findData(control.workers()));
}

void RunControls::showKernel(const QString& kernel) {
    kernel_->setText(kernel == QLatin1String("ifma") ? tr("Paillier on AVX-512 IFMA, 8 lanes") : tr("Paillier kernel: %1").arg(kernel));
}

}  // namespace smarter
