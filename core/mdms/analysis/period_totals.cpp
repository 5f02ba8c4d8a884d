// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mdms/analysis/period_totals.h"

#include <QDateTime>

namespace smarter {

std::optional<double> LoadTotal::meanWatts() const {
    return known > 0 ? std::optional(watts(energy, span.length / windows * known)) : std::nullopt;
}

QDate firstDayOf(LoadPeriod period, QDate date) {
    switch (period) {
        case LoadPeriod::Week:
            return date.addDays(1 - date.dayOfWeek());
        case LoadPeriod::Month:
            return QDate(date.year(), date.month(), 1);
        case LoadPeriod::Year:
            return QDate(date.year(), 1, 1);
        default:
            return date;
    }
}

QDate nextPeriod(LoadPeriod period, QDate first) {
    switch (period) {
        case LoadPeriod::Week:
            return first.addDays(7);
        case LoadPeriod::Month:
            return first.addMonths(1);
        case LoadPeriod::Year:
            return first.addYears(1);
        default:
            return first.addDays(1);
    }
}

LoadTotal totalOfDays(const LoadSeries& series, const QTimeZone& zone, QDate first, QDate past) {
    LoadTotal total;
    total.first = first;
    const Instant start = instantOf(first.startOfDay(zone).toSecsSinceEpoch());
    total.span = {start, instantOf(past.startOfDay(zone).toSecsSinceEpoch()) - start};
    total.windows = total.span.length / series.interval;
    const auto [from, to] = series.indices(total.span);
    for (std::size_t i = from; i < to; ++i) {
        const LoadWindow& window = series.windows[i];
        if (!window.value) {
            total.withheld += window.withheld() ? 1 : 0;
            continue;
        }
        total.energy += *window.value;
        ++total.known;
        total.estimated += window.estimated() ? 1 : 0;
        total.edited += window.quality == Quality::ManuallyEdited ? 1 : 0;
    }
    return total;
}

std::vector<LoadTotal> periodTotals(const LoadSeries& series, const QTimeZone& zone, LoadPeriod period) {
    std::vector<LoadTotal> out;
    const Instant end = series.span().end();
    QDate first = firstDayOf(period, QDateTime::fromSecsSinceEpoch(secondsOf(series.start), zone).date());
    while (instantOf(first.startOfDay(zone).toSecsSinceEpoch()) < end) {
        const QDate past = nextPeriod(period, first);
        out.push_back(totalOfDays(series, zone, first, past));
        first = past;
    }
    return out;
}

}  // namespace smarter
