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

/// A sum that has been checked: how to read it, and what of it may be opened.
struct Checked {
    const EncryptedSum* sum = nullptr;
    paillier::SlotLayout layout;
    std::vector<Outcome> outcomes;
    bool opens = false;
};

Result<Checked> check(const EncryptedSum& sum, const paillier::PrivateKey& key, const ReleasePolicy& policy) {
    if (sum.keyFingerprint != key.publicKey().fingerprint()) {
        return fail(ErrorCode::KeyInvalid, sum.neighbourhood);
    }
    const auto layout = paillier::SlotLayout::deserialize(sum.slotLayout);
    if (!layout) {
        return passOn(layout);
    }
    Checked checked{&sum, *layout, {}, false};
    for (const SumPart& part : sum.parts) {
        checked.outcomes.push_back(judgeAgain(part, sum.kind, policy));
        const bool opens = checked.outcomes.back() == Outcome::Released;
        const bool inLayout = part.slotCount > 0 && part.firstSlot + part.slotCount <= layout->slotCount();
        const bool tooManyRegisters =
            sum.kind == SumKind::HouseholdTotals && part.slotCount > HouseholdTotal::kMostRegisters;
        if (!inLayout || tooManyRegisters || (opens && sum.ciphertext.value.empty())) {
            return fail(ErrorCode::ValueOutOfRange, sum.neighbourhood);
        }
        checked.opens |= opens;
    }
    return checked;
}

/// `plaintext` may be null where nothing opens.
void addRows(const Checked& checked, const paillier::Plaintext* plaintext, std::vector<AggregateRow>& rows) {
    const EncryptedSum& sum = *checked.sum;
    auto slots = plaintext != nullptr ? checked.layout.decode(*plaintext) : std::vector<std::uint64_t>();
    const WipeAtExit guard({reinterpret_cast<std::uint8_t*>(slots.data()), slots.size() * sizeof(std::uint64_t)});
    for (std::size_t i = 0; i < sum.parts.size(); ++i) {
        const SumPart& part = sum.parts[i];
        const auto run = checked.outcomes[i] == Outcome::Released
                             ? std::span<const std::uint64_t>(slots).subspan(part.firstSlot, part.slotCount)
                             : std::span<const std::uint64_t>();
        rows.push_back(sum.kind == SumKind::NeighbourhoodLoad ? loadRow(sum, part, checked.outcomes[i], run)
                                                              : householdRow(sum, part, checked.outcomes[i], run));
    }
}

}  // namespace

Result<std::vector<AggregateRow>> openSums(std::span<const EncryptedSum* const> sums, const paillier::PrivateKey& key,
                                           const ReleasePolicy& policy) {
    std::vector<Checked> all;
    std::vector<paillier::Ciphertext> ciphertexts;
    for (const EncryptedSum* sum : sums) {
        auto checked = check(*sum, key, policy);
        if (!checked) {
            return passOn(checked);
        }
        if (checked->opens) {
            ciphertexts.push_back(sum->ciphertext);
        }
        all.push_back(std::move(*checked));
    }
    const auto plaintexts = key.decrypt(ciphertexts);
    if (!plaintexts) {
        return passOn(plaintexts);
    }
    std::vector<AggregateRow> rows;
    auto next = plaintexts->begin();
    for (const Checked& checked : all) {
        addRows(checked, checked.opens ? &*next++ : nullptr, rows);
    }
    return rows;
}

}  // namespace smarter
