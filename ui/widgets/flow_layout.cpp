// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/flow_layout.h"

#include <algorithm>

namespace smarter {

FlowingLayout::~FlowingLayout() {
    for (QLayoutItem* item : items_) {
        delete item;
    }
}

QLayoutItem* FlowingLayout::itemAt(int index) const {
    return index >= 0 && index < count() ? items_[static_cast<std::size_t>(index)] : nullptr;
}

QLayoutItem* FlowingLayout::takeAt(int index) {
    QLayoutItem* item = itemAt(index);
    if (item != nullptr) {
        items_.erase(items_.begin() + index);
    }
    return item;
}

void FlowingLayout::setGeometry(const QRect& box) {
    QLayout::setGeometry(box);
    place(box, true);
}

std::vector<QLayoutItem*> FlowingLayout::present() const {
    std::vector<QLayoutItem*> shown;
    std::copy_if(items_.begin(), items_.end(), std::back_inserter(shown),
                 [](auto* item) { return !item->isEmpty(); });
    return shown;
}

QSize WrappingRow::sizeHint() const {
    QSize size;
    for (const QLayoutItem* item : present()) {
        size.rwidth() += (size.width() > 0 ? spacing() : 0) + item->sizeHint().width();
        size.rheight() = std::max(size.height(), item->sizeHint().height());
    }
    return size;
}

QSize WrappingRow::minimumSize() const {
    QSize size;
    for (const QLayoutItem* item : present()) {
        size = size.expandedTo(item->minimumSize());
    }
    return size;
}

int WrappingRow::place(const QRect& box, bool move) const {
    int y = box.top();
    const std::vector<QLayoutItem*> shown = present();
    for (std::size_t first = 0; first < shown.size();) {
        int wide = 0;
        int high = 0;
        std::size_t last = first;
        for (; last < shown.size(); ++last) {
            const QSize size = shown[last]->sizeHint();
            const int gap = last > first ? spacing() : 0;
            if (last > first && wide + gap + size.width() > box.width()) {
                break;
            }
            wide += gap + size.width();
            high = std::max(high, size.height());
        }
        if (move) {
            int x = box.left();
            for (std::size_t i = first; i < last; ++i) {
                const bool right =
                    std::find(items_.begin(), items_.end(), shown[i]) - items_.begin() >= firstRight_;
                const bool leftBefore =
                    i == first ||
                    std::find(items_.begin(), items_.end(), shown[i - 1]) - items_.begin() < firstRight_;
                if (right && leftBefore) {
                    x += std::max(0, box.width() - wide);
                }
                const QSize size = shown[i]->sizeHint().boundedTo({box.width(), high});
                shown[i]->setGeometry(QRect(QPoint(x, y + (high - size.height()) / 2), size));
                x += size.width() + spacing();
            }
        }
        y += high + (last < shown.size() ? spacing() : 0);
        first = last;
    }
    return y - box.top();
}

int TileLayout::tileWidth() const {
    int wide = leastTile_;
    for (const QLayoutItem* item : present()) {
        wide = std::max(wide, item->minimumSize().width());
    }
    return wide;
}

QSize TileLayout::sizeHint() const {
    const auto tiles = static_cast<int>(present().size());
    int high = 0;
    for (const QLayoutItem* item : present()) {
        high = std::max(high, item->sizeHint().height());
    }
    return {tiles * tileWidth() + std::max(0, tiles - 1) * spacing(), high};
}

QSize TileLayout::minimumSize() const {
    return {tileWidth(), sizeHint().height()};
}

int TileLayout::place(const QRect& box, bool move) const {
    const std::vector<QLayoutItem*> shown = present();
    const auto tiles = static_cast<int>(shown.size());
    if (tiles == 0) {
        return 0;
    }
    const int most = std::clamp((box.width() + spacing()) / (tileWidth() + spacing()), 1, tiles);
    const int lines = (tiles + most - 1) / most;
    const int columns = (tiles + lines - 1) / lines;
    const int high = sizeHint().height();
    if (move) {
        for (int i = 0; i < tiles; ++i) {
            const int line = i / columns;
            const int inLine = std::min(columns, tiles - line * columns);
            const int room = box.width() - (inLine - 1) * spacing();
            const int column = i % columns;
            const int left = column * room / inLine;
            const int right = (column + 1) * room / inLine;
            shown[static_cast<std::size_t>(i)]->setGeometry(QRect(box.left() + left + column * spacing(),
                                                                  box.top() + line * (high + spacing()),
                                                                  right - left, high));
        }
    }
    return lines * high + (lines - 1) * spacing();
}

}  // namespace smarter
