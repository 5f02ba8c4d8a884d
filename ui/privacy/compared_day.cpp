// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/privacy/compared_day.h"

namespace smarter {

ComparedDay compareDay(const HomeProfiles& profiles, const ViewRequest& request) {
    ComparedDay out;
    out.request = request;
    out.homeName = profiles.name(request.home);
    out.day = profiles.localDayOf(request.date);
    out.home = profiles.day(request.home, request.date);
    out.total = privacy::total(out.home);
    out.homesThere = profiles.group(request.home, request.date, profiles.homes()).size();
    std::vector<privacy::EnergySeries> group;
    for (const std::size_t home : profiles.group(request.home, request.date, request.homes)) {
        group.push_back(profiles.day(home, request.date));
    }
    out.homesSummed = group.size();
    out.sums = privacy::sumOverTime(privacy::sumOverHomes(group).value_or(out.home), request.minutes);
    out.before = privacy::inferFrom(out.home);
    out.after = privacy::inferFrom(out.sums);
    const std::optional<privacy::Reference> truth = profiles.truth(request.home, request.date);
    out.truthKnown = truth.has_value();
    const privacy::Reference reference = truth.value_or(privacy::Reference{out.before.switchings, out.before.occupancy});
    out.beforeScores = privacy::score(out.before, reference, out.home, out.home);
    out.afterScores = privacy::score(out.after, reference, out.home, out.sums);
    out.presenceWithout = privacy::presenceAccuracy(reference.occupancy, privacy::guessWithoutReadings(out.day));
    return out;
}

}  // namespace smarter
