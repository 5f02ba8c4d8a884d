// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tariff/usage.h"

#include <QDir>
#include <QFile>
#include <algorithm>
#include <set>

#include "core/tariff/tariff_json.h"

// Outside the namespace, as Qt asks: the files are in a static library.
static void initTariffResource() {
    Q_INIT_RESOURCE(tariffs);
}

namespace smarter {

namespace {

int registerAt(const std::vector<RegisterRun>& runs, Instant instant) {
    const auto next = std::ranges::upper_bound(runs, instant, {}, &RegisterRun::end);
    return next->registerIndex;
}

}  // namespace

Status UsageFold::turnTo(Instant instant) {
    const QDate day = localDateOf(instant, zone_);
    const auto terms = termsOn(history_, day);
    if (!terms) {
        return passOn(terms);
    }
    day_ = intervalOf(day, zone_);
    runs_ = runsOf(terms->version->calendar, day, zone_);
    const auto found = std::ranges::find(days_, day, &DayUsage::day);
    at_ = static_cast<std::size_t>(found - days_.begin());
    if (found == days_.end()) {
        days_.push_back({day, std::vector<Joules>(terms->version->registers.size())});
        minutes_.push_back(0);
    }
    return {};
}

Status UsageFold::add(const Interval& interval, Joules energy) {
    if (!day_.contains(interval.start)) {
        if (!period_.contains(localDateOf(interval.start, zone_))) {
            return {};
        }
        if (const Status turned = turnTo(interval.start); !turned) {
            return turned;
        }
    }
    days_[at_].registers[static_cast<std::size_t>(registerAt(runs_, interval.start))] += energy;
    minutes_[at_] += static_cast<int>(interval.length / kMinute);
    return {};
}

std::vector<DayUsage> UsageFold::usage() const {
    return days_;
}

Result<std::vector<int>> tariffRegisters(const RegisterPlan& plan, const TariffVersion& version, QDate day,
                                         const QTimeZone& zone) {
    std::vector<int> map(static_cast<std::size_t>(plan.registerCount()), -1);
    const auto priced = runsOf(version.calendar, day, zone);
    for (const RegisterRun& run : plan.runsOn(day, zone)) {
        for (const RegisterRun& price : priced) {
            if (price.start >= run.end || price.end <= run.start) {
                continue;
            }
            int& known = map[static_cast<std::size_t>(run.registerIndex)];
            if (known >= 0 && known != price.registerIndex) {
                return fail(ErrorCode::TariffNotMetered, day.toString(Qt::ISODate));
            }
            known = price.registerIndex;
        }
    }
    return map;
}

Result<RegisterPlans> withPlansFor(RegisterPlans plans,
                                   const std::vector<std::shared_ptr<const Tariff>>& tariffs, QDate today,
                                   Seconds minimumTime, const QTimeZone& zone) {
    std::set<QDate> changes{today.addDays(1)};
    for (const auto& tariff : tariffs) {
        for (const TariffVersion& version : tariff->versions) {
            changes.insert(std::max(version.validFrom, today.addDays(1)));
        }
    }
    for (const QDate day : changes) {
        std::vector<Calendar> calendars{Calendar::single()};
        for (const auto& tariff : tariffs) {
            const TariffVersion* version = tariff->inForce(day);
            if (version != nullptr && std::ranges::find(calendars, version->calendar) == calendars.end()) {
                calendars.push_back(version->calendar);
            }
        }
        auto plan = RegisterPlan::join(std::move(calendars));
        if (!plan) {
            return passOn(plan);
        }
        const Status added = plan->checkPrivacy(minimumTime, day, zone).and_then([&] {
            return plans.add(day, std::move(*plan), today);
        });
        if (!added) {
            return passOn(added);
        }
    }
    return plans;
}

Tariff flatTariff(const QString& id, const QString& name, const QString& currency, EnergyRate rate) {
    TariffVersion version;
    version.validFrom = QDate(2000, 1, 1);
    version.registers = {{QStringLiteral("total"), QStringLiteral("All day"), TierSpan::Month, {{{}, rate}}}};
    version.calendar = Calendar::single();
    return {id, name, currency, false, {version}};
}

std::vector<std::shared_ptr<const Tariff>> shippedTariffs() {
    initTariffResource();
    std::vector<std::shared_ptr<const Tariff>> out;
    const QDir folder(QStringLiteral(":/tariffs"));
    for (const QString& name : folder.entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        if (file.open(QIODevice::ReadOnly)) {
            ParsedTariff parsed = parseTariff(file.readAll());
            if (parsed.ok()) {
                out.push_back(std::make_shared<const Tariff>(std::move(parsed.tariff)));
            }
        }
    }
    std::ranges::sort(out, {}, [](const auto& tariff) { return tariff->id; });
    return out;
}

}  // namespace smarter
