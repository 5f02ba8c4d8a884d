// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/operator/billing/billing_view.h"

#include <QAction>
#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QSignalBlocker>
#include <algorithm>

#include "ui/theme/icon.h"
#include "ui/widgets/card.h"
#include "ui/widgets/state_view.h"
#include "ui/widgets/table_view.h"

namespace smarter {

namespace {

constexpr int kSearchWidth = 260;

QString monthText(const QString& month, const QLocale& locale) {
    return locale.toString(QDate::fromString(month + QStringLiteral("-01"), Qt::ISODate),
                           BillingView::tr("MMMM yyyy", "date format"));
}

/// Makes the box offer `texts` with `values`, and keeps what is chosen; says nothing about it.
void offer(QComboBox& box, const QStringList& texts, const QStringList& values, const QString& chosen) {
    const QSignalBlocker quiet(box);
    const bool same = box.count() == values.size() && std::ranges::all_of(values, [&, i = 0](const QString& value) mutable {
                          return box.itemData(i++).toString() == value;
                      });
    if (!same) {
        box.clear();
        for (qsizetype i = 0; i < values.size(); ++i) {
            box.addItem(texts[i], values[i]);
        }
        box.updateGeometry();
    }
    box.setCurrentIndex(std::max(0, box.findData(chosen)));
}

}  // namespace

BillingView::BillingView(const ThemeController& theme, QWidget* parent)
    : QWidget(parent),
      card_(new Card(theme, tr("Household totals"))),
      month_(new QComboBox),
      neighbourhood_(new QComboBox),
      text_(new QLineEdit),
      table_(new TableView(theme)),
      bills_(new HouseholdBillsModel(this)),
      shown_(new HouseholdBillsFilter(*bills_, this)),
      sum_(new Label(theme, {}, TextRole::SecondaryStrong)),
      rule_(new Label(theme, {}, TextRole::Secondary, Ink::Muted)),
      stack_(new StateStack(theme, table_)) {
    makeControls(theme);
    makeTable();
    sum_->setFigures(Label::Figures::Tabular);
    sum_->setObjectName(QStringLiteral("billsSum"));
    rule_->setElided(true);
    auto* footer = new QHBoxLayout;
    footer->setSpacing(space::kGap);
    footer->addWidget(rule_, 1);
    footer->addWidget(sum_);
    stack_->setObjectName(QStringLiteral("billingState"));
    card_->body().addWidget(stack_, 1);
    card_->body().addLayout(footer);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(card_);
    connect(&stack_->state(), &StateView::firstActionChosen, this, &BillingView::retryAsked);
    clear();
}

void BillingView::makeControls(const ThemeController& theme) {
    const std::pair<QWidget*, const char*> names[] = {
        {text_, "billsText"}, {neighbourhood_, "billsNeighbourhood"}, {month_, "billsMonth"}};
    for (const auto& [control, name] : names) {
        control->setObjectName(QString::fromLatin1(name));
        card_->addControl(control);
    }
    text_->setPlaceholderText(tr("Pseudonym or neighbourhood"));
    text_->setAccessibleName(tr("Filter the households by pseudonym or neighbourhood"));
    text_->setClearButtonEnabled(true);
    text_->setFixedWidth(kSearchWidth);
    text_->addAction(themedIcon(theme, Icon::Search, Ink::Muted), QLineEdit::LeadingPosition);
    neighbourhood_->setAccessibleName(tr("Neighbourhood"));
    month_->setAccessibleName(tr("Month"));
    connect(text_, &QLineEdit::textChanged, this, [this](const QString& text) {
        shown_->setText(text);
        showSum();
    });
    connect(neighbourhood_, &QComboBox::currentIndexChanged, this, [this] {
        shown_->setNeighbourhood(neighbourhood_->currentData().toString());
        showSum();
    });
    connect(month_, &QComboBox::currentIndexChanged, this, [this] { Q_EMIT monthChosen(month_->currentData().toString()); });
}

void BillingView::makeTable() {
    using Column = HouseholdBillsModel::Column;
    table_->setObjectName(QStringLiteral("bills"));
    table_->setAccessibleName(card_->title());
    table_->setModel(shown_);
    table_->setNumericColumns({Column::Days, Column::Energy, Column::Amount});
    table_->setStretchColumn(Column::Neighbourhood);
    table_->setSortingEnabled(true);
    table_->horizontalHeader()->setSectionsClickable(true);
    table_->sortByColumn(Column::Household, Qt::AscendingOrder);
}

void BillingView::show(const HouseholdSurvey& survey) {
    currency_ = survey.currency;
    showMonths(survey);
    showNeighbourhoods(survey);
    bills_->setCurrency(currency_);
    bills_->setRows(survey.bills);
    rule_->setText(tr("%1 · one total a household and day; none for less than two hours").arg(survey.tariff));
    if (survey.bills.empty()) {
        stack_->showState(StateView::Kind::Empty, tr("No household totals yet"),
                          tr("The total of each household appears here when a day of the month is over."));
    } else {
        stack_->showContent();
    }
    showSum();
}

void BillingView::showMonths(const HouseholdSurvey& survey) {
    QStringList texts;
    for (const QString& month : survey.months) {
        texts.append(monthText(month, locale()));
    }
    offer(*month_, texts, QStringList(survey.months.begin(), survey.months.end()), survey.month);
    month_->setEnabled(!survey.months.empty());
}

void BillingView::showNeighbourhoods(const HouseholdSurvey& survey) {
    QStringList names;
    for (const HouseholdBillRow& row : survey.bills) {
        if (!names.contains(row.neighbourhood)) {
            names.append(row.neighbourhood);
        }
    }
    names.sort(Qt::CaseInsensitive);
    QStringList texts = names;
    texts.prepend(tr("All neighbourhoods"));
    names.prepend(QString());
    offer(*neighbourhood_, texts, names, neighbourhood_->currentData().toString());
    shown_->setNeighbourhood(neighbourhood_->currentData().toString());
}

void BillingView::showSum() {
    const HouseholdBillsFilter::Sum sum = shown_->sum();
    if (sum.billed == 0) {
        sum_->setText(bills_->rowCount() == 0 ? QString() : tr("No household with a total is shown"));
        return;
    }
    sum_->setText(tr("%1 of %2 households · %3 kWh = %4 J · %5 %6")
                      .arg(locale().toString(sum.billed), locale().toString(bills_->rowCount()),
                           kilowattHoursText(sum.energy, locale()),
                           locale().toString(static_cast<qlonglong>(sum.energy.value)), moneyText(sum.amount, locale()), currency_));
}

void BillingView::showError(const QString& text) {
    stack_->showState(StateView::Kind::Error, tr("The totals cannot be read"), text).setActions(tr("Try again"));
}

void BillingView::clear() {
    bills_->setRows({});
    text_->clear();
    const QSignalBlocker quiet(month_);
    month_->clear();
    sum_->clear();
    stack_->showState(StateView::Kind::Loading, tr("Reading the household totals"));
}

}  // namespace smarter
