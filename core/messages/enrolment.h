// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/bytes.h"
#include "core/base/ids.h"

namespace smarter {

/// How a meter introduces itself to the PES intake: its key of this epoch, wrapped (RSA-OAEP, SHA-256) for
/// the intake, and the neighbourhood it counts towards. After a change of household it does so again under the
/// next epoch.
struct MeterEnrolment {
    static constexpr std::uint8_t kVersion = 1;

    MeterId meter;
    QString neighbourhood;
    std::uint32_t keyEpoch = 0;
    Bytes wrappedKey;
};

Bytes encode(const MeterEnrolment& enrolment);
Result<MeterEnrolment> decodeMeterEnrolment(ByteView bytes);

/// What a meter gives its customer against the activation code: the same key, wrapped for the customer's
/// RSA public key alone.
struct KeyGrant {
    MeterId meter;
    std::uint32_t keyEpoch = 0;
    Bytes wrappedKey;
};

}  // namespace smarter
