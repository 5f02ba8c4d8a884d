// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/time_series_chart.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QWheelEvent>
#include <algorithm>
#include <cmath>

#include "ui/widgets/series_lines.h"

namespace smarter {

namespace {
constexpr double kZoomStep = 1.25;
constexpr double kWheelNotch = 120;
constexpr double kPanShare = 0.2;
constexpr qint64 kShortestView = 60;
}  // namespace

TimeSeriesChart::TimeSeriesChart(const ThemeController& theme, QWidget* parent)
    : ChartFrame(theme, parent),
      lines_(std::make_unique<SeriesLines>([this](QAbstractSeries* series) { adopt(series); })) {
    setExtent(0, 1);
}

TimeSeriesChart::~TimeSeriesChart() = default;

void TimeSeriesChart::setSeries(std::vector<ChartSeries> series) {
    series_ = std::move(series);
    rebuild();
    describe();
}

void TimeSeriesChart::setBands(std::vector<ChartBand> bands) {
    bands_ = std::move(bands);
    viewport()->update();
    describe();
}

void TimeSeriesChart::setMarkers(std::vector<ChartMarker> markers) {
    markers_ = std::move(markers);
    std::sort(markers_.begin(), markers_.end(),
              [](const auto& a, const auto& b) { return a.utcSeconds < b.utcSeconds; });
    rebuild();
}

void TimeSeriesChart::setExtent(qint64 start, qint64 end) {
    const bool zoomed = isZoomed();
    extentStart_ = start;
    extentEnd_ = std::max(start + 1, end);
    if (zoomed && start_ < extentEnd_ && end_ > extentStart_) {
        look(start_, end_);
    } else {
        look(extentStart_, extentEnd_);
    }
}

void TimeSeriesChart::setTimeZone(const QTimeZone& zone) {
    zone_ = zone;
    rebuild();
    describe();
}

void TimeSeriesChart::setTimeLabels(TimeLabels labels) {
    labels_ = labels;
    rebuild();
}

void TimeSeriesChart::setRangeSummary(std::function<QString(qint64, qint64)> summary) {
    summary_ = std::move(summary);
    viewport()->update();
}

void TimeSeriesChart::zoom(double factor, qint64 around) {
    const qint64 span = end_ - start_;
    const qint64 whole = extentEnd_ - extentStart_;
    const qint64 least = std::min(whole, kShortestView);
    const qint64 wanted =
        std::clamp(static_cast<qint64>(std::llround(static_cast<double>(span) / factor)), least, whole);
    const double share = static_cast<double>(around - start_) / static_cast<double>(span);
    const qint64 start = around - static_cast<qint64>(std::llround(share * static_cast<double>(wanted)));
    look(start, start + wanted);
}

void TimeSeriesChart::pan(qint64 seconds) {
    look(start_ + seconds, end_ + seconds);
}

void TimeSeriesChart::showEverything() {
    look(extentStart_, extentEnd_);
}

void TimeSeriesChart::look(qint64 start, qint64 end) {
    const qint64 span = std::min(end - start, extentEnd_ - extentStart_);
    start = std::clamp(start, extentStart_, extentEnd_ - span);
    const bool moved = start != start_ || start + span != end_;
    start_ = start;
    end_ = start + span;
    horizontalAxis().setRange(static_cast<double>(start_), static_cast<double>(end_));
    rebuild();
    if (moved) {
        Q_EMIT visibleRangeChanged(start_, end_);
    }
}

void TimeSeriesChart::readAt(std::optional<qint64> utcSeconds) {
    if (utcSeconds) {
        utcSeconds = std::clamp(*utcSeconds, start_, end_ - 1);
    }
    if (utcSeconds != readingAt_) {
        readingAt_ = utcSeconds;
        if (!readingAt_) {
            describe();
        }
        viewport()->update();
        Q_EMIT readingMoved();
    }
}

qint64 TimeSeriesChart::timeAt(double pixel) const {
    const double share = (pixel - plotArea().left()) / plotArea().width();
    return start_ + static_cast<qint64>(std::floor(share * static_cast<double>(end_ - start_)));
}

void TimeSeriesChart::moveReading(int direction) {
    const qint64 interval = series_.empty() ? 1 : series_.front().intervalSeconds;
    const auto pixel = static_cast<qint64>(static_cast<double>(end_ - start_) / plotArea().width());
    const qint64 step = std::max({interval, pixel, qint64{1}});
    readAt(readingAt_ ? *readingAt_ + direction * step : (start_ + end_) / 2);
    setAccessibleDescription(readout().join(QStringLiteral(", ")));
}

void TimeSeriesChart::wheelEvent(QWheelEvent* event) {
    const int turn = event->angleDelta().y();
    if (turn == 0 || (turn < 0 && !isZoomed())) {
        event->ignore();  // nothing to do here: let the page scroll
        return;
    }
    zoom(std::pow(kZoomStep, turn / kWheelNotch), timeAt(event->position().x()));
    event->accept();
}

void TimeSeriesChart::keyPressEvent(QKeyEvent* event) {
    const bool panning = event->modifiers().testFlag(Qt::ShiftModifier);
    const auto panStep = static_cast<qint64>(std::max(1.0, kPanShare * static_cast<double>(end_ - start_)));
    const qint64 centre = readingAt_.value_or((start_ + end_) / 2);
    switch (event->key()) {
        case Qt::Key_Plus:
        case Qt::Key_Equal:
            zoom(kZoomStep, centre);
            break;
        case Qt::Key_Minus:
            zoom(1 / kZoomStep, centre);
            break;
        case Qt::Key_0:
        case Qt::Key_Home:
            showEverything();
            break;
        case Qt::Key_Escape:
            readAt(std::nullopt);
            break;
        case Qt::Key_Left:
        case Qt::Key_Right: {
            const int direction = event->key() == Qt::Key_Left ? -1 : 1;
            if (panning) {
                pan(direction * panStep);
            } else {
                moveReading(direction);
            }
            break;
        }
        default:
            QWidget::keyPressEvent(event);
    }
}

void TimeSeriesChart::mousePressEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton) {
        dragFrom_ = event->pos();
        dragStart_ = start_;
    }
}

void TimeSeriesChart::mouseMoveEvent(QMouseEvent* event) {
    if (dragFrom_ && isZoomed()) {
        const double shift = event->pos().x() - dragFrom_->x();
        const double seconds = shift / plotArea().width() * static_cast<double>(end_ - start_);
        const qint64 start = dragStart_ - static_cast<qint64>(std::llround(seconds));
        look(start, start + (end_ - start_));
        setCursor(Qt::ClosedHandCursor);
    }
    const bool inside = plotArea().adjusted(0, -plotArea().top(), 0, 0).contains(event->position());
    readAt(inside ? std::optional(timeAt(event->position().x())) : std::nullopt);
}

void TimeSeriesChart::mouseReleaseEvent(QMouseEvent*) {
    dragFrom_.reset();
    unsetCursor();
}

void TimeSeriesChart::mouseDoubleClickEvent(QMouseEvent*) {
    showEverything();
}

void TimeSeriesChart::leaveEvent(QEvent* event) {
    readAt(std::nullopt);
    ChartFrame::leaveEvent(event);
}

}  // namespace smarter
