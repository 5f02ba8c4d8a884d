// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/operator/load_view.h"

#include <QHBoxLayout>

#include "ui/operator/load_figures.h"
#include "ui/operator/neighbourhood_card.h"
#include "ui/operator/analysis/profile_cards.h"

namespace smarter {

namespace {

constexpr int kLoadShare = 8;
constexpr int kProfileShare = 5;

}  // namespace

LoadView::LoadView(const ThemeController& theme, const Site& site, QWidget* parent)
    : QWidget(parent),
      neighbourhoods_(new NeighbourhoodCard(theme)),
      figures_(new LoadFigures(theme, site.zone())),
      load_(new LoadCard(theme, site.zone(), site.options().intervalMinutes)),
      profile_(new ProfileCards(theme)),
      stack_(nullptr) {
    auto* content = new QWidget;
    auto* right = new QVBoxLayout;
    right->setSpacing(space::kGap);
    right->addWidget(figures_);
    right->addWidget(load_, kLoadShare);
    right->addWidget(profile_, kProfileShare);
    auto* row = new QHBoxLayout(content);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::kGap);
    row->addWidget(neighbourhoods_);
    row->addLayout(right, 1);
    stack_ = new StateStack(theme, content);
    stack_->setObjectName(QStringLiteral("loadState"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(stack_);
    connect(neighbourhoods_, &NeighbourhoodCard::chosen, this, &LoadView::neighbourhoodChosen);
    connect(load_, &LoadCard::spanChosen, this, &LoadView::spanChosen);
    connect(load_, &LoadCard::dayChosen, this, &LoadView::dayChosen);
    connect(load_, &LoadCard::newestAsked, this, &LoadView::newestAsked);
    connect(&stack_->state(), &StateView::firstActionChosen, this, [this] {
        if (stack_->state().kind() == StateView::Kind::Error) {
            Q_EMIT retryAsked();
        } else {
            Q_EMIT playAsked();
        }
    });
    showLoading();
}

void LoadView::show(const std::shared_ptr<const LoadSurvey>& survey, bool keepView) {
    shown_ = ShownLoadPtr(survey, &*survey->shown);
    neighbourhoods_->show(survey->neighbourhoods, shown_->neighbourhood.name);
    neighbourhoods_->showPolicy(survey->policies.transform(
        [](const ReleasePolicies& policies) { return policies.at(SystemClock().now()); }));
    figures_->show(shown_->newest);
    load_->show(shown_, keepView);
    const bool all = shown_->span == LoadSpan::All;
    profile_->show(shown_->hours, shown_->duration,
                   all ? shown_->firstDay : shown_->lastDay.addDays(1 - HourProfile::kDays), shown_->lastDay);
    stack_->showContent();
}

void LoadView::showLoading() {
    stack_->showState(StateView::Kind::Loading, tr("Reading the aggregates"));
}

void LoadView::showEmpty(bool canPlay) {
    StateView& state = stack_->showState(
        StateView::Kind::Empty, tr("No load yet"),
        tr("The load of each neighbourhood appears here as soon as the PES has released or withheld its first interval. "
           "Play load profiles through the meters to begin."));
    state.setActions(canPlay ? tr("Play the demonstration") : QString());
}

void LoadView::showError(const QString& text) {
    stack_->showState(StateView::Kind::Error, tr("The aggregates cannot be read"), text).setActions(tr("Try again"));
}

void LoadView::clear() {
    shown_.reset();
    neighbourhoods_->clear();
    figures_->setLoading();
    load_->clear();
    profile_->clear();
    showLoading();
}

}  // namespace smarter
