// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <optional>
#include <vector>

#include "core/base/units.h"
#include "core/messages/calendar.h"

namespace smarter {

/// Price of one kWh, in 1/1,000,000 of the currency unit.
struct EnergyRate {
    std::int64_t micro = 0;
    constexpr auto operator<=>(const EnergyRate&) const = default;
};

inline constexpr std::int64_t kMicroPerMoneyUnit = 10;  ///< 1/1,000,000 to 1/100,000 of the currency unit
inline constexpr std::int64_t kPartsPerMillion = 1'000'000;

/// Energy × rate, rounded once, half away from zero, to 1/100,000. std::nullopt when it does not fit Money.
std::optional<Money> cost(Joules energy, EnergyRate rate);
/// amount × parts per million, rounded the same way.
std::optional<Money> shareOf(Money amount, std::int64_t partsPerMillion);

/// What a tier's thresholds are measured against: the energy of each local day by itself, or of each calendar
/// month.
enum class TierSpan : std::uint8_t { Day, Month };

/// The price of energy up to a threshold; the last tier of a register has none.
struct Tier {
    std::optional<Joules> upTo;
    EnergyRate rate;
    bool operator==(const Tier&) const = default;
};

struct TariffRegister {
    QString id;    ///< unique within its version: what JSON and bills refer to
    QString name;  ///< for people
    TierSpan tierSpan = TierSpan::Month;
    std::vector<Tier> tiers;  ///< one: a flat price
    bool operator==(const TariffRegister&) const = default;
};

/// A tariff as it is from a local day on.
struct TariffVersion {
    QDate validFrom;
    Money dailyCharge;                      ///< for every local day
    std::int64_t taxPpm = 0;                ///< tax on energy and daily charge, parts per million
    std::vector<TariffRegister> registers;  ///< 1 … 16
    Calendar calendar;
    bool operator==(const TariffVersion&) const = default;
};

struct Tariff {
    QString id;  ///< lower-case letters, digits and hyphens, at most 64
    QString name;
    QString currency;                     ///< ISO 4217
    bool example = false;                 ///< made for demonstration: every bill says so
    std::vector<TariffVersion> versions;  ///< by validFrom

    /// nullptr before the first version.
    const TariffVersion* inForce(QDate day) const;
    bool operator==(const Tariff&) const = default;
};

/// What can be wrong with a tariff. Where: a JSON pointer (RFC 6901) into its file.
enum class TariffFaultKind : std::uint8_t {
    NotJson,
    FormatUnknown,
    FieldMissing,
    FieldUnknown,
    FieldMalformed,
    ValueOutOfRange,
    NoVersion,
    VersionsOutOfOrder,
    NoRegister,
    TooManyRegisters,
    RegisterTwice,
    RegisterUnknown,
    RegisterUnused,
    NoTier,
    TierThresholdMissing,
    TiersOutOfOrder,
    LastTierBounded,
    NoSeason,
    SeasonsOutOfOrder,
    TimeGap,
    TimeOverlap,
    TimeRangeEmpty,
    HolidayImpossible,
};

struct TariffFault {
    TariffFaultKind kind = TariffFaultKind::FieldMissing;
    QString where;
    QString detail;  ///< the time range, name or value at fault

    bool operator==(const TariffFault&) const = default;
};

/// Stable, for programs: "time-gap".
QString faultName(TariffFaultKind kind);

/// Every fault of a tariff's meaning, in the file's order; none: it can be billed.
std::vector<TariffFault> faultsOf(const Tariff& tariff);

}  // namespace smarter
