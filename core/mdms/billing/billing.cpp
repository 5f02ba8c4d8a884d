// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mdms/billing/billing.h"

#include <algorithm>

namespace smarter {

namespace {

constexpr std::size_t kHouseholdsPerTransaction = 100;
const QDate kBeforeAll(1, 1, 1);

/// Trouble with the store stops a run; trouble with one household is noted.
bool concernsHouseholdAlone(ErrorCode code) {
    return code == ErrorCode::TariffNotInForce || code == ErrorCode::TariffNotMetered ||
           code == ErrorCode::TariffInvalid || code == ErrorCode::TotalsErased || code == ErrorCode::ValueOutOfRange;
}

}  // namespace

Billing::Billing(Database& database, const QTimeZone& zone, const Clock& clock, TotalsSource source)
    : zone_(zone),
      clock_(clock),
      source_(std::move(source)),
      tariffs_(database),
      issued_(database) {}

Status Billing::orderRegisters() {
    const auto metered = tariffs_.metered();
    if (!metered) {
        return passOn(metered);
    }
    const auto wanted = withPlansFor({}, *metered, kBeforeAll, kShortestRegisterTime, zone_);
    return wanted ? tariffs_.setOrder(*wanted) : Status(passOn(wanted));
}

Status Billing::checkEnded(const DayPeriod& period) const {
    if (!period.isValid() || clock_.now() < intervalOf(period.last, zone_).end()) {
        return fail(ErrorCode::InvalidArgument, period.last.toString(Qt::ISODate));
    }
    return {};
}

Status Billing::checkKept(const DayPeriod& period, std::span<const HouseholdTotal> totals) {
    return source_.erasedBefore().and_then([&](Instant erased) -> Status {
        for (QDate day = period.first; day <= period.last && intervalOf(day, zone_).start < erased; day = day.addDays(1)) {
            const Interval span = intervalOf(day, zone_);
            const auto ofTheDay = [&](const HouseholdTotal& total) { return span.contains(total.window.start); };
            if (std::ranges::none_of(totals, ofTheDay)) {
                return fail(ErrorCode::TotalsErased, localDateOf(erased, zone_).toString(Qt::ISODate));
            }
        }
        return {};
    });
}

Result<RegisterMaps> Billing::maps() {
    return tariffs_.plans().transform(
        [this](const RegisterPlans& plans) { return RegisterMaps(plans, zone_); });
}

Result<Bill> Billing::make(const Pseudonym& household, const DayPeriod& period, const TariffHistory& history,
                           RegisterMaps& maps) {
    return source_.totals(household, intervalOf(period, zone_))
        .and_then([&](const std::vector<HouseholdTotal>& totals) {
            return checkKept(period, totals).and_then([&] { return makeBill(household, period, history, totals, maps); });
        });
}

Result<Bill> Billing::preview(const Pseudonym& household, const DayPeriod& period,
                              const std::optional<QString>& tariff) {
    if (!period.isValid()) {
        return fail(ErrorCode::InvalidArgument, QStringLiteral("period"));
    }
    const auto history =
        tariff ? tariffs_.tariff(*tariff).transform([&](const std::shared_ptr<const Tariff>& one) {
            return TariffHistory{{period.first, one}};
        })
               : tariffs_.historyOf(household);
    auto registerMaps = maps();
    if (!history || !registerMaps) {
        return history ? Result<Bill>(passOn(registerMaps)) : Result<Bill>(passOn(history));
    }
    return make(household, period, *history, *registerMaps);
}

Result<std::vector<HouseholdBill>> Billing::previews(const DayPeriod& period,
                                                     const std::vector<HouseholdTotal>& totals) {
    auto registerMaps = maps();
    const Status anyLeft = totals.empty() ? checkKept(period, totals) : Status();
    if (!registerMaps || !anyLeft) {
        return registerMaps ? passOn(anyLeft) : passOn(registerMaps);
    }
    std::vector<HouseholdBill> out;
    for (auto first = totals.begin(); first != totals.end();) {
        const auto last = std::find_if(first, totals.end(), [&](const HouseholdTotal& total) {
            return total.household != first->household;
        });
        const Status kept = checkKept(period, {first, last});
        auto bill = kept.and_then([&] { return tariffs_.historyOf(first->household); }).and_then([&](const TariffHistory& history) {
            return makeBill(first->household, period, history, {first, last}, *registerMaps);
        });
        if (!bill && bill.error().code != ErrorCode::NothingToBill) {
            return passOn(bill);
        }
        out.push_back({first->household, first->neighbourhood,
                       bill ? std::optional(std::move(*bill)) : std::nullopt});
        first = last;
    }
    return out;
}

Result<IssuedBill> Billing::issue(const Pseudonym& household, const DayPeriod& period,
                                  const RecordedWrite& write) {
    IssuedBill issued;
    const auto work = [&]() -> Status {
        return preview(household, period)
            .and_then([&](const Bill& bill) { return issued_.add(bill, clock_.now()); })
            .transform([&](IssuedBill bill) { issued = std::move(bill); });
    };
    return checkEnded(period)
        .and_then([&] { return write(household.hex(), periodName(period), work); })
        .transform([&] { return std::move(issued); });
}

Result<IssuedBill> Billing::correct(std::int64_t number, const RecordedWrite& write) {
    const auto old = issued_.find(number);
    if (!old) {
        return old;
    }
    IssuedBill issued;
    const auto work = [&]() -> Status {
        return preview(old->bill.household, old->bill.period)
            .and_then([&](const Bill& bill) { return issued_.addCorrection(number, bill, clock_.now()); })
            .transform([&](IssuedBill bill) { issued = std::move(bill); });
    };
    const QString details = QStringLiteral("%1, corrects bill %2").arg(periodName(old->bill.period)).arg(number);
    return write(old->bill.household.hex(), details, work).transform([&] { return std::move(issued); });
}

Status Billing::runOne(const Pseudonym& household, RegisterMaps& maps, BillingRun& run) {
    const auto there = issued_.standing(household, run.period);
    if (!there) {
        return passOn(there);
    }
    if (*there) {
        ++run.alreadyIssued;
        return {};
    }
    const auto history = tariffs_.historyOf(household);
    const auto issued = history ? make(household, run.period, *history, maps).and_then([&](const Bill& bill) {
        return issued_.add(bill, clock_.now());
    })
                                : Result<IssuedBill>(passOn(history));
    if (issued) {
        ++run.issued;
    } else if (issued.error().code == ErrorCode::NothingToBill) {
        ++run.withoutTotals;
    } else if (concernsHouseholdAlone(issued.error().code)) {
        run.problems.push_back({household, issued.error()});
    } else {
        return passOn(issued);
    }
    return {};
}

Status Billing::runSome(BillingRun& run, const BillingProgress& progress) {
    auto registerMaps = maps();
    if (!registerMaps) {
        return passOn(registerMaps);
    }
    const std::size_t total = run.households.size();
    const std::size_t end = std::min(run.done + kHouseholdsPerTransaction, total);
    while (run.done < end && !run.stopped) {
        if (const Status went = runOne(run.households[run.done], *registerMaps, run); !went) {
            return went;
        }
        ++run.done;
        run.stopped = progress && !progress(static_cast<std::int64_t>(run.done), static_cast<std::int64_t>(total));
    }
    run.stopped = run.stopped && run.done < total;
    return {};
}

Result<BillingRun> Billing::beginRun(const DayPeriod& period) {
    return checkEnded(period)
        .and_then([&] { return source_.households(intervalOf(period, zone_)); })
        .and_then([&](std::vector<Pseudonym> households) {
            const Status anyLeft = households.empty() ? checkKept(period, {}) : Status();
            return anyLeft.transform([&] { return std::move(households); });
        })
        .transform([&](std::vector<Pseudonym> households) {
            BillingRun run;
            run.period = period;
            run.households = std::move(households);
            return run;
        });
}

Status Billing::goOn(BillingRun& run, const RecordedWrite& write, const BillingProgress& progress) {
    if (run.isOver()) {
        return {};
    }
    const QString details = QStringLiteral("%1, from household %2 of %3")
                                .arg(periodName(run.period))
                                .arg(run.done + 1)
                                .arg(run.households.size());
    return write({}, details, [&] { return runSome(run, progress); });
}

Result<BillingRun> Billing::run(const DayPeriod& period, const RecordedWrite& write,
                                const BillingProgress& progress) {
    auto run = beginRun(period);
    while (run && !run->isOver()) {
        if (const Status went = goOn(*run, write, progress); !went) {
            return passOn(went);
        }
    }
    return run;
}

}  // namespace smarter
