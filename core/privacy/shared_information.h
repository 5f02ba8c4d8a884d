// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <span>

namespace smarter::privacy {

/// How much two curves tell of each other, 0 to 1.
struct SharedInformation {
    double normalised = 0;
    /// What the estimator gives for the same curves when they have nothing to do with each other.
    double byChance = 0;
};

/// Normalised mutual information I(X;Y) / √(H(X) H(Y)) (Strehl and Ghosh, JMLR 3, 2002) of two series of one length;
/// pairs with NaN are left out. Plug-in estimate over 8 bins of equal frequency each; equal values share a bin. The
/// estimate is too large where values are few or hold for long: 96 quarters of an hour have 8 × 8 cells to fill. So the
/// mean of the same estimate over circular shifts of `seen` by 1/24 to 23/24 of its length is given beside it.
/// std::nullopt if one of them says nothing (all values in one bin).
std::optional<SharedInformation> sharedInformation(std::span<const double> home, std::span<const double> seen);

}  // namespace smarter::privacy
