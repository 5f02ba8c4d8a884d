// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/small_pes.h"

namespace smarter::test {

/// A meter led by hand: it has a real key at the intake, and seals whatever it is told to, sound or not.
class HandMeter {
public:
    explicit HandMeter(SmallPes& pes, const QString& neighbourhood = QStringLiteral("Maple Court"));

    /// Consecutive minutes from `start`; takes the next sequence numbers and counters.
    ReadingBatch seal(Instant start, const std::vector<std::uint64_t>& joules);
    /// The same with sequence and interval length of the caller's choice; counters are always fresh.
    ReadingBatch sealAs(std::uint64_t sequence, Interval first, const std::vector<std::uint64_t>& joules,
                        std::uint32_t epoch = 1);
    void skipSequences(std::uint64_t count) { nextSequence_ += count; }

    const MeterId& id() const { return id_; }
    std::uint64_t nextSequence() const { return nextSequence_; }

private:
    MeterId id_;
    SecretBytes key_;
    std::uint64_t nextSequence_ = 1;
    std::uint64_t nextCounter_ = 0;
};

/// A batch of this one reading.
ReadingBatch batchOf(const SealedReading& reading);

}  // namespace smarter::test
