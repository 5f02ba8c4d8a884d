// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>

#include "core/pes/intake/meter_registry.h"
#include "core/pes/intake/sum_store.h"

namespace smarter {

/// The contributions that a round looks at and adds to, read once and written once, with the sums.
class RoundCoverage {
public:
    explicit RoundCoverage(SumStore& sums) : sums_(sums) {}

    /// What this meter has put into this sum so far. Stays good until `write`.
    Result<Contribution*> of(const SumKey& key, const EnrolledMeter& meter);
    /// Those of the sums that `changed` says were added to.
    Status write(const std::function<bool(const SumKey&)>& changed);

private:
    using Page = std::map<std::uint32_t, Contribution>;  // by place

    SumStore& sums_;
    std::map<std::pair<SumKey, std::uint32_t>, Page> pages_;
};

}  // namespace smarter
