// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QThreadPool>
#include <chrono>
#include <condition_variable>
#include <deque>
#include <map>
#include <mutex>

#include "core/paillier/accumulator.h"
#include "core/paillier/encryptor.h"
#include "core/paillier/slots.h"
#include "core/pes/intake/sum_store.h"

namespace smarter {

/// One plaintext in the clear, on its way into a sum.
struct PackedSlots {
    SumKey key;
    const paillier::SlotLayout* layout = nullptr;
    WipedArray<std::uint64_t> values;
    std::chrono::steady_clock::time_point opened;  ///< of its first reading
};

/// What the stage measured. Times are summed over threads.
struct EncryptionFigures {
    std::int64_t ciphertexts = 0;
    std::chrono::nanoseconds encrypting{};
    std::chrono::nanoseconds folding{};
    /// A unit each: from opening its first reading to wiping its last.
    std::vector<std::chrono::nanoseconds> exposures;
    std::size_t deepestQueue = 0;
};

/// Encrypts units of plaintexts and folds them into sums, on the pool's threads and the caller's. At most one unit a
/// pool thread waits: when the queue is full, the caller encrypts its unit itself, so that readings in the clear never
/// pile up. Its tasks start with the stage, before any reading is opened: a new thread begins with its maker's vector
/// registers, and the first thing it calls saves them on its stack. One round of the intake each; belongs to the
/// intake's thread.
class EncryptionStage {
public:
    /// Plaintexts that share one pass through the encryption's table.
    static constexpr std::size_t kUnit = 32;
    using Sums = std::map<SumKey, paillier::Accumulator>;

    EncryptionStage(const paillier::Encryptor& encryptor, QThreadPool& pool);
    EncryptionStage(const EncryptionStage&) = delete;
    EncryptionStage& operator=(const EncryptionStage&) = delete;
    /// Drops what waits and lets what is being encrypted end.
    ~EncryptionStage();

    void submit(std::vector<PackedSlots> unit);
    /// Everything submitted, summed; afterwards the stage is empty. SlotValueTooLarge, CryptoLibrary.
    Result<Sums> finish();
    /// Valid after `finish`.
    const EncryptionFigures& figures() const { return figures_; }

private:
    void drain();
    void runQueued(std::unique_lock<std::mutex>& lock);
    void work(std::vector<PackedSlots> unit);
    Status encrypt(std::span<const PackedSlots> unit, Sums& sums, paillier::EncryptionTimes& times) const;

    const paillier::Encryptor& encryptor_;
    QThreadPool& pool_;
    const std::size_t mostWaiting_;

    std::mutex mutex_;
    std::condition_variable changed_;
    std::deque<std::vector<PackedSlots>> queue_;
    bool closed_ = false;
    int active_ = 0;
    std::vector<Sums> partial_;  // one for each thread that was ever at work at once
    Status outcome_;
    EncryptionFigures figures_;
};

}  // namespace smarter
