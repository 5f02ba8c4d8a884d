// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mdms/billing/bill.h"

#include <algorithm>

namespace smarter {

namespace {

BillDayState stateOf(const HouseholdTotal& total) {
    if (total.outcome != Outcome::Released) {
        return BillDayState::Withheld;
    }
    if (total.coveredMinutes < total.expectedMinutes) {
        return BillDayState::Incomplete;
    }
    return total.quality == Quality::Valid ? BillDayState::Complete : BillDayState::Questionable;
}

std::vector<BillDay> daysOf(const DayPeriod& period) {
    std::vector<BillDay> days;
    for (QDate day = period.first; day <= period.last; day = day.addDays(1)) {
        days.push_back({day, BillDayState::Missing, {}});
    }
    return days;
}

/// Adds one window's registers to its day: there may be several windows a day.
Status take(DayUsage& usage, BillDay& day, const HouseholdTotal& total, const std::vector<int>& map) {
    for (std::size_t i = 0; i < total.registers.size(); ++i) {
        const Joules energy = total.registers[i];
        day.energy += energy;
        const int reg = i < map.size() ? map[i] : -1;
        if (reg >= 0) {
            usage.registers[static_cast<std::size_t>(reg)] += energy;
        } else if (energy.value != 0) {
            // Energy on a register that this day does not have: another plan was in force where it was
            // totalled.
            return fail(ErrorCode::TariffNotMetered, day.day.toString(Qt::ISODate));
        }
    }
    return {};
}

}  // namespace

Result<DayPeriod> monthDays(const QString& month) {
    const QDate first = QDate::fromString(month + QStringLiteral("-01"), Qt::ISODate);
    if (month.size() != 7 || !first.isValid()) {
        return fail(ErrorCode::MonthMalformed, month);
    }
    return DayPeriod{first, first.addMonths(1).addDays(-1)};
}

Result<const std::vector<int>*> RegisterMaps::of(const Terms& terms, QDate day) {
    const std::pair key(day, terms.version);
    auto known = maps_.find(key);
    if (known == maps_.end()) {
        auto map = tariffRegisters(plans_.on(day), *terms.version, day, zone_);
        if (!map) {
            return passOn(map);
        }
        known = maps_.emplace(key, Known{terms.tariff, std::move(*map)}).first;
    }
    return &known->second.map;
}

Result<Bill> makeBill(const Pseudonym& household, const DayPeriod& period, const TariffHistory& history,
                      const std::vector<HouseholdTotal>& totals, RegisterMaps& maps) {
    Bill bill{household, period, {}, daysOf(period)};
    std::map<QDate, DayUsage> usage;
    for (const HouseholdTotal& total : totals) {
        const QDate date = localDateOf(total.window.start, maps.zone());
        if (!period.contains(date)) {
            continue;
        }
        BillDay& day = bill.days[static_cast<std::size_t>(period.first.daysTo(date))];
        const BillDayState state = stateOf(total);
        day.state = day.state == BillDayState::Missing ? state : std::max(day.state, state);
        if (total.outcome != Outcome::Released) {
            continue;
        }
        const auto terms = termsOn(history, date);
        if (!terms) {
            return passOn(terms);
        }
        const auto map = maps.of(*terms, date);
        if (!map) {
            return passOn(map);
        }
        DayUsage& used = usage.try_emplace(date, DayUsage{date, {}}).first->second;
        used.registers.resize(terms->version->registers.size());
        if (const Status taken = take(used, day, total, **map); !taken) {
            return passOn(taken);
        }
    }
    if (usage.empty()) {
        return fail(ErrorCode::NothingToBill, household.hex());
    }
    std::vector<DayUsage> days;
    for (auto& [date, used] : usage) {
        days.push_back(std::move(used));
    }
    return computeBill(history, period, days).transform([&](Charges charges) {
        bill.charges = std::move(charges);
        return std::move(bill);
    });
}

}  // namespace smarter
