// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace smarter::generator {

/// SplitMix64 (Steele, Lea, Flood: Fast Splittable Pseudorandom Number Generators, OOPSLA 2014). The draws
/// below are integer arithmetic alone: the distributions of <random> differ from one standard library to the
/// next, these never do. For simulated load only: whoever sees a few outputs knows all others.
class Random {
public:
    explicit Random(std::uint64_t seed) : state_(seed) {}

    std::uint64_t next();
    /// Uniform, both ends included; low ≤ high.
    int between(int low, int high);
    /// About `middle`, at most `spread` from it, bell-shaped (mean of four uniform draws).
    int about(int middle, int spread);
    bool chance(int perThousand) { return between(0, 999) < perThousand; }

private:
    std::uint64_t state_;
};

/// What a stream of draws is for: each purpose of each day has its own, so that none depends on another's.
enum class Purpose : std::uint8_t {
    Traits,
    Holiday,
    Routine,
    Errands,
    Cycle,
    Freezer,
    Heating,
    Weather,
    Mains
};

/// Starts an independent stream for a purpose at a place in time (a day, a cycle …) of a seed.
Random streamOf(std::uint64_t seed, Purpose purpose, std::int64_t index);

}  // namespace smarter::generator
