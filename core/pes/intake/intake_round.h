// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <map>
#include <optional>

#include "core/base/clock.h"
#include "core/crypto/aead.h"
#include "core/messages/acknowledgement.h"
#include "core/messages/reading_batch.h"
#include "core/pes/intake/clock_guard.h"
#include "core/pes/intake/encryption_stage.h"
#include "core/pes/intake/metering.h"
#include "core/pes/intake/quarantine.h"
#include "core/pes/intake/round_coverage.h"
#include "core/pes/intake/share_account.h"
#include "core/pes/policy/policy.h"

namespace smarter {

/// What an intake round works with; all of it outlives the round.
struct IntakeContext {
    Database& database;
    SumStore& sums;
    MeterRegistry& registry;
    const paillier::Encryptor& encryptor;
    const BlockGeometry& geometry;
    const Metering& metering;
    const ReleasePolicies& policies;
    const Clock& clock;
    ClockGuard& clockGuard;
    QThreadPool& workers;
    ShareAccounts* shares = nullptr;  ///< null until a policy limits shares
};

/// Where a round's time went. Encrypting and folding are summed over threads, the rest is the intake's own thread.
struct RoundTimes {
    std::int64_t readings = 0;
    std::chrono::nanoseconds opening{};
    std::chrono::nanoseconds packing{};
    std::chrono::nanoseconds committing{};

    RoundTimes& operator+=(const RoundTimes& other);
};

/// One commit's worth of batches: opens them, judges each reading, packs what it accepts and hands it to the
/// encryption at once, then writes sums, contributions, cursors and quarantine in one transaction. Dropped without
/// `commit`, it has done nothing.
class IntakeRound {
public:
    explicit IntakeRound(IntakeContext context);

    Status take(const ReadingBatch& batch);
    /// All or nothing. Afterwards the acknowledgements may go out.
    Result<std::vector<Acknowledgement>> commit();

    const RoundTimes& times() const { return times_; }
    const EncryptionFigures& encryption() const { return stage_.figures(); }

private:
    using SteadyClock = std::chrono::steady_clock;
    struct Opened;
    /// Readings of one batch that join the sums.
    struct Contributor {
        std::uint32_t meter = 0;  ///< its number
        SequenceRange sequences;
        Instant start;
    };

    void open(Opened& opened);
    Status judge(Opened& opened);
    Result<std::optional<RefusalReason>> verdict(const Opened& opened, std::size_t index, const SealedReading& reading);
    Status accept(Opened& opened, const Interval& interval, std::uint64_t joules);
    const MeteredDay& dayOf(Instant instant);
    SumKey loadKey(const EnrolledMeter& meter, Instant instant) const;
    PackedSlots& loadSlots(const Opened& opened);
    PackedSlots& householdSlots(const Opened& opened);
    Status turnToDay(Opened& opened, Instant instant);
    Status ship(bool everything);
    Status writeSums(EncryptionStage::Sums& added);
    Status writeSequences();
    Status writeContributors();
    Status writeCount();

    IntakeContext context_;
    EncryptionStage stage_;
    RoundCoverage coverage_;
    ShareRound shares_;
    RoundTimes times_;
    std::optional<crypto::Aes256Gcm> cipher_;
    std::map<Instant, MeteredDay> days_;  // by end
    std::vector<Acknowledgement> acknowledgements_;
    std::vector<RefusedReading> quarantined_;
    std::map<EnrolledMeter*, Sequences> sequences_;
    std::vector<Contributor> contributors_;
    // In the clear, not yet handed on: a load plaintext a meter and block, a household plaintext a group and day.
    std::deque<PackedSlots> pending_;
    std::map<std::pair<SumKey, std::uint32_t>, PackedSlots*> loads_;  // in pending_, by sum and meter
    std::map<SumKey, PackedSlots> household_;
    int unitsSinceHouseholds_ = 0;
};

}  // namespace smarter
