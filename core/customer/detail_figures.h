// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimeZone>
#include <array>
#include <optional>

#include "core/customer/own_detail.h"

namespace smarter {

// What is to be said about a stretch of readings. Pure functions; thread-safe. Readings are in order of time.

double kilowatts(const OwnReading& reading);

/// What a home draws when nobody does anything: the 5th percentile of the readings, kW.
std::optional<double> baseLoad(const std::vector<OwnReading>& readings);

struct Peak {
    Instant at;
    double kilowatts = 0;
};
/// The `most` highest readings, highest first, none closer than `apart` to a higher one; of equal ones the earliest.
std::vector<Peak> peaks(const std::vector<OwnReading>& readings, int most, Seconds apart);

enum class DayKind { Any, Workday, Weekend };

inline constexpr int kQuartersOfDay = 96;
/// Mean power in each quarter of an hour of the local clock, kW; NaN where there is no reading.
using DayCurve = std::array<double, kQuartersOfDay>;
DayCurve typicalDay(const std::vector<OwnReading>& readings, const QTimeZone& zone, DayKind kind);

/// Two stretches, as far as both have the same minutes of the local clock.
struct Comparison {
    Joules now;
    Joules before;
    std::int64_t minutes = 0;

    /// 0.08 is 8 % more; std::nullopt against nothing.
    std::optional<double> change() const;
};
/// `nowStart` and `beforeStart` are the same moment of the two, a day, week, month or year apart.
Comparison compare(const std::vector<OwnReading>& now, Instant nowStart, const std::vector<OwnReading>& before,
                   Instant beforeStart, const QTimeZone& zone);

}  // namespace smarter
