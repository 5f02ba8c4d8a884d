// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/card.h"

#include <QPainter>

#include "ui/theme/paint.h"

namespace smarter {

CardFrame::CardFrame(const ThemeController& theme, QWidget* parent) : QFrame(parent), theme_(theme) {
    followTheme(theme_, this, [this] { update(); });
}

void CardFrame::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    paintBox(painter, rect(), space::kCardRadius, theme_.tokens().surface, theme_.tokens().border);
}

Card::Card(const ThemeController& theme, const QString& title, QWidget* parent)
    : CardFrame(theme, parent),
      title_(new Label(theme, title, TextRole::CardTitle)),
      header_(new WrappingRow),
      body_(new QVBoxLayout) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::kCardPadding, space::kCardPadding, space::kCardPadding,
                               space::kCardPadding);
    column->setSpacing(space::kMedium);
    header_->setSpacing(space::kSmall);
    title_->setMinimumHeight(20);
    header_->addWidget(title_);
    column->addLayout(header_);
    body_->setSpacing(space::kSmall);
    column->addLayout(body_, 1);
    setAccessibleName(title);
}

void Card::setTitle(const QString& title) {
    title_->setText(title);
    setAccessibleName(title);
}

void Card::addBesideTitle(QWidget* widget) {
    header_->addWidget(widget);
}

void Card::addControl(QWidget* control) {
    if (!hasControls_) {
        header_->startRight();
        hasControls_ = true;
    }
    header_->addWidget(control);
}

}  // namespace smarter
