// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimeZone>
#include <span>

#include "core/customer/own_detail.h"
#include "core/tariff/charges.h"

namespace smarter {

/// What own readings know of one local day.
struct OwnDay {
    QDate day;
    Joules energy;
    std::int64_t missing = 0;  ///< minutes without a reading that opens; they count nothing
    std::int64_t altered = 0;  ///< those of them where something is stored that does not open

    bool isWhole() const { return missing == 0; }
    bool operator==(const OwnDay&) const = default;
};

/// What a period costs by own readings.
struct OwnCharges {
    Charges charges;
    std::vector<OwnDay> days;  ///< each day of the period
};

/// computeBill over own readings, whose minutes go to the register that the tariff has for them. `leftOut`:
/// days whose energy is not to count. Pure; thread-safe. Errors as of computeBill.
Result<OwnCharges> ownCharges(const OwnDetail& detail, const TariffHistory& history, const DayPeriod& period,
                              const QTimeZone& zone, std::span<const QDate> leftOut = {});

}  // namespace smarter
