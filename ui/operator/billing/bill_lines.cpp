// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/operator/billing/bill_lines.h"

#include <QFrame>
#include <QVBoxLayout>

#include "ui/documents/bill_text.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/inline_message.h"

namespace smarter {

namespace {

/// A hairline across the lines.
class Rule final : public QFrame {
public:
    explicit Rule(const ThemeController& theme) : theme_(theme) {
        setFixedHeight(1);
        followTheme(theme_, this, [this] {
            QPalette colours = palette();
            colours.setColor(QPalette::Window, theme_.tokens().border);
            setPalette(colours);
        });
        setAutoFillBackground(true);
    }

private:
    const ThemeController& theme_;
};

}  // namespace

BillLines::BillLines(const ThemeController& theme, QWidget* parent)
    : QWidget(parent), theme_(theme), column_(new QVBoxLayout(this)) {
    column_->setContentsMargins(0, 0, 0, 0);
}

void BillLines::clear() {
    delete content_;
    content_ = nullptr;
    lines_ = nullptr;
}

void BillLines::show(const IssuedBill& bill) {
    clear();
    content_ = new QWidget;
    lines_ = new QVBoxLayout(content_);
    lines_->setContentsMargins(0, 0, 0, 0);
    lines_->setSpacing(space::kSmall);
    column_->addWidget(content_);
    for (const ChargeLine& line : bill.bill.charges.lines) {
        const BillRow row = billRow(line, bill.bill.charges.currency, locale());
        addLine(row.title, row.amount, tr("%1 × %2", "quantity times rate").arg(row.quantity, row.rate) + u'\n' + row.derivation);
    }
    addRule();
    addTotals(bill);
    addDoubts(bill.bill);
    lines_->addStretch(1);
}

void BillLines::addLine(const QString& title, const QString& amount, const QString& derivation, bool strong) {
    const TextRole role = strong ? TextRole::BodyStrong : TextRole::SecondaryStrong;
    auto* name = new Label(theme_, title, role);
    name->setWordWrap(true);
    auto* value = new Label(theme_, amount, role);
    value->setFigures(Label::Figures::Tabular);
    auto* head = new QHBoxLayout;
    head->setSpacing(space::kSmall);
    head->addWidget(name, 1, Qt::AlignTop);
    head->addWidget(value, 0, Qt::AlignTop);
    auto* line = new QWidget;
    line->setAccessibleName(title + QStringLiteral(": ") + amount);
    line->setAccessibleDescription(derivation);
    auto* column = new QVBoxLayout(line);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    column->addLayout(head);
    if (!derivation.isEmpty()) {
        column->addWidget(hintLabel(theme_, derivation));
    }
    lines_->addWidget(line);
}

void BillLines::addRule() {
    lines_->addWidget(new Rule(theme_));
}

void BillLines::addTotals(const IssuedBill& bill) {
    const Charges& charges = bill.bill.charges;
    const auto money = [&](Money amount) { return tr("%1 %2", "amount, currency").arg(exactMoney(amount, locale()), charges.currency); };
    addLine(tr("Total"), money(charges.amount),
            tr("%1 = %2 J").arg(energyText(charges.energy, locale()),
                                locale().toString(static_cast<qlonglong>(charges.energy.value))),
            true);
    if (bill.corrects != 0) {
        addLine(tr("Reversed: bill %1").arg(bill.corrects), money(Money{-bill.reversed.value}), {});
        addLine(tr("Difference to pay"), money(bill.due()), {}, true);
    } else {
        addLine(tr("To pay"), tr("%1 %2", "amount, currency").arg(paidMoney(charges.amount, locale()), charges.currency), {});
    }
}

void BillLines::addDoubts(const Bill& bill) {
    const QString doubts = doubtText(bill, locale());
    if (!doubts.isEmpty()) {
        auto* message = new InlineMessage(theme_);
        message->setObjectName(QStringLiteral("billDoubts"));
        message->say(Tone::Caution, tr("Not known whole"), doubts);
        message->setDismissable(false);
        lines_->addWidget(message);
    }
    if (bill.charges.example) {
        lines_->addWidget(hintLabel(theme_, tr("Under an example tariff: its prices are made up.")));
    }
}

}  // namespace smarter
