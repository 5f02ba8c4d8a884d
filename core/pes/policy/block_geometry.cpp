// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pes/policy/block_geometry.h"

#include <algorithm>
#include <array>

#include "core/base/units.h"

namespace smarter {

namespace {

constexpr std::uint64_t kMaximumJoulesPerMinute = kMaximumWatts * 60;
/// The longest local day is 25 hours; one register of one household over that, in however many batches.
constexpr std::uint64_t kMinutesPerLongestDay = 25 * 60;
/// Contributor masks are one 64-bit word.
constexpr int kMostMinutesPerBlock = 60;

}  // namespace

Result<BlockGeometry> BlockGeometry::create(int keyBits, int intervalMinutes, int registers) {
    constexpr std::array allowed{1, 5, 15, 30, 60};
    if (std::ranges::find(allowed, intervalMinutes) == allowed.end() || registers < 1 || registers > 16) {
        return fail(ErrorCode::InvalidArgument);
    }
    const int slots = (keyBits - 1) / kSlotBits;
    // The last interval's guard is what the slots leave of the modulus; a slot more where that is too little.
    const int spare = keyBits - 1 - slots * kSlotBits;
    constexpr int guardBits = 30;
    const int usable = spare >= guardBits ? slots + 1 : slots;
    int intervals = std::min(usable / (intervalMinutes + 1), kMostMinutesPerBlock / intervalMinutes);
    while (intervals > 1 && kMostMinutesPerBlock % (intervals * intervalMinutes) != 0) {
        --intervals;  // whole blocks to the hour, so that batches of an hour meet them
    }
    if (intervals < 1) {
        return fail(ErrorCode::InvalidArgument);
    }
    const int loadSlots = intervals * (intervalMinutes + 1) - 1;
    const int households = usable / (registers + 1);
    const int householdSlots = households * (registers + 1) - 1;
    const auto load = paillier::SlotLayout::create(keyBits, kSlotBits, loadSlots, kMaximumJoulesPerMinute, kMostMetersPerBlock);
    const auto household =
        paillier::SlotLayout::create(keyBits, kSlotBits, householdSlots,
                                     kMaximumJoulesPerMinute * kMinutesPerLongestDay, kMinutesPerLongestDay);
    if (!load || !household) {
        return load ? passOn(household) : passOn(load);
    }
    BlockGeometry geometry(*load, *household);
    geometry.intervalMinutes_ = intervalMinutes;
    geometry.intervalsPerBlock_ = intervals;
    geometry.registers_ = registers;
    geometry.householdsPerGroup_ = households;
    return geometry;
}

}  // namespace smarter
