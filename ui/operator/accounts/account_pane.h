// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mdms/operators.h"
#include "ui/widgets/card.h"

class QComboBox;

namespace smarter {

class BusyButton;
class InlineMessage;
class PasswordField;

/// One account, and what can be done with it.
class AccountPane : public Card {
    Q_OBJECT

public:
    explicit AccountPane(const ThemeController& theme, QWidget* parent = nullptr);

    /// `own`: of who is signed in. `lastAdministrator`: it has to stay as it is.
    void show(const OperatorAccount& account, bool own, bool lastAdministrator);
    void setBusy(bool busy);
    void wipe();

    const OperatorAccount& account() const { return account_; }
    Role wantedRole() const;
    /// The fields are empty afterwards.
    SecretBytes takePassword();

Q_SIGNALS:
    void roleAsked();
    void passwordAsked();
    void disableAsked(bool disabled);
    void removeAsked();
    void releaseAsked();

private:
    void makeRole();
    void makePassword();
    void makeRest();
    void sendPassword();

    Label* note_;
    QComboBox* role_;
    BusyButton* setRole_;
    PasswordField* password_;
    PasswordField* repeat_;
    BusyButton* setPassword_;
    InlineMessage* message_;
    BusyButton* release_;
    BusyButton* disable_;
    BusyButton* remove_;
    OperatorAccount account_;
};

}  // namespace smarter
