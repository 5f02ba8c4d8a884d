// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>
#include <optional>

#include "core/tariff/tariff.h"

namespace smarter {

/// "Version 2, register “Off-peak”: its last tier has a limit; it must have none."
QString tariffFaultText(const TariffFault& fault, const Tariff& tariff);

/// What a schedule is for: "Weekdays".
QString dayTypeText(DayType type);

/// As a person types it: "2026-05-01", "12-25", "Easter -2", "Mon 02-15" (the first Monday on or after).
QString holidayRuleText(const HolidayRule& rule, const QLocale& locale);
/// The same back, also with English weekdays; keeps `rule`'s name. std::nullopt for any other text.
std::optional<HolidayRule> parseHolidayRule(const QString& text, const QString& name, const QLocale& locale);

/// A decimal as tariffs have them, with the locale's point; without zeros at the end.
QString decimalForPeople(std::int64_t value, int places, const QLocale& locale);
/// The same back; a point is taken too.
std::optional<std::int64_t> parseDecimalOfPeople(const QString& text, int places, const QLocale& locale);

}  // namespace smarter
