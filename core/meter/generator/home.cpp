// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/meter/generator/home.h"

#include <algorithm>
#include <array>
#include <tuple>

#include "core/base/clock.h"
#include "core/meter/generator/random.h"
#include "core/meter/generator/runs.h"
#include "core/meter/generator/traits.h"

namespace smarter::generator {

namespace {

constexpr std::int64_t kNoon = 43'200;

Interval between(Instant from, Instant to) {
    return {from, std::max(Seconds{0}, to - from)};
}

Interval clipped(Interval interval, Interval to) {
    return between(std::max(interval.start, to.start), std::min(interval.end(), to.end()));
}

// The rest of `whole` where none of `holes`, in order, is.
std::vector<Interval> without(Interval whole, const std::vector<Interval>& holes) {
    std::vector<Interval> rest;
    Instant from = whole.start;
    for (const Interval& hole : holes) {
        rest.push_back(between(from, std::min(hole.start, whole.end())));
        from = std::max(from, hole.end());
    }
    rest.push_back(between(from, whole.end()));
    std::erase_if(rest, [](const Interval& interval) { return interval.length == Seconds{0}; });
    return rest;
}

// Power over time, spread over the minutes it falls in: watts × seconds are joules, no rounding.
void addRun(const ApplianceRun& run, Instant dayStart, std::vector<Joules>& minutes) {
    std::int64_t at = (run.interval.start - dayStart).count();
    const std::int64_t end = (run.interval.end() - dayStart).count();
    while (at < end) {
        const std::int64_t minute = at / 60;
        const std::int64_t until = std::min(end, (minute + 1) * 60);
        minutes[static_cast<std::size_t>(minute)] += Joules{(until - at) * run.watts};
        at = until;
    }
}

// The voltage of the mains wanders, and what is drawn with it.
void applyMains(std::uint64_t homeSeed, Instant dayStart, std::vector<Joules>& minutes) {
    Random random = streamOf(homeSeed, Purpose::Mains, secondsOf(dayStart));
    for (Joules& minute : minutes) {
        minute.value += minute.value * random.about(0, 20) / 1000;
    }
}

}  // namespace

Home::Home(std::uint64_t siteSeed, int number, const QTimeZone& zone)
    : siteSeed_(siteSeed),
      seed_(Random(Random(siteSeed).next() + static_cast<std::uint64_t>(number)).next()),
      zone_(zone),
      traits_(drawTraits(seed_)) {}

DayProfile Home::day(QDate date) const {
    profile::LocalTimes times(zone_);
    DayProfile profile;
    profile.day = localDay(times.instant(midnight(date) + kNoon), zone_);
    // Yesterday's evening reaches into this day, and this night's sleep ends tomorrow.
    const std::array routines{routineOf(traits_, seed_, date.addDays(-1)), routineOf(traits_, seed_, date),
                              routineOf(traits_, seed_, date.addDays(1))};
    std::vector<Interval> absences;
    for (const Span& absence : routines[1].absences) {
        absences.push_back(
            clipped(between(times.instant(absence.from), times.instant(absence.to)), profile.day));
    }
    profile.occupied = without(profile.day, absences);
    for (std::size_t night = 0; night < 2; ++night) {
        const Interval sleep =
            clipped(between(times.instant(routines[night].sleep), times.instant(routines[night + 1].wake)),
                    profile.day);
        if (routines[night].sleepsAtHome && sleep.length > Seconds{0}) {
            profile.asleep.push_back(sleep);
        }
    }
    std::vector<ApplianceRun> runs =
        cyclesOf(traits_, seed_, siteSeed_, profile.day, {profile.occupied, profile.asleep}, times);
    for (int back = 1; back >= 0; --back) {
        for (const Errand& errand :
             errandsOf(traits_, seed_, date.addDays(-back), routines[static_cast<std::size_t>(1 - back)])) {
            runs.push_back(
                {errand.appliance, {times.instant(errand.start), Seconds{errand.seconds}}, errand.watts});
        }
    }
    profile.minutes.assign(static_cast<std::size_t>(profile.day.length / kMinute),
                           Joules{traits_.standbyWatts * 60});
    for (ApplianceRun& run : runs) {
        run.interval = clipped(run.interval, profile.day);
        addRun(run, profile.day.start, profile.minutes);
    }
    applyMains(seed_, profile.day.start, profile.minutes);
    std::erase_if(runs, [](const ApplianceRun& run) { return run.interval.length == Seconds{0}; });
    std::sort(runs.begin(), runs.end(), [](const ApplianceRun& a, const ApplianceRun& b) {
        return std::tuple(a.interval, a.appliance, a.watts) < std::tuple(b.interval, b.appliance, b.watts);
    });
    profile.runs = std::move(runs);
    return profile;
}

}  // namespace smarter::generator
