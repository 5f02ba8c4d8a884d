// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

#include "ui/privacy/compared_day.h"
#include "ui/widgets/card.h"
#include "ui/widgets/pill.h"
#include "ui/widgets/time_series_chart.h"

namespace smarter {

/// The home's minutes as a classic MDMS would have them, with all that they tell marked in them.
class BeforeCard : public Card {
    Q_OBJECT

public:
    BeforeCard(const ThemeController& theme, const QTimeZone& zone, QWidget* parent = nullptr);
    void show(const ComparedDay& day);

private:
    TimeSeriesChart* chart_;
    Label* told_;
};

/// The same hours as this MDMS gets them: a sum over homes, and of the home alone one total.
class AfterCard : public Card {
    Q_OBJECT

public:
    /// Sums over fewer homes than `minimumMeters` are drawn and said to be withheld.
    AfterCard(const ThemeController& theme, const QTimeZone& zone, std::uint32_t minimumMeters, QWidget* parent = nullptr);
    /// From the next show() on.
    void setMinimumMeters(std::uint32_t meters) { minimumMeters_ = meters; }
    void show(const ComparedDay& day);

private:
    std::uint32_t minimumMeters_;
    Pill* pill_;
    TimeSeriesChart* chart_;
    Label* total_;
};

}  // namespace smarter
