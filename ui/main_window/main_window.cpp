// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main_window/main_window.h"

#include <QCloseEvent>
#include <QVBoxLayout>

namespace smarter {

MainWindow::MainWindow(ThemeController& theme, QSettings& settings, const DemoSite& demo, QWidget* parent)
    : QWidget(parent), theme_(theme), settings_(settings), stack_(new QStackedWidget), start_(new StartPage(theme, settings, demo)) {
    setWindowTitle(tr("Smarter Metering"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(stack_);
    stack_->addWidget(start_);
    connect(start_, &StartPage::opened, this, &MainWindow::openSite);
    Shell::restoreWindow(*this, theme, settings);
}

MainWindow::~MainWindow() = default;

void MainWindow::openSite(const std::shared_ptr<OpenedSite>& opened) {
    desktop_ = std::make_unique<SiteDesktop>(std::move(*opened), theme_, settings_);
    stack_->addWidget(desktop_.get());
    stack_->setCurrentWidget(desktop_.get());
    setWindowTitle(tr("%1 – Smarter Metering").arg(desktop_->session().site().options().name));
    connect(desktop_.get(), &SiteDesktop::closeAsked, this, &MainWindow::closeSite);
    // Queued: the session is not to be deleted inside its own signal.
    connect(
        &desktop_->session(), &SiteSession::playingChanged, this,
        [this](bool playing) {
            if (closing_ && !playing) {
                leaveSite();
            }
        },
        Qt::QueuedConnection);
    Q_EMIT siteOpened();
}

void MainWindow::closeSite() {
    if (!desktop_ || closing_) {
        return;
    }
    closing_ = true;
    if (desktop_->session().isPlaying()) {
        desktop_->shell().toast().announce(Tone::Neutral, tr("Stopping after the step under way…"));
        desktop_->session().stop();
    } else {
        // Queued: the menu that asked belongs to what goes.
        QMetaObject::invokeMethod(this, &MainWindow::leaveSite, Qt::QueuedConnection);
    }
}

void MainWindow::leaveSite() {
    desktop_.reset();
    closing_ = false;
    setWindowTitle(tr("Smarter Metering"));
    Q_EMIT siteClosed();
}

void MainWindow::closeEvent(QCloseEvent* event) {
    if (!desktop_ || !desktop_->session().isPlaying()) {
        event->accept();
        return;
    }
    event->ignore();
    connect(this, &MainWindow::siteClosed, this, &QWidget::close, Qt::UniqueConnection);
    closeSite();
}

}  // namespace smarter
