// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimeZone>

#include "core/mdms/billing/bill_store.h"
#include "ui/models/shown_rows_model.h"

namespace smarter {

struct IssuedBillRow {
    BillEntry entry;

    std::int64_t key() const { return entry.number; }
    bool operator==(const IssuedBillRow&) const = default;
};

std::vector<IssuedBillRow> issuedBillRows(const std::vector<BillEntry>& entries);

/// The documents that went out, those that were corrected too.
class IssuedBillsModel final : public ShownRowsModel<IssuedBillRow> {
    Q_OBJECT

public:
    enum Column { Number, Household, Period, Issued, Amount, State, kColumns };

    explicit IssuedBillsModel(const QTimeZone& zone, QObject* parent = nullptr) : ShownRowsModel(parent), zone_(zone) {}

    /// A number, or part of a pseudonym; empty: all.
    void setText(const QString& text);

    int columnCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : kColumns; }
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    QVariant data(const QModelIndex& index, int role) const override;

protected:
    bool accepts(int row) const override;
    std::int64_t sortKey(int row, int column) const override;

private:
    QString text(const BillEntry& entry, int column) const;

    QTimeZone zone_;
    QString text_;
};

}  // namespace smarter
