// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QTimeZone>
#include <array>
#include <optional>

#include "core/pipeline/customer_desk.h"

namespace smarter {

enum class Span { Day, Week, All };

/// What a customer wants to see.
struct Wanted {
    Span span = Span::Day;
    /// A local day within it; unset: the newest with a reading.
    std::optional<QDate> day;

    bool operator==(const Wanted&) const = default;
};

struct Peak {
    Instant at;
    double kilowatts = 0;
};

/// A stretch of whole local days of one home, and what is to be said about it. Exact sums, in joules.
struct Consumption {
    Span span = Span::Day;
    QDate day;  ///< the first of it
    Interval range;
    Interval extent;  ///< of everything that is stored
    std::vector<OwnReading> readings;
    /// through[i]: energy of the first i readings.
    std::vector<Joules> through;
    std::int64_t missing = 0;  ///< minutes of `range` within `extent` without a reading
    std::int64_t unreadable = 0;
    bool ongoing = false;  ///< the stored readings end before the range does

    std::optional<double> baseKilowatts;  ///< 5th percentile of the minutes
    std::optional<Peak> peak;
    /// Against the same local minutes a week before, those that both have: 0.08 is 8 % more.
    std::optional<double> change;
    /// kWh of each hour of the clock; NaN where there is no reading. Of a longer span: on an average day.
    std::array<double, 24> hours{};

    Joules total() const { return through.empty() ? Joules{} : through.back(); }
    /// Of the readings that begin in [start, end), UTC seconds.
    Joules totalOf(qint64 start, qint64 end) const;
};

/// The local days [first, last].
Interval daysFrom(QDate first, QDate last, const QTimeZone& zone);

/// Opens what is wanted, and what it takes to compare it. On the desk's thread. std::nullopt while nothing is stored;
/// SignedOut.
Result<std::optional<Consumption>> consumption(CustomerDesk& desk, const Wanted& wanted, const QTimeZone& zone,
                                               Qt::DayOfWeek firstDayOfWeek);

}  // namespace smarter
