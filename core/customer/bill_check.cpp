// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/customer/bill_check.h"

#include <algorithm>

namespace smarter {

namespace {

/// Whether they are the same line, whatever its figures. Bounds and version are left out: a bill that came as
/// a table has none.
bool isSameLine(const ChargeLine& a, const ChargeLine& b) {
    return a.kind == b.kind && a.tariff == b.tariff && a.days == b.days && a.registerName == b.registerName &&
           a.tier == b.tier;
}

bool haveSamePrice(const ChargeLine& a, const ChargeLine& b) {
    return a.rate == b.rate && a.dailyCharge == b.dailyCharge && a.taxPpm == b.taxPpm;
}

std::vector<LineCheck> compareLines(const std::vector<ChargeLine>& billed, std::vector<ChargeLine> own) {
    std::vector<LineCheck> out;
    for (const ChargeLine& line : billed) {
        const auto same =
            std::ranges::find_if(own, [&](const ChargeLine& one) { return isSameLine(one, line); });
        out.push_back({line, {}});
        if (same != own.end()) {
            out.back().own = std::move(*same);
            own.erase(same);
        }
    }
    for (ChargeLine& left : own) {
        out.push_back({{}, std::move(left)});
    }
    return out;
}

bool sumsOf(const Bill& bill) {
    Joules lines;
    Joules days;
    Money amount;
    for (const ChargeLine& line : bill.charges.lines) {
        lines += line.energy;
        amount += line.amount;
    }
    for (const BillDay& day : bill.days) {
        days += day.isBilled() ? day.energy : Joules{};
    }
    return lines == bill.charges.energy && days == bill.charges.energy && amount == bill.charges.amount;
}

/// An amount that its own energy does not make, or a price that is not the tariff's: no missing minute
/// explains either.
bool isMispriced(const LineCheck& line) {
    if (!line.billed) {
        return false;
    }
    const bool energy = line.billed->kind == ChargeKind::Energy;
    return (energy && cost(line.billed->energy, line.billed->rate) != line.billed->amount) ||
           (line.own ? !haveSamePrice(*line.billed, *line.own) : !energy);
}

/// Not to be explained by the minutes that own detail lacks: no meter draws more in them than it can.
bool isWrongDay(const DayCheck& day) {
    constexpr std::int64_t mostOfMinute = kMaximumWatts * kMinute.count();
    const std::int64_t more = day.billed.energy.value - day.own.energy.value;
    return !day.isEqual() && (more < 0 || more > mostOfMinute * day.own.missing);
}

BillVerdict judge(const BillCheck& check, bool sameCurrency) {
    const bool equal = sameCurrency && check.sumsHold && check.difference == Money{} &&
                       check.energyDifference == Joules{} &&
                       std::ranges::all_of(check.lines, &LineCheck::isEqual) &&
                       std::ranges::all_of(check.days, &DayCheck::isEqual);
    if (equal) {
        return BillVerdict::Equal;
    }
    const bool wrong = check.missing == 0 || !sameCurrency || !check.sumsHold ||
                       std::ranges::any_of(check.lines, isMispriced) ||
                       std::ranges::any_of(check.days, isWrongDay);
    return wrong ? BillVerdict::Differs : BillVerdict::Incomplete;
}

}  // namespace

Joules LineCheck::energyDifference() const {
    return (billed ? billed->energy : Joules{}) - (own ? own->energy : Joules{});
}

Money LineCheck::difference() const {
    return Money{(billed ? billed->amount.value : 0) - (own ? own->amount.value : 0)};
}

bool LineCheck::isEqual() const {
    return billed && own && haveSamePrice(*billed, *own) && billed->energy == own->energy &&
           billed->amount == own->amount;
}

std::vector<DayCheck> BillCheck::differingDays() const {
    std::vector<DayCheck> out;
    std::ranges::copy_if(days, std::back_inserter(out), [](const DayCheck& day) { return !day.isEqual(); });
    return out;
}

Result<BillCheck> checkBill(const Bill& bill, const OwnDetail& detail, const TariffHistory& history,
                            const QTimeZone& zone) {
    if (!bill.period.isValid() || bill.days.size() != static_cast<std::size_t>(bill.period.days())) {
        return fail(ErrorCode::InvalidArgument, QStringLiteral("period"));
    }
    std::vector<QDate> leftOut;
    for (const BillDay& day : bill.days) {
        if (!day.isBilled()) {
            leftOut.push_back(day.day);
        }
    }
    return ownCharges(detail, history, bill.period, zone, leftOut).transform([&](OwnCharges own) {
        BillCheck check;
        for (std::size_t i = 0; i < bill.days.size(); ++i) {
            const DayCheck& day = check.days.emplace_back(bill.days[i], own.days[i]);
            if (!day.billed.isBilled()) {
                check.unbilled += day.own.energy;
                continue;
            }
            check.missing += day.own.missing;
            check.altered += day.own.altered;
        }
        check.sumsHold = sumsOf(bill);
        check.energyDifference = bill.charges.energy - own.charges.energy;
        check.difference = Money{bill.charges.amount.value - own.charges.amount.value};
        const bool sameCurrency = bill.charges.currency == own.charges.currency;
        check.lines = compareLines(bill.charges.lines, std::move(own.charges.lines));
        check.verdict = judge(check, sameCurrency);
        return check;
    });
}

}  // namespace smarter
