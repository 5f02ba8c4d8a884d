// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <deque>

#include "core/messages/register_plan.h"
#include "core/pes/intake/meter_registry.h"
#include "core/pes/intake/sum_store.h"
#include "core/pes/policy/block_geometry.h"
#include "core/pes/policy/differencing.h"

namespace smarter {

/// A local day as its households are totalled.
struct MeteredDay {
    Interval span;
    /// In order, without a gap.
    std::vector<RegisterRun> runs;
    const HouseholdGeometry* geometry = nullptr;

    /// `instant` lies in `span`.
    const RegisterRun& runAt(Instant instant) const;
    /// Each register's minutes of the day; of some there may be none.
    std::vector<DayMinutes> minutesByRegister() const;
};

/// Which sum holds a household's total of a day, and its first slot there.
struct HouseholdPlace {
    SumKey sum;
    int firstSlot = 0;
};

/// Which registers households are totalled on, day by day, and where the totals lie. A group of meters shares one sum a
/// day where one register is totalled; with more registers fewer households fit, and the group has several. Belongs to
/// the intake's thread.
class Metering {
public:
    /// InvalidArgument for a modulus that is too small.
    static Result<Metering> create(int keyBits, const QTimeZone& zone, RegisterPlans plans);

    const RegisterPlans& plans() const { return plans_; }
    const QTimeZone& zone() const { return zone_; }
    /// Geometries that days refer to stay good.
    void setPlans(RegisterPlans plans) { plans_ = std::move(plans); }

    /// Meters of a group.
    int groupSize() const { return geometries_.front().householdsPerSum(); }
    MeteredDay dayOf(Instant instant) const;
    HouseholdPlace placeOf(const EnrolledMeter& meter, const MeteredDay& day) const;
    /// All that a group's totals of the day may lie in.
    std::vector<SumKey> sumsOf(std::int64_t group, const MeteredDay& day) const;
    /// Of a sum of households.
    static std::int64_t groupOf(const SumKey& sum);

private:
    Metering(const QTimeZone& zone, RegisterPlans plans) : zone_(zone), plans_(std::move(plans)) {}

    QTimeZone zone_;
    RegisterPlans plans_;
    std::deque<HouseholdGeometry> geometries_;  // by registers − 1
};

}  // namespace smarter
