// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QTimeZone>
#include <array>
#include <optional>

#include "core/customer/detail_figures.h"
#include "core/customer/detail_periods.h"
#include "core/pipeline/customer_desk.h"

namespace smarter {

enum class Span { Day, Week, Month, Year, All };

/// What a customer wants to see.
struct Wanted {
    Span span = Span::Day;
    /// A local day within it; unset: the newest with a reading.
    std::optional<QDate> day;

    bool operator==(const Wanted&) const = default;
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
    std::vector<Interval> gaps;     ///< within `extent`, where nothing is stored
    std::vector<Interval> altered;  ///< where something is stored that does not open
    std::int64_t missing = 0;       ///< minutes of `gaps`
    std::int64_t unreadable = 0;
    bool ongoing = false;  ///< the stored readings end before the range does

    std::optional<double> baseKilowatts;  ///< 5th percentile of the minutes
    std::optional<Peak> peak;
    /// Against the period before (a day: the same day a week before), and the year before, in the minutes that both
    /// have: 0.08 is 8 % more.
    std::optional<double> change;
    std::optional<double> yearChange;
    /// By own readings, of the days within both `range` and `extent`; none where no tariff is in force.
    std::optional<Charges> costs;
    /// Days of a week or month, months of more; empty for a day.
    std::vector<PeriodTotal> parts;
    Period partKind = Period::Day;
    /// kWh of each hour of the clock; NaN where there is no reading. Of a longer span: on an average day.
    std::array<double, 24> hours{};

    Joules total() const { return through.empty() ? Joules{} : through.back(); }
    /// Of the readings that begin in [start, end), UTC seconds.
    Joules totalOf(qint64 start, qint64 end) const;
};

/// Opens what is wanted, and what it takes to compare it. On the desk's thread. std::nullopt while nothing is stored;
/// SignedOut.
Result<std::optional<Consumption>> consumption(CustomerDesk& desk, const SessionId& session, const Wanted& wanted,
                                               const LocalCalendar& calendar);

}  // namespace smarter
