// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/chart_frame.h"

#include <QChart>
#include <QFontMetricsF>
#include <QGraphicsLayout>
#include <QPainter>
#include <algorithm>
#include <cmath>

#include "ui/theme/paint.h"

namespace smarter {

namespace {
constexpr int kLabelGap = 8;
constexpr int kRightMargin = 6;
constexpr int kReadoutPadding = 8;
constexpr int kReadoutOffset = 10;
}  // namespace

ChartFrame::ChartFrame(const ThemeController& theme, QWidget* parent)
    : QChartView(new QChart, parent), theme_(theme), horizontal_(new QValueAxis), vertical_(new QValueAxis) {
    QChart& chart = *this->chart();
    chart.setAnimationOptions(QChart::NoAnimation);
    chart.setBackgroundVisible(false);
    chart.setMargins({});
    chart.layout()->setContentsMargins(0, 0, 0, 0);
    chart.legend()->hide();
    for (QValueAxis* axis : {horizontal_, vertical_}) {
        axis->setVisible(false);
    }
    chart.addAxis(horizontal_, Qt::AlignBottom);
    chart.addAxis(vertical_, Qt::AlignLeft);
    setFrameShape(QFrame::NoFrame);
    setBackgroundBrush(Qt::NoBrush);
    viewport()->setAutoFillBackground(false);
    setRenderHint(QPainter::Antialiasing);
    setViewportUpdateMode(QGraphicsView::FullViewportUpdate);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    connect(&theme_, &ThemeController::changed, this, &ChartFrame::rebuild);
}

void ChartFrame::setUnit(const QString& unit) {
    unit_ = unit;
    rebuild();
}

void ChartFrame::setValueFormat(std::function<QString(double)> format) {
    format_ = std::move(format);
    viewport()->update();
}

QString ChartFrame::valueText(double value) const {
    if (format_) {
        return format_(value);
    }
    const QString number = locale().toString(value, 'f', scale_.decimals + 2);
    return unit_.isEmpty() ? number : QStringLiteral("%1\u00a0%2").arg(number, unit_);
}

void ChartFrame::adopt(QAbstractSeries* series) {
    chart()->addSeries(series);
    series->attachAxis(horizontal_);
    series->attachAxis(vertical_);
}

void ChartFrame::setScale(const ValueScale& scale) {
    scale_ = scale;
    layOut();
}

int ChartFrame::labelWidth(const QString& text) const {
    return static_cast<int>(
        std::ceil(QFontMetricsF(theme_.figures(TextRole::Secondary)).horizontalAdvance(text)));
}

void ChartFrame::layOut() {
    const QFontMetricsF metrics(theme_.figures(TextRole::Secondary));
    int gutter = labelWidth(QStringLiteral("000"));
    for (const double tick : scale_.ticks) {
        gutter = std::max(gutter, labelWidth(locale().toString(tick, 'f', scale_.decimals)));
    }
    const double line = metrics.height();
    plot_.setLeft(gutter + kLabelGap);
    plot_.setRight(std::max(plot_.left() + 1, width() - static_cast<double>(kRightMargin)));
    const double unitRoom = unit_.isEmpty() ? line / 2 : line * 1.5 + 2;
    plot_.setTop(std::max(unitRoom, static_cast<double>(roomAbovePlot())));
    plot_.setBottom(std::max(plot_.top() + 1, height() - line - kLabelGap));
    const double room = kEdgeRoom / plot_.height() * (scale_.high - scale_.low);
    vertical_->setRange(scale_.low - room, scale_.high + room);
    chart()->setPlotArea(plot_.adjusted(0, -kEdgeRoom, 0, kEdgeRoom));
}

void ChartFrame::rebuild() {
    layOut();
    refresh();
    viewport()->update();
}

double ChartFrame::horizontalPixel(double position) const {
    const double span = horizontal_->max() - horizontal_->min();
    return plot_.left() + (position - horizontal_->min()) / span * plot_.width();
}

void ChartFrame::paintGrid(QPainter& painter) const {
    painter.setFont(theme_.figures(TextRole::Secondary));
    const QFontMetricsF metrics(painter.font());
    const double line = metrics.height();
    for (const double tick : scale_.ticks) {
        const double share = (tick - scale_.low) / (scale_.high - scale_.low);
        const double y = std::round(plot_.bottom() - share * plot_.height()) + 0.5;
        painter.setPen(tokens().grid);
        painter.drawLine(QPointF(plot_.left(), y), QPointF(plot_.right(), y));
        painter.setPen(tokens().muted);
        painter.drawText(QRectF(0, y - line / 2, plot_.left() - kLabelGap, line),
                         Qt::AlignRight | Qt::AlignVCenter, locale().toString(tick, 'f', scale_.decimals));
    }
    if (!unit_.isEmpty()) {
        const double wide = metrics.horizontalAdvance(unit_);
        const double left = std::max(0.0, plot_.left() - kLabelGap - wide);
        painter.drawText(QRectF(left, plot_.top() - line * 1.5, wide + 1, line), Qt::AlignVCenter, unit_);
    }
}

void ChartFrame::paintHorizontalLabels(QPainter& painter) const {
    painter.setFont(theme_.figures(TextRole::Secondary));
    painter.setPen(tokens().muted);
    const QFontMetricsF metrics(painter.font());
    double free = -1;  // where the next label may start
    for (const AxisTick& tick : horizontalTicks()) {
        const double wide = metrics.horizontalAdvance(tick.label);
        const double centred = horizontalPixel(tick.position) - wide / 2;
        const double left =
            std::clamp(centred, plot_.left() - 2, std::max(plot_.left() - 2, width() - wide - 1));
        if (left < free) {
            continue;
        }
        painter.drawText(QRectF(left, plot_.bottom() + kLabelGap, wide + 1, metrics.height()),
                         Qt::AlignVCenter, tick.label);
        free = left + wide + kLabelGap;
    }
}

void ChartFrame::paintReadout(QPainter& painter, const QPointF& anchor, const QStringList& lines) const {
    const QFont strong = theme_.figures(TextRole::SecondaryStrong);
    const QFont plain = theme_.figures(TextRole::Secondary);
    const double line = QFontMetricsF(plain).height() + 1;
    double wide = 0;
    for (const QString& text : lines) {
        wide =
            std::max(wide, QFontMetricsF(&text == &lines.front() ? strong : plain).horizontalAdvance(text));
    }
    const QSizeF size(wide + 2 * kReadoutPadding,
                      line * static_cast<double>(lines.size()) + 2 * kReadoutPadding - 2);
    double left = anchor.x() + kReadoutOffset;
    if (left + size.width() > width()) {
        left = anchor.x() - kReadoutOffset - size.width();
    }
    const double top = std::clamp(anchor.y(), 0.0, std::max(0.0, height() - size.height()));
    const QRectF box(QPointF(std::max(0.0, left), top), size);
    paintBox(painter, box, space::kControlRadius, tokens().surface, tokens().border);
    double y = box.top() + kReadoutPadding - 1;
    for (const QString& text : lines) {
        const bool first = &text == &lines.front();
        painter.setFont(first ? strong : plain);
        painter.setPen(first ? tokens().text : tokens().muted);
        painter.drawText(QRectF(box.left() + kReadoutPadding, y, wide + 1, line), Qt::AlignVCenter, text);
        y += line;
    }
}

void ChartFrame::resizeEvent(QResizeEvent* event) {
    QChartView::resizeEvent(event);
    rebuild();
}

void ChartFrame::drawBackground(QPainter* painter, const QRectF&) {
    painter->save();
    paintGrid(*painter);
    paintHorizontalLabels(*painter);
    paintBehind(*painter);
    painter->restore();
}

void ChartFrame::drawForeground(QPainter* painter, const QRectF&) {
    painter->save();
    paintOver(*painter);
    if (showsFocus(*this)) {
        paintFocusRing(*painter, QRectF(viewport()->rect()), space::kUnit, tokens());
    }
    painter->restore();
}

}  // namespace smarter
