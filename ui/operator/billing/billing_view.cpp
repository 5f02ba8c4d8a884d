// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/operator/billing/billing_view.h"

#include <QAction>
#include <QComboBox>
#include <QDateEdit>
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

constexpr int kSearchWidth = 210;

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
    }
    box.setCurrentIndex(std::max(0, box.findData(chosen)));
}

}  // namespace

BillingView::BillingView(const ThemeController& theme, QWidget* parent)
    : QWidget(parent),
      card_(new Card(theme, tr("Household totals"))),
      month_(new QComboBox),
      first_(new QDateEdit),
      last_(new QDateEdit),
      neighbourhood_(new QComboBox),
      text_(new QLineEdit),
      table_(new TableView(theme)),
      bills_(new HouseholdBillsModel(this)),
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
        {text_, "billsText"},   {neighbourhood_, "billsNeighbourhood"}, {month_, "billsMonth"},
        {first_, "billsFirst"}, {last_, "billsLast"}};
    for (const auto& [control, name] : names) {
        control->setObjectName(QString::fromLatin1(name));
        card_->addControl(control);
    }
    text_->setPlaceholderText(tr("Pseudonym or place"));
    text_->setAccessibleName(tr("Filter the households by pseudonym or neighbourhood"));
    text_->setClearButtonEnabled(true);
    text_->setFixedWidth(kSearchWidth);
    text_->addAction(themedIcon(theme, Icon::Search, Ink::Muted), QLineEdit::LeadingPosition);
    for (QComboBox* box : {neighbourhood_, month_}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    }
    neighbourhood_->setAccessibleName(tr("Neighbourhood"));
    month_->setAccessibleName(tr("Month"));
    connect(text_, &QLineEdit::textChanged, this, [this](const QString& text) {
        bills_->setText(text);
        showSum();
    });
    connect(neighbourhood_, &QComboBox::currentIndexChanged, this, [this] {
        bills_->setNeighbourhood(neighbourhood_->currentData().toString());
        showSum();
    });
    connect(month_, &QComboBox::currentIndexChanged, this, &BillingView::choosePeriod);
    first_->setAccessibleName(tr("First day"));
    last_->setAccessibleName(tr("Last day"));
    for (QDateEdit* day : {first_, last_}) {
        day->setCalendarPopup(true);
        day->hide();
        // Not while a day is being typed: each one asked for is a look at the households.
        day->setKeyboardTracking(false);
        connect(day, &QDateEdit::dateChanged, this, &BillingView::choosePeriod);
    }
}

void BillingView::choosePeriod() {
    const QString month = month_->currentData().toString();
    const bool custom = month.isEmpty();
    first_->setVisible(custom);
    last_->setVisible(custom);
    last_->setMinimumDate(first_->date());
    const auto days = custom ? Result<DayPeriod>(DayPeriod{first_->date(), last_->date()}) : monthDays(month);
    if (days) {
        Q_EMIT periodChosen(*days);
    }
}

void BillingView::makeTable() {
    using Column = HouseholdBillsModel::Column;
    table_->setObjectName(QStringLiteral("bills"));
    table_->setAccessibleName(card_->title());
    table_->setModel(bills_);
    table_->setNumericColumns({Column::Days, Column::Energy, Column::Amount});
    table_->setStretchColumn(Column::Household);
    table_->setSortingEnabled(true);
    table_->horizontalHeader()->setSectionsClickable(true);
    table_->sortByColumn(Column::Household, Qt::AscendingOrder);
    connect(table_->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex& current) {
        if (current.isValid()) {
            Q_EMIT householdChosen(bills_->row(current.row()).household);
        }
    });
}

void BillingView::show(const HouseholdSurvey& survey) {
    currency_ = survey.currency;
    showMonths(survey);
    bills_->setCurrency(currency_);
    bills_->setRows(survey.bills);
    showNeighbourhoods();
    rule_->setText(tr("%1 · one total a household and day; none for less than two hours").arg(survey.tariff));
    if (survey.bills.empty()) {
        stack_->showState(StateView::Kind::Empty, tr("No household totals in these days"),
                          tr("The total of each household appears here when a day is over."));
    } else {
        stack_->showContent();
    }
    showSum();
}

void BillingView::showMonths(const HouseholdSurvey& survey) {
    QStringList texts;
    QStringList months;
    QString chosen;
    for (const QString& month : survey.months) {
        texts.append(monthText(month, locale()));
        months.append(month);
        chosen = monthDays(month) == survey.period ? month : chosen;
    }
    if (!months.isEmpty()) {
        texts.append(tr("Other days…"));
        months.append(QString());
    }
    // Whoever chose other days keeps their fields, even while they are those of a month.
    const bool custom = month_->count() > 0 && month_->currentData().toString().isEmpty();
    offer(*month_, texts, months, custom ? QString() : chosen);
    month_->setEnabled(!months.isEmpty());
    if (!custom && survey.period.isValid()) {
        const QSignalBlocker quietFirst(first_);
        const QSignalBlocker quietLast(last_);
        last_->clearMinimumDate();
        first_->setDate(survey.period.first);
        last_->setDate(survey.period.last);
    }
}

void BillingView::showNeighbourhoods() {
    QStringList names = bills_->neighbourhoods();
    QStringList texts = names;
    texts.prepend(tr("All neighbourhoods"));
    names.prepend(QString());
    offer(*neighbourhood_, texts, names, neighbourhood_->currentData().toString());
    bills_->setNeighbourhood(neighbourhood_->currentData().toString());
}

void BillingView::chooseNone() {
    table_->setCurrentIndex({});
    table_->clearSelection();
}

void BillingView::showSum() {
    const HouseholdBillsModel::Sum sum = bills_->sum();
    if (sum.billed == 0) {
        sum_->setText(bills_->rows().empty() ? QString() : tr("No household with a total is shown"));
        return;
    }
    sum_->setText(tr("%1 of %2 households · %3 kWh = %4 J · %5 %6")
                      .arg(locale().toString(sum.billed), locale().toString(static_cast<qulonglong>(bills_->rows().size())),
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
    first_->hide();
    last_->hide();
    sum_->clear();
    stack_->showState(StateView::Kind::Loading, tr("Reading the household totals"));
}

}  // namespace smarter
