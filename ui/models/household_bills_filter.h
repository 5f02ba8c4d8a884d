// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSortFilterProxyModel>

#include "ui/models/household_bills_model.h"

namespace smarter {

/// Which households are shown, in which order, and what they come to.
class HouseholdBillsFilter final : public QSortFilterProxyModel {
    Q_OBJECT

public:
    /// `bills` must outlive the filter.
    explicit HouseholdBillsFilter(HouseholdBillsModel& bills, QObject* parent = nullptr);

    /// Empty: every neighbourhood.
    void setNeighbourhood(const QString& name);
    /// Part of a pseudonym or of a neighbourhood's name, whatever the case; empty: all.
    void setText(const QString& text);

    struct Sum {
        int households = 0;
        int billed = 0;
        Joules energy;
        Money amount;
        bool operator==(const Sum&) const = default;
    };
    /// Of the rows that are shown, exact.
    Sum sum() const;

protected:
    bool filterAcceptsRow(int sourceRow, const QModelIndex& sourceParent) const override;

private:
    HouseholdBillsModel& bills_;
    QString neighbourhood_;
    QString text_;
};

}  // namespace smarter
