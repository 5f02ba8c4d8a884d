// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QApplication>
#include <QObject>

#include "ui/theme/theme.h"

namespace smarter {

/// Dresses the application and tells widgets when its scheme changes. Made once, after the QApplication and
/// before any widget; passed by reference; outlives every widget. GUI thread only.
class ThemeController final : public QObject {
    Q_OBJECT

public:
    enum class Choice { FollowSystem, Light, Dark };
    Q_ENUM(Choice)

    explicit ThemeController(QApplication& application, QObject* parent = nullptr);

    const Theme& theme() const { return theme_; }
    const Tokens& tokens() const { return theme_.tokens(); }
    QFont font(TextRole role) const { return theme_.font(role); }
    QFont figures(TextRole role) const { return theme_.figures(role); }

    Choice choice() const { return choice_; }
    void setChoice(Choice choice);

    /// True: nothing moves by itself. Starts as the desktop's own setting (style hint for animations).
    bool reducedMotion() const { return reducedMotion_; }
    void setReducedMotion(bool reduced);

Q_SIGNALS:
    /// The scheme or the motion setting changed; palette and style sheet are already in place.
    void changed();
    /// The user chose otherwise, whether or not that changed the scheme; for settings.
    void choiceChanged();

private:
    Scheme systemScheme() const;
    void followSystem();
    void dress();

    QApplication& application_;
    // What the desktop's palette looked like before ours: all there is to go by before Qt 6.5 (read once).
    Scheme schemeAtStart_;
    Choice choice_ = Choice::FollowSystem;
    Theme theme_;
    bool reducedMotion_ = false;
};

/// Calls `restyle` now and at every change, as long as `receiver` lives.
template <class Receiver, class Restyle>
void followTheme(const ThemeController& theme, Receiver* receiver, Restyle restyle) {
    restyle();
    QObject::connect(&theme, &ThemeController::changed, receiver, restyle);
}

}  // namespace smarter
