// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/legend.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QStringList>
#include <cmath>

namespace smarter {

namespace {
constexpr int kSwatch = 14;
constexpr int kSwatchGap = 6;
constexpr int kEntryGap = 14;
constexpr int kHeight = 20;
}  // namespace

QColor seriesColour(const Tokens& tokens, SeriesRole role) {
    switch (role) {
        case SeriesRole::Primary:
            return tokens.series[0];
        case SeriesRole::Second:
            return tokens.series[1];
        case SeriesRole::Third:
            return tokens.series[2];
        case SeriesRole::Fourth:
            return tokens.series[3];
        case SeriesRole::Comparison:
            return mix(tokens.surface, tokens.muted, 0.75);
        case SeriesRole::Forecast:
            return tokens.series[4];
    }
    return tokens.series[0];
}

Legend::Legend(const ThemeController& theme, QWidget* parent) : QWidget(parent), theme_(theme) {
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    followTheme(theme_, this, [this] { update(); });
}

void Legend::setEntries(std::vector<LegendEntry> entries) {
    entries_ = std::move(entries);
    QStringList names;
    for (const LegendEntry& entry : entries_) {
        names.append(entry.name);
    }
    setAccessibleName(names.join(QStringLiteral(", ")));
    updateGeometry();
    update();
}

QSize Legend::sizeHint() const {
    const QFontMetricsF metrics(theme_.font(TextRole::Secondary));
    double wide = 0;
    for (const LegendEntry& entry : entries_) {
        wide += kSwatch + kSwatchGap + metrics.horizontalAdvance(entry.name) + kEntryGap;
    }
    return {static_cast<int>(std::ceil(std::max(0.0, wide - kEntryGap))) + 1, kHeight};
}

void Legend::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(theme_.font(TextRole::Secondary));
    const QFontMetricsF metrics(painter.font());
    const Tokens& tokens = theme_.tokens();
    double x = 0;
    for (const LegendEntry& entry : entries_) {
        const bool dashed = entry.role == SeriesRole::Comparison;
        QPen pen(seriesColour(tokens, entry.role), dashed ? 2 : 3, Qt::SolidLine, Qt::FlatCap);
        if (dashed) {
            pen.setDashPattern({2, 1.5});
        }
        painter.setPen(pen);
        painter.drawLine(QPointF(x, kHeight / 2.0), QPointF(x + kSwatch, kHeight / 2.0));
        x += kSwatch + kSwatchGap;
        painter.setPen(tokens.muted);
        const double wide = metrics.horizontalAdvance(entry.name);
        painter.drawText(QRectF(x, 0, wide + 1, kHeight), Qt::AlignVCenter, entry.name);
        x += wide + kEntryGap;
    }
}

}  // namespace smarter
