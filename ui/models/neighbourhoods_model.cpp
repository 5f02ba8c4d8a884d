// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/neighbourhoods_model.h"

#include "ui/text/outcome_text.h"

namespace smarter {

QString NeighbourhoodsModel::metersText(const NeighbourhoodRow& row) const {
    const QString meters = row.enrolled == 1 ? tr("one meter") : tr("%n meters", nullptr, static_cast<int>(row.enrolled));
    switch (row.newestOutcome) {
        case Outcome::TooFewMeters:
            return row.minimumMeters == 0
                       ? tr("%1 · %2").arg(meters, outcomeText(row.newestOutcome))
                       : tr("%1 · fewer than %2", "8 meters · fewer than 10").arg(meters).arg(row.minimumMeters);
        case Outcome::ChangeTooSmall:
        case Outcome::ShareTooLarge:
        case Outcome::MembershipChange:
        case Outcome::WouldExpose:
        case Outcome::TooShort:
            return tr("%1 · %2").arg(meters, outcomeText(row.newestOutcome));
        case Outcome::Released:
            break;
    }
    return meters;
}

QString NeighbourhoodsModel::loadText(const NeighbourhoodRow& row) const {
    return row.newestKilowatts
               ? tr("%1 kW").arg(QLocale().toString(*row.newestKilowatts, 'f', 1)).replace(u' ', QChar(0x00a0))
               : QString();
}

int NeighbourhoodsModel::rowOf(const QString& name) const {
    const auto found = std::ranges::find(rows(), name, &NeighbourhoodRow::name);
    return found == rows().end() ? -1 : static_cast<int>(found - rows().begin());
}

QVariant NeighbourhoodsModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const NeighbourhoodRow& shown = row(index.row());
    switch (role) {
        case Qt::DisplayRole:
            return shown.name;
        case Qt::AccessibleTextRole: {
            const QString load = loadText(shown);
            return tr("%1, %2, %3").arg(shown.name, metersText(shown), load.isEmpty() ? tr("withheld") : load);
        }
        default:
            return {};
    }
}

}  // namespace smarter
