// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "core/base/ids.h"

namespace smarter {

/// Why the PES intake keeps a reading out of every sum.
enum class RefusalReason : std::uint8_t {
    UnknownMeter = 1,
    TagInvalid,
    SequenceRepeated,
    IntervalRepeated,
    IntervalUnsupported,
    OverBound,
    InFuture,
    KeyEpochUnknown,
};
inline constexpr std::size_t kRefusalReasons = 9;  // one more than the last, so that a reason indexes an array

struct Refusal {
    std::uint64_t sequence = 0;
    RefusalReason reason = RefusalReason::UnknownMeter;
};

/// The intake's answer to one batch, sent after its commit: every reading up to `throughSequence` is either in
/// a sum or in quarantine, and the meter may let it go. 0 when nothing in the batch was the meter's own word.
struct Acknowledgement {
    std::uint64_t cursor = 0;
    MeterId meter;
    std::uint64_t throughSequence = 0;
    std::uint32_t accepted = 0;
    std::vector<Refusal> refused;
};

}  // namespace smarter
