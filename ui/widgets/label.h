// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

#include "ui/theme/theme_controller.h"

namespace smarter {

/// A text in one role of the type scale and one ink; follows the theme. Plain text: nothing is read as
/// mark-up.
class Label : public QLabel {
    Q_OBJECT

public:
    enum class Figures { Proportional, Tabular };

    Label(const ThemeController& theme, const QString& text, TextRole role = TextRole::Body,
          Ink ink = Ink::Text, QWidget* parent = nullptr);

    void setInk(Ink ink);
    Ink ink() const { return ink_; }
    void setFigures(Figures figures);
    /// May be narrower than its text, which then ends in an ellipsis and stands whole in the tool tip.
    void setElided(bool elided);

    QSize minimumSizeHint() const override;

protected:
    // Painted here and not by QLabel: under an application style sheet a palette set twice before the first
    // show is lost (seen with Qt 6.8.2), and QLabel cannot elide.
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

private:
    void restyle();

    const ThemeController& theme_;
    TextRole role_;
    Ink ink_;
    Figures figures_ = Figures::Proportional;
    bool elided_ = false;
};

}  // namespace smarter
