// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/tariffs_model.h"

#include "ui/widgets/table_view.h"

namespace smarter {

int TariffsModel::rowOf(const QString& id) const {
    const auto found = std::ranges::find_if(rows(), [&](const TariffRow& row) { return row.tariff->id == id; });
    return found == rows().end() ? -1 : static_cast<int>(found - rows().begin());
}

QVariant TariffsModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    return section == Name ? tr("Tariff") : QString();
}

QVariant TariffsModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const TariffRow& shown = row(index.row());
    const bool state = index.column() == State;
    switch (role) {
        case Qt::DisplayRole:
            return !state ? shown.tariff->name : shown.ofSite ? tr("the site's") : shown.shipped ? tr("example") : tr("own");
        case Qt::ToolTipRole:
            return tr("%1, %2", "tariff, currency").arg(shown.tariff->name, shown.tariff->currency);
        case PillToneRole:
            return state ? QVariant(static_cast<int>(shown.ofSite ? Tone::Good : Tone::Neutral)) : QVariant();
        default:
            return {};
    }
}

}  // namespace smarter
