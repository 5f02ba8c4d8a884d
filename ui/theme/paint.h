// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRectF>

#include "ui/theme/tokens.h"

class QPainter;
class QWidget;

namespace smarter {

/// A filled box with round corners and a hairline that stays inside `box`; pass an invalid colour for no
/// line.
void paintBox(QPainter& painter, const QRectF& box, double radius, const QColor& fill, const QColor& line);

/// Whether a widget is to show that it has the focus: to those who have moved it with the keyboard in this
/// window.
bool showsFocus(const QWidget& widget);

/// The ring of the focused control, inside `box`.
void paintFocusRing(QPainter& painter, const QRectF& box, double radius, const Tokens& tokens);

/// Hatching at 45°, `spacing` pixels apart, clipped to `box`; its phase is fixed to the window, so
/// neighbouring bands join and panning does not make it crawl.
void paintHatching(QPainter& painter, const QRectF& box, double spacing, const QColor& line);

}  // namespace smarter
