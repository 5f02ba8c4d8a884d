// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPen>
#include <algorithm>
#include <QFontMetricsF>
#include <memory>
#include <optional>

#include "ui/widgets/chart_frame.h"
#include "ui/widgets/legend.h"

namespace smarter {

class SeriesLines;

enum class SeriesShape {
    /// Joins the points; for samples.
    Line,
    /// Level over each interval; for means and sums over intervals.
    Step,
};

struct ChartRange {
    qint64 utcSeconds = 0;
    double low = 0;
    double high = 0;
};

struct ChartSeries {
    QString name = {};
    SeriesRole role = SeriesRole::Primary;
    SeriesShape shape = SeriesShape::Line;
    bool filled = false;
    /// Seconds one point stands for; a longer pause between two points is a gap, and stays one.
    qint64 intervalSeconds = 60;
    /// Ascending in time.
    std::vector<ChartPoint> points = {};
    /// An error band around the series; ascending in time; may be empty.
    std::vector<ChartRange> band = {};
};

/// A stretch of time with a name.
struct ChartBand {
    enum class Kind { Withheld, Estimated, Questionable, Highlight };

    qint64 start = 0;
    qint64 end = 0;
    Kind kind = Kind::Withheld;
    QString label = {};
    /// For Highlight: whose colour tints it.
    SeriesRole role = SeriesRole::Fourth;
};

/// An instant with a name (may be empty): a dotted line, its label above the plot.
struct ChartMarker {
    qint64 utcSeconds = 0;
    QString label = {};
};

/// Values over time. Wheel or + and − zoom, drag or Shift with arrows pans, double click or 0 shows
/// everything again; pointer or arrows read out values. Draws what one pixel column can show, so a year of
/// minutes is as quick as a day. GUI thread only.
class TimeSeriesChart : public ChartFrame {
    Q_OBJECT

public:
    enum class TimeLabels { Clock, Ago };

    explicit TimeSeriesChart(const ThemeController& theme, QWidget* parent = nullptr);
    ~TimeSeriesChart() override;

    void setSeries(std::vector<ChartSeries> series);
    const std::vector<ChartSeries>& series() const { return series_; }
    void setBands(std::vector<ChartBand> bands);
    void setMarkers(std::vector<ChartMarker> markers);
    /// The whole range [start, end), UTC seconds; what double click shows. A zoomed view stays where it is as
    /// far as it fits.
    void setExtent(qint64 start, qint64 end);
    void setTimeZone(const QTimeZone& zone);
    void setTimeLabels(TimeLabels labels);
    /// Says something about the visible range [start, end), for instance its total; read out with every
    /// value.
    void setRangeSummary(std::function<QString(qint64 start, qint64 end)> summary);

    qint64 visibleStart() const { return start_; }
    qint64 visibleEnd() const { return end_; }
    bool isZoomed() const { return start_ != extentStart_ || end_ != extentEnd_; }
    /// `factor` > 1 shows less time; `around` keeps its place.
    void zoom(double factor, qint64 around);
    void pan(qint64 seconds);
    void showEverything();

    /// Where the read-out stands, if anywhere.
    std::optional<qint64> readingAt() const { return readingAt_; }
    void readAt(std::optional<qint64> utcSeconds);
    QStringList readout() const;

    std::vector<LegendEntry> legendEntries() const;
    /// By start in the zone; a column for each series, one for each limit of its band, and what is said of the time.
    ChartTable table() const override;

Q_SIGNALS:
    void visibleRangeChanged(qint64 start, qint64 end);
    void readingMoved();

protected:
    int roomAbovePlot() const override;
    void refresh() override;
    std::vector<AxisTick> horizontalTicks() const override;
    double horizontalPixel(double position) const override;
    void paintBehind(QPainter& painter) override;
    void paintOver(QPainter& painter) override;

    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    qint64 timeAt(double pixel) const;
    void look(qint64 start, qint64 end);
    void moveReading(int direction);
    void describe();
    /// The row of each marker's label, 0 the lowest, so that no two overlap.
    std::vector<int> markerRows() const;
    /// A run with more points than pixels. Qt Charts needs up to 0.7 s a frame for a line that goes up and
    /// down within every pixel column; one rectangle a column looks the same and takes 1 ms.
    struct DenseRun {
        std::vector<ChartColumn> columns;
        QPen pen;
        QColor fill;
    };
    /// What lies under a line of many points, in the chart's own coordinates.
    struct CrowdedFill {
        QList<QPointF> line;
        QColor colour;
    };
    void addRuns(const ChartSeries& series);
    /// What fills reach down (or up) to: zero, where it is in sight.
    double baseline() const { return std::clamp(0.0, scale().low, scale().high); }
    void addErrorBand(const ChartSeries& series);
    const ChartPoint* pointAt(const ChartSeries& series, qint64 instant) const;
    void paintBand(QPainter& painter, const ChartBand& band) const;
    void paintColumns(QPainter& painter, const DenseRun& run) const;
    void paintFill(QPainter& painter, const CrowdedFill& fill) const;
    /// Where the label of a visible band stands; invalid for one out of sight or without.
    QRectF bandLabel(const ChartBand& band, const QFontMetricsF& metrics) const;
    void paintBandLabels(QPainter& painter) const;
    QRectF bandBox(const ChartBand& band) const;
    void paintMarkers(QPainter& painter) const;

    std::vector<ChartSeries> series_;
    std::vector<ChartBand> bands_;
    std::vector<ChartMarker> markers_;
    QTimeZone zone_ = QTimeZone::utc();
    TimeLabels labels_ = TimeLabels::Clock;
    std::function<QString(qint64, qint64)> summary_;
    qint64 extentStart_ = 0;
    qint64 extentEnd_ = 0;
    qint64 start_ = 0;
    qint64 end_ = 0;
    std::optional<qint64> readingAt_;
    std::optional<QPoint> dragFrom_;
    qint64 dragStart_ = 0;
    std::vector<DenseRun> dense_;
    std::vector<CrowdedFill> fills_;
    std::unique_ptr<SeriesLines> lines_;
};

}  // namespace smarter
