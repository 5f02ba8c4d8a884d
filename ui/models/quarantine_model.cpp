// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/quarantine_model.h"

#include <QDateTime>
#include <QLocale>
#include <map>

#include "ui/text/outcome_text.h"
#include "ui/widgets/table_view.h"

namespace smarter {

namespace {

constexpr int kMeterDigits = 8;
constexpr QChar kEllipsis(0x2026);

/// Forged or foreign is worse than late, twice or too much.
Tone toneOf(RefusalReason reason) {
    switch (reason) {
        case RefusalReason::TagInvalid:
        case RefusalReason::UnknownMeter:
        case RefusalReason::KeyEpochUnknown:
            return Tone::Bad;
        case RefusalReason::SequenceRepeated:
        case RefusalReason::IntervalRepeated:
        case RefusalReason::IntervalUnsupported:
        case RefusalReason::OverBound:
        case RefusalReason::InFuture:
            return Tone::Caution;
    }
    return Tone::Caution;
}

}  // namespace

std::vector<QuarantineRow> quarantineRows(const std::vector<QuarantineEntry>& entries) {
    using Key = decltype(QuarantineRow().key());
    std::map<Key, QuarantineRow> rows;
    for (const QuarantineEntry& entry : entries) {
        const QuarantineRow one{entry.refusedAt, entry.meter, entry.reason, 0};
        ++rows.try_emplace(one.key(), one).first->second.readings;
    }
    std::vector<QuarantineRow> out;
    out.reserve(rows.size());
    for (const auto& [key, row] : rows) {
        out.push_back(row);
    }
    return out;
}

QVariant QuarantineModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
        case When:
            return tr("When");
        case Meter:
            return tr("Meter");
        case Reason:
            return tr("Reason");
        case Readings:
            return tr("Readings");
        default:
            return {};
    }
}

QString QuarantineModel::text(const QuarantineRow& row, int column) const {
    switch (column) {
        case When: {
            const QDateTime at = QDateTime::fromSecsSinceEpoch(secondsOf(row.refusedAt), zone_);
            return tr("%1 %2", "date, time of day")
                .arg(QLocale().toString(at.date(), QLocale::ShortFormat), at.time().toString(QStringLiteral("HH:mm:ss")));
        }
        case Meter:
            return row.meter.hex().first(kMeterDigits) + kEllipsis;
        case Reason:
            return refusalText(row.reason);
        case Readings:
            return QLocale().toString(row.readings);
        default:
            return {};
    }
}

QVariant QuarantineModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const QuarantineRow& shown = row(index.row());
    switch (role) {
        case Qt::DisplayRole:
            return text(shown, index.column());
        case MonoRole:
            return index.column() == Meter ? QVariant(true) : QVariant();
        case PillToneRole:
            return index.column() == Reason ? QVariant(static_cast<int>(toneOf(shown.reason))) : QVariant();
        case Qt::ToolTipRole:
            return index.column() == Meter ? QVariant(shown.meter.hex()) : QVariant();
        default:
            return {};
    }
}

}  // namespace smarter
