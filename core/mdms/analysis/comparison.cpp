// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mdms/analysis/comparison.h"

#include <QDateTime>
#include <algorithm>

namespace smarter {

namespace {

QDate previousPeriod(LoadPeriod period, QDate first) {
    return firstDayOf(period, first.addDays(-1));
}

QDate likeOneYearBefore(LoadPeriod period, QDate first) {
    constexpr int weeks52 = 364;
    switch (period) {
        case LoadPeriod::Day:
            return first.addDays(-weeks52);
        case LoadPeriod::Week: {
            int year = 0;
            const int week = first.weekNumber(&year);
            int yearReached = 0;
            // 52 weeks back is the week of the same number, or one more if the year before has a week 53.
            const QDate back = first.addDays(-weeks52);
            return back.weekNumber(&yearReached) == week || week == 53 ? back : back.addDays(-7);
        }
        default:
            return first.addYears(-1);
    }
}

std::optional<double> change(const LoadTotal& now, const LoadTotal& then) {
    const auto nowWatts = now.meanWatts();
    const auto thenWatts = then.meanWatts();
    return nowWatts && thenWatts && *thenWatts > 0 ? std::optional(*nowWatts / *thenWatts - 1) : std::nullopt;
}

}  // namespace

LoadComparison comparePeriod(const LoadSeries& series, const QTimeZone& zone, LoadPeriod period, QDate date) {
    const QDate first = firstDayOf(period, date);
    const Instant last = series.span().end() - Seconds{1};
    const QDate known = QDateTime::fromSecsSinceEpoch(secondsOf(last), zone).date().addDays(1);
    const QDate end = nextPeriod(period, first);
    const QDate past = known > first ? std::min(known, end) : end;
    const auto like = [&](QDate start) {
        const QDate whole = nextPeriod(period, start);
        // A whole month stands beside a whole one, however many days each has.
        const QDate until = past == end ? whole : std::min(whole, start.addDays(first.daysTo(past)));
        return totalOfDays(series, zone, start, until);
    };
    LoadComparison out;
    out.current = totalOfDays(series, zone, first, past);
    out.before = like(previousPeriod(period, first));
    out.yearBefore = like(likeOneYearBefore(period, first));
    out.changeFromBefore = change(out.current, out.before);
    out.changeFromYearBefore = change(out.current, out.yearBefore);
    return out;
}

}  // namespace smarter
