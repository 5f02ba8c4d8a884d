// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/paillier/kernel_choice.h"
#include "core/paillier/kernels/lane_arithmetic.h"

namespace smarter::paillier {

/// Error: InvalidArgument, where the kernel asked for is not to be had here.
Result<const LaneArithmetic*> chooseArithmetic(Kernel kernel);

}  // namespace smarter::paillier
