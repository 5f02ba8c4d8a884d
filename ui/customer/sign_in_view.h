// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "ui/session/sign_in_form.h"

namespace smarter {

/// What a signed-out customer sees: two forms, one for those who have an account, one for those who have a code.
class SignInView : public QWidget {
    Q_OBJECT

public:
    explicit SignInView(const ThemeController& theme, QWidget* parent = nullptr);

    QString signInName() const { return signIn_->name(); }
    SecretBytes takePassword() { return signIn_->takePassword(); }
    QString newName() const { return register_->name(); }
    /// Kept in the form until wipe(), so that a name that is taken does not cost typing it all again.
    SecretBytes newPassword() const { return register_->password(); }
    SecretBytes code() const { return code_->copy(); }

    /// Neither form can be sent while one is under way.
    void setSigningIn(bool busy);
    void setRegistering(bool busy);
    void sayAtSignIn(Tone tone, const QString& what, const QString& next = {}) { signIn_->say(tone, what, next); }
    void sayAtRegister(Tone tone, const QString& what, const QString& next = {}) { register_->say(tone, what, next); }
    /// After a registration: its name stands in the other form, ready for the password.
    void prepareSignIn(const QString& name);
    /// Wipes every field but the name to sign in with, and takes back what was said.
    void wipe();

Q_SIGNALS:
    void signInAsked();
    /// Code and passwords are well-formed and the passwords alike.
    void registerAsked();

private:
    QString codeProblem() const;

    SignInForm* signIn_;
    SignInForm* register_;
    PasswordField* code_;
};

}  // namespace smarter
