// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimeZone>
#include <tuple>

#include "core/pes/release/release.h"
#include "ui/models/rows_model.h"

namespace smarter {

struct DecisionRow {
    LoadDecision decision;

    /// Newest interval first.
    auto key() const { return std::tuple(-secondsOf(decision.window.start), decision.neighbourhood, decision.revision); }
    bool operator==(const DecisionRow&) const = default;
};

std::vector<DecisionRow> decisionRows(const std::vector<LoadDecision>& decisions);

/// What became of neighbourhoods' intervals, without their energy.
class DecisionsModel final : public RowsModel<DecisionRow> {
    Q_OBJECT

public:
    enum Column { Window, Neighbourhood, Meters, Result, kColumns };

    explicit DecisionsModel(const QTimeZone& zone, QObject* parent = nullptr) : RowsModel(parent), zone_(zone) {}

    int columnCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : kColumns; }
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    QString text(const LoadDecision& decision, int column) const;

    QTimeZone zone_;
};

}  // namespace smarter
