// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/skeleton.h"

#include <QPainter>

#include "ui/theme/paint.h"

namespace smarter {

namespace {
constexpr int kBreathMilliseconds = 1600;
constexpr int kBarGap = 10;
constexpr double kFaintest = 0.45;
}  // namespace

Skeleton::Skeleton(const ThemeController& theme, std::vector<Bar> bars, QWidget* parent)
    : QWidget(parent), theme_(theme), bars_(std::move(bars)) {
    breath_.setDuration(kBreathMilliseconds);
    breath_.setKeyValues({{0.0, 1.0}, {0.5, kFaintest}, {1.0, 1.0}});
    breath_.setLoopCount(-1);
    connect(&breath_, &QVariantAnimation::valueChanged, this, [this] { update(); });
    followTheme(theme_, this, [this] {
        moveOrRest();
        update();
    });
}

QSize Skeleton::sizeHint() const {
    int height = 0;
    for (const Bar& bar : bars_) {
        height += bar.height + kBarGap;
    }
    return {160, std::max(0, height - kBarGap)};
}

void Skeleton::moveOrRest() {
    if (isVisible() && !theme_.reducedMotion()) {
        breath_.start();
    } else {
        breath_.stop();
    }
}

void Skeleton::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const double strength = isMoving() ? breath_.currentValue().toDouble() : 1;
    const QColor colour = mix(theme_.tokens().surface, theme_.tokens().border, strength);
    double y = 0;
    for (const Bar& bar : bars_) {
        paintBox(painter, QRectF(0, y, width() * bar.widthShare, bar.height), 4, colour, {});
        y += bar.height + kBarGap;
    }
}

void Skeleton::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    moveOrRest();
}

void Skeleton::hideEvent(QHideEvent* event) {
    QWidget::hideEvent(event);
    moveOrRest();
}

}  // namespace smarter
