// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/key_figure.h"

#include <QVBoxLayout>

namespace smarter {

namespace {
constexpr int kValueLineHeight = 30;
constexpr int kContextLineHeight = 18;
constexpr QChar kNoBreakSpace(0x00a0);
constexpr QChar kEnDash(0x2013);
}  // namespace

KeyFigure::KeyFigure(const ThemeController& theme, const QString& label, QWidget* parent)
    : CardFrame(theme, parent),
      label_(new Label(theme, label, TextRole::Secondary, Ink::Muted)),
      value_(new Label(theme, {}, TextRole::KeyFigure)),
      context_(new Label(theme, {}, TextRole::Secondary, Ink::Muted)),
      skeleton_(new Skeleton(theme, {{0.6, 20}, {0.85, 12}})) {
    value_->setFigures(Label::Figures::Tabular);
    value_->setFixedHeight(kValueLineHeight);
    context_->setFixedHeight(kContextLineHeight);
    // The words around a figure may be cut where a window is narrow; the figure itself never is.
    label_->setElided(true);
    context_->setElided(true);
    skeleton_->setFixedHeight(kValueLineHeight + space::kUnit + kContextLineHeight);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::kCardPadding, space::kCardPadding, space::kSmall, space::kCardPadding);
    column->setSpacing(space::kUnit);
    column->addWidget(label_);
    column->addWidget(value_);
    column->addWidget(context_);
    column->addWidget(skeleton_);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setEmpty({});
}

void KeyFigure::setValue(const QString& value, const QString& unit, const QString& context) {
    show(State::Value, unit.isEmpty() ? value : value + kNoBreakSpace + unit, context);
}

void KeyFigure::setLoading() {
    show(State::Loading, {}, tr("loading"));
}

void KeyFigure::setEmpty(const QString& why) {
    show(State::Empty, kEnDash, why);
}

void KeyFigure::setWidest(const QString& valueAndUnit) {
    value_->setMinimumWidth(
        QFontMetrics(theme().figures(TextRole::KeyFigure)).horizontalAdvance(valueAndUnit));
}

void KeyFigure::show(State state, const QString& value, const QString& context) {
    state_ = state;
    value_->setText(value);
    value_->setInk(state == State::Empty ? Ink::Muted : Ink::Text);
    context_->setText(context);
    const bool loading = state == State::Loading;
    // What goes, goes first: showing a widget lays out its parent at once, and the tile would grow for a frame.
    if (!loading) {
        skeleton_->hide();
    }
    value_->setVisible(!loading);
    context_->setVisible(!loading);
    skeleton_->setVisible(loading);
    setAccessibleName(label_->text());
    setAccessibleDescription(context.isEmpty() ? value : QStringLiteral("%1, %2").arg(value, context));
}

}  // namespace smarter
