// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>
#include <functional>
#include <numeric>

#include "core/customer/bill_check.h"
#include "core/messages/calendar.h"
#include "tests/support/error_of.h"
#include "tests/support/tariff_days.h"

using namespace smarter;
using namespace smarter::test;

namespace {

/// 8 March 2026 has 23 hours in Toronto.
const QTimeZone kToronto("America/Toronto");
const DayPeriod kPeriod{{2026, 3, 6}, {2026, 4, 5}};

/// A home that draws differently every minute.
OwnDetail homeDetail() {
    OwnDetail detail;
    const Interval range = intervalOf(kPeriod, kToronto);
    std::int64_t i = 0;
    for (Instant start = range.start; start < range.end(); start += kMinute, ++i) {
        detail.readings.push_back({{start, kMinute}, Joules{20'000 + i * 7'919 % 61'001}});
    }
    return detail;
}

/// What is right for these readings, less the days that are withheld.
Bill billOf(const OwnDetail& detail, const TariffHistory& history, const std::vector<QDate>& withheld = {}) {
    const auto own = ownCharges(detail, history, kPeriod, kToronto, withheld);
    Bill bill{{}, kPeriod, own->charges, {}};
    for (const OwnDay& day : own->days) {
        const bool counts = std::ranges::find(withheld, day.day) == withheld.end();
        bill.days.push_back({day.day, counts ? BillDayState::Complete : BillDayState::Withheld,
                             counts ? day.energy : Joules{}});
    }
    return bill;
}

Joules energyOn(const OwnDetail& detail, QDate day) {
    const Interval range = intervalOf(day, kToronto);
    Joules sum;
    for (const OwnReading& reading : detail.readings) {
        sum += range.contains(reading.interval.start) ? reading.energy : Joules{};
    }
    return sum;
}

/// Puts `more` on a day, on the first line and on every total, as who makes a bill up would.
void inflate(Bill& bill, std::size_t day, Joules more) {
    ChargeLine& line = bill.charges.lines.front();
    const Money before = line.amount;
    bill.days[day].energy += more;
    line.energy += more;
    line.amount = *cost(line.energy, line.rate);
    bill.charges.energy += more;
    bill.charges.amount.value += line.amount.value - before.value;
}

}  // namespace

class TestBillCheck : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void rightBillIsEqualUnderEveryTariff_data() {
        QTest::addColumn<QString>("tariff");
        for (const auto& tariff : shippedTariffs()) {
            QTest::newRow(qPrintable(tariff->id)) << tariff->id;
        }
    }
    void rightBillIsEqualUnderEveryTariff() {
        QFETCH(QString, tariff);
        const TariffHistory history = always(shipped(tariff));
        const auto check = checkBill(billOf(detail_, history), detail_, history, kToronto);
        QVERIFY(check);
        QCOMPARE(check->verdict, BillVerdict::Equal);
        QVERIFY(!check->lines.empty() && std::ranges::all_of(check->lines, &LineCheck::isEqual));
        QCOMPARE(check->missing, 0);
        QVERIFY(check->differingDays().empty());
        // The day the clock goes forward has 1,380 minutes, and none of them is missed.
        QVERIFY(check->days[2].own.isWhole());
    }

    void aJouleTooMuchIsShownWhereItIs() {
        Bill bill = billOf(detail_, tou_);
        inflate(bill, 4, Joules{1});
        const auto check = checkBill(bill, detail_, tou_, kToronto);
        QCOMPARE(check->verdict, BillVerdict::Differs);
        QCOMPARE(check->energyDifference.value, 1);
        QCOMPARE(check->lines.front().energyDifference().value, 1);
        QCOMPARE(std::ranges::count_if(check->lines, &LineCheck::isEqual),
                 static_cast<std::ptrdiff_t>(check->lines.size()) - 1);
        QCOMPARE(check->differingDays().size(), 1u);
        QCOMPARE(check->differingDays().front().own.day, kPeriod.first.addDays(4));
        QVERIFY(check->sumsHold);
    }

    void aHundredThousandthTooMuchIsShown() {
        for (const std::size_t line : {0u, 3u, 4u}) {  // energy, daily charge, tax
            Bill bill = billOf(detail_, tou_);
            ++bill.charges.lines[line].amount.value;
            ++bill.charges.amount.value;
            const auto check = checkBill(bill, detail_, tou_, kToronto);
            QCOMPARE(check->verdict, BillVerdict::Differs);
            QCOMPARE(check->difference.value, 1);
            QCOMPARE(check->lines[line].difference().value, 1);
            QCOMPARE(check->energyDifference.value, 0);
        }
    }

    void totalThatIsNotTheSumOfItsLinesIsWrong() {
        Bill bill = billOf(detail_, tou_);
        bill.charges.amount.value += 5'000;
        const auto check = checkBill(bill, detail_, tou_, kToronto);
        QCOMPARE(check->verdict, BillVerdict::Differs);
        QVERIFY(!check->sumsHold);
        QCOMPARE(check->difference.value, 5'000);
        QVERIFY(std::ranges::all_of(check->lines, &LineCheck::isEqual));
    }

    void lineTooManyAndLineTooFewAreShown() {
        Bill bill = billOf(detail_, tou_);
        ChargeLine made = bill.charges.lines.front();
        made.registerName = QStringLiteral("Network fee");
        bill.charges.lines.push_back(made);
        bill.charges.lines.erase(bill.charges.lines.begin());
        const auto check = checkBill(bill, detail_, tou_, kToronto);
        QCOMPARE(check->verdict, BillVerdict::Differs);
        QCOMPARE(std::ranges::count_if(check->lines, [](const LineCheck& one) { return !one.own; }), 1);
        QCOMPARE(std::ranges::count_if(check->lines, [](const LineCheck& one) { return !one.billed; }), 1);
        QVERIFY(!check->lines.back().billed);
        QCOMPARE(check->lines.back().difference().value, -made.amount.value);
    }

    void withheldDaysAreLeftOutAndTold() {
        const std::vector<QDate> withheld{{2026, 3, 9}, {2026, 4, 5}};
        const Bill bill = billOf(detail_, tou_, withheld);
        const auto check = checkBill(bill, detail_, tou_, kToronto);
        QCOMPARE(check->verdict, BillVerdict::Equal);
        QCOMPARE(check->unbilled, energyOn(detail_, withheld[0]) + energyOn(detail_, withheld[1]));
        // The same bill without the word "withheld" is short of them.
        Bill silent = bill;
        for (BillDay& day : silent.days) {
            day.state = BillDayState::Complete;
        }
        const auto found = checkBill(silent, detail_, tou_, kToronto);
        QCOMPARE(found->verdict, BillVerdict::Differs);
        QCOMPARE(found->energyDifference.value, -check->unbilled.value);
    }

    void missingMinutesLeaveItOpenAndAreCounted() {
        OwnDetail detail = detail_;
        const auto gap = detail.readings.begin() + 3'000;
        detail.altered.push_back({(gap + 1)->interval.start, kMinute * 2});
        const Joules lost = std::accumulate(
            gap, gap + 5, Joules{}, [](Joules sum, const OwnReading& one) { return sum + one.energy; });
        detail.readings.erase(gap, gap + 5);
        const Bill bill = billOf(detail_, tou_);
        const auto check = checkBill(bill, detail, tou_, kToronto);
        QCOMPARE(check->verdict, BillVerdict::Incomplete);
        QCOMPARE(check->missing, 5);
        QCOMPARE(check->altered, 2);
        QCOMPARE(check->energyDifference, lost);
        QCOMPARE(check->differingDays().size(), 1u);
        QCOMPARE(check->differingDays().front().own.missing, 5);
        QCOMPARE(check->differingDays().front().own.altered, 2);
        // A day that nobody has minutes of is no reason to doubt a bill that agrees.
        QCOMPARE(checkBill(billOf(detail, tou_), detail, tou_, kToronto)->verdict, BillVerdict::Equal);
    }

    void missingMinuteExcusesNothingElse_data() {
        QTest::addColumn<std::function<void(Bill&)>>("tamper");
        const auto row = [](const char* name, std::function<void(Bill&)> tamper) {
            QTest::newRow(name) << std::move(tamper);
        };
        row("another day", [](Bill& bill) { inflate(bill, 20, Joules{1}); });
        row("more than a meter can draw",
            [](Bill& bill) { inflate(bill, 2, Joules{kMaximumWatts * 60 + 1}); });
        row("less than was used", [](Bill& bill) { inflate(bill, 2, Joules{-90'000}); });
        row("another rate", [](Bill& bill) {
            ChargeLine& line = bill.charges.lines.front();
            line.rate.micro += 1'000;
            bill.charges.amount.value -= line.amount.value;
            line.amount = *cost(line.energy, line.rate);
            bill.charges.amount.value += line.amount.value;
        });
        row("an amount that is not energy at rate", [](Bill& bill) {
            ++bill.charges.lines.front().amount.value;
            ++bill.charges.amount.value;
        });
        row("a total that is no sum", [](Bill& bill) { ++bill.charges.energy.value; });
        row("another currency", [](Bill& bill) { bill.charges.currency = QStringLiteral("USD"); });
        row("a made-up tax", [](Bill& bill) {
            ChargeLine line = bill.charges.lines.back();
            line.tariff = QStringLiteral("Another");
            bill.charges.amount.value += line.amount.value;
            bill.charges.lines.push_back(line);
        });
    }
    void missingMinuteExcusesNothingElse() {
        QFETCH(std::function<void(Bill&)>, tamper);
        OwnDetail detail = detail_;
        detail.readings.erase(detail.readings.begin() + 3'000);  // of the third day
        Bill bill = billOf(detail_, tou_);
        QCOMPARE(checkBill(bill, detail, tou_, kToronto)->verdict, BillVerdict::Incomplete);
        tamper(bill);
        QCOMPARE(checkBill(bill, detail, tou_, kToronto)->verdict, BillVerdict::Differs);
    }

    void billOutsideTheTariffOrWithoutItsDaysIsAnError() {
        Bill bill = billOf(detail_, tou_);
        QCOMPARE(errorOf(checkBill(bill, detail_, {}, kToronto)), ErrorCode::TariffNotInForce);
        bill.days.pop_back();
        QCOMPARE(errorOf(checkBill(bill, detail_, tou_, kToronto)), ErrorCode::InvalidArgument);
    }

    void tableOfABillIsReadBackAndChecks() {
        Tariff named = *shipped(QStringLiteral("tiered"));
        named.name = QStringLiteral("=Day, \"night\"\nand more");
        for (const TariffHistory& history : {always(std::make_shared<const Tariff>(named)), tou_}) {
            IssuedBill issued{7, instantOf(1'780'000'000), 3, Money{12'345'678},
                              billOf(detail_, history, {kPeriod.last})};
            const auto read = billFromCsv(csvOf(issued));
            QVERIFY(read);
            QCOMPARE(read->corrects, 3);
            QCOMPARE(read->reversed.value, 12'345'678);
            QCOMPARE(csvOf(*read), csvOf(issued));
            QCOMPARE(read->bill.days, issued.bill.days);
            QCOMPARE(read->bill.charges.tax, issued.bill.charges.tax);
            QCOMPARE(checkBill(read->bill, detail_, history, kToronto)->verdict, BillVerdict::Equal);
            ++issued.bill.charges.lines.front().amount.value;
            QCOMPARE(checkBill(billFromCsv(csvOf(issued))->bill, detail_, history, kToronto)->verdict,
                     BillVerdict::Differs);
        }
    }

    void tableThatIsDamagedIsRefused() {
        const QByteArray csv = csvOf(billOf(detail_, tou_));
        QVERIFY(billFromCsv(csv));
        const qsizetype lastDay = csv.lastIndexOf("day-");
        for (qsizetype size = 0; size < csv.size() - 1; size += 7) {
            QCOMPARE(errorOf(billFromCsv(csv.left(std::min(size, lastDay)))), ErrorCode::BillMalformed);
        }
        const std::pair<const char*, const char*> changes[] = {{"energy", "energie"},
                                                               {"total", "energy"},
                                                               {"day-complete", "day-done"},
                                                               {"2026-03-06", "2026-02-30"},
                                                               {",amount", ""}};
        for (const auto& [what, with] : changes) {
            QByteArray changed = csv;
            changed.replace(changed.indexOf(what), static_cast<qsizetype>(qstrlen(what)), with);
            QCOMPARE(errorOf(billFromCsv(changed)), ErrorCode::BillMalformed);
        }
        QByteArray twice = csv;
        twice += csv.mid(lastDay);
        QCOMPARE(errorOf(billFromCsv(twice)), ErrorCode::BillMalformed);
    }

private:
    const OwnDetail detail_ = homeDetail();
    const TariffHistory tou_ = always(shipped(QStringLiteral("ontario-tou")));
};

QTEST_GUILESS_MAIN(TestBillCheck)
#include "test_bill_check.moc"
