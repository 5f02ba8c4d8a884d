// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/label.h"

#include <QEvent>
#include <QHelpEvent>
#include <QPainter>
#include <QStyle>
#include <QToolTip>

namespace smarter {

Label::Label(const ThemeController& theme, const QString& text, TextRole role, Ink ink, QWidget* parent)
    : QLabel(text, parent), theme_(theme), role_(role), ink_(ink) {
    setTextFormat(Qt::PlainText);
    followTheme(theme_, this, [this] { restyle(); });
}

void Label::setInk(Ink ink) {
    ink_ = ink;
    update();
}

void Label::setFigures(Figures figures) {
    figures_ = figures;
    restyle();
}

void Label::setElided(bool elided) {
    elided_ = elided;
    updateGeometry();
    update();
}

QSize Label::minimumSizeHint() const {
    const QSize whole = QLabel::minimumSizeHint();
    return elided_ ? QSize(0, whole.height()) : whole;
}

void Label::restyle() {
    setFont(figures_ == Figures::Tabular ? theme_.figures(role_) : theme_.font(role_));
    update();
}

void Label::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setPen(theme_.tokens().ink(isEnabled() ? ink_ : Ink::Disabled));
    const QString shown = elided_ ? fontMetrics().elidedText(text(), Qt::ElideRight, width()) : text();
    const int wrapping = wordWrap() ? int{Qt::TextWordWrap} : int{Qt::TextSingleLine};
    const auto side = QStyle::visualAlignment(layoutDirection(), alignment());
    painter.drawText(contentsRect(), static_cast<int>(side) | wrapping, shown);
}

bool Label::event(QEvent* event) {
    const bool cut = elided_ && fontMetrics().horizontalAdvance(text()) > width();
    if (event->type() == QEvent::ToolTip && cut && toolTip().isEmpty()) {
        QToolTip::showText(static_cast<QHelpEvent*>(event)->globalPos(), text(), this);
        return true;
    }
    return QLabel::event(event);
}

}  // namespace smarter
