// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>
#include <optional>

#include "core/messages/outcome.h"
#include "ui/models/rows_model.h"
#include "ui/widgets/chart_math.h"

namespace smarter {

/// A neighbourhood as its last day of windows shows it.
struct NeighbourhoodRow {
    QString name;
    std::uint32_t enrolled = 0;
    Outcome newestOutcome = Outcome::Released;
    std::optional<double> newestKilowatts;  ///< only if released
    std::vector<ChartPoint> lastDay;        ///< kW; released windows alone
    qint64 intervalSeconds = 0;
    std::uint32_t minimumMeters = 0;  ///< of the release rule of the newest window's day; 0: not known

    const QString& key() const { return name; }
    bool operator==(const NeighbourhoodRow&) const = default;
};

/// One column; the text of a row says all of it, for screen readers.
class NeighbourhoodsModel final : public RowsModel<NeighbourhoodRow> {
    Q_OBJECT

public:
    using RowsModel::RowsModel;

    int columnCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : 1; }
    QVariant data(const QModelIndex& index, int role) const override;

    /// "24 meters", and where it is withheld, why: "8 meters · fewer than 10".
    QString metersText(const NeighbourhoodRow& row) const;
    /// "82.4 kW"; empty if withheld.
    QString loadText(const NeighbourhoodRow& row) const;
    /// −1: none of this name.
    int rowOf(const QString& name) const;
};

}  // namespace smarter
