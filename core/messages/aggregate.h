// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <variant>
#include <vector>

#include "core/base/ids.h"
#include "core/base/time.h"
#include "core/base/units.h"
#include "core/messages/outcome.h"

namespace smarter {

/// All meters of a neighbourhood, one short interval. `energy` is zero and meaningless unless Released.
struct NeighbourhoodLoad {
    QString neighbourhood;
    Interval window;
    std::uint32_t revision = 1;
    std::uint32_t meters = 0;
    std::uint32_t enrolled = 0;
    Outcome outcome = Outcome::Released;
    Quality quality = Quality::Valid;
    Joules energy;

    bool operator==(const NeighbourhoodLoad&) const = default;
};

/// One household, one billing interval, one total per tariff register (index = register).
struct HouseholdTotal {
    static constexpr std::size_t kMostRegisters = 16;

    Pseudonym household;
    QString neighbourhood;
    Interval window;
    std::uint32_t revision = 1;
    std::uint32_t coveredMinutes = 0;
    std::uint32_t expectedMinutes = 0;
    Outcome outcome = Outcome::Released;
    Quality quality = Quality::Valid;
    std::vector<Joules> registers;

    bool operator==(const HouseholdTotal&) const = default;
};

using AggregateRow = std::variant<NeighbourhoodLoad, HouseholdTotal>;

/// The content of a SealedAggregate, before sealing and after opening. Decoding is total.
Bytes encode(const std::vector<AggregateRow>& rows);
Result<std::vector<AggregateRow>> decodeAggregateRows(ByteView bytes);

/// What leaves the PES: rows sealed for the MDMS in an envelope (fresh AES-256-GCM key under RSA-OAEP), signed
/// by the PES release (RSASSA-PKCS1-v1_5, SHA-256) over version, sequence and envelope. Sequences are
/// consecutive from 1, so that a lost, repeated or re-ordered aggregate is noticed.
struct SealedAggregate {
    static constexpr std::uint8_t kVersion = 1;
    /// The envelope and signature algorithms above.
    static constexpr std::uint8_t kAlgorithm = 1;

    std::uint64_t sequence = 0;
    Bytes envelope;
    Bytes signature;

    /// What is signed, and what the envelope binds as associated data (without the envelope itself).
    Bytes signedBytes() const;
    static Bytes associatedData(std::uint64_t sequence);
};

Bytes encode(const SealedAggregate& aggregate);
Result<SealedAggregate> decodeSealedAggregate(ByteView bytes);

}  // namespace smarter
