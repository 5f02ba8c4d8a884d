// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>
#include <random>

#include "core/pes/policy/differencing.h"
#include "tests/support/attacker.h"

using namespace smarter;
using test::Attacker;
using test::Cell;

namespace {

DayMinutes minutesFrom(int first, int end) {
    DayMinutes out;
    for (int minute = first; minute < end; ++minute) {
        out.set(static_cast<std::size_t>(minute));
    }
    return out;
}

/// Exposure by linear algebra: the definition itself.
std::vector<std::size_t> isolatedMeters(const std::vector<MeterDay>& meters) {
    Attacker attacker;
    std::map<std::pair<std::size_t, std::size_t>, std::set<Cell>> loads;
    for (std::size_t m = 0; m < meters.size(); ++m) {
        const int meter = static_cast<int>(m);
        for (std::size_t minute = 0; minute < DayMinutes().size(); ++minute) {
            for (std::size_t revision = 0; revision < meters[m].loads.size(); ++revision) {
                if (meters[m].loads[revision][minute]) {
                    loads[{revision, minute}].insert({meter, static_cast<std::int64_t>(minute)});
                }
            }
        }
        for (const DayMinutes& total : meters[m].totals) {
            std::set<Cell> cells;
            for (std::size_t minute = 0; minute < total.size(); ++minute) {
                if (total[minute]) {
                    cells.insert({meter, static_cast<std::int64_t>(minute)});
                }
            }
            attacker.seeTotal(meter, cells);
        }
    }
    for (const auto& [value, cells] : loads) {
        attacker.seeLoad(cells);
    }
    std::vector<std::size_t> out;
    for (std::size_t m = 0; m < meters.size(); ++m) {
        if (attacker.isolates(static_cast<int>(m))) {
            out.push_back(m);
        }
    }
    return out;
}

/// Each reading in some load value or none, in some total or none.
std::vector<MeterDay> anyDay(std::mt19937& random) {
    const auto upTo = [&](int most) { return static_cast<int>(random() % static_cast<unsigned>(most + 1)); };
    const int count = 1 + upTo(5);
    const int minutes = 1 + upTo(5);
    const int revisions = 1 + upTo(1);
    const int loss = upTo(4);  // of ten readings
    std::vector<MeterDay> meters;
    for (int m = 0; m < count; ++m) {
        MeterDay day{std::vector<DayMinutes>(static_cast<std::size_t>(revisions)), std::vector<DayMinutes>(1)};
        if (upTo(3) == 0) {
            day.totals.resize(static_cast<std::size_t>(upTo(2)));
        }
        for (int minute = 0; minute < minutes; ++minute) {
            if (upTo(9) >= loss) {
                day.loads[static_cast<std::size_t>(upTo(revisions - 1))].set(static_cast<std::size_t>(minute));
            }
            if (!day.totals.empty() && upTo(9) >= loss) {
                day.totals[static_cast<std::size_t>(upTo(static_cast<int>(day.totals.size()) - 1))].set(
                    static_cast<std::size_t>(minute));
            }
        }
        meters.push_back(std::move(day));
    }
    return meters;
}

}  // namespace

class TestPolicyDifferencing : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void exposureIsWhatLinearAlgebraFinds() {
        std::mt19937 random(2016);
        int exposedDays = 0;
        int safeDays = 0;
        for (int i = 0; i < 20'000; ++i) {
            const std::vector<MeterDay> meters = anyDay(random);
            const auto expected = isolatedMeters(meters);
            QCOMPARE(exposedMeters(meters), expected);
            (expected.empty() ? safeDays : exposedDays) += 1;
        }
        QVERIFY(exposedDays > 1'000);
        QVERIFY(safeDays > 1'000);
    }

    void withholdingLeavesNobodyExposed() {
        std::mt19937 random(7);
        int withheldDays = 0;
        for (int i = 0; i < 5'000; ++i) {
            std::vector<MeterDay> meters = anyDay(random);
            const std::size_t registers = 1 + random() % 2;
            std::vector<std::size_t> offered;
            std::vector<MeterDay> before = meters;
            for (std::size_t m = 0; m < meters.size(); ++m) {
                if (meters[m].totals.size() >= registers) {
                    offered.push_back(m);
                    before[m].totals.resize(before[m].totals.size() - registers);
                }
            }
            if (!exposedMeters(before).empty()) {
                continue;  // nothing that is still in could help
            }
            const auto withheld = totalsToWithhold(meters, offered, registers);
            QCOMPARE(totalsToWithhold(meters, offered, registers), withheld);
            if (exposedMeters(meters).empty()) {
                QVERIFY(withheld.empty());
            }
            withheldDays += withheld.empty() ? 0 : 1;
            for (const std::size_t meter : withheld) {
                meters[meter].totals.resize(meters[meter].totals.size() - registers);
            }
            QVERIFY(isolatedMeters(meters).empty());
        }
        QVERIFY(withheldDays > 100);
    }

    void oneUnbilledAmongTheBilledIsHiddenByASecond() {
        const DayMinutes day = minutesFrom(0, 1440);
        std::vector<MeterDay> meters(10, MeterDay{{day}, {day}});
        QVERIFY(exposedMeters(meters).empty());
        meters[4].totals.clear();
        QCOMPARE(exposedMeters(meters), std::vector<std::size_t>{4});
        std::vector<std::size_t> offered{0, 1, 2, 3, 5, 6, 7, 8, 9};
        QCOMPARE(totalsToWithhold(meters, offered), std::vector<std::size_t>{0});
    }

    void neighbourhoodOfAThousandIsJudgedAtOnce_data() {
        QTest::addColumn<int>("lossy");
        QTest::newRow("complete") << 0;
        QTest::newRow("one in ten with a gap of its own") << 100;
        QTest::newRow("each with a gap of its own") << 1'000;
    }
    void neighbourhoodOfAThousandIsJudgedAtOnce() {
        QFETCH(const int, lossy);
        const DayMinutes day = minutesFrom(0, 1440);
        std::vector<MeterDay> meters(1'000, MeterDay{{day}, {day}});
        for (int m = 0; m < lossy; ++m) {
            const DayMinutes gap = minutesFrom(m, m + 1);
            meters[static_cast<std::size_t>(m)].totals = {day & ~gap};
            // The quarter of an hour of the gap is not released.
            for (MeterDay& meter : meters) {
                meter.loads[0] &= ~minutesFrom(m / 15 * 15, m / 15 * 15 + 15);
            }
        }
        std::vector<std::size_t> exposed;
        QBENCHMARK { exposed = exposedMeters(meters); }
        QVERIFY(exposed.empty());
    }

    void membersApartCountsBothSides() {
        using Members = std::vector<std::int64_t>;
        QCOMPARE(membersApart(Members{}, Members{}), 0u);
        QCOMPARE(membersApart(Members{1, 2, 3}, Members{1, 2, 3}), 0u);
        QCOMPARE(membersApart(Members{1, 2, 3}, Members{2, 3, 4, 9}), 3u);
        QCOMPARE(membersApart(Members{}, Members{4, 9}), 2u);
        QCOMPARE(membersApart(Members{7}, Members{4, 9}), 3u);
    }
};

QTEST_GUILESS_MAIN(TestPolicyDifferencing)
#include "test_policy_differencing.moc"
