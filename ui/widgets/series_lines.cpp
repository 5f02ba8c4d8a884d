// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/series_lines.h"

#include <QAreaSeries>
#include <QLineSeries>

namespace smarter {

SeriesLines::Slot& SeriesLines::next() {
    if (used_ == slots_.size()) {
        auto* area = new QAreaSeries;
        auto* upper = new QLineSeries(area);
        auto* lower = new QLineSeries(area);
        area->setUpperSeries(upper);
        area->setLowerSeries(lower);
        area->setPen(Qt::NoPen);
        auto* line = new QLineSeries;
        adopt_(area);
        adopt_(line);
        slots_.push_back({area, upper, lower, line});
    }
    return slots_[used_++];
}

void SeriesLines::add(const QList<QPointF>& line, const QPen& pen, double baseline, const QColor& fill) {
    Slot& slot = next();
    slot.line->setPen(pen);
    slot.line->replace(line);
    slot.line->setVisible(true);
    const bool filled = fill.isValid() && !line.isEmpty();
    slot.area->setVisible(filled);
    if (filled) {
        slot.area->setBrush(fill);
        slot.upper->replace(line);
        slot.lower->replace({{line.front().x(), baseline}, {line.back().x(), baseline}});
    }
}

void SeriesLines::addArea(const QList<QPointF>& upper, const QList<QPointF>& lower, const QColor& fill) {
    Slot& slot = next();
    slot.line->setVisible(false);
    slot.area->setBrush(fill);
    slot.upper->replace(upper);
    slot.lower->replace(lower);
    slot.area->setVisible(true);
}

void SeriesLines::end() {
    for (std::size_t i = used_; i < slots_.size(); ++i) {
        slots_[i].line->setVisible(false);
        slots_[i].area->setVisible(false);
    }
}

}  // namespace smarter
