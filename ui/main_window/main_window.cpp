// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main_window/main_window.h"

#include <QCloseEvent>
#include <QVBoxLayout>

namespace smarter {

MainWindow::MainWindow(Preferences& preferences, const DemoSite& demo, QWidget* parent)
    : QWidget(parent), preferences_(preferences), demo_(demo), stack_(new QStackedWidget) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(stack_);
    makeStartPage();
    nameWindow();
    // Queued: what was clicked to change it belongs to what is made anew.
    connect(&preferences_.language(), &LanguageController::changed, this, &MainWindow::retranslate, Qt::QueuedConnection);
    Shell::restoreWindow(*this, preferences_.settings());
}

MainWindow::~MainWindow() = default;

void MainWindow::makeStartPage() {
    delete start_;
    start_ = new StartPage(preferences_, demo_);
    stack_->insertWidget(0, start_);
    connect(start_, &StartPage::opened, this, &MainWindow::openSite);
}

void MainWindow::retranslate() {
    setLocale(QLocale());  // views take over their window's
    if (desktop_) {
        desktop_->retranslate();
    }
    // What it is busy with goes on; the page is made anew when the site is closed.
    if (!start_->isBusy()) {
        makeStartPage();
    }
    if (!desktop_) {
        stack_->setCurrentWidget(start_);
    }
    nameWindow();
}

void MainWindow::nameWindow() {
    setWindowTitle(desktop_ ? tr("%1 – Smarter Metering").arg(desktop_->session().site().options().name)
                            : tr("Smarter Metering"));
}

void MainWindow::openSite(const std::shared_ptr<OpenedSite>& opened) {
    desktop_ = std::make_unique<SiteDesktop>(std::move(*opened), preferences_);
    stack_->addWidget(desktop_.get());
    stack_->setCurrentWidget(desktop_.get());
    nameWindow();
    connect(desktop_.get(), &SiteDesktop::closeAsked, this, &MainWindow::closeSite);
    connect(desktop_.get(), &SiteDesktop::quitAsked, this, &QWidget::close);
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
    if (desktop_ && !closing_) {
        desktop_->ifNothingIsLost({tr("Close the site without saving?"), tr("%1 They would be lost."), tr("Close the site")},
                                  [this] { endSite(); });
    }
}

void MainWindow::endSite() {
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
    desktop_->hide();  // its shell keeps the window's geometry when it is hidden
    desktop_.reset();
    closing_ = false;
    makeStartPage();
    stack_->setCurrentWidget(start_);
    nameWindow();
    Q_EMIT siteClosed();
}

void MainWindow::closeEvent(QCloseEvent* event) {
    if (!desktop_ || (!desktop_->session().isPlaying() && !desktop_->hasUnsaved())) {
        event->accept();
        return;
    }
    event->ignore();
    if (closing_) {
        return;
    }
    desktop_->ifNothingIsLost({tr("Quit without saving?"), tr("%1 They would be lost."), tr("Quit")}, [this] {
        connect(this, &MainWindow::siteClosed, this, &QWidget::close, Qt::UniqueConnection);
        endSite();
    });
}

}  // namespace smarter
