// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/privacy/energy_series.h"

namespace smarter::privacy {

enum class Presence : std::uint8_t { In, Away, Asleep };

/// Of one home on one local day.
struct Occupancy {
    Instant start;
    std::vector<Presence> minutes;   ///< one for each minute of the day
    std::optional<Instant> wokeUp;   ///< end of the night's sleep
    std::optional<Instant> wentToBed;  ///< begin of the evening's sleep

    bool operator==(const Occupancy&) const = default;
};

/// Who is in, from a load curve that begins at local midnight and ends at the next. Mean and variability of windows
/// are compared with the quiet of the night, as D. Chen et al., "Non-intrusive Occupancy Monitoring using Smart
/// Meters", BuildSys 2013; that such features tell presence: W. Kleiminger et al., "Occupancy Detection from Electricity
/// Consumption Data", same place. Windows are of 15 minutes, or of the series' step where that is longer.
///   A window is active if its mean is 20 % or its range 60 W over what nine tenths of the windows from 1:00 to 4:30
///   stay under. A lone active window before 5:30 is an appliance, not a person.
///   Active is In. Quiet that begins before 4:00 and ends by noon is Asleep, and so is quiet that begins after 20:30 and
///   reaches midnight. Other quiet up to 75 minutes between active windows is In; all that is left is Away.
/// The times are counted from midnight: off by an hour for part of a day when the clocks change.
Occupancy guessOccupancy(const EnergySeries& day);

/// What one would say without a single reading: asleep until 7:00 and from 23:00, else in.
Occupancy guessWithoutReadings(Interval day);

/// From known intervals, each in order and disjoint.
Occupancy occupancyOf(Interval day, const std::vector<Interval>& occupied, const std::vector<Interval>& asleep);

/// Stretches of one state, in order, joined without a gap.
struct PresenceStretch {
    Interval interval;
    Presence presence = Presence::In;
    bool operator==(const PresenceStretch&) const = default;
};
std::vector<PresenceStretch> stretchesOf(const Occupancy& occupancy);

}  // namespace smarter::privacy
