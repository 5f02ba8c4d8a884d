// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "ui/widgets/card.h"
#include "ui/widgets/inline_message.h"
#include "ui/widgets/password_field.h"

namespace smarter {

/// What a signed-out customer sees: two forms, one for those who have an account, one for those who have a code.
class SignInView : public QWidget {
    Q_OBJECT

public:
    explicit SignInView(const ThemeController& theme, QWidget* parent = nullptr);

    QString signInName() const { return name_->text(); }
    SecretBytes takePassword() { return password_->take(); }
    QString newName() const { return newName_->text(); }
    /// Kept in the form until wipe(), so that a name that is taken does not cost typing it all again.
    SecretBytes newPassword() const { return newPassword_->copy(); }
    SecretBytes code() const { return code_->copy(); }

    /// Neither form can be sent while one is under way.
    void setSigningIn(bool busy);
    void setRegistering(bool busy);
    void sayAtSignIn(Tone tone, const QString& what, const QString& next = {});
    void sayAtRegister(Tone tone, const QString& what, const QString& next = {});
    /// After a registration: its name stands in the other form, ready for the password.
    void prepareSignIn(const QString& name);
    /// Wipes every field but the name to sign in with, and takes back what was said.
    void wipe();

Q_SIGNALS:
    void signInAsked();
    /// Code and passwords are well-formed and the passwords alike.
    void registerAsked();

private:
    QWidget* makeSignIn();
    QWidget* makeRegister();
    void askSignIn();
    void askRegister();
    /// What is wrong with the form, or an empty text.
    QString registerProblem() const;

    const ThemeController& theme_;
    InlineMessage* signInMessage_;
    QLineEdit* name_;
    PasswordField* password_;
    BusyButton* signIn_;
    InlineMessage* registerMessage_;
    PasswordField* code_;
    QLineEdit* newName_;
    PasswordField* newPassword_;
    PasswordField* repeat_;
    BusyButton* register_;
};

}  // namespace smarter
