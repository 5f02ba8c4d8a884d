// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "core/meter/generator/climate.h"
#include "core/meter/generator/random.h"
#include "core/meter/generator/runs.h"

namespace smarter::generator {

namespace {

constexpr int kMinuteSeconds = 60;
constexpr int kHour = 3'600;

class Planner {
public:
    Planner(const Traits& home, std::uint64_t homeSeed, QDate date, const Routine& routine)
        : home_(home),
          date_(date),
          routine_(routine),
          start_(midnight(date)),
          weekend_(date.dayOfWeek() >= Qt::Saturday),
          random_(streamOf(homeSeed, Purpose::Errands, date.toJulianDay())) {}

    std::vector<Errand> plan() {
        if (routine_.awake.empty()) {
            return {};
        }
        morning();
        hotDrinks();
        lunch();
        dinner();
        laundry();
        entertainment();
        lights();
        vehicle();
        return std::move(errands_);
    }

private:
    bool awakeAtHome(std::int64_t reading) const {
        return std::any_of(routine_.awake.begin(), routine_.awake.end(),
                           [&](const Span& span) { return reading >= span.from && reading < span.to; });
    }

    // The end of a run that follows another directly.
    std::int64_t add(Appliance appliance, std::int64_t start, int seconds, int watts) {
        errands_.push_back({appliance, start, seconds, watts});
        return start + seconds;
    }

    void boilWater(std::int64_t at) {
        add(Appliance::Kettle, at, random_.between(100, 280), home_.kettleWatts);
    }

    void morning() {
        const std::int64_t wake = routine_.wake;
        if (!awakeAtHome(wake)) {
            return;
        }
        boilWater(wake + random_.between(4, 25) * kMinuteSeconds);
        if (random_.chance(weekend_ ? 500 : 250)) {
            add(Appliance::Hob, wake + random_.between(10, 35) * kMinuteSeconds,
                random_.between(5, 12) * kMinuteSeconds, random_.between(6, 14) * 100);
        }
        if (home_.waterHeaterWatts > 0) {  // a shower each, 1.1 to 2.2 kWh to heat up again
            const int joules = random_.between(11, 22) * 360'000 * home_.occupants;
            add(Appliance::WaterHeater, wake + random_.between(8, 20) * kMinuteSeconds,
                joules / home_.waterHeaterWatts, home_.waterHeaterWatts);
        }
    }

    void hotDrinks() {
        for (int hour = 9; hour <= 21; ++hour) {
            const std::int64_t at = start_ + hour * kHour + random_.between(0, kHour - 1);
            if (random_.chance(100 + 30 * home_.occupants) && awakeAtHome(at)) {
                boilWater(at);
            }
        }
    }

    void lunch() {
        const std::int64_t at = start_ + random_.about(12 * 60 + 15, 50) * kMinuteSeconds;
        if (random_.chance(weekend_ ? 550 : 450) && awakeAtHome(at)) {
            add(Appliance::Hob, at, random_.between(12, 30) * kMinuteSeconds, random_.between(8, 18) * 100);
        }
    }

    void dinner() {
        std::int64_t at = start_ + random_.about(18 * 60 + 40, 70) * kMinuteSeconds;
        if (!routine_.absences.empty() && routine_.absences.front().to > at - kHour) {
            at = std::max(at, routine_.absences.front().to + random_.between(10, 35) * kMinuteSeconds);
        }
        if (!awakeAtHome(at)) {
            return;
        }
        if (random_.chance(820)) {
            const std::int64_t done = add(Appliance::Hob, at, random_.between(8, 15) * kMinuteSeconds,
                                          random_.between(16, 28) * 100);
            add(Appliance::Hob, done, random_.between(10, 30) * kMinuteSeconds, random_.between(6, 13) * 100);
        }
        if (random_.chance(weekend_ ? 420 : 260)) {
            bake(at + random_.between(0, 10) * kMinuteSeconds);
        }
        if (home_.dishwasherWatts > 0 && random_.chance(330 + 90 * home_.occupants)) {
            washDishes(at + random_.between(45, 100) * kMinuteSeconds);
        }
    }

    // Full power until hot, then the thermostat.
    void bake(std::int64_t at) {
        const int watts = random_.between(20, 27) * 100;
        std::int64_t reached = add(Appliance::Oven, at, random_.between(8, 13) * kMinuteSeconds, watts);
        for (int cycles = random_.between(6, 14); cycles > 0; --cycles) {
            reached =
                add(Appliance::Oven, reached + random_.between(70, 130), random_.between(40, 75), watts);
        }
    }

    void washDishes(std::int64_t at) {
        const std::int64_t hot =
            add(Appliance::Dishwasher, at, random_.between(12, 18) * kMinuteSeconds, home_.dishwasherWatts);
        const std::int64_t washed = add(Appliance::Dishwasher, hot, random_.between(30, 50) * kMinuteSeconds,
                                        random_.between(50, 90));
        add(Appliance::Dishwasher, washed, random_.between(9, 14) * kMinuteSeconds, home_.dishwasherWatts);
    }

    void laundry() {
        const std::int64_t at = start_ + random_.between(8 * 60, 20 * 60) * kMinuteSeconds;
        if (!random_.chance((weekend_ ? 260 : 170) + 110 * home_.occupants) || !awakeAtHome(at)) {
            return;
        }
        const std::int64_t hot = add(Appliance::WashingMachine, at, random_.between(8, 22) * kMinuteSeconds,
                                     random_.between(18, 22) * 100);
        const std::int64_t washed = add(Appliance::WashingMachine, hot,
                                        random_.between(35, 60) * kMinuteSeconds, random_.between(110, 220));
        const std::int64_t spun = add(Appliance::WashingMachine, washed,
                                      random_.between(6, 11) * kMinuteSeconds, random_.between(35, 55) * 10);
        const std::int64_t emptied = spun + random_.between(5, 30) * kMinuteSeconds;
        if (home_.dryerWatts > 0 && random_.chance(700) && awakeAtHome(emptied)) {
            add(Appliance::TumbleDryer, emptied, random_.between(45, 80) * kMinuteSeconds, home_.dryerWatts);
        }
    }

    void entertainment() {
        for (const Span& span : routine_.awake) {
            const bool evening = span.to > start_ + 19 * kHour;
            if (!random_.chance(evening ? 930 : 560)) {
                continue;
            }
            const std::int64_t from =
                std::max(span.from + random_.between(10, 50) * kMinuteSeconds,
                         evening ? start_ + random_.between(17 * 60, 20 * 60) * kMinuteSeconds : 0);
            const std::int64_t to = span.to - random_.between(2, 25) * kMinuteSeconds;
            if (from < to) {
                add(Appliance::Entertainment, from, static_cast<int>(to - from), home_.entertainmentWatts);
            }
        }
    }

    // Somebody moves to another room every half hour or so.
    void lights() {
        const std::int64_t light = start_ + sunrise(date_);
        const std::int64_t dark = start_ + sunset(date_);
        for (const Span& span : routine_.awake) {
            std::int64_t at = span.from;
            while (at < span.to) {
                if (at >= light && at < dark) {
                    at = dark;
                    continue;
                }
                const std::int64_t end = std::min(
                    {at + random_.between(12, 50) * kMinuteSeconds, span.to, at < light ? light : span.to});
                const int rooms = random_.between(1, 2 + home_.occupants);
                at = add(Appliance::Lights, at, static_cast<int>(end - at), rooms * home_.lightWatts);
            }
        }
    }

    void vehicle() {
        if (home_.vehicleWatts == 0 || routine_.absences.empty() || !routine_.sleepsAtHome ||
            !random_.chance(560)) {
            return;
        }
        const int joules = random_.between(35, 180) * 360'000;  // 3.5 to 18 kWh
        add(Appliance::ElectricVehicle, routine_.absences.back().to + random_.between(2, 10) * kMinuteSeconds,
            joules / home_.vehicleWatts, home_.vehicleWatts);
    }

    const Traits& home_;
    QDate date_;
    const Routine& routine_;
    std::int64_t start_;
    bool weekend_;
    Random random_;
    std::vector<Errand> errands_;
};

}  // namespace

std::vector<Errand> errandsOf(const Traits& home, std::uint64_t homeSeed, QDate date,
                              const Routine& routine) {
    return Planner(home, homeSeed, date, routine).plan();
}

}  // namespace smarter::generator
