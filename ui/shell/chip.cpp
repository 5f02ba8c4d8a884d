// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/chip.h"

#include <QFontMetrics>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>

#include "ui/theme/paint.h"

namespace smarter {

namespace {
constexpr int kHeight = 28;
constexpr int kPadding = 10;
constexpr int kGlyph = 14;
constexpr int kGap = 6;
constexpr int kChevron = 12;
}  // namespace

Chip::Chip(const ThemeController& theme, Use use, QWidget* parent)
    : QAbstractButton(parent), theme_(theme), use_(use) {
    setFocusPolicy(use == Use::Pressable ? Qt::StrongFocus : Qt::NoFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAttribute(Qt::WA_Hover);
    connect(this, &QAbstractButton::clicked, this, [this] {
        if (menu_ != nullptr) {
            menu_->popup(mapToGlobal(QPoint(0, height() + 4)));
        }
    });
    followTheme(theme_, this, [this] { update(); });
}

void Chip::setGlyph(std::optional<Icon> glyph) {
    glyph_ = glyph;
    updateGeometry();
    update();
}

void Chip::setMenu(QMenu* menu) {
    menu_ = menu;
    updateGeometry();
    update();
}

QSize Chip::sizeHint() const {
    const int text = QFontMetrics(theme_.figures(TextRole::Secondary)).horizontalAdvance(this->text()) + 1;
    const int glyph = glyph_ ? kGlyph + kGap : 0;
    const int chevron = menu_ != nullptr ? kChevron + kGap - 2 : 0;
    return {text + glyph + chevron + 2 * kPadding, kHeight};
}

void Chip::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        click();
    } else {
        QAbstractButton::keyPressEvent(event);
    }
}

void Chip::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Tokens& tokens = theme_.tokens();
    const bool lit = use_ == Use::Pressable && underMouse();
    paintBox(painter, rect(), kHeight / 2.0 - 0.5, lit ? tokens.hover() : tokens.surface, tokens.border);
    QRectF inner = QRectF(rect()).adjusted(kPadding, 0, -kPadding, 0);
    if (glyph_) {
        paintIcon(painter, *glyph_, QRectF(inner.left(), (kHeight - kGlyph) / 2.0, kGlyph, kGlyph),
                  tokens.muted);
        inner.setLeft(inner.left() + kGlyph + kGap);
    }
    if (menu_ != nullptr) {
        paintIcon(painter, Icon::ChevronDown,
                  QRectF(inner.right() - kChevron, (kHeight - kChevron) / 2.0, kChevron, kChevron),
                  tokens.muted);
    }
    painter.setFont(theme_.figures(TextRole::Secondary));
    painter.setPen(tokens.muted);
    painter.drawText(inner, Qt::AlignVCenter | Qt::AlignLeft, text());
    if (showsFocus(*this)) {
        paintFocusRing(painter, rect(), kHeight / 2.0 - 1, tokens);
    }
}

}  // namespace smarter
