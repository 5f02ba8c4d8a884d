// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/privacy/promises_model.h"

namespace smarter {

std::vector<PromiseRow> promiseRows(std::uint32_t minimumMeters) {
    return {{0, PromisesModel::tr("Anonymised"), PromisesModel::tr("no"),
             PromisesModel::tr("sums over %n meters or more", nullptr, static_cast<int>(minimumMeters))},
            {1, PromisesModel::tr("Encrypted in transit"), PromisesModel::tr("to the utility"), PromisesModel::tr("yes, meter to sum: AES-256")},
            {2, PromisesModel::tr("Encrypted at rest"), PromisesModel::tr("depends"), PromisesModel::tr("yes: Paillier, RSA, SQLCipher")},
            {3, PromisesModel::tr("Minimised"), PromisesModel::tr("no"), PromisesModel::tr("one total a day for the bill")}};
}

QVariant PromisesModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    return section == Before ? tr("Before") : section == After ? tr("After") : QVariant();
}

QVariant PromisesModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || (role != Qt::DisplayRole && role != Qt::ToolTipRole)) {
        return {};
    }
    const PromiseRow& shown = row(index.row());
    switch (index.column()) {
        case Property:
            return shown.property;
        case Before:
            return shown.before;
        case After:
            return shown.after;
        default:
            return {};
    }
}

}  // namespace smarter
