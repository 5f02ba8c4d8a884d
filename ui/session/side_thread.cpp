// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/side_thread.h"

#include <utility>

namespace smarter {

SideThread::SideThread(QObject* parent) : QObject(parent) {
    thread_.setMaxThreadCount(1);
    thread_.setThreadPriority(QThread::LowPriority);
}

void SideThread::startNext() {
    if (!underWay_ && next_) {
        std::exchange(next_, nullptr)();
    }
}

}  // namespace smarter
