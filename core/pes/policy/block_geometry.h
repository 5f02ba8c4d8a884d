// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/time.h"
#include "core/paillier/slots.h"

namespace smarter {

/// Where things lie in the slots of the two kinds of sums.
///
/// A load block holds one minute a slot. After the minutes of each interval comes one guard slot (the bits
/// above the last slot guard the last interval), so that the intake can bury one interval under random bits
/// that reach over its guard. What is left differs from uniform by less than 2⁻³² (2⁻⁴⁵ up to 100 meters), and the
/// neighbours stay exact.
///
/// A household group holds, for each household, its tariff registers and one guard slot.
class BlockGeometry {
public:
    static constexpr int kSlotBits = 48;
    static constexpr std::uint64_t kMostMetersPerBlock = 1'000'000;

    /// `intervalMinutes` 1, 5, 15, 30 or 60; `registers` 1 to 16. InvalidArgument.
    static Result<BlockGeometry> create(int keyBits, int intervalMinutes, int registers);

    Seconds intervalLength() const { return kMinute * intervalMinutes_; }
    int intervalMinutes() const { return intervalMinutes_; }
    int intervalsPerBlock() const { return intervalsPerBlock_; }
    Seconds blockLength() const { return intervalLength() * intervalsPerBlock_; }
    /// The block that holds `instant`; blocks are aligned to the epoch.
    Interval blockOf(Instant instant) const { return {alignDown(instant, blockLength()), blockLength()}; }

    int minutesPerBlock() const { return intervalMinutes_ * intervalsPerBlock_; }
    /// Slot of the block's minute 0 … minutesPerBlock() − 1.
    int slotOfMinute(int minute) const { return minute + minute / intervalMinutes_; }
    int firstSlotOfInterval(int interval) const { return interval * (intervalMinutes_ + 1); }

    int registers() const { return registers_; }
    int householdsPerGroup() const { return householdsPerGroup_; }
    int firstSlotOfHousehold(int position) const { return position * (registers_ + 1); }

    const paillier::SlotLayout& loadLayout() const { return load_; }
    const paillier::SlotLayout& householdLayout() const { return household_; }

private:
    BlockGeometry(paillier::SlotLayout load, paillier::SlotLayout household)
        : load_(std::move(load)), household_(std::move(household)) {}

    int intervalMinutes_ = 15;
    int intervalsPerBlock_ = 0;
    int registers_ = 1;
    int householdsPerGroup_ = 0;
    paillier::SlotLayout load_;
    paillier::SlotLayout household_;
};

}  // namespace smarter
