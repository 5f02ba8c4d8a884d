// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/privacy/inference_text.h"

#include <algorithm>
#include <cmath>

namespace smarter {

namespace {

constexpr std::size_t kMostMarkers = 8;
constexpr Seconds kRoom = kMinute * 50;
constexpr Seconds kOneUse = kMinute * 90;
constexpr Seconds kShortestBand = kMinute * 30;
constexpr Seconds kShortestNamed = kMinute * 90;  // its name would not fit
constexpr double kWattsPerKilowatt = 1000;

double energyOf(const privacy::GuessedRun& one) {
    return one.run.watts * static_cast<double>(one.run.interval.length.count());
}

bool isFree(const std::vector<ChartMarker>& taken, qint64 at) {
    return std::ranges::none_of(taken, [&](const ChartMarker& marker) { return std::abs(marker.utcSeconds - at) < kRoom.count(); });
}

}  // namespace

QString InferenceText::name(privacy::Guess guess) {
    switch (guess) {
        case privacy::Guess::Unknown:
            return {};
        case privacy::Guess::Fridge:
            return tr("fridge");
        case privacy::Guess::Kettle:
            return tr("kettle");
        case privacy::Guess::Cooking:
            return tr("cooking");
        case privacy::Guess::Oven:
            return tr("oven");
        case privacy::Guess::WashingMachine:
            return tr("washing");
        case privacy::Guess::TumbleDryer:
            return tr("dryer");
        case privacy::Guess::Dishwasher:
            return tr("dishwasher");
        case privacy::Guess::Heating:
            return tr("heating");
        case privacy::Guess::Vehicle:
            return tr("car charging");
    }
    return {};
}

std::vector<ChartBand> InferenceText::bands(const privacy::Inference& inference) {
    std::vector<ChartBand> bands;
    for (const privacy::PresenceStretch& stretch : privacy::stretchesOf(inference.occupancy)) {
        if (stretch.presence != privacy::Presence::In && stretch.interval.length >= kShortestBand) {
            const bool asleep = stretch.presence == privacy::Presence::Asleep;
            const QString name = asleep ? tr("asleep") : tr("away");
            bands.push_back({secondsOf(stretch.interval.start), secondsOf(stretch.interval.end()), ChartBand::Kind::Highlight,
                             stretch.interval.length < kShortestNamed ? QString() : name, asleep ? SeriesRole::Fourth : SeriesRole::Third});
        }
    }
    return bands;
}

std::vector<ChartMarker> InferenceText::markers(const privacy::Inference& inference) {
    std::vector<ChartMarker> markers;
    if (inference.occupancy.wokeUp) {
        markers.push_back({secondsOf(*inference.occupancy.wokeUp), tr("wake-up")});
    }
    if (inference.occupancy.wentToBed) {
        markers.push_back({secondsOf(*inference.occupancy.wentToBed), tr("sleep")});
    }
    std::vector<privacy::GuessedRun> named;
    for (const privacy::GuessedRun& one : inference.runs) {
        const bool again = std::ranges::any_of(named, [&](const privacy::GuessedRun& before) {
            return before.guess == one.guess && one.run.interval.start - before.run.interval.start < kOneUse;
        });
        const bool byItself = one.guess == privacy::Guess::Fridge || one.guess == privacy::Guess::Heating;
        if (!again && !byItself && one.guess != privacy::Guess::Unknown) {
            named.push_back(one);
        }
    }
    std::ranges::stable_sort(named, std::ranges::greater{}, energyOf);
    for (const privacy::GuessedRun& one : named) {
        const qint64 at = secondsOf(one.run.interval.start);
        if (markers.size() < kMostMarkers && isFree(markers, at)) {
            markers.push_back({at, name(one.guess)});
        }
    }
    std::ranges::sort(markers, {}, &ChartMarker::utcSeconds);
    return markers;
}

std::vector<ChartPoint> pointsOf(const privacy::EnergySeries& series) {
    std::vector<ChartPoint> points;
    for (std::size_t i = 0; i < series.size(); ++i) {
        if (const double watts = series.watts(i); !std::isnan(watts)) {
            points.push_back({secondsOf(series.at(i)), watts / kWattsPerKilowatt});
        }
    }
    return points;
}

}  // namespace smarter
