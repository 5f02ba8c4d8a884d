// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSet>
#include <QTableView>

#include "ui/widgets/pill.h"

namespace smarter {

/// Item data roles that TableView understands besides Qt's own.
enum TableRole {
    /// int(Tone): the cell's text stands in a pill of that tone.
    PillToneRole = Qt::UserRole + 100,
    /// bool: fingerprints and the like, in a fixed-width face.
    MonoRole,
    /// bool: totals.
    StrongRole,
};

/// A table, set up once for all views: rows of 40, hairlines between them, numbers at the right in figures of
/// one width, whole rows selected, last or chosen column stretched.
class TableView : public QTableView {
    Q_OBJECT

public:
    explicit TableView(const ThemeController& theme, QWidget* parent = nullptr);

    /// Right-aligned, header too.
    void setNumericColumns(const QSet<int>& columns);
    const QSet<int>& numericColumns() const { return numeric_; }
    /// The column that takes the room left over; the others take what their content needs.
    void setStretchColumn(int column);
    /// Exactly as high as its rows, for short tables inside a card; else it scrolls.
    void setFitsRows(bool fits);

    void setModel(QAbstractItemModel* model) override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    /// Where the current row goes, none is current: a person did not choose the next one, which may be a household.
    void rowsAboutToBeRemoved(const QModelIndex& parent, int start, int end) override;

private:
    class Header;
    class Cells;
    void applyColumns();

    const ThemeController& theme_;
    QSet<int> numeric_;
    int stretched_ = -1;
    bool fits_ = false;
};

}  // namespace smarter
