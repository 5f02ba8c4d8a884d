// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tariff/tariff.h"

#include <algorithm>
#include <limits>

namespace smarter {

namespace {

std::optional<Money> roundedQuotient(std::int64_t a, std::int64_t b, std::int64_t divisor) {
    __extension__ using Wide = __int128;
    const Wide product = static_cast<Wide>(a) * b;
    const Wide half = divisor / 2;
    const Wide rounded = (product >= 0 ? product + half : product - half) / divisor;
    if (rounded > std::numeric_limits<std::int64_t>::max() ||
        rounded < std::numeric_limits<std::int64_t>::min()) {
        return std::nullopt;
    }
    return Money{static_cast<std::int64_t>(rounded)};
}

}  // namespace

std::optional<Money> cost(Joules energy, EnergyRate rate) {
    return roundedQuotient(energy.value, rate.micro, kJoulesPerKilowattHour * kMicroPerMoneyUnit);
}

std::optional<Money> shareOf(Money amount, std::int64_t partsPerMillion) {
    return roundedQuotient(amount.value, partsPerMillion, kPartsPerMillion);
}

const TariffVersion* Tariff::inForce(QDate day) const {
    const auto found =
        std::ranges::find_if(versions.rbegin(), versions.rend(),
                             [day](const TariffVersion& version) { return version.validFrom <= day; });
    return found == versions.rend() ? nullptr : &*found;
}

}  // namespace smarter
