// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/messages/consent.h"

namespace smarter {

/// What was decided, as it is kept; of purposes that no longer exist too.
struct ConsentDecision {
    Consent purpose = Consent::LongerHistory;
    bool given = false;
    int textVersion = 0;
    Instant decidedAt;

    bool allows() const { return given && textVersion == kConsentTextVersion; }
    bool operator==(const ConsentDecision&) const = default;
};

}  // namespace smarter
