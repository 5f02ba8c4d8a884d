// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/busy.h"
#include "ui/widgets/card.h"
#include "ui/widgets/inline_message.h"
#include "ui/widgets/password_field.h"

class QLineEdit;

namespace smarter {

/// What a customer does about their account: a new password, or its end. Says beforehand what either means.
class AccountView : public QWidget {
    Q_OBJECT

public:
    explicit AccountView(const ThemeController& theme, QWidget* parent = nullptr);

    void setCustomer(const QString& name);
    /// The fields keep them until wipe(), so that a mistyped one does not cost typing all again.
    SecretBytes password() const { return password_->copy(); }
    SecretBytes newPassword() const { return newPassword_->copy(); }
    /// The field is empty afterwards.
    SecretBytes takeDeletePassword() { return deletePassword_->take(); }

    /// Neither can be sent while one is under way.
    void setBusy(bool busy);
    void passwordChanged();
    void sayAtPassword(Tone tone, const QString& what, const QString& next = {}) {
        passwordMessage_->say(tone, what, next);
    }
    void sayAtDelete(Tone tone, const QString& what, const QString& next = {}) {
        deleteMessage_->say(tone, what, next);
    }
    /// Empties every field and takes back what was said.
    void wipe();

Q_SIGNALS:
    /// The new passwords are alike and long enough.
    void passwordChangeAsked();
    /// The name was typed, and a password.
    void deleteAsked();

private:
    QWidget* makePasswordCard();
    QWidget* makeDeleteCard();
    void submitPassword();
    void submitDelete();
    void allowDelete();

    const ThemeController& theme_;
    QString name_;
    InlineMessage* passwordMessage_;
    PasswordField* password_;
    PasswordField* newPassword_;
    PasswordField* repeat_;
    BusyButton* change_;
    InlineMessage* deleteMessage_;
    QLineEdit* typedName_;
    PasswordField* deletePassword_;
    BusyButton* delete_;
};

}  // namespace smarter
