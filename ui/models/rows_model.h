// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>
#include <algorithm>
#include <vector>

namespace smarter {

/// Rows in the ascending order of `Row::key()`, no key twice. New rows take the place of the old without a reset,
/// so that selection and scroll position stay. GUI thread.
template <class Row>
class RowsModel : public QAbstractTableModel {
public:
    using QAbstractTableModel::QAbstractTableModel;

    int rowCount(const QModelIndex& parent = {}) const override {
        return parent.isValid() ? 0 : static_cast<int>(rows_.size());
    }
    const std::vector<Row>& rows() const { return rows_; }
    const Row& row(int index) const { return rows_[static_cast<std::size_t>(index)]; }

    void setRows(const std::vector<Row>& wanted) {
        std::size_t at = 0;
        for (std::size_t next = 0; next < wanted.size();) {
            removeBelow(at, wanted[next]);
            if (at < rows_.size() && rows_[at].key() == wanted[next].key()) {
                replace(at++, wanted[next++]);
                continue;
            }
            const std::size_t first = next;
            while (next < wanted.size() && (at == rows_.size() || wanted[next].key() < rows_[at].key())) {
                ++next;
            }
            insert(at, wanted.data() + first, wanted.data() + next);
            at += next - first;
        }
        remove(at, rows_.size());
    }

private:
    void removeBelow(std::size_t at, const Row& limit) {
        std::size_t end = at;
        while (end < rows_.size() && rows_[end].key() < limit.key()) {
            ++end;
        }
        remove(at, end);
    }

    void remove(std::size_t first, std::size_t end) {
        if (first < end) {
            beginRemoveRows({}, static_cast<int>(first), static_cast<int>(end) - 1);
            rows_.erase(rows_.begin() + static_cast<std::ptrdiff_t>(first),
                        rows_.begin() + static_cast<std::ptrdiff_t>(end));
            endRemoveRows();
        }
    }

    void insert(std::size_t at, const Row* first, const Row* end) {
        beginInsertRows({}, static_cast<int>(at), static_cast<int>(at + static_cast<std::size_t>(end - first)) - 1);
        rows_.insert(rows_.begin() + static_cast<std::ptrdiff_t>(at), first, end);
        endInsertRows();
    }

    void replace(std::size_t at, const Row& row) {
        if (!(rows_[at] == row)) {
            rows_[at] = row;
            const int changed = static_cast<int>(at);
            Q_EMIT dataChanged(index(changed, 0), index(changed, columnCount() - 1));
        }
    }

    std::vector<Row> rows_;
};

}  // namespace smarter
