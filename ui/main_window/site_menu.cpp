// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main_window/site_menu.h"

#include <QActionGroup>

namespace smarter {

SiteMenu::SiteMenu(ThemeController& theme, bool runsStations, QWidget* parent) : QMenu(parent) {
    if (runsStations) {
        addStations();
    } else {
        QAction* elsewhere = addAction(tr("Meters, the privacy system and customers are served by other machines."));
        elsewhere->setObjectName(QStringLiteral("elsewhere"));
        elsewhere->setEnabled(false);
        addSeparator();
    }
    add("signOutAll", tr("Sign everyone out"), &SiteMenu::signOutAsked,
        QKeySequence(QKeyCombination(Qt::ControlModifier, Qt::Key_L)));
    addSeparator();
    addThemes(theme);
    add("settings", tr("Settings and keys"), &SiteMenu::settingsAsked, QKeySequence::HelpContents);
    addSeparator();
    add("closeSite", tr("Close site"), &SiteMenu::closeAsked,
        QKeySequence(QKeyCombination(Qt::ControlModifier, Qt::Key_W)));
    add("quit", tr("Quit"), &SiteMenu::quitAsked, QKeySequence(QKeyCombination(Qt::ControlModifier, Qt::Key_Q)));
}

void SiteMenu::addStations() {
    add("addProfiles", tr("Add load profiles…"), &SiteMenu::addProfilesAsked, QKeySequence::Open);
    add("activation", tr("Issue an activation code…"), &SiteMenu::activationAsked);
    add("showRowIssues", tr("Rows not as expected…"), &SiteMenu::rowIssuesAsked);
    addSeparator();
    add("pause", tr("Pause, or go on"), &SiteMenu::pauseAsked, QKeySequence(QKeyCombination(Qt::ControlModifier, Qt::Key_Space)));
}

QAction* SiteMenu::add(const char* name, const QString& text, void (SiteMenu::*asked)(), const QKeySequence& keys) {
    QAction* action = addAction(text, this, asked);
    action->setObjectName(QString::fromLatin1(name));
    action->setShortcut(keys);
    return action;
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
