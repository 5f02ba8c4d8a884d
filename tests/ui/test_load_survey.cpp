// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDateTime>
#include <QTest>
#include <cmath>

#include "ui/operator/load_survey.h"
#include "ui/operator/analysis/profile_cards.h"

using namespace smarter;

namespace {

constexpr Seconds kQuarter{900};

QTimeZone zone() {
    return QTimeZone("Europe/Amsterdam");
}

Instant local(QDate day, int hour, int minute = 0) {
    return instantOf(QDateTime(day, QTime(hour, minute), zone()).toSecsSinceEpoch());
}

QString s(const char* text) {
    return QString::fromUtf8(text);
}

Interval day(QDate date) {
    return localDays(date, date, zone());
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

LoadStudyPtr studyOf(const std::vector<NeighbourhoodLoad>& windows, const std::vector<LoadEdit>& edits = {}) {
    return makeStudy(s("Elm Row"), {}, windows, edits, zone()).value_or(nullptr);
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
        const auto moved = pointsOfDaysBefore(*studyOf(dayOf(QDate(2016, 1, 6))), day(QDate(2016, 1, 7)), 1);
        QCOMPARE(moved.size(), std::size_t{96});
        QCOMPARE(moved.front().utcSeconds, secondsOf(local(QDate(2016, 1, 7), 0)));
        QCOMPARE(moved[70].utcSeconds, secondsOf(local(QDate(2016, 1, 7), 17, 30)));
        QCOMPARE(moved[70].value, 70.0);
    }

    void hourThatSummerTimeLeavesOutIsLeftOut() {
        const QDate short23(2016, 3, 27);
        const auto moved = pointsOfDaysBefore(*studyOf(dayOf(short23.addDays(-1))), day(short23), 1);
        QCOMPARE(moved.size(), std::size_t{92});
        for (const ChartPoint& point : moved) {
            const QTime at = QDateTime::fromSecsSinceEpoch(point.utcSeconds, zone()).time();
            QCOMPARE(point.value, at.hour() * 4.0 + at.minute() / 15.0);
        }
    }

    void ofAnHourThatComesTwiceTheFirstCounts() {
        const auto moved = pointsOfDaysBefore(*studyOf(dayOf(QDate(2016, 10, 30))), day(QDate(2016, 10, 31)), 1);
        QCOMPARE(moved.size(), std::size_t{96});
        QCOMPARE(moved[8].utcSeconds, secondsOf(local(QDate(2016, 10, 31), 2)));
        QCOMPARE(moved[8].value, 8.0);
        QCOMPARE(moved[12].value, 16.0);  // 03:00, after both two o'clocks
    }

    void weekdayOfTheYearBeforeIsTheSame() {
        const QDate date(2016, 6, 15);
        QCOMPARE(date.addDays(-daysOf(LoadOverlay::YearBefore)).dayOfWeek(), date.dayOfWeek());
    }

    void withheldWindowsAreNotMoved() {
        auto windows = dayOf(QDate(2016, 1, 6));
        windows[20].outcome = Outcome::TooFewMeters;
        const auto moved = pointsOfDaysBefore(*studyOf(windows), day(QDate(2016, 1, 7)), 1);
        QCOMPARE(moved.size(), std::size_t{95});
    }

    void whatIsNotSimplyMeasuredIsNamed() {
        auto windows = dayOf(QDate(2016, 1, 6));
        windows[10].outcome = windows[11].outcome = Outcome::TooFewMeters;
        windows[12].outcome = Outcome::ChangeTooSmall;
        windows[50].energy = {900'000'000};
        windows.erase(windows.begin() + 30, windows.begin() + 32);
        LoadEdit edit;
        edit.neighbourhood = s("Elm Row");
        edit.window = {local(QDate(2016, 1, 6), 10), kQuarter};
        edit.energy = Joules{7};
        const LoadStudyPtr study = studyOf(windows, {edit});
        std::vector<std::tuple<int, int, ChartBand::Kind, QString>> bands;
        const qint64 midnight = secondsOf(local(QDate(2016, 1, 6), 0));
        for (const ChartBand& band : loadBands(study->series(), day(QDate(2016, 1, 6)))) {
            bands.emplace_back((band.start - midnight) / 900, (band.end - midnight) / 900, band.kind, band.label);
        }
        using enum ChartBand::Kind;
        const decltype(bands) expected{{10, 12, Withheld, s("withheld: too few meters")},
                                       {12, 13, Withheld, s("withheld: too small a change")},
                                       {30, 32, Estimated, s("estimated")},
                                       {40, 41, Estimated, s("edited")},
                                       {50, 51, Questionable, s("questionable")}};
        QCOMPARE(bands, expected);
        const auto replaced = replacedPoints(study->series(), day(QDate(2016, 1, 6)));
        QCOMPARE(replaced, (std::vector<ChartPoint>{{midnight + 40 * 900, 40.0}}));
        QCOMPARE(loadPoints(study->series(), day(QDate(2016, 1, 6))).size(), std::size_t{93});
    }

    void energyIsExactAndSaysWhereItIsFrom() {
        auto windows = dayOf(QDate(2016, 1, 6));
        for (std::size_t i = 0; i < windows.size(); ++i) {
            windows[i].energy = {static_cast<std::int64_t>(1'000'000 + i)};
        }
        windows.erase(windows.begin() + 30);
        LoadEdit edit;
        edit.window = {local(QDate(2016, 1, 6), 10), kQuarter};
        edit.energy = Joules{7};
        const LoadStudyPtr study = studyOf(windows, {edit});
        const auto between = [&](int first, int past) {
            const Instant start = local(QDate(2016, 1, 6), 0);
            return energyOf(study->series(), {start + kQuarter * first, kQuarter * (past - first)});
        };
        QCOMPARE(between(0, 2), (LoadEnergy{{2'000'001}, {}, {}}));
        QCOMPARE(between(29, 31), (LoadEnergy{{1'000'029}, {1'000'030}, {}}));
        QCOMPARE(between(40, 42), (LoadEnergy{{1'000'041}, {}, {7}}));
        QCOMPARE(between(41, 41), LoadEnergy());
    }

    void hourProfileMeansValuesAndHasNoZeroForWithheld() {
        const QDate wednesday(2016, 1, 6);
        auto windows = dayOf(wednesday);
        windows[40].outcome = Outcome::TooFewMeters;  // 10:00 … 10:15
        for (std::size_t i = 44; i < 48; ++i) {
            windows[i].outcome = Outcome::TooFewMeters;  // 11:00 … 12:00
        }
        const HourProfile profile = hourProfile(*studyOf(windows), day(wednesday), Qt::Tuesday);
        const auto cell = [&](int row, int hour) { return profile.kilowatts[static_cast<std::size_t>(row * 24 + hour)]; };
        QCOMPARE(cell(1, 0), 1.5);
        QCOMPARE(cell(1, 10), 42.0);
        QVERIFY(std::isnan(cell(1, 11)));
        QVERIFY(std::isnan(cell(0, 0)));
        QVERIFY(std::isnan(cell(6, 23)));
    }

    void durationCurveReachesFromTheStartToTheEnd() {
        const LoadStudyPtr study = studyOf(dayOf(QDate(2016, 1, 6)));
        const QList<QPointF> curve = durationCurve(loadDurationCurve(study->series(), day(QDate(2016, 1, 6)), 10));
        QCOMPARE(curve.front(), QPointF(0, 95));
        QCOMPARE(curve.back(), QPointF(100, 0));
        for (qsizetype i = 1; i < curve.size(); ++i) {
            QVERIFY(curve[i - 1].x() < curve[i].x() && curve[i - 1].y() >= curve[i].y());
        }
        QVERIFY(durationCurve({}).isEmpty());
    }
};

QTEST_MAIN(TestLoadSurvey)
#include "test_load_survey.moc"
