// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/customer/cost_card.h"

#include "ui/documents/bill_text.h"

namespace smarter {

namespace {

enum Column : int { What, Energy, Price, Amount };

QList<QStandardItem*> rowOf(const QStringList& texts) {
    QList<QStandardItem*> row;
    for (const QString& text : texts) {
        row += new QStandardItem(text);
    }
    return row;
}

}  // namespace

CostCard::CostCard(const ThemeController& theme, QWidget* parent)
    : Card(theme, tr("Cost by register"), parent),
      table_(new TableView(theme)),
      note_(new Label(theme, {}, TextRole::Secondary, Ink::Muted)) {
    table_->setObjectName(QStringLiteral("costs"));
    table_->setAccessibleName(title());
    table_->setModel(&rows_);
    table_->setNumericColumns({Energy, Price, Amount});
    table_->setStretchColumn(What);
    table_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    note_->setElided(true);
    body().addWidget(table_, 1);
    body().addWidget(note_);
}

void CostCard::show(const std::optional<Charges>& charges) {
    clear();
    if (!charges) {
        note_->setText(tr("No tariff is in force on these days."));
        return;
    }
    rows_.setHorizontalHeaderLabels({tr("Register"), tr("Energy"),
                                     tr("Price, %1", "and its currency").arg(charges->currency),
                                     tr("Amount, %1", "and its currency").arg(charges->currency)});
    for (const ChargeLine& line : charges->lines) {
        const BillRow text = billRow(line, {}, locale_);  // the heading has the currency
        const auto row = rowOf({text.title, text.quantity, text.rate, paidMoney(line.amount, locale_)});
        row[What]->setToolTip(text.derivation);
        rows_.appendRow(row);
    }
    const auto total =
        rowOf({tr("Total"), energyText(charges->energy, locale_), {}, paidMoney(charges->amount, locale_)});
    for (QStandardItem* item : total) {
        item->setData(true, StrongRole);
    }
    rows_.appendRow(total);
    table_->setStretchColumn(What);
    const QString tariff = charges->lines.empty() ? QString() : charges->lines.back().tariff;
    note_->setText(charges->example ? tr("%1: an example tariff").arg(tariff) : tariff);
}

void CostCard::clear() {
    rows_.clear();
    note_->clear();
}

}  // namespace smarter
