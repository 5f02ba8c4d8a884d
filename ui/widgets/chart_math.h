// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>
#include <span>
#include <vector>

namespace smarter {

/// A value over [utcSeconds, utcSeconds + the series' interval). A missing value is a missing point (or NaN),
/// never a zero.
struct ChartPoint {
    qint64 utcSeconds = 0;
    double value = 0;

    friend bool operator==(const ChartPoint&, const ChartPoint&) = default;
};

/// The points that touch [start, end): those inside and one neighbour on each side, so that lines reach the
/// edges. `points` ascend in time.
std::span<const ChartPoint> pointsAround(std::span<const ChartPoint> points, qint64 start, qint64 end);

/// Cuts the points wherever the next one is more than `longestStep` seconds away or a value is not finite.
std::vector<std::span<const ChartPoint>> gapFreeRuns(std::span<const ChartPoint> points, qint64 longestStep);

/// At most four points for each of `columns` equal columns of [start, end): the first, the least, the
/// greatest and the last of the column, in time order. Points outside the range stay as they are. What is
/// drawn through them covers the same pixels as what would be drawn through all of them (M4 aggregation:
/// Jugel et al., VLDB 2014).
std::vector<ChartPoint> decimate(std::span<const ChartPoint> points, qint64 start, qint64 end, int columns);

/// What a curve covers within one pixel column.
struct ChartColumn {
    /// UTC seconds, the middle of the column.
    double middle = 0;
    double low = 0;
    double high = 0;
};

/// For more points than columns: each column's least and greatest value, reaching to the last value of the
/// column before, so that the columns together are as connected as the line. Two edges of one vertex a column
/// are drawn in a fraction of the time of a line that goes up and down within every column.
std::vector<ChartColumn> envelope(std::span<const ChartPoint> points, qint64 start, qint64 end, int columns);

struct ValueScale {
    double low = 0;
    double high = 1;
    std::vector<double> ticks;
    /// Digits after the decimal point that tell the ticks apart.
    int decimals = 0;
};

/// Four to six round grid lines (1, 2, 2.5, 3, 4, 5 × 10ᵏ) that cover [least, greatest] with the least room
/// left over. Contains zero, unless the values are all far from it and `fromZero` is false.
ValueScale valueScale(double least, double greatest, bool fromZero = true);

}  // namespace smarter
