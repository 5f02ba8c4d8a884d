// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimeZone>

#include "core/mdms/operators.h"
#include "ui/models/rows_model.h"

namespace smarter {

struct AccountRow {
    OperatorAccount account;

    const QString& key() const { return account.name; }
    bool operator==(const AccountRow&) const = default;
};

std::vector<AccountRow> accountRows(const std::vector<OperatorAccount>& accounts);

/// The accounts of the utility's people; times in the site's zone.
class AccountsModel final : public RowsModel<AccountRow> {
    Q_OBJECT

public:
    enum Column { Name, Role, State, Changed, kColumns };

    explicit AccountsModel(const QTimeZone& zone, QObject* parent = nullptr) : RowsModel(parent), zone_(zone) {}

    /// −1: none of this name.
    int rowOf(const QString& name) const;
    QString timeText(Instant at) const;

    int columnCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : kColumns; }
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    QString text(const OperatorAccount& account, int column) const;

    QTimeZone zone_;
};

}  // namespace smarter
