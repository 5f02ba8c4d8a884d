// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/holidays_model.h"

#include <QLocale>

#include "ui/text/tariff_text.h"

namespace smarter {

void HolidaysModel::set(const std::vector<HolidayRule>& holidays, bool editable) {
    editable_ = editable;
    beginResetModel();
    holidays_ = holidays;
    endResetModel();
}

void HolidaysModel::add(const HolidayRule& rule) {
    beginInsertRows({}, rowCount(), rowCount());
    holidays_.push_back(rule);
    endInsertRows();
    Q_EMIT edited();
}

void HolidaysModel::removeRow(int row) {
    beginRemoveRows({}, row, row);
    holidays_.erase(holidays_.begin() + row);
    endRemoveRows();
    Q_EMIT edited();
}

QVariant HolidaysModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    return section == Name ? tr("Holiday") : tr("When");
}

QVariant HolidaysModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || (role != Qt::DisplayRole && role != Qt::EditRole)) {
        return {};
    }
    const HolidayRule& rule = holidays_[static_cast<std::size_t>(index.row())];
    return index.column() == Name ? rule.name : holidayRuleText(rule, QLocale());
}

Qt::ItemFlags HolidaysModel::flags(const QModelIndex& index) const {
    const Qt::ItemFlags usual = QAbstractTableModel::flags(index);
    return editable_ && index.isValid() ? usual | Qt::ItemIsEditable : usual;
}

bool HolidaysModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    if (role != Qt::EditRole || !flags(index).testFlag(Qt::ItemIsEditable)) {
        return false;
    }
    HolidayRule& rule = holidays_[static_cast<std::size_t>(index.row())];
    if (index.column() == Name) {
        rule.name = value.toString().trimmed();
    } else if (const auto read = parseHolidayRule(value.toString(), rule.name, QLocale())) {
        rule = *read;
    } else {
        Q_EMIT refused(tr("“%1” is no day. Write 2026-05-01 for one year, 12-25 for every year, Easter -2, or Mon 02-15 for the "
                          "first Monday on or after that day.")
                           .arg(value.toString()));
        return false;
    }
    Q_EMIT dataChanged(index, index);
    Q_EMIT edited();
    return true;
}

}  // namespace smarter
