// SPDX-License-Identifier: GPL-3.0-or-later
// What the CustomerDesk does about bills.
#include <algorithm>

#include "core/messages/calendar.h"
#include "core/pipeline/customer_desk.h"

namespace smarter {

namespace {

/// Whether a household alone had the meter on all of a bill's days. The day of a move belongs to both: its
/// total is one, and both know of it.
bool isWithin(const MeterFleet::Tenure& tenure, const DayPeriod& period, const QTimeZone& zone) {
    const bool begun = tenure.from == Instant::min() ||
                       (tenure.from != Instant::max() && period.first >= localDateOf(tenure.from, zone));
    return begun && (tenure.until == Instant::max() || period.last <= localDateOf(tenure.until, zone));
}

/// Whether it had it on some of them.
bool touches(const MeterFleet::Tenure& tenure, const DayPeriod& period, const QTimeZone& zone) {
    const bool begun = tenure.from == Instant::min() ||
                       (tenure.from != Instant::max() && period.last >= localDateOf(tenure.from, zone));
    return begun && (tenure.until == Instant::max() || period.first <= localDateOf(tenure.until, zone));
}

}  // namespace

Result<std::optional<Pseudonym>> CustomerDesk::pseudonymOf(const CustomerSession& session) {
    return meters_->introduction(session.meter(), session.keyEpoch())
        .and_then([&](const std::optional<Introduction>& introduction) -> Result<std::optional<Pseudonym>> {
            if (!introduction) {
                return std::nullopt;
            }
            return session.pseudonym(*introduction).transform([](const Pseudonym& own) {
                return std::optional(own);
            });
        });
}

Result<TariffHistory> CustomerDesk::tariffs(const SessionId& session) {
    return find(session)
        .and_then([&](const CustomerSession* found) { return pseudonymOf(*found); })
        .and_then([&](const std::optional<Pseudonym>& own) { return counter_->tariffs(own); });
}

Result<BillCheck> CustomerDesk::checkOwn(CustomerSession& session, const Bill& bill,
                                         const TariffHistory& tariffs) {
    return session.detail(portal_->database(), intervalOf(bill.period, zone_))
        .and_then([&](const OwnDetail& detail) { return checkBill(bill, detail, tariffs, zone_); });
}

Result<BillCheck> CustomerDesk::check(const SessionId& session, const Bill& bill) {
    const auto history = tariffs(session);
    const auto found = find(session);
    if (!history || !found) {
        return history ? passOn(found) : passOn(history);
    }
    return checkOwn(**found, bill, *history);
}

Result<OwnBills> CustomerDesk::bills(const SessionId& session) {
    const auto found = find(session);
    if (!found) {
        return passOn(found);
    }
    const auto own = pseudonymOf(**found);
    if (!own || !*own) {
        return own ? Result<OwnBills>(fail(ErrorCode::NotIntroduced)) : passOn(own);
    }
    auto issued = counter_->issued(**own);
    const auto history = counter_->tariffs(*own);
    const auto tenure = meters_->tenure((*found)->meter(), (*found)->keyEpoch());
    if (!issued || !history || !tenure) {
        return !issued ? passOn(issued) : !history ? passOn(history) : passOn(tenure);
    }
    OwnBills out;
    for (IssuedBill& bill : *issued) {
        if (!isWithin(*tenure, bill.bill.period, zone_)) {
            out.shared += touches(*tenure, bill.bill.period, zone_) ? 1 : 0;
            continue;
        }
        const auto correction = std::ranges::find(*issued, bill.number, &IssuedBill::corrects);
        auto check = checkOwn(**found, bill.bill, *history);
        out.bills.push_back({bill, correction == issued->end() ? 0 : correction->number, std::move(check)});
    }
    std::ranges::reverse(out.bills);
    return out;
}

}  // namespace smarter
