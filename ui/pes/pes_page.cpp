// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pes/pes_page.h"

#include <QHBoxLayout>
#include <QStackedWidget>

#include "ui/pes/counts_card.h"
#include "ui/pes/keys_card.h"
#include "ui/pes/monitor_charts.h"
#include "ui/pes/pes_figures.h"
#include "ui/pes/run_bar.h"
#include "ui/pes/run_controls.h"
#include "ui/text/error_text.h"
#include "ui/widgets/inline_message.h"
#include "ui/widgets/state_view.h"

namespace smarter {

namespace {

constexpr int kMillisecondsBetween = 500;
constexpr int kCountsShare = 9;
constexpr int kKeysShare = 11;

}  // namespace

PesPage::PesPage(SiteSession& session, const ThemeController& theme, QWidget* parent)
    : Page(parent),
      session_(session),
      run_(new RunBar(theme, session.zone())),
      controls_(new RunControls(theme, session.runner().control())),
      message_(new InlineMessage(theme)),
      figures_(new PesFigures(theme)),
      charts_(new MonitorCharts(theme)),
      empty_(new StateView(theme)),
      chartsOrEmpty_(new QStackedWidget),
      counts_(new CountsCard(theme)),
      keys_(new KeysCard(theme, session.zone())),
      stack_(new StateStack(theme, makeContent(theme))) {
    setWindowTitle(tr("PES monitor"));
    stack_->setObjectName(QStringLiteral("pesState"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::kPageMargin, 20, space::kPageMargin, 20);
    column->setSpacing(space::kGap);
    column->addWidget(run_);
    column->addWidget(controls_);
    column->addWidget(message_);
    column->addWidget(stack_, 1);
    stack_->showState(StateView::Kind::Loading, tr("Opening the stations"));
    pause_.setSingleShot(true);
    pause_.setInterval(kMillisecondsBetween);
    connect(&pause_, &QTimer::timeout, this, [this] {
        if (waiting_) {
            refreshSoon();
        }
    });
    connect(&session_, &SiteSession::snapshotChanged, this, &PesPage::refreshSoon);
    connect(&session_, &SiteSession::playingChanged, this, &PesPage::showRun);
    connect(&session_, &SiteSession::failed, this, &PesPage::showFailure);
    connect(run_, &RunBar::pauseAsked, this, [this](bool pause) {
        session_.runner().setPaused(pause);
        showRun();
    });
    connect(run_, &RunBar::stopAsked, &session_, &SiteSession::stop);
    connect(controls_, &RunControls::changed, this, [this] { session_.runner().refresh(); });
    connect(empty_, &StateView::firstActionChosen, &session_, &SiteSession::playDemo);
    showRun();
    refreshSoon();
}

QWidget* PesPage::makeContent(const ThemeController& theme) {
    auto* content = new QWidget;
    auto* emptyCard = new CardFrame(theme);
    (new QVBoxLayout(emptyCard))->addWidget(empty_);
    chartsOrEmpty_->addWidget(charts_);
    chartsOrEmpty_->addWidget(emptyCard);
    auto* lower = new QHBoxLayout;
    lower->setSpacing(space::kGap);
    lower->addWidget(counts_, kCountsShare);
    lower->addWidget(keys_, kKeysShare);
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kGap);
    column->addWidget(figures_);
    column->addWidget(chartsOrEmpty_, 1);
    column->addLayout(lower, 1);
    return content;
}

Identity PesPage::identity() const {
    return {tr("PES engineer"), {}, tr("No readings, only figures")};
}

void PesPage::refreshSoon() {
    waiting_ = pause_.isActive() || !isVisible();
    if (!waiting_) {
        refresh();
        pause_.start();
    }
}

void PesPage::refresh() {
    const SnapshotPtr& snapshot = session_.snapshot();
    if (!snapshot) {
        return;
    }
    run_->show(*snapshot);
    controls_->show(session_.runner().control());
    controls_->showKernel(snapshot->kernel);
    figures_->show(*snapshot);
    counts_->show(*snapshot);
    keys_->show(*snapshot);
    if (snapshot->encryption.p50 > 0) {
        charts_->show(*snapshot);
        chartsOrEmpty_->setCurrentIndex(0);
    } else {
        showNothingMeasured(*snapshot);
    }
    stack_->showContent();
}

void PesPage::showNothingMeasured(const PipelineSnapshot& snapshot) {
    empty_->show(StateView::Kind::Empty,
                 snapshot.readingsAccepted > 0 ? tr("No run since the site was opened") : tr("No reading has come yet"),
                 tr("Encryption times, batch sizes and exposure windows appear here while load profiles are played through "
                    "the meters."));
    empty_->setActions(session_.demo() && !session_.isPlaying() ? tr("Play the demonstration") : QString());
    chartsOrEmpty_->setCurrentIndex(1);
}

void PesPage::showRun() {
    run_->setRun(session_.isPlaying(), session_.runner().isPaused());
    if (session_.isPlaying() && !session_.runner().isPaused()) {
        message_->clear();
    }
    refreshSoon();
}

void PesPage::showFailure(const Error& error) {
    if (!session_.snapshot()) {
        stack_->showState(StateView::Kind::Error, tr("The stations cannot be opened"), errorText(error));
        return;
    }
    message_->say(error.code == ErrorCode::Cancelled ? Tone::Neutral : Tone::Bad, errorText(error));
}

void PesPage::showEvent(QShowEvent* event) {
    Page::showEvent(event);
    refreshSoon();
}

}  // namespace smarter
