// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDateTime>
#include <QTest>
#include <algorithm>
#include <cmath>
#include <map>
#include <random>

#include "ui/widgets/chart_math.h"
#include "ui/widgets/time_axis.h"

using namespace smarter;

namespace {

const QTimeZone& newYork() {
    static const QTimeZone zone("America/New_York");
    return zone;
}

QLocale english() {
    return QLocale(QLocale::English, QLocale::UnitedKingdom);
}

qint64 local(int year, int month, int day, int hour = 0) {
    return QDateTime(QDate(year, month, day), QTime(hour, 0), newYork()).toSecsSinceEpoch();
}

QStringList labels(const std::vector<AxisTick>& ticks) {
    QStringList texts;
    for (const AxisTick& tick : ticks) {
        texts.append(tick.label);
    }
    return texts;
}

std::vector<ChartPoint> randomWalk(std::size_t count, unsigned seed) {
    std::mt19937 random(seed);
    std::normal_distribution<double> step(0, 1);
    std::vector<ChartPoint> points;
    double value = 0;
    for (std::size_t i = 0; i < count; ++i) {
        value += step(random);
        points.push_back({static_cast<qint64>(i) * 7, value});
    }
    return points;
}

}  // namespace

class TestChartMath : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void decimationKeepsLeastAndGreatestOfEveryColumn() {
        struct Extent {
            double least = HUGE_VAL;
            double greatest = -HUGE_VAL;
            ChartPoint first{}, last{};
            bool seen = false;
            void add(const ChartPoint& point) {
                least = std::min(least, point.value);
                greatest = std::max(greatest, point.value);
                first = seen ? first : point;
                last = point;
                seen = true;
            }
        };
        for (unsigned seed = 1; seed <= 20; ++seed) {
            const auto points = randomWalk(20'000, seed);
            const qint64 end = points.back().utcSeconds + 7;
            const int columns = 97 + static_cast<int>(seed);
            const auto few = decimate(points, 0, end, columns);
            QVERIFY(few.size() <= 4 * static_cast<std::size_t>(columns));
            std::map<qint64, Extent> all;
            std::map<qint64, Extent> kept;
            for (const ChartPoint& point : points) {
                all[point.utcSeconds * columns / end].add(point);
            }
            for (const ChartPoint& point : few) {
                kept[point.utcSeconds * columns / end].add(point);
            }
            QCOMPARE(kept.size(), all.size());
            for (const auto& [column, extent] : all) {
                QCOMPARE(kept[column].least, extent.least);
                QCOMPARE(kept[column].greatest, extent.greatest);
                QCOMPARE(kept[column].first, extent.first);
                QCOMPARE(kept[column].last, extent.last);
            }
        }
    }

    void decimationKeepsTimeOrderAndInventsNothing() {
        const auto points = randomWalk(5'000, 99);
        const auto few = decimate(points, 7'000, 28'000, 50);
        for (std::size_t i = 0; i < few.size(); ++i) {
            QVERIFY(i == 0 || few[i - 1].utcSeconds < few[i].utcSeconds);
            QVERIFY(std::find(points.begin(), points.end(), few[i]) != points.end());
        }
        QCOMPARE(few.front(), points.front());
        QCOMPARE(few.back(), points.back());
    }

    void envelopeCoversEveryColumnAndIsConnected() {
        const auto points = randomWalk(20'000, 7);
        const qint64 end = points.back().utcSeconds + 7;
        const auto columns = envelope(points, 0, end, 300);
        QCOMPARE(columns.size(), std::size_t{300});
        for (std::size_t i = 0; i < points.size(); ++i) {
            const auto& column = columns[static_cast<std::size_t>(points[i].utcSeconds * 300 / end)];
            QVERIFY(points[i].value >= column.low && points[i].value <= column.high);
        }
        double reach = 0;
        for (std::size_t i = 0; i < columns.size(); ++i) {
            QVERIFY(i == 0 ||
                    (columns[i].low <= columns[i - 1].high && columns[i].high >= columns[i - 1].low));
            QVERIFY(i == 0 || columns[i].middle > columns[i - 1].middle);
            reach += columns[i].high - columns[i].low;
        }
        QVERIFY(reach > 0);
    }

    void envelopeIsNoWiderThanItsValues() {
        const std::vector<ChartPoint> points = {{0, 1}, {1, 5}, {2, 3}, {10, 3}, {11, 2}, {12, 4}, {99, 9}};
        const auto columns = envelope(points, 0, 20, 2);
        QCOMPARE(columns.size(), std::size_t{3});
        QCOMPARE(columns[0].low, 1.0);
        QCOMPARE(columns[0].high, 5.0);
        QCOMPARE(columns[1].low, 2.0);
        QCOMPARE(columns[1].high, 4.0);
        QCOMPARE(columns[0].middle, 5.0);
        QCOMPARE(columns[1].middle, 15.0);
        QVERIFY(columns[2].middle > 20);
        QVERIFY(envelope(points, 5, 5, 2).empty());
        QVERIFY(envelope({}, 0, 20, 2).empty());
    }

    void fewPointsStayAsTheyAre() {
        const auto points = randomWalk(40, 5);
        QCOMPARE(decimate(points, 0, 1000, 10), points);
        QVERIFY(decimate({}, 0, 1000, 10).empty());
        QCOMPARE(decimate(points, 1000, 1000, 10), points);
    }

    void pausesAndMissingValuesCutRuns() {
        const std::vector<ChartPoint> points = {{0, 1},   {60, 2}, {120, std::nan("")}, {180, 3}, {240, 4},
                                                {600, 5}, {660, 6}};
        const auto runs = gapFreeRuns(points, 60);
        QCOMPARE(runs.size(), std::size_t{3});
        QCOMPARE(runs[0].back(), (ChartPoint{60, 2}));
        QCOMPARE(runs[1].front(), (ChartPoint{180, 3}));
        QCOMPARE(runs[1].back(), (ChartPoint{240, 4}));
        QCOMPARE(runs[2].size(), std::size_t{2});
        QVERIFY(gapFreeRuns(std::vector<ChartPoint>{{0, std::nan("")}}, 60).empty());
        QVERIFY(gapFreeRuns({}, 60).empty());
    }

    void visiblePointsBringOneNeighbourOnEachSide() {
        const auto points = randomWalk(100, 1);
        const auto around = pointsAround(points, 70, 140);
        QCOMPARE(around.front().utcSeconds, qint64{63});
        QCOMPARE(around.back().utcSeconds, qint64{140});
        QCOMPARE(pointsAround(points, -100, 10'000).size(), points.size());
    }

    void valueScaleHasFourToSixRoundLinesThatCoverTheValues() {
        std::mt19937 random(4);
        std::uniform_real_distribution<double> exponent(-6, 9);
        std::uniform_real_distribution<double> sign(-1, 1);
        for (int i = 0; i < 5'000; ++i) {
            const double size = std::pow(10, exponent(random));
            const double least = sign(random) * size;
            const double greatest = least + std::abs(sign(random)) * size + size / 1000;
            const ValueScale scale = valueScale(least, greatest);
            const auto count = scale.ticks.size();
            QVERIFY2(count >= 4 && count <= 6,
                     qPrintable(QStringLiteral("%1 lines for %2 … %3").arg(count).arg(least).arg(greatest)));
            QVERIFY(scale.low <= std::min(0.0, least) + size * 1e-6 &&
                    scale.high >= std::max(0.0, greatest) - size * 1e-6);
            QCOMPARE(scale.ticks.front(), scale.low);
            QCOMPARE(scale.ticks.back(), scale.high);
            for (const double tick : scale.ticks) {
                const double printed = QString::number(tick, 'f', scale.decimals).toDouble();
                QVERIFY(std::abs(printed - tick) <=
                        1e-9 * std::max(std::abs(scale.low), std::abs(scale.high)));
            }
        }
    }

    void valueScaleOfNothingIsStillAScale() {
        for (const ValueScale& scale : {valueScale(HUGE_VAL, -HUGE_VAL), valueScale(0, 0),
                                        valueScale(std::nan(""), 1), valueScale(5, 5, false)}) {
            QVERIFY(scale.high > scale.low);
            QVERIFY(scale.ticks.size() >= 4);
        }
    }

    void dayReadsFromMidnightToTwentyFour() {
        const auto ticks = timeTicks(local(2016, 1, 7), local(2016, 1, 8), newYork(), english(), 9);
        QCOMPARE(labels(ticks),
                 QStringList({QStringLiteral("00:00"), QStringLiteral("03:00"), QStringLiteral("06:00"),
                              QStringLiteral("09:00"), QStringLiteral("12:00"), QStringLiteral("15:00"),
                              QStringLiteral("18:00"), QStringLiteral("21:00"), QStringLiteral("24:00")}));
        QCOMPARE(ticks.back().position, static_cast<double>(local(2016, 1, 8)));
    }

    void daysOfTwentyThreeAndTwentyFiveHoursKeepLocalHours() {
        for (const auto& [month, day, hours] : {std::array{3, 13, 23}, std::array{11, 6, 25}}) {
            const qint64 start = local(2016, month, day);
            const qint64 end = local(2016, month, day + 1);
            QCOMPARE(end - start, qint64{hours} * 3600);
            const auto ticks = timeTicks(start, end, newYork(), english(), 10);
            QCOMPARE(labels(ticks).join(QLatin1Char(' ')),
                     QStringLiteral("00:00 03:00 06:00 09:00 12:00 15:00 18:00 21:00 24:00"));
            for (const AxisTick& tick : ticks) {
                const auto time =
                    QDateTime::fromSecsSinceEpoch(static_cast<qint64>(tick.position), newYork()).time();
                QCOMPARE(time.hour() % 3, 0);
            }
        }
    }

    void skippedHourHasNoTick() {
        const auto ticks = timeTicks(local(2016, 3, 13), local(2016, 3, 13, 6), newYork(), english(), 8);
        QCOMPARE(labels(ticks).join(QLatin1Char(' ')), QStringLiteral("00:00 01:00 03:00 04:00 05:00 06:00"));
    }

    void longerRangesReadDaysMonthsAndYears() {
        QCOMPARE(labels(timeTicks(local(2016, 1, 4), local(2016, 1, 11), newYork(), english(), 8))
                     .join(QLatin1Char(' ')),
                 QStringLiteral("4 Jan 5 Jan 6 Jan 7 Jan 8 Jan 9 Jan 10 Jan 11 Jan"));
        QCOMPARE(labels(timeTicks(local(2016, 1, 1), local(2017, 1, 1), newYork(), english(), 7))
                     .join(QLatin1Char(' ')),
                 QStringLiteral("2016 Mar May Jul Sept Nov 2017"));
        QCOMPARE(labels(timeTicks(local(2010, 1, 1), local(2016, 1, 1), newYork(), english(), 7))
                     .join(QLatin1Char(' ')),
                 QStringLiteral("2010 2011 2012 2013 2014 2015 2016"));
    }

    void neverMoreTicksThanAskedFor() {
        std::mt19937 random(8);
        std::uniform_real_distribution<double> exponent(1, 9.3);
        for (int i = 0; i < 500; ++i) {
            const auto length = static_cast<qint64>(std::pow(10, exponent(random)));
            const qint64 start = 1'400'000'000 + i * 12'345;
            for (const int most : {2, 5, 12}) {
                // A range that starts between two ticks may hold one more; months are counted as 30 days.
                QVERIFY(timeTicks(start, start + length, newYork(), english(), most).size() <=
                        static_cast<std::size_t>(most) + 1);
            }
        }
    }

    void lastMinuteCountsBackToNow() {
        QCOMPARE(labels(agoTicks(100, 160, english(), 5)).join(QLatin1Char('|')),
                 QStringLiteral("\u221260 s|\u221245|\u221230|\u221215|now"));
    }
};

QTEST_GUILESS_MAIN(TestChartMath)
#include "test_chart_math.moc"
