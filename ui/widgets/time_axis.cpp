// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/time_axis.h"

#include <QCoreApplication>
#include <QDateTime>
#include <algorithm>
#include <array>

namespace smarter {

namespace {

constexpr qint64 kMinuteSeconds = 60;
constexpr qint64 kHourSeconds = 3600;
constexpr qint64 kDaySeconds = 24 * kHourSeconds;
// A local day may have 25 hours.
constexpr qint64 kLongestDay = 25 * kHourSeconds;
constexpr std::array<qint64, 10> kFineSteps = {1, 5, 10, 15, 30, 60, 300, 600, 900, 1800};
constexpr std::array<int, 6> kHourSteps = {1, 2, 3, 4, 6, 12};
constexpr std::array<int, 3> kDaySteps = {1, 2, 7};
constexpr std::array<int, 4> kMonthSteps = {1, 2, 3, 6};
constexpr std::array<int, 6> kYearSteps = {1, 2, 5, 10, 20, 50};
constexpr int kMostYears = 1000;

struct AxisWords {
    Q_DECLARE_TR_FUNCTIONS(AxisWords)
};

QString dayFormat() {
    return AxisWords::tr("d MMM", "day and month on an axis, as QLocale::toString takes it");
}

class Ticks {
public:
    Ticks(qint64 start, qint64 end, const QTimeZone& zone, const QLocale& locale)
        : start_(start), end_(end), zone_(zone), locale_(locale) {}

    std::vector<AxisTick> fine(qint64 step) const {
        std::vector<AxisTick> ticks;
        const bool seconds = step < kMinuteSeconds;
        for (qint64 t = aligned(start_, step); t <= end_; t = aligned(t + 1, step)) {
            ticks.push_back({static_cast<double>(t),
                             locale_.toString(local(t).time(), seconds ? QStringLiteral("HH:mm:ss")
                                                                       : QStringLiteral("HH:mm"))});
        }
        return ticks;
    }

    std::vector<AxisTick> hours(int step) const {
        std::vector<AxisTick> ticks;
        for (QDate date = local(start_).date(); date <= local(end_).date(); date = date.addDays(1)) {
            for (int hour = 0; hour < 24; hour += step) {
                const QDateTime time(date, QTime(hour, 0), zone_);
                const bool skipped = time.time().hour() != hour;  // by summer time
                if (!skipped && inRange(time.toSecsSinceEpoch())) {
                    ticks.push_back({static_cast<double>(time.toSecsSinceEpoch()), hourLabel(time)});
                }
            }
        }
        return ticks;
    }

    std::vector<AxisTick> days(int step) const {
        std::vector<AxisTick> ticks;
        QDate date = local(start_).date();
        if (step == 7) {
            while (date.dayOfWeek() != locale_.firstDayOfWeek()) {
                date = date.addDays(-1);
            }
        } else if (step == 2) {
            date = date.addDays(-(date.toJulianDay() % 2));
        }
        for (; date <= local(end_).date(); date = date.addDays(step)) {
            append(ticks, date, locale_.toString(date, dayFormat()));
        }
        return ticks;
    }

    std::vector<AxisTick> months(int step) const {
        std::vector<AxisTick> ticks;
        const QDate from = local(start_).date();
        for (QDate date(from.year(), 1, 1); date <= local(end_).date(); date = date.addMonths(step)) {
            append(ticks, date,
                   date.month() == 1 ? year(date) : locale_.toString(date, QStringLiteral("MMM")));
        }
        return ticks;
    }

    std::vector<AxisTick> years(int step) const {
        std::vector<AxisTick> ticks;
        const int from = local(start_).date().year();
        for (QDate date(from - from % step, 1, 1); date <= local(end_).date(); date = date.addYears(step)) {
            append(ticks, date, year(date));
        }
        return ticks;
    }

private:
    QDateTime local(qint64 t) const { return QDateTime::fromSecsSinceEpoch(t, zone_); }
    bool inRange(qint64 t) const { return t >= start_ && t <= end_; }
    QString year(QDate date) const { return locale_.toString(date, QStringLiteral("yyyy")); }

    /// The first multiple of `step` on the local clock that is not before `t`; steps up to half an hour.
    qint64 aligned(qint64 t, qint64 step) const {
        const qint64 onClock = t + local(t).offsetFromUtc();
        const qint64 rest = ((onClock % step) + step) % step;
        return rest == 0 ? t : t + step - rest;
    }

    QString hourLabel(const QDateTime& time) const {
        const qint64 t = time.toSecsSinceEpoch();
        if (time.time().hour() != 0) {
            return locale_.toString(time.time(), QStringLiteral("HH:mm"));
        }
        if (end_ - start_ > kLongestDay) {
            return locale_.toString(time.date(), dayFormat());
        }
        return t == end_ ? QStringLiteral("24:00") : QStringLiteral("00:00");
    }

    void append(std::vector<AxisTick>& ticks, QDate date, const QString& label) const {
        const qint64 t = date.startOfDay(zone_).toSecsSinceEpoch();
        if (inRange(t)) {
            ticks.push_back({static_cast<double>(t), label});
        }
    }

    qint64 start_;
    qint64 end_;
    const QTimeZone& zone_;
    const QLocale& locale_;
};

template <std::size_t N, class Step>
const Step* firstThatFits(const std::array<Step, N>& steps, qint64 unit, qint64 range, int most) {
    const auto found = std::find_if(steps.begin(), steps.end(),
                                    [&](Step step) { return range / (step * unit) + 1 <= most; });
    return found == steps.end() ? nullptr : &*found;
}

}  // namespace

std::vector<AxisTick> timeTicks(qint64 start, qint64 end, const QTimeZone& zone, const QLocale& locale,
                                int most) {
    if (end <= start || most < 2) {
        return {};
    }
    const Ticks ticks(start, end, zone, locale);
    const qint64 range = end - start;
    if (const auto* step = firstThatFits(kFineSteps, 1, range, most)) {
        return ticks.fine(*step);
    }
    if (const auto* step = firstThatFits(kHourSteps, kHourSeconds, range, most)) {
        return ticks.hours(*step);
    }
    if (const auto* step = firstThatFits(kDaySteps, kDaySeconds, range, most)) {
        return ticks.days(*step);
    }
    if (const auto* step = firstThatFits(kMonthSteps, 30 * kDaySeconds, range, most)) {
        return ticks.months(*step);
    }
    if (const auto* step = firstThatFits(kYearSteps, 365 * kDaySeconds, range, most)) {
        return ticks.years(*step);
    }
    return ticks.years(kMostYears);
}

std::vector<AxisTick> agoTicks(qint64 start, qint64 end, const QLocale& locale, int most) {
    if (end <= start || most < 2) {
        return {};
    }
    const qint64 range = end - start;
    const bool minutes = range > 5 * kMinuteSeconds;
    const qint64 unit = minutes ? kMinuteSeconds : 1;
    constexpr std::array<qint64, 8> steps = {1, 5, 10, 15, 30, 60, 300, 1440};
    const qint64* fitting = firstThatFits(steps, unit, range, most);
    const qint64 step = (fitting != nullptr ? *fitting : steps.back()) * unit;
    const QChar minus(0x2212);
    std::vector<AxisTick> ticks;
    for (qint64 ago = range / step * step; ago > 0; ago -= step) {
        QString label = minus + locale.toString(ago / unit);
        if (ticks.empty()) {
            label +=
                minutes ? AxisWords::tr(" min", "after a number of minutes") : AxisWords::tr(" s", "after a number of seconds");
        }
        ticks.push_back({static_cast<double>(end - ago), label});
    }
    ticks.push_back({static_cast<double>(end), AxisWords::tr("now", "the right end of an axis of the last minutes")});
    return ticks;
}

QString instantLabel(qint64 utcSeconds, qint64 rangeSeconds, const QTimeZone& zone, const QLocale& locale) {
    const QDateTime local = QDateTime::fromSecsSinceEpoch(utcSeconds, zone);
    const QString time =
        locale.toString(local.time(), rangeSeconds <= 10 * kMinuteSeconds ? QStringLiteral("HH:mm:ss")
                                                                          : QStringLiteral("HH:mm"));
    if (rangeSeconds <= kLongestDay) {
        return time;
    }
    return QStringLiteral("%1 %2").arg(locale.toString(local.date(), dayFormat()), time);
}

}  // namespace smarter
