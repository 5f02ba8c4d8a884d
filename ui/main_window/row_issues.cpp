// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main_window/row_issues.h"

#include <QFileInfo>
#include <QLocale>
#include <algorithm>

#include "ui/text/outcome_text.h"
#include "ui/widgets/table_view.h"

namespace smarter {

namespace {
constexpr int kHeight = 200;
}

void RowIssueModel::add(const std::vector<profile::RowIssue>& issues) {
    total_ += static_cast<std::int64_t>(issues.size());
    const std::size_t fresh = std::min<std::size_t>(issues.size(), kMost);
    const std::size_t over = issues_.size() + fresh > kMost ? issues_.size() + fresh - kMost : 0;
    if (over > 0) {
        beginRemoveRows({}, 0, static_cast<int>(over) - 1);
        issues_.erase(issues_.begin(), issues_.begin() + static_cast<std::ptrdiff_t>(over));
        endRemoveRows();
    }
    if (fresh > 0) {
        const int first = static_cast<int>(issues_.size());
        beginInsertRows({}, first, first + static_cast<int>(fresh) - 1);
        issues_.insert(issues_.end(), issues.end() - static_cast<std::ptrdiff_t>(fresh), issues.end());
        endInsertRows();
    }
}

int RowIssueModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(issues_.size());
}

int RowIssueModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : kColumns;
}

QVariant RowIssueModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const profile::RowIssue& issue = issues_[static_cast<std::size_t>(index.row())];
    if (role == Qt::ToolTipRole && index.column() == File) {
        return issue.file;
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    switch (index.column()) {
        case File:
            return QFileInfo(issue.file).fileName();
        case Row:
            return QLocale().toString(static_cast<qint64>(issue.row));
        default:
            return rowIssueReasonText(issue);
    }
}

QVariant RowIssueModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return QAbstractTableModel::headerData(section, orientation, role);
    }
    switch (section) {
        case File:
            return tr("File");
        case Row:
            return tr("Row");
        default:
            return tr("What is the matter");
    }
}

QWidget* makeRowIssuesPanel(const ThemeController& theme, RowIssueModel& model) {
    auto* table = new TableView(theme);
    table->setModel(&model);
    table->setNumericColumns({RowIssueModel::Row});
    table->setStretchColumn(RowIssueModel::Reason);
    table->setFixedHeight(kHeight);
    table->setObjectName(QStringLiteral("rowIssues"));
    table->setAccessibleName(RowIssueModel::tr("Rows that were not as expected"));
    return table;
}

}  // namespace smarter
