// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pes/intake/sequences.h"

#include <algorithm>

namespace smarter {

Sequences::Sequences(std::uint64_t last, std::uint64_t top, std::vector<SequenceRange> gaps)
    : last_(last), top_(std::max(last, top)), gaps_(std::move(gaps)) {}

bool Sequences::has(std::uint64_t sequence) const {
    return sequence <= last_ && std::ranges::none_of(gaps_, [&](const SequenceRange& gap) {
        return gap.first <= sequence && sequence <= gap.last;
    });
}

bool Sequences::hasAll(const SequenceRange& range) const {
    return range.last <= last_ && std::ranges::none_of(gaps_, [&](const SequenceRange& gap) {
        return gap.first <= range.last && range.first <= gap.last;
    });
}

void Sequences::take(const SequenceRange& batch, std::uint64_t lastAuthentic) {
    last_ = std::max(last_, lastAuthentic);
    if (batch.first > top_ + 1) {
        gaps_.push_back({top_ + 1, batch.first - 1});
    } else {
        std::vector<SequenceRange> left;
        for (const SequenceRange& gap : gaps_) {
            if (gap.first < batch.first) {
                left.push_back({gap.first, std::min(gap.last, batch.first - 1)});
            }
            if (gap.last > batch.last) {
                left.push_back({std::max(gap.first, batch.last + 1), gap.last});
            }
        }
        gaps_ = std::move(left);
    }
    top_ = std::max(top_, batch.last);
}

}  // namespace smarter
