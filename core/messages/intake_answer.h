// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/messages/acknowledgement.h"
#include "core/messages/introduction.h"

namespace smarter {

/// What the intake says to an enrolment: taken in or not; the meter tries again.
struct EnrolmentAnswer {
    MeterId meter;
    std::uint32_t keyEpoch = 0;
    bool taken = false;

    bool operator==(const EnrolmentAnswer&) const = default;
};

/// What goes back to the concentrator after the intake's commit, over a broker. It may come twice, or in another order.
struct IntakeAnswer {
    static constexpr std::uint8_t kVersion = 1;

    std::vector<Acknowledgement> acknowledgements;
    std::vector<EnrolmentAnswer> enrolments;
    std::vector<Introduction> introductions;
};

Bytes encode(const IntakeAnswer& answer);
/// Total.
Result<IntakeAnswer> decodeIntakeAnswer(ByteView bytes);

}  // namespace smarter
