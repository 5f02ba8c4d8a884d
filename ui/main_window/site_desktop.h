// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSettings>
#include <QTimer>

#include "ui/main_window/row_issues.h"
#include "ui/session/page.h"
#include "ui/session/site_session.h"
#include "ui/shell/shell.h"
#include "ui/start/site_opener.h"

namespace smarter {

class Drawer;

/// An open site on the screen: its session, its pages in the shell, and what belongs to the whole site.
class SiteDesktop : public QWidget {
    Q_OBJECT

public:
    /// Plays what came with the site. Theme and settings must outlive it.
    SiteDesktop(OpenedSite opened, ThemeController& theme, QSettings& settings, QWidget* parent = nullptr);
    ~SiteDesktop() override;

    SiteSession& session() { return *session_; }
    Shell& shell() { return *shell_; }
    /// Of those that were added: "operator", "pes", "customer", "before-after", "pipeline".
    Page& page(const QString& id) { return *pages_.at(id); }
    void closeDrawer();

Q_SIGNALS:
    void closeAsked();

private:
    void addPages(const ThemeController& theme);
    void addPage(const QString& id, Icon icon, const QString& title, Page* page);
    void addMenu(ThemeController& theme);
    void openDrawer(const QString& title, QWidget* panel);
    void showIdentity();
    void collectRowIssues();
    void showRowIssues();
    void sayFailure(const Error& error);

    std::unique_ptr<SiteSession> session_;
    std::unique_ptr<Shell> shell_;  // after the session, which its pages use: gone before it
    const ThemeController& theme_;
    Drawer* drawer_;
    std::map<QString, Page*> pages_;
    RowIssueModel rowIssues_;
    std::vector<profile::RowIssue> arriving_;
    QTimer collect_;
};

}  // namespace smarter
