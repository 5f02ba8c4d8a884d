// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

#include "ui/privacy/compared_day.h"
#include "ui/widgets/time_series_chart.h"

namespace smarter {

/// How what was inferred is named and marked in a chart.
struct InferenceText {
    Q_DECLARE_TR_FUNCTIONS(InferenceText)

public:
    /// Empty of Unknown.
    static QString name(privacy::Guess guess);
    /// Where the home is thought to be asleep, or away.
    static std::vector<ChartBand> bands(const privacy::Inference& inference);
    /// Waking, going to bed, and the largest of what ran, as many as a chart can name; in order of time. Fridge and
    /// heating, which run by themselves, are left out, and of one appliance within an hour and a half only the first run is named.
    static std::vector<ChartMarker> markers(const privacy::Inference& inference);
};

/// Kilowatts; a point for each interval that there is.
std::vector<ChartPoint> pointsOf(const privacy::EnergySeries& series);

}  // namespace smarter
