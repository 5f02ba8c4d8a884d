// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

#include "ui/models/rows_model.h"

namespace smarter {

/// One of the four properties, without and with the privacy-enhancing system.
struct PromiseRow {
    int place = 0;
    QString property;
    QString before;
    QString after;
    QString why;  ///< a sentence on the two

    int key() const { return place; }
    bool operator==(const PromiseRow&) const = default;
};

/// `minimumMeters` is what the site's release policy asks for.
std::vector<PromiseRow> promiseRows(std::uint32_t minimumMeters);

class PromisesModel final : public RowsModel<PromiseRow> {
    Q_OBJECT

public:
    enum Column { Property, Before, After, kColumns };

    using RowsModel::RowsModel;

    int columnCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : kColumns; }
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    QVariant data(const QModelIndex& index, int role) const override;
};

}  // namespace smarter
