// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mdms/analysis/forecast.h"
#include "core/mdms/vee/feeder_check.h"
#include "core/mdms/vee/vee.h"

namespace smarter {

/// What is to be said of a window's value, for bands and tool tips; empty of a valid one as it was released, and of a
/// window without anything.
QString windowText(const LoadWindow& window);
/// "Tue 5 Jan 2016, 08:00 – 08:45": whole days without times, the last day where there are several.
QString stretchText(const Interval& stretch, const QTimeZone& zone, const QLocale& locale);
/// Mean power in kW, without the unit.
QString powerText(Joules energy, Seconds time, const QLocale& locale, int digits);
/// "+3.2 %" of 0.032.
QString changeText(double change, const QLocale& locale);
/// A few words each.
QString ruleText(VeeRule rule);
QString findingStateText(FindingState state);
QString feederVerdictText(FeederVerdict verdict);
/// What the rule found out, and what it goes by: one sentence.
QString ruleExplanation(VeeRule rule);
/// "15.2 kW" and the like of Finding::measured and Finding::bound, in the rule's unit; empty where the rule has none.
QString measuredText(const Finding& finding, const QLocale& locale);
QString boundText(const Finding& finding, const QLocale& locale);
/// How the forecast was made and how well it did on days it had not seen, with the gain over repeating days or weeks.
QString forecastText(const Forecast& forecast, const QLocale& locale);

}  // namespace smarter
