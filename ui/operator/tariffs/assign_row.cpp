// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/operator/tariffs/assign_row.h"

#include <QComboBox>
#include <QDateEdit>
#include <QHBoxLayout>
#include <QLineEdit>

#include "ui/widgets/busy.h"
#include "ui/widgets/form_field.h"

namespace smarter {

namespace {
constexpr int kPseudonymDigits = 32;
}

AssignRow::AssignRow(const ThemeController& theme, QWidget* parent)
    : QWidget(parent),
      owner_(new QComboBox),
      household_(new QLineEdit),
      from_(new QDateEdit),
      assign_(new BusyButton(theme, tr("Assign…"))),
      offer_(new BusyButton(theme, tr("Offer for comparison…"))),
      hint_(hintLabel(theme, {})) {
    owner_->addItems({tr("The whole site"), tr("One household")});
    owner_->setObjectName(QStringLiteral("assignOwner"));
    owner_->setAccessibleName(tr("Whose tariff it becomes"));
    household_->setObjectName(QStringLiteral("assignHousehold"));
    household_->setAccessibleName(tr("Pseudonym of the household"));
    household_->setPlaceholderText(tr("Pseudonym"));
    household_->setMaxLength(kPseudonymDigits);
    from_->setObjectName(QStringLiteral("assignFrom"));
    from_->setAccessibleName(tr("First day under this tariff"));
    from_->setCalendarPopup(true);
    assign_->setObjectName(QStringLiteral("assign"));
    offer_->setObjectName(QStringLiteral("offerTariff"));
    hint_->setObjectName(QStringLiteral("assignHint"));
    auto* row = new QHBoxLayout;
    row->setSpacing(space::kSmall);
    row->addWidget(owner_);
    row->addWidget(household_, 1);
    row->addWidget(new Label(theme, tr("from"), TextRole::Secondary, Ink::Muted));
    row->addWidget(from_);
    row->addWidget(assign_);
    row->addStretch(1);
    row->addWidget(offer_);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kSmall);
    column->addLayout(row);
    column->addWidget(hint_);
    connect(owner_, &QComboBox::currentIndexChanged, this, &AssignRow::look);
    connect(household_, &QLineEdit::textChanged, this, &AssignRow::look);
    connect(offer_, &QPushButton::clicked, this, &AssignRow::offerAsked);
    connect(assign_, &QPushButton::clicked, this, [this] {
        const auto one = owner_->currentIndex() == 0 ? std::nullopt : Pseudonym::fromHex(household_->text().trimmed());
        Q_EMIT assignAsked(one, from_->date());
    });
    look();
}

void AssignRow::look() {
    const bool household = owner_->currentIndex() == 1;
    household_->setVisible(household);
    const bool known = !household || Pseudonym::fromHex(household_->text().trimmed());
    assign_->setEnabled(refused_.isEmpty() && known);
    offer_->setEnabled(refused_.isEmpty() && offerRefused_.isEmpty());
    offer_->setToolTip(offerRefused_);
    offer_->setAccessibleDescription(offerRefused_);
    const QString hint = !refused_.isEmpty() ? refused_ : known ? QString() : tr("A pseudonym has 32 digits, 0 to 9 and a to f.");
    hint_->setText(hint);
    hint_->setVisible(!hint.isEmpty());
}

void AssignRow::setRefused(const QString& why) {
    refused_ = why;
    look();
}

void AssignRow::setOfferRefused(const QString& why) {
    offerRefused_ = why;
    look();
}

void AssignRow::setBusy(bool busy) {
    assign_->setBusy(busy);
    offer_->setBusy(busy);
    if (!busy) {
        look();
    }
}

void AssignRow::reset(QDate tomorrow) {
    from_->setDate(tomorrow);
    owner_->setCurrentIndex(0);
    household_->clear();
}

}  // namespace smarter
