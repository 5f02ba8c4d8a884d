// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "ui/widgets/card.h"
#include "ui/widgets/inline_message.h"
#include "ui/widgets/password_field.h"

class QLineEdit;
class QStackedWidget;

namespace smarter {

class StateView;

/// What a signed-out operator sees: the sign-in form, or, where there is no operator yet, the form that makes the
/// first one.
class OperatorSignIn : public QWidget {
    Q_OBJECT

public:
    /// `credentialsFile`: where the demonstration keeps its own; empty elsewhere.
    OperatorSignIn(const ThemeController& theme, const QString& credentialsFile, QWidget* parent = nullptr);

    void showChecking();
    void showError(const QString& text);
    /// Wipes the passwords.
    void askToSignIn();
    void askForFirst();
    void setBusy(bool busy);
    /// In the form that is shown.
    void say(Tone tone, const QString& what, const QString& next = {});
    void wipe();

    /// Of the form that is shown; the field is empty afterwards.
    QString name() const;
    SecretBytes takePassword();

Q_SIGNALS:
    void signInAsked();
    /// The two passwords are alike.
    void addAsked();
    void retryAsked();

private:
    QWidget* makeSignIn(const QString& credentialsFile);
    QWidget* makeFirst();
    bool isSigningIn() const;
    void submitSignIn();
    void submitFirst();

    const ThemeController& theme_;
    QStackedWidget* forms_;
    StateView* state_;
    QLineEdit* name_;
    PasswordField* password_;
    BusyButton* signIn_;
    InlineMessage* signInMessage_;
    QLineEdit* newName_;
    PasswordField* newPassword_;
    PasswordField* repeat_;
    BusyButton* add_;
    InlineMessage* addMessage_;
};

}  // namespace smarter
