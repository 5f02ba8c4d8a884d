// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QWidget>
#include <functional>
#include <optional>
#include <vector>

#include "ui/theme/theme_controller.h"
#include "ui/widgets/chart_export.h"

namespace smarter {

/// Values in rows and columns, for instance weekday and hour: the stronger the colour the greater the value.
/// NaN cells are outlined, never coloured. Arrows and the pointer read out cells.
class HeatMap : public QWidget {
    Q_OBJECT

public:
    explicit HeatMap(const ThemeController& theme, QWidget* parent = nullptr);

    /// `values` row by row, rows.size() × columns.size() of them. A column label may be empty. The selected cell stays
    /// where it is if there are as many rows and columns as before.
    void setValues(const QStringList& rows, const QStringList& columns, std::vector<double> values);
    /// One line on a cell, for the tool tip and screen readers.
    void setCellText(std::function<QString(int row, int column, double value)> text);

    struct Cell {
        int row = 0;
        int column = 0;
        friend bool operator==(const Cell&, const Cell&) = default;
    };
    std::optional<Cell> selected() const { return selected_; }
    QRectF cellBox(const Cell& cell) const;
    /// One row a row; columns by number from 0, since not each has a label.
    ChartTable table() const;

    QSize sizeHint() const override { return {420, 200}; }
    QSize minimumSizeHint() const override { return {240, 120}; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    double valueAt(const Cell& cell) const;
    void select(std::optional<Cell> cell);
    QRectF grid() const;

    const ThemeController& theme_;
    QStringList rows_;
    QStringList columns_;
    std::vector<double> values_;
    std::function<QString(int, int, double)> text_;
    std::optional<Cell> selected_;
};

}  // namespace smarter
