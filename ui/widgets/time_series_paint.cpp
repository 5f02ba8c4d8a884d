// SPDX-License-Identifier: GPL-3.0-or-later
// What a TimeSeriesChart shows; what it does on input is in time_series_chart.cpp.
#include <QPainter>
#include <QPolygonF>
#include <algorithm>
#include <cmath>
#include <limits>

#include "ui/theme/paint.h"
#include "ui/widgets/series_lines.h"
#include "ui/widgets/time_series_chart.h"

namespace smarter {

namespace {

constexpr double kFillAlpha = 0.15;
constexpr double kErrorBandAlpha = 0.25;
constexpr double kStrongLine = 2;
constexpr double kDenseLine = 1.25;
constexpr int kMarkerRows = 3;
constexpr int kLabelPadding = 6;
constexpr double kTickRoom = 28;
/// Points on the width of the plot from which on Qt Charts' own filling takes the better part of a frame.
constexpr int kManyPoints = 8;

QPen penOf(const Tokens& tokens, const ChartSeries& series, bool dense) {
    QPen pen(seriesColour(tokens, series.role), dense ? kDenseLine : kStrongLine);
    pen.setJoinStyle(dense ? Qt::BevelJoin : Qt::RoundJoin);
    if (series.role == SeriesRole::Comparison) {
        pen.setWidthF(kDenseLine);
        pen.setCapStyle(Qt::FlatCap);
        pen.setDashPattern({3, 3});
    }
    return pen;
}

QList<QPointF> outline(std::span<const ChartPoint> run, SeriesShape shape, qint64 interval) {
    QList<QPointF> line;
    line.reserve(static_cast<qsizetype>(run.size()) * 2 + 1);
    // A single point has no line to show it: it is drawn level over its interval, whatever the shape.
    const bool step = shape == SeriesShape::Step || run.size() == 1;
    for (std::size_t i = 0; i < run.size(); ++i) {
        const ChartPoint& point = run[i];
        line.append({static_cast<double>(point.utcSeconds), point.value});
        if (step) {
            const qint64 end = i + 1 < run.size() ? run[i + 1].utcSeconds : point.utcSeconds + interval;
            line.append({static_cast<double>(end), point.value});
        }
    }
    return line;
}

std::vector<ChartPoint> edge(const std::vector<ChartRange>& band, double ChartRange::*value) {
    std::vector<ChartPoint> points;
    points.reserve(band.size());
    for (const ChartRange& range : band) {
        points.push_back({range.utcSeconds, range.*value});
    }
    return points;
}

/// The value with what the bands say of it.
QString qualified(QString value, const std::vector<ChartBand>& bands, qint64 at) {
    for (const ChartBand& band : bands) {
        const bool ofValues = band.kind == ChartBand::Kind::Estimated || band.kind == ChartBand::Kind::Questionable;
        if (ofValues && at >= band.start && at < band.end) {
            value = TimeSeriesChart::tr("%1, %2", "a value, what it is: estimated").arg(value, band.label);
        }
    }
    return value;
}

int drawingOrder(SeriesRole role) {
    switch (role) {
        case SeriesRole::Comparison:
            return 0;
        case SeriesRole::Forecast:
            return 1;
        default:
            return 2;
    }
}

}  // namespace

void TimeSeriesChart::addRuns(const ChartSeries& series) {
    const int columns = std::max(1, static_cast<int>(plotArea().width()));
    const qint64 pixel = (end_ - start_) / columns;
    const auto visible = pointsAround(series.points, start_, end_);
    const bool crowded = visible.size() > static_cast<std::size_t>(columns) / 2;
    const QPen pen = penOf(tokens(), series, crowded);
    const QColor fill = series.filled ? withAlpha(pen.color(), kFillAlpha) : QColor();
    const std::size_t many = static_cast<std::size_t>(columns) / kManyPoints;
    // A gap narrower than a pixel cannot be seen; joining over it bounds the number of runs by the width.
    for (const auto& run : gapFreeRuns(visible, std::max(series.intervalSeconds, pixel))) {
        if (run.size() > static_cast<std::size_t>(columns)) {
            dense_.push_back({envelope(run, start_, end_, columns), pen, fill});
            continue;
        }
        QList<QPointF> line = outline(run, series.shape, series.intervalSeconds);
        if (fill.isValid() && run.size() > many) {
            lines_->add(line, pen, baseline(), {});
            fills_.push_back({std::move(line), fill});
        } else {
            lines_->add(line, pen, baseline(), fill);
        }
    }
}

void TimeSeriesChart::addErrorBand(const ChartSeries& series) {
    const int columns = std::max(1, static_cast<int>(plotArea().width()));
    const auto low = edge(series.band, &ChartRange::low);
    const auto high = edge(series.band, &ChartRange::high);
    const auto lowRuns = gapFreeRuns(pointsAround(low, start_, end_), series.intervalSeconds);
    const auto highRuns = gapFreeRuns(pointsAround(high, start_, end_), series.intervalSeconds);
    const QColor fill = withAlpha(seriesColour(tokens(), series.role), kErrorBandAlpha);
    for (std::size_t i = 0; i < std::min(lowRuns.size(), highRuns.size()); ++i) {
        lines_->addArea(
            outline(decimate(highRuns[i], start_, end_, columns), series.shape, series.intervalSeconds),
            outline(decimate(lowRuns[i], start_, end_, columns), series.shape, series.intervalSeconds), fill);
    }
}

void TimeSeriesChart::refresh() {
    double least = std::numeric_limits<double>::infinity();
    double greatest = -least;
    const auto include = [&](double value) {
        if (std::isfinite(value)) {
            least = std::min(least, value);
            greatest = std::max(greatest, value);
        }
    };
    std::vector<const ChartSeries*> order;
    for (const ChartSeries& series : series_) {
        order.push_back(&series);
        for (const ChartPoint& point : pointsAround(series.points, start_, end_)) {
            include(point.value);
        }
        for (const ChartRange& range : series.band) {
            if (range.utcSeconds >= start_ && range.utcSeconds < end_) {
                include(range.low);
                include(range.high);
            }
        }
    }
    setScale(valueScale(least, greatest));
    std::stable_sort(order.begin(), order.end(), [](const ChartSeries* a, const ChartSeries* b) {
        return drawingOrder(a->role) < drawingOrder(b->role);
    });
    dense_.clear();
    fills_.clear();
    lines_->begin();
    for (const ChartSeries* series : order) {
        if (!series->band.empty()) {
            addErrorBand(*series);
        }
        addRuns(*series);
    }
    lines_->end();
}

std::vector<AxisTick> TimeSeriesChart::horizontalTicks() const {
    const bool ago = labels_ == TimeLabels::Ago;
    const int wide = labelWidth(ago ? QStringLiteral("-00 min") : QStringLiteral("00:00"));
    const int most = std::clamp(static_cast<int>(plotArea().width() / (wide + kTickRoom)), 2, 12);
    return ago ? agoTicks(start_, end_, locale(), most) : timeTicks(start_, end_, zone_, locale(), most);
}

double TimeSeriesChart::horizontalPixel(double position) const {
    const double share = (position - static_cast<double>(start_)) / static_cast<double>(end_ - start_);
    return plotArea().left() + share * plotArea().width();
}

std::vector<int> TimeSeriesChart::markerRows() const {
    std::vector<double> freeFrom(kMarkerRows, -std::numeric_limits<double>::infinity());
    std::vector<int> rows;
    for (const ChartMarker& marker : markers_) {
        const double half = labelWidth(marker.label) / 2.0;
        const double x = horizontalPixel(static_cast<double>(marker.utcSeconds));
        int row = 0;
        while (row < kMarkerRows - 1 && freeFrom[static_cast<std::size_t>(row)] > x - half) {
            ++row;
        }
        if (!marker.label.isEmpty()) {
            freeFrom[static_cast<std::size_t>(row)] = x + half + kLabelPadding;
        }
        rows.push_back(row);
    }
    return rows;
}

int TimeSeriesChart::roomAbovePlot() const {
    int rows = 0;
    const std::vector<int> of = markerRows();
    for (std::size_t i = 0; i < of.size(); ++i) {
        rows = markers_[i].label.isEmpty() ? rows : std::max(rows, of[i] + 1);
    }
    const int line = QFontMetrics(theme().font(TextRole::Secondary)).height();
    return rows == 0 ? 0 : rows * line + kLabelPadding;
}

void TimeSeriesChart::paintMarkers(QPainter& painter) const {
    const std::vector<int> rows = markerRows();
    painter.setFont(theme().font(TextRole::Secondary));
    const QFontMetricsF metrics(painter.font());
    struct Name {
        QRectF box;
        QString text;
    };
    std::vector<Name> names;
    for (std::size_t i = 0; i < markers_.size(); ++i) {
        const double x = std::round(horizontalPixel(static_cast<double>(markers_[i].utcSeconds))) + 0.5;
        if (x < plotArea().left() || x > plotArea().right() + 1) {
            continue;
        }
        const QString& text = markers_[i].label;
        const double top =
            plotArea().top() - (text.isEmpty() ? 0 : kLabelPadding + rows[i] * metrics.height());
        painter.setPen(QPen(tokens().muted, 1, Qt::DotLine));
        painter.drawLine(QPointF(x, top), QPointF(x, plotArea().bottom()));
        const double wide = metrics.horizontalAdvance(text) + 1;
        const double left = std::clamp(x - wide / 2, 0.0, std::max(0.0, width() - wide));
        names.push_back({QRectF(left, top - metrics.height() + 2, wide, metrics.height()), text});
    }
    for (const Name& name : names) {  // over all lines, so that none strikes a name out
        painter.fillRect(name.box, name.text.isEmpty() ? QColor(Qt::transparent) : tokens().surface);
        painter.setPen(tokens().text);
        painter.drawText(name.box, Qt::AlignVCenter, name.text);
    }
}

void TimeSeriesChart::paintColumns(QPainter& painter, const DenseRun& run) const {
    const double half =
        static_cast<double>(end_ - start_) / std::max(1, static_cast<int>(plotArea().width())) / 2;
    const double thin = run.pen.widthF() / 2;
    const auto pixel = [this](double value) {
        return plotArea().bottom() -
               (value - scale().low) / (scale().high - scale().low) * plotArea().height();
    };
    const double base = pixel(baseline());
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setClipRect(plotArea().adjusted(0, -thin, 0, thin), Qt::IntersectClip);
    for (const ChartColumn& column : run.columns) {
        const double left = horizontalPixel(column.middle - half);
        const double wide = horizontalPixel(column.middle + half) - left;
        const double top = pixel(column.high) - thin;
        const double bottom = pixel(column.low) + thin;
        painter.fillRect(QRectF(left, top, wide, bottom - top), run.pen.color());
        if (run.fill.isValid()) {
            painter.fillRect(QRectF(QPointF(left, bottom), QPointF(left + wide, base)).normalized(),
                             run.fill);
        }
    }
}

void TimeSeriesChart::paintFill(QPainter& painter, const CrowdedFill& fill) const {
    const auto pixel = [this](double value) {
        return plotArea().bottom() -
               (value - scale().low) / (scale().high - scale().low) * plotArea().height();
    };
    const double base = pixel(baseline());
    QPolygonF area;
    area.reserve(fill.line.size() + 2);
    area.append({horizontalPixel(fill.line.front().x()), base});
    for (const QPointF& point : fill.line) {
        area.append({horizontalPixel(point.x()), pixel(point.y())});
    }
    area.append({horizontalPixel(fill.line.back().x()), base});
    painter.setClipRect(plotArea().adjusted(0, -kEdgeRoom, 0, kEdgeRoom), Qt::IntersectClip);
    painter.setPen(Qt::NoPen);
    painter.setBrush(fill.colour);
    painter.drawPolygon(area);
}

void TimeSeriesChart::paintBehind(QPainter& painter) {
    for (const ChartBand& band : bands_) {
        paintBand(painter, band);
    }
    const QRectF area = plotArea().adjusted(0, -kEdgeRoom, 0, kEdgeRoom);
    for (const DenseRun& run : dense_) {
        blendAtOnce(painter, area, [&](QPainter& layer) { paintColumns(layer, run); });
    }
    for (const CrowdedFill& fill : fills_) {
        blendAtOnce(painter, area, [&](QPainter& layer) { paintFill(layer, fill); });
    }
    paintBandLabels(painter);
    paintMarkers(painter);
}

const ChartPoint* TimeSeriesChart::pointAt(const ChartSeries& series, qint64 instant) const {
    const auto after =
        std::upper_bound(series.points.begin(), series.points.end(), instant,
                         [](qint64 t, const ChartPoint& point) { return t < point.utcSeconds; });
    if (after == series.points.begin()) {
        return nullptr;
    }
    const ChartPoint& point = *std::prev(after);
    const bool covers = instant < point.utcSeconds + series.intervalSeconds && std::isfinite(point.value);
    return covers ? &point : nullptr;
}

QStringList TimeSeriesChart::readout() const {
    if (!readingAt_) {
        return {};
    }
    qint64 instant = *readingAt_;
    QStringList values;
    for (const ChartSeries& series : series_) {
        if (const ChartPoint* point = pointAt(series, *readingAt_)) {
            const QString value = valueText(point->value);
            instant = values.isEmpty() ? point->utcSeconds : instant;
            const bool unnamed = series.name.isEmpty() || (&series == &series_.front());
            values.append(unnamed ? value
                                  : tr("%1 %2", "name of a series, its value").arg(series.name, value));
        }
    }
    const bool first = !series_.empty() && pointAt(series_.front(), *readingAt_) != nullptr;
    if (!first) {
        const auto band = std::find_if(bands_.begin(), bands_.end(), [&](const ChartBand& b) {
            return *readingAt_ >= b.start && *readingAt_ < b.end && b.kind != ChartBand::Kind::Highlight;
        });
        if (band != bands_.end()) {
            values.prepend(band->label);
        } else if (values.isEmpty()) {
            values.append(tr("no value"));
        }
    }
    if (first) {
        values.front() = qualified(values.front(), bands_, *readingAt_);
    }
    const QString when = labels_ == TimeLabels::Ago ? tr("%1 s ago").arg(end_ - instant)
                                                    : instantLabel(instant, end_ - start_, zone_, locale());
    QStringList lines = {QStringLiteral("%1 \u00b7 %2").arg(when, values.front())};
    lines += values.mid(1);
    if (summary_) {
        lines.append(summary_(start_, end_));
    }
    return lines;
}

void TimeSeriesChart::paintOver(QPainter& painter) {
    if (!readingAt_) {
        return;
    }
    const double x = std::round(horizontalPixel(static_cast<double>(*readingAt_))) + 0.5;
    painter.setPen(QPen(tokens().muted, 1));
    painter.drawLine(QPointF(x, plotArea().top()), QPointF(x, plotArea().bottom()));
    for (const ChartSeries& series : series_) {
        if (const ChartPoint* point = pointAt(series, *readingAt_)) {
            const double share = (point->value - scale().low) / (scale().high - scale().low);
            const bool onPoint = series.shape == SeriesShape::Line;
            const double dotX = onPoint ? horizontalPixel(static_cast<double>(point->utcSeconds)) : x;
            painter.setPen(QPen(tokens().surface, 2));
            painter.setBrush(seriesColour(tokens(), series.role));
            painter.drawEllipse(QPointF(dotX, plotArea().bottom() - share * plotArea().height()), 5, 5);
        }
    }
    paintReadout(painter, QPointF(x, plotArea().top() + kLabelPadding), readout());
}

void TimeSeriesChart::describe() {
    QStringList parts;
    for (const ChartSeries& series : series_) {
        const auto finite = [](const ChartPoint& point) { return std::isfinite(point.value); };
        const auto count = std::count_if(series.points.begin(), series.points.end(), finite);
        if (count == 0) {
            parts.append(tr("%1: no values").arg(series.name));
            continue;
        }
        const auto lower = [&](const ChartPoint& a, const ChartPoint& b) {
            return finite(a) && (!finite(b) || a.value < b.value);
        };
        const auto higher = [&](const ChartPoint& a, const ChartPoint& b) {
            return finite(a) && (!finite(b) || a.value > b.value);
        };
        const ChartPoint low = *std::min_element(series.points.begin(), series.points.end(), lower);
        const ChartPoint high = *std::min_element(series.points.begin(), series.points.end(), higher);
        const auto when = [&](const ChartPoint& p) {
            return instantLabel(p.utcSeconds, extentEnd_ - extentStart_, zone_, locale());
        };
        parts.append(
            tr("%1: %n values, lowest %2 at %3, highest %4 at %5", nullptr, static_cast<int>(count))
                .arg(series.name, valueText(low.value), when(low), valueText(high.value), when(high)));
    }
    for (const ChartBand& band : bands_) {
        parts.append(band.label);
    }
    setAccessibleDescription(parts.join(QStringLiteral("; ")));
}

std::vector<LegendEntry> TimeSeriesChart::legendEntries() const {
    std::vector<LegendEntry> entries;
    for (const ChartSeries& series : series_) {
        entries.push_back({series.name, series.role});
    }
    return entries;
}

}  // namespace smarter
