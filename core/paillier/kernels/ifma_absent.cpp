// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/paillier/kernels/lane_arithmetic.h"

namespace smarter::paillier {

const LaneArithmetic* ifmaArithmetic() {
    return nullptr;
}

}  // namespace smarter::paillier
