// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/decisions_model.h"

#include <QDateTime>
#include <QLocale>
#include <map>

#include "ui/text/outcome_text.h"
#include "ui/widgets/table_view.h"

namespace smarter {

std::vector<DecisionRow> decisionRows(const std::vector<LoadDecision>& decisions) {
    using Key = decltype(DecisionRow().key());
    std::map<Key, DecisionRow> rows;
    for (const LoadDecision& decision : decisions) {
        const DecisionRow row{decision};
        rows.try_emplace(row.key(), row);
    }
    std::vector<DecisionRow> out;
    out.reserve(rows.size());
    for (const auto& [key, row] : rows) {
        out.push_back(row);
    }
    return out;
}

QVariant DecisionsModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
        case Window:
            return tr("Interval");
        case Neighbourhood:
            return tr("Neighbourhood");
        case Meters:
            return tr("Meters");
        case Result:
            return tr("Outcome");
        default:
            return {};
    }
}

QString DecisionsModel::text(const LoadDecision& decision, int column) const {
    const auto time = [&](Instant instant) {
        return QDateTime::fromSecsSinceEpoch(secondsOf(instant), zone_).time().toString(QStringLiteral("HH:mm"));
    };
    switch (column) {
        case Window:
            return time(decision.window.start) + QStringLiteral("–") + time(decision.window.end());
        case Neighbourhood:
            return decision.neighbourhood;
        case Meters:
            return QLocale().toString(decision.meters);
        case Result:
            return decision.revision > 1 && decision.outcome == Outcome::Released
                       ? tr("revision %1").arg(decision.revision)
                       : outcomeText(decision.outcome);
        default:
            return {};
    }
}

QVariant DecisionsModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const LoadDecision& shown = row(index.row()).decision;
    if (role == PillToneRole && index.column() == Result) {
        const Tone released = shown.revision > 1 ? Tone::Accent : Tone::Good;
        return static_cast<int>(shown.outcome == Outcome::Released ? released : Tone::Caution);
    }
    if (role == Qt::ToolTipRole && index.column() == Window) {
        return QLocale().toString(QDateTime::fromSecsSinceEpoch(secondsOf(shown.window.start), zone_), QLocale::LongFormat);
    }
    return role == Qt::DisplayRole ? QVariant(text(shown, index.column())) : QVariant();
}

}  // namespace smarter
