// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QWidget>

#include "ui/theme/theme_controller.h"

class QVBoxLayout;

namespace smarter {

class Card;

/// A card below the pages for what needs room now and then, in place of dialogues: one panel at a time, made when it
/// is opened and gone when it is closed.
class Drawer : public QWidget {
    Q_OBJECT

public:
    explicit Drawer(const ThemeController& theme, QWidget* parent = nullptr);

    /// Owns `panel`; what was there before is closed.
    void open(const QString& title, QWidget* panel);
    void closePanel();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    const ThemeController& theme_;
    QVBoxLayout* column_;
    QPointer<Card> card_;
};

}  // namespace smarter
