// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimeZone>
#include <map>
#include <vector>

#include "core/messages/aggregate.h"
#include "core/tariff/usage.h"

namespace smarter {

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

/// The month's first to last local day. MonthMalformed unless `month` is YYYY-MM.
Result<DayPeriod> monthDays(const QString& month);
/// YYYY-MM where it is a whole month, else its days as ISO 8601 writes an interval.
QString periodName(const DayPeriod& period);
Interval intervalOf(const DayPeriod& period, const QTimeZone& zone);

/// What registers of what was totalled count on which register of a tariff, for each day; computed once for
/// many households. Not thread-safe.
class RegisterMaps {
public:
    RegisterMaps(const RegisterPlans& plans, const QTimeZone& zone) : plans_(plans), zone_(zone) {}
    /// TariffNotMetered.
    Result<const std::vector<int>*> of(const Terms& terms, QDate day);
    const QTimeZone& zone() const { return zone_; }

private:
    RegisterPlans plans_;
    QTimeZone zone_;
    /// Holds the tariff, so that its address stays its own.
    struct Known {
        std::shared_ptr<const Tariff> tariff;
        std::vector<int> map;
    };
    std::map<std::pair<QDate, const TariffVersion*>, Known> maps_;
};

/// From the household's totals of the period. NothingToBill if none was released; computeBill's errors.
Result<Bill> makeBill(const Pseudonym& household, const DayPeriod& period, const TariffHistory& history,
                      const std::vector<HouseholdTotal>& totals, RegisterMaps& maps);

/// A table a line: RFC 4180, comma, point, no grouping, UTF-8; one row for every charge line, then one for
/// every day.
QByteArray csvOf(const IssuedBill& bill);
QByteArray csvOf(const Bill& bill);

}  // namespace smarter
