// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mdms/analysis/load_shape.h"
#include "ui/operator/analysis/load_profile.h"
#include "ui/widgets/curve_chart.h"
#include "ui/widgets/heat_map.h"

class QStackedWidget;

namespace smarter {

class Card;

/// In kW over 0 … 100 % of the time.
QList<QPointF> durationCurve(const std::vector<DurationPoint>& highestFirst);

/// Two cards: when the load is high, and for how long.
class ProfileCards : public QWidget {
    Q_OBJECT

public:
    explicit ProfileCards(const ThemeController& theme, QWidget* parent = nullptr);

    /// Of the days [first, last].
    void show(const HourProfile& hours, const std::vector<DurationPoint>& duration, QDate first, QDate last);
    void clear();

private:
    void showHours(const HourProfile& profile);

    Card* hoursCard_;
    HeatMap* hours_;
    QStackedWidget* hoursOrNone_;
    Card* durationCard_;
    CurveChart* duration_;
    QStackedWidget* durationOrNone_;
};

}  // namespace smarter
