// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/settings_page.h"

#include <QCheckBox>
#include <QDate>
#include <QLocale>
#include <algorithm>
#include <array>

#include "ui/session/language_picker.h"
#include "ui/settings/shortcut_list.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/segmented_control.h"

namespace smarter {

namespace {

constexpr std::array kSchemes{ThemeController::Choice::FollowSystem, ThemeController::Choice::Light,
                              ThemeController::Choice::Dark};
constexpr std::array kIdleMinutes{1, 2, 3, 4, 5};
constexpr int kWidest = 1080;

template <class Choices, class Choice>
int indexOf(const Choices& choices, Choice choice) {
    const auto found = std::ranges::find(choices, choice);
    return found == choices.end() ? -1 : static_cast<int>(found - choices.begin());
}

}  // namespace

SettingsPage::SettingsPage(Preferences& preferences, const QList<QAction*>& actions, QWidget* parent)
    : Page(parent),
      preferences_(preferences),
      theme_(preferences.theme()),
      language_(new LanguagePicker(preferences.language())) {
    setWindowTitle(tr("Settings"));
    auto* left = new QVBoxLayout;
    left->setSpacing(space::kGap);
    for (Card* card : {makeLanguage(), makeAppearance(), makeLock(), makeAbout()}) {
        left->addWidget(card);
    }
    left->addStretch(1);
    auto* right = new QVBoxLayout;
    right->addWidget(new ShortcutList(theme_, actions));
    right->addStretch(1);
    auto* content = new QWidget;
    content->setMaximumWidth(kWidest);
    auto* columns = new QHBoxLayout(content);
    columns->setContentsMargins(0, 0, 0, 0);
    columns->setSpacing(space::kGap);
    columns->addLayout(left, 1);
    columns->addLayout(right, 1);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(space::kPageMargin, 20, space::kPageMargin, 20);
    row->addWidget(content, 1000);
    row->addStretch(1);
}

Card* SettingsPage::makeLanguage() {
    auto* card = new Card(theme_, tr("Language"));
    card->body().setSpacing(space::kMedium);
    addField(theme_, card->body(), tr("Texts, numbers and dates"), language_);
    const QLocale locale;
    const QString day = locale.toString(QDate::currentDate(), QLocale::LongFormat);
    card->body().addWidget(hintLabel(theme_, tr("As in: %1; %2 kWh.").arg(day, locale.toString(1234.5, 'f', 1))));
    connect(language_, &LanguagePicker::chosen, this, &SettingsPage::languageAsked);
    return card;
}

void SettingsPage::keepLanguage() {
    language_->refresh();
}

Card* SettingsPage::makeAppearance() {
    auto* card = new Card(theme_, tr("Appearance"));
    card->body().setSpacing(space::kMedium);
    auto* scheme = new SegmentedControl(theme_, {tr("As the system"), tr("Light"), tr("Dark")});
    scheme->setObjectName(QStringLiteral("scheme"));
    scheme->setAccessibleName(tr("Colours"));
    const auto showScheme = [this, scheme] { scheme->setCurrent(indexOf(kSchemes, theme_.choice())); };
    showScheme();
    connect(scheme, &SegmentedControl::currentChanged, this, [this](int index) {
        preferences_.theme().setChoice(kSchemes[static_cast<std::size_t>(index)]);
    });
    connect(&theme_, &ThemeController::choiceChanged, scheme, showScheme);
    addField(theme_, card->body(), tr("Colours"), scheme);
    auto* still = new QCheckBox(tr("Nothing moves by itself"));
    still->setObjectName(QStringLiteral("reducedMotion"));
    still->setChecked(theme_.reducedMotion());
    connect(still, &QCheckBox::toggled, this, [this](bool reduced) { preferences_.theme().setReducedMotion(reduced); });
    card->body().addWidget(still);
    return card;
}

Card* SettingsPage::makeLock() {
    auto* card = new Card(theme_, tr("Signing out"));
    card->body().setSpacing(space::kMedium);
    QStringList choices;
    for (const int minutes : kIdleMinutes) {
        choices.append(tr("%n min", nullptr, minutes));
    }
    auto* idle = new SegmentedControl(theme_, choices);
    idle->setObjectName(QStringLiteral("idleMinutes"));
    idle->setAccessibleName(tr("Sign out after"));
    idle->setCurrent(indexOf(kIdleMinutes, static_cast<int>(preferences_.idleLock().count())));
    connect(idle, &SegmentedControl::currentChanged, this, [this](int index) {
        preferences_.setIdleLock(std::chrono::minutes(kIdleMinutes[static_cast<std::size_t>(index)]));
    });
    addField(theme_, card->body(), tr("When nobody touches the program for"), idle,
             tr("Then customers and operators are signed out, and their keys are wiped from memory."));
    return card;
}

Card* SettingsPage::makeAbout() {
    auto* card = new Card(theme_, tr("About"));
    card->body().setSpacing(space::kUnit);
    card->body().addWidget(
        new Label(theme_, tr("Smarter Metering %1").arg(QCoreApplication::applicationVersion()), TextRole::BodyStrong));
    card->body().addWidget(hintLabel(
        theme_, tr("Bills and neighbourhood load without anyone but the customer seeing a home's readings.")));
    card->body().addWidget(
        hintLabel(theme_, tr("Qt %1. Free software under the GNU General Public License, version 3 or later.")
                              .arg(QString::fromLatin1(qVersion()))));
    return card;
}

}  // namespace smarter
