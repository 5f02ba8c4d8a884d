// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/table_view.h"

#include <QHeaderView>
#include <QPainter>
#include <QStyledItemDelegate>
#include <algorithm>

#include "ui/theme/paint.h"

namespace smarter {

namespace {
constexpr int kHeaderHeight = 36;
constexpr int kCellPadding = 8;
constexpr int kColumnGap = 8;
constexpr int kFewestRows = 2;
/// Whose content says how wide a column is, from the first that is shown; Qt's own thousand make sorting falter.
constexpr int kMeasuredRows = 100;
}  // namespace

class TableView::Header final : public QHeaderView {
public:
    explicit Header(TableView& table) : QHeaderView(Qt::Horizontal, &table), table_(table) {
        setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
        setHighlightSections(false);
        setFixedHeight(kHeaderHeight);
        setResizeContentsPrecision(kMeasuredRows);
        setFont(table.theme_.font(TextRole::Secondary));
    }

protected:
    void initStyleOptionForIndex(QStyleOptionHeader* option, int section) const override {
        QHeaderView::initStyleOptionForIndex(option, section);
        if (table_.numeric_.contains(section)) {
            option->textAlignment = Qt::AlignRight | Qt::AlignVCenter;
        }
    }

private:
    TableView& table_;
};

class TableView::Cells final : public QStyledItemDelegate {
public:
    explicit Cells(TableView& table) : QStyledItemDelegate(&table), table_(table) {}

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        const QString text = displayText(index.data(Qt::DisplayRole), option.locale);
        const int wide = isPill(index) ? pillSize(table_.theme_, pillOf(index, text)).width()
                                       : QFontMetrics(fontOf(index)).horizontalAdvance(text);
        return {wide + 2 * kCellPadding + kColumnGap, space::kRowHeight};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override {
        const Tokens& tokens = table_.theme_.tokens();
        const QRectF cell = option.rect;
        if (option.state.testFlag(QStyle::State_Selected)) {
            painter->fillRect(option.rect, tokens.accentTint);
        }
        painter->fillRect(QRectF(cell.left(), cell.bottom() - 1, cell.width(), 1), tokens.border);
        if (option.state.testFlag(QStyle::State_HasFocus) && showsFocus(table_)) {
            paintFocusRing(*painter, cell.adjusted(0, 0, 0, -1), space::kUnit, tokens);
        }
        const QString text = displayText(index.data(Qt::DisplayRole), option.locale);
        const QRectF inner = cell.adjusted(kCellPadding, 0, -kCellPadding, 0);
        if (isPill(index)) {
            const PillText pill = pillOf(index, text);
            const QSizeF size = pillSize(table_.theme_, pill);
            paintPill(*painter,
                      QRectF(inner.left(), inner.center().y() - size.height() / 2,
                             std::min(size.width(), inner.width()), size.height()),
                      table_.theme_, pill);
            return;
        }
        painter->save();
        painter->setFont(fontOf(index));
        const QVariant colour = index.data(Qt::ForegroundRole);
        painter->setPen(colour.isValid() ? colour.value<QBrush>().color() : tokens.text);
        const auto side = table_.numeric_.contains(index.column()) ? Qt::AlignRight : Qt::AlignLeft;
        painter->drawText(inner, side | Qt::AlignVCenter,
                          QFontMetricsF(painter->font()).elidedText(text, Qt::ElideRight, inner.width() + 1));
        painter->restore();
    }

private:
    static bool isPill(const QModelIndex& index) { return index.data(PillToneRole).isValid(); }
    static PillText pillOf(const QModelIndex& index, const QString& text) {
        return {static_cast<Tone>(index.data(PillToneRole).toInt()), text, std::nullopt};
    }
    QFont fontOf(const QModelIndex& index) const {
        if (index.data(MonoRole).toBool()) {
            return table_.theme_.font(TextRole::Mono);
        }
        const TextRole role =
            index.data(StrongRole).toBool() ? TextRole::SecondaryStrong : TextRole::Secondary;
        // Figures of one width spread hyphens too, so words keep their own.
        const QString text = index.data().toString();
        const bool words = std::any_of(text.begin(), text.end(), [](QChar c) { return c.isLetter(); });
        const bool figures = table_.numeric_.contains(index.column()) || !words;
        return figures ? table_.theme_.figures(role) : table_.theme_.font(role);
    }

    TableView& table_;
};

TableView::TableView(const ThemeController& theme, QWidget* parent) : QTableView(parent), theme_(theme) {
    setHorizontalHeader(new Header(*this));
    setItemDelegate(new Cells(*this));
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(space::kRowHeight);
    setShowGrid(false);
    setFrameShape(QFrame::NoFrame);
    setWordWrap(false);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setTabKeyNavigation(false);  // Tab goes on to the next control, arrows move inside
    followTheme(theme_, this, [this] { viewport()->update(); });
}

void TableView::setNumericColumns(const QSet<int>& columns) {
    numeric_ = columns;
    viewport()->update();
    horizontalHeader()->viewport()->update();
}

void TableView::setStretchColumn(int column) {
    stretched_ = column;
    applyColumns();
}

void TableView::setFitsRows(bool fits) {
    fits_ = fits;
    setVerticalScrollBarPolicy(fits ? Qt::ScrollBarAlwaysOff : Qt::ScrollBarAsNeeded);
    setSizePolicy(QSizePolicy::Expanding, fits ? QSizePolicy::Fixed : QSizePolicy::Expanding);
    updateGeometry();
}

void TableView::setModel(QAbstractItemModel* newModel) {
    if (model() != nullptr) {
        model()->disconnect(this);
    }
    QTableView::setModel(newModel);
    if (newModel != nullptr) {
        connect(newModel, &QAbstractItemModel::rowsInserted, this, &TableView::updateGeometry);
        connect(newModel, &QAbstractItemModel::rowsRemoved, this, &TableView::updateGeometry);
        connect(newModel, &QAbstractItemModel::modelReset, this, [this] {
            applyColumns();
            updateGeometry();
        });
    }
    applyColumns();
    updateGeometry();
}

void TableView::rowsAboutToBeRemoved(const QModelIndex& parent, int start, int end) {
    if (currentIndex().isValid() && currentIndex().row() >= start && currentIndex().row() <= end) {
        selectionModel()->clear();
    }
    QTableView::rowsAboutToBeRemoved(parent, start, end);
}

void TableView::applyColumns() {
    QHeaderView& header = *horizontalHeader();
    const int last = header.count() - 1;
    for (int column = 0; column <= last; ++column) {
        const bool stretch = column == (stretched_ < 0 ? last : stretched_);
        header.setSectionResizeMode(column, stretch ? QHeaderView::Stretch : QHeaderView::ResizeToContents);
    }
}

QSize TableView::sizeHint() const {
    const int rows = fits_ && model() != nullptr ? model()->rowCount() : kFewestRows;
    return {QTableView::sizeHint().width(), kHeaderHeight + rows * space::kRowHeight};
}

QSize TableView::minimumSizeHint() const {
    return {QTableView::minimumSizeHint().width(),
            fits_ ? sizeHint().height() : kHeaderHeight + space::kRowHeight};
}

}  // namespace smarter
