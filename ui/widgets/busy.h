// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPushButton>
#include <QTimer>

#include "ui/theme/theme_controller.h"

namespace smarter {

/// A turning arc; three still dots when motion is reduced. Stops while nobody sees it.
class BusyIndicator : public QWidget {
    Q_OBJECT

public:
    explicit BusyIndicator(const ThemeController& theme, QWidget* parent = nullptr);

    void setInk(Ink ink);
    QSize sizeHint() const override { return {space::kIcon, space::kIcon}; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void turnOrRest();

    const ThemeController& theme_;
    Ink ink_ = Ink::Accent;
    QTimer turn_;
    int step_ = 0;
};

/// A button that shows that its work goes on: same width, not to be pressed twice, its text said to screen
/// readers.
class BusyButton : public QPushButton {
    Q_OBJECT

public:
    enum class Emphasis { Normal, Primary, Quiet };

    BusyButton(const ThemeController& theme, const QString& text, Emphasis emphasis = Emphasis::Normal,
               QWidget* parent = nullptr);

    bool isBusy() const { return busy_; }
    void setBusy(bool busy);

    QSize sizeHint() const override;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    bool busy_ = false;
    bool enabledBefore_ = true;
    QString text_;
    QSize readySize_;
    BusyIndicator* indicator_;
};

}  // namespace smarter
