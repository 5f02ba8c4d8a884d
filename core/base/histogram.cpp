// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/histogram.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace smarter {

std::size_t Histogram::bucketOf(double value) {
    if (!(value >= std::ldexp(1.0, kLeastExponent))) {  // NaN too
        return 0;
    }
    int exponent = 0;
    const double mantissa = std::frexp(value, &exponent);  // value = mantissa · 2^exponent, mantissa in [½, 1)
    if (!std::isfinite(value) || exponent - 1 >= kMostExponent) {
        return kBuckets - 1;
    }
    const auto octave = static_cast<std::size_t>(exponent - 1 - kLeastExponent);
    return octave * kBucketsPerOctave + static_cast<std::size_t>((mantissa * 2 - 1) * kBucketsPerOctave);
}

double Histogram::lowerEdge(std::size_t bucket) {
    const auto octave = static_cast<int>(bucket / kBucketsPerOctave);
    const auto part = static_cast<double>(bucket % kBucketsPerOctave);
    return std::ldexp(1 + part / kBucketsPerOctave, kLeastExponent + octave);
}

void Histogram::add(double value) {
    ++counts_[bucketOf(value)];
    ++count_;
}

Percentiles Histogram::percentiles() const {
    Percentiles out;
    if (count_ == 0) {
        return out;
    }
    const std::array<std::pair<double, double*>, 3> wanted{{{0.50, &out.p50}, {0.95, &out.p95}, {0.99, &out.p99}}};
    auto next = wanted.begin();
    const auto rank = [&](double share) {
        return std::max(std::int64_t{1}, static_cast<std::int64_t>(std::ceil(share * static_cast<double>(count_))));
    };
    std::int64_t below = 0;
    for (std::size_t bucket = 0; bucket < kBuckets && next != wanted.end(); ++bucket) {
        below += counts_[bucket];
        while (next != wanted.end() && below >= rank(next->first)) {
            // Whole numbers that have a bucket to themselves are told exactly, all else by the middle.
            const double from = lowerEdge(bucket);
            const double to = lowerEdge(bucket + 1);
            *next->second = to - from == 1 ? from : (from + to) / 2;
            ++next;
        }
    }
    return out;
}

std::vector<Histogram::Bucket> Histogram::buckets(int bucketsEach) const {
    const auto each = static_cast<std::size_t>(std::clamp(bucketsEach, 1, kBucketsPerOctave));
    std::vector<Bucket> out;
    for (std::size_t first = 0; first < kBuckets; first += each) {
        std::int64_t count = 0;
        for (std::size_t bucket = first; bucket < first + each; ++bucket) {
            count += counts_[bucket];
        }
        if (count > 0 || !out.empty()) {
            out.push_back({lowerEdge(first), lowerEdge(first + each), count});
        }
    }
    while (!out.empty() && out.back().count == 0) {
        out.pop_back();
    }
    return out;
}

Histogram Histogram::since(const Histogram& earlier) const {
    Histogram out;
    for (std::size_t bucket = 0; bucket < kBuckets; ++bucket) {
        out.counts_[bucket] = counts_[bucket] - earlier.counts_[bucket];
    }
    out.count_ = count_ - earlier.count_;
    return out;
}

}  // namespace smarter
