// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/operator/vee/vee_view.h"

#include <QComboBox>
#include <QSignalBlocker>
#include <algorithm>

#include "ui/widgets/card.h"
#include "ui/widgets/table_view.h"

namespace smarter {

namespace {

constexpr int kListShare = 5;
constexpr int kFindingShare = 6;
constexpr int kListHeight = 160;

FindingRow feederRow(const QString& neighbourhood, const FeederDay& day) {
    FindingRow row;
    row.neighbourhood = neighbourhood;
    row.finding.window = day.day;
    row.feeder = day;
    return row;
}

}  // namespace

void addTo(VeeWorklist& worklist, const LoadStudyPtr& study, const std::vector<FeederDay>& days) {
    const QString name = study->series().neighbourhood;
    worklist.studies[name] = study;
    for (const Finding& finding : study->report.findings) {
        worklist.rows.push_back({name, static_cast<int>(finding.rule), finding, {}, stateOf(finding, study->series())});
    }
    for (const FeederDay& day : days) {
        switch (day.verdict) {
            case FeederVerdict::Agrees:
                ++worklist.daysAgree;
                break;
            case FeederVerdict::Incomplete:
                ++worklist.daysIncomplete;
                break;
            case FeederVerdict::Differs:
                ++worklist.daysDiffer;
                worklist.rows.push_back(feederRow(name, day));
                break;
        }
    }
}

VeeView::VeeView(const ThemeController& theme, const QTimeZone& zone, QWidget* parent)
    : QWidget(parent),
      theme_(theme),
      neighbourhood_(new QComboBox),
      rule_(new QComboBox),
      table_(new TableView(theme)),
      findings_(new FindingsModel(zone, this)),
      filter_(new FindingsFilter(*findings_, this)),
      summary_(new Label(theme, {}, TextRole::Secondary, Ink::Muted)),
      listStack_(new StateStack(theme, table_)),
      finding_(new FindingCard(theme, zone)) {
    auto* content = new QWidget;
    auto* rows = new QVBoxLayout(content);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(space::kGap);
    rows->addWidget(makeList(), kListShare);
    rows->addWidget(finding_, kFindingShare);
    stack_ = new StateStack(theme, content);
    stack_->setObjectName(QStringLiteral("veeState"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(stack_);
    connect(&stack_->state(), &StateView::firstActionChosen, this, &VeeView::retryAsked);
    connect(table_->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &VeeView::showCurrent);
    connect(neighbourhood_, &QComboBox::currentIndexChanged, this, [this] {
        filter_->setNeighbourhood(neighbourhood_->currentData().toString());
        showEmptyList();
    });
    connect(rule_, &QComboBox::currentIndexChanged, this, [this] {
        const QVariant kind = rule_->currentData();
        filter_->setKind(kind.isValid() ? std::optional(kind.toInt()) : std::nullopt);
        showEmptyList();
    });
    clear();
}

QWidget* VeeView::makeList() {
    using Column = FindingsModel::Column;
    auto* card = new Card(theme_, tr("Findings of validation"));
    neighbourhood_->setObjectName(QStringLiteral("veeNeighbourhood"));
    neighbourhood_->setAccessibleName(tr("Neighbourhood"));
    neighbourhood_->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    rule_->setObjectName(QStringLiteral("veeRule"));
    rule_->setAccessibleName(tr("Rule"));
    rule_->addItem(tr("All rules"));
    for (int kind = 0; kind <= FindingRow::kFeederCheck; ++kind) {
        rule_->addItem(findingKindText(kind), kind);
    }
    card->addControl(neighbourhood_);
    card->addControl(rule_);
    table_->setObjectName(QStringLiteral("findings"));
    table_->setAccessibleName(card->title());
    table_->setModel(filter_);
    table_->setNumericColumns({Column::Measured, Column::Bound});
    table_->setStretchColumn(Column::Time);
    listStack_->setObjectName(QStringLiteral("findingsState"));
    listStack_->setMinimumHeight(kListHeight);
    listStack_->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored);
    summary_->setObjectName(QStringLiteral("feederSummary"));
    summary_->setElided(true);
    card->body().addWidget(listStack_, 1);
    card->body().addWidget(summary_);
    return card;
}

void VeeView::show(const VeeWorklist& worklist) {
    worklist_ = worklist;
    std::ranges::sort(worklist_.rows, {}, &FindingRow::key);
    const auto twice = std::ranges::unique(worklist_.rows, {}, &FindingRow::key);
    worklist_.rows.erase(twice.begin(), twice.end());
    findings_->setRows(worklist_.rows);
    showFilters();
    summary_->setText(tr("Feeder check of the newest days: agree to the joule %1, differ %2, incomplete and not compared %3")
                          .arg(worklist_.daysAgree)
                          .arg(worklist_.daysDiffer)
                          .arg(worklist_.daysIncomplete));
    stack_->showContent();
    showEmptyList();
    showCurrent();
}

void VeeView::showFilters() {
    const QSignalBlocker quiet(neighbourhood_);
    const QString chosen = neighbourhood_->currentData().toString();
    neighbourhood_->clear();
    neighbourhood_->addItem(tr("All neighbourhoods"));
    for (const auto& [name, study] : worklist_.studies) {
        neighbourhood_->addItem(name, name);
    }
    neighbourhood_->setCurrentIndex(std::max(0, neighbourhood_->findData(chosen)));
    filter_->setNeighbourhood(neighbourhood_->currentData().toString());
}

void VeeView::showEmptyList() {
    if (filter_->rowCount() > 0) {
        listStack_->showContent();
    } else if (findings_->rowCount() > 0) {
        listStack_->showState(StateView::Kind::Empty, tr("Nothing with this filter"), tr("Choose another neighbourhood or rule."));
    } else {
        listStack_->showState(StateView::Kind::Empty, tr("Nothing found"),
                              tr("Missing, doubled, negative or unlikely values, and days on which load and billing totals "
                                 "differ, would be listed here."));
    }
}

void VeeView::showCurrent() {
    const QModelIndex current = table_->currentIndex();
    if (!current.isValid()) {
        finding_->clear();
        return;
    }
    const FindingRow& row = filter_->rowAt(current.row());
    if (const auto study = worklist_.studies.find(row.neighbourhood); study != worklist_.studies.end()) {
        finding_->show(row, study->second);
    }
}

void VeeView::showLoading() {
    stack_->showState(StateView::Kind::Loading, tr("Validating the loads"));
}

void VeeView::showError(const QString& text) {
    stack_->showState(StateView::Kind::Error, tr("The loads cannot be validated"), text).setActions(tr("Try again"));
}

void VeeView::clear() {
    worklist_ = {};
    findings_->setRows({});
    neighbourhood_->clear();
    rule_->setCurrentIndex(0);
    summary_->clear();
    finding_->clear();
    showLoading();
}

}  // namespace smarter
