// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QTimeZone>
#include <cstdint>
#include <vector>

#include "core/base/time.h"
#include "core/base/units.h"

/// A load simulator: homes whose occupants get up, leave, come back, cook, wash and sleep, minute by minute.
/// Seeded and repeatable on every machine: integer arithmetic throughout and a small generator of its own
/// (random.h). It makes test data; nothing here is fit for cryptography.
namespace smarter::generator {

enum class Appliance : std::uint8_t {
    Fridge,
    Freezer,
    Kettle,
    Hob,
    Oven,
    WashingMachine,
    TumbleDryer,
    Dishwasher,
    Entertainment,
    Lights,
    Heating,
    WaterHeater,
    ElectricVehicle,
};
inline constexpr std::size_t kAppliances = static_cast<std::size_t>(Appliance::ElectricVehicle) + 1;

/// One run of an appliance: from switching on to switching off, its power while on.
struct ApplianceRun {
    Appliance appliance = Appliance::Fridge;
    Interval interval;  ///< whole seconds
    int watts = 0;

    constexpr auto operator<=>(const ApplianceRun&) const = default;
};

/// One local day of one home: what its meter would show, and the truth behind it. The truth is clipped to the
/// day, so that the days of a year joined give the year; what runs over midnight comes in two pieces.
struct DayProfile {
    Interval day;                    ///< 23, 24 or 25 hours
    std::vector<Joules> minutes;     ///< of each minute of the day, 1,380, 1,440 or 1,500
    std::vector<ApplianceRun> runs;  ///< by start
    std::vector<Interval> occupied;  ///< somebody is at home, asleep or awake; by start, disjoint
    std::vector<Interval> asleep;    ///< everybody at home is asleep; by start, disjoint
};

/// What a home is like; drawn once from the seed.
struct Traits {
    int occupants = 1;
    std::uint8_t workdays = 0;  ///< bit 0 Monday … bit 6 Sunday: the home stands empty in working hours
    int wakeMinute = 0;         ///< usual times, minutes after local midnight
    int leaveMinute = 0;
    int returnMinute = 0;
    int sleepMinute = 0;  ///< may be over 1,440: after midnight
    int standbyWatts = 0;
    int lightWatts = 0;  ///< per room in use
    int entertainmentWatts = 0;
    int kettleWatts = 0;
    int fridgeWatts = 0;
    int fridgePeriod = 0;  ///< seconds from one start to the next
    int fridgeDuty = 0;    ///< on, per thousand of the period
    int freezerWatts = 0;  ///< 0: has none; so below
    int dryerWatts = 0;
    int dishwasherWatts = 0;
    int heaterWatts = 0;    ///< electric space heating
    int heatLossWatts = 0;  ///< per kelvin between inside and outside; only with electric heating
    int waterHeaterWatts = 0;
    int vehicleWatts = 0;
};

/// One simulated home. Immutable: thread-safe.
class Home {
public:
    /// `number` counts from 1; seed and number alone decide everything, in any zone.
    Home(std::uint64_t siteSeed, int number, const QTimeZone& zone);

    /// Any day, independent of which were asked for before.
    DayProfile day(QDate date) const;
    const Traits& traits() const { return traits_; }

private:
    std::uint64_t siteSeed_;
    std::uint64_t seed_;
    QTimeZone zone_;
    Traits traits_;
};

}  // namespace smarter::generator
