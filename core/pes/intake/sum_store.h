// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <compare>
#include <functional>
#include <span>
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
    std::uint32_t meter = 0;  ///< its number
    std::uint32_t place = 0;  ///< within its neighbourhood
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
    /// The last block of a neighbourhood.
    Result<std::optional<StoredSum>> newestLoad(std::int64_t neighbourhood);
    /// Where the last day starts that any household has readings in.
    Result<std::optional<Instant>> lastTotalledDay();
    Status settle(const SumKey& key, std::uint32_t revision, bool dirty);

    /// Contributions lie in pages of kPagePlaces places, so that neither a sum of few meters costs a row a meter nor
    /// one of very many is written whole for one of them. In order of place.
    static constexpr std::uint32_t kPagePlaces = 256;
    static std::uint32_t pageOf(std::uint32_t place) { return place / kPagePlaces; }
    Result<std::vector<Contribution>> contributions(const SumKey& key);
    Result<std::vector<Contribution>> page(const SumKey& key, std::uint32_t page);
    /// Whole pages, in order of place; replaces them.
    Status putContributions(const SumKey& key, std::span<const Contribution> contributions);
    /// Moves what the first version kept a row a meter into pages. In the caller's transaction.
    Status adoptRows(const std::function<std::uint32_t(std::uint32_t meter)>& placeOf);

    Status queue(const EncryptedSum& sum);
    Result<std::vector<QueuedSum>> queued(int most);
    Result<std::int64_t> queuedCount();
    Status unqueue(std::int64_t position);

private:
    Database& database_;
};

}  // namespace smarter
