// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/customer/own_charges.h"
#include "core/tariff/bill.h"

namespace smarter {

enum class BillVerdict : std::uint8_t {
    /// Every line is what own readings and the tariff make it, to the joule and to 1/100,000.
    Equal,
    /// It is not, and what is missing in own detail cannot be why.
    Differs,
    /// Own detail does not hold every minute that was billed: too little to tell.
    Incomplete,
};

/// A line of the bill beside the same line made from own readings; one of them may not be there.
struct LineCheck {
    std::optional<ChargeLine> billed;
    std::optional<ChargeLine> own;

    Joules energyDifference() const;  ///< billed − own
    Money difference() const;         ///< billed − own
    bool isEqual() const;
};

struct DayCheck {
    BillDay billed;
    OwnDay own;

    bool isEqual() const { return !billed.isBilled() || billed.energy == own.energy; }
    bool operator==(const DayCheck&) const = default;
};

struct BillCheck {
    BillVerdict verdict = BillVerdict::Incomplete;
    std::vector<LineCheck> lines;  ///< the bill's, in its order, then those that it lacks
    std::vector<DayCheck> days;    ///< each day of the period
    /// Of the whole; billed − own.
    Joules energyDifference;
    Money difference;
    /// Whether the bill's totals are the sums of its lines and days.
    bool sumsHold = true;
    /// Minutes of billed days that own detail lacks; those of them that were altered.
    std::int64_t missing = 0;
    std::int64_t altered = 0;
    /// Own energy of days that the bill says it does not count.
    Joules unbilled;

    /// Days whose energy differs, in order.
    std::vector<DayCheck> differingDays() const;
};

/// Makes the bill's charges anew from own readings and the tariff, and compares. Days that the bill says are
/// withheld or missing count on neither side. Its own word is not trusted: not for its sums, nor for a rate.
/// Where own detail is not whole it may still be found wrong: on a day that is whole, in a sum, or in an
/// amount that is not its energy at the rate. Pure; thread-safe. Errors as of computeBill.
Result<BillCheck> checkBill(const Bill& bill, const OwnDetail& detail, const TariffHistory& history,
                            const QTimeZone& zone);

}  // namespace smarter
