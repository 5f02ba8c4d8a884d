// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/operator/policy/policy_survey.h"

#include <algorithm>

namespace smarter {

namespace {

Status addNeighbourhood(PolicySurvey& survey, LoadLedger& loads, const NeighbourhoodSummary& one, const Interval& days) {
    const auto newest = loads.load(one.name, one.newest);
    const auto rows = loads.load(one.name, days);
    if (!newest || !rows) {
        return newest ? Status(passOn(rows)) : Status(passOn(newest));
    }
    if (!newest->empty()) {
        survey.newestMeters.push_back(newest->back().meters);
    }
    const auto released = std::ranges::count(*rows, Outcome::Released, &NeighbourhoodLoad::outcome);
    survey.released += released;
    survey.withheld += static_cast<std::int64_t>(rows->size()) - released;
    return {};
}

}  // namespace

int PolicySurvey::tooSmallFor(const ReleasePolicy& policy) const {
    return static_cast<int>(
        std::ranges::count_if(newestMeters, [&](std::uint32_t meters) { return meters < policy.minimumMeters; }));
}

Result<PolicySurvey> surveyPolicy(Mdms& mdms, const Session& session, const QTimeZone& zone) {
    PolicySurvey survey;
    const auto held = mdms.releasePolicies();
    const auto orders = mdms.policyOrders();
    const auto loads = mdms.loads(session);
    if (!held || !orders || !loads) {
        return !held ? passOn(held) : !orders ? passOn(orders) : passOn(loads);
    }
    survey.held = *held;
    survey.orders = *orders;
    const auto neighbourhoods = (*loads)->neighbourhoods();
    if (!neighbourhoods || neighbourhoods->empty()) {
        return neighbourhoods ? Result<PolicySurvey>(std::move(survey)) : passOn(neighbourhoods);
    }
    const auto last = std::ranges::max(*neighbourhoods, {}, [](const NeighbourhoodSummary& one) { return one.newest.start; });
    const QDate day = localDateOf(last.newest.start, zone);
    const Instant from = intervalOf(day.addDays(1 - PolicySurvey::kDays), zone).start;
    const Interval days{from, intervalOf(day, zone).end() - from};
    for (const NeighbourhoodSummary& one : *neighbourhoods) {
        if (const Status added = addNeighbourhood(survey, **loads, one, days); !added) {
            return passOn(added);
        }
    }
    return survey;
}

}  // namespace smarter
