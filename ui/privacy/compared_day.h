// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/privacy/home_profiles.h"

namespace smarter {

/// What the page is asked to compare.
struct ViewRequest {
    std::size_t home = 0;
    QDate date;
    int minutes = 15;       ///< interval of the sums
    std::size_t homes = 1;  ///< that are summed; as many as there are, at most
    bool operator==(const ViewRequest&) const = default;
};

/// A home's day as a classic MDMS would have it, and as this one gets it; everything computed from the profiles.
struct ComparedDay {
    ViewRequest request;
    QString homeName;
    Interval day;
    bool truthKnown = false;  ///< else the references are what the raw minutes give
    std::size_t homesThere = 0;   ///< that have this day
    std::size_t homesSummed = 0;
    privacy::EnergySeries home;
    privacy::EnergySeries sums;
    privacy::Inference before;
    privacy::Inference after;
    privacy::Scores beforeScores;
    privacy::Scores afterScores;
    std::optional<double> presenceWithout;  ///< accuracy of guessing without any reading
    Joules total;
};

using ComparedDayPtr = std::shared_ptr<const ComparedDay>;

/// Pure; takes some milliseconds. The home must be one of the profiles'.
ComparedDay compareDay(const HomeProfiles& profiles, const ViewRequest& request);

}  // namespace smarter
