// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/privacy/promises_model.h"

namespace smarter {

std::vector<PromiseRow> promiseRows(std::uint32_t minimumMeters) {
    return {{0, PromisesModel::tr("Anonymised"), PromisesModel::tr("no"),
             PromisesModel::tr("sums of %n or more", "meters", static_cast<int>(minimumMeters)),
             PromisesModel::tr("Before, each reading has its customer's name. Now load is a sum over a neighbourhood, and bills have pseudonyms.")},
            {1, PromisesModel::tr("Encrypted in transit"), PromisesModel::tr("partly"), PromisesModel::tr("yes, meter to sum"),
             PromisesModel::tr("Before, to the utility's head end. Now sealed by the meter with AES-256, and summed under Paillier encryption.")},
            {2, PromisesModel::tr("Encrypted at rest"), PromisesModel::tr("depends"), PromisesModel::tr("yes: AES, Paillier"),
             PromisesModel::tr("Before, as each utility likes. Now every database is encrypted (SQLCipher), and holds sealed readings or ciphertexts.")},
            {3, PromisesModel::tr("Minimised"), PromisesModel::tr("no"), PromisesModel::tr("one total a day"),
             PromisesModel::tr("Before, every minute is kept. Now the bill's registers are totalled over a day, and nothing finer leaves the meter readably.")}};
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
    if (role == Qt::ToolTipRole) {
        return shown.why;
    }
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
