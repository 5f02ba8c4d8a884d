// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/rows_model.h"
#include "ui/privacy/compared_day.h"

namespace smarter {

/// What is known of a home from one of the sides: figures as the reader sees them.
struct ScoreRow {
    enum Side { Before, After, WithoutReadings };

    Side side = Before;
    QString events = {};
    QString precision = {};
    QString recall = {};
    QString f1 = {};
    QString presence = {};
    QString information = {};

    Side key() const { return side; }
    bool operator==(const ScoreRow&) const = default;
};

/// A dash where there is nothing to say; where no truth is known, before is what the rest is measured against.
std::vector<ScoreRow> scoreRows(const ComparedDay& day, const QLocale& locale);

class ScoresModel final : public RowsModel<ScoreRow> {
    Q_OBJECT

public:
    enum Column { Side, Events, Precision, Recall, F1, Presence, Information, kColumns };

    using RowsModel::RowsModel;

    int columnCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : kColumns; }
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    QVariant data(const QModelIndex& index, int role) const override;
};

}  // namespace smarter
