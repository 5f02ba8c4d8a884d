// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/busy.h"

#include <QPainter>
#include <algorithm>

namespace smarter {

namespace {
constexpr int kStepMilliseconds = 50;
constexpr int kStepsATurn = 20;
constexpr int kDegreeUnits = 16;  // QPainter's arcs count sixteenths of a degree
constexpr int kArcDegrees = 270;

const char* emphasisName(BusyButton::Emphasis emphasis) {
    switch (emphasis) {
        case BusyButton::Emphasis::Primary:
            return "primary";
        case BusyButton::Emphasis::Quiet:
            return "quiet";
        case BusyButton::Emphasis::Normal:
            return "";
    }
    return "";
}
}  // namespace

BusyIndicator::BusyIndicator(const ThemeController& theme, QWidget* parent) : QWidget(parent), theme_(theme) {
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAccessibleName(tr("working"));
    turn_.setInterval(kStepMilliseconds);
    connect(&turn_, &QTimer::timeout, this, [this] {
        step_ = (step_ + 1) % kStepsATurn;
        update();
    });
    followTheme(theme_, this, [this] {
        turnOrRest();
        update();
    });
}

void BusyIndicator::setInk(Ink ink) {
    ink_ = ink;
    update();
}

void BusyIndicator::turnOrRest() {
    if (isVisible() && !theme_.reducedMotion()) {
        turn_.start();
    } else {
        turn_.stop();
    }
}

void BusyIndicator::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor colour = theme_.tokens().ink(ink_);
    const double side = std::min(width(), height());
    const QRectF box((width() - side) / 2, (height() - side) / 2, side, side);
    if (theme_.reducedMotion()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(colour);
        for (const double offset : {-0.3, 0.0, 0.3}) {
            painter.drawEllipse(box.center() + QPointF(offset * side, 0), side * 0.09, side * 0.09);
        }
        return;
    }
    painter.setPen(QPen(colour, 2, Qt::SolidLine, Qt::RoundCap));
    const int start = -step_ * 360 / kStepsATurn;
    painter.drawArc(box.adjusted(2, 2, -2, -2), start * kDegreeUnits, kArcDegrees * kDegreeUnits);
}

void BusyIndicator::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    turnOrRest();
}

void BusyIndicator::hideEvent(QHideEvent* event) {
    QWidget::hideEvent(event);
    turnOrRest();
}

BusyButton::BusyButton(const ThemeController& theme, const QString& text, Emphasis emphasis, QWidget* parent)
    : QPushButton(text, parent), indicator_(new BusyIndicator(theme, this)) {
    setProperty("emphasis", QString::fromLatin1(emphasisName(emphasis)));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setFocusPolicy(Qt::TabFocus);  // a click needs no ring, and the field one types in keeps the focus
    indicator_->setInk(Ink::Muted);
    indicator_->hide();
}

void BusyButton::setBusy(bool busy) {
    if (busy == busy_) {
        return;
    }
    if (busy) {
        readySize_ = sizeHint();
        text_ = text();
        enabledBefore_ = isEnabled();
        setAccessibleName(tr("%1, working").arg(text_));
        setText({});
    } else {
        setAccessibleName({});
        setText(text_);
    }
    busy_ = busy;
    setEnabled(!busy && enabledBefore_);
    indicator_->setVisible(busy);
    updateGeometry();
}

QSize BusyButton::sizeHint() const {
    return busy_ ? readySize_ : QPushButton::sizeHint();
}

void BusyButton::resizeEvent(QResizeEvent* event) {
    QPushButton::resizeEvent(event);
    const QSize size = indicator_->sizeHint();
    indicator_->setGeometry(
        QRect(QPoint((width() - size.width()) / 2, (height() - size.height()) / 2), size));
}

}  // namespace smarter
