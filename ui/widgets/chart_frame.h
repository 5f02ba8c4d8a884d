// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QChartView>
#include <QLocale>
#include <QValueAxis>
#include <functional>

#include "ui/theme/theme_controller.h"
#include "ui/widgets/chart_export.h"
#include "ui/widgets/chart_math.h"
#include "ui/widgets/time_axis.h"

namespace smarter {

/// What all charts share: Qt Charts draws the data; grid, unit, labels and read-out are drawn here, because
/// QValueAxis and QDateTimeAxis know neither the site's time zone nor a unit at the top of the axis.
class ChartFrame : public QChartView {
    Q_OBJECT

public:
    const QString& unit() const { return unit_; }
    /// Stands at the top of the value axis and after every value read out.
    void setUnit(const QString& unit);
    /// How values are read out; unset: the locale's number with the unit.
    void setValueFormat(std::function<QString(double)> format);
    QString valueText(double value) const;

    /// The values in view.
    virtual ChartTable table() const = 0;

    const ValueScale& scale() const { return scale_; }
    /// The data's place, in viewport pixels.
    QRectF plotArea() const { return plot_; }

    QSize sizeHint() const override { return {480, 232}; }
    QSize minimumSizeHint() const override { return {200, 120}; }

protected:
    /// Qt Charts clips at the plot area: a line along the topmost or lowest grid line needs room for its width.
    static constexpr double kEdgeRoom = 2;

    ChartFrame(const ThemeController& theme, QWidget* parent);

    const ThemeController& theme() const { return theme_; }
    const Tokens& tokens() const { return theme_.tokens(); }
    QValueAxis& horizontalAxis() { return *horizontal_; }
    QValueAxis& verticalAxis() { return *vertical_; }
    /// Adds the series to the chart and to both axes.
    void adopt(QAbstractSeries* series);

    void setScale(const ValueScale& scale);
    /// Lays the plot out again and calls refresh(). After new data, sizes, fonts, themes.
    void rebuild();
    /// Pixels above the plot that labels of markers need; plotArea() has its left and right by then.
    virtual int roomAbovePlot() const { return 0; }
    /// Puts the visible data into the series; the plot area is right by then.
    virtual void refresh() = 0;
    virtual std::vector<AxisTick> horizontalTicks() const = 0;
    virtual double horizontalPixel(double position) const;
    /// Between grid and data.
    virtual void paintBehind(QPainter&) {}
    /// Over everything.
    virtual void paintOver(QPainter&) {}
    /// A small box with lines of text beside `anchor`, kept inside the viewport; the first line is strong.
    void paintReadout(QPainter& painter, const QPointF& anchor, const QStringList& lines) const;
    int labelWidth(const QString& text) const;

    void resizeEvent(QResizeEvent* event) override;
    void drawBackground(QPainter* painter, const QRectF& rect) override;
    void drawForeground(QPainter* painter, const QRectF& rect) override;

private:
    void layOut();
    void paintGrid(QPainter& painter) const;
    void paintHorizontalLabels(QPainter& painter) const;

    const ThemeController& theme_;
    QValueAxis* horizontal_;
    QValueAxis* vertical_;
    QString unit_;
    std::function<QString(double)> format_;
    ValueScale scale_ = valueScale(0, 1);
    QRectF plot_;
};

}  // namespace smarter
