// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/operator/household_survey.h"

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

Result<HouseholdBillRow> billOf(const std::vector<HouseholdTotal>& totals, const Interval& period, const QTimeZone& zone,
                                const FlatTariff& tariff) {
    HouseholdBillRow row;
    row.household = totals.front().household;
    row.neighbourhood = totals.front().neighbourhood;
    row.periodDays = static_cast<int>(localDate(period.start, zone).daysTo(localDate(period.end(), zone)));
    const auto bill = makeBill(row.household, period, zone, totals, tariff);
    if (bill) {
        row.billedDays = bill->billedDays;
        row.charge = {bill->energy, bill->amount};
        return row;
    }
    return bill.error().code == ErrorCode::NothingToBill ? Result<HouseholdBillRow>(row) : passOn(bill);
}

}  // namespace

Result<HouseholdSurvey> surveyHouseholds(Mdms& mdms, const Session& session, const QString& month, const QTimeZone& zone) {
    const auto neighbourhoods = mdms.loads(session).and_then([](LoadLedger* loads) { return loads->neighbourhoods(); });
    if (!neighbourhoods) {
        return passOn(neighbourhoods);
    }
    HouseholdSurvey survey;
    survey.tariff = mdms.tariff();
    survey.months = monthsOf(*neighbourhoods, zone);
    if (survey.months.empty()) {
        return survey;
    }
    survey.month = std::ranges::find(survey.months, month) == survey.months.end() ? survey.months.front() : month;
    const auto period = monthPeriod(survey.month, zone);
    const auto totals = period.and_then([&](const Interval& range) {
        return mdms.households(session, {AuditAction::TotalsViewed, {}, survey.month})
            .and_then([&](HouseholdLedger* ledger) { return ledger->totals(range); });
    });
    if (!totals) {
        return passOn(totals);
    }
    for (auto first = totals->begin(); first != totals->end();) {
        const auto last = std::find_if(first, totals->end(), [&](const HouseholdTotal& total) {
            return total.household != first->household;
        });
        auto row = billOf({first, last}, *period, zone, survey.tariff);
        if (!row) {
            return passOn(row);
        }
        survey.bills.push_back(std::move(*row));
        first = last;
    }
    return survey;
}

}  // namespace smarter
