// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <deque>
#include <span>
#include <unordered_map>
#include <vector>

#include "core/messages/acknowledgement.h"
#include "core/messages/reading_batch.h"

namespace smarter {

/// Gathers sealed batches from the meters and forwards them to the PES in order. Holds no key: what passes
/// is ciphertext and cursors. Keeps nothing over a restart; the meters still have what was not acknowledged,
/// and the PES says what it already has. Not thread-safe.
class Concentrator {
public:
    /// What the PES has, a meter each.
    void synchronise(std::span<const Acknowledgement> cursors);

    /// Takes batches in. Those the PES had already (their acknowledgement was lost) come back as
    /// acknowledgements to pass on, and are not forwarded again.
    std::vector<Acknowledgement> gather(std::vector<ReadingBatch> batches);

    /// The next batches to forward: as many as hold up to `mostReadings`, at least one if any waits.
    std::vector<ReadingBatch> forward(std::size_t mostReadings);

    /// The place in the meters' queue up to which batches were gathered.
    std::uint64_t cursor() const { return cursor_; }
    std::size_t waitingBatches() const { return waiting_.size(); }

private:
    std::uint64_t cursor_ = 0;
    std::deque<ReadingBatch> waiting_;
    std::unordered_map<MeterId, std::uint64_t, IdHash> known_;
};

}  // namespace smarter
