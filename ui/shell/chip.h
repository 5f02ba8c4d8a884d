// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>
#include <optional>

#include "ui/theme/icon.h"

class QMenu;

namespace smarter {

/// A small rounded box of the top bar: a fact, or with `Pressable` a button. With a menu it shows a chevron.
class Chip : public QAbstractButton {
    Q_OBJECT

public:
    enum class Use { Fact, Pressable };

    Chip(const ThemeController& theme, Use use, QWidget* parent = nullptr);

    void setGlyph(std::optional<Icon> glyph);
    void setMenu(QMenu* menu);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    const ThemeController& theme_;
    Use use_;
    std::optional<Icon> glyph_;
    QMenu* menu_ = nullptr;
};

}  // namespace smarter
