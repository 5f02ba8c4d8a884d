// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/operator/tariffs/day_strip.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <algorithm>
#include <cmath>

#include "core/tariff/tariff_json.h"
#include "ui/theme/paint.h"

namespace smarter {

namespace {

constexpr int kBarHeight = 32;
constexpr int kStep = 5;
constexpr int kGrab = 5;
constexpr int kHoursBetweenLabels = 3;
constexpr double kFillShare = 0.28;
constexpr double kChosenShare = 0.5;
constexpr int kTextMargin = 6;

int onStep(int minute) {
    return (minute + kStep / 2) / kStep * kStep;
}

}  // namespace

DayStrip::DayStrip(const ThemeController& theme, const QString& name, QWidget* parent)
    : QWidget(parent), theme_(theme), name_(name) {
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setMouseTracking(true);
    setAccessibleName(name);
    followTheme(theme_, this, [this] { update(); });
}

void DayStrip::set(const DaySchedule& schedule, const QStringList& registers, bool editable) {
    schedule_ = schedule;
    registers_ = registers;
    editable_ = editable;
    current_ = schedule_.empty() ? -1 : std::clamp(current_, -1, static_cast<int>(schedule_.size()) - 1);
    describe();
    update();
}

void DayStrip::describe() {
    QStringList ranges;
    for (const TimeRange& range : schedule_) {
        ranges += tr("%1 %2", "07:00–19:00 Peak").arg(timeRangeText(range.startMinute, range.endMinute), registers_.value(range.registerIndex));
    }
    setAccessibleDescription(ranges.join(QStringLiteral(", ")));
}

void DayStrip::changed() {
    describe();
    update();
    Q_EMIT edited();
}

void DayStrip::setCurrent(int range) {
    const int wanted = std::clamp(range, -1, static_cast<int>(schedule_.size()) - 1);
    if (wanted != current_) {
        current_ = wanted;
        update();
        Q_EMIT currentChanged();
    }
}

void DayStrip::setRegister(int reg) {
    if (editable_ && current_ >= 0 && reg >= 0 && reg < registers_.size()) {
        schedule_[static_cast<std::size_t>(current_)].registerIndex = reg;
        changed();
    }
}

void DayStrip::setEnd(int minute) {
    const auto next = static_cast<std::size_t>(current_) + 1;
    if (!editable_ || current_ < 0 || next >= schedule_.size()) {
        return;
    }
    const int least = schedule_[next - 1].startMinute + kStep;
    const int most = schedule_[next].endMinute - kStep;
    if (least > most) {
        return;
    }
    const int end = std::clamp(minute, least, most);
    if (end != schedule_[next - 1].endMinute) {
        schedule_[next - 1].endMinute = end;
        schedule_[next].startMinute = end;
        changed();
    }
}

void DayStrip::split() {
    if (!editable_ || current_ < 0 || schedule_.size() >= kMostRangesOfDay) {
        return;
    }
    const auto at = static_cast<std::size_t>(current_);
    TimeRange second = schedule_[at];
    const int middle = onStep((second.startMinute + second.endMinute) / 2);
    if (middle <= second.startMinute || middle >= second.endMinute) {
        return;
    }
    schedule_[at].endMinute = middle;
    second.startMinute = middle;
    schedule_.insert(schedule_.begin() + static_cast<std::ptrdiff_t>(at) + 1, second);
    changed();
}

void DayStrip::joinWithNext() {
    const auto next = static_cast<std::size_t>(current_) + 1;
    if (editable_ && current_ >= 0 && next < schedule_.size()) {
        schedule_[next - 1].endMinute = schedule_[next].endMinute;
        schedule_.erase(schedule_.begin() + static_cast<std::ptrdiff_t>(next));
        changed();
    }
}

QRectF DayStrip::bar() const {
    return QRectF(1, 1, width() - 2, kBarHeight);
}

double DayStrip::xOf(int minute) const {
    return bar().left() + bar().width() * minute / kMinutesOfDay;
}

int DayStrip::minuteAt(double x) const {
    return std::clamp(static_cast<int>(std::lround((x - bar().left()) / bar().width() * kMinutesOfDay)), 0, kMinutesOfDay);
}

void DayStrip::paintRange(QPainter& painter, const TimeRange& range, bool chosen) const {
    const Tokens& tokens = theme_.tokens();
    const QRectF box(xOf(range.startMinute), bar().top(), xOf(range.endMinute) - xOf(range.startMinute), bar().height());
    if (range.registerIndex >= 0 && range.registerIndex < registers_.size()) {
        const QColor& series = tokens.series[static_cast<std::size_t>(range.registerIndex) % kSeriesCount];
        painter.fillRect(box, mix(tokens.surface, series, chosen ? kChosenShare : kFillShare));
    } else {
        paintHatching(painter, box, space::kSmall, tokens.bad);
    }
    painter.setPen(tokens.surface);
    painter.drawLine(box.topRight(), box.bottomRight());
    const QString text = registers_.value(range.registerIndex);
    const QFontMetricsF metrics(painter.font());
    painter.setPen(tokens.text);
    painter.drawText(box.adjusted(kTextMargin, 0, -2, 0), Qt::AlignLeft | Qt::AlignVCenter,
                     metrics.elidedText(text, Qt::ElideRight, std::max(0.0, box.width() - kTextMargin - 2)));
}

void DayStrip::paintHours(QPainter& painter) const {
    painter.setPen(theme_.tokens().muted);
    const QFontMetricsF metrics(painter.font());
    for (int hour = 0; hour <= 24; hour += kHoursBetweenLabels) {
        const QString text = QString::number(hour).rightJustified(2, u'0');
        const double wide = metrics.horizontalAdvance(text);
        const double x = std::clamp(xOf(hour * 60) - wide / 2, 0.0, width() - wide);
        painter.drawText(QPointF(x, kHeight - metrics.descent()), text);
    }
}

void DayStrip::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(theme_.figures(TextRole::Secondary));
    const Tokens& tokens = theme_.tokens();
    paintBox(painter, bar(), space::kUnit, tokens.window, tokens.border);
    for (int i = 0; i < static_cast<int>(schedule_.size()); ++i) {
        paintRange(painter, schedule_[static_cast<std::size_t>(i)], i == current_ && editable_);
    }
    paintHours(painter);
    if (current_ >= 0 && hasFocus()) {
        const TimeRange& range = schedule_[static_cast<std::size_t>(current_)];
        paintFocusRing(painter, QRectF(xOf(range.startMinute), bar().top(), xOf(range.endMinute) - xOf(range.startMinute), kBarHeight),
                       space::kUnit, tokens);
    }
}

void DayStrip::keyPressEvent(QKeyEvent* event) {
    const int last = static_cast<int>(schedule_.size()) - 1;
    const int digit = event->key() - Qt::Key_1;
    if (event->key() == Qt::Key_Left) {
        setCurrent(std::max(0, current_ - 1));
    } else if (event->key() == Qt::Key_Right) {
        setCurrent(std::min(last, current_ + 1));
    } else if (event->key() == Qt::Key_Home) {
        setCurrent(0);
    } else if (event->key() == Qt::Key_End) {
        setCurrent(last);
    } else if (digit >= 0 && digit < 9) {
        setRegister(digit);
    } else {
        QWidget::keyPressEvent(event);
    }
}

void DayStrip::mousePressEvent(QMouseEvent* event) {
    const double x = event->position().x();
    dragged_ = -1;
    for (int i = 0; i < static_cast<int>(schedule_.size()); ++i) {
        const TimeRange& range = schedule_[static_cast<std::size_t>(i)];
        if (editable_ && i + 1 < static_cast<int>(schedule_.size()) && std::abs(xOf(range.endMinute) - x) <= kGrab) {
            dragged_ = i;
            setCurrent(i);
            return;
        }
        if (x >= xOf(range.startMinute) && x < xOf(range.endMinute)) {
            setCurrent(i);
        }
    }
}

void DayStrip::mouseMoveEvent(QMouseEvent* event) {
    if (dragged_ >= 0) {
        setCurrent(dragged_);
        setEnd(onStep(minuteAt(event->position().x())));
        return;
    }
    const double x = event->position().x();
    const bool limit = editable_ && std::ranges::any_of(schedule_, [&](const TimeRange& range) {
                           return range.endMinute < kMinutesOfDay && std::abs(xOf(range.endMinute) - x) <= kGrab;
                       });
    setCursor(limit ? Qt::SplitHCursor : Qt::ArrowCursor);
}

void DayStrip::mouseReleaseEvent(QMouseEvent*) {
    dragged_ = -1;
}

void DayStrip::focusInEvent(QFocusEvent* event) {
    QWidget::focusInEvent(event);
    if (current_ < 0) {
        setCurrent(0);
    }
    Q_EMIT currentChanged();
    update();
}

void DayStrip::focusOutEvent(QFocusEvent* event) {
    QWidget::focusOutEvent(event);
    update();
}

}  // namespace smarter
