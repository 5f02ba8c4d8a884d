// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

namespace smarter {

struct SequenceRange {
    std::uint64_t first = 0;
    std::uint64_t last = 0;

    bool operator==(const SequenceRange&) const = default;
};

/// Which of a meter's readings have come. Batches may overtake each other on the way: what lies between is a gap, and
/// is taken when it comes.
class Sequences {
public:
    /// A meter that opens more gaps waits until some are filled.
    static constexpr std::size_t kMostGaps = 64;

    /// `top` is at least `last`; gaps are disjoint, ascending, and end before `top`.
    explicit Sequences(std::uint64_t last = 0, std::uint64_t top = 0, std::vector<SequenceRange> gaps = {});

    bool has(std::uint64_t sequence) const;
    bool hasAll(const SequenceRange& range) const;
    /// Whether a batch that begins there may be taken now.
    bool hasRoomFor(std::uint64_t first) const { return first <= top_ + 1 || gaps_.size() < kMostGaps; }
    /// A batch that has been dealt with, `lastAuthentic` being its last reading that is the meter's own word: what only
    /// claims to be moves nothing beyond it.
    void take(const SequenceRange& batch, std::uint64_t lastAuthentic);

    /// Everything up to here has been dealt with, and the meter may let it go.
    std::uint64_t settled() const { return gaps_.empty() ? top_ : gaps_.front().first - 1; }
    std::uint64_t last() const { return last_; }
    std::uint64_t top() const { return top_; }
    const std::vector<SequenceRange>& gaps() const { return gaps_; }
    /// In order so far: `last` says it all.
    bool isRegular() const { return gaps_.empty() && top_ == last_; }

    bool operator==(const Sequences&) const = default;

private:
    std::uint64_t last_;  // of the meter's own word
    std::uint64_t top_;   // of a batch with a reading of the meter's own
    std::vector<SequenceRange> gaps_;
};

}  // namespace smarter
