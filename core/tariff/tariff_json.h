// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tariff/tariff.h"

namespace smarter {

/// A tariff file (JSON, format "smarter-tariff-1"; described in data/tariffs/README.md). Any bytes give a
/// tariff or faults.
struct ParsedTariff {
    Tariff tariff;  ///< as far as it could be read: an editor shows it with its faults
    std::vector<TariffFault> faults;

    bool ok() const { return faults.empty(); }
};

ParsedTariff parseTariff(const QByteArray& json);
/// What parseTariff reads back to an equal tariff, if it has no faults.
QByteArray toJson(const Tariff& tariff);

/// "weekday", "weekend", "holiday".
const char* dayTypeKey(DayType type);
/// "07:00–24:00"
QString timeRangeText(int startMinute, int endMinute);
/// "24:00" for 1,440.
QString minuteText(int minute);

}  // namespace smarter
