// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/secret/secret_bytes.h"

namespace smarter {

/// How a household learns the name that the utility bills it under: the intake seals the pseudonym for
/// whoever has the meter's key of this epoch, and the meter keeps it for its customer. Sealed under a key
/// derived from the meter's (introductionKey): the meter's own has its nonces counted, and these are random.
struct Introduction {
    MeterId meter;
    std::uint32_t keyEpoch = 0;
    Bytes sealedPseudonym;
};

Result<SecretBytes> introductionKey(const SecretBytes& meterKey);
Result<Introduction> introduce(const MeterId& meter, std::uint32_t keyEpoch, const SecretBytes& meterKey,
                               const Pseudonym& pseudonym);
/// AuthenticationFailed if it is altered, or another meter's or epoch's; Truncated.
Result<Pseudonym> open(const Introduction& introduction, const SecretBytes& introductionKey);

}  // namespace smarter
