// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>

#include "ui/main_window/row_issues.h"
#include "ui/session/dialogues.h"
#include "ui/session/page.h"
#include "ui/session/preferences.h"
#include "ui/session/site_session.h"
#include "ui/shell/shell.h"
#include "ui/start/site_opener.h"

namespace smarter {

class Drawer;
class InlineMessage;
class SiteMenu;

/// An open site on the screen: its session, its pages in the shell, and what belongs to the whole site. In another
/// language the shell and its pages are made anew; the session, and who is signed in, stay.
class SiteDesktop : public QWidget {
    Q_OBJECT

public:
    /// Plays what came with the site. The preferences must outlive it.
    SiteDesktop(OpenedSite opened, Preferences& preferences, QWidget* parent = nullptr);
    ~SiteDesktop() override;

    SiteSession& session() { return *session_; }
    Shell& shell() { return *shell_; }
    /// "operator", "pes", "customer", "before-after", "pipeline", "settings"; of a site on engines the first and the last.
    Page& page(const QString& id) { return *pages_.at(id); }
    void closeDrawer();
    /// Makes every view anew, in the language of now.
    void retranslate();
    bool hasUnsaved() const;
    /// Calls `go` at once, or after a person has answered the question, in which `follows` has %1 for what is not saved.
    void ifNothingIsLost(Question question, const std::function<void()>& go);

Q_SIGNALS:
    void closeAsked();
    void quitAsked();

private:
    void makeShell();
    void addPages();
    void addStationPages();
    void addPage(const QString& id, Icon icon, const QString& title, Page* page);
    SiteMenu* makeMenu();
    void connectMenu(const SiteMenu& menu);
    void askForLanguage(LanguageController::Choice choice);
    void signEveryoneOut();
    void openDrawer(const QString& title, QWidget* panel);
    void showIdentity();
    void collectRowIssues();
    void showRowIssues();
    void sayFailure(const Error& error);
    void showOutage();

    Preferences& preferences_;
    const ThemeController& theme_;
    std::unique_ptr<SiteSession> session_;
    std::unique_ptr<Shell> shell_;  // after the session, which its pages use: gone before it
    Drawer* drawer_ = nullptr;
    InlineMessage* outage_ = nullptr;
    std::map<QString, Page*> pages_;
    RowIssueModel rowIssues_;
    std::vector<profile::RowIssue> arriving_;
    QTimer collect_;
};

}  // namespace smarter
