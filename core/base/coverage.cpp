// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/coverage.h"

#include <algorithm>
#include <iterator>

namespace smarter {

void Coverage::add(const Interval& stretch) {
    if (stretch.length <= Seconds{0}) {
        return;
    }
    Instant start = stretch.start;
    Instant end = stretch.end();
    auto next = ends_.upper_bound(start);
    if (next != ends_.begin() && std::prev(next)->second >= start) {
        --next;
    }
    while (next != ends_.end() && next->first <= end) {
        start = std::min(start, next->first);
        end = std::max(end, next->second);
        next = ends_.erase(next);
    }
    ends_.emplace(start, end);
}

bool Coverage::contains(Instant instant) const {
    const auto next = ends_.upper_bound(instant);
    return next != ends_.begin() && std::prev(next)->second > instant;
}

std::vector<Interval> Coverage::stretches() const {
    std::vector<Interval> out;
    out.reserve(ends_.size());
    for (const auto& [start, end] : ends_) {
        out.push_back({start, end - start});
    }
    return out;
}

}  // namespace smarter
