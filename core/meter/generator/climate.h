// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <cstdint>

namespace smarter::generator {

/// Weather and daylight of a place in Central Europe, about 50° N, as rounded monthly means.

/// Outside temperature in tenths of a degree Celsius: the season, a spell of warm or cold days that all homes
/// of a site share, and the hour. `secondOfDay` by the local clock.
int outsideTemperature(std::uint64_t siteSeed, QDate date, int secondOfDay);

/// By the local clock, summer time included; seconds after midnight.
int sunrise(QDate date);
int sunset(QDate date);

}  // namespace smarter::generator
