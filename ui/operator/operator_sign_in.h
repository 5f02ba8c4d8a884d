// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "ui/session/sign_in_form.h"

class QStackedWidget;

namespace smarter {

class StateView;

/// What the utility's people see signed out: the sign-in form, or, where there is no account yet, the form that makes
/// the first administrator.
class OperatorSignIn : public QWidget {
    Q_OBJECT

public:
    /// `credentialsFile`: where the demonstration keeps its own; empty elsewhere.
    OperatorSignIn(const ThemeController& theme, const QString& credentialsFile, QWidget* parent = nullptr);

    void showChecking();
    void showError(const QString& text);
    bool showsError() const;
    /// Wipes the passwords.
    void askToSignIn();
    void askForFirst();
    void setBusy(bool busy);
    /// In the form that is shown.
    void say(Tone tone, const QString& what, const QString& next = {}) { shown().say(tone, what, next); }
    void wipe();

    /// Of the form that is shown; the field is empty afterwards.
    QString name() const { return shown().name(); }
    SecretBytes takePassword() { return shown().takePassword(); }

Q_SIGNALS:
    void signInAsked();
    /// The two passwords are alike.
    void addAsked();
    void retryAsked();

private:
    SignInForm& shown() const;

    QStackedWidget* forms_;
    StateView* state_;
    SignInForm* signIn_;
    SignInForm* first_;
};

}  // namespace smarter
