// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>
#include <optional>
#include <string>

#include "core/base/ids.h"
#include "core/base/units.h"
#include "ui/models/shown_rows_model.h"

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

/// The households that a filter leaves, in the order asked for, and what they come to.
class HouseholdBillsModel final : public ShownRowsModel<HouseholdBillRow> {
    Q_OBJECT

public:
    enum Column { Household, Neighbourhood, Days, Energy, Amount, kColumns };

    using ShownRowsModel::ShownRowsModel;

    void setCurrency(const QString& currency);
    /// Empty: every neighbourhood.
    void setNeighbourhood(const QString& name);
    /// Part of a pseudonym or of a neighbourhood's name, whatever the case; empty: all.
    void setText(const QString& text);
    /// Of all rows, sorted as people of the locale do.
    const QStringList& neighbourhoods() const { return names_; }

    struct Sum {
        int households = 0;
        int billed = 0;
        Joules energy;
        Money amount;
        bool operator==(const Sum&) const = default;
    };
    /// Of the rows that are shown, exact.
    Sum sum() const;

    int columnCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : kColumns; }
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    QVariant data(const QModelIndex& index, int role) const override;

protected:
    bool accepts(int row) const override;
    std::int64_t sortKey(int row, int column) const override;
    void prepare() override;

private:
    QVariant text(const HouseholdBillRow& row, int column) const;
    static QVariant sortValue(const HouseholdBillRow& row, int column);
    void matchNames();

    QString currency_;
    QString neighbourhood_;
    QString text_;
    std::string hexPart_;  ///< the same, for pseudonyms
    QStringList names_;
    std::vector<std::size_t> nameOf_;  ///< of each row: its place in names_
    /// Of each name: whether the chosen neighbourhood is this one, and whether the text is part of it.
    std::vector<bool> chosen_;
    std::vector<bool> named_;
};

}  // namespace smarter
