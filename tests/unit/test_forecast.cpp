// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDateTime>
#include <QTest>
#include <cmath>

#include "core/mdms/analysis/anomalies.h"
#include "core/mdms/analysis/forecast.h"
#include "core/meter/generator/home.h"
#include "core/meter/generator/random.h"
#include "tests/support/error_of.h"
#include "tests/unit/load_rows.h"

using namespace smarter;
using namespace smarter::test;

namespace {

const QTimeZone kBerlin("Europe/Berlin");

/// Homes of the load simulator, summed to quarters of an hour.
LoadSeries neighbourhood(int homes, int days, std::uint64_t seed) {
    const QDate first(2016, 1, 11);
    std::vector<std::int64_t> sums;
    for (int number = 1; number <= homes; ++number) {
        const generator::Home home(seed, number, kBerlin);
        std::size_t at = 0;
        for (int day = 0; day < days; ++day) {
            const generator::DayProfile profile = home.day(first.addDays(day));
            for (const Joules minute : profile.minutes) {
                sums.resize(std::max(sums.size(), at / 15 + 1), 0);
                sums[at++ / 15] += minute.value;
            }
        }
    }
    return loadSeries(instantOf(first.startOfDay(kBerlin).toSecsSinceEpoch()), static_cast<int>(sums.size()),
                      [&](int i) { return sums[static_cast<std::size_t>(i)]; });
}

/// A day's and a week's shape without chance, by UTC: half as much on Saturdays and Sundays.
std::int64_t habit(int quarter) {
    const int weekday = quarter / kQuartersADay % 7;
    const double day = 2'000'000 + 1'000'000 * std::sin(quarter % kQuartersADay / 96.0 * 2 * M_PI);
    return std::llround(weekday >= 5 ? day / 2 : day);
}

/// Chance of up to ± 10 %, of a sum of two draws.
LoadSeries habitWithChance(int days, std::uint64_t seed) {
    generator::Random random(seed);
    return loadSeries(kMonday, days * kQuartersADay, [&](int i) {
        return habit(i) * (1'000 + random.between(-50, 50) + random.between(-50, 50)) / 1'000;
    });
}

LoadSeries head(const LoadSeries& series, int days) {
    LoadSeries out = series;
    out.windows.resize(static_cast<std::size_t>(days * kQuartersADay));
    return out;
}

}  // namespace

class TestForecast : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void beatsTheNaiveForecastOnGeneratedNeighbourhoods_data() {
        QTest::addColumn<int>("homes");
        QTest::addColumn<quint64>("seed");
        QTest::newRow("20 homes") << 20 << quint64{1};
        QTest::newRow("40 homes") << 40 << quint64{2};
    }

    void beatsTheNaiveForecastOnGeneratedNeighbourhoods() {
        QFETCH(int, homes);
        QFETCH(quint64, seed);
        const auto forecast = makeForecast(neighbourhood(homes, 91, seed), kBerlin);
        QVERIFY(forecast);
        QCOMPARE(forecast->method, ForecastMethod::DoubleSeasonal);
        QCOMPARE(forecast->trainedOnDays + forecast->heldOutDays, 91);
        QVERIFY2(forecast->error.ratio < 0.9, qPrintable(QString::number(forecast->error.ratio)));
        QVERIFY(forecast->error.rootMeanSquare >= forecast->error.meanAbsolute);
        QCOMPARE(forecast->error.ratio, forecast->error.meanAbsolute / forecast->error.naiveMeanAbsolute);
    }

    void dayThatComesLiesInItsBand() {
        // Twelve days, none of which the forecast for it has seen.
        const LoadSeries whole = neighbourhood(30, 72, 7);
        int inside80 = 0;
        int inside95 = 0;
        int all = 0;
        for (int days = 60; days < 72; ++days) {
            const auto forecast = makeForecast(head(whole, days), kBerlin);
            QVERIFY(forecast);
            QCOMPARE(forecast->rows.size(), std::size_t{96});
            for (const ForecastRow& row : forecast->rows) {
                QVERIFY(Joules{} <= row.low95 && row.low95 <= row.low80 && row.low80 <= row.energy);
                QVERIFY(row.energy <= row.high80 && row.high80 <= row.high95);
                const auto [at, past] = whole.indices(row.window);
                if (at < past) {
                    const Joules actual = *whole.windows[at].value;
                    inside80 += row.low80 <= actual && actual <= row.high80 ? 1 : 0;
                    inside95 += row.low95 <= actual && actual <= row.high95 ? 1 : 0;
                    ++all;
                }
            }
        }
        const double share80 = static_cast<double>(inside80) / all;
        const double share95 = static_cast<double>(inside95) / all;
        QVERIFY2(share80 > 0.65 && share80 < 0.93, qPrintable(QString::number(share80)));
        QVERIFY2(share95 > 0.87, qPrintable(QString::number(share95)));
    }

    void pureHabitIsForecastNearlyExactly() {
        const LoadSeries series = loadSeries(kMonday, 35 * kQuartersADay, habit);
        const auto forecast = makeForecast(series, QTimeZone::utc());
        QVERIFY(forecast);
        QCOMPARE(forecast->rows.front().window.start, series.span().end());
        // The day after five weeks is a Monday: the weekend before it must not pull it down.
        for (std::size_t i = 0; i < forecast->rows.size(); ++i) {
            const double actual = static_cast<double>(habit(static_cast<int>(i)));
            const double off = std::abs(static_cast<double>(forecast->rows[i].energy.value) - actual) / actual;
            QVERIFY2(off < 0.1, qPrintable(QString::number(off)));
        }
    }

    void sameHistoryGivesTheSameForecast() {
        const LoadSeries series = habitWithChance(30, 3);
        const auto one = makeForecast(series, QTimeZone::utc());
        const auto other = makeForecast(series, QTimeZone::utc());
        QVERIFY(one->smoothing == other->smoothing && one->error.meanAbsolute == other->error.meanAbsolute);
        QCOMPARE(one->rows.back().energy, other->rows.back().energy);
    }

    void heldOutDaysDoNotChooseTheParameters() {
        LoadSeries series = habitWithChance(45, 3);
        const auto before = makeForecast(series, QTimeZone::utc());
        for (std::size_t i = series.windows.size() - kQuartersADay * 15; i < series.windows.size(); ++i) {
            series.windows[i].value = Joules{(i / 5) % 2 == 0 ? 9'000'000 : 0};
        }
        const auto after = makeForecast(series, QTimeZone::utc());
        QCOMPARE(after->heldOutDays, 15);
        QVERIFY(before->smoothing == after->smoothing);
        QVERIFY(after->error.meanAbsolute > 5 * before->error.meanAbsolute);
    }

    void shortHistoryFallsBackAndSaysSo() {
        const LoadSeries whole = habitWithChance(21, 5);
        const auto method = [&](int days) { return makeForecast(head(whole, days), QTimeZone::utc())->method; };
        QCOMPARE(method(15), ForecastMethod::DoubleSeasonal);
        QCOMPARE(method(14), ForecastMethod::DailySeason);
        QCOMPARE(method(4), ForecastMethod::DailySeason);
        QCOMPARE(method(3), ForecastMethod::SeasonalNaive);
        QCOMPARE(errorOf(makeForecast(head(whole, 1), QTimeZone::utc())), ErrorCode::HistoryTooShort);
        const LoadSeries three = head(whole, 3);
        const auto naive = makeForecast(three, QTimeZone::utc());
        QCOMPARE(naive->error.ratio, 1.0);
        for (std::size_t i = 0; i < kQuartersADay; ++i) {
            QVERIFY(naive->rows[i].energy == three.windows[2 * kQuartersADay + i].value);
        }
    }

    void gapsAreSkippedAndTooManyAreRefused() {
        LoadSeries series = habitWithChance(30, 9);
        const auto whole = makeForecast(series, QTimeZone::utc());
        for (std::size_t i = 1'060; i < 1'180; ++i) {
            series.windows[i] = {};
        }
        const auto gappy = makeForecast(series, QTimeZone::utc());
        QVERIFY(gappy);
        QVERIFY(gappy->error.meanAbsolute < 1.2 * whole->error.meanAbsolute);
        for (std::size_t i = 0; i < 1'600; ++i) {
            series.windows[i] = {};
        }
        QCOMPARE(errorOf(makeForecast(series, QTimeZone::utc())), ErrorCode::HistoryTooShort);
    }

    void suspectAndEstimatedValuesTeachNothing() {
        const LoadSeries series = habitWithChance(30, 9);
        LoadSeries gone = series;
        LoadSeries suspect = series;
        for (std::size_t i = 2'000; i < 2'010; ++i) {
            gone.windows[i].value.reset();
            suspect.windows[i].value = Joules{90'000'000};
            suspect.windows[i].suspect = i % 2 == 0;
            suspect.windows[i].quality = i % 2 == 0 ? Quality::Questionable : Quality::EstimatedLinear;
        }
        QCOMPARE(makeForecast(suspect, QTimeZone::utc())->rows.front().energy,
                 makeForecast(gone, QTimeZone::utc())->rows.front().energy);
    }

    void habitsFollowTheWallClockWhenClocksChange() {
        // A peak at seven in the morning by Berlin's clocks; the history ends the evening before they change.
        const QDate first(2016, 2, 22);
        const QDate change(2016, 3, 27);
        const Instant start = instantOf(first.startOfDay(kBerlin).toSecsSinceEpoch());
        const Instant end = instantOf(change.startOfDay(kBerlin).toSecsSinceEpoch());
        const LocalDays days({start, end - start + Seconds{86'400}}, kBerlin);
        const LoadSeries series = loadSeries(start, static_cast<int>((end - start) / kQuarter), [&](int i) {
            return days.wallClock(start + kQuarter * i) / Seconds{3'600} == 7 ? 5'000'000 : 1'000'000;
        });
        const auto forecast = makeForecast(series, kBerlin);
        const auto peak = std::ranges::max_element(forecast->rows, {}, [](const ForecastRow& row) { return row.energy; });
        QCOMPARE(days.wallClock(peak->window.start) / Seconds{3'600}, 7);
    }

    void minutesAreForecastInQuartersOfAnHour() {
        std::vector<NeighbourhoodLoad> rows;
        for (int minute = 0; minute < 5 * 1'440; ++minute) {
            rows.push_back({elmRow(), {kMonday + kMinute * minute, kMinute}, 1, 12, 12, Outcome::Released, Quality::Valid,
                            Joules{1'000 + minute % 1'440}});
        }
        const auto forecast = makeForecast(seriesOf(rows), QTimeZone::utc());
        QVERIFY(forecast);
        QCOMPARE(forecast->rows.size(), std::size_t{96});
        QCOMPARE(forecast->rows[0].window, (Interval{kMonday + Seconds{5 * 86'400}, kQuarter}));
    }

    void heatWaveIsFlaggedWithItsSize() {
        LoadSeries series = habitWithChance(70, 11);
        const auto quiet = findAnomalies(series, QTimeZone::utc());
        QVERIFY(quiet);
        // One day in a thousand is beyond its band by chance; hours in a row are not.
        QVERIFY(std::ranges::none_of(*quiet, [](const Anomaly& one) { return one.kind == AnomalyKind::Windows; }));
        QVERIFY(quiet->size() <= 1);
        // Three afternoons of half as much again, from 12 to 20, in week eight.
        for (int day = 51; day < 54; ++day) {
            for (int quarter = 48; quarter < 80; ++quarter) {
                LoadWindow& window = series.windows[static_cast<std::size_t>(day * kQuartersADay + quarter)];
                window.value = Joules{window.value->value * 3 / 2};
            }
        }
        const auto found = *findAnomalies(series, QTimeZone::utc());
        const Interval wave{kMonday + Seconds{51 * 86'400}, Seconds{3 * 86'400}};
        int dayKinds = 0;
        int windowKinds = 0;
        for (const Anomaly& anomaly : found) {
            QVERIFY(anomaly.size > 1);
            if (wave.contains(anomaly.stretch.start)) {
                QVERIFY(anomaly.excess() > Joules{});
                ++(anomaly.kind == AnomalyKind::Day ? dayKinds : windowKinds);
            }
        }
        QVERIFY(dayKinds >= 2 && windowKinds >= 2);
        // The first afternoon whole: eight hours of about a third of what was measured.
        const auto first = std::ranges::find_if(found, [](const Anomaly& one) { return one.kind == AnomalyKind::Windows; });
        QCOMPARE(first->stretch, (Interval{wave.start + Seconds{12 * 3'600}, Seconds{8 * 3'600}}));
        const double share = static_cast<double>(first->excess().value) / static_cast<double>(first->measured.value);
        QVERIFY2(share > 0.28 && share < 0.38, qPrintable(QString::number(share)));
        QCOMPARE(errorOf(findAnomalies(head(series, 3), QTimeZone::utc())), ErrorCode::HistoryTooShort);
    }
};

QTEST_GUILESS_MAIN(TestForecast)
#include "test_forecast.moc"
