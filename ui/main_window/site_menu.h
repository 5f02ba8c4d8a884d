// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMenu>

#include "ui/theme/theme_controller.h"

namespace smarter {

/// What can be done with an open site, below its name in the top bar.
class SiteMenu : public QMenu {
    Q_OBJECT

public:
    /// What the site's stations do is offered where they run in this program, and else said to be done elsewhere.
    SiteMenu(ThemeController& theme, bool runsStations, QWidget* parent = nullptr);

Q_SIGNALS:
    void addProfilesAsked();
    void activationAsked();
    void rowIssuesAsked();
    void pauseAsked();
    void signOutAsked();
    void settingsAsked();
    void quitAsked();
    void closeAsked();

private:
    void addStations();
    QAction* add(const char* name, const QString& text, void (SiteMenu::*asked)(), const QKeySequence& keys = {});
    void addThemes(ThemeController& theme);
};

}  // namespace smarter
