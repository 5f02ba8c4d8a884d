// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include "core/base/result.h"
#include "core/messages/aggregate.h"

namespace smarter {

/// One window of a neighbourhood's load. `raw` is what the PES released and is never written over; `value` is what
/// analyses go by: the raw value, an administrator's edit or an estimate, as `quality` says.
struct LoadWindow {
    std::optional<Outcome> outcome;  ///< nothing: there is no row
    std::optional<Joules> raw;       ///< only of released windows
    std::optional<Joules> value;
    Quality quality = Quality::Valid;  ///< of `value`
    std::uint32_t revision = 0;
    std::uint32_t meters = 0;
    bool partial = false;  ///< released with minutes of some meter missing
    bool suspect = false;  ///< a VEE rule on values found it out: not to learn from
    bool byHand = false;   ///< an administrator put `value` in, or accepted it

    bool missing() const { return !outcome; }
    bool withheld() const { return outcome && *outcome != Outcome::Released; }
    bool estimated() const {
        return quality == Quality::EstimatedReferenceDay || quality == Quality::EstimatedLinear;
    }
    bool operator==(const LoadWindow&) const = default;
};

/// A neighbourhood's load on an even grid without holes: window i starts at start + i · interval.
struct LoadSeries {
    /// Eight years of minutes.
    static constexpr std::int64_t kMostWindows = std::int64_t{1} << 22;

    QString neighbourhood;
    Instant start;
    Seconds interval{};
    std::vector<LoadWindow> windows;
    std::vector<NeighbourhoodLoad> leftOut;  ///< rows for a window that another has, or off the grid

    Interval windowAt(std::size_t index) const {
        return {start + interval * static_cast<std::int64_t>(index), interval};
    }
    Interval span() const { return {start, interval * static_cast<std::int64_t>(windows.size())}; }
    /// First and one past the last window that starts within `range`.
    std::pair<std::size_t, std::size_t> indices(const Interval& range) const;
};

/// Mean power over a time, for the screen.
constexpr double watts(Joules energy, Seconds time) {
    return static_cast<double>(energy.value) / static_cast<double>(time.count());
}

/// Of one neighbourhood's rows, in any order. The last row's length is the grid's; of two rows for one window the
/// greater revision stays. HistoryTooShort: no rows. ValueOutOfRange: they span over kMostWindows.
Result<LoadSeries> makeSeries(const QString& neighbourhood, std::vector<NeighbourhoodLoad> rows);

/// The same in longer windows, aligned to the epoch: a sum where every part has a value, else nothing. The series
/// itself where `interval` is not a multiple, greater than one, of its own.
LoadSeries coarser(const LoadSeries& series, Seconds interval);

}  // namespace smarter
