// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/privacy/switching.h"

namespace smarter::privacy {

enum class Guess : std::uint8_t { Unknown, Fridge, Kettle, Cooking, Oven, WashingMachine, TumbleDryer, Dishwasher, Heating, Vehicle };

struct GuessedRun {
    Run run;
    Guess guess = Guess::Unknown;
    bool operator==(const GuessedRun&) const = default;
};

/// Pairs switchings and names what ran, by power, length and repetition; what fits no rule stays Unknown. By start.
/// The rules, first fit:
///   Fridge          50 … 250 W, 4 … 60 min, with at least five others of its power within 35 %
///   Heating         ≥ 1 kW, 1 … 15 min, five others of its power (within 10 %) within 90 min, none
///                   after a pause of 3 min or less
///   Vehicle         ≥ 3.3 kW, ≥ 40 min, no heating of its power within 20 %
///   Dishwasher      1.7 … 2.4 kW, 8 … 20 min, twice within 8 %, 25 … 60 min between
///   Oven            1.8 … 3 kW, 6 … 15 min, then within 40 min three like it (within 30 %) under 4 min; those too
///   Kettle          1.5 … 3.2 kW, up to 5 min
///   TumbleDryer     1.7 … 2.7 kW, 40 … 90 min
///   WashingMachine  1.7 … 2.3 kW, 7 … 24 min, and 80 … 280 W stay on when it goes
///   Cooking         0.5 … 3 kW, 5 … 45 min
std::vector<GuessedRun> guessAppliances(const std::vector<Switching>& switchings);

}  // namespace smarter::privacy
