// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <map>

#include "core/crypto/aead.h"
#include "core/pes/intake/sum_store.h"
#include "core/pes/policy/policy.h"

namespace smarter {

/// What each household has of one load block, in joules an interval, while a policy with a share limit has yet to judge
/// it. In the clear: for one scope only, and wiped with it.
///
/// Once an interval is judged its households are forgotten; the sum and the largest household stay. Of a reading that
/// comes later it is assumed that it belongs to the largest, so the largest is never taken for too small.
class ShareBook {
public:
    explicit ShareBook(int intervals);
    /// Truncated, TrailingBytes.
    static Result<ShareBook> decode(ByteView bytes, int intervals);
    WipedArray<std::uint8_t> encode() const;

    void add(std::int64_t meter, int interval, std::uint64_t joules);
    void add(const ShareBook& other);

    /// Takes the interval's readings into its sum, and says whether the sum, and what came since its last release,
    /// keep to the policy. `judgedBefore`: whether a meter had readings in an earlier judgement.
    bool settle(int interval, const ReleasePolicy& policy, const std::function<bool(std::int64_t meter)>& judgedBefore);
    void markReleased(int interval);

private:
    struct Shares {
        std::uint64_t total = 0;
        std::uint64_t largest = 0;
    };
    struct Judged {
        Shares all;
        Shares sinceRelease;
    };
    std::size_t size() const { return static_cast<std::size_t>(intervals_); }

    int intervals_;
    WipedArray<Judged> judged_;
    std::map<std::int64_t, WipedArray<std::uint64_t>> open_;  // by meter
};

/// Share books in the intake's database, each sealed with AES-256-GCM under a key of its block (HKDF-SHA-256), so that
/// neither the file's pages in memory nor the round's own holds a plain reading.
class ShareAccounts {
public:
    static constexpr std::size_t kKeyBytes = 32;
    struct Sealed {
        crypto::Nonce nonce{};  ///< random: a block's key seals once a round, far from SP 800-38D's 2^32
        Bytes content;          ///< and the tag
    };

    ShareAccounts(Database& database, SecretBytes key, int intervals)
        : database_(database), key_(std::move(key)), intervals_(intervals) {}

    int intervals() const { return intervals_; }
    Result<std::optional<Sealed>> find(const SumKey& block);
    Status put(const SumKey& block, const Sealed& sealed);
    Result<Sealed> seal(const SumKey& block, const ShareBook& book) const;
    /// AuthenticationFailed.
    Result<ShareBook> open(const SumKey& block, const Sealed& sealed) const;

private:
    Result<crypto::Aes256Gcm> cipherFor(const SumKey& block) const;

    Database& database_;
    SecretBytes key_;
    int intervals_;
};

/// What one intake round adds to the books. With null it does nothing.
class ShareRound {
public:
    explicit ShareRound(ShareAccounts* accounts) : accounts_(accounts) {}

    void add(const SumKey& block, std::int64_t meter, int interval, std::uint64_t joules);
    /// At the end of each chunk: what was added is in the clear no longer.
    Status seal();
    /// In the transaction that writes the sums.
    Status write();

private:
    ShareAccounts* accounts_;
    std::map<SumKey, ShareBook> added_;
    std::map<SumKey, ShareAccounts::Sealed> sealed_;
};

/// Its table, for the intake's schema.
QString shareAccountTable();

}  // namespace smarter
