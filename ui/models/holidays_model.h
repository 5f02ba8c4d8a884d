// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>

#include "core/messages/calendar.h"

namespace smarter {

/// The holidays of a tariff's version as a person edits them: a name, and when, as parseHolidayRule reads it. GUI thread.
class HolidaysModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Name, When, kColumns };

    using QAbstractTableModel::QAbstractTableModel;

    void set(const std::vector<HolidayRule>& holidays, bool editable);
    const std::vector<HolidayRule>& holidays() const { return holidays_; }
    void add(const HolidayRule& rule);
    void removeRow(int row);

    int rowCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : static_cast<int>(holidays_.size()); }
    int columnCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : kColumns; }
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;

Q_SIGNALS:
    void edited();
    void refused(const QString& why);

private:
    std::vector<HolidayRule> holidays_;
    bool editable_ = false;
};

}  // namespace smarter
