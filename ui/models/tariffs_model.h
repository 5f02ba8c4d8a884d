// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include "core/tariff/tariff.h"
#include "ui/models/rows_model.h"

namespace smarter {

struct TariffRow {
    std::shared_ptr<const Tariff> tariff;
    bool shipped = false;  ///< comes with the program, and is as it came
    bool ofSite = false;   ///< what households without a tariff of their own are billed under

    const QString& key() const { return tariff->id; }
    bool operator==(const TariffRow& other) const {
        return *tariff == *other.tariff && shipped == other.shipped && ofSite == other.ofSite;
    }
};

class TariffsModel final : public RowsModel<TariffRow> {
    Q_OBJECT

public:
    enum Column { Name, State, kColumns };

    using RowsModel::RowsModel;

    /// −1: none of this id.
    int rowOf(const QString& id) const;

    int columnCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : kColumns; }
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    QVariant data(const QModelIndex& index, int role) const override;
};

}  // namespace smarter
