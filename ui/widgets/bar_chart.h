// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "ui/widgets/chart_frame.h"
#include "ui/widgets/legend.h"

class QBarSet;
class QStackedBarSeries;

namespace smarter {

struct Bar {
    /// Under the bar, where there is room; always read out.
    QString category;
    /// NaN: no value; no bar is drawn and the read-out says so.
    double value = 0;
    SeriesRole role = SeriesRole::Primary;
};

/// Values of categories, or a histogram. Arrows and the pointer read out bars. GUI thread only.
class BarChart : public ChartFrame {
    Q_OBJECT

public:
    explicit BarChart(const ThemeController& theme, QWidget* parent = nullptr);

    void setBars(std::vector<Bar> bars);
    const std::vector<Bar>& bars() const { return bars_; }
    /// Where labels stand instead of under every bar they fit: position i is the left edge of bar i.
    void setEdgeLabels(std::vector<AxisTick> labels);
    /// Share of a bar's place that it fills, 0 … 1; 0.85 unless set.
    void setBarWidth(double share);

    std::optional<int> selected() const { return selected_; }
    void select(std::optional<int> bar);
    QStringList readout() const;
    ChartTable table() const override;

Q_SIGNALS:
    /// By a click or Return.
    void chosen(int bar);

protected:
    void refresh() override;
    std::vector<AxisTick> horizontalTicks() const override;
    void paintOver(QPainter& painter) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    std::optional<int> barAt(const QPointF& position) const;
    void choose();
    void makeSets();

    std::vector<Bar> bars_;
    std::vector<AxisTick> edgeLabels_;
    std::optional<int> selected_;
    QStackedBarSeries* series_;
};

}  // namespace smarter
