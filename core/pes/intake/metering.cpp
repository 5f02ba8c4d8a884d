// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pes/intake/metering.h"

#include <algorithm>

#include "core/base/clock.h"

namespace smarter {

namespace {

/// The owner of a sum of households: the group, and above it which of the group's sums it is.
constexpr int kGroupBits = 32;

}  // namespace

const RegisterRun& MeteredDay::runAt(Instant instant) const {
    return *std::ranges::upper_bound(runs, instant, {}, &RegisterRun::end);
}

std::vector<DayMinutes> MeteredDay::minutesByRegister() const {
    std::vector<DayMinutes> out(static_cast<std::size_t>(geometry->registers()));
    for (const RegisterRun& run : runs) {
        for (Instant minute = run.start; minute < run.end; minute += kMinute) {
            out[static_cast<std::size_t>(run.registerIndex)].set(static_cast<std::size_t>((minute - span.start) / kMinute));
        }
    }
    return out;
}

Result<Metering> Metering::create(int keyBits, const QTimeZone& zone, RegisterPlans plans) {
    Metering out(zone, std::move(plans));
    for (int registers = 1; registers <= kMostRegisters; ++registers) {
        auto geometry = HouseholdGeometry::create(keyBits, registers);
        if (!geometry) {
            return passOn(geometry);
        }
        out.geometries_.push_back(std::move(*geometry));
    }
    return out;
}

MeteredDay Metering::dayOf(Instant instant) const {
    const QDate date = localDateOf(instant, zone_);
    const RegisterPlan& plan = plans_.on(date);
    return {localDay(instant, zone_), plan.runsOn(date, zone_),
            &geometries_[static_cast<std::size_t>(plan.registerCount() - 1)]};
}

HouseholdPlace Metering::placeOf(const EnrolledMeter& meter, const MeteredDay& day) const {
    const int perSum = day.geometry->householdsPerSum();
    const std::int64_t part = meter.position / perSum;
    return {{SumKind::HouseholdTotals, std::int64_t{meter.group} | part << kGroupBits, day.span},
            day.geometry->firstSlotOf(meter.position % perSum)};
}

std::vector<SumKey> Metering::sumsOf(std::int64_t group, const MeteredDay& day) const {
    const int perSum = day.geometry->householdsPerSum();
    std::vector<SumKey> out;
    for (std::int64_t part = 0; part * perSum < groupSize(); ++part) {
        out.push_back({SumKind::HouseholdTotals, group | part << kGroupBits, day.span});
    }
    return out;
}

std::int64_t Metering::groupOf(const SumKey& sum) {
    return sum.owner & ((std::int64_t{1} << kGroupBits) - 1);
}

}  // namespace smarter
