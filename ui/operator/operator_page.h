// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>

#include "ui/session/input_watch.h"
#include "ui/session/page.h"
#include "ui/session/site_session.h"
#include "ui/theme/theme_controller.h"

class QStackedWidget;

namespace smarter {

class OperatorSection;
class OperatorSignIn;
class SegmentedControl;

/// The utility's side: signs people in and out, and offers the sections their role allows. Signs out by itself when
/// nobody does anything.
class OperatorPage : public Page {
    Q_OBJECT

public:
    OperatorPage(SiteSession& session, const ThemeController& theme, QWidget* parent = nullptr);

    Identity identity() const override;
    bool isSignedIn() const { return access_ != nullptr; }
    QString unsaved() const override;
    void signOut() override;
    void takeOver(Page& previous) override;
    /// Session::kIdle if nothing is said; a longer one is cut short by the session itself.
    void setIdleLock(std::chrono::milliseconds after) override { idle_.setInterval(after); }

private:
    void makeSections(const ThemeController& theme);
    QWidget* makeWorkspace(const ThemeController& theme);
    void connectSignIn();
    void checkForOperators();
    void goOnAfterOutage();
    void signIn();
    void addFirst();
    void takeSession(const Result<SessionPtr>& answer);
    void enter(SessionPtr access);
    void offerSections(Role role);
    void watchForIdleness();
    void askToSignOut();
    /// Signs out and says why.
    void signOutBecause(const Error& error);

    SiteSession& session_;
    QStackedWidget* stack_;
    OperatorSignIn* signIn_;
    std::vector<OperatorSection*> sections_;
    SegmentedControl* views_;
    QStackedWidget* workspace_;
    SessionPtr access_;
    InputWatch watch_;
    QTimer idle_;
};

}  // namespace smarter
