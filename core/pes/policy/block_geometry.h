// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/time.h"
#include "core/paillier/slots.h"

namespace smarter {

/// Slots of kSlotBits that a modulus of `keyBits` leaves room for, the guard bits above the last one included.
int usableSlots(int keyBits);

/// Where minutes lie in the slots of a neighbourhood's load. A block holds one minute a slot. After the minutes of each interval comes one guard slot (the bits
/// above the last slot guard the last interval), so that the intake can bury one interval under random bits
/// that reach over its guard. What is left differs from uniform by less than 2⁻³² (2⁻⁴⁵ up to 100 meters), and the
/// neighbours stay exact.
class BlockGeometry {
public:
    static constexpr int kSlotBits = 48;
    static constexpr std::uint64_t kMostMetersPerBlock = 1'000'000;

    /// `intervalMinutes` 1, 5, 15, 30 or 60. InvalidArgument.
    static Result<BlockGeometry> create(int keyBits, int intervalMinutes);

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

    const paillier::SlotLayout& layout() const { return layout_; }

private:
    explicit BlockGeometry(paillier::SlotLayout layout) : layout_(std::move(layout)) {}

    int intervalMinutes_ = 15;
    int intervalsPerBlock_ = 0;
    paillier::SlotLayout layout_;
};

/// Where households' totals of one day lie in the slots of a sum: each household's tariff registers, then one guard
/// slot.
class HouseholdGeometry {
public:
    /// `registers` 1 to kMostRegisters. InvalidArgument.
    static Result<HouseholdGeometry> create(int keyBits, int registers);

    int registers() const { return registers_; }
    int householdsPerSum() const { return householdsPerSum_; }
    int firstSlotOf(int position) const { return position * (registers_ + 1); }
    const paillier::SlotLayout& layout() const { return layout_; }

private:
    explicit HouseholdGeometry(paillier::SlotLayout layout) : layout_(std::move(layout)) {}

    int registers_ = 1;
    int householdsPerSum_ = 0;
    paillier::SlotLayout layout_;
};

}  // namespace smarter
