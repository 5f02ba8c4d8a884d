// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/paint.h"

#include <QImage>
#include <QPaintEngine>
#include <QPainter>
#include <QWidget>
#include <cmath>

namespace smarter {

void paintBox(QPainter& painter, const QRectF& box, double radius, const QColor& fill, const QColor& line) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    painter.setPen(line.isValid() ? QPen(line, 1) : QPen(Qt::NoPen));
    const double inset = line.isValid() ? 0.5 : 0;
    painter.drawRoundedRect(box.adjusted(inset, inset, -inset, -inset), radius, radius);
    painter.restore();
}

bool showsFocus(const QWidget& widget) {
    return widget.hasFocus() && widget.window()->testAttribute(Qt::WA_KeyboardFocusChange);
}

void paintFocusRing(QPainter& painter, const QRectF& box, double radius, const Tokens& tokens) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(tokens.accent, 2));
    painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), radius, radius);
    painter.restore();
}

void paintHatching(QPainter& painter, const QRectF& box, double spacing, const QColor& line) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setClipRect(box, Qt::IntersectClip);
    painter.setPen(QPen(line, 1));
    const double height = box.height();
    const double first = std::floor((box.left() - height) / spacing) * spacing;
    for (double x = first; x < box.right(); x += spacing) {
        painter.drawLine(QPointF(x, box.bottom()), QPointF(x + height, box.top()));
    }
    painter.restore();
}

void blendAtOnce(QPainter& painter, const QRectF& area, const std::function<void(QPainter&)>& paint) {
    if (painter.paintEngine()->type() != QPaintEngine::Raster) {
        painter.save();
        paint(painter);
        painter.restore();
        return;
    }
    const QTransform toDevice = painter.deviceTransform();
    const QRect box = toDevice.mapRect(area).toAlignedRect();
    QImage layer(box.size(), QImage::Format_ARGB32_Premultiplied);
    layer.fill(Qt::transparent);
    QPainter writer(&layer);
    writer.setRenderHints(painter.renderHints());
    writer.setTransform(toDevice * QTransform::fromTranslate(-box.x(), -box.y()));
    writer.setCompositionMode(QPainter::CompositionMode_Source);
    paint(writer);
    writer.end();
    layer.setDevicePixelRatio(toDevice.m11());
    painter.drawImage(toDevice.inverted().map(QPointF(box.topLeft())), layer);
}

}  // namespace smarter
