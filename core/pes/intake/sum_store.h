// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <compare>
#include <vector>

#include "core/messages/encrypted_sum.h"
#include "core/store/database.h"

namespace smarter {

/// One running sum. Owner: the neighbourhood of a load block, the group of a household day.
struct SumKey {
    SumKind kind = SumKind::NeighbourhoodLoad;
    std::int64_t owner = 0;
    Interval window;

    auto operator<=>(const SumKey&) const = default;
};

struct StoredSum {
    SumKey key;
    paillier::Ciphertext ciphertext;
    std::uint32_t revision = 0;
};

/// What one meter put in: a bit a minute (load) or a count of minutes (household).
struct Contribution {
    std::int64_t meter = 0;
    std::uint64_t covered = 0;
    std::uint64_t judged = 0;
    std::uint64_t released = 0;
};

struct QueuedSum {
    std::int64_t position = 0;
    EncryptedSum sum;
};

/// The intake's tables of sums, in the words of the intake. All in the caller's transaction.
class SumStore {
public:
    explicit SumStore(Database& database) : database_(database) {}

    Result<std::optional<StoredSum>> find(const SumKey& key);
    /// Makes or replaces the ciphertext and marks the sum dirty.
    Status put(const SumKey& key, const paillier::Ciphertext& ciphertext);
    /// Dirty sums whose window begins before `before`.
    Result<std::vector<StoredSum>> dirtyBefore(Instant before);
    Status settle(const SumKey& key, std::uint32_t revision, bool dirty);

    Result<std::vector<Contribution>> contributions(const SumKey& key);
    /// What this meter has put into this sum so far.
    Result<std::uint64_t> covered(const SumKey& key, std::int64_t meter);
    Status setCovered(const SumKey& key, std::int64_t meter, std::uint64_t covered);
    Status setJudged(const SumKey& key, const Contribution& contribution);

    Status queue(const EncryptedSum& sum);
    Result<std::vector<QueuedSum>> queued(int most);
    Status unqueue(std::int64_t position);

private:
    Database& database_;
};

}  // namespace smarter
