// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/messages/release_policy.h"
#include "ui/models/rows_model.h"

namespace smarter {

struct PolicyRow {
    enum class State { Waiting, ToCome, InForce, Past };

    int position = 0;  ///< the newest first
    State state = State::Past;
    QDate from;  ///< not valid: the soonest day
    ReleasePolicy policy;

    int key() const { return position; }
    bool operator==(const PolicyRow&) const = default;
};

/// `held` by state on `today`, and above it what the PES has yet to be asked for.
std::vector<PolicyRow> policyRows(const ReleasePolicies& held, const std::vector<PolicyOrder>& orders, QDate today);

/// The release rules of a site: past, in force, to come.
class PoliciesModel final : public RowsModel<PolicyRow> {
    Q_OBJECT

public:
    enum Column { From, Name, Meters, Share, State, kColumns };

    using RowsModel::RowsModel;

    int columnCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : kColumns; }
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    QString text(const PolicyRow& row, int column) const;
};

}  // namespace smarter
