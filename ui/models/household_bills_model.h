// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>
#include <optional>

#include "core/base/ids.h"
#include "core/base/units.h"
#include "ui/models/rows_model.h"

namespace smarter {

/// One household's month. Without a released total there is neither energy nor amount.
struct HouseholdBillRow {
    struct Charge {
        Joules energy;
        Money amount;
        bool operator==(const Charge&) const = default;
    };

    Pseudonym household;
    QString neighbourhood;
    int billedDays = 0;
    int periodDays = 0;
    std::optional<Charge> charge;

    const Pseudonym& key() const { return household; }
    bool operator==(const HouseholdBillRow&) const = default;
};

/// To the last of Money's 1/100,000, so that what is shown adds up: "12.34567".
QString moneyText(Money amount, const QLocale& locale);
/// To the watt-hour: "1,316.204".
QString kilowattHoursText(Joules energy, const QLocale& locale);

class HouseholdBillsModel final : public RowsModel<HouseholdBillRow> {
    Q_OBJECT

public:
    enum Column { Household, Neighbourhood, Days, Energy, Amount, kColumns };

    using RowsModel::RowsModel;

    void setCurrency(const QString& currency);

    int columnCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : kColumns; }
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    QVariant text(const HouseholdBillRow& row, int column) const;
    static QVariant sortValue(const HouseholdBillRow& row, int column);

    QString currency_;
};

}  // namespace smarter
