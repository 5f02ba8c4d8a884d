// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <optional>

#include "ui/theme/icon.h"

namespace smarter {

/// What a pill says. The glyph makes sure that the colour is not the only sign.
struct PillText {
    Tone tone = Tone::Neutral;
    QString text;
    /// Unset: the tone's own (good a dot, caution a triangle, bad a cross, accent and neutral none).
    std::optional<Icon> glyph;
};

/// The pill's own size for its text; for painting inside a table too.
QSize pillSize(const ThemeController& theme, const PillText& pill);
void paintPill(QPainter& painter, const QRectF& box, const ThemeController& theme, const PillText& pill);

/// A short state in a rounded box.
class Pill : public QWidget {
    Q_OBJECT

public:
    Pill(const ThemeController& theme, Tone tone, const QString& text, QWidget* parent = nullptr);

    void set(const PillText& pill);
    const PillText& get() const { return pill_; }

    QSize sizeHint() const override { return pillSize(theme_, pill_); }
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const ThemeController& theme_;
    PillText pill_;
};

}  // namespace smarter
