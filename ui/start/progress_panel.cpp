// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/start/progress_panel.h"

#include "ui/start/form.h"

namespace smarter {

namespace {
constexpr int kWidth = 520;
constexpr int kSteps = 1000;
}  // namespace

ProgressPanel::ProgressPanel(const ThemeController& theme, QWidget* parent)
    : QWidget(parent),
      card_(new Card(theme, {})),
      explanation_(hintLabel(theme, {})),
      bar_(new QProgressBar),
      cancel_(new BusyButton(theme, tr("Cancel"))) {
    card_->setFixedWidth(kWidth);
    bar_->setRange(0, kSteps);
    bar_->setTextVisible(false);
    bar_->setFixedHeight(space::kSmall);
    bar_->setObjectName(QStringLiteral("progress"));
    cancel_->setObjectName(QStringLiteral("cancel"));
    QVBoxLayout& body = card_->body();
    body.setSpacing(space::kGap);
    body.addWidget(explanation_);
    body.addWidget(bar_);
    body.addWidget(cancel_, 0, Qt::AlignRight);
    auto* column = new QVBoxLayout(this);
    column->addStretch(1);
    column->addWidget(card_, 0, Qt::AlignHCenter);
    column->addStretch(2);
    connect(cancel_, &QPushButton::clicked, this, [this] {
        cancel_->setBusy(true);
        Q_EMIT cancelled();
    });
}

void ProgressPanel::start(const QString& title, const QString& explanation, bool canCancel) {
    card_->setTitle(title);
    explanation_->setText(explanation);
    bar_->setRange(0, kSteps);
    bar_->setValue(0);
    bar_->setAccessibleName(title);
    cancel_->setBusy(false);
    cancel_->setVisible(canCancel);
}

void ProgressPanel::startEndless(const QString& title, const QString& explanation) {
    start(title, explanation, true);
    bar_->setRange(0, 0);
}

void ProgressPanel::setFraction(double fraction) {
    bar_->setValue(static_cast<int>(fraction * kSteps));
}

}  // namespace smarter
