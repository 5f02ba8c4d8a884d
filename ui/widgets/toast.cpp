// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/toast.h"

#include <QEnterEvent>
#include <QEvent>
#include <algorithm>

namespace smarter {

namespace {
constexpr int kLifetimeMilliseconds = 6000;
constexpr int kWidest = 560;
}  // namespace

Toast::Toast(const ThemeController& theme, QWidget* host) : InlineMessage(theme, host) {
    goes_.setSingleShot(true);
    goes_.setInterval(kLifetimeMilliseconds);
    connect(&goes_, &QTimer::timeout, this, &Toast::clear);
    host->installEventFilter(this);
}

void Toast::announce(Tone tone, const QString& what, const QString& safeAndNext, const QString& action) {
    say(tone, what, safeAndNext, action);
    place();
    raise();
    if (goesByItself()) {
        goes_.start();
    } else {
        goes_.stop();
    }
}

void Toast::place() {
    const QWidget& host = *parentWidget();
    const int wide = std::min(kWidest, host.width() - 2 * space::kPageMargin);
    const int high = std::max(sizeHint().height(), heightForWidth(wide));
    setGeometry((host.width() - wide) / 2, host.height() - high - space::kPageMargin, wide, high);
}

bool Toast::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::Resize && watched == parentWidget() && isVisible()) {
        place();
    }
    return InlineMessage::eventFilter(watched, event);
}

void Toast::enterEvent(QEnterEvent* event) {
    goes_.stop();
    InlineMessage::enterEvent(event);
}

void Toast::leaveEvent(QEvent* event) {
    if (goesByItself()) {
        goes_.start();
    }
    InlineMessage::leaveEvent(event);
}

}  // namespace smarter
