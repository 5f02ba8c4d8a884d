// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QBoxLayout>
#include <QFrame>

#include "ui/widgets/flow_layout.h"
#include "ui/widgets/label.h"

namespace smarter {

/// The surface everything stands on: white (or dark grey), hairline, round corners. No layout of its own.
class CardFrame : public QFrame {
    Q_OBJECT

public:
    explicit CardFrame(const ThemeController& theme, QWidget* parent = nullptr);

    const ThemeController& theme() const { return theme_; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const ThemeController& theme_;
};

/// One card, one question: the title says it, what belongs to the title stands beside it, controls stand at
/// the right, the answer below.
class Card : public CardFrame {
    Q_OBJECT

public:
    Card(const ThemeController& theme, const QString& title, QWidget* parent = nullptr);

    QString title() const { return title_->text(); }
    void setTitle(const QString& title);
    /// Beside the title, for instance a Pill; before any control. The card owns it.
    void addBesideTitle(QWidget* widget);
    /// At the right of the title, in the order of the calls; on lines of their own where the card is too
    /// narrow. The card owns it.
    void addControl(QWidget* control);
    /// Where the body goes: a column below the title.
    QVBoxLayout& body() { return *body_; }

private:
    Label* title_;
    WrappingRow* header_;
    bool hasControls_ = false;
    QVBoxLayout* body_;
};

}  // namespace smarter
