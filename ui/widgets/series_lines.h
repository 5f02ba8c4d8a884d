// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QPen>
#include <QPointF>
#include <functional>
#include <vector>

class QAbstractSeries;
class QAreaSeries;
class QLineSeries;

namespace smarter {

/// The Qt Charts series a chart draws with, kept and used again: a curve with gaps needs one for each run,
/// and making them anew at every frame costs more than drawing them. The chart owns the series; each slot's
/// area lies below its line and above the slots before.
class SeriesLines {
public:
    explicit SeriesLines(std::function<void(QAbstractSeries*)> adopt) : adopt_(std::move(adopt)) {}

    /// Starts a frame; what is not added again by the end is hidden.
    void begin() { used_ = 0; }
    void add(const QList<QPointF>& line, const QPen& pen, double baseline, const QColor& fill);
    void addArea(const QList<QPointF>& upper, const QList<QPointF>& lower, const QColor& fill);
    void end();

private:
    struct Slot {
        QAreaSeries* area;
        QLineSeries* upper;
        QLineSeries* lower;
        QLineSeries* line;
    };
    Slot& next();

    std::function<void(QAbstractSeries*)> adopt_;
    std::vector<Slot> slots_;
    std::size_t used_ = 0;
};

}  // namespace smarter
