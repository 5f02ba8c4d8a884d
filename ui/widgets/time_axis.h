// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>
#include <QString>
#include <QTimeZone>
#include <vector>

namespace smarter {

struct AxisTick {
    /// UTC seconds on a time axis, the axis' own unit elsewhere.
    double position = 0;
    QString label;
};

/// Round local times in [start, end], at most `most` of them: whole minutes, hours, days, months or years of
/// the zone, right across changes of summer time. Times are 24 h; the end of a day's view reads 24:00.
std::vector<AxisTick> timeTicks(qint64 start, qint64 end, const QTimeZone& zone, const QLocale& locale,
                                int most);

/// The same counted back from `end`: "−60 s", "−45", … "now". For figures of the last minutes.
std::vector<AxisTick> agoTicks(qint64 start, qint64 end, const QLocale& locale, int most);

/// An instant as a reader of this axis wants it: time of day, with the date where the range is longer than a
/// day.
QString instantLabel(qint64 utcSeconds, qint64 rangeSeconds, const QTimeZone& zone, const QLocale& locale);

}  // namespace smarter
