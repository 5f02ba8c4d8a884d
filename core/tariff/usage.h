// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/messages/register_plan.h"
#include "core/tariff/charges.h"

namespace smarter {

/// Folds a household's own readings into what computeBill takes. Readings in any order; those in order of
/// time cost least. A reading counts on the register at its start: one minute never spans two. Not
/// thread-safe.
class UsageFold {
public:
    UsageFold(const TariffHistory& history, const DayPeriod& period, const QTimeZone& zone)
        : history_(history), period_(period), zone_(zone) {}

    /// Outside the period: left out. TariffNotInForce.
    Status add(const Interval& interval, Joules energy);
    /// The days with a reading, in order.
    std::vector<DayUsage> usage() const;
    /// Minutes of each such day that have a reading, by the same index.
    const std::vector<int>& minutes() const { return minutes_; }

private:
    Status turnTo(Instant instant);

    TariffHistory history_;
    DayPeriod period_;
    QTimeZone zone_;
    std::vector<DayUsage> days_;
    std::vector<int> minutes_;
    Interval day_;                   ///< the local day of the last reading
    std::vector<RegisterRun> runs_;  ///< of that day
    std::size_t at_ = 0;             ///< its place in days_
};

/// The tariff register that each register of the plan is part of on this local day; −1: does not occur.
/// TariffNotMetered, naming the day, if one spans several.
Result<std::vector<int>> tariffRegisters(const RegisterPlan& plan, const TariffVersion& version, QDate day,
                                         const QTimeZone& zone);

/// Plans that bill every one of these tariffs, from tomorrow (local) and again from each day a version of
/// theirs comes into force. Each plan satisfies checkPrivacy, or its error is returned; TooManyRegisters.
Result<RegisterPlans> withPlansFor(RegisterPlans plans,
                                   const std::vector<std::shared_ptr<const Tariff>>& tariffs, QDate today,
                                   Seconds minimumTime, const QTimeZone& zone);

/// One price, always: what a site bills under until it has a tariff.
Tariff flatTariff(const QString& id, const QString& name, const QString& currency, EnergyRate rate);

/// The tariffs that come with the program (data/tariffs), by id.
std::vector<std::shared_ptr<const Tariff>> shippedTariffs();

}  // namespace smarter
