// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "ui/widgets/chart_math.h"
#include "ui/widgets/legend.h"

namespace smarter {

/// The course of a value in one line of text's height; no axis, so no value is to be read from it. Gaps stay
/// gaps.
void paintSparkline(QPainter& painter, const QRectF& box, std::span<const ChartPoint> points,
                    qint64 intervalSeconds, const QColor& colour);

class Sparkline : public QWidget {
    Q_OBJECT

public:
    explicit Sparkline(const ThemeController& theme, QWidget* parent = nullptr);

    void setPoints(std::vector<ChartPoint> points, qint64 intervalSeconds);
    QSize sizeHint() const override { return {120, 24}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const ThemeController& theme_;
    std::vector<ChartPoint> points_;
    qint64 interval_ = 60;
};

}  // namespace smarter
