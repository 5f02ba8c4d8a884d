// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDateTime>
#include <algorithm>

#include "core/customer/detail_export.h"
#include "core/customer/detail_figures.h"

namespace smarter {

namespace {

struct Line {
    Instant start;
    std::optional<double> kilowatts;
};

QByteArray textOf(const Line& line, const QTimeZone& zone) {
    const QDateTime local = QDateTime::fromSecsSinceEpoch(secondsOf(line.start), zone);
    const QByteArray value = line.kilowatts ? QByteArray::number(*line.kilowatts, 'f', 9) : QByteArray();
    return local.toString(QStringLiteral("yyyy-MM-dd HH:mm:ss")).toLatin1() + ',' + value + '\n';
}

}  // namespace

Status writeCsv(QIODevice& out, const OwnDetail& detail, const QTimeZone& zone) {
    std::vector<Line> lines;
    for (const OwnReading& reading : detail.readings) {
        lines.push_back({reading.interval.start, kilowatts(reading)});
    }
    for (const Interval& stretch : detail.altered) {
        for (Instant minute = stretch.start; minute < stretch.end(); minute += kMinute) {
            lines.push_back({minute, std::nullopt});
        }
    }
    std::ranges::stable_sort(lines, {}, &Line::start);
    for (const Line& line : lines) {
        const QByteArray text = textOf(line, zone);
        if (out.write(text) != text.size()) {
            return fail(ErrorCode::FileUnwritable, {}, out.errorString());
        }
    }
    return {};
}

}  // namespace smarter
