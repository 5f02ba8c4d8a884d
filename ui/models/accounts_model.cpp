// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/accounts_model.h"

#include <QDateTime>
#include <QLocale>

#include "ui/text/access_text.h"
#include "ui/widgets/table_view.h"

namespace smarter {

std::vector<AccountRow> accountRows(const std::vector<OperatorAccount>& accounts) {
    std::vector<AccountRow> rows;
    std::ranges::transform(accounts, std::back_inserter(rows), [](const OperatorAccount& account) { return AccountRow{account}; });
    std::ranges::sort(rows, {}, [](const AccountRow& row) { return row.account.name; });
    return rows;
}

int AccountsModel::rowOf(const QString& name) const {
    const auto found = std::ranges::find_if(rows(), [&](const AccountRow& row) { return row.account.name == name; });
    return found == rows().end() ? -1 : static_cast<int>(found - rows().begin());
}

QString AccountsModel::timeText(Instant at) const {
    return QLocale().toString(QDateTime::fromSecsSinceEpoch(secondsOf(at), zone_), QLocale::ShortFormat);
}

QVariant AccountsModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
        case Name:
            return tr("Account");
        case Role:
            return tr("Role");
        case State:
            return tr("State");
        default:
            return tr("Last change");
    }
}

QString AccountsModel::text(const OperatorAccount& account, int column) const {
    switch (column) {
        case Name:
            return account.name;
        case Role:
            return roleText(account.role);
        case State:
            return account.disabled      ? tr("disabled")
                   : account.lockedUntil ? tr("locked until %1").arg(timeText(*account.lockedUntil))
                                         : tr("may sign in");
        default:
            return timeText(account.changedAt);
    }
}

QVariant AccountsModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const OperatorAccount& account = row(index.row()).account;
    switch (role) {
        case Qt::DisplayRole:
            return text(account, index.column());
        case Qt::ToolTipRole:
            return index.column() == Changed ? QVariant(tr("made %1", "when").arg(timeText(account.createdAt))) : QVariant();
        case PillToneRole:
            return index.column() != State ? QVariant()
                                           : QVariant(static_cast<int>(account.disabled      ? Tone::Neutral
                                                                       : account.lockedUntil ? Tone::Caution
                                                                                             : Tone::Good));
        default:
            return {};
    }
}

}  // namespace smarter
