// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/meter/generator/random.h"

namespace smarter::generator {

std::uint64_t Random::next() {
    state_ += 0x9e3779b97f4a7c15;
    std::uint64_t z = state_;
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9;
    z = (z ^ (z >> 27)) * 0x94d049bb133111eb;
    return z ^ (z >> 31);
}

int Random::between(int low, int high) {
    // Multiply and shift (Lemire: Fast Random Integer Generation in an Interval, 2019) without its rejection
    // step: the bias, below one in 2³², does not matter here.
    const auto count = static_cast<std::uint64_t>(static_cast<std::int64_t>(high) - low + 1);
    return static_cast<int>(low + static_cast<std::int64_t>(((next() >> 32) * count) >> 32));
}

int Random::about(int middle, int spread) {
    int sum = 0;
    for (int i = 0; i < 4; ++i) {
        sum += between(-spread, spread);
    }
    return middle + sum / 4;
}

Random streamOf(std::uint64_t seed, Purpose purpose, std::int64_t index) {
    Random bySeed(seed);
    Random byPurpose(bySeed.next() ^ static_cast<std::uint64_t>(purpose));
    Random byIndex(byPurpose.next() ^ static_cast<std::uint64_t>(index));
    return Random(byIndex.next());
}

}  // namespace smarter::generator
