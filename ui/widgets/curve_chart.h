// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>
#include <memory>

#include "ui/widgets/chart_frame.h"
#include "ui/widgets/legend.h"

namespace smarter {

class SeriesLines;

/// One filled curve over a plain number, for instance a load-duration curve over 0 … 100 %.
class CurveChart : public ChartFrame {
    Q_OBJECT

public:
    explicit CurveChart(const ThemeController& theme, QWidget* parent = nullptr);
    ~CurveChart() override;

    /// Ascending in x.
    void setCurve(QList<QPointF> curve, SeriesRole role);
    /// The whole x range and its labels.
    void setRange(double low, double high, std::vector<AxisTick> labels);
    ChartTable table() const override;

protected:
    void refresh() override;
    std::vector<AxisTick> horizontalTicks() const override { return labels_; }

private:
    QList<QPointF> curve_;
    SeriesRole role_ = SeriesRole::Primary;
    std::vector<AxisTick> labels_;
    std::unique_ptr<SeriesLines> lines_;
};

}  // namespace smarter
