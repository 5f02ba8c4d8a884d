// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/heat_map.h"

#include <QFontMetricsF>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>
#include <algorithm>
#include <cmath>

#include "ui/theme/paint.h"

namespace smarter {

namespace {
constexpr double kFaintest = 0.12;
constexpr double kStrongest = 0.9;
constexpr int kLabelGap = 8;
constexpr double kCellGap = 1;
}  // namespace

HeatMap::HeatMap(const ThemeController& theme, QWidget* parent) : QWidget(parent), theme_(theme) {
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    followTheme(theme_, this, [this] { update(); });
}

void HeatMap::setValues(const QStringList& rows, const QStringList& columns, std::vector<double> values) {
    values.resize(static_cast<std::size_t>(rows.size() * columns.size()), std::nan(""));
    if (rows.size() != rows_.size() || columns.size() != columns_.size()) {
        selected_.reset();
    }
    rows_ = rows;
    columns_ = columns;
    values_ = std::move(values);
    update();
}

void HeatMap::setCellText(std::function<QString(int, int, double)> text) {
    text_ = std::move(text);
}

double HeatMap::valueAt(const Cell& cell) const {
    return values_[static_cast<std::size_t>(cell.row * columns_.size() + cell.column)];
}

ChartTable HeatMap::table() const {
    ChartTable table{{accessibleName()}, {}};
    for (int column = 0; column < columns_.size(); ++column) {
        table.columns.append(QString::number(column));
    }
    for (int row = 0; row < rows_.size(); ++row) {
        QStringList line{rows_[row]};
        for (int column = 0; column < columns_.size(); ++column) {
            line.append(exportText(valueAt({row, column})));
        }
        table.rows.push_back(line);
    }
    return table;
}

QRectF HeatMap::grid() const {
    const QFontMetricsF metrics(theme_.font(TextRole::Secondary));
    double wide = 0;
    for (const QString& row : rows_) {
        wide = std::max(wide, metrics.horizontalAdvance(row));
    }
    return QRectF(rect()).adjusted(wide + kLabelGap, 0, 0, -metrics.height() - kLabelGap);
}

QRectF HeatMap::cellBox(const Cell& cell) const {
    const QRectF box = grid();
    const double wide = box.width() / std::max(1.0, static_cast<double>(columns_.size()));
    const double high = box.height() / std::max(1.0, static_cast<double>(rows_.size()));
    return {box.left() + cell.column * wide, box.top() + cell.row * high, wide, high};
}

void HeatMap::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Tokens& tokens = theme_.tokens();
    double least = HUGE_VAL;
    double greatest = -HUGE_VAL;
    for (const double value : values_) {
        if (std::isfinite(value)) {
            least = std::min(least, value);
            greatest = std::max(greatest, value);
        }
    }
    painter.setFont(theme_.figures(TextRole::Secondary));
    const QFontMetricsF metrics(painter.font());
    for (int row = 0; row < rows_.size(); ++row) {
        for (int column = 0; column < columns_.size(); ++column) {
            const double value = valueAt({row, column});
            const QRectF box = cellBox({row, column}).adjusted(kCellGap, kCellGap, -kCellGap, -kCellGap);
            if (!std::isfinite(value)) {
                paintBox(painter, box, 2, {}, tokens.border);
                continue;
            }
            const double share = greatest > least ? (value - least) / (greatest - least) : 0;
            paintBox(painter, box, 2,
                     mix(tokens.surface, tokens.series[0], kFaintest + share * (kStrongest - kFaintest)), {});
        }
        const QRectF box = cellBox({row, 0});
        painter.setPen(tokens.muted);
        painter.drawText(QRectF(0, box.top(), box.left() - kLabelGap, box.height()),
                         Qt::AlignRight | Qt::AlignVCenter, rows_[row]);
    }
    painter.setPen(tokens.muted);
    for (int column = 0; column < columns_.size(); ++column) {
        const QRectF box = cellBox({static_cast<int>(rows_.size()) - 1, column});
        const double wide = metrics.horizontalAdvance(columns_[column]) + 1;
        painter.drawText(
            QRectF(box.center().x() - wide / 2, box.bottom() + kLabelGap, wide, metrics.height()),
            Qt::AlignVCenter, columns_[column]);
    }
    if (selected_) {
        paintBox(painter, cellBox(*selected_), 3, {}, tokens.text);
    }
    if (showsFocus(*this)) {
        paintFocusRing(painter, rect(), space::kUnit, tokens);
    }
}

void HeatMap::select(std::optional<Cell> cell) {
    if (cell && (rows_.isEmpty() || columns_.isEmpty())) {
        cell.reset();
    }
    if (cell) {
        cell->row = std::clamp(cell->row, 0, static_cast<int>(rows_.size()) - 1);
        cell->column = std::clamp(cell->column, 0, static_cast<int>(columns_.size()) - 1);
    }
    if (cell == selected_) {
        return;
    }
    selected_ = cell;
    const QString text = cell && text_ ? text_(cell->row, cell->column, valueAt(*cell)) : QString();
    setAccessibleDescription(text);
    if (cell && !text.isEmpty()) {
        QToolTip::showText(mapToGlobal(cellBox(*cell).bottomRight().toPoint()), text, this);
    } else {
        QToolTip::hideText();
    }
    update();
}

void HeatMap::keyPressEvent(QKeyEvent* event) {
    Cell cell = selected_.value_or(Cell{});
    switch (event->key()) {
        case Qt::Key_Left:
            --cell.column;
            break;
        case Qt::Key_Right:
            ++cell.column;
            break;
        case Qt::Key_Up:
            --cell.row;
            break;
        case Qt::Key_Down:
            ++cell.row;
            break;
        case Qt::Key_Escape:
            select(std::nullopt);
            return;
        default:
            QWidget::keyPressEvent(event);
            return;
    }
    select(selected_ ? cell : Cell{});
}

void HeatMap::mouseMoveEvent(QMouseEvent* event) {
    const QRectF box = grid();
    if (!box.contains(event->position())) {
        select(std::nullopt);
        return;
    }
    const double row = (event->position().y() - box.top()) / box.height() * static_cast<double>(rows_.size());
    const double column =
        (event->position().x() - box.left()) / box.width() * static_cast<double>(columns_.size());
    select(Cell{static_cast<int>(row), static_cast<int>(column)});
}

void HeatMap::leaveEvent(QEvent* event) {
    select(std::nullopt);
    QWidget::leaveEvent(event);
}

}  // namespace smarter
