// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/pill.h"

#include <QFontMetricsF>
#include <QPainter>
#include <cmath>

#include "ui/theme/paint.h"

namespace smarter {

namespace {

constexpr int kHeight = 28;
constexpr int kPadding = 11;
constexpr int kGlyph = 14;
constexpr int kGlyphGap = 5;

std::optional<Icon> glyphOf(const PillText& pill) {
    if (pill.glyph) {
        return pill.glyph;
    }
    switch (pill.tone) {
        case Tone::Good:
            return Icon::Dot;
        case Tone::Caution:
            return Icon::Warning;
        case Tone::Bad:
            return Icon::Cross;
        case Tone::Neutral:
        case Tone::Accent:
            return std::nullopt;
    }
    return std::nullopt;
}

}  // namespace

QSize pillSize(const ThemeController& theme, const PillText& pill) {
    const double text = QFontMetricsF(theme.font(TextRole::Secondary)).horizontalAdvance(pill.text);
    const int glyph = glyphOf(pill) ? kGlyph + kGlyphGap : 0;
    return {static_cast<int>(std::ceil(text)) + glyph + 2 * kPadding, kHeight};
}

void paintPill(QPainter& painter, const QRectF& box, const ThemeController& theme, const PillText& pill) {
    const Tokens& tokens = theme.tokens();
    const QColor line = pill.tone == Tone::Neutral ? tokens.border : QColor();
    paintBox(painter, box, box.height() / 2 - (line.isValid() ? 0.5 : 0), tokens.tint(pill.tone), line);
    QRectF inner = box.adjusted(kPadding, 0, -kPadding, 0);
    if (const auto glyph = glyphOf(pill)) {
        paintIcon(painter, *glyph, QRectF(inner.left() - 2, box.center().y() - kGlyph / 2.0, kGlyph, kGlyph),
                  tokens.ink(pill.tone));
        inner.setLeft(inner.left() + kGlyph + kGlyphGap - 2);
    }
    painter.save();
    painter.setFont(theme.font(TextRole::Secondary));
    painter.setPen(tokens.ink(pill.tone));
    const QFontMetricsF metrics(painter.font());
    painter.drawText(inner, Qt::AlignVCenter | Qt::AlignLeft,
                     metrics.elidedText(pill.text, Qt::ElideRight, inner.width() + 2));
    painter.restore();
}

Pill::Pill(const ThemeController& theme, Tone tone, const QString& text, QWidget* parent)
    : QWidget(parent), theme_(theme) {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    set({tone, text, std::nullopt});
    followTheme(theme_, this, [this] { update(); });
}

void Pill::set(const PillText& pill) {
    pill_ = pill;
    setAccessibleName(pill.text);
    updateGeometry();
    update();
}

void Pill::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    paintPill(painter, rect(), theme_, pill_);
}

}  // namespace smarter
