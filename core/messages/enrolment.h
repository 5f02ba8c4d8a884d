// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/bytes.h"
#include "core/base/ids.h"

namespace smarter {

/// How a meter introduces itself to the PES intake: its key of this epoch, wrapped (RSA-OAEP, SHA-256) for
/// the intake, and the neighbourhood it counts towards. After a change of household it does so again under
/// the next epoch, and the key of the epoch before proves that it is the same meter.
struct MeterEnrolment {
    /// Version 1 has neither first sequence nor proof: good for a meter's first epoch only.
    static constexpr std::uint8_t kVersion = 2;

    MeterId meter;
    QString neighbourhood;
    std::uint32_t keyEpoch = 0;
    Bytes wrappedKey;
    /// The first reading under this epoch; every earlier one is under the epochs before.
    std::uint64_t firstSequence = 1;
    /// crypto::proofOfKey over `provenPart` by the key of the epoch before; empty for a meter's first.
    Bytes proof = {};
    std::uint8_t version = kVersion;
};

/// Everything but the proof, as it is encoded.
Bytes provenPart(const MeterEnrolment& enrolment);
Bytes encode(const MeterEnrolment& enrolment);
/// Total.
Result<MeterEnrolment> decodeMeterEnrolment(ByteView bytes);

/// What a meter gives its customer against the activation code: the same key, wrapped for the customer's
/// RSA public key alone.
struct KeyGrant {
    MeterId meter;
    std::uint32_t keyEpoch = 0;
    Bytes wrappedKey;
};

}  // namespace smarter
