// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mdms/billing/billing.h"
#include "ui/models/rows_model.h"

namespace smarter {

struct RunProblemRow {
    Pseudonym household;
    QString why;

    const Pseudonym& key() const { return household; }
    bool operator==(const RunProblemRow&) const = default;
};

std::vector<RunProblemRow> runProblemRows(const BillingRun& run);

/// The households that a billing run could not bill.
class RunProblemsModel final : public RowsModel<RunProblemRow> {
    Q_OBJECT

public:
    enum Column { Household, Why, kColumns };

    using RowsModel::RowsModel;

    int columnCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : kColumns; }
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    QVariant data(const QModelIndex& index, int role) const override;
};

}  // namespace smarter
