// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStackedWidget>

#include "ui/main_window/site_desktop.h"
#include "ui/start/start_page.h"

namespace smarter {

/// The start page until a site is open, then the site.
class MainWindow : public QWidget {
    Q_OBJECT

public:
    /// `demo` is where the demonstration is or will be; the preferences must outlive the window.
    MainWindow(Preferences& preferences, const DemoSite& demo, QWidget* parent = nullptr);
    ~MainWindow() override;

    StartPage& startPage() { return *start_; }
    /// Null while no site is open.
    SiteDesktop* desktop() { return desktop_.get(); }
    /// At once where nothing runs, else when the run under way has ended; what it carried stays. Asks first where
    /// something is not saved.
    void closeSite();

    QSize sizeHint() const override { return {1440, 900}; }

Q_SIGNALS:
    void siteOpened();
    void siteClosed();

protected:
    void closeEvent(QCloseEvent* event) override;

private:
    void makeStartPage();
    void retranslate();
    void nameWindow();
    void openSite(const std::shared_ptr<OpenedSite>& opened);
    void endSite();
    void leaveSite();

    Preferences& preferences_;
    DemoSite demo_;
    QStackedWidget* stack_;
    StartPage* start_ = nullptr;
    std::unique_ptr<SiteDesktop> desktop_;
    bool closing_ = false;
};

}  // namespace smarter
