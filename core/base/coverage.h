// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <vector>

#include "core/base/time.h"

namespace smarter {

/// Which stretches of time have data; touching stretches are one. Not thread-safe for writing.
class Coverage {
public:
    void add(const Interval& stretch);
    bool contains(Instant instant) const;
    /// Disjoint, in order of time.
    std::vector<Interval> stretches() const;
    bool empty() const { return ends_.empty(); }

private:
    std::map<Instant, Instant> ends_;  // by start
};

}  // namespace smarter
