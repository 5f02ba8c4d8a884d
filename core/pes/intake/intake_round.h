// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QThreadPool>
#include <chrono>
#include <map>
#include <optional>

#include "core/base/clock.h"
#include "core/messages/acknowledgement.h"
#include "core/messages/reading_batch.h"
#include "core/paillier/accumulator.h"
#include "core/paillier/encryptor.h"
#include "core/pes/intake/meter_registry.h"
#include "core/pes/intake/sum_store.h"
#include "core/pes/policy/block_geometry.h"

namespace smarter {

/// What an intake round works with; all of it outlives the round.
struct IntakeContext {
    Database& database;
    SumStore& sums;
    MeterRegistry& registry;
    const crypto::RsaPrivateKey& key;
    const paillier::Encryptor& encryptor;
    const BlockGeometry& geometry;
    const QTimeZone& zone;
    const Clock& clock;
    QThreadPool& workers;
};

/// Times of one chunk of batches, measured.
struct ChunkTimes {
    std::int64_t readings = 0;
    std::int64_t ciphertexts = 0;
    std::chrono::nanoseconds encrypting{};
    /// From the first opened reading to the last wiped one.
    std::chrono::nanoseconds exposure{};
};

/// One commit's worth of batches: opens them chunk by chunk, re-encrypts at once, adds, and writes sums,
/// contributions, cursors and quarantine in one transaction. Dropped without `commit`, it has done nothing.
class IntakeRound {
public:
    explicit IntakeRound(IntakeContext context) : context_(context) {}

    /// The readings of `chunk` exist in the clear only within this call.
    Result<ChunkTimes> take(std::span<const ReadingBatch> chunk);
    /// All or nothing. Afterwards the acknowledgements may go out.
    Result<std::vector<Acknowledgement>> commit();

private:
    struct Opened;
    struct Quarantined {
        SealedReading reading;
        RefusalReason reason;
    };
    using SlotValues = WipedArray<std::uint64_t>;

    Result<std::vector<Opened>> open(std::span<const ReadingBatch> chunk);
    static void openReadings(Opened& opened);
    Status judge(Opened& opened);
    Result<std::optional<RefusalReason>> verdict(const Opened& opened, std::size_t index, const SealedReading& reading);
    Status accept(const EnrolledMeter& meter, const Interval& interval, std::uint64_t joules);
    Result<std::uint64_t*> coveredBy(const SumKey& key, const EnrolledMeter& meter);
    Interval dayOf(Instant instant);
    SlotValues& slotsOf(std::map<std::pair<SumKey, std::int64_t>, SlotValues>& values, const SumKey& key,
                        std::int64_t contributor, int slotCount);
    Result<std::int64_t> encrypt();
    Status writeSums();
    Status writeCursors();
    Status writeQuarantine();

    IntakeContext context_;
    Interval day_{};  // the last one looked up
    std::vector<Acknowledgement> acknowledgements_;
    std::vector<Quarantined> quarantined_;
    std::map<EnrolledMeter*, std::uint64_t> cursors_;
    std::map<std::pair<SumKey, std::int64_t>, std::uint64_t> covered_;
    std::map<SumKey, paillier::Accumulator> accumulators_;
    // In the clear, of the chunk under way: a load plaintext a meter, a household plaintext a group.
    std::map<std::pair<SumKey, std::int64_t>, SlotValues> load_;
    std::map<std::pair<SumKey, std::int64_t>, SlotValues> household_;
};

}  // namespace smarter
