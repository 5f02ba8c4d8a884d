// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "core/meter/generator/climate.h"
#include "core/meter/generator/random.h"
#include "core/meter/generator/runs.h"

namespace smarter::generator {

namespace {

std::int64_t floorDivide(std::int64_t a, std::int64_t b) {
    return a / b - (a % b < 0 ? 1 : 0);
}

bool within(const std::vector<Interval>& intervals, Instant instant) {
    return std::any_of(intervals.begin(), intervals.end(),
                       [&](const Interval& i) { return i.contains(instant); });
}

struct Compressor {
    Appliance appliance;
    Purpose purpose;
    int watts;
    int period;  // seconds
    int duty;    // per thousand
};

// Cycle k starts within the first tenth of [k, k + 1) periods and has stopped well before its end.
void addCompressor(const Compressor& unit, std::uint64_t homeSeed, Interval period,
                   std::vector<ApplianceRun>& runs) {
    const std::int64_t last = floorDivide(secondsOf(period.end()) - 1, unit.period);
    for (std::int64_t k = floorDivide(secondsOf(period.start), unit.period); k <= last; ++k) {
        Random random = streamOf(homeSeed, unit.purpose, k);
        const std::int64_t start = k * unit.period + random.between(0, unit.period / 10);
        const int length = unit.period * random.about(unit.duty, unit.duty / 5) / 1000;
        runs.push_back({unit.appliance, {instantOf(start), Seconds{length}}, unit.watts});
    }
}

// A thermostat that decides every quarter of an hour for how much of it to heat.
void addHeating(const Traits& home, std::uint64_t homeSeed, std::uint64_t siteSeed, Interval period,
                const Presence& presence, profile::LocalTimes& times, std::vector<ApplianceRun>& runs) {
    constexpr std::int64_t cycle = 900;
    constexpr std::int64_t day = 86'400;
    constexpr int comfortable = 205;  // tenths of °C
    constexpr int turnedDown = 175;
    constexpr int ownWarmth = 35;  // people, sun and appliances warm the home by this much
    constexpr int shortest = 60;
    const std::int64_t phase = streamOf(homeSeed, Purpose::Heating, 0).between(0, cycle - 1);
    const std::int64_t last = floorDivide(secondsOf(period.end()) - 1 - phase, cycle);
    for (std::int64_t k = floorDivide(secondsOf(period.start) - phase, cycle); k <= last; ++k) {
        const Instant start = instantOf(k * cycle + phase);
        const std::int64_t reading = times.reading(start);
        const QDate date = QDate(1970, 1, 1).addDays(floorDivide(reading, day));
        const bool upAndAbout = within(presence.occupied, start) && !within(presence.asleep, start);
        const int missing = (upAndAbout ? comfortable : turnedDown) - ownWarmth -
                            outsideTemperature(siteSeed, date, static_cast<int>(reading - midnight(date)));
        const std::int64_t length =
            std::min(cycle, cycle * home.heatLossWatts * missing / 10 / home.heaterWatts);
        if (length >= shortest) {
            runs.push_back({Appliance::Heating, {start, Seconds{length}}, home.heaterWatts});
        }
    }
}

}  // namespace

std::vector<ApplianceRun> cyclesOf(const Traits& home, std::uint64_t homeSeed, std::uint64_t siteSeed,
                                   Interval period, const Presence& presence, profile::LocalTimes& times) {
    std::vector<ApplianceRun> runs;
    addCompressor({Appliance::Fridge, Purpose::Cycle, home.fridgeWatts, home.fridgePeriod, home.fridgeDuty},
                  homeSeed, period, runs);
    if (home.freezerWatts > 0) {
        addCompressor({Appliance::Freezer, Purpose::Freezer, home.freezerWatts, home.fridgePeriod + 700,
                       home.fridgeDuty + 60},
                      homeSeed, period, runs);
    }
    if (home.heaterWatts > 0) {
        addHeating(home, homeSeed, siteSeed, period, presence, times, runs);
    }
    return runs;
}

}  // namespace smarter::generator
