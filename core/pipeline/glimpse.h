// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "core/messages/sealed_reading.h"
#include "core/pes/intake/intake.h"
#include "core/pes/release/release.h"

namespace smarter {

/// What somebody would see who stood beside the stations at one moment: sealed, encrypted, or a decision without its
/// figure; nothing in the clear. Immutable, shared between threads.
struct Glimpse {
    struct Envelope {
        std::uint64_t sequence = 0;
        std::size_t bytes = 0;
        Bytes head;  ///< its first bytes
    };

    std::int64_t meters = 0;
    /// The newest of one meter, as it left it.
    std::optional<SealedReading> reading;
    std::optional<NewestSum> sum;
    std::vector<LoadDecision> decisions;  ///< newest first
    std::optional<Envelope> envelope;     ///< the newest at the MDMS
};

using GlimpsePtr = std::shared_ptr<const Glimpse>;

class Stations;
/// A handful of indexed rows. On the stations' thread.
Result<Glimpse> glimpse(Stations& stations);

}  // namespace smarter
