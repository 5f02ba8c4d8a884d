// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/glimpse.h"

#include <algorithm>

#include "core/pipeline/stations.h"

namespace smarter {

namespace {

constexpr std::size_t kHeadBytes = 96;

Glimpse::Envelope envelopeOf(const SealedAggregate& aggregate) {
    const std::size_t shown = std::min(kHeadBytes, aggregate.envelope.size());
    return {aggregate.sequence, aggregate.envelope.size(),
            Bytes(aggregate.envelope.begin(), aggregate.envelope.begin() + static_cast<std::ptrdiff_t>(shown))};
}

}  // namespace

Result<Glimpse> glimpse(Stations& stations) {
    const auto meters = stations.meters().count();
    const auto reading = stations.meters().newestReading();
    auto sum = stations.intake().newestSum();
    const auto aggregate = stations.mdms().newestAggregate();
    if (!meters || !reading) {
        return meters ? passOn(reading) : passOn(meters);
    }
    if (!sum || !aggregate) {
        return sum ? passOn(aggregate) : passOn(sum);
    }
    Glimpse out{*meters, *reading, std::move(*sum), stations.release().newestDecisions(), {}};
    if (*aggregate) {
        out.envelope = envelopeOf(**aggregate);
    }
    return out;
}

}  // namespace smarter
