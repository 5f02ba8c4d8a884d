// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main_window/site_menu.h"

#include <QActionGroup>

namespace smarter {

SiteMenu::SiteMenu(ThemeController& theme, QWidget* parent) : QMenu(parent) {
    addAction(tr("Add load profiles…"), this, &SiteMenu::addProfilesAsked)->setObjectName(QStringLiteral("addProfiles"));
    addAction(tr("Issue an activation code…"), this, &SiteMenu::activationAsked)->setObjectName(QStringLiteral("activation"));
    addAction(tr("Rows not as expected…"), this, &SiteMenu::rowIssuesAsked)->setObjectName(QStringLiteral("showRowIssues"));
    addSeparator();
    addThemes(theme);
    addSeparator();
    addAction(tr("Close site"), this, &SiteMenu::closeAsked)->setObjectName(QStringLiteral("closeSite"));
}

void SiteMenu::addThemes(ThemeController& theme) {
    auto* group = new QActionGroup(this);
    const std::pair<ThemeController::Choice, QString> choices[] = {
        {ThemeController::Choice::FollowSystem, tr("Colours of the system")},
        {ThemeController::Choice::Light, tr("Light colours")},
        {ThemeController::Choice::Dark, tr("Dark colours")},
    };
    for (const auto& [choice, text] : choices) {
        QAction* action = addAction(text, this, [&theme, choice = choice] { theme.setChoice(choice); });
        action->setCheckable(true);
        action->setChecked(theme.choice() == choice);
        group->addAction(action);
        connect(&theme, &ThemeController::choiceChanged, action,
                [&theme, action, choice = choice] { action->setChecked(theme.choice() == choice); });
    }
}

}  // namespace smarter
