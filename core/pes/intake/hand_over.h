// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/paillier/encryptor.h"
#include "core/pes/intake/metering.h"
#include "core/pes/intake/release_guard.h"
#include "core/pes/intake/share_account.h"
#include "core/pes/intake/sum_store.h"
#include "core/pes/policy/policy.h"

namespace smarter {

/// A dirty sum, judged: the message for the release (no parts if there is nothing to say), what to remember,
/// and whether something in it is still open.
struct HandOver {
    EncryptedSum message;
    std::vector<Contribution> judged;
    bool stillOpen = false;
};

/// What judging works with; all of it outlives the call.
struct JudgingContext {
    const MeterRegistry& registry;
    const BlockGeometry& geometry;
    const Metering& metering;
    const ReleasePolicies& policies;
    const paillier::Encryptor& encryptor;
    ReleaseGuard& guard;
    ShareAccounts* shares = nullptr;  ///< null until a policy limits shares
};

/// Decides, part by part, what of `sum` may be opened, and blinds what may not: windows that fail the policy and
/// windows that have not ended by `until`. In the transaction that keeps what it returns.
Result<HandOver> prepareHandOver(const StoredSum& sum, std::vector<Contribution> contributions,
                                 const JudgingContext& context, Instant until);

}  // namespace smarter
