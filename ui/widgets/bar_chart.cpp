// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/bar_chart.h"

#include <QBarSet>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QStackedBarSeries>
#include <algorithm>
#include <cmath>
#include <map>

namespace smarter {

namespace {
constexpr double kBarShare = 0.85;
constexpr int kReadoutTop = 4;
}  // namespace

BarChart::BarChart(const ThemeController& theme, QWidget* parent)
    : ChartFrame(theme, parent), series_(new QStackedBarSeries) {
    adopt(series_);
    setBarWidth(kBarShare);
}

void BarChart::setBars(std::vector<Bar> bars) {
    bars_ = std::move(bars);
    if (selected_ && *selected_ >= static_cast<int>(bars_.size())) {
        selected_.reset();
    }
    makeSets();
    rebuild();
    double total = 0;
    for (const Bar& bar : bars_) {
        total += std::isfinite(bar.value) ? bar.value : 0;
    }
    setAccessibleDescription(
        tr("%n bars, together %1", nullptr, static_cast<int>(bars_.size())).arg(valueText(total)));
}

void BarChart::setEdgeLabels(std::vector<AxisTick> labels) {
    edgeLabels_ = std::move(labels);
    viewport()->update();
}

void BarChart::setBarWidth(double share) {
    series_->setBarWidth(share);
}

// Qt Charts colours bars by their set, so each role gets a set; a category has a value in one of them.
void BarChart::makeSets() {
    series_->clear();
    std::map<SeriesRole, QBarSet*> sets;
    for (const Bar& bar : bars_) {
        sets.try_emplace(bar.role, nullptr);
    }
    for (auto& [role, set] : sets) {
        set = new QBarSet(QString());
        for (const Bar& bar : bars_) {
            set->append(bar.role == role && std::isfinite(bar.value) ? bar.value : 0);
        }
        set->setProperty("role", static_cast<int>(role));
        series_->append(set);
    }
}

void BarChart::refresh() {
    double least = 0;
    double greatest = 0;
    for (const Bar& bar : bars_) {
        if (std::isfinite(bar.value)) {
            least = std::min(least, bar.value);
            greatest = std::max(greatest, bar.value);
        }
    }
    setScale(least == greatest ? valueScale(0, 1) : valueScale(least, greatest));
    horizontalAxis().setRange(-0.5, std::max(0.5, static_cast<double>(bars_.size()) - 0.5));
    for (QBarSet* set : series_->barSets()) {
        set->setColor(seriesColour(tokens(), static_cast<SeriesRole>(set->property("role").toInt())));
        set->setPen(Qt::NoPen);
    }
}

std::vector<AxisTick> BarChart::horizontalTicks() const {
    std::vector<AxisTick> ticks;
    if (!edgeLabels_.empty()) {
        for (const AxisTick& label : edgeLabels_) {
            ticks.push_back({label.position - 0.5, label.label});
        }
        return ticks;
    }
    int widest = 1;
    for (const Bar& bar : bars_) {
        widest = std::max(widest, labelWidth(bar.category) + space::kSmall);
    }
    const double place = plotArea().width() / std::max(1.0, static_cast<double>(bars_.size()));
    const auto every = static_cast<std::size_t>(std::max(1.0, std::ceil(widest / std::max(1.0, place))));
    for (std::size_t i = 0; i < bars_.size(); i += every) {
        ticks.push_back({static_cast<double>(i), bars_[i].category});
    }
    return ticks;
}

void BarChart::select(std::optional<int> bar) {
    if (bar && bars_.empty()) {
        bar.reset();
    }
    if (bar) {
        bar = std::clamp(*bar, 0, static_cast<int>(bars_.size()) - 1);
    }
    if (bar != selected_) {
        selected_ = bar;
        viewport()->update();
    }
}

QStringList BarChart::readout() const {
    if (!selected_) {
        return {};
    }
    const Bar& bar = bars_[static_cast<std::size_t>(*selected_)];
    return {std::isfinite(bar.value) ? valueText(bar.value) : tr("no value"), bar.category};
}

ChartTable BarChart::table() const {
    ChartTable table{{accessibleName(), unit()}, {}};
    for (const Bar& bar : bars_) {
        table.rows.push_back({bar.category, exportText(bar.value)});
    }
    return table;
}

void BarChart::paintOver(QPainter& painter) {
    if (!selected_) {
        return;
    }
    const double left = horizontalPixel(*selected_ - 0.5);
    const double right = horizontalPixel(*selected_ + 0.5);
    painter.fillRect(QRectF(left, plotArea().top(), right - left, plotArea().height()),
                     withAlpha(tokens().text, 0.06));
    paintReadout(painter, QPointF(right - space::kSmall, plotArea().top() + kReadoutTop), readout());
}

void BarChart::keyPressEvent(QKeyEvent* event) {
    const int last = static_cast<int>(bars_.size()) - 1;
    switch (event->key()) {
        case Qt::Key_Left:
            select(selected_ ? *selected_ - 1 : last);
            break;
        case Qt::Key_Right:
            select(selected_ ? *selected_ + 1 : 0);
            break;
        case Qt::Key_Home:
            select(0);
            break;
        case Qt::Key_End:
            select(last);
            break;
        case Qt::Key_Return:
        case Qt::Key_Enter:
            choose();
            return;
        case Qt::Key_Escape:
            select(std::nullopt);
            break;
        default:
            QWidget::keyPressEvent(event);
            return;
    }
    setAccessibleDescription(readout().join(QStringLiteral(", ")));
}

std::optional<int> BarChart::barAt(const QPointF& position) const {
    const double share = (position.x() - plotArea().left()) / plotArea().width();
    const bool inside = share >= 0 && share < 1 && position.y() <= plotArea().bottom();
    return inside ? std::optional(static_cast<int>(share * static_cast<double>(bars_.size()))) : std::nullopt;
}

void BarChart::choose() {
    if (selected_) {
        Q_EMIT chosen(*selected_);
    }
}

void BarChart::mouseMoveEvent(QMouseEvent* event) {
    select(barAt(event->position()));
}

void BarChart::mousePressEvent(QMouseEvent* event) {
    select(barAt(event->position()));
    choose();
}

void BarChart::leaveEvent(QEvent* event) {
    select(std::nullopt);
    ChartFrame::leaveEvent(event);
}

}  // namespace smarter
