// SPDX-License-Identifier: GPL-3.0-or-later
#include <QRegularExpression>
#include <algorithm>

#include "core/base/ids.h"
#include "core/tariff/tariff.h"
#include "core/tariff/tariff_json.h"

namespace smarter {

namespace {

using Kind = TariffFaultKind;

constexpr std::int64_t kHighestRateMicro = 1'000'000'000'000;  // a million units a kWh
constexpr std::int64_t kHighestDailyCharge = 100'000'000'000;  // a million units a day
constexpr std::int64_t kHighestTier =
    1'000'000'000'000'000'000;  // joules; thresholds are pro-rated in 128 bits

class FaultFinder {
public:
    std::vector<TariffFault> find(const Tariff& tariff) {
        static const QRegularExpression id(QStringLiteral("\\A[a-z0-9][a-z0-9-]{0,63}\\z"));
        static const QRegularExpression currency(QStringLiteral("\\A[A-Z]{3}\\z"));
        require(id.match(tariff.id).hasMatch(), Kind::FieldMalformed, QStringLiteral("/id"), tariff.id);
        require(isValidName(tariff.name), Kind::FieldMalformed, QStringLiteral("/name"), tariff.name);
        require(currency.match(tariff.currency).hasMatch(), Kind::FieldMalformed, QStringLiteral("/currency"),
                tariff.currency);
        require(!tariff.versions.empty(), Kind::NoVersion, QStringLiteral("/versions"));
        for (std::size_t i = 0; i < tariff.versions.size(); ++i) {
            const QString where = QStringLiteral("/versions/%1").arg(i);
            const TariffVersion& version = tariff.versions[i];
            require(i == 0 || tariff.versions[i - 1].validFrom < version.validFrom, Kind::VersionsOutOfOrder,
                    where + QStringLiteral("/validFrom"), version.validFrom.toString(Qt::ISODate));
            checkVersion(version, where);
        }
        return std::move(faults_);
    }

private:
    void require(bool holds, Kind kind, const QString& where, const QString& detail = {}) {
        if (!holds) {
            faults_.push_back({kind, where, detail});
        }
    }

    void checkVersion(const TariffVersion& version, const QString& where) {
        require(version.validFrom.isValid(), Kind::FieldMalformed, where + QStringLiteral("/validFrom"));
        require(version.dailyCharge.value >= 0 && version.dailyCharge.value <= kHighestDailyCharge,
                Kind::ValueOutOfRange, where + QStringLiteral("/dailyCharge"));
        require(version.taxPpm >= 0 && version.taxPpm <= kPartsPerMillion, Kind::ValueOutOfRange,
                where + QStringLiteral("/taxPartsPerMillion"), QString::number(version.taxPpm));
        const auto count = static_cast<int>(version.registers.size());
        const QString registers = where + QStringLiteral("/registers");
        require(count > 0, Kind::NoRegister, registers);
        require(count <= kMostRegisters, Kind::TooManyRegisters, registers, QString::number(count));
        used_.assign(version.registers.size(), false);
        for (int i = 0; i < count; ++i) {
            checkRegister(version, i, QStringLiteral("%1/%2").arg(registers).arg(i));
        }
        checkHolidays(version.calendar, where + QStringLiteral("/holidays"));
        checkSeasons(version.calendar, where + QStringLiteral("/seasons"));
        for (std::size_t i = 0; i < used_.size(); ++i) {
            require(used_[i], Kind::RegisterUnused, QStringLiteral("%1/%2").arg(registers).arg(i),
                    version.registers[i].id);
        }
    }

    void checkRegister(const TariffVersion& version, int index, const QString& where) {
        const TariffRegister& reg = version.registers[static_cast<std::size_t>(index)];
        require(isValidName(reg.id), Kind::FieldMalformed, where + QStringLiteral("/id"), reg.id);
        require(isValidName(reg.name), Kind::FieldMalformed, where + QStringLiteral("/name"), reg.name);
        const auto first = std::ranges::find(version.registers, reg.id, &TariffRegister::id);
        require(first == version.registers.begin() + index, Kind::RegisterTwice,
                where + QStringLiteral("/id"), reg.id);
        require(!reg.tiers.empty(), Kind::NoTier, where);
        Joules below;
        for (std::size_t i = 0; i < reg.tiers.size(); ++i) {
            const Tier& tier = reg.tiers[i];
            const QString place =
                reg.tiers.size() == 1 ? where : QStringLiteral("%1/tiers/%2").arg(where).arg(i);
            require(tier.rate.micro >= 0 && tier.rate.micro <= kHighestRateMicro, Kind::ValueOutOfRange,
                    place + QStringLiteral("/rate"));
            const bool last = i + 1 == reg.tiers.size();
            require(!last || !tier.upTo, Kind::LastTierBounded, place);
            require(last || tier.upTo, Kind::TierThresholdMissing, place);
            if (tier.upTo && !last) {
                require(*tier.upTo > below && tier.upTo->value <= kHighestTier, Kind::TiersOutOfOrder, place);
                below = *tier.upTo;
            }
        }
    }

    void checkHolidays(const Calendar& calendar, const QString& where) {
        require(calendar.holidays.size() <= kMostHolidays, Kind::ValueOutOfRange, where,
                QString::number(calendar.holidays.size()));
        for (std::size_t i = 0; i < calendar.holidays.size(); ++i) {
            Calendar alone = Calendar::single();
            alone.holidays = {calendar.holidays[i]};
            alone.holidays.front().name = alone.seasons.front().name;  // of the name below
            const QString place = QStringLiteral("%1/%2").arg(where).arg(i);
            require(alone.isComplete(), Kind::HolidayImpossible, place, calendar.holidays[i].name);
            require(isValidName(calendar.holidays[i].name), Kind::FieldMalformed,
                    place + QStringLiteral("/name"));
        }
    }

    void checkSeasons(const Calendar& calendar, const QString& where) {
        require(!calendar.seasons.empty(), Kind::NoSeason, where);
        require(calendar.seasons.size() <= kMostSeasons, Kind::ValueOutOfRange, where,
                QString::number(calendar.seasons.size()));
        for (std::size_t i = 0; i < calendar.seasons.size(); ++i) {
            const Season& season = calendar.seasons[i];
            const QString place = QStringLiteral("%1/%2").arg(where).arg(i);
            const auto startOf = [](const Season& one) { return std::pair(one.startMonth, one.startDay); };
            require(isValidName(season.name), Kind::FieldMalformed, place + QStringLiteral("/name"),
                    season.name);
            require(QDate::isValid(2000, season.startMonth, season.startDay), Kind::FieldMalformed,
                    place + QStringLiteral("/from"));
            require(i == 0 || startOf(calendar.seasons[i - 1]) < startOf(season), Kind::SeasonsOutOfOrder,
                    place + QStringLiteral("/from"), season.name);
            for (std::size_t type = 0; type < kDayTypes; ++type) {
                checkSchedule(
                    season.schedules[type],
                    place + QLatin1Char('/') + QLatin1String(dayTypeKey(static_cast<DayType>(type))));
            }
        }
    }

    void checkSchedule(const DaySchedule& schedule, const QString& where) {
        require(schedule.size() <= kMostRangesOfDay, Kind::ValueOutOfRange, where,
                QString::number(schedule.size()));
        int covered = 0;
        for (std::size_t i = 0; i < schedule.size(); ++i) {
            const TimeRange& range = schedule[i];
            const QString place = QStringLiteral("%1/%2").arg(where).arg(i);
            require(range.startMinute < range.endMinute && range.startMinute >= 0 &&
                        range.endMinute <= kMinutesOfDay,
                    Kind::TimeRangeEmpty, place, timeRangeText(range.startMinute, range.endMinute));
            require(range.startMinute <= covered, Kind::TimeGap, place,
                    timeRangeText(covered, range.startMinute));
            require(range.startMinute >= covered, Kind::TimeOverlap, place,
                    timeRangeText(range.startMinute, std::min(covered, range.endMinute)));
            covered = std::max(covered, range.endMinute);
            const bool known =
                range.registerIndex >= 0 && range.registerIndex < static_cast<int>(used_.size());
            require(known, Kind::RegisterUnknown, place + QStringLiteral("/register"));
            if (known) {
                used_[static_cast<std::size_t>(range.registerIndex)] = true;
            }
        }
        require(covered >= kMinutesOfDay, Kind::TimeGap, where, timeRangeText(covered, kMinutesOfDay));
    }

    std::vector<TariffFault> faults_;
    std::vector<bool> used_;
};

}  // namespace

std::vector<TariffFault> faultsOf(const Tariff& tariff) {
    return FaultFinder().find(tariff);
}

QString faultName(TariffFaultKind kind) {
    static constexpr const char* names[] = {"not-json",
                                            "format-unknown",
                                            "field-missing",
                                            "field-unknown",
                                            "field-malformed",
                                            "value-out-of-range",
                                            "no-version",
                                            "versions-out-of-order",
                                            "no-register",
                                            "too-many-registers",
                                            "register-twice",
                                            "register-unknown",
                                            "register-unused",
                                            "no-tier",
                                            "tier-threshold-missing",
                                            "tiers-out-of-order",
                                            "last-tier-bounded",
                                            "no-season",
                                            "seasons-out-of-order",
                                            "time-gap",
                                            "time-overlap",
                                            "time-range-empty",
                                            "holiday-impossible"};
    static_assert(std::size(names) == static_cast<std::size_t>(Kind::HolidayImpossible) + 1);
    return QLatin1String(names[static_cast<std::size_t>(kind)]);
}

}  // namespace smarter
