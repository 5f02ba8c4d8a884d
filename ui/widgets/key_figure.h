// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/card.h"
#include "ui/widgets/skeleton.h"

namespace smarter {

/// A card with one figure: label, value with its unit, one line of context. Its width depends on the widest
/// value foreseen, never on the present one.
class KeyFigure : public CardFrame {
    Q_OBJECT

public:
    enum class State { Value, Loading, Empty };

    KeyFigure(const ThemeController& theme, const QString& label, QWidget* parent = nullptr);

    /// Value and unit as the reader shall see them, already in the reader's locale.
    void setValue(const QString& value, const QString& unit, const QString& context);
    void setLoading();
    /// No value, and why: "no reading yet".
    void setEmpty(const QString& why);
    /// Keeps room for the longest value that may come, for instance "9,999,999 /s".
    void setWidest(const QString& valueAndUnit);
    /// The ink of the context line: a warning may stand out, a fact does not.
    void setContextInk(Ink ink) { context_->setInk(ink); }

    State state() const { return state_; }
    QString text() const { return value_->text(); }

private:
    void show(State state, const QString& value, const QString& context);

    State state_ = State::Empty;
    Label* label_;
    Label* value_;
    Label* context_;
    Skeleton* skeleton_;
};

}  // namespace smarter
