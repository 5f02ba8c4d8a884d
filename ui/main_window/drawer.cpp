// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main_window/drawer.h"

#include <QKeyEvent>
#include <QToolButton>

#include "ui/theme/icon.h"
#include "ui/widgets/card.h"

namespace smarter {

Drawer::Drawer(const ThemeController& theme, QWidget* parent) : QWidget(parent), theme_(theme), column_(new QVBoxLayout(this)) {
    column_->setContentsMargins(space::kPageMargin, 0, space::kPageMargin, space::kGap);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    hide();
}

void Drawer::open(const QString& title, QWidget* panel) {
    closePanel();
    card_ = new Card(theme_, title);
    auto* close = new QToolButton;
    close->setIcon(themedIcon(theme_, Icon::Cross, Ink::Muted));
    close->setIconSize({16, 16});
    close->setProperty("emphasis", QStringLiteral("quiet"));
    close->setAccessibleName(tr("Close"));
    close->setToolTip(tr("Close"));
    close->setObjectName(QStringLiteral("closeDrawer"));
    connect(close, &QToolButton::clicked, this, &Drawer::closePanel);
    card_->addControl(close);
    card_->body().addWidget(panel, 1);
    column_->addWidget(card_);
    show();
}

void Drawer::closePanel() {
    if (card_) {
        column_->removeWidget(card_);
        card_->hide();
        card_->deleteLater();
        card_.clear();
    }
    hide();
}

void Drawer::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape) {
        closePanel();
    } else {
        QWidget::keyPressEvent(event);
    }
}

}  // namespace smarter
