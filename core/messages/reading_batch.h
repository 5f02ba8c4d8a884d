// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "core/messages/sealed_reading.h"

namespace smarter {

/// Consecutive sealed readings of one meter: sequence, counter and interval of each follow from the first,
/// so that a reading costs 24 bytes on the way. `cursor` is the batch's place in the queue of those the PES has
/// not acknowledged; the concentrator goes on from the last one it gathered.
struct ReadingBatch {
    static constexpr std::uint8_t kVersion = 1;
    static constexpr std::size_t kMostReadings = 1440;

    struct Value {
        std::array<std::uint8_t, SealedReading::kPlaintextBytes> ciphertext{};
        SealedReading::Tag tag{};
        bool operator==(const Value&) const = default;
    };

    std::uint64_t cursor = 0;
    MeterId meter;
    std::uint32_t keyEpoch = 0;
    std::uint64_t firstSequence = 0;
    std::uint64_t firstCounter = 0;
    Interval firstInterval;
    std::vector<Value> values;

    std::size_t size() const { return values.size(); }
    /// index < size()
    SealedReading reading(std::size_t index) const;
    std::uint64_t lastSequence() const { return firstSequence + values.size() - 1; }
    Instant end() const { return firstInterval.start + firstInterval.length * static_cast<std::int64_t>(values.size()); }

    bool operator==(const ReadingBatch&) const = default;
};

/// 1 to kMostReadings readings; sequences and counters that would wrap, and a zero interval, are
/// ValueOutOfRange. Decoding is total and allocates no more than its input holds.
Bytes encode(const ReadingBatch& batch);
Result<ReadingBatch> decodeReadingBatch(ByteView bytes);

}  // namespace smarter
