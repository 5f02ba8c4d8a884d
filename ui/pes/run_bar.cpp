// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pes/run_bar.h"

#include <QDateTime>
#include <QHBoxLayout>
#include <QProgressBar>
#include <cmath>

#include "ui/theme/icon.h"

namespace smarter {

namespace {

constexpr int kProgressWidth = 220;
constexpr int kProgressSteps = 1000;

PillText stateText(RunState state) {
    switch (state) {
        case RunState::Opening:
            return {Tone::Neutral, RunBar::tr("opening"), {}};
        case RunState::Idle:
            return {Tone::Neutral, RunBar::tr("no run under way"), {}};
        case RunState::Running:
            return {Tone::Good, RunBar::tr("running"), {}};
        case RunState::Paused:
            return {Tone::Caution, RunBar::tr("paused"), Icon::Pause};
        case RunState::Failed:
            return {Tone::Bad, RunBar::tr("failed"), {}};
    }
    return {};
}

QString leftText(double seconds) {
    const auto whole = static_cast<qint64>(std::ceil(seconds));
    return whole < 60 ? RunBar::tr("%1 s").arg(whole) : RunBar::tr("%1 min").arg((whole + 59) / 60);
}

}  // namespace

RunBar::RunBar(const ThemeController& theme, const QTimeZone& zone, QWidget* parent)
    : QWidget(parent),
      zone_(zone),
      state_(new Pill(theme, Tone::Neutral, {})),
      reached_(new Label(theme, {}, TextRole::Secondary, Ink::Muted)),
      percent_(new Label(theme, {}, TextRole::Secondary, Ink::Muted)),
      progress_(new QProgressBar),
      pause_(new BusyButton(theme, tr("Resume"))),
      stop_(new BusyButton(theme, tr("Stop"))) {
    state_->set(stateText(RunState::Opening));
    state_->setObjectName(QStringLiteral("runState"));
    reached_->setFigures(Label::Figures::Tabular);
    progress_->setObjectName(QStringLiteral("runProgress"));
    progress_->setAccessibleName(tr("Progress of the run"));
    progress_->setFixedWidth(kProgressWidth);
    progress_->setRange(0, kProgressSteps);
    progress_->setTextVisible(false);
    percent_->setFigures(Label::Figures::Tabular);
    pause_->setObjectName(QStringLiteral("pause"));
    pause_->setFixedWidth(pause_->sizeHint().width());  // of the longer of its two words
    stop_->setObjectName(QStringLiteral("stop"));
    stop_->setToolTip(tr("Ends the run after the step it is in. What was carried so far is kept."));
    connect(pause_, &QPushButton::clicked, this, [this] { Q_EMIT pauseAsked(!pausing_); });
    connect(stop_, &QPushButton::clicked, this, &RunBar::stopAsked);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::kMedium);
    row->addWidget(state_);
    row->addWidget(reached_);
    row->addStretch(1);
    row->addWidget(percent_);
    row->addWidget(progress_);
    row->addWidget(pause_);
    row->addWidget(stop_);
    setRun(false, false);
}

void RunBar::show(const PipelineSnapshot& snapshot) {
    state_->set(stateText(snapshot.state));
    QStringList parts;
    if (snapshot.reached) {
        const QDateTime at = QDateTime::fromSecsSinceEpoch(secondsOf(*snapshot.reached), zone_);
        parts.append(tr("meters' time %1 %2", "date, time of day")
                         .arg(locale().toString(at.date(), tr("ddd d MMM yyyy", "date format")), at.time().toString(QStringLiteral("HH:mm"))));
    }
    if (snapshot.live) {
        parts.append(tr("live"));
    } else if (snapshot.secondsLeft) {
        parts.append(tr("%1 left", "time").arg(leftText(*snapshot.secondsLeft)));
    }
    if (snapshot.waiting.readingsAtMeters > 0) {
        parts.append(tr("%Ln reading(s) wait", nullptr, static_cast<int>(snapshot.waiting.readingsAtMeters)));
    }
    reached_->setText(parts.join(QStringLiteral(" · ")));
    progress_->setValue(static_cast<int>(snapshot.fraction * kProgressSteps));
    percent_->setText(tr("%1 % of this neighbourhood's profiles").arg(locale().toString(snapshot.fraction * 100, 'f', 0)));
}

void RunBar::setRun(bool playing, bool pausing) {
    pausing_ = playing && pausing;
    pause_->setText(pausing_ ? tr("Resume") : tr("Pause"));
    pause_->setEnabled(playing);
    stop_->setEnabled(playing);
    progress_->setVisible(playing);
    percent_->setVisible(playing);
}

}  // namespace smarter
