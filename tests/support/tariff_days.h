// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <memory>

#include "core/tariff/usage.h"

namespace smarter::test {

inline std::shared_ptr<const Tariff> shipped(const QString& id) {
    const auto all = shippedTariffs();
    const auto found = std::ranges::find_if(all, [&](const auto& tariff) { return tariff->id == id; });
    return found == all.end() ? nullptr : *found;
}

inline TariffHistory always(std::shared_ptr<const Tariff> tariff) {
    return {{QDate(2000, 1, 1), std::move(tariff)}};
}

}  // namespace smarter::test
