// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/operator/billing/issued_view.h"

#include <QAction>
#include <QHeaderView>
#include <QLineEdit>

#include "ui/theme/icon.h"
#include "ui/widgets/state_view.h"
#include "ui/widgets/table_view.h"

namespace smarter {

namespace {
constexpr int kSearchWidth = 260;
}

IssuedView::IssuedView(const ThemeController& theme, const QTimeZone& zone, QWidget* parent)
    : Card(theme, tr("Issued bills"), parent),
      bills_(new IssuedBillsModel(zone, this)),
      text_(new QLineEdit),
      table_(new TableView(theme)),
      stack_(new StateStack(theme, table_)) {
    using Column = IssuedBillsModel::Column;
    text_->setObjectName(QStringLiteral("issuedText"));
    text_->setPlaceholderText(tr("Number or pseudonym"));
    text_->setAccessibleName(tr("Filter the bills by number or pseudonym"));
    text_->setClearButtonEnabled(true);
    text_->setFixedWidth(kSearchWidth);
    text_->addAction(themedIcon(theme, Icon::Search, Ink::Muted), QLineEdit::LeadingPosition);
    addControl(text_);
    table_->setObjectName(QStringLiteral("issuedBills"));
    table_->setAccessibleName(title());
    table_->setModel(bills_);
    table_->setNumericColumns({Column::Number, Column::Amount});
    table_->setStretchColumn(Column::Household);
    table_->setSortingEnabled(true);
    table_->horizontalHeader()->setSectionsClickable(true);
    table_->sortByColumn(Column::Number, Qt::DescendingOrder);
    body().addWidget(stack_, 1);
    stack_->setObjectName(QStringLiteral("issuedState"));
    connect(text_, &QLineEdit::textChanged, bills_, &IssuedBillsModel::setText);
    connect(&stack_->state(), &StateView::firstActionChosen, this, &IssuedView::retryAsked);
    connect(table_->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex& current) {
        if (current.isValid()) {
            Q_EMIT billChosen(bills_->row(current.row()).entry.number);
        }
    });
    clear();
}

void IssuedView::show(const std::vector<BillEntry>& entries) {
    bills_->setRows(issuedBillRows(entries));
    if (entries.empty()) {
        stack_->showState(StateView::Kind::Empty, tr("No bill is out yet"),
                          tr("Choose a household to issue its bill, or issue those of a whole month at once."));
    } else {
        stack_->showContent();
    }
}

void IssuedView::showError(const QString& text) {
    stack_->showState(StateView::Kind::Error, tr("The bills cannot be read"), text).setActions(tr("Try again"));
}

void IssuedView::chooseNone() {
    table_->setCurrentIndex({});
    table_->clearSelection();
}

void IssuedView::clear() {
    bills_->setRows({});
    text_->clear();
    stack_->showState(StateView::Kind::Loading, tr("Reading the bills"));
}

}  // namespace smarter
