// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <vector>

namespace smarter {

/// Percentiles of a measured quantity; all 0 while nothing was measured.
struct Percentiles {
    double p50 = 0;
    double p95 = 0;
    double p99 = 0;
};

/// How often values of each size came, in buckets whose width grows with the value: every power of two is cut into
/// 32, so that a percentile is off by 1/64 of its value at most, and whole numbers up to 64 are told apart. Values
/// lie within 2⁻⁷ … 2³³; beyond, they count in the first or last bucket. Adding takes constant time, nothing
/// is sorted, and a copy is 10 KB. Not thread-safe.
class Histogram {
public:
    static constexpr int kBucketsPerOctave = 32;
    static constexpr int kLeastExponent = -7;
    static constexpr int kMostExponent = 33;
    static constexpr std::size_t kBuckets = std::size_t{kMostExponent - kLeastExponent} * kBucketsPerOctave;

    /// [from, to)
    struct Bucket {
        double from = 0;
        double to = 0;
        std::int64_t count = 0;
    };

    void add(double value);
    std::int64_t count() const { return count_; }
    bool empty() const { return count_ == 0; }

    /// Of everything added, nearest rank.
    Percentiles percentiles() const;
    /// Neighbouring buckets, `bucketsEach` together, from the first with a count to the last; `bucketsEach`
    /// divides kBucketsPerOctave.
    std::vector<Bucket> buckets(int bucketsEach = 1) const;
    /// What was added since `earlier` was a copy of this one.
    Histogram since(const Histogram& earlier) const;

private:
    static std::size_t bucketOf(double value);
    static double lowerEdge(std::size_t bucket);

    std::array<std::int64_t, kBuckets> counts_{};
    std::int64_t count_ = 0;
};

}  // namespace smarter
