// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/sparkline.h"

#include <QPainter>
#include <QPolygonF>
#include <algorithm>
#include <cmath>

namespace smarter {

namespace {
constexpr double kLine = 1.5;
}

void paintSparkline(QPainter& painter, const QRectF& box, std::span<const ChartPoint> points,
                    qint64 intervalSeconds, const QColor& colour) {
    if (points.empty()) {
        return;
    }
    double greatest = 0;
    for (const ChartPoint& point : points) {
        greatest = std::isfinite(point.value) ? std::max(greatest, point.value) : greatest;
    }
    const qint64 start = points.front().utcSeconds;
    const qint64 end = points.back().utcSeconds + intervalSeconds;
    const double perSecond = box.width() / static_cast<double>(end - start);
    const double perValue = greatest > 0 ? (box.height() - kLine) / greatest : 0;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colour, kLine, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    for (const auto& run : gapFreeRuns(points, intervalSeconds)) {
        QPolygonF line;
        for (const ChartPoint& point :
             decimate(run, start, end, std::max(1, static_cast<int>(box.width())))) {
            line.append({box.left() + static_cast<double>(point.utcSeconds - start) * perSecond,
                         box.bottom() - kLine / 2 - std::max(0.0, point.value) * perValue});
        }
        if (line.size() == 1) {
            line.append(line.front() + QPointF(static_cast<double>(intervalSeconds) * perSecond, 0));
        }
        painter.drawPolyline(line);
    }
    painter.restore();
}

Sparkline::Sparkline(const ThemeController& theme, QWidget* parent) : QWidget(parent), theme_(theme) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    followTheme(theme_, this, [this] { update(); });
}

void Sparkline::setPoints(std::vector<ChartPoint> points, qint64 intervalSeconds) {
    points_ = std::move(points);
    interval_ = intervalSeconds;
    update();
}

void Sparkline::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    paintSparkline(painter, rect(), points_, interval_, seriesColour(theme_.tokens(), SeriesRole::Primary));
}

}  // namespace smarter
