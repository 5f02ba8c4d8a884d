// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/privacy/occupancy.h"
#include "core/privacy/switching.h"

namespace smarter::privacy {

/// Events found against events known.
struct DetectionScore {
    int known = 0;
    int found = 0;
    int matched = 0;

    /// std::nullopt where there is nothing to divide by: nothing found, nothing known, neither.
    std::optional<double> precision() const;
    std::optional<double> recall() const;
    std::optional<double> f1() const;  ///< 2 matched / (known + found)
    bool operator==(const DetectionScore&) const = default;
};

/// As many pairs as there can be (a maximum matching), each event in one at most: the same sign, at most `tolerance`
/// apart, the sizes within 30 % of the known one. Both in order of time.
DetectionScore scoreSwitchings(const std::vector<Switching>& known, const std::vector<Switching>& found, Seconds tolerance);

/// Share of the known minutes whose state is guessed right, of three; std::nullopt of none.
std::optional<double> presenceAccuracy(const Occupancy& known, const Occupancy& guessed);

}  // namespace smarter::privacy
