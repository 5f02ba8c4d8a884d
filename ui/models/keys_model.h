// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pipeline/pipeline_snapshot.h"
#include "ui/models/rows_model.h"

namespace smarter {

struct KeyRow {
    int place = 0;
    QString station;
    QString holds;
    QString fingerprint;  ///< hex

    int key() const { return place; }
    bool operator==(const KeyRow&) const = default;
};

/// Which half of the PES holds which key, as the stations tell it.
std::vector<KeyRow> keyRows(const PipelineSnapshot& snapshot);

class KeysModel final : public RowsModel<KeyRow> {
    Q_OBJECT

public:
    enum Column { Station, Holds, Fingerprint, kColumns };

    using RowsModel::RowsModel;

    int columnCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : kColumns; }
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    QVariant data(const QModelIndex& index, int role) const override;
};

}  // namespace smarter
