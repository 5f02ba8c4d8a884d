// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pipeline/pipeline_page.h"

#include <QHBoxLayout>
#include <algorithm>

#include "ui/models/decisions_model.h"
#include "ui/pipeline/station_card.h"
#include "ui/pipeline/station_map.h"
#include "ui/session/speed_control.h"
#include "ui/widgets/state_view.h"
#include "ui/widgets/table_view.h"

namespace smarter {

namespace {

constexpr int kMillisecondsBetween = 500;
constexpr qint64 kMillisecondsOfARate = 1'000;

std::int64_t releasedOf(const ReleaseTally& tally) {
    std::int64_t sums = 0;
    for (const auto& [outcome, counts] : tally.byOutcome) {
        sums += outcome == Outcome::Released ? counts.loads + counts.households : 0;
    }
    return sums;
}

std::int64_t judgedOf(const ReleaseTally& tally) {
    std::int64_t sums = 0;
    for (const auto& [outcome, counts] : tally.byOutcome) {
        sums += counts.loads + counts.households;
    }
    return sums;
}

}  // namespace

double PipelinePage::Rate::note(std::int64_t count) {
    if (!since_.isValid()) {
        since_.start();
        count_ = count;
    } else if (since_.hasExpired(kMillisecondsOfARate)) {
        rate_ = 1e3 * static_cast<double>(std::max<std::int64_t>(count - count_, 0)) / static_cast<double>(since_.restart());
        count_ = count;
    }
    return rate_;
}

PipelinePage::PipelinePage(SiteSession& session, const ThemeController& theme, QWidget* parent)
    : Page(parent),
      session_(session),
      map_(new StationMap(theme)),
      card_(new StationCard(theme, session.zone())),
      decisions_(new DecisionsModel(session.zone(), this)),
      decisionsOrNone_(nullptr),
      speed_(new SpeedControl(theme, session.runner().control())),
      play_(new BusyButton(theme, tr("Resume"))),
      step_(new BusyButton(theme, tr("Step one batch"))) {
    setWindowTitle(tr("Pipeline · who holds which key"));
    auto* lower = new QHBoxLayout;
    lower->setSpacing(space::kGap);
    lower->addWidget(card_, 1);
    lower->addWidget(makeDecisions(theme), 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::kPageMargin, 20, space::kPageMargin, 20);
    column->setSpacing(space::kGap);
    column->addWidget(makeFlow(theme));
    column->addLayout(lower, 1);
    soon_.setSingleShot(true);
    soon_.setInterval(kMillisecondsBetween);
    connect(&soon_, &QTimer::timeout, this, &PipelinePage::refresh);
    connect(&session_, &SiteSession::snapshotChanged, this, [this] {
        if (isVisible() && !soon_.isActive()) {
            soon_.start();
        }
    });
    connect(&session_, &SiteSession::playingChanged, this, &PipelinePage::refresh);
    connect(&session_.runner(), &PipelineRunner::glimpse, this, &PipelinePage::takeGlimpse);
    connect(map_, &StationMap::stationChosen, this, &PipelinePage::showStation);
    refresh();
}

QWidget* PipelinePage::makeFlow(const ThemeController& theme) {
    auto* card = new Card(theme, tr("Flowing now"));
    play_->setObjectName(QStringLiteral("play"));
    play_->setFixedWidth(play_->sizeHint().width());
    step_->setObjectName(QStringLiteral("step"));
    step_->setToolTip(tr("While paused: carries on to the next commit, and is paused again."));
    card->addControl(play_);
    card->addControl(step_);
    card->addControl(speed_);
    card->body().addWidget(map_);
    connect(play_, &QPushButton::clicked, this, [this] {
        if (!session_.isPlaying()) {
            session_.playDemo();
        } else {
            session_.runner().setPaused(!session_.runner().isPaused());
        }
        refresh();
    });
    connect(step_, &QPushButton::clicked, &session_.runner(), &PipelineRunner::step);
    connect(speed_, &SpeedControl::chosen, &session_.runner(), &PipelineRunner::refresh);
    return card;
}

QWidget* PipelinePage::makeDecisions(const ThemeController& theme) {
    auto* card = new Card(theme, tr("What the release decided last"));
    auto* table = new TableView(theme);
    table->setObjectName(QStringLiteral("decisions"));
    table->setAccessibleName(tr("Decisions of the release"));
    table->setModel(decisions_);
    table->setNumericColumns({DecisionsModel::Meters});
    table->setStretchColumn(DecisionsModel::Neighbourhood);
    decisionsOrNone_ = new StateStack(theme, table);
    card->body().addWidget(decisionsOrNone_, 1);
    return card;
}

Identity PipelinePage::identity() const {
    return {tr("Anybody"), {}, tr("Sealed bytes, no readings")};
}

void PipelinePage::refresh() {
    const bool playing = session_.isPlaying();
    const bool paused = session_.runner().isPaused();
    play_->setText(playing && !paused ? tr("Pause") : playing ? tr("Resume") : tr("Play"));
    play_->setEnabled(playing || session_.demo().has_value());
    step_->setEnabled(playing && paused);
    speed_->refresh();
    if (const SnapshotPtr& snapshot = session_.snapshot()) {
        map_->setFlowing(playing && !paused && snapshot->state == RunState::Running);
        showFlows(*snapshot);
    }
    showStation();
}

void PipelinePage::showFlows(const PipelineSnapshot& snapshot) {
    const auto whole = [this](double value) { return locale().toString(value, 'f', 0); };
    const double sums = sums_.note(judgedOf(snapshot.tally));
    const double aggregates = aggregates_.note(releasedOf(snapshot.tally));
    map_->setFlow(Station::Meter, snapshot.readingsPerSecond > 0 ? tr("%1 readings/s").arg(whole(snapshot.readingsPerSecond)) : QString());
    map_->setFlow(Station::Concentrator,
                  snapshot.batchReadings > 0 ? tr("%1 to a batch").arg(whole(snapshot.batchReadings)) : QString());
    map_->setFlow(Station::Intake, sums > 0 ? tr("%1 sums/s").arg(whole(sums)) : QString());
    map_->setFlow(Station::Release, aggregates > 0 ? tr("%1 values/s").arg(whole(aggregates)) : QString());
}

void PipelinePage::showStation() {
    card_->show(map_->current(), glimpse_, session_.snapshot());
}

void PipelinePage::takeGlimpse(const GlimpsePtr& glimpse) {
    glimpse_ = glimpse;
    map_->node(Station::Meter).setWork(tr("%n homes, measured and sealed", nullptr, static_cast<int>(glimpse->meters)));
    decisions_->setRows(decisionRows(glimpse->decisions));
    if (glimpse->decisions.empty()) {
        decisionsOrNone_->showState(StateView::Kind::Empty, tr("No decision since the site was opened"),
                                    tr("Intervals appear here as they end: released, or withheld with the reason."));
    } else {
        decisionsOrNone_->showContent();
    }
    showStation();
}

void PipelinePage::showEvent(QShowEvent* event) {
    Page::showEvent(event);
    session_.runner().setWatched(true);
    refresh();
}

void PipelinePage::hideEvent(QHideEvent* event) {
    Page::hideEvent(event);
    session_.runner().setWatched(false);
}

}  // namespace smarter
