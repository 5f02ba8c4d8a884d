// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLayout>
#include <limits>
#include <vector>

namespace smarter {

/// What the layouts below share: a list of items whose height depends on the width they get.
class FlowingLayout : public QLayout {
public:
    ~FlowingLayout() override;

    void addItem(QLayoutItem* item) override { items_.push_back(item); }
    int count() const override { return static_cast<int>(items_.size()); }
    QLayoutItem* itemAt(int index) const override;
    QLayoutItem* takeAt(int index) override;
    Qt::Orientations expandingDirections() const override { return {}; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override { return place(QRect(0, 0, width, 0), false); }
    void setGeometry(const QRect& box) override;

protected:
    /// Puts the items into `box` if `move`; returns the height they take. Margins are the caller's.
    virtual int place(const QRect& box, bool move) const = 0;
    std::vector<QLayoutItem*> present() const;

    std::vector<QLayoutItem*> items_;
};

/// One line of a title at the left and controls at the right, as long as there is room; then more lines.
class WrappingRow : public FlowingLayout {
public:
    /// Items added from now on stand at the right.
    void startRight() { firstRight_ = count(); }

    QSize sizeHint() const override;
    QSize minimumSize() const override;

protected:
    int place(const QRect& box, bool move) const override;

private:
    int firstRight_ = std::numeric_limits<int>::max();
};

/// Tiles of one width, as many in a line as fit, in lines as even as can be: five, or three and two.
class TileLayout : public FlowingLayout {
public:
    /// A line breaks before a tile gets narrower than this, or than any tile's own minimum.
    explicit TileLayout(int leastTile) : leastTile_(leastTile) {}

    QSize sizeHint() const override;
    QSize minimumSize() const override;

protected:
    int place(const QRect& box, bool move) const override;

private:
    int tileWidth() const;

    int leastTile_;
};

}  // namespace smarter
