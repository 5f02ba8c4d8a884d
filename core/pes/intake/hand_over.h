// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/paillier/encryptor.h"
#include "core/pes/intake/meter_registry.h"
#include "core/pes/intake/sum_store.h"
#include "core/pes/policy/block_geometry.h"
#include "core/pes/policy/policy.h"

namespace smarter {

/// A dirty sum, judged: the message for the release (no parts if there is nothing to say), what to remember,
/// and whether something in it is still open.
struct HandOver {
    EncryptedSum message;
    std::vector<Contribution> judged;
    bool stillOpen = false;
};

/// Decides, part by part, what of `sum` may be opened, and blinds what may not: windows that fail the policy and
/// windows that have not ended by `until`.
Result<HandOver> prepareHandOver(const StoredSum& sum, std::vector<Contribution> contributions,
                                 const MeterRegistry& registry, const BlockGeometry& geometry,
                                 const ReleasePolicy& policy, const paillier::Encryptor& encryptor, Instant until);

}  // namespace smarter
