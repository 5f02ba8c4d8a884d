// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/units.h"

#include <cmath>
#include <limits>

namespace smarter {

std::optional<Money> cost(Joules energy, Rate rate) {
    __extension__ using Wide = __int128;
    const Wide product = static_cast<Wide>(energy.value) * rate.perKilowattHour.value;
    const Wide half = kJoulesPerKilowattHour / 2;
    const Wide rounded = (product >= 0 ? product + half : product - half) / kJoulesPerKilowattHour;
    if (rounded > std::numeric_limits<std::int64_t>::max() || rounded < std::numeric_limits<std::int64_t>::min()) {
        return std::nullopt;
    }
    return Money{static_cast<std::int64_t>(rounded)};
}

std::optional<Joules> joulesOfMinute(double kilowatts) {
    constexpr double joulesPerKilowattMinute = 60'000.0;
    if (!std::isfinite(kilowatts) || kilowatts < 0 || kilowatts > kMaximumWatts / 1000.0) {
        return std::nullopt;
    }
    return Joules{std::llround(kilowatts * joulesPerKilowattMinute)};
}

}  // namespace smarter
