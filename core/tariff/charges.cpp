// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tariff/charges.h"

#include <algorithm>
#include <map>

namespace smarter {

namespace {

using UsageByDay = std::map<QDate, const DayUsage*>;

/// Consecutive days under the same version of a tariff.
struct Part {
    Terms terms;
    DayPeriod days;
};

Result<std::vector<Part>> partsOf(const TariffHistory& history, const DayPeriod& period) {
    std::vector<Part> parts;
    for (QDate day = period.first; day <= period.last; day = day.addDays(1)) {
        const auto terms = termsOn(history, day);
        if (!terms) {
            return passOn(terms);
        }
        if (!parts.empty() && parts.back().terms == *terms) {
            parts.back().days.last = day;
        } else {
            parts.push_back({*terms, {day, day}});
        }
        if (parts.front().terms.tariff->currency != terms->tariff->currency) {
            return fail(ErrorCode::TariffInvalid, terms->tariff->id, QStringLiteral("currency"));
        }
    }
    return parts;
}

std::vector<DayPeriod> monthsOf(const DayPeriod& days) {
    std::vector<DayPeriod> months;
    for (QDate first = days.first; first <= days.last;) {
        const QDate monthEnd(first.year(), first.month(), first.daysInMonth());
        months.push_back({first, std::min(monthEnd, days.last)});
        first = monthEnd.addDays(1);
    }
    return months;
}

/// threshold × days / days of the month, rounded down.
Joules prorated(Joules threshold, const DayPeriod& days) {
    __extension__ using Wide = __int128;
    const Wide product = static_cast<Wide>(threshold.value) * days.days();
    return Joules{static_cast<std::int64_t>(product / days.first.daysInMonth())};
}

/// Computes one part's lines into the bill.
class PartBilling {
public:
    PartBilling(const Part& part, const UsageByDay& usage, Charges& charges)
        : part_(part), usage_(usage), charges_(charges) {}

    Status bill() {
        const TariffVersion& version = *part_.terms.version;
        for (std::size_t i = 0; i < version.registers.size(); ++i) {
            billRegister(version.registers[i], i);
        }
        if (version.dailyCharge.value != 0) {
            billDays(version.dailyCharge);
        }
        if (version.taxPpm != 0) {
            ChargeLine line = lineOf(ChargeKind::Tax, part_.days);
            line.taxPpm = version.taxPpm;
            line.base = beforeTax_;
            add(std::move(line), shareOf(beforeTax_, version.taxPpm));
        }
        charges_.example |= part_.terms.tariff->example;
        return fits_ ? Status() : fail(ErrorCode::ValueOutOfRange, part_.terms.tariff->id);
    }

private:
    ChargeLine lineOf(ChargeKind kind, const DayPeriod& days) const {
        ChargeLine line;
        line.kind = kind;
        line.tariff = part_.terms.tariff->name;
        line.validFrom = part_.terms.version->validFrom;
        line.days = days;
        return line;
    }

    Joules energyOn(QDate day, std::size_t reg) const {
        const auto found = usage_.find(day);
        return found == usage_.end() || reg >= found->second->registers.size()
                   ? Joules{}
                   : found->second->registers[reg];
    }

    Joules energyOf(const DayPeriod& days, std::size_t reg) const {
        Joules sum;
        for (QDate day = days.first; day <= days.last; day = day.addDays(1)) {
            sum += energyOn(day, reg);
        }
        return sum;
    }

    void billRegister(const TariffRegister& reg, std::size_t index) {
        if (reg.tiers.size() == 1) {
            billTiers(reg, part_.days, {energyOf(part_.days, index)}, {});
        } else if (reg.tierSpan == TierSpan::Day) {
            std::vector<Joules> days;
            for (QDate day = part_.days.first; day <= part_.days.last; day = day.addDays(1)) {
                days.push_back(energyOn(day, index));
            }
            billTiers(reg, part_.days, days, thresholds(reg, {}));
        } else {
            for (const DayPeriod& month : monthsOf(part_.days)) {
                billTiers(reg, month, {energyOf(month, index)}, thresholds(reg, month));
            }
        }
    }

    static std::vector<Joules> thresholds(const TariffRegister& reg, const std::optional<DayPeriod>& month) {
        std::vector<Joules> out;
        for (const Tier& tier : reg.tiers) {
            if (tier.upTo) {
                out.push_back(month ? prorated(*tier.upTo, *month) : *tier.upTo);
            }
        }
        return out;
    }

    /// `energies`: each filled into the tiers by itself.
    void billTiers(const TariffRegister& reg, const DayPeriod& days, const std::vector<Joules>& energies,
                   const std::vector<Joules>& bounds) {
        for (std::size_t tier = 0; tier < reg.tiers.size(); ++tier) {
            ChargeLine line = lineOf(ChargeKind::Energy, days);
            line.registerName = reg.name;
            line.tier = reg.tiers.size() == 1 ? 0 : static_cast<int>(tier) + 1;
            line.from = tier == 0 ? Joules{} : bounds[tier - 1];
            line.upTo = tier < bounds.size() ? std::optional(bounds[tier]) : std::nullopt;
            for (const Joules energy : energies) {
                const Joules filled = line.upTo ? std::min(energy, *line.upTo) : energy;
                line.energy += std::max(Joules{}, filled - line.from);
            }
            line.rate = reg.tiers[tier].rate;
            if (tier == 0 || line.energy.value > 0) {
                charges_.energy += line.energy;
                const auto amount = cost(line.energy, line.rate);
                add(std::move(line), amount);
            }
        }
    }

    void billDays(Money dailyCharge) {
        ChargeLine line = lineOf(ChargeKind::Daily, part_.days);
        line.dailyCharge = dailyCharge;
        add(std::move(line), Money{dailyCharge.value * part_.days.days()});
    }

    void add(ChargeLine line, std::optional<Money> amount) {
        fits_ &= amount.has_value();
        line.amount = amount.value_or(Money{});
        (line.kind == ChargeKind::Tax ? charges_.tax : beforeTax_) += line.amount;
        charges_.beforeTax += line.kind == ChargeKind::Tax ? Money{} : line.amount;
        charges_.amount += line.amount;
        charges_.lines.push_back(std::move(line));
    }

    const Part& part_;
    const UsageByDay& usage_;
    Charges& charges_;
    Money beforeTax_;
    bool fits_ = true;
};

}  // namespace

Result<Terms> termsOn(const TariffHistory& history, QDate day) {
    const auto agreed = std::ranges::find_if(history.rbegin(), history.rend(),
                                             [day](const TariffFrom& one) { return one.from <= day; });
    const TariffVersion* version = agreed == history.rend() ? nullptr : agreed->tariff->inForce(day);
    if (version == nullptr) {
        return fail(ErrorCode::TariffNotInForce, day.toString(Qt::ISODate));
    }
    return Terms{agreed->tariff, version};
}

Result<Charges> computeBill(const TariffHistory& history, const DayPeriod& period,
                            std::span<const DayUsage> usage) {
    if (!period.isValid()) {
        return fail(ErrorCode::InvalidArgument, QStringLiteral("period"));
    }
    UsageByDay byDay;
    for (const DayUsage& one : usage) {
        const auto terms = termsOn(history, one.day);
        if (!terms) {
            return passOn(terms);
        }
        const bool fits =
            period.contains(one.day) && one.registers.size() <= terms->version->registers.size();
        if (!fits || !byDay.emplace(one.day, &one).second) {
            return fail(ErrorCode::InvalidArgument, one.day.toString(Qt::ISODate));
        }
    }
    const auto parts = partsOf(history, period);
    if (!parts) {
        return passOn(parts);
    }
    Charges charges;
    charges.currency = parts->front().terms.tariff->currency;
    for (const Part& part : *parts) {
        if (const Status billed = PartBilling(part, byDay, charges).bill(); !billed) {
            return passOn(billed);
        }
    }
    return charges;
}

}  // namespace smarter
