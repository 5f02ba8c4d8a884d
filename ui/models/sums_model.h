// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pes/release/release.h"
#include "ui/models/rows_model.h"

namespace smarter {

struct SumsRow {
    Outcome outcome = Outcome::Released;
    ReleaseTally::Counts counts;

    Outcome key() const { return outcome; }
    bool operator==(const SumsRow& other) const {
        return outcome == other.outcome && counts.loads == other.counts.loads &&
               counts.households == other.counts.households;
    }
};

/// Every outcome, those without a sum too.
std::vector<SumsRow> sumsRows(const ReleaseTally& tally);

/// How many sums the release has opened and withheld.
class SumsModel final : public RowsModel<SumsRow> {
    Q_OBJECT

public:
    enum Column { Result, Loads, Households, kColumns };

    using RowsModel::RowsModel;

    int columnCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : kColumns; }
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    QVariant data(const QModelIndex& index, int role) const override;
};

}  // namespace smarter
