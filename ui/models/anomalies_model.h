// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimeZone>
#include <tuple>

#include "core/mdms/analysis/anomalies.h"
#include "ui/models/rows_model.h"

namespace smarter {

struct AnomalyRow {
    Anomaly anomaly;

    /// Newest first.
    auto key() const { return std::tuple(-secondsOf(anomaly.stretch.start), anomaly.kind); }
    bool operator==(const AnomalyRow&) const = default;
};

class AnomaliesModel final : public RowsModel<AnomalyRow> {
    Q_OBJECT

public:
    enum Column { When, Kind, Measured, Expected, Difference, kColumns };

    explicit AnomaliesModel(const QTimeZone& zone, QObject* parent = nullptr) : RowsModel(parent), zone_(zone) {}

    /// In any order.
    void setAnomalies(const std::vector<Anomaly>& anomalies);

    int columnCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : kColumns; }
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    QString text(const Anomaly& anomaly, int column) const;

    QTimeZone zone_;
};

}  // namespace smarter
