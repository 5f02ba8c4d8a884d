// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/base/time.h"
#include "core/secret/secret_bytes.h"

namespace smarter {

/// What a customer may allow beyond what metering needs. Nothing is allowed until they say so. Stored: values
/// never change, and 1 stays unused (text 1 had a purpose there that never was).
enum class Consent : std::uint8_t {
    /// The utility keeps the household's daily totals longer than others', to compare years.
    LongerHistory = 2,
};

/// Of the text they decided on. A decision on an earlier text does not count for a later one.
inline constexpr int kConsentTextVersion = 2;

/// What a household decided, as its portal tells the PES intake. Whoever signed in proves it with the meter's
/// key of their epoch, so that neither the portal nor the line can consent for them; the portal can only keep
/// silent.
struct ConsentStatement {
    MeterId meter;
    std::uint32_t keyEpoch = 0;
    Consent purpose = Consent::LongerHistory;
    bool given = false;
    int textVersion = 0;
    Instant decidedAt;
    Bytes proof = {};
    /// Since when the household has the meter, by the meter's word; Instant::min(): since ever, max(): no
    /// reading yet. Not proven: it may be later than the decision.
    Instant householdSince = Instant::min();
};

/// Derived from the meter's key of an epoch: the meter's own has its nonces counted.
Result<SecretBytes> consentKey(const SecretBytes& meterKey);
/// Of everything but the proof and `householdSince`.
Result<Bytes> proofOf(const ConsentStatement& statement, const SecretBytes& consentKey);
/// SignatureInvalid.
Status checkProof(const ConsentStatement& statement, const SecretBytes& consentKey);

/// What the intake makes of it for the MDMS: no meter, and no day of the households before.
struct LongerHistory {
    Pseudonym household;
    Instant from;  ///< start of the first local day that is wholly theirs

    auto operator<=>(const LongerHistory&) const = default;
};

}  // namespace smarter
