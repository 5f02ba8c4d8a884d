// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/privacy/appliance_guess.h"
#include "core/privacy/occupancy.h"
#include "core/privacy/scores.h"
#include "core/privacy/shared_information.h"

namespace smarter::privacy {

/// What somebody who has a load curve of a local day reads out of it about a home.
struct Inference {
    Seconds step{};
    std::vector<Switching> switchings;
    std::vector<GuessedRun> runs;
    Occupancy occupancy;
};

/// One and the same detector for whatever is seen: minutes of a home, or a neighbourhood's sums.
Inference inferFrom(const EnergySeries& day);

/// What is so: from a simulator, or, where nobody knows, what the raw minutes give.
struct Reference {
    std::vector<Switching> switchings;
    Occupancy occupancy;
};

struct Scores {
    DetectionScore switchings;
    std::optional<double> presence;
    std::optional<SharedInformation> information;
};

/// `home` are the home's minutes, `seen` what the inference was drawn from. An event may be off by two minutes, or by
/// one step of what was seen where that is longer: in favour of whoever looks.
Scores score(const Inference& inference, const Reference& reference, const EnergySeries& home, const EnergySeries& seen);

}  // namespace smarter::privacy
