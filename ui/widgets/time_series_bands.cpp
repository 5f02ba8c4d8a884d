// SPDX-License-Identifier: GPL-3.0-or-later
#include <QPainter>
#include <algorithm>

#include "ui/theme/paint.h"
#include "ui/widgets/time_series_chart.h"

namespace smarter {

namespace {

constexpr double kHighlightAlpha = 0.16;
constexpr double kHatching = 8;
constexpr double kLightHatching = 14;
constexpr int kLabelPadding = 6;

}  // namespace

QRectF TimeSeriesChart::bandBox(const ChartBand& band) const {
    const double left = std::max(plotArea().left(), horizontalPixel(static_cast<double>(band.start)));
    const double right = std::min(plotArea().right(), horizontalPixel(static_cast<double>(band.end)));
    return right > left ? QRectF(left, plotArea().top(), right - left, plotArea().height()) : QRectF();
}

void TimeSeriesChart::paintBand(QPainter& painter, const ChartBand& band) const {
    const QRectF box = bandBox(band);
    if (!box.isValid()) {
        return;
    }
    switch (band.kind) {
        case ChartBand::Kind::Withheld:
            painter.fillRect(box, withAlpha(tokens().window, 0.6));
            paintHatching(painter, box, kHatching, mix(tokens().surface, tokens().muted, 0.55));
            break;
        case ChartBand::Kind::Estimated:
            paintHatching(painter, box, kLightHatching, mix(tokens().surface, tokens().muted, 0.35));
            break;
        case ChartBand::Kind::Questionable:
            painter.fillRect(box, withAlpha(tokens().caution, kHighlightAlpha));
            break;
        case ChartBand::Kind::Highlight:
            painter.fillRect(box, withAlpha(seriesColour(tokens(), band.role), kHighlightAlpha));
            break;
    }
}

QRectF TimeSeriesChart::bandLabel(const ChartBand& band, const QFontMetricsF& metrics) const {
    const QRectF box = bandBox(band);
    if (!box.isValid() || band.label.isEmpty()) {
        return {};
    }
    const double wide = metrics.horizontalAdvance(band.label);
    const double x = std::clamp(box.center().x() - wide / 2, plotArea().left(),
                                std::max(plotArea().left(), width() - wide));
    return {x, box.top() + kLabelPadding, wide + 1, metrics.height()};
}

// Bands may lie closer than their names are wide: a name that would run into the one before is left to the read-out.
void TimeSeriesChart::paintBandLabels(QPainter& painter) const {
    struct Name {
        QRectF box;
        QFont font;
        QString text;
    };
    std::vector<Name> names;
    for (const ChartBand& band : bands_) {
        const bool strong = band.kind == ChartBand::Kind::Withheld;
        const QFont font = theme().font(strong ? TextRole::SecondaryStrong : TextRole::Secondary);
        names.push_back({bandLabel(band, QFontMetricsF(font)), font, band.label});
    }
    std::ranges::stable_sort(names, {}, [](const Name& name) { return name.box.left(); });
    double free = -std::numeric_limits<double>::infinity();
    for (const auto& [box, font, text] : names) {
        if (!box.isValid() || box.left() < free) {
            continue;
        }
        paintBox(painter, box.adjusted(-4, -1, 4, 1), 4, withAlpha(tokens().surface, 0.85), {});
        painter.setFont(font);
        painter.setPen(tokens().muted);
        painter.drawText(box, Qt::AlignVCenter, text);
        free = box.right() + 2 * kLabelPadding;
    }
}

}  // namespace smarter
