// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/keys_model.h"

#include "core/crypto/rsa.h"
#include "ui/widgets/table_view.h"

namespace smarter {

namespace {

constexpr qsizetype kGroup = 4;

/// "9f41 c2aa 07e3 5b10": groups can be compared by eye.
QString grouped(const QString& hex) {
    QStringList groups;
    for (qsizetype i = 0; i < hex.size(); i += kGroup) {
        groups.append(hex.mid(i, kGroup));
    }
    return groups.join(u' ');
}

}  // namespace

std::vector<KeyRow> keyRows(const PipelineSnapshot& snapshot) {
    const int rsa = crypto::kDefaultRsaBits;
    return {{0, KeysModel::tr("Intake"), KeysModel::tr("RSA-%1 private").arg(rsa), snapshot.intakeFingerprint},
            {1, KeysModel::tr("Intake"), KeysModel::tr("Paillier-%1 public").arg(snapshot.keyBits),
             snapshot.paillierFingerprint},
            {2, KeysModel::tr("Release"),
             KeysModel::tr("Paillier-%1 private · RSA-%2 signing").arg(snapshot.keyBits).arg(rsa),
             snapshot.signingFingerprint}};
}

QVariant KeysModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
        case Station:
            return tr("Station");
        case Holds:
            return tr("Holds");
        case Fingerprint:
            return tr("Fingerprint");
        default:
            return {};
    }
}

QVariant KeysModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const KeyRow& shown = row(index.row());
    if (role == MonoRole) {
        return index.column() == Fingerprint ? QVariant(true) : QVariant();
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    switch (index.column()) {
        case Station:
            return shown.station;
        case Holds:
            return shown.holds;
        case Fingerprint:
            return grouped(shown.fingerprint);
        default:
            return {};
    }
}

}  // namespace smarter
