// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pes/intake/encryption_stage.h"

#include <algorithm>

namespace smarter {

EncryptionStage::EncryptionStage(const paillier::Encryptor& encryptor, QThreadPool& pool)
    : encryptor_(encryptor), pool_(pool), mostWaiting_(static_cast<std::size_t>(std::max(pool.maxThreadCount(), 0))) {
    active_ = static_cast<int>(mostWaiting_);
    for (int i = 0; i < static_cast<int>(mostWaiting_); ++i) {
        pool_.start([this] { drain(); });
    }
}

EncryptionStage::~EncryptionStage() {
    std::unique_lock lock(mutex_);
    queue_.clear();
    closed_ = true;
    changed_.notify_all();
    changed_.wait(lock, [this] { return active_ == 0; });
}

void EncryptionStage::submit(std::vector<PackedSlots> unit) {
    {
        const std::lock_guard lock(mutex_);
        if (queue_.size() < mostWaiting_) {
            queue_.push_back(std::move(unit));
            figures_.deepestQueue = std::max(figures_.deepestQueue, queue_.size());
            changed_.notify_all();
            return;
        }
    }
    work(std::move(unit));
}

void EncryptionStage::runQueued(std::unique_lock<std::mutex>& lock) {
    while (!queue_.empty()) {
        std::vector<PackedSlots> unit = std::move(queue_.front());
        queue_.pop_front();
        lock.unlock();
        work(std::move(unit));
        lock.lock();
    }
}

void EncryptionStage::drain() {
    std::unique_lock lock(mutex_);
    while (!closed_ || !queue_.empty()) {
        runQueued(lock);
        changed_.wait(lock, [this] { return closed_ || !queue_.empty(); });
    }
    --active_;
    changed_.notify_all();
}

void EncryptionStage::work(std::vector<PackedSlots> unit) {
    Sums sums;
    {
        const std::lock_guard lock(mutex_);
        if (!outcome_) {
            return;
        }
        if (!partial_.empty()) {
            sums = std::move(partial_.back());
            partial_.pop_back();
        }
    }
    paillier::EncryptionTimes times;
    const Status encrypted = encrypt(unit, sums, times);
    const auto opened = std::ranges::min_element(unit, {}, &PackedSlots::opened)->opened;
    const auto count = static_cast<std::int64_t>(unit.size());
    unit.clear();
    const auto exposure = std::chrono::steady_clock::now() - opened;

    const std::lock_guard lock(mutex_);
    partial_.push_back(std::move(sums));
    figures_.ciphertexts += count;
    figures_.encrypting += times.encrypting;
    figures_.folding += times.folding;
    figures_.exposures.push_back(exposure);
    if (outcome_ && !encrypted) {
        outcome_ = encrypted;
    }
}

Status EncryptionStage::encrypt(std::span<const PackedSlots> unit, Sums& sums, paillier::EncryptionTimes& times) const {
    std::vector<paillier::Plaintext> plaintexts;
    std::vector<paillier::Accumulator*> targets;
    plaintexts.reserve(unit.size());
    targets.reserve(unit.size());
    for (const PackedSlots& packed : unit) {
        Result<paillier::Plaintext> plaintext = packed.layout->encode(packed.values.view());
        if (!plaintext) {
            return passOn(plaintext);
        }
        plaintexts.push_back(std::move(*plaintext));
        targets.push_back(&sums.try_emplace(packed.key, encryptor_.publicKey()).first->second);
    }
    return encryptor_.encryptInto(plaintexts, targets, &times);
}

Result<EncryptionStage::Sums> EncryptionStage::finish() {
    std::unique_lock lock(mutex_);
    closed_ = true;
    changed_.notify_all();
    runQueued(lock);
    changed_.wait(lock, [this] { return active_ == 0; });
    if (!outcome_) {
        return passOn(outcome_);
    }
    Sums all;
    for (Sums& sums : partial_) {
        for (auto& [key, sum] : sums) {
            if (const auto [known, added] = all.try_emplace(key, std::move(sum)); !added) {
                known->second.merge(sum);
            }
        }
    }
    partial_.clear();
    return all;
}

}  // namespace smarter
