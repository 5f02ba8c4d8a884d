// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimeZone>
#include <tuple>

#include "core/pes/intake/intake.h"
#include "ui/models/rows_model.h"

namespace smarter {

/// Readings of one meter, refused for one reason in one second.
struct QuarantineRow {
    Instant refusedAt;
    MeterId meter;
    RefusalReason reason = RefusalReason::UnknownMeter;
    int readings = 0;

    /// Newest first.
    auto key() const { return std::tuple(-secondsOf(refusedAt), meter, reason); }
    bool operator==(const QuarantineRow&) const = default;
};

std::vector<QuarantineRow> quarantineRows(const std::vector<QuarantineEntry>& entries);

class QuarantineModel final : public RowsModel<QuarantineRow> {
    Q_OBJECT

public:
    enum Column { When, Meter, Reason, Readings, kColumns };

    explicit QuarantineModel(const QTimeZone& zone, QObject* parent = nullptr) : RowsModel(parent), zone_(zone) {}

    int columnCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : kColumns; }
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    QString text(const QuarantineRow& row, int column) const;

    QTimeZone zone_;
};

}  // namespace smarter
