// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/tariff/charges.h"

namespace smarter {

// A bill as it leaves the MDMS for its household: its shape, its codec and its file. It stands beside the
// computation that both sides make it with, because a message may not depend on tariffs.

/// What a bill knows of one local day's energy.
enum class BillDayState : std::uint8_t {
    Complete,
    Incomplete,    ///< minutes without a reading: they count nothing
    Questionable,  ///< every minute, but of doubtful quality
    Withheld,      ///< by the release policy
    Missing,       ///< no total yet
};

struct BillDay {
    QDate day;
    BillDayState state = BillDayState::Missing;
    Joules energy;

    /// Whether its energy is in the bill.
    bool isBilled() const { return state != BillDayState::Withheld && state != BillDayState::Missing; }
    bool operator==(const BillDay&) const = default;
};

/// What a household owes for a period, and how that came about.
struct Bill {
    Pseudonym household;
    DayPeriod period;
    Charges charges;
    std::vector<BillDay> days;  ///< each day of the period

    /// Days that have a total.
    int billedDays() const;
    /// Days whose energy is not known whole, in order.
    std::vector<BillDay> doubtfulDays() const;
    bool operator==(const Bill&) const = default;
};

/// A bill as it went out: never changed. One that corrects another stands in its place: what is to be paid is
/// the difference, and the other stays in the books.
struct IssuedBill {
    std::int64_t number = 0;  ///< consecutive from 1
    Instant issuedAt;
    std::int64_t corrects = 0;  ///< number of the bill it corrects; 0: none
    Money reversed;             ///< that bill's amount
    Bill bill;

    Money due() const { return Money{bill.charges.amount.value - reversed.value}; }
    bool operator==(const IssuedBill&) const = default;
};

Bytes encode(const IssuedBill& bill);
/// Total.
Result<IssuedBill> decodeIssuedBill(ByteView bytes);

/// YYYY-MM where it is a whole month, else its days as ISO 8601 writes an interval.
QString periodName(const DayPeriod& period);
Interval intervalOf(const DayPeriod& period, const QTimeZone& zone);

/// A table a line: RFC 4180, comma, point, no grouping, UTF-8; one row for every charge line, then one for
/// every day.
QByteArray csvOf(const IssuedBill& bill);
QByteArray csvOf(const Bill& bill);
/// What csvOf wrote, as far as its columns hold: lines have no tier bounds, version or taxed base, days that
/// are not billed no energy, and nothing says whose bill it is. Total: BillMalformed, its detail names the
/// line.
Result<IssuedBill> billFromCsv(const QByteArray& csv);

}  // namespace smarter
