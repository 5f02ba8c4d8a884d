// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/label.h"

namespace smarter {

Label::Label(const ThemeController& theme, const QString& text, TextRole role, Ink ink, QWidget* parent)
    : QLabel(text, parent), theme_(theme), role_(role), ink_(ink) {
    setTextFormat(Qt::PlainText);
    followTheme(theme_, this, [this] { restyle(); });
}

void Label::setInk(Ink ink) {
    ink_ = ink;
    restyle();
}

void Label::setFigures(Figures figures) {
    figures_ = figures;
    restyle();
}

void Label::restyle() {
    setFont(figures_ == Figures::Tabular ? theme_.figures(role_) : theme_.font(role_));
    QPalette colours = palette();
    colours.setColor(QPalette::WindowText, theme_.tokens().ink(ink_));
    setPalette(colours);
}

}  // namespace smarter
