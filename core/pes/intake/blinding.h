// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/paillier/slots.h"

namespace smarter {

/// A run of slots and the guard above it (see BlockGeometry).
struct SlotRun {
    int firstSlot = 0;
    int slotCount = 0;
};

/// Random bits over each run and into its guard, zero elsewhere: added to a sum, it buries the runs and leaves
/// every other slot exact. CryptoLibrary.
Result<paillier::Plaintext> blindingOf(const paillier::SlotLayout& layout, std::span<const SlotRun> runs);

}  // namespace smarter
