// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDateTime>
#include <QTest>
#include <algorithm>

#include "core/mdms/analysis/comparison.h"
#include "core/mdms/analysis/load_shape.h"
#include "core/mdms/vee/estimate.h"
#include "tests/unit/load_rows.h"

using namespace smarter;
using namespace smarter::test;

namespace {

const QTimeZone kBerlin("Europe/Berlin");
const Interval kEver{instantOf(0), Seconds{std::int64_t{1} << 40}};

/// Local days from one date to before another, each window with the joules of its local date.
template <class JoulesOf>
LoadSeries localSeries(QDate first, QDate past, JoulesOf joules) {
    const Instant start = instantOf(first.startOfDay(kBerlin).toSecsSinceEpoch());
    const Interval range{start, instantOf(past.startOfDay(kBerlin).toSecsSinceEpoch()) - start};
    const LocalDays days(range, kBerlin);
    return loadSeries(start, static_cast<int>(range.length / kQuarter),
                      [&](int i) { return joules(days.dayOf(start + kQuarter * i).date); });
}

}  // namespace

class TestAnalysis : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void daysOfTwentyThreeAndTwentyFiveHoursCountTheirHours() {
        const LoadSeries spring = localSeries(QDate(2016, 3, 26), QDate(2016, 3, 29), [](QDate) { return 10; });
        const auto days = periodTotals(spring, kBerlin, LoadPeriod::Day);
        QCOMPARE(days.size(), std::size_t{3});
        QCOMPARE(days[0].energy, Joules{960});
        QCOMPARE(days[1].energy, Joules{920});
        QCOMPARE(days[1].windows, 92);
        QVERIFY(days[1].complete());
        const LoadSeries autumn = localSeries(QDate(2016, 10, 30), QDate(2016, 10, 31), [](QDate) { return 10; });
        QCOMPARE(periodTotals(autumn, kBerlin, LoadPeriod::Day).at(0).energy, Joules{1'000});
        // The mean does not see the missing hour.
        QVERIFY(days[0].meanWatts() == days[1].meanWatts());
    }

    void everyPeriodAddsUpToTheSame() {
        const LoadSeries series = localSeries(QDate(2015, 12, 20), QDate(2016, 4, 10), [](QDate date) { return date.dayOfYear(); });
        std::int64_t whole = 0;
        for (const LoadWindow& window : series.windows) {
            whole += window.value->value;
        }
        for (const LoadPeriod period : {LoadPeriod::Day, LoadPeriod::Week, LoadPeriod::Month, LoadPeriod::Year}) {
            std::int64_t sum = 0;
            Instant end = instantOf(0);
            for (const LoadTotal& total : periodTotals(series, kBerlin, period)) {
                QVERIFY(end == instantOf(0) || total.span.start == end);
                end = total.span.end();
                sum += total.energy.value;
            }
            QCOMPARE(sum, whole);
        }
        QCOMPARE(periodTotals(series, kBerlin, LoadPeriod::Month).size(), std::size_t{5});
        QCOMPARE(periodTotals(series, kBerlin, LoadPeriod::Year).size(), std::size_t{2});
        // ISO week 53 of 2015 runs from 28 December to 3 January.
        const auto weeks = periodTotals(series, kBerlin, LoadPeriod::Week);
        QCOMPARE(weeks[0].first, QDate(2015, 12, 14));
        QCOMPARE(weeks[0].known, kQuartersADay);
        QCOMPARE(weeks[2].first, QDate(2015, 12, 28));
        QVERIFY(!weeks[0].complete() && weeks[2].complete());
    }

    void totalsSayWhatTheyAreMadeOf() {
        auto rows = loadRows(kMonday, kQuartersADay, [](int) { return 10; });
        rows[50].outcome = Outcome::TooFewMeters;
        rows.erase(rows.begin() + 20, rows.begin() + 22);
        LoadSeries series = seriesOf(rows);
        LoadTotal day = periodTotals(series, QTimeZone::utc(), LoadPeriod::Day).at(0);
        QCOMPARE(day.known, 93);
        QCOMPARE(day.withheld, 1);
        QCOMPARE(day.energy, Joules{930});
        estimateGaps(series, daysOf(series));
        day = periodTotals(series, QTimeZone::utc(), LoadPeriod::Day).at(0);
        QCOMPARE(day.known, 95);
        QCOMPARE(day.estimated, 2);
        QCOMPARE(day.energy, Joules{950});
    }

    void peakAndLoadFactorAreThoseOfTheRange() {
        const LoadSeries series = loadSeries(kMonday, 96, [](int i) { return i == 70 || i == 80 ? 9'000 : i == 5 ? 20'000 : 1'800; });
        const auto peak = peakOf(series, {kMonday + kQuarter * 48, kQuarter * 48});
        QVERIFY(peak);
        QCOMPARE(peak->window.start, kMonday + kQuarter * 70);
        QCOMPARE(peak->watts, 10.0);
        const auto factor = loadFactor(series, {kMonday + kQuarter * 48, kQuarter * 48});
        QCOMPARE(*factor, (46 * 1'800 + 2 * 9'000) / 48.0 / 9'000);
        QCOMPARE(*loadFactor(loadSeries(kMonday, 5, [](int) { return 3; }), kEver), 1.0);
        QVERIFY(!loadFactor(loadSeries(kMonday, 5, [](int) { return 0; }), kEver));
        QVERIFY(!peakOf(series, {kMonday - kQuarter * 9, kQuarter * 3}));
    }

    void durationCurveFallsFromPeakToBase() {
        const LoadSeries series = loadSeries(kMonday, 1'000, [](int i) { return 900 * ((i * 37) % 1'000 + 1); });
        const auto curve = loadDurationCurve(series, kEver, 11);
        QCOMPARE(curve.size(), std::size_t{11});
        QCOMPARE(curve.front().watts, 1'000.0);
        QCOMPARE(curve.back().watts, 1.0);
        QCOMPARE(curve.front().percentOfTime, 0.1);
        QCOMPARE(curve.back().percentOfTime, 100.0);
        for (const DurationPoint& point : curve) {
            // Power is at least `watts` in exactly that share of the windows.
            const auto above = std::ranges::count_if(series.windows, [&](const LoadWindow& window) {
                return watts(*window.value, kQuarter) >= point.watts;
            });
            QCOMPARE(static_cast<double>(above) / 10.0, point.percentOfTime);
        }
        QVERIFY(loadDurationCurve(series, {instantOf(0), kQuarter}).empty());
        QCOMPARE(loadDurationCurve(series, {kMonday, kQuarter}).size(), std::size_t{1});
    }

    void heatMapGoesByTheWallClock() {
        // 2 to 3 in the morning comes twice on 2016-10-30, a Sunday, and not at all on 2016-03-27.
        const auto cellOf = [](QDate date, std::size_t hour) {
            const LoadSeries series = localSeries(date, date.addDays(1), [](QDate) { return 900; });
            const WeekProfile map = weekProfile(series, kEver, LocalDays(series.span(), kBerlin));
            return map.cells[6][hour];
        };
        QCOMPARE(cellOf(QDate(2016, 10, 30), 2).time, Seconds{7'200});
        QCOMPARE(*cellOf(QDate(2016, 10, 30), 2).meanWatts(), 1.0);
        QCOMPARE(cellOf(QDate(2016, 10, 30), 3).time, Seconds{3'600});
        QVERIFY(!cellOf(QDate(2016, 3, 27), 2).meanWatts());
        QCOMPARE(cellOf(QDate(2016, 3, 27), 23).time, Seconds{3'600});
    }

    void comparisonKeepsWeekdaysTogether() {
        const auto joules = [](QDate date) { return date.year() == 2016 ? 120 : 100; };
        const LoadSeries series = localSeries(QDate(2014, 12, 1), QDate(2016, 12, 1), joules);
        // Wednesday against Wednesday.
        const LoadComparison day = comparePeriod(series, kBerlin, LoadPeriod::Day, QDate(2016, 6, 15));
        QCOMPARE(day.before.first, QDate(2016, 6, 14));
        QCOMPARE(day.yearBefore.first, QDate(2015, 6, 17));
        QCOMPARE(day.yearBefore.first.dayOfWeek(), 3);
        QVERIFY(std::abs(*day.changeFromYearBefore - 0.2) < 1e-12);
        QVERIFY(std::abs(*day.changeFromBefore) < 1e-12);
        // Week 10 of 2016 against week 10 of 2015, though 2015 has a week 53.
        const LoadComparison week = comparePeriod(series, kBerlin, LoadPeriod::Week, QDate(2016, 3, 9));
        QCOMPARE(week.current.first, QDate(2016, 3, 7));
        QCOMPARE(week.yearBefore.first.weekNumber(), 10);
        QCOMPARE(week.yearBefore.first, QDate(2015, 3, 2));
        QCOMPARE(comparePeriod(series, kBerlin, LoadPeriod::Week, QDate(2015, 12, 30)).yearBefore.first, QDate(2014, 12, 29));
        // February of 29 days beside one of 28, whole both; the change is of power.
        const LoadComparison month = comparePeriod(series, kBerlin, LoadPeriod::Month, QDate(2016, 2, 10));
        QCOMPARE(month.current.windows, 29 * kQuartersADay);
        QCOMPARE(month.yearBefore.windows, 28 * kQuartersADay);
        QVERIFY(std::abs(*month.changeFromYearBefore - 0.2) < 1e-12);
    }

    void begunPeriodIsComparedWithAsManyDays() {
        const LoadSeries series = localSeries(QDate(2016, 1, 1), QDate(2016, 5, 11), [](QDate date) { return date.day(); });
        const LoadComparison month = comparePeriod(series, kBerlin, LoadPeriod::Month, QDate(2016, 5, 3));
        QCOMPARE(month.current.windows, 10 * kQuartersADay);
        QCOMPARE(month.before.first, QDate(2016, 4, 1));
        QCOMPARE(month.before.windows, 10 * kQuartersADay);
        QCOMPARE(*month.changeFromBefore, 0.0);
        QCOMPARE(month.yearBefore.known, 0);
        QVERIFY(!month.changeFromYearBefore);
    }
};

QTEST_GUILESS_MAIN(TestAnalysis)
#include "test_analysis.moc"
