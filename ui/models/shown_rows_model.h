// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>
#include <algorithm>
#include <cstdint>
#include <utility>
#include <vector>

namespace smarter {

/// Item data role: the value behind a text.
inline constexpr int kValueRole = Qt::UserRole + 1;

/// Rows of which a person sees some, in an order of their own: 100,000 without a pause, since nothing is asked of a cell
/// that is not on the screen. `Row::key()` names a row; all rows are in its ascending order, none twice. Whatever
/// changes, what stays keeps its selection and its place in the view. GUI thread.
template <class Row>
class ShownRowsModel : public QAbstractTableModel {
public:
    using QAbstractTableModel::QAbstractTableModel;

    int rowCount(const QModelIndex& parent = {}) const override {
        return parent.isValid() ? 0 : static_cast<int>(shown_.size());
    }
    /// All, also those not shown.
    const std::vector<Row>& rows() const { return rows_; }
    const Row& row(int shown) const { return rows_[static_cast<std::size_t>(shown_[static_cast<std::size_t>(shown)])]; }

    /// −1: not shown.
    template <class Key>
    int rowOf(const Key& key) const {
        const auto found = std::ranges::find_if(shown_, [&](int row) { return at(row).key() == key; });
        return found == shown_.end() ? -1 : static_cast<int>(found - shown_.begin());
    }

    void setRows(std::vector<Row> rows) {
        std::vector<int> moved(rows_.size(), kGone);
        for (std::size_t before = 0, after = 0; before < rows_.size(); ++before) {
            while (after < rows.size() && rows[after].key() < rows_[before].key()) {
                ++after;
            }
            if (after < rows.size() && rows[after].key() == rows_[before].key()) {
                moved[before] = static_cast<int>(after);
            }
        }
        keepOnly([&](int row) { return moved[static_cast<std::size_t>(row)] != kGone; });
        std::vector<int> changed;
        for (std::size_t i = 0; i < shown_.size(); ++i) {
            const int after = moved[static_cast<std::size_t>(shown_[i])];
            if (!(at(shown_[i]) == rows[static_cast<std::size_t>(after)])) {
                changed.push_back(static_cast<int>(i));
            }
            shown_[i] = after;
        }
        rows_ = std::move(rows);
        prepare();
        if (!changed.empty()) {
            Q_EMIT dataChanged(index(changed.front(), 0), index(changed.back(), columnCount() - 1));
        }
        showWanted();
    }

    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override {
        column_ = column;
        descending_ = order == Qt::DescendingOrder;
        showWanted();
    }

protected:
    /// Of all rows, by their place in rows().
    virtual bool accepts(int row) const = 0;
    /// Rows are sorted by it, and those of one key by their place in rows(). Asked once a row.
    virtual std::int64_t sortKey(int row, int column) const = 0;
    /// rows() are others now.
    virtual void prepare() {}

    const Row& at(int row) const { return rows_[static_cast<std::size_t>(row)]; }
    const std::vector<int>& shown() const { return shown_; }
    void filterChanged() { showWanted(); }

private:
    static constexpr int kGone = -1;

    std::vector<int> wanted() const {
        std::vector<std::pair<std::int64_t, int>> keyed;
        for (int row = 0; row < static_cast<int>(rows_.size()); ++row) {
            if (accepts(row)) {
                keyed.emplace_back(column_ < 0 ? 0 : sortKey(row, column_), row);
            }
        }
        if (descending_) {
            std::ranges::sort(keyed, [](const auto& a, const auto& b) {
                return a.first == b.first ? a.second < b.second : a.first > b.first;
            });
        } else {
            std::ranges::sort(keyed);
        }
        std::vector<int> out(keyed.size());
        std::ranges::transform(keyed, out.begin(), [](const auto& one) { return one.second; });
        return out;
    }

    // A handful of signals whatever the change: what goes moves to the end and goes there, what comes is put to the end
    // and moves to its place from there.
    void showWanted() {
        const std::vector<int> next = wanted();
        std::vector<bool> stays(rows_.size(), false);
        for (const int row : next) {
            stays[static_cast<std::size_t>(row)] = true;
        }
        keepOnly([&](int row) { return stays[static_cast<std::size_t>(row)]; });
        if (shown_.size() < next.size()) {
            std::vector<bool> there(rows_.size(), false);
            for (const int row : shown_) {
                there[static_cast<std::size_t>(row)] = true;
            }
            beginInsertRows({}, rowCount(), static_cast<int>(next.size()) - 1);
            std::ranges::copy_if(next, std::back_inserter(shown_), [&](int row) { return !there[static_cast<std::size_t>(row)]; });
            endInsertRows();
        }
        rearrange(next);
    }

    template <class Stays>
    void keepOnly(Stays stays) {
        std::vector<int> kept = shown_;
        const auto gone = std::stable_partition(kept.begin(), kept.end(), stays);
        if (gone == kept.end()) {
            return;
        }
        const auto left = static_cast<int>(gone - kept.begin());
        rearrange(kept);
        beginRemoveRows({}, left, rowCount() - 1);
        shown_.resize(static_cast<std::size_t>(left));
        endRemoveRows();
    }

    /// `next` has the same rows as shown_.
    void rearrange(const std::vector<int>& next) {
        if (next == shown_) {
            return;
        }
        Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
        const QModelIndexList before = persistentIndexList();
        QModelIndexList after;
        if (!before.isEmpty()) {
            std::vector<int> place(rows_.size(), 0);
            for (std::size_t i = 0; i < next.size(); ++i) {
                place[static_cast<std::size_t>(next[i])] = static_cast<int>(i);
            }
            for (const QModelIndex& one : before) {
                after.append(index(place[static_cast<std::size_t>(shown_[static_cast<std::size_t>(one.row())])], one.column()));
            }
        }
        shown_ = next;
        changePersistentIndexList(before, after);
        Q_EMIT layoutChanged({}, VerticalSortHint);
    }

    std::vector<Row> rows_;
    std::vector<int> shown_;  ///< places in rows_, as they are shown
    int column_ = -1;
    bool descending_ = false;
};

}  // namespace smarter
