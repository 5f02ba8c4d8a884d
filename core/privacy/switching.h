// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <vector>

#include "core/privacy/energy_series.h"

// Switchings: the events of load monitoring. After G. W. Hart, "Nonintrusive Appliance Load Monitoring",
// Proceedings of the IEEE 80(12), 1992: edges of the total between steady levels, paired by their size.
namespace smarter::privacy {

/// Smaller ones are neither looked for nor asked for: a lamp is, a fridge is not.
inline constexpr double kLeastSwitchingWatts = 50;

/// Power that comes (positive) or goes (negative), by so many watts.
struct Switching {
    Instant at;
    double watts = 0;

    constexpr auto operator<=>(const Switching&) const = default;
};

/// Something that ran.
struct Run {
    Interval interval;
    double watts = 0;

    constexpr auto operator<=>(const Run&) const = default;
};

/// The edges of a load curve, in order of time. A switching within an interval changes the means of two: changes of
/// one sign in consecutive intervals count as one, two at most. Those under kLeastSwitchingWatts or under 3 % of the
/// higher level are left out: the mains' voltage moves what is on by about 1 %. `at` is the start of the interval with
/// the larger change. Across a missing interval nothing is seen.
std::vector<Switching> findSwitchings(const EnergySeries& series);

/// What switched on, with what switched off after it: each fall, in order of time, is joined with the newest rise that
/// is not yet taken, lasted at most 12 hours and is as large within max(40 W, 15 %). A rise that is left over is joined
/// with two falls left over within the hour after it, if they are as large together: what was turned down, then off.
/// By start.
std::vector<Run> pairSwitchings(const std::vector<Switching>& switchings);

/// The switchings that known runs make strictly inside `period`: their net change in each minute (a meter of minutes
/// cannot tell them apart), from kLeastSwitchingWatts on. In order of time.
std::vector<Switching> switchingsOf(std::span<const Run> runs, Interval period);

}  // namespace smarter::privacy
