// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <cstdint>
#include <vector>

#include "core/meter/generator/home.h"

namespace smarter::generator {

/// A stretch of local clock readings, in seconds as if UTC (see profile::LocalTimes), [from, to).
struct Span {
    std::int64_t from = 0;
    std::int64_t to = 0;
};

/// What the occupants of a home do on one date. A function of home and date alone.
struct Routine {
    std::int64_t wake = 0;       ///< of this date's morning
    std::int64_t sleep = 0;      ///< of this date's evening, perhaps after midnight
    bool sleepsAtHome = true;    ///< in the night that follows this date
    std::vector<Span> absences;  ///< nobody at home; within the date, in order, disjoint
    std::vector<Span> awake;     ///< somebody at home and awake; in order, disjoint, may end after midnight
};

/// Local midnight that begins `date`.
std::int64_t midnight(QDate date);

Routine routineOf(const Traits& home, std::uint64_t homeSeed, QDate date);

}  // namespace smarter::generator
