// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main_window/status_chips.h"

#include <QDateTime>
#include <QLocale>

#include "ui/session/speed_control.h"

namespace smarter {

namespace {
constexpr int kMillisecondsBetween = 500;
}

StatusChips::StatusChips(SiteSession& session, TopBar& bar, QObject* parent) : QObject(parent), session_(session), bar_(bar) {
    soon_.setSingleShot(true);
    soon_.setInterval(kMillisecondsBetween);
    bar_.setSealed(true, tr("sealed at rest"));
    connect(&soon_, &QTimer::timeout, this, &StatusChips::show);
    connect(&session_, &SiteSession::snapshotChanged, this, [this] {
        if (!soon_.isActive()) {
            soon_.start();
        }
    });
    connect(&session_, &SiteSession::playingChanged, this, &StatusChips::show);
    connect(&bar_, &TopBar::clockClicked, this, [this] {
        if (session_.isPlaying()) {
            session_.runner().setPaused(!session_.runner().isPaused());
            show();
        }
    });
    show();
}

void StatusChips::show() {
    const SnapshotPtr& snapshot = session_.snapshot();
    if (!snapshot) {
        return;
    }
    const QLocale locale;
    QString reached;
    if (snapshot->reached) {
        reached = locale.toString(QDateTime::fromSecsSinceEpoch(secondsOf(*snapshot->reached), session_.zone()),
                                  tr("dd MMM yyyy HH:mm", "a date and time, as QLocale::toString takes it"));
    }
    if (!reached.isEmpty()) {
        reached = tr("%1 · %2", "date and time, speed").arg(reached, speedText(session_.runner().control().speed()));
    }
    if (session_.isPlaying()) {
        bar_.setClock(reached, !session_.runner().isPaused());
    } else {
        bar_.setStillClock(reached);
    }
    const bool running = snapshot->state == RunState::Running && !session_.runner().isPaused();
    bar_.setThroughput(running ? tr("%1 readings/s").arg(locale.toString(snapshot->readingsPerSecond, 'f', 0)) : QString());
}

}  // namespace smarter
