// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/privacy/inference.h"

#include <algorithm>

namespace smarter::privacy {

namespace {
constexpr Seconds kTolerance = kMinute * 2;
}

Inference inferFrom(const EnergySeries& day) {
    std::vector<Switching> switchings = findSwitchings(day);
    std::vector<GuessedRun> runs = guessAppliances(switchings);
    return {day.step, std::move(switchings), std::move(runs), guessOccupancy(day)};
}

Scores score(const Inference& inference, const Reference& reference, const EnergySeries& home, const EnergySeries& seen) {
    const std::vector<double> minutes = wattsByMinute(home, home.size());
    return {scoreSwitchings(reference.switchings, inference.switchings, std::max(kTolerance, inference.step)),
            presenceAccuracy(reference.occupancy, inference.occupancy),
            sharedInformation(minutes, wattsByMinute(seen, home.size()))};
}

}  // namespace smarter::privacy
