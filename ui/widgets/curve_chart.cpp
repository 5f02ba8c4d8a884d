// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/curve_chart.h"

#include <algorithm>

#include "ui/widgets/series_lines.h"

namespace smarter {

namespace {
constexpr double kFillAlpha = 0.25;
}

CurveChart::CurveChart(const ThemeController& theme, QWidget* parent)
    : ChartFrame(theme, parent),
      lines_(std::make_unique<SeriesLines>([this](QAbstractSeries* series) { adopt(series); })) {}

CurveChart::~CurveChart() = default;

void CurveChart::setCurve(QList<QPointF> curve, SeriesRole role) {
    curve_ = std::move(curve);
    role_ = role;
    rebuild();
    const auto [least, greatest] = std::ranges::minmax_element(curve_, {}, &QPointF::y);
    setAccessibleDescription(curve_.isEmpty()
                                 ? tr("no values")
                                 : tr("from %1 to %2", "values").arg(valueText(least->y()), valueText(greatest->y())));
}

void CurveChart::setRange(double low, double high, std::vector<AxisTick> labels) {
    horizontalAxis().setRange(low, high);
    labels_ = std::move(labels);
    rebuild();
}

ChartTable CurveChart::table() const {
    ChartTable table{{accessibleName(), unit()}, {}};
    for (const QPointF& point : curve_) {
        table.rows.push_back({exportText(point.x()), exportText(point.y())});
    }
    return table;
}

void CurveChart::refresh() {
    double least = 0;
    double greatest = 0;
    for (const QPointF& point : curve_) {
        least = std::min(least, point.y());
        greatest = std::max(greatest, point.y());
    }
    setScale(least == greatest ? valueScale(0, 1) : valueScale(least, greatest));
    const QColor colour = seriesColour(tokens(), role_);
    lines_->begin();
    if (!curve_.isEmpty()) {
        lines_->add(curve_, QPen(colour, 2), std::max(0.0, scale().low), withAlpha(colour, kFillAlpha));
    }
    lines_->end();
}

}  // namespace smarter
