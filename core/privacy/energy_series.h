// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "core/base/time.h"
#include "core/base/units.h"

/// What can be read out of a load curve, and how much of that is left in sums. Pure functions, thread-safe.
namespace smarter::privacy {

/// Energy of consecutive intervals of one length; std::nullopt where there is no reading.
struct EnergySeries {
    Instant start;
    Seconds step = kMinute;
    std::vector<std::optional<Joules>> energy = {};

    std::size_t size() const { return energy.size(); }
    Instant at(std::size_t index) const { return start + step * static_cast<std::int64_t>(index); }
    Interval whole() const { return {start, step * static_cast<std::int64_t>(energy.size())}; }
    /// Mean over the interval; NaN where there is no reading.
    double watts(std::size_t index) const;
    bool operator==(const EnergySeries&) const = default;
};

/// Exact. An interval that one of them lacks is lacking in the sum. std::nullopt of none, or unless start, step and
/// size are the same.
std::optional<EnergySeries> sumOverHomes(std::span<const EnergySeries> homes);

/// Exact: sums of `count` (at least 1) consecutive intervals each; what is left over at the end falls away. One that
/// is lacking makes its sum lacking.
EnergySeries sumOverTime(const EnergySeries& series, int count);

/// Over the intervals that there are.
Joules total(const EnergySeries& series);

/// The mean watts that the series gives for each of `minutes` minutes from its start, NaN where it gives none.
std::vector<double> wattsByMinute(const EnergySeries& series, std::size_t minutes);

}  // namespace smarter::privacy
