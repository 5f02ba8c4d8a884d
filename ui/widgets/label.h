// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

#include "ui/theme/theme_controller.h"

namespace smarter {

/// A text in one role of the type scale and one ink; follows the theme. Plain text: nothing is read as mark-up.
class Label : public QLabel {
    Q_OBJECT

public:
    enum class Figures { Proportional, Tabular };

    Label(const ThemeController& theme, const QString& text, TextRole role = TextRole::Body, Ink ink = Ink::Text,
          QWidget* parent = nullptr);

    void setInk(Ink ink);
    void setFigures(Figures figures);

private:
    void restyle();

    const ThemeController& theme_;
    TextRole role_;
    Ink ink_;
    Figures figures_ = Figures::Proportional;
};

}  // namespace smarter
