// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <span>

#include "core/base/coverage.h"
#include "core/crypto/aead.h"
#include "core/meter/profile/reader.h"
#include "core/messages/reading_batch.h"
#include "core/store/database.h"

namespace smarter {

/// One meter: its key, and the counters that make each nonce new. Not thread-safe.
class Device {
public:
    /// From its row in `meter`; MeterUnknown.
    static Result<std::unique_ptr<Device>> load(Database& database, const MeterId& meter);
    /// The epoch that the stored key belongs to, which another program may have moved on. MeterUnknown.
    static Result<std::uint32_t> storedEpoch(Database& database, const MeterId& meter);

    const MeterId& id() const { return id_; }
    std::uint32_t keyEpoch() const { return keyEpoch_; }
    const SecretBytes& key() const { return key_; }
    bool hasRecorded(Instant start) const { return recorded_.contains(start); }

    /// Makes sure that `count` nonce counters are set aside in the database before the first is used, so that
    /// none is used again after a crash. Outside any transaction.
    Status reserveCounters(Database& database, std::uint64_t count);

    /// Consecutive minutes as one sealed batch; moves sequence and counter on.
    Result<ReadingBatch> seal(std::span<const profile::Row> consecutive);
    /// Of this epoch or an earlier one; AuthenticationFailed.
    Result<Joules> open(const SealedReading& reading);

    std::uint64_t nextSequence() const { return nextSequence_; }
    /// After the batches are stored.
    void noteRecorded(std::span<const ReadingBatch> batches);
    /// After storing failed: the sequence numbers were not used. Nonce counters are never taken back.
    void forgetSince(std::uint64_t sequence) { nextSequence_ = sequence; }

private:
    Device(MeterId id, crypto::Aes256Gcm cipher) : id_(id), cipher_(std::move(cipher)) {}
    Status loadCoverage(Database& database);
    Status loadFormerKeys(Database& database);

    MeterId id_;
    crypto::Aes256Gcm cipher_;
    std::map<std::uint32_t, crypto::Aes256Gcm> former_;  // by epoch
    SecretBytes key_;
    std::uint32_t keyEpoch_ = 1;
    std::uint64_t nextSequence_ = 1;
    std::uint64_t nextCounter_ = 0;
    std::uint64_t reservedCounters_ = 0;
    Coverage recorded_;
};

}  // namespace smarter
