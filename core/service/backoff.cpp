// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/backoff.h"

#include <QRandomGenerator>
#include <algorithm>

namespace smarter {

double Backoff::systemRandom() {
    return QRandomGenerator::system()->generateDouble();
}

Backoff::Backoff(Bounds bounds, Random random) : bounds_(bounds), random_(std::move(random)), ceiling_(bounds.first) {}

std::chrono::milliseconds Backoff::next() {
    const auto half = static_cast<double>(ceiling_.count()) / 2;
    ceiling_ = std::min(ceiling_ * 2, bounds_.most);
    return std::chrono::milliseconds(static_cast<std::int64_t>(half + half * random_()));
}

void Backoff::reset() {
    ceiling_ = bounds_.first;
}

}  // namespace smarter
