// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/vee_text.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>
#include <cmath>

#include "ui/text/outcome_text.h"

namespace smarter {

namespace {

constexpr double kWattsPerKilowatt = 1000;
constexpr int kSecondsAMinute = 60;

/// Where translators find these words.
struct VeeText {
    Q_DECLARE_TR_FUNCTIONS(VeeText)
};

QString meanPower(std::int64_t joules, Seconds time, const QLocale& locale) {
    return VeeText::tr("%1 kW").arg(powerText(Joules{joules}, time, locale, 2));
}

QString minutes(std::int64_t seconds) {
    return VeeText::tr("%1 min").arg(seconds / kSecondsAMinute);
}

QString methodText(ForecastMethod method) {
    switch (method) {
        case ForecastMethod::DoubleSeasonal:
            return VeeText::tr("Forecast from daily and weekly habits");
        case ForecastMethod::DailySeason:
            return VeeText::tr("Forecast from daily habits (history under 15 days)");
        case ForecastMethod::SeasonalNaive:
            return VeeText::tr("Forecast repeats the day before (history under 4 days)");
    }
    return {};
}

/// Against repeating the last day or week, whichever does better on the same days.
QString gainText(const ForecastError& error, const QLocale& locale) {
    if (error.ratio <= 0) {
        return {};
    }
    const QString percent = locale.toString(std::abs(1 - error.ratio) * 100, 'f', 1);
    if (error.naiveIsWeekly) {
        return error.ratio < 1 ? VeeText::tr("%1 % better than repeating the last week").arg(percent)
                               : VeeText::tr("%1 % worse than repeating the last week").arg(percent);
    }
    return error.ratio < 1 ? VeeText::tr("%1 % better than repeating the last day").arg(percent)
                           : VeeText::tr("%1 % worse than repeating the last day").arg(percent);
}

}  // namespace

QString windowText(const LoadWindow& window) {
    if (window.withheld()) {
        return outcomeText(*window.outcome);
    }
    if (!window.value) {
        return {};
    }
    if (window.estimated()) {
        return window.byHand ? VeeText::tr("estimate accepted") : VeeText::tr("estimated");
    }
    if (window.quality == Quality::ManuallyEdited) {
        return VeeText::tr("edited");
    }
    return window.suspect ? VeeText::tr("questionable") : QString();
}

QString stretchText(const Interval& stretch, const QTimeZone& zone, const QLocale& locale) {
    const QDateTime start = QDateTime::fromSecsSinceEpoch(secondsOf(stretch.start), zone);
    const QDateTime end = QDateTime::fromSecsSinceEpoch(secondsOf(stretch.end()), zone);
    const auto day = [&](QDate date) { return locale.toString(date, VeeText::tr("ddd d MMM yyyy", "date format")); };
    const QString hour = QStringLiteral("HH:mm");
    const QTime midnight(0, 0);
    if (start.time() == midnight && end.time() == midnight) {
        return end.date() == start.date().addDays(1)
                   ? day(start.date())
                   : VeeText::tr("%1 – %2", "first and last day").arg(day(start.date()), day(end.date().addDays(-1)));
    }
    if (end.date() == start.date()) {
        return VeeText::tr("%1, %2 – %3", "day, from, to").arg(day(start.date()), start.time().toString(hour), end.time().toString(hour));
    }
    if (end.time() == midnight && end.date() == start.date().addDays(1)) {
        return VeeText::tr("%1, %2 – 24:00", "day, from").arg(day(start.date()), start.time().toString(hour));
    }
    return VeeText::tr("%1, %2 – %3, %4", "day, time, day, time")
        .arg(day(start.date()), start.time().toString(hour), day(end.date()), end.time().toString(hour));
}

QString powerText(Joules energy, Seconds time, const QLocale& locale, int digits) {
    return locale.toString(watts(energy, time) / kWattsPerKilowatt, 'f', digits);
}

QString changeText(double change, const QLocale& locale) {
    const double percent = std::round(change * 1'000) / 10;
    const QString number = locale.toString(percent, 'f', 1).replace(u'-', QChar(0x2212));
    return VeeText::tr("%1 %", "change").arg(percent > 0 ? u'+' + number : number);
}

QString ruleText(VeeRule rule) {
    switch (rule) {
        case VeeRule::Missing:
            return VeeText::tr("Missing");
        case VeeRule::Duplicate:
            return VeeText::tr("Duplicate");
        case VeeRule::Spike:
            return VeeText::tr("Spike");
        case VeeRule::ZeroRun:
            return VeeText::tr("Zero run");
        case VeeRule::Negative:
            return VeeText::tr("Negative");
    }
    return {};
}

QString ruleExplanation(VeeRule rule) {
    switch (rule) {
        case VeeRule::Missing:
            return VeeText::tr("No aggregate arrived for this time; neither released nor withheld.");
        case VeeRule::Duplicate:
            return VeeText::tr("A second row for this time, or one off the grid. The greater revision counts.");
        case VeeRule::Spike:
            return VeeText::tr("Over the day's third-highest interval by more than %1 % (EEI, Uniform Business Practices).")
                .arg(kSpikePercent);
        case VeeRule::ZeroRun:
            return VeeText::tr("Nothing used for over an hour: homes on standby are never at nothing together.");
        case VeeRule::Negative:
            return VeeText::tr("Less than nothing used.");
    }
    return {};
}

QString findingStateText(FindingState state) {
    switch (state) {
        case FindingState::Open:
            return VeeText::tr("open");
        case FindingState::Estimated:
            return VeeText::tr("estimated");
        case FindingState::Edited:
            return VeeText::tr("edited");
        case FindingState::Accepted:
            return VeeText::tr("accepted");
    }
    return {};
}

QString feederVerdictText(FeederVerdict verdict) {
    switch (verdict) {
        case FeederVerdict::Agrees:
            return VeeText::tr("agrees");
        case FeederVerdict::Incomplete:
            return VeeText::tr("incomplete");
        case FeederVerdict::Differs:
            return VeeText::tr("differs");
    }
    return {};
}

QString measuredText(const Finding& finding, const QLocale& locale) {
    switch (finding.rule) {
        case VeeRule::Missing:
            return finding.measured == 1 ? VeeText::tr("one interval")
                                         : VeeText::tr("%1 intervals").arg(locale.toString(static_cast<qlonglong>(finding.measured)));
        case VeeRule::ZeroRun:
            return minutes(finding.measured);
        case VeeRule::Duplicate:
        case VeeRule::Spike:
        case VeeRule::Negative:
            return meanPower(finding.measured, finding.window.length, locale);
    }
    return {};
}

QString boundText(const Finding& finding, const QLocale& locale) {
    switch (finding.rule) {
        case VeeRule::Missing:
            return VeeText::tr("none");
        case VeeRule::ZeroRun:
            return minutes(finding.bound);
        case VeeRule::Duplicate:
        case VeeRule::Spike:
        case VeeRule::Negative:
            return meanPower(finding.bound, finding.window.length, locale);
    }
    return {};
}

QString forecastText(const Forecast& forecast, const QLocale& locale) {
    const Seconds interval = forecast.rows.empty() ? kFinestForecast : forecast.rows.front().window.length;
    const double kilowatts =
        forecast.error.meanAbsolute / static_cast<double>(interval.count()) / kWattsPerKilowatt;
    const QString text = VeeText::tr("%1 · mean error %2 kW on the last %n day(s)", "method, error", forecast.heldOutDays)
                             .arg(methodText(forecast.method), locale.toString(kilowatts, 'f', 2));
    const QString gain = gainText(forecast.error, locale);
    return gain.isEmpty() ? text : VeeText::tr("%1 · %2").arg(text, gain);
}

}  // namespace smarter
