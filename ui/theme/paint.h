// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRectF>
#include <functional>

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

/// Blends what `paint` draws within `area` in one go, each pixel of it as last written. Qt's raster engine
/// shares the rows of every translucent shape out to a pool of threads and waits for it, which makes many
/// small rectangles, or one outline of many points, slow. A device that is no raster (a drawing to a file) is
/// painted directly.
void blendAtOnce(QPainter& painter, const QRectF& area, const std::function<void(QPainter&)>& paint);

}  // namespace smarter
