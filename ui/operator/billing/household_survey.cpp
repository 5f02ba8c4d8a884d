// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/operator/billing/household_survey.h"

#include <QDateTime>
#include <algorithm>

namespace smarter {

namespace {

const QString kMonthFormat = QStringLiteral("yyyy-MM");

QDate localDate(Instant instant, const QTimeZone& zone) {
    return QDateTime::fromSecsSinceEpoch(secondsOf(instant), zone).date();
}

QDate firstOfMonth(Instant instant, const QTimeZone& zone) {
    const QDate day = localDate(instant, zone);
    return {day.year(), day.month(), 1};
}

std::vector<QString> monthsOf(const std::vector<NeighbourhoodSummary>& neighbourhoods, const QTimeZone& zone) {
    std::vector<QString> months;
    if (neighbourhoods.empty()) {
        return months;
    }
    const Instant first = std::ranges::min(neighbourhoods, {}, &NeighbourhoodSummary::first).first;
    const auto startOf = [](const NeighbourhoodSummary& one) { return one.newest.start; };
    const QDate oldest = firstOfMonth(first, zone);
    for (QDate month = firstOfMonth(startOf(std::ranges::max(neighbourhoods, {}, startOf)), zone); month >= oldest;
         month = month.addMonths(-1)) {
        months.push_back(month.toString(kMonthFormat));
    }
    return months;
}

HouseholdBillRow rowOf(const HouseholdBill& one, const DayPeriod& period) {
    HouseholdBillRow row;
    row.household = one.household;
    row.neighbourhood = one.neighbourhood;
    row.periodDays = period.days();
    if (one.bill) {
        row.billedDays = one.bill->billedDays();
        row.charge = {one.bill->charges.energy, one.bill->charges.amount};
    }
    return row;
}

/// The tariff of the site at the period's end, for its name and currency; and the others there are.
Status nameTariffs(HouseholdSurvey& survey, Mdms& mdms) {
    const auto terms = mdms.siteTariffs().and_then(
        [&](const TariffHistory& history) { return termsOn(history, survey.period.last); });
    auto tariffs = mdms.tariffs();
    if (!terms || !tariffs) {
        return terms ? Status(passOn(tariffs)) : Status(passOn(terms));
    }
    survey.tariff = terms->tariff->name;
    survey.currency = terms->tariff->currency;
    survey.tariffs = std::move(*tariffs);
    return {};
}

}  // namespace

Result<HouseholdSurvey> surveyHouseholds(Mdms& mdms, const Session& session, const std::optional<DayPeriod>& period,
                                         const QTimeZone& zone) {
    const auto neighbourhoods = mdms.loads(session).and_then([](LoadLedger* loads) { return loads->neighbourhoods(); });
    if (!neighbourhoods) {
        return passOn(neighbourhoods);
    }
    HouseholdSurvey survey;
    survey.months = monthsOf(*neighbourhoods, zone);
    if (survey.months.empty()) {
        return survey;
    }
    const auto shown = period ? Result<DayPeriod>(*period) : monthDays(survey.months.front());
    const auto bills = shown.and_then([&](const DayPeriod& days) {
        survey.period = days;
        return mdms.bills(session, days);
    });
    const Status named = bills ? nameTariffs(survey, mdms) : Status(passOn(bills));
    if (!named) {
        return passOn(named);
    }
    std::ranges::transform(*bills, std::back_inserter(survey.bills),
                           [&](const HouseholdBill& one) { return rowOf(one, survey.period); });
    return survey;
}

}  // namespace smarter
