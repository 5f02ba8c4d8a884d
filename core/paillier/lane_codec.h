// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>

#include "core/paillier/integer.h"
#include "core/paillier/kernels/lane_arithmetic.h"

namespace smarter::paillier {

/// Writes a number into one lane of an array of `limbs` limbs. Precondition: it fits.
void setLane(const LaneArithmetic& arithmetic, std::uint64_t* array, std::size_t limbs, std::size_t lane,
             std::span<const std::uint64_t> number);
void setLane(const LaneArithmetic& arithmetic, std::uint64_t* array, std::size_t limbs, std::size_t lane,
             const Integer& number);
/// Writes it into every lane.
LimbBuffer broadcast(const LaneArithmetic& arithmetic, std::size_t limbs, const Integer& number);

/// Reads one lane into 64-bit limbs, zeros behind. Precondition: it fits.
void getLane(const LaneArithmetic& arithmetic, const std::uint64_t* array, std::size_t limbs,
             std::size_t lane, std::span<std::uint64_t> number);
Integer getLane(const LaneArithmetic& arithmetic, const std::uint64_t* array, std::size_t limbs,
                std::size_t lane);

/// For odd moduli of the same length, one a lane.
LaneModulus makeLaneModulus(const LaneArithmetic& arithmetic, std::span<const Integer* const> moduli);

}  // namespace smarter::paillier
