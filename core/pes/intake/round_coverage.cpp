// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pes/intake/round_coverage.h"

namespace smarter {

Result<Contribution*> RoundCoverage::of(const SumKey& key, const EnrolledMeter& meter) {
    const std::uint32_t number = SumStore::pageOf(meter.place);
    auto page = pages_.find({key, number});
    if (page == pages_.end()) {
        const auto stored = sums_.page(key, number);
        if (!stored) {
            return passOn(stored);
        }
        page = pages_.emplace(std::pair(key, number), Page()).first;
        for (const Contribution& one : *stored) {
            page->second.emplace(one.place, one);
        }
    }
    return &page->second.try_emplace(meter.place, Contribution{meter.number, meter.place, 0, 0, 0}).first->second;
}

Status RoundCoverage::write(const std::function<bool(const SumKey&)>& changed) {
    for (const auto& [at, page] : pages_) {
        if (!changed(at.first)) {
            continue;
        }
        std::vector<Contribution> contributions;
        for (const auto& [place, one] : page) {
            if (one.covered != 0) {  // else looked at, and refused
                contributions.push_back(one);
            }
        }
        if (const Status put = sums_.putContributions(at.first, contributions); !put) {
            return put;
        }
    }
    return {};
}

}  // namespace smarter
