// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDateTime>
#include <map>

#include "ui/widgets/time_series_chart.h"

namespace smarter {

ChartTable TimeSeriesChart::table() const {
    ChartTable table{{tr("start")}, {}};
    std::map<qint64, QStringList> rows;
    const auto put = [&](qint64 at, qsizetype column, double value) {
        if (at >= start_ && at < end_) {
            QStringList& row = rows[at];
            row.resize(std::max(row.size(), column + 1));
            row[column] = exportText(value);
        }
    };
    for (const ChartSeries& series : series_) {
        const qsizetype column = table.columns.size() - 1;
        table.columns.append(unit().isEmpty() ? series.name : QStringLiteral("%1 [%2]").arg(series.name, unit()));
        for (const ChartPoint& point : series.points) {
            put(point.utcSeconds, column, point.value);
        }
        if (!series.band.empty()) {
            table.columns.append({tr("lower limit"), tr("upper limit")});
            for (const ChartRange& range : series.band) {
                put(range.utcSeconds, column + 1, range.low);
                put(range.utcSeconds, column + 2, range.high);
            }
        }
    }
    for (const ChartBand& band : bands_) {
        if (band.start >= start_ && band.start < end_) {
            rows.try_emplace(band.start);
        }
    }
    for (auto& [at, values] : rows) {
        values.resize(table.columns.size() - 1);
        QStringList notes;
        for (const ChartBand& band : bands_) {
            if (at >= band.start && at < band.end) {
                notes.append(band.label);
            }
        }
        const QDateTime local = QDateTime::fromSecsSinceEpoch(at, zone_);
        const QString start = local.toOffsetFromUtc(local.offsetFromUtc()).toString(Qt::ISODate);
        table.rows.push_back(QStringList{start} + values + QStringList{notes.join(QStringLiteral("; "))});
    }
    table.columns.append(tr("note"));
    return table;
}

}  // namespace smarter
