// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/meter/generator/traits.h"

#include <array>

#include "core/meter/generator/random.h"

namespace smarter::generator {

namespace {

constexpr std::uint8_t kMondayToFriday = 0b0011111;

int drawOccupants(Random& random) {
    constexpr std::array<int, 5> perThousand{340, 330, 150, 125, 55};
    int rest = random.between(0, 999);
    int occupants = 1;
    for (const int share : perThousand) {
        if (rest < share) {
            break;
        }
        rest -= share;
        ++occupants;
    }
    return occupants;
}

std::uint8_t drawWorkdays(Random& random) {
    const int kind = random.between(0, 99);
    if (kind < 25) {
        return 0;  // retired, or working at home
    }
    if (kind < 80) {
        return kMondayToFriday;
    }
    return static_cast<std::uint8_t>(random.between(1, 127));  // part time, shifts
}

void drawHours(Traits& home, Random& random) {
    const bool works = home.workdays != 0;
    home.wakeMinute = random.about(works ? 390 : 450, 90);
    home.leaveMinute = home.wakeMinute + random.between(45, 100);
    home.returnMinute = home.leaveMinute + random.about(560, 120);
    home.sleepMinute = random.about(1370, 90);
}

void drawHeating(Traits& home, Random& random) {
    if (random.chance(200)) {
        home.heatLossWatts = random.between(60, 130);
        // Enough for −15 °C outside, in steps of 500 W.
        home.heaterWatts = (home.heatLossWatts * 36 / 500 + 1) * 500;
        home.waterHeaterWatts = random.between(4, 6) * 500;
    }
}

}  // namespace

Traits drawTraits(std::uint64_t homeSeed) {
    Random random = streamOf(homeSeed, Purpose::Traits, 0);
    Traits home;
    home.occupants = drawOccupants(random);
    home.workdays = drawWorkdays(random);
    drawHours(home, random);
    home.standbyWatts = random.between(30, 90) + 10 * home.occupants;
    home.lightWatts = random.between(12, 48);
    home.entertainmentWatts = random.between(90, 240) + 30 * home.occupants;
    home.kettleWatts = random.between(9, 15) * 200;
    home.fridgeWatts = random.between(70, 140);
    home.fridgePeriod = random.between(1500, 3900);
    home.fridgeDuty = random.between(240, 420);
    home.freezerWatts = random.chance(450) ? random.between(80, 150) : 0;
    home.dryerWatts = random.chance(420) ? random.between(18, 26) * 100 : 0;
    home.dishwasherWatts = random.chance(720) ? random.between(18, 23) * 100 : 0;
    drawHeating(home, random);
    if (random.chance(220)) {  // a wall box, unless the heating already takes what the supply can give
        home.vehicleWatts = home.heaterWatts == 0 && random.chance(450) ? 7400 : 3700;
    }
    return home;
}

}  // namespace smarter::generator
