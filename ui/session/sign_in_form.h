// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include "ui/widgets/busy.h"
#include "ui/widgets/card.h"
#include "ui/widgets/inline_message.h"
#include "ui/widgets/password_field.h"

class QLineEdit;

namespace smarter {

/// A card that asks for a user name and a password: to sign in, or, with the password twice and its strength shown,
/// to make an account. Return goes from field to field and sends at the last. One for customers and operators.
class SignInForm : public Card {
    Q_OBJECT

public:
    enum class Kind { SignIn, NewAccount };
    struct Words {
        QString title;
        QString about;
        QString send;  ///< on the button
    };
    /// Of the parts, by which they are found; `repeat` only of NewAccount.
    struct Names {
        const char* name;
        const char* password;
        const char* repeat;
        const char* send;
        const char* message;
    };

    SignInForm(const ThemeController& theme, Kind kind, const Words& words, const Names& names, QWidget* parent = nullptr);

    /// A field above the user name; `check` gives what is wrong with it, or an empty text.
    void addFirst(const QString& label, QWidget* field, std::function<QString()> check);
    /// Above the button.
    void addNote(QWidget* note);
    /// Below the button.
    void addFoot(QWidget* foot);

    QString name() const;
    void setName(const QString& name);
    /// The field is empty afterwards.
    SecretBytes takePassword() { return password_->take(); }
    /// Kept in the form until wipe(), for a form that may have to be sent again.
    SecretBytes password() const { return password_->copy(); }

    /// While it is under way nothing can be sent.
    void setBusy(bool busy) { send_->setBusy(busy); }
    void setSendable(bool sendable) { send_->setEnabled(sendable); }
    void say(Tone tone, const QString& what, const QString& next = {}) { message_->say(tone, what, next); }
    /// Empties passwords and message, and leaves the name.
    void wipe();
    void focusPassword() { password_->setFocus(); }

Q_SIGNALS:
    /// Complete; the passwords are alike and, of a new account, long enough.
    void sent();

private:
    void addFields(const Names& names);
    void submit();
    QString problem() const;

    const ThemeController& theme_;
    InlineMessage* message_;
    QVBoxLayout* first_;
    QLineEdit* name_;
    PasswordField* password_;
    PasswordField* repeat_ = nullptr;
    QVBoxLayout* notes_;
    BusyButton* send_;
    std::function<QString()> checkFirst_;
};

}  // namespace smarter
