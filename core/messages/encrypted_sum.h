// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <vector>

#include "core/base/ids.h"
#include "core/base/time.h"
#include "core/messages/outcome.h"
#include "core/paillier/ciphertext.h"
#include "core/paillier/slots.h"

namespace smarter {

enum class SumKind : std::uint8_t { NeighbourhoodLoad = 1, HouseholdTotals = 2 };

/// What a run of slots of an EncryptedSum means.
struct SumPart {
    Interval window;
    std::uint16_t firstSlot = 0;
    std::uint16_t slotCount = 0;
    /// Fewest meters in any populated slot of the run, of `enrolled`. 1 of 1 for a household.
    std::uint32_t contributors = 0;
    std::uint32_t enrolled = 0;
    /// Meter-minutes summed, of all that a complete window would hold.
    std::uint64_t coveredMinutes = 0;
    std::uint64_t expectedMinutes = 0;
    /// SHA-256 over the sorted contributors and the minutes of each.
    std::array<std::uint8_t, 32> contributorDigest{};
    /// What the intake's policy says. Anything but Released means the slots hold random bits over the sum.
    Outcome outcome = Outcome::Released;
    /// Households only.
    Pseudonym household;
};

/// A sum on its way from the PES intake to the PES release. Slots of parts that are not Released have been
/// blinded, and slots that no part names are blinded too unless they were released before, unchanged.
struct EncryptedSum {
    static constexpr std::uint8_t kVersion = 1;
    static constexpr std::size_t kMostParts = 256;

    SumKind kind = SumKind::NeighbourhoodLoad;
    QString neighbourhood;
    /// Which sum of its kind: block start for a neighbourhood; group number and day for households.
    std::uint64_t group = 0;
    Interval window;
    std::uint32_t revision = 1;
    /// Fingerprint of the Paillier public key.
    std::array<std::uint8_t, 32> keyFingerprint{};
    Bytes slotLayout;
    /// Empty when no part is Released: there is nothing to decrypt.
    paillier::Ciphertext ciphertext;
    std::vector<SumPart> parts;
};

Bytes encode(const EncryptedSum& sum);
Result<EncryptedSum> decodeEncryptedSum(ByteView bytes);

}  // namespace smarter
