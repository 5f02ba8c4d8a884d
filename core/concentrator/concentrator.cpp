// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/concentrator/concentrator.h"

#include <algorithm>

namespace smarter {

void Concentrator::synchronise(std::span<const Acknowledgement> cursors) {
    for (const Acknowledgement& acknowledgement : cursors) {
        known_[acknowledgement.meter] = acknowledgement.throughSequence;
    }
}

std::vector<Acknowledgement> Concentrator::gather(std::vector<ReadingBatch> batches) {
    std::vector<Acknowledgement> settled;
    for (ReadingBatch& batch : batches) {
        cursor_ = std::max(cursor_, batch.cursor);
        const auto known = known_.find(batch.meter);
        if (known != known_.end() && batch.lastSequence() <= known->second) {
            settled.push_back({batch.cursor, batch.meter, batch.lastSequence(), 0, {}});
        } else {
            waiting_.push_back(std::move(batch));
        }
    }
    return settled;
}

std::vector<ReadingBatch> Concentrator::forward(std::size_t mostReadings) {
    std::vector<ReadingBatch> out;
    std::size_t readings = 0;
    while (!waiting_.empty() && (out.empty() || readings + waiting_.front().size() <= mostReadings)) {
        readings += waiting_.front().size();
        out.push_back(std::move(waiting_.front()));
        waiting_.pop_front();
    }
    return out;
}

}  // namespace smarter
