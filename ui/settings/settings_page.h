// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAction>

#include "ui/session/page.h"
#include "ui/session/preferences.h"

namespace smarter {

class Card;
class LanguagePicker;

/// What a person may choose about the program, the keys it knows, and what it is made of. A choice counts at once; the
/// language is asked for, since every view is made anew for it.
class SettingsPage : public Page {
    Q_OBJECT

public:
    /// `actions` that have a shortcut are listed. `preferences` must outlive the page.
    SettingsPage(Preferences& preferences, const QList<QAction*>& actions, QWidget* parent = nullptr);

    Identity identity() const override { return {tr("Settings"), {}, tr("Of this program, for every site")}; }
    /// The language that was asked for is not to be after all.
    void keepLanguage();

Q_SIGNALS:
    void languageAsked(smarter::LanguageController::Choice choice);

private:
    Card* makeLanguage();
    Card* makeAppearance();
    Card* makeLock();
    Card* makeAbout();

    Preferences& preferences_;
    const ThemeController& theme_;
    LanguagePicker* language_;
};

}  // namespace smarter
