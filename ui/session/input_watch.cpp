// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/input_watch.h"

#include <QCoreApplication>
#include <QEvent>

namespace smarter {

namespace {

bool isInput(QEvent::Type type) {
    switch (type) {
        case QEvent::KeyPress:
        case QEvent::MouseButtonPress:
        case QEvent::MouseMove:
        case QEvent::Wheel:
        case QEvent::TouchBegin:
        case QEvent::TouchUpdate:
        case QEvent::TabletPress:
        case QEvent::TabletMove:
            return true;
        default:
            return false;
    }
}

}  // namespace

void InputWatch::setActive(bool active) {
    QCoreApplication* application = QCoreApplication::instance();
    application->removeEventFilter(this);
    if (active) {
        application->installEventFilter(this);
    }
}

bool InputWatch::eventFilter(QObject* watched, QEvent* event) {
    if (isInput(event->type())) {
        Q_EMIT input();
    }
    return QObject::eventFilter(watched, event);
}

}  // namespace smarter
