// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <span>

#include "core/base/result.h"
#include "core/tariff/tariff.h"

namespace smarter {

/// Local days, both included.
struct DayPeriod {
    QDate first;
    QDate last;

    bool isValid() const { return first.isValid() && last.isValid() && first <= last; }
    int days() const { return static_cast<int>(first.daysTo(last)) + 1; }
    bool contains(QDate day) const { return first <= day && day <= last; }
    bool operator==(const DayPeriod&) const = default;
};

/// A household's tariffs by the local day each is agreed from, in order.
struct TariffFrom {
    QDate from;
    std::shared_ptr<const Tariff> tariff;
};
using TariffHistory = std::vector<TariffFrom>;

/// What one day is billed under.
struct Terms {
    std::shared_ptr<const Tariff> tariff;
    const TariffVersion* version = nullptr;  ///< of that tariff
    bool operator==(const Terms&) const = default;
};
/// TariffNotInForce, naming the day.
Result<Terms> termsOn(const TariffHistory& history, QDate day);

/// What a household used on one local day, by register of the version in force.
struct DayUsage {
    QDate day;
    std::vector<Joules> registers;
    bool operator==(const DayUsage&) const = default;
};

enum class ChargeKind : std::uint8_t { Energy, Daily, Tax };

/// One line with all that leads to its amount, which is rounded once, here:
///   Energy  amount = energy × rate;  Daily  amount = days × dailyCharge;  Tax  amount = base × taxPpm /
///   1,000,000.
struct ChargeLine {
    ChargeKind kind = ChargeKind::Energy;
    QString tariff;   ///< its name
    QDate validFrom;  ///< of its version
    DayPeriod days;
    QString registerName;  ///< Energy; so the next five
    int tier = 0;          ///< from 1; 0: the register has one price
    Joules from;           ///< the tier's bounds, pro-rated; of one day with TierSpan::Day
    std::optional<Joules> upTo;
    Joules energy;
    EnergyRate rate;
    Money dailyCharge;        ///< Daily
    std::int64_t taxPpm = 0;  ///< Tax; so the next
    Money base;
    Money amount;

    bool operator==(const ChargeLine&) const = default;
};

struct Charges {
    QString currency;
    bool example = false;  ///< under an example tariff on some day
    std::vector<ChargeLine> lines;
    Joules energy;
    Money beforeTax;
    Money tax;
    Money amount;  ///< the sum of the lines

    bool operator==(const Charges&) const = default;
};

/// The one computation of a bill: the MDMS makes bills with it, the customer verifies them with it.
///
/// - A change of tariff or of version within the period parts the lines; taxes are of each part.
/// - Every day of the period has its daily charge, whether its energy is known or not; a day without usage
/// adds no energy.
/// - A register's tiers are filled with its own energy. Per day: each local day by itself. Per month: each
/// calendar month
///   by itself; where a part holds only some days of the month, a threshold counts days of the part / days of
///   the month, rounded down to the joule.
///
/// TariffNotInForce; InvalidArgument for a period without days or usage out of it, twice a day, or of more
/// registers than the version has; TariffInvalid for two currencies; ValueOutOfRange for an amount that does
/// not fit.
Result<Charges> computeBill(const TariffHistory& history, const DayPeriod& period,
                            std::span<const DayUsage> usage);

}  // namespace smarter
