// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>
#include <QLocale>

#include "core/tariff/tariff.h"

namespace smarter {

/// The registers of a tariff's version as a person edits them: one row a tier, the register's name and span in its first.
/// What is typed and cannot be read is not taken; `refused` says so. GUI thread.
class TariffRatesModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Name, Per, UpTo, RatePerKwh, kColumns };

    using QAbstractTableModel::QAbstractTableModel;

    void set(const std::vector<TariffRegister>& registers, const QString& currency, bool editable);
    const std::vector<TariffRegister>& registers() const { return registers_; }
    void addRegister(const QString& name);
    /// A tier after the row's own, or the first row where there is none chosen.
    void addTier(int row);
    /// The tier; with its register's last tier the register. What counted on it counts on the first one: see `removed`.
    void removeRow(int row);
    int registerOf(int row) const { return places_[static_cast<std::size_t>(row)].reg; }

    int rowCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : static_cast<int>(places_.size()); }
    int columnCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : kColumns; }
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;

Q_SIGNALS:
    void edited();
    void removed(int reg);
    void refused(const QString& why);

private:
    struct Place {
        int reg = 0;
        int tier = 0;
    };

    TariffRegister& registerAt(const QModelIndex& index);
    Tier& tierAt(const QModelIndex& index);
    QString text(const Place& place, int column) const;
    bool take(const QModelIndex& index, const QString& typed);
    void rebuild();

    std::vector<TariffRegister> registers_;
    std::vector<Place> places_;
    QString currency_;
    bool editable_ = false;
};

}  // namespace smarter
