// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pes/policy/block_geometry.h"

#include <algorithm>
#include <array>

#include "core/base/units.h"
#include "core/messages/calendar.h"

namespace smarter {

namespace {

constexpr std::uint64_t kMaximumJoulesPerMinute = kMaximumWatts * 60;
/// The longest local day is 25 hours; one register of one household over that, in however many batches.
constexpr std::uint64_t kMinutesPerLongestDay = 25 * 60;
/// Contributor masks are one 64-bit word.
constexpr int kMostMinutesPerBlock = 60;

}  // namespace

int usableSlots(int keyBits) {
    // The last run's guard is what the slots leave of the modulus; a slot more where that is too little.
    constexpr int guardBits = 30;
    const int slots = (keyBits - 1) / BlockGeometry::kSlotBits;
    const int spare = keyBits - 1 - slots * BlockGeometry::kSlotBits;
    return spare >= guardBits ? slots + 1 : slots;
}

Result<BlockGeometry> BlockGeometry::create(int keyBits, int intervalMinutes) {
    constexpr std::array allowed{1, 5, 15, 30, 60};
    if (std::ranges::find(allowed, intervalMinutes) == allowed.end()) {
        return fail(ErrorCode::InvalidArgument);
    }
    int intervals = std::min(usableSlots(keyBits) / (intervalMinutes + 1), kMostMinutesPerBlock / intervalMinutes);
    while (intervals > 1 && kMostMinutesPerBlock % (intervals * intervalMinutes) != 0) {
        --intervals;  // whole blocks to the hour, so that batches of an hour meet them
    }
    if (intervals < 1) {
        return fail(ErrorCode::InvalidArgument);
    }
    return paillier::SlotLayout::create(keyBits, kSlotBits, intervals * (intervalMinutes + 1) - 1, kMaximumJoulesPerMinute,
                                        kMostMetersPerBlock)
        .transform([&](paillier::SlotLayout layout) {
            BlockGeometry geometry(std::move(layout));
            geometry.intervalMinutes_ = intervalMinutes;
            geometry.intervalsPerBlock_ = intervals;
            return geometry;
        });
}

Result<HouseholdGeometry> HouseholdGeometry::create(int keyBits, int registers) {
    const int households = registers < 1 ? 0 : usableSlots(keyBits) / (registers + 1);
    if (households < 1 || registers > kMostRegisters) {
        return fail(ErrorCode::InvalidArgument);
    }
    return paillier::SlotLayout::create(keyBits, BlockGeometry::kSlotBits, households * (registers + 1) - 1,
                                        kMaximumJoulesPerMinute * kMinutesPerLongestDay, kMinutesPerLongestDay)
        .transform([&](paillier::SlotLayout layout) {
            HouseholdGeometry geometry(std::move(layout));
            geometry.registers_ = registers;
            geometry.householdsPerSum_ = households;
            return geometry;
        });
}

}  // namespace smarter
