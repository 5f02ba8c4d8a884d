// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/meter/generator/climate.h"

#include <algorithm>
#include <array>

#include "core/meter/generator/random.h"

namespace smarter::generator {

namespace {

using Months = std::array<int, 12>;  // values in the middle of each month

constexpr Months kTemperature{10, 18, 55, 98, 142, 175, 195, 190, 150, 103, 55, 22};
constexpr Months kSunriseMinute{490, 445, 385, 380, 330, 310, 325, 365, 415, 460, 450, 485};
constexpr Months kSunsetMinute{1005, 1055, 1105, 1215, 1260, 1295, 1285, 1235, 1170, 1105, 1000, 980};
constexpr std::array<int, 24> kHourly{-22, -26, -29, -31, -33, -32, -28, -20, -10, 0,  10,  19,
                                      26,  31,  34,  34,  31,  25,  16,  8,   0,   -7, -13, -18};

// Straight lines from the middle of one month to the middle of the next.
int betweenMonths(const Months& months, QDate date) {
    constexpr int middle = 15;
    const QDate from = date.day() >= middle ? date : date.addMonths(-1);
    const int length = from.daysInMonth();
    const int passed = date.day() >= middle ? date.day() - middle : date.day() - middle + length;
    const int here = months[static_cast<std::size_t>(from.month() - 1)];
    const int next = months[static_cast<std::size_t>(from.month() % 12)];
    return here + (next - here) * passed / length;
}

int warmSpell(std::uint64_t siteSeed, QDate date) {
    constexpr std::int64_t days = 4;
    constexpr int strongest = 70;
    const std::int64_t knot = date.toJulianDay() / days;
    const auto passed = static_cast<int>(date.toJulianDay() % days);
    const int here = streamOf(siteSeed, Purpose::Weather, knot).about(0, strongest);
    const int next = streamOf(siteSeed, Purpose::Weather, knot + 1).about(0, strongest);
    return here + (next - here) * passed / static_cast<int>(days);
}

}  // namespace

int outsideTemperature(std::uint64_t siteSeed, QDate date, int secondOfDay) {
    const auto hour = static_cast<std::size_t>(std::clamp(secondOfDay / 3600, 0, 23));
    return betweenMonths(kTemperature, date) + warmSpell(siteSeed, date) + kHourly[hour];
}

int sunrise(QDate date) {
    return betweenMonths(kSunriseMinute, date) * 60;
}

int sunset(QDate date) {
    return betweenMonths(kSunsetMinute, date) * 60;
}

}  // namespace smarter::generator
