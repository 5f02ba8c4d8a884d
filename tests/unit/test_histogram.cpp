// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>
#include <algorithm>
#include <cmath>
#include <limits>
#include <random>

#include "core/base/histogram.h"

using namespace smarter;

namespace {

double nearestRank(std::vector<double> values, double share) {
    std::ranges::sort(values);
    return values[static_cast<std::size_t>(std::ceil(share * static_cast<double>(values.size()))) - 1];
}

}  // namespace

class TestHistogram : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void percentilesAreWithinA64thOfTheTrueOnes_data() {
        QTest::addColumn<double>("logarithmOfMedian");
        QTest::addColumn<double>("spread");
        QTest::newRow("a microsecond and a half") << 0.4 << 0.1;
        QTest::newRow("milliseconds, long tail") << 8.0 << 1.5;
        QTest::newRow("minutes") << 18.0 << 0.5;
        QTest::newRow("all over the range") << 6.0 << 4.0;
    }

    void percentilesAreWithinA64thOfTheTrueOnes() {
        QFETCH(double, logarithmOfMedian);
        QFETCH(double, spread);
        std::mt19937 random(11);
        std::lognormal_distribution<double> distribution(logarithmOfMedian, spread);
        Histogram histogram;
        std::vector<double> values;
        for (int i = 0; i < 20'000; ++i) {
            values.push_back(std::clamp(distribution(random), 0.01, 8e9));
            histogram.add(values.back());
        }
        const Percentiles found = histogram.percentiles();
        for (const auto& [share, value] : {std::pair(0.50, found.p50), {0.95, found.p95}, {0.99, found.p99}}) {
            const double exact = nearestRank(values, share);
            QVERIFY2(std::abs(value - exact) <= exact / 64, qPrintable(QStringLiteral("%1 for %2").arg(value).arg(exact)));
        }
    }

    void batchSizesAreExact() {
        for (int size = 1; size <= 63; ++size) {
            Histogram histogram;
            histogram.add(size);
            const auto buckets = histogram.buckets();
            QCOMPARE(buckets.size(), std::size_t{1});
            QCOMPARE(buckets[0].from, static_cast<double>(size));
            if (size >= 32) {
                QCOMPARE(histogram.percentiles().p50, static_cast<double>(size));
            }
        }
    }

    void emptyHistogramHasZeroes() {
        QCOMPARE(Histogram().percentiles().p99, 0.0);
        QVERIFY(Histogram().buckets().empty());
        QVERIFY(Histogram().empty());
    }

    void valuesOutsideTheRangeAreCountedAtItsEnds() {
        Histogram histogram;
        for (const double value : {0.0, -3.0, 1e-9, std::numeric_limits<double>::quiet_NaN()}) {
            histogram.add(value);
        }
        QCOMPARE(histogram.buckets().size(), std::size_t{1});
        QCOMPARE(histogram.buckets()[0].count, 4);
        Histogram large;
        for (const double value : {std::ldexp(1.0, 33), 1e300, std::numeric_limits<double>::infinity()}) {
            large.add(value);
        }
        QCOMPARE(large.buckets()[0].to, std::ldexp(1.0, 33));
        QCOMPARE(large.buckets()[0].count, 3);
    }

    void mergedBucketsTouchAndKeepEveryCount() {
        std::mt19937 random(3);
        std::exponential_distribution<double> distribution(0.001);
        Histogram histogram;
        for (int i = 0; i < 5'000; ++i) {
            histogram.add(distribution(random));
        }
        for (const int each : {1, 2, 8, 32}) {
            const auto buckets = histogram.buckets(each);
            std::int64_t sum = 0;
            for (std::size_t i = 0; i < buckets.size(); ++i) {
                sum += buckets[i].count;
                QVERIFY(i == 0 || buckets[i].from == buckets[i - 1].to);
            }
            QCOMPARE(sum, 5'000);
            QVERIFY(buckets.front().count > 0 && buckets.back().count > 0);
        }
    }

    void differenceHoldsWhatCameInBetween() {
        Histogram histogram;
        histogram.add(10);
        const Histogram before = histogram;
        for (int i = 0; i < 7; ++i) {
            histogram.add(1'000);
        }
        const Histogram between = histogram.since(before);
        QCOMPARE(between.count(), 7);
        QCOMPARE(between.buckets().size(), std::size_t{1});
        QVERIFY(std::abs(between.percentiles().p50 - 1'000) <= 1'000.0 / 64);
    }
};

QTEST_GUILESS_MAIN(TestHistogram)
#include "test_histogram.moc"
