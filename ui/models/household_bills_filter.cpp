// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/household_bills_filter.h"

namespace smarter {

HouseholdBillsFilter::HouseholdBillsFilter(HouseholdBillsModel& bills, QObject* parent)
    : QSortFilterProxyModel(parent), bills_(bills) {
    setSortRole(kSortRole);
    setSortLocaleAware(true);
    setSourceModel(&bills);
}

void HouseholdBillsFilter::setNeighbourhood(const QString& name) {
    neighbourhood_ = name;
    invalidateFilter();
}

void HouseholdBillsFilter::setText(const QString& text) {
    text_ = text.trimmed();
    invalidateFilter();
}

bool HouseholdBillsFilter::filterAcceptsRow(int sourceRow, const QModelIndex&) const {
    const HouseholdBillRow& row = bills_.row(sourceRow);
    return (neighbourhood_.isEmpty() || row.neighbourhood == neighbourhood_) &&
           (text_.isEmpty() || row.neighbourhood.contains(text_, Qt::CaseInsensitive) ||
            row.household.hex().contains(text_, Qt::CaseInsensitive));
}

HouseholdBillsFilter::Sum HouseholdBillsFilter::sum() const {
    Sum sum;
    sum.households = rowCount();
    for (int i = 0; i < sum.households; ++i) {
        if (const auto& charge = bills_.row(mapToSource(index(i, 0)).row()).charge) {
            ++sum.billed;
            sum.energy += charge->energy;
            sum.amount += charge->amount;
        }
    }
    return sum;
}

}  // namespace smarter
