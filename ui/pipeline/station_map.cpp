// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pipeline/station_map.h"

#include <QButtonGroup>
#include <QGridLayout>
#include <QPainter>
#include <QPainterPath>
#include <cmath>

#include "ui/theme/paint.h"

namespace smarter {

namespace {

constexpr int kGapBetween = 80;
constexpr int kPortalGap = 36;
constexpr int kMillisecondsAFrame = 50;
constexpr double kStepAFrame = 0.025;
constexpr double kDot = 4;

}  // namespace

StationMap::StationMap(const ThemeController& theme, QWidget* parent)
    : QWidget(parent), theme_(theme), group_(new QButtonGroup(this)) {
    setAccessibleName(tr("Stations of the pipeline"));
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, space::kSmall, 0, 0);
    grid->setHorizontalSpacing(kGapBetween);
    grid->setVerticalSpacing(kPortalGap);
    for (const Station station : kAllStations) {
        auto* node = new StationNode(theme, station);
        nodes_[static_cast<std::size_t>(station)] = node;
        group_->addButton(node, static_cast<int>(station));
        if (station == Station::Portal) {
            grid->addWidget(node, 1, 2, 1, 3);
        } else {
            grid->addWidget(node, 0, static_cast<int>(station));
            grid->setColumnStretch(static_cast<int>(station), 1);
        }
    }
    nodes_.front()->setChecked(true);
    connect(group_, &QButtonGroup::idToggled, this, [this](int id, bool on) {
        if (on) {
            Q_EMIT stationChosen(static_cast<Station>(id));
        }
    });
    motion_.setInterval(kMillisecondsAFrame);
    connect(&motion_, &QTimer::timeout, this, &StationMap::moveDots);
    followTheme(theme_, this, [this] { runDots(); });
}

Station StationMap::current() const {
    return static_cast<Station>(group_->checkedId());
}

void StationMap::choose(Station station) {
    node(station).setChecked(true);
}

void StationMap::setFlow(Station from, const QString& what) {
    QString& flow = flows_[static_cast<std::size_t>(from)];
    if (flow != what) {
        flow = what;
        update();
    }
}

void StationMap::setFlowing(bool flowing) {
    if (flowing_ != flowing) {
        flowing_ = flowing;
        runDots();
    }
}

void StationMap::runDots() {
    if (flowing_ && isVisible() && !theme_.reducedMotion()) {
        motion_.start();
    } else {
        motion_.stop();
    }
    update();
}

void StationMap::moveDots() {
    phase_ = std::fmod(phase_ + kStepAFrame, 1.0);
    update();
}

void StationMap::paintLink(QPainter& painter, int link) const {
    const Tokens& tokens = theme_.tokens();
    const QRectF from = nodes_[static_cast<std::size_t>(link)]->geometry();
    const QRectF to = nodes_[static_cast<std::size_t>(link) + 1]->geometry();
    const double y = from.center().y();
    const QPointF start(from.right() + space::kUnit, y);
    const QPointF end(to.left() - space::kUnit, y);
    painter.setPen(QPen(flowing_ ? tokens.series[0] : tokens.border, 2));
    painter.drawLine(start, end);
    painter.drawLine(end, end + QPointF(-6, -4));
    painter.drawLine(end, end + QPointF(-6, 4));
    if (flowing_) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(tokens.series[0]);
        const double at = theme_.reducedMotion() ? 0.5 : phase_;
        painter.drawEllipse(start + (end - start) * at, kDot, kDot);
    }
    painter.setPen(tokens.muted);
    painter.setFont(theme_.figures(TextRole::Secondary));
    const QRectF above(from.right() + 2, y - 64, to.left() - from.right() - 4, 56);
    painter.drawText(above, static_cast<int>(Qt::AlignHCenter | Qt::AlignBottom | Qt::TextWordWrap),
                     flows_[static_cast<std::size_t>(link)]);
}

void StationMap::paintPortalLink(QPainter& painter) const {
    const Tokens& tokens = theme_.tokens();
    const QRectF meter = nodes_.front()->geometry();
    const QRectF portal = nodes_.back()->geometry();
    const QPointF start(meter.center().x(), meter.bottom() + space::kUnit);
    const QPointF end(portal.left() - space::kUnit, portal.center().y());
    QPainterPath way(start);
    way.cubicTo(QPointF(start.x(), end.y()), QPointF(start.x(), end.y()), end);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(tokens.series[2], 2, Qt::DashLine));
    painter.drawPath(way);
    if (flowing_) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(tokens.series[2]);
        painter.drawEllipse(way.pointAtPercent(theme_.reducedMotion() ? 0.5 : phase_), kDot, kDot);
    }
}

void StationMap::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    for (int link = 0; link < kLinks; ++link) {
        paintLink(painter, link);
    }
    paintPortalLink(painter);
}

void StationMap::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    update();
}

void StationMap::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    runDots();
}

void StationMap::hideEvent(QHideEvent* event) {
    QWidget::hideEvent(event);
    motion_.stop();
}

}  // namespace smarter
