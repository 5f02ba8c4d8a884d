// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIODevice>
#include <QTimeZone>
#include <optional>

#include "core/base/ids.h"
#include "core/customer/own_detail.h"

namespace smarter {

// Own detail for other programs. The device is open for writing and stays open. FileUnwritable.

/// One line a reading, as load profiles are: "local time,kW" with nine decimals, from which every joule can be had
/// back. Where a reading was altered, its line has no value.
Status writeCsv(QIODevice& out, const OwnDetail& detail, const QTimeZone& zone);

/// What was billed, for the feed's UsageSummary.
struct BilledPeriod {
    Interval period;
    Joules energy;
    Money amount;
    QString currency;  ///< ISO 4217, three letters
    QString tariff;
    Instant issuedAt;
};

struct GreenButtonOptions {
    MeterId meter;  ///< gives the entries their ids; it is not itself in the feed
    QTimeZone zone;
    /// Of a reading in the feed, whole minutes: 60, 900 and 3600 s are usual. A day or more is the local day.
    Seconds interval{60};
    Instant exportedAt;
    std::optional<BilledPeriod> bill;
};

/// Green Button "download my data" (NAESB ESPI 4.0): an Atom feed of UsagePoint, LocalTimeParameters, MeterReading,
/// ReadingType, one IntervalBlock for each local day, and a UsageSummary if something was billed. Energy is in µWh
/// (Wh × 10⁻⁶), so that each joule can be had back. An interval that is not whole carries quality 10 (questionable);
/// one without any reading is not there. InvalidArgument for an interval that is no whole number of minutes.
Status writeGreenButton(QIODevice& out, const OwnDetail& detail, const GreenButtonOptions& options);

}  // namespace smarter
