// SPDX-License-Identifier: GPL-3.0-or-later
#include <rapidcheck.h>

#include <QDateTime>
#include <QTest>

#include "core/mdms/vee/feeder_check.h"
#include "core/mdms/vee/vee.h"
#include "tests/support/error_of.h"
#include "tests/unit/load_rows.h"

using namespace smarter;
using namespace smarter::test;

namespace {

const QTimeZone kBerlin("Europe/Berlin");

/// Rows without those that `gone` names.
template <class Gone>
std::vector<NeighbourhoodLoad> without(std::vector<NeighbourhoodLoad> rows, Gone gone) {
    std::vector<NeighbourhoodLoad> out;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (!gone(static_cast<int>(i))) {
            out.push_back(rows[i]);
        }
    }
    return out;
}

HouseholdTotal total(std::uint8_t household, Instant day, std::int64_t joules, Seconds length = Seconds{86'400}) {
    Pseudonym id;
    id.bytes[0] = household;
    return {id, elmRow(), {day, length}, 1, 1440, 1440, Outcome::Released, Quality::Valid, {Joules{joules}}};
}

/// Two households' day of 96 · 100 J.
LoadSeries feederDay(std::int64_t lastWindow = 100) {
    auto rows = loadRows(kMonday, kQuartersADay, [&](int i) { return i == 95 ? lastWindow : 100; });
    for (NeighbourhoodLoad& row : rows) {
        row.meters = 2;
    }
    return seriesOf(rows);
}

}  // namespace

class TestVee : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyRowFindsItsWindow() {
        auto rows = loadRows(kMonday, 8, [](int i) { return 100 + i; });
        rows[3].outcome = Outcome::TooFewMeters;
        rows.erase(rows.begin() + 5);
        std::ranges::reverse(rows);
        const LoadSeries series = seriesOf(rows);
        QCOMPARE(series.windows.size(), std::size_t{8});
        QCOMPARE(series.span(), (Interval{kMonday, kQuarter * 8}));
        QVERIFY(series.windows[2].raw == Joules{102} && series.windows[2].value == Joules{102});
        QVERIFY(series.windows[3].withheld() && !series.windows[3].missing() && !series.windows[3].value);
        QVERIFY(series.windows[5].missing() && !series.windows[5].withheld() && !series.windows[5].value);
        QCOMPARE(series.indices({kMonday + kQuarter * 2, kQuarter * 3}), std::pair(std::size_t{2}, std::size_t{5}));
        QCOMPARE(series.indices({kMonday + Seconds{1}, Seconds{1}}), std::pair(std::size_t{1}, std::size_t{1}));
        QCOMPARE(series.indices({instantOf(0), Seconds{std::int64_t{1} << 40}}), std::pair(std::size_t{0}, std::size_t{8}));
    }

    void seriesOfNothingOrOfCenturiesIsRefused() {
        QCOMPARE(errorOf(makeSeries(elmRow(), {})), ErrorCode::HistoryTooShort);
        QCOMPARE(errorOf(makeSeries(elmRow(), {loadRow(instantOf(0), 1), loadRow(instantOf(std::int64_t{1} << 33), 1)})),
                 ErrorCode::ValueOutOfRange);
    }

    void coarserWindowsSumWhatIsWhole() {
        auto rows = loadRows(kMonday + kQuarter, 12, [](int i) { return i + 1; });
        rows[8].outcome = Outcome::TooFewMeters;
        const LoadSeries hours = coarser(seriesOf(rows), Seconds{3'600});
        // Starts on the full hour: three quarters are left out at the front, one at the end.
        QCOMPARE(hours.start, kMonday + Seconds{3'600});
        QCOMPARE(hours.windows.size(), std::size_t{2});
        QVERIFY(hours.windows[0].value == Joules{4 + 5 + 6 + 7});
        QVERIFY(!hours.windows[1].value && hours.windows[1].withheld());
        QVERIFY(coarser(hours, Seconds{900}).windows == hours.windows);
    }

    void missingWindowsAreFoundAsOneGap() {
        const auto rows = without(loadRows(kMonday, 40, [](int) { return 5; }), [](int i) { return (i >= 7 && i < 10) || i == 20; });
        QCOMPARE(findMissing(seriesOf(rows)),
                 (std::vector<Finding>{{VeeRule::Missing, {kMonday + kQuarter * 7, kQuarter * 3}, 3, 0},
                                       {VeeRule::Missing, {kMonday + kQuarter * 20, kQuarter}, 1, 0}}));
    }

    void withheldWindowsAreNotMissing() {
        auto rows = loadRows(kMonday, 10, [](int) { return 5; });
        rows[4].outcome = Outcome::TooFewMeters;
        QVERIFY(findMissing(seriesOf(rows)).empty());
    }

    void secondRowOfAWindowIsFound() {
        auto rows = loadRows(kMonday, 4, [](int) { return 5; });
        NeighbourhoodLoad newer = rows[1];
        newer.revision = 2;
        newer.energy = Joules{9};
        rows.insert(rows.begin(), newer);
        NeighbourhoodLoad offGrid = loadRow(kMonday + Seconds{60}, 3);
        rows.insert(rows.begin(), offGrid);
        const LoadSeries series = seriesOf(rows);
        QVERIFY(series.windows[1].raw == Joules{9});
        const auto found = findDuplicates(series);
        QCOMPARE(found.size(), std::size_t{2});
        const Finding second{VeeRule::Duplicate, {kMonday + kQuarter, kQuarter}, 5, 9};
        QVERIFY(std::ranges::find(found, second) != found.end());
        QVERIFY(std::ranges::any_of(found, [](const Finding& one) { return one.window.start == kMonday + Seconds{60}; }));
    }

    void spikeIsJudgedByTheThirdHighestOfItsDay() {
        const auto spiked = [](std::int64_t highest, std::int64_t second) {
            return loadSeries(kMonday, 2 * kQuartersADay, [=](int i) {
                return i == 30 ? highest : i == 60 ? second : i == 90 ? 1'000 : i < kQuartersADay ? 500 : 9'999;
            });
        };
        const auto found = [](const LoadSeries& series) { return findSpikes(series, daysOf(series)); };
        // 180 % over 1,000 is 2,800: on the bound is not over it.
        QVERIFY(found(spiked(2'800, 1'100)).empty());
        QCOMPARE(found(spiked(2'801, 1'100)),
                 (std::vector<Finding>{{VeeRule::Spike, {kMonday + kQuarter * 30, kQuarter}, 2'801, 2'800}}));
        QCOMPARE(found(spiked(5'000, 4'000)).size(), std::size_t{2});
    }

    void zeroRunOverAnHourAndNegativesAreFound() {
        const auto zeros = [](int count) {
            return findZeroRuns(loadSeries(kMonday, 96, [=](int i) { return i >= 10 && i < 10 + count ? 0 : 7; }));
        };
        QVERIFY(zeros(4).empty());
        QCOMPARE(zeros(5), (std::vector<Finding>{{VeeRule::ZeroRun, {kMonday + kQuarter * 10, kQuarter * 5}, 4'500, 3'600}}));
        const LoadSeries negative = loadSeries(kMonday, 4, [](int i) { return i == 2 ? -3 : 7; });
        QCOMPARE(findNegatives(negative), (std::vector<Finding>{{VeeRule::Negative, {kMonday + kQuarter * 2, kQuarter}, -3, 0}}));
    }

    void gapOfTwoHoursIsInterpolatedALongerOneIsNot() {
        const auto filled = [](int gap) {
            LoadSeries series = seriesOf(without(loadRows(kMonday, 96, [](int i) { return 1'000 + 10 * i; }),
                                                 [=](int i) { return i >= 40 && i < 40 + gap; }));
            estimateGaps(series, daysOf(series));
            return series;
        };
        const LoadSeries two = filled(8);
        for (std::size_t i = 40; i < 48; ++i) {
            QVERIFY(two.windows[i].value == Joules{1'000 + 10 * static_cast<std::int64_t>(i)});
            QCOMPARE(two.windows[i].quality, Quality::EstimatedLinear);
            QVERIFY(!two.windows[i].raw);
        }
        // No like day before: better nothing than a guess.
        QVERIFY(!filled(9).windows[44].value);
    }

    void interpolatedValuesLieBetweenTheirNeighbours() {
        QVERIFY(rc::check("between neighbours, evenly", [] {
            const int gap = *rc::gen::inRange(1, 9);
            const std::int64_t from = *rc::gen::inRange<std::int64_t>(0, 1'000'000'000'000);
            const std::int64_t to = *rc::gen::inRange<std::int64_t>(0, 1'000'000'000'000);
            LoadSeries series = seriesOf({loadRow(kMonday, from), loadRow(kMonday + kQuarter * (gap + 1), to)});
            estimateGaps(series, daysOf(series));
            std::int64_t before = from;
            for (int i = 1; i <= gap; ++i) {
                const std::int64_t value = series.windows.at(static_cast<std::size_t>(i)).value.value_or(Joules{-1}).value;
                const bool between = from <= to ? before <= value && value <= to : before >= value && value >= to;
                RC_ASSERT(between);
                RC_ASSERT(std::abs((value - before) - (to - from) / (gap + 1)) <= 1);
                before = value;
            }
        }));
    }

    void longGapTakesTheMeanOfLikeDays() {
        // Day d has 100 · (d + 1) J a window; the gap is the Wednesday of week 2, like days the four workdays before.
        const auto joules = [](int i) { return 100 * (i / kQuartersADay + 1); };
        const int wednesday = 9;
        LoadSeries series = seriesOf(without(loadRows(kMonday, 14 * kQuartersADay, joules), [=](int i) {
            return i / kQuartersADay == wednesday && i % kQuartersADay >= 20 && i % kQuartersADay < 40;
        }));
        estimateGaps(series, daysOf(series));
        const LoadWindow& filled = series.windows[wednesday * kQuartersADay + 25];
        // Thursday and Friday before (400, 500), Monday and Tuesday (800, 900); Saturday and Sunday are not like it.
        QVERIFY(filled.value == Joules{(400 + 500 + 800 + 900) / 4});
        QCOMPARE(filled.quality, Quality::EstimatedReferenceDay);
        QVERIFY(!filled.raw);
    }

    void holidayIsLikeASunday() {
        const auto joules = [](int i) { return 100 * (i / kQuartersADay + 1); };
        LoadSeries series = seriesOf(without(loadRows(kMonday, 14 * kQuartersADay, joules),
                                             [](int i) { return i / kQuartersADay == 9 && i % kQuartersADay >= 20 && i % kQuartersADay < 40; }));
        EstimateOptions options;
        options.isHoliday = [](QDate date) { return date == QDate(2016, 1, 13); };
        estimateGaps(series, daysOf(series), options);
        QVERIFY(series.windows[9 * kQuartersADay + 25].value == Joules{700});
    }

    void withheldWindowStaysEmptyUnlessAskedFor() {
        auto rows = loadRows(kMonday, 96, [](int) { return 500; });
        rows[40].outcome = Outcome::TooFewMeters;
        LoadSeries series = seriesOf(rows);
        LoadSeries asked = series;
        estimateGaps(series, daysOf(series));
        QVERIFY(!series.windows[40].value);
        EstimateOptions options;
        options.withheldToo = true;
        estimateGaps(asked, daysOf(asked), options);
        QVERIFY(asked.windows[40].value == Joules{500} && !asked.windows[40].raw && asked.windows[40].withheld());
    }

    void likeDaysGoByTheWallClockWhenClocksChange() {
        // A reading that is the wall clock's quarter, through Berlin's change of 2016-03-27; then a gap at noon after it.
        const Instant start = localTime(QStringLiteral("2016-03-21T00:00:00"), kBerlin);
        const LocalDays wide({start, Seconds{14 * 86'400}}, kBerlin);
        const Instant gapStart = localTime(QStringLiteral("2016-03-29T10:00:00"), kBerlin);
        const Instant gapEnd = localTime(QStringLiteral("2016-03-29T14:00:00"), kBerlin);
        std::vector<NeighbourhoodLoad> rows;
        for (Instant at = start; at < start + Seconds{12 * 86'400}; at += kQuarter) {
            if (at < gapStart || at >= gapEnd) {
                rows.push_back(loadRow(at, 1'000 + wide.wallClock(at).count()));
            }
        }
        LoadSeries series = seriesOf(rows);
        estimateGaps(series, daysOf(series, kBerlin));
        const auto [noon, past] = series.indices({localTime(QStringLiteral("2016-03-29T12:00:00"), kBerlin), Seconds{1}});
        QCOMPARE(past, noon + 1);
        QVERIFY(series.windows[noon].value == Joules{1'000 + 12 * 3'600});
    }

    void spikeIsNeitherRepeatedNorLearntFrom() {
        auto rows = loadRows(kMonday, 96, [](int i) { return i == 39 ? 90'000 : 500; });
        rows.erase(rows.begin() + 40, rows.begin() + 42);
        LoadSeries series = seriesOf(rows);
        const LocalDays days = daysOf(series);
        const VeeReport report = validateEditEstimate(series, {}, days);
        QCOMPARE(report.findings.size(), std::size_t{2});
        QCOMPARE(report.findings[0].rule, VeeRule::Spike);
        QCOMPARE(report.findings[1].rule, VeeRule::Missing);
        QCOMPARE(report.series.windows[39].quality, Quality::Questionable);
        QVERIFY(report.series.windows[39].suspect && report.series.windows[39].value == Joules{90'000});
        // Its left neighbour is suspect: no line from there.
        QVERIFY(!report.series.windows[40].value);
    }

    void feederAgreesToTheJoule() {
        const LoadSeries series = feederDay();
        const auto days = checkFeeder(series, {total(1, kMonday, 5'000), total(2, kMonday, 4'600)}, daysOf(series));
        QCOMPARE(days.size(), std::size_t{1});
        QCOMPARE(days[0].verdict, FeederVerdict::Agrees);
        QVERIFY(days[0].difference() == Joules{} && days[0].households == Joules{9'600});
        QCOMPARE(days[0].totals, 2);
    }

    void oneJouleWithoutAReasonDiffers() {
        const LoadSeries series = feederDay(101);
        const auto days = checkFeeder(series, {total(1, kMonday, 5'000), total(2, kMonday, 4'600)}, daysOf(series));
        QCOMPARE(days[0].verdict, FeederVerdict::Differs);
        QVERIFY(days[0].difference() == Joules{1});
        const auto other = checkFeeder(series, {total(1, kMonday, 5'000), total(2, kMonday, 4'602)}, daysOf(series));
        QVERIFY(other[0].difference() == Joules{-1});
    }

    void withAnythingNotThereNeitherSumIsGiven() {
        const LoadSeries series = feederDay();
        HouseholdTotal withheld = total(2, kMonday, 0);
        withheld.outcome = Outcome::TooShort;
        withheld.registers.clear();
        const auto first = checkFeeder(series, {total(1, kMonday, 5'000), withheld}, daysOf(series));
        QCOMPARE(first[0].verdict, FeederVerdict::Incomplete);
        QCOMPARE(first[0].totalsWithheld, 1);
        const auto second = checkFeeder(series, {total(1, kMonday, 5'000)}, daysOf(series));
        QCOMPARE(second[0].verdict, FeederVerdict::Incomplete);
        QCOMPARE(second[0].totalsAbsent, 1);
        LoadSeries gap = series;
        gap.windows[50].outcome = Outcome::TooFewMeters;
        gap.windows[50].raw.reset();
        // The totals less this load would be the energy of the window that the policy withheld.
        const auto fourth = checkFeeder(gap, {total(1, kMonday, 5'000), total(2, kMonday, 4'600)}, daysOf(series));
        QCOMPARE(fourth[0].windowsWithheld, 1);
        LoadSeries shorter = series;
        shorter.windows.resize(90);
        const auto third = checkFeeder(shorter, {total(1, kMonday, 5'000), total(2, kMonday, 4'600)}, daysOf(series));
        QCOMPARE(third[0].verdict, FeederVerdict::Incomplete);
        QCOMPARE(third[0].windowsMissing, 6);
        for (const FeederDay& day : {first[0], second[0], third[0], fourth[0]}) {
            QCOMPARE(day.verdict, FeederVerdict::Incomplete);
            QVERIFY(!day.households && !day.load && !day.difference());
        }
    }

    void feederCountsTheLocalDayOfTwentyThreeHours() {
        const Instant start = localTime(QStringLiteral("2016-03-27T00:00:00"), kBerlin);
        auto rows = loadRows(start, 2 * kQuartersADay, [](int) { return 100; });
        for (NeighbourhoodLoad& row : rows) {
            row.meters = 1;
        }
        const LoadSeries series = seriesOf(rows);
        const auto days = checkFeeder(series, {total(1, start, 92 * 100, Seconds{23 * 3'600})}, daysOf(series, kBerlin));
        QCOMPARE(days.size(), std::size_t{1});
        QCOMPARE(days[0].verdict, FeederVerdict::Agrees);
        QCOMPARE(days[0].windowsMissing, 0);
    }
};

QTEST_GUILESS_MAIN(TestVee)
#include "test_vee.moc"
