// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>

#include "core/messages/aggregate.h"
#include "core/messages/encrypted_sum.h"
#include "core/paillier/private_key.h"
#include "core/pes/policy/policy.h"

namespace smarter {

/// What one sum came to: its rows, or why it can never be opened. KeyInvalid (another Paillier key),
/// ValueOutOfRange (parts that contradict their layout, their window or each other), CiphertextInvalid, and what
/// SlotLayout::deserialize says.
using SumRows = Result<std::vector<AggregateRow>>;

/// Opens what of the sums the policy of their day lets through, as rows for the MDMS: one result a sum, in order. What the intake
/// calls releasable is held against the policy again; a part that fails becomes a withheld row and its slots are not
/// looked at. A sum that cannot be opened takes no other with it; many at once fill the decryption's lanes.
/// Fails as a whole where another try may do better: FaultDetected, InvalidArgument.
///
/// The digest of the contributors is carried for those who know the set; the release knows none and cannot check it.
Result<std::vector<SumRows>> openSums(std::span<const EncryptedSum* const> sums, const paillier::PrivateKey& key,
                                      const ReleasePolicies& policies);

}  // namespace smarter
