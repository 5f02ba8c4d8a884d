// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QVariantAnimation>
#include <QWidget>
#include <vector>

#include "ui/theme/theme_controller.h"

namespace smarter {

/// Grey bars in the shape of what is on its way. They breathe slowly, unless motion is reduced or nobody sees
/// it.
class Skeleton : public QWidget {
    Q_OBJECT

public:
    struct Bar {
        double widthShare = 1;
        int height = 12;
    };

    Skeleton(const ThemeController& theme, std::vector<Bar> bars, QWidget* parent = nullptr);

    QSize sizeHint() const override;
    bool isMoving() const { return breath_.state() == QAbstractAnimation::Running; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void moveOrRest();

    const ThemeController& theme_;
    std::vector<Bar> bars_;
    QVariantAnimation breath_;
};

}  // namespace smarter
