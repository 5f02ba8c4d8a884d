// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/anomalies_model.h"

#include <QLocale>

#include "ui/models/household_bills_model.h"
#include "ui/text/vee_text.h"
#include "ui/widgets/table_view.h"

namespace smarter {

void AnomaliesModel::setAnomalies(const std::vector<Anomaly>& anomalies) {
    std::vector<AnomalyRow> rows;
    for (const Anomaly& anomaly : anomalies) {
        rows.push_back({anomaly});
    }
    std::ranges::sort(rows, {}, &AnomalyRow::key);
    setRows(rows);
}

QVariant AnomaliesModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
        case When:
            return tr("When");
        case Kind:
            return tr("What");
        case Measured:
            return tr("Measured, kWh");
        case Expected:
            return tr("Expected, kWh");
        case Difference:
            return tr("Difference");
        default:
            return {};
    }
}

QString AnomaliesModel::text(const Anomaly& anomaly, int column) const {
    const QLocale locale;
    switch (column) {
        case When:
            return stretchText(anomaly.stretch, zone_, locale);
        case Kind:
            return anomaly.kind == AnomalyKind::Day ? tr("Whole day") : tr("Hours in a row");
        case Measured:
            return locale.toString(kilowattHours(anomaly.measured), 'f', 1);
        case Expected:
            return locale.toString(kilowattHours(anomaly.expected), 'f', 1);
        case Difference:
            return anomaly.expected.value > 0
                       ? changeText(kilowattHours(anomaly.excess()) / kilowattHours(anomaly.expected), locale)
                       : QString();
        default:
            return {};
    }
}

QVariant AnomaliesModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const Anomaly& anomaly = row(index.row()).anomaly;
    if (role == Qt::DisplayRole) {
        return text(anomaly, index.column());
    }
    if (role == PillToneRole && index.column() == Difference && anomaly.expected.value > 0) {
        return static_cast<int>(anomaly.excess().value > 0 ? Tone::Caution : Tone::Accent);
    }
    return {};
}

}  // namespace smarter
