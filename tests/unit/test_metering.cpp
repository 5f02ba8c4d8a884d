// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>
#include <map>

#include "core/tariff/usage.h"
#include "tests/support/error_of.h"
#include "tests/support/small_pes.h"

using namespace smarter;
using namespace smarter::test;

namespace {

const QTimeZone kBerlin("Europe/Berlin");
const QDate kWinter(2016, 1, 1);  // a holiday

/// What bills under every tariff that comes with the program.
RegisterPlans allTariffs() {
    return *withPlansFor({}, shippedTariffs(), QDate(1, 1, 1), kShortestRegisterTime, kBerlin);
}

/// One price from `start` to `end` o'clock, another for the rest.
RegisterPlans twoRegisters(int start, int end) {
    Calendar calendar = Calendar::single();
    const DaySchedule day{{0, start * 60, 0}, {start * 60, end * 60, 1}, {end * 60, kMinutesOfDay, 0}};
    calendar.seasons.front().schedules = {day, day, day};
    RegisterPlans plans;
    if (!plans.add(QDate(1, 1, 2), *RegisterPlan::join({calendar}), QDate(1, 1, 1))) {
        std::abort();
    }
    return plans;
}

std::int64_t joulesOf(int meter, int minute) {
    return 1'000 + 97 * meter + minute % 61;
}

using Totals = std::map<Pseudonym, HouseholdTotal>;

Totals totalsOn(const std::vector<AggregateRow>& rows, const Interval& day) {
    Totals out;
    for (const AggregateRow& row : rows) {
        if (const auto* total = std::get_if<HouseholdTotal>(&row); total != nullptr && total->window == day) {
            out[total->household] = *total;
        }
    }
    return out;
}

class Street {
public:
    explicit Street(int meters) {
        for (int i = 0; i < meters; ++i) {
            ids_.push_back(pes.enrolled(QStringLiteral("home %1").arg(i)));
        }
    }

    /// Minutes of the day [from, to) of each meter but `without`.
    void report(const Interval& day, int from, int to, int without = -1) {
        for (int i = 0; i < size(); ++i) {
            if (i != without) {
                reportOne(i, day, from, to);
            }
        }
    }
    void reportOne(int meter, const Interval& day, int from, int to) {
        const auto rows = minutes(day.start + kMinute * from, to - from,
                                  [&](int minute) { return joulesOf(meter, from + minute); });
        pes.processed(pes.sealed(ids_[static_cast<std::size_t>(meter)], rows, 60));
    }
    Pseudonym household(int meter) { return *pes.intake->pseudonymOf(ids_[static_cast<std::size_t>(meter)]); }
    int size() const { return static_cast<int>(ids_.size()); }

    SmallPes pes{2, QStringLiteral("Europe/Berlin")};

private:
    std::vector<MeterId> ids_;
};

/// By register of the plan that is in force.
std::vector<Joules> expected(const RegisterPlan& plan, int meter, const Interval& day) {
    std::vector<Joules> out(static_cast<std::size_t>(plan.registerCount()));
    for (int minute = 0; minute < day.length / kMinute; ++minute) {
        const int at = plan.registerAt(day.start + kMinute * minute, kBerlin);
        out[static_cast<std::size_t>(at)] += Joules{joulesOf(meter, minute)};
    }
    return out;
}

int minutesIn(const Interval& day) {
    return static_cast<int>(day.length / kMinute);
}

}  // namespace

class TestMetering : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { openLibraries(); }
    void cleanupTestCase() { closeLibraries(); }

    void householdsAreTotalledByRegister_data() {
        QTest::addColumn<QDate>("date");
        QTest::newRow("a holiday") << kWinter;
        QTest::newRow("a winter weekday") << QDate(2016, 1, 4);
        QTest::newRow("a summer weekend") << QDate(2016, 7, 9);
        QTest::newRow("23 hours") << QDate(2016, 3, 27);
        QTest::newRow("25 hours") << QDate(2016, 10, 30);
    }

    void householdsAreTotalledByRegister() {
        QFETCH(QDate, date);
        // More than fit in one sum with this many registers, so that a group lies in several.
        Street street(40);
        const auto adopted = street.pes.intake->adopt(allTariffs());
        QVERIFY(adopted);
        QVERIFY(adopted->registersOn(date) > 3);
        const Interval day = intervalOf(date, kBerlin);
        street.report(day, 0, minutesIn(day));
        const Totals totals = totalsOn(street.pes.released(day.end()), day);
        QCOMPARE(totals.size(), 40u);
        for (int meter = 0; meter < street.size(); ++meter) {
            const HouseholdTotal& total = totals.at(street.household(meter));
            QCOMPARE(total.outcome, Outcome::Released);
            QCOMPARE(total.registers, expected(adopted->on(date), meter, day));
        }
    }

    void whatWasTotalledKeepsItsRegisters() {
        Street street(3);
        const Interval first = intervalOf(QDate(2016, 1, 4), kBerlin);
        const Interval second = intervalOf(QDate(2016, 1, 5), kBerlin);
        street.report(first, 0, 600);
        const auto adopted = street.pes.intake->adopt(twoRegisters(6, 18));
        QVERIFY(adopted);
        QCOMPARE(adopted->registersOn(QDate(2016, 1, 4)), 1);
        QCOMPARE(adopted->registersOn(QDate(2016, 1, 5)), 2);
        street.pes.restartIntake();
        street.report(first, 600, minutesIn(first));
        street.report(second, 0, minutesIn(second));
        const auto rows = street.pes.released(second.end());
        const HouseholdTotal before = totalsOn(rows, first).at(street.household(1));
        QCOMPARE(before.registers, expected(RegisterPlan(), 1, first));
        const HouseholdTotal after = totalsOn(rows, second).at(street.household(1));
        QCOMPARE(after.registers, expected(adopted->on(QDate(2016, 1, 5)), 1, second));
        QCOMPARE(after.registers.size(), 2u);
    }

    void planThatWouldShowAnHourIsRefusedWhole() {
        Street street(2);
        QCOMPARE(errorOf(street.pes.intake->adopt(twoRegisters(7, 8))), ErrorCode::RegisterTooShort);
        QVERIFY(street.pes.intake->metering().plans().empty());
        // Two hours, of which the clocks take one in March.
        QCOMPARE(errorOf(street.pes.intake->adopt(twoRegisters(2, 4))), ErrorCode::RegisterTooShort);
        QVERIFY(street.pes.intake->adopt(twoRegisters(4, 6)));
    }

    void samePlansAgainChangeNothing() {
        Street street(2);
        const auto once = street.pes.intake->adopt(allTariffs());
        QVERIFY(once);
        QCOMPARE(*street.pes.intake->adopt(allTariffs()), *once);
        street.report(intervalOf(kWinter, kBerlin), 0, 60);
        QCOMPARE(*street.pes.intake->adopt(allTariffs()), *once);
    }

    void registerWithTooFewMinutesKeepsTheTotalIn() {
        Street street(4);
        QVERIFY(street.pes.intake->adopt(twoRegisters(6, 18)));
        const Interval day = intervalOf(QDate(2016, 1, 4), kBerlin);
        street.report(day, 0, minutesIn(day), 2);
        street.reportOne(2, day, 5 * 60, 18 * 60);  // an hour of the night register
        Totals totals = totalsOn(street.pes.released(day.end()), day);
        QCOMPARE(totals.at(street.household(2)).outcome, Outcome::TooShort);
        QVERIFY(totals.at(street.household(2)).registers.empty());
        street.reportOne(2, day, 0, 5 * 60);
        street.reportOne(2, day, 18 * 60, minutesIn(day));
        totals = totalsOn(street.pes.released(day.end()), day);
        QCOMPARE(totals.at(street.household(2)).outcome, Outcome::Released);
        QCOMPARE(totals.at(street.household(2)).registers, expected(twoRegisters(6, 18).on(QDate(2016, 1, 4)), 2, day));
    }

    void sumsHoldEveryJouleWhateverTheRegisters() {
        Street street(35);
        QVERIFY(street.pes.intake->adopt(allTariffs()));
        const Interval day = intervalOf(QDate(2016, 1, 4), kBerlin);
        street.report(day, 300, 420);
        const auto held = street.pes.held();
        for (int meter = 0; meter < street.size(); ++meter) {
            std::int64_t sum = 0;
            for (int minute = 300; minute < 420; ++minute) {
                sum += joulesOf(meter, minute);
            }
            QCOMPARE(held.days.at({street.household(meter), day.start}), sum);
        }
    }
};

QTEST_GUILESS_MAIN(TestMetering)
#include "test_metering.moc"
