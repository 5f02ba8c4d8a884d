// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <compare>
#include <cstdint>
#include <optional>

namespace smarter {

/// Energy, a whole number of joules. Sums are exact: a year of 10⁹ meters at 1 MW stays within int64.
struct Joules {
    std::int64_t value = 0;

    constexpr auto operator<=>(const Joules&) const = default;
    constexpr Joules& operator+=(Joules other) {
        value += other.value;
        return *this;
    }
    constexpr Joules& operator-=(Joules other) {
        value -= other.value;
        return *this;
    }
    friend constexpr Joules operator+(Joules a, Joules b) { return a += b; }
    friend constexpr Joules operator-(Joules a, Joules b) { return a -= b; }
};

inline constexpr std::int64_t kJoulesPerKilowattHour = 3'600'000;

/// Money, in 1/100,000 of the currency unit (ESPI UsageSummary resolution). Rounded once, per bill line.
struct Money {
    std::int64_t value = 0;

    constexpr auto operator<=>(const Money&) const = default;
    constexpr Money& operator+=(Money other) {
        value += other.value;
        return *this;
    }
    friend constexpr Money operator+(Money a, Money b) { return a += b; }
};

/// Price of one kWh, in Money units.
struct Rate {
    Money perKilowattHour;
    constexpr auto operator<=>(const Rate&) const = default;
};

/// energy × rate, rounded half away from zero to 1/100,000. Exact in between (128 bits).
/// std::nullopt when the amount does not fit Money.
std::optional<Money> cost(Joules energy, Rate rate);

/// Physical bound on one meter: 1 MW. A reading over it is refused before encryption.
inline constexpr std::int64_t kMaximumWatts = 1'000'000;

/// kW mean over one minute to joules: kW × 60,000, rounded to the nearest joule.
/// std::nullopt for NaN, negative, or over kMaximumWatts.
std::optional<Joules> joulesOfMinute(double kilowatts);

/// For the screen and exports only.
constexpr double kilowattHours(Joules energy) {
    return static_cast<double>(energy.value) / static_cast<double>(kJoulesPerKilowattHour);
}

}  // namespace smarter
