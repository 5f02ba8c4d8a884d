// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pes/release/opener.h"

#include <algorithm>
#include <numeric>

namespace smarter {

namespace {

/// The release sees counts, not sets: it cannot judge what changed, but never opens a thin sum.
Outcome judgeAgain(const SumPart& part, SumKind kind, const ReleasePolicy& policy) {
    if (part.outcome != Outcome::Released) {
        return part.outcome;
    }
    if (kind == SumKind::NeighbourhoodLoad) {
        return judgeLoad(policy, part.contributors, part.contributors);
    }
    const auto covered = static_cast<std::int64_t>(part.coveredMinutes);
    return judgeHousehold(policy, covered, covered);
}

Quality qualityOf(const SumPart& part) {
    return part.coveredMinutes == part.expectedMinutes ? Quality::Valid : Quality::Questionable;
}

AggregateRow loadRow(const EncryptedSum& sum, const SumPart& part, Outcome outcome,
                     std::span<const std::uint64_t> slots) {
    const auto total = std::accumulate(slots.begin(), slots.end(), std::uint64_t{0});
    return NeighbourhoodLoad{sum.neighbourhood, part.window,   sum.revision,
                             part.contributors, part.enrolled, outcome,
                             qualityOf(part),   Joules{static_cast<std::int64_t>(total)}};
}

AggregateRow householdRow(const EncryptedSum& sum, const SumPart& part, Outcome outcome,
                          std::span<const std::uint64_t> slots) {
    HouseholdTotal row{part.household,
                       sum.neighbourhood,
                       part.window,
                       sum.revision,
                       static_cast<std::uint32_t>(part.coveredMinutes),
                       static_cast<std::uint32_t>(part.expectedMinutes),
                       outcome,
                       qualityOf(part),
                       {}};
    std::ranges::transform(slots, std::back_inserter(row.registers),
                           [](std::uint64_t value) { return Joules{static_cast<std::int64_t>(value)}; });
    return row;
}

/// All slot values; none if nothing is to be opened.
Result<std::vector<std::uint64_t>> decrypt(const EncryptedSum& sum, const paillier::PrivateKey& key,
                                           const paillier::SlotLayout& layout) {
    if (sum.ciphertext.value.empty()) {
        return std::vector<std::uint64_t>();
    }
    return key.decrypt(sum.ciphertext).transform([&](const paillier::Plaintext& plaintext) {
        return layout.decode(plaintext);
    });
}

}  // namespace

Result<std::vector<AggregateRow>> openSum(const EncryptedSum& sum, const paillier::PrivateKey& key,
                                          const ReleasePolicy& policy) {
    if (sum.keyFingerprint != key.publicKey().fingerprint()) {
        return fail(ErrorCode::KeyInvalid, sum.neighbourhood);
    }
    const auto layout = paillier::SlotLayout::deserialize(sum.slotLayout);
    if (!layout) {
        return passOn(layout);
    }
    std::vector<Outcome> outcomes;
    for (const SumPart& part : sum.parts) {
        outcomes.push_back(judgeAgain(part, sum.kind, policy));
        const bool inLayout = part.firstSlot + part.slotCount <= layout->slotCount();
        const bool opens = outcomes.back() == Outcome::Released;
        if (part.slotCount == 0 || !inLayout || (opens && sum.ciphertext.value.empty()) ||
            (sum.kind == SumKind::HouseholdTotals && part.slotCount > HouseholdTotal::kMostRegisters)) {
            return fail(ErrorCode::ValueOutOfRange, sum.neighbourhood);
        }
    }
    const bool anyOpens = std::ranges::find(outcomes, Outcome::Released) != outcomes.end();
    auto slots = anyOpens ? decrypt(sum, key, *layout) : std::vector<std::uint64_t>();
    if (!slots) {
        return passOn(slots);
    }
    const WipeAtExit guard({reinterpret_cast<std::uint8_t*>(slots->data()), slots->size() * sizeof(std::uint64_t)});
    std::vector<AggregateRow> rows;
    for (std::size_t i = 0; i < sum.parts.size(); ++i) {
        const SumPart& part = sum.parts[i];
        const auto run = outcomes[i] == Outcome::Released
                             ? std::span<const std::uint64_t>(*slots).subspan(part.firstSlot, part.slotCount)
                             : std::span<const std::uint64_t>();
        rows.push_back(sum.kind == SumKind::NeighbourhoodLoad ? loadRow(sum, part, outcomes[i], run)
                                                              : householdRow(sum, part, outcomes[i], run));
    }
    return rows;
}

}  // namespace smarter
