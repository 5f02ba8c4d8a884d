// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDateTime>
#include <QTest>
#include <cmath>

#include "ui/operator/load_survey.h"
#include "ui/operator/profile_cards.h"

using namespace smarter;

namespace {

constexpr Seconds kQuarter{900};

QTimeZone zone() {
    return QTimeZone("Europe/Amsterdam");
}

Instant local(QDate day, int hour, int minute = 0) {
    return instantOf(QDateTime(day, QTime(hour, minute), zone()).toSecsSinceEpoch());
}

NeighbourhoodLoad window(Instant start, std::int64_t joules, Outcome outcome = Outcome::Released) {
    NeighbourhoodLoad load;
    load.window = {start, kQuarter};
    load.outcome = outcome;
    load.energy = {joules};
    return load;
}

/// Every quarter of an hour of a local day; the n-th has n kW.
std::vector<NeighbourhoodLoad> dayOf(QDate day) {
    std::vector<NeighbourhoodLoad> windows;
    const Interval all = localDays(day, day, zone());
    for (Instant at = all.start; at < all.end(); at += kQuarter) {
        windows.push_back(window(at, static_cast<std::int64_t>(windows.size()) * 900'000));
    }
    return windows;
}

}  // namespace

class TestLoadSurvey : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void meanPowerIsEnergyOverTime() { QCOMPARE(meanKilowatts(window(instantOf(0), 1'350'000)), 1.5); }

    void localDaysFollowSummerTime() {
        QCOMPARE(localDays(QDate(2016, 3, 27), QDate(2016, 3, 27), zone()).length, Seconds(23 * 3600));
        QCOMPARE(localDays(QDate(2016, 10, 30), QDate(2016, 10, 30), zone()).length, Seconds(25 * 3600));
        QCOMPARE(localDays(QDate(2016, 3, 21), QDate(2016, 3, 27), zone()).length, Seconds((7 * 24 - 1) * 3600));
    }

    void movedDayKeepsItsLocalTimes() {
        const auto moved = movedByDays(dayOf(QDate(2016, 1, 6)), 1, zone());
        QCOMPARE(moved.size(), std::size_t{96});
        QCOMPARE(moved.front().utcSeconds, secondsOf(local(QDate(2016, 1, 7), 0)));
        QCOMPARE(moved[70].utcSeconds, secondsOf(local(QDate(2016, 1, 7), 17, 30)));
        QCOMPARE(moved[70].value, 70.0);
    }

    void hourThatSummerTimeLeavesOutIsLeftOut() {
        const QDate short23(2016, 3, 27);
        const auto moved = movedByDays(dayOf(short23.addDays(-1)), 1, zone());
        QCOMPARE(moved.size(), std::size_t{92});
        for (const ChartPoint& point : moved) {
            const QTime at = QDateTime::fromSecsSinceEpoch(point.utcSeconds, zone()).time();
            QCOMPARE(point.value, at.hour() * 4.0 + at.minute() / 15.0);
        }
    }

    void ofAnHourThatComesTwiceTheFirstCounts() {
        const auto moved = movedByDays(dayOf(QDate(2016, 10, 30)), 1, zone());
        QCOMPARE(moved.size(), std::size_t{96});
        QCOMPARE(moved[8].utcSeconds, secondsOf(local(QDate(2016, 10, 31), 2)));
        QCOMPARE(moved[8].value, 8.0);
        QCOMPARE(moved[12].value, 16.0);  // 03:00, after both two o'clocks
    }

    void withheldWindowsAreNotMoved() {
        const auto moved = movedByDays({window(local(QDate(2016, 1, 6), 5), 900'000, Outcome::TooFewMeters)}, 1, zone());
        QVERIFY(moved.empty());
    }

    void touchingWithheldWindowsOfOneReasonAreOneStretch() {
        const Instant start = local(QDate(2016, 1, 6), 7);
        const std::vector<NeighbourhoodLoad> windows = {
            window(start, 1),
            window(start + kQuarter, 0, Outcome::TooFewMeters),
            window(start + 2 * kQuarter, 0, Outcome::TooFewMeters),
            window(start + 3 * kQuarter, 0, Outcome::ChangeTooSmall),
            window(start + 5 * kQuarter, 0, Outcome::ChangeTooSmall),
        };
        const qint64 at = secondsOf(start);
        const std::vector<WithheldStretch> expected = {{at + 900, at + 2700, Outcome::TooFewMeters},
                                                       {at + 2700, at + 3600, Outcome::ChangeTooSmall},
                                                       {at + 4500, at + 5400, Outcome::ChangeTooSmall}};
        QCOMPARE(withheldStretches(windows), expected);
    }

    void hourProfileMeansReleasedWindowsAndHasNoZeroForMissing() {
        const QDate wednesday(2016, 1, 6);
        auto windows = dayOf(wednesday);
        windows[40].outcome = Outcome::TooFewMeters;  // 10:00 … 10:15
        for (std::size_t i = 44; i < 48; ++i) {
            windows[i].outcome = Outcome::TooFewMeters;  // 11:00 … 12:00
        }
        const HourProfile profile = hourProfile(windows, zone(), Qt::Tuesday);
        const auto cell = [&](int row, int hour) { return profile.kilowatts[static_cast<std::size_t>(row * 24 + hour)]; };
        QCOMPARE(cell(1, 0), 1.5);
        QCOMPARE(cell(1, 10), 42.0);
        QVERIFY(std::isnan(cell(1, 11)));
        QVERIFY(std::isnan(cell(0, 0)));
        QVERIFY(std::isnan(cell(6, 23)));
    }

    void durationFallsAndHasTheReleasedValuesAlone() {
        auto windows = dayOf(QDate(2016, 1, 6));
        windows.back().outcome = Outcome::TooFewMeters;
        const auto duration = loadDuration(windows);
        QCOMPARE(duration.size(), std::size_t{95});
        QCOMPARE(duration.front(), 94.0);
        QCOMPARE(duration.back(), 0.0);
        QVERIFY(std::ranges::is_sorted(duration, std::greater()));
    }

    void durationCurveKeepsItsEndsHoweverManyValues_data() {
        QTest::addColumn<int>("values");
        for (const int values : {1, 2, 3, 399, 400, 401, 35'040}) {
            QTest::addRow("%d", values) << values;
        }
    }

    void durationCurveKeepsItsEndsHoweverManyValues() {
        QFETCH(int, values);
        std::vector<double> highestFirst;
        for (int i = values; i > 0; --i) {
            highestFirst.push_back(i);
        }
        const QList<QPointF> curve = durationCurve(highestFirst);
        QVERIFY(curve.size() <= 400 + 1);
        QCOMPARE(curve.front(), QPointF(0, values));
        QCOMPARE(curve.back(), QPointF(100, 1));
        for (qsizetype i = 1; i < curve.size(); ++i) {
            QVERIFY(curve[i - 1].x() < curve[i].x());
            QVERIFY(curve[i - 1].y() >= curve[i].y());
        }
        QVERIFY(durationCurve({}).isEmpty());
    }

    void energyBetweenIsExact() {
        ShownLoad shown;
        shown.windows = {window(instantOf(0), 1), window(instantOf(900), 10), window(instantOf(2700), 100)};
        shown.through = {{0}, {1}, {11}, {111}};
        QCOMPARE(shown.energyBetween(0, 3600).value, 111);
        QCOMPARE(shown.energyBetween(1, 2700).value, 10);
        QCOMPARE(shown.energyBetween(900, 2701).value, 110);
        QCOMPARE(shown.energyBetween(3600, 9000).value, 0);
        QCOMPARE(shown.energyBetween(900, 0).value, 0);
    }
};

QTEST_MAIN(TestLoadSurvey)
#include "test_load_survey.moc"
