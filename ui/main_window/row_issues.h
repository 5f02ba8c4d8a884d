// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>
#include <vector>

#include "core/meter/profile/reader.h"
#include "ui/theme/theme_controller.h"

namespace smarter {

/// Rows of load profiles that were left out or come after a gap: file, row, reason. The newest kMost are kept; all are
/// counted.
class RowIssueModel : public QAbstractTableModel {
    Q_OBJECT

public:
    static constexpr int kMost = 10'000;
    enum Column { File, Row, Reason, kColumns };

    using QAbstractTableModel::QAbstractTableModel;

    void add(const std::vector<profile::RowIssue>& issues);
    std::int64_t total() const { return total_; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    std::vector<profile::RowIssue> issues_;
    std::int64_t total_ = 0;
};

/// The list, for a drawer. The model must outlive it.
QWidget* makeRowIssuesPanel(const ThemeController& theme, RowIssueModel& model);

}  // namespace smarter
