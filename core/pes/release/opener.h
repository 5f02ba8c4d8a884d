// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>

#include "core/messages/aggregate.h"
#include "core/messages/encrypted_sum.h"
#include "core/paillier/private_key.h"
#include "core/pes/policy/policy.h"

namespace smarter {

/// Opens what of the sums the policy lets through, as rows for the MDMS, in order. What the intake calls releasable is
/// held against the policy again; a part that fails becomes a withheld row and its slots are not looked at. All
/// or none: many sums at once fill the decryption's lanes. KeyInvalid (another Paillier key), ValueOutOfRange
/// (parts outside the layout), CiphertextInvalid, FaultDetected.
Result<std::vector<AggregateRow>> openSums(std::span<const EncryptedSum* const> sums, const paillier::PrivateKey& key,
                                           const ReleasePolicy& policy);

}  // namespace smarter
