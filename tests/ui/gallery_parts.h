// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QBoxLayout>
#include <QSet>
#include <array>
#include <vector>

#include "ui/widgets/table_view.h"
#include "ui/widgets/time_series_chart.h"

/// Made-up figures and small parts that the gallery's pages share.
namespace smarter::gallery {

inline constexpr qint64 kDay = 86400;
inline constexpr qint64 kQuarter = 900;
inline constexpr qint64 kMidnight = 1452142800;  // 7 January 2016 in New York

QString s(const char* text);
/// A day's course with a morning and an evening peak.
std::vector<ChartPoint> wavy(qint64 start, qint64 end, qint64 step, double base, double swing, unsigned seed);
QWidget* column(QBoxLayout*& layout);
QHBoxLayout* row();
/// Label, value, unit, context of each.
QLayout* figures(const ThemeController& theme, const std::vector<std::array<const char*, 4>>& values);
TableView* table(const ThemeController& theme, const QStringList& header,
                 const std::vector<QStringList>& rows, const QSet<int>& numeric);

QWidget* operatorPage(const ThemeController& theme);
QWidget* pesPage(const ThemeController& theme);
QWidget* customerPage(const ThemeController& theme);
QWidget* beforePage(const ThemeController& theme);
QWidget* statesPage(const ThemeController& theme);

}  // namespace smarter::gallery
