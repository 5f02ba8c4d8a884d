// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/privacy/shared_information.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <vector>

namespace smarter::privacy {

namespace {

constexpr std::size_t kBins = 8;
constexpr std::size_t kShifts = 24;
constexpr std::uint8_t kMissing = kBins;

/// The bin of each value: by the share of values under it.
std::vector<std::uint8_t> binned(std::span<const double> values) {
    std::vector<double> sorted;
    std::ranges::copy_if(values, std::back_inserter(sorted), [](double value) { return !std::isnan(value); });
    std::ranges::sort(sorted);
    std::vector<std::uint8_t> bins;
    for (const double value : values) {
        const auto under = static_cast<std::size_t>(std::ranges::lower_bound(sorted, value) - sorted.begin());
        bins.push_back(std::isnan(value) ? kMissing : static_cast<std::uint8_t>(under * kBins / sorted.size()));
    }
    return bins;
}

/// Σ −p ln p of counts.
template <class Counts>
double entropy(const Counts& counts, double total) {
    double sum = 0;
    for (const double count : counts) {
        sum -= count > 0 ? count / total * std::log(count / total) : 0;
    }
    return sum;
}

std::optional<double> normalisedInformation(const std::vector<std::uint8_t>& x, const std::vector<std::uint8_t>& y, std::size_t shift) {
    std::array<double, kBins> ofX{};
    std::array<double, kBins> ofY{};
    std::array<double, kBins * kBins> ofBoth{};
    double total = 0;
    for (std::size_t i = 0; i < x.size(); ++i) {
        const std::uint8_t a = x[i];
        const std::uint8_t b = y[(i + shift) % y.size()];
        if (a != kMissing && b != kMissing) {
            ++ofX[a];
            ++ofY[b];
            ++ofBoth[a * kBins + b];
            ++total;
        }
    }
    const double entropyX = entropy(ofX, total);
    const double entropyY = entropy(ofY, total);
    if (!(entropyX > 0) || !(entropyY > 0)) {
        return std::nullopt;
    }
    const double shared = entropyX + entropyY - entropy(ofBoth, total);
    return std::clamp(shared / std::sqrt(entropyX * entropyY), 0.0, 1.0);
}

}  // namespace

std::optional<SharedInformation> sharedInformation(std::span<const double> home, std::span<const double> seen) {
    if (home.empty() || home.size() != seen.size()) {
        return std::nullopt;
    }
    const std::vector<std::uint8_t> x = binned(home);
    const std::vector<std::uint8_t> y = binned(seen);
    const std::optional<double> normalised = normalisedInformation(x, y, 0);
    if (!normalised) {
        return std::nullopt;
    }
    double chance = 0;
    for (std::size_t shift = 1; shift < kShifts; ++shift) {
        chance += normalisedInformation(x, y, shift * x.size() / kShifts).value_or(0);
    }
    return SharedInformation{*normalised, chance / (kShifts - 1)};
}

}  // namespace smarter::privacy
