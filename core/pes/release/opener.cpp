// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pes/release/opener.h"

#include <algorithm>
#include <numeric>

namespace smarter {

namespace {

/// The release sees counts, not sets: it cannot judge what changed, but never opens a thin sum.
Outcome judgeAgain(const SumPart& part, SumKind kind, const ReleasePolicies& policies) {
    if (part.outcome != Outcome::Released) {
        return part.outcome;
    }
    const ReleasePolicy& policy = policies.at(part.window.start);
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

/// What the intake says of a part must fit together: a thin sum is not to pass for a full one.
bool isConsistent(const EncryptedSum& sum, const SumPart& part, const paillier::SlotLayout& layout) {
    const bool inLayout = part.slotCount > 0 && part.firstSlot + part.slotCount <= layout.slotCount();
    const bool inWindow = part.window.start >= sum.window.start && part.window.end() <= sum.window.end();
    const auto minutes = static_cast<std::uint64_t>(part.window.length / kMinute);
    const bool ofEnrolled = part.contributors <= part.enrolled && part.contributors <= layout.maxContributors() &&
                            part.contributors <= part.coveredMinutes &&
                            part.coveredMinutes <= part.expectedMinutes &&
                            part.expectedMinutes <= minutes * part.enrolled;
    const bool ofItsKind = sum.kind == SumKind::NeighbourhoodLoad ||
                           (part.enrolled == 1 && part.slotCount <= HouseholdTotal::kMostRegisters);
    return inLayout && inWindow && ofEnrolled && ofItsKind;
}

bool shareNoSlot(const std::vector<SumPart>& parts) {
    std::vector<std::pair<int, int>> runs;
    for (const SumPart& part : parts) {
        runs.emplace_back(part.firstSlot, part.firstSlot + part.slotCount);
    }
    std::ranges::sort(runs);
    const auto overlap = [](const auto& first, const auto& second) { return first.second > second.first; };
    return std::ranges::adjacent_find(runs, overlap) == runs.end();
}

Result<Checked> check(const EncryptedSum& sum, const paillier::PrivateKey& key, const ReleasePolicies& policies) {
    if (sum.keyFingerprint != key.publicKey().fingerprint()) {
        return fail(ErrorCode::KeyInvalid, sum.neighbourhood);
    }
    const auto layout = paillier::SlotLayout::deserialize(sum.slotLayout);
    if (!layout) {
        return passOn(layout);
    }
    Checked checked{&sum, *layout, {}, false};
    for (const SumPart& part : sum.parts) {
        checked.outcomes.push_back(judgeAgain(part, sum.kind, policies));
        checked.opens |= checked.outcomes.back() == Outcome::Released;
        if (!isConsistent(sum, part, *layout)) {
            return fail(ErrorCode::ValueOutOfRange, sum.neighbourhood);
        }
    }
    if (layout->keyBits() != key.publicKey().bits() || !shareNoSlot(sum.parts) ||
        (checked.opens && sum.ciphertext.value.empty())) {
        return fail(ErrorCode::ValueOutOfRange, sum.neighbourhood);
    }
    return checked;
}

/// `plaintext` may be null where nothing opens.
std::vector<AggregateRow> rowsOf(const Checked& checked, const paillier::Plaintext* plaintext) {
    std::vector<AggregateRow> rows;
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
    return rows;
}

using MaybePlaintext = Result<paillier::Plaintext>;

/// All at once; one by one if there is a ciphertext among them that is none.
Result<std::vector<MaybePlaintext>> decryptEach(std::span<const paillier::Ciphertext> ciphertexts,
                                                const paillier::PrivateKey& key) {
    std::vector<MaybePlaintext> out;
    auto all = key.decrypt(ciphertexts);
    if (all) {
        std::ranges::move(*all, std::back_inserter(out));
        return out;
    }
    if (all.error().code != ErrorCode::CiphertextInvalid) {
        return passOn(all);
    }
    for (const paillier::Ciphertext& ciphertext : ciphertexts) {
        out.push_back(key.decrypt(ciphertext));
        if (!out.back() && out.back().error().code != ErrorCode::CiphertextInvalid) {
            return passOn(out.back());
        }
    }
    return out;
}

}  // namespace

Result<std::vector<SumRows>> openSums(std::span<const EncryptedSum* const> sums, const paillier::PrivateKey& key,
                                      const ReleasePolicies& policies) {
    std::vector<Result<Checked>> all;
    std::vector<paillier::Ciphertext> ciphertexts;
    for (const EncryptedSum* sum : sums) {
        all.push_back(check(*sum, key, policies));
        if (all.back() && all.back()->opens) {
            ciphertexts.push_back(sum->ciphertext);
        }
    }
    const auto plaintexts = decryptEach(ciphertexts, key);
    if (!plaintexts) {
        return passOn(plaintexts);
    }
    std::vector<SumRows> out;
    auto next = plaintexts->begin();
    for (const Result<Checked>& checked : all) {
        if (!checked) {
            out.push_back(passOn(checked));
        } else if (!checked->opens) {
            out.push_back(rowsOf(*checked, nullptr));
        } else {
            const MaybePlaintext& plaintext = *next++;
            out.push_back(plaintext ? SumRows(rowsOf(*checked, &*plaintext)) : SumRows(passOn(plaintext)));
        }
    }
    return out;
}

}  // namespace smarter
