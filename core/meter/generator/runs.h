// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

#include "core/meter/generator/routine.h"
#include "core/meter/profile/local_times.h"

namespace smarter::generator {

/// A run that somebody starts: begins at a local clock reading, lasts whole seconds.
struct Errand {
    Appliance appliance = Appliance::Kettle;
    std::int64_t start = 0;
    int seconds = 0;
    int watts = 0;
};

/// What the occupants switch on on `date`; it may run on after midnight, by less than a day.
std::vector<Errand> errandsOf(const Traits& home, std::uint64_t homeSeed, QDate date, const Routine& routine);

/// Who is there and up: without either, the heating turns itself down.
struct Presence {
    std::vector<Interval> occupied;
    std::vector<Interval> asleep;
};

/// What switches itself on and off around the clock (fridge, freezer, electric heating) within `period`.
/// Counted in cycles from 1970, so that a cycle is the same whichever day it is seen from.
std::vector<ApplianceRun> cyclesOf(const Traits& home, std::uint64_t homeSeed, std::uint64_t siteSeed,
                                   Interval period, const Presence& presence, profile::LocalTimes& times);

}  // namespace smarter::generator
