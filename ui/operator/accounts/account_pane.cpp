// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/operator/accounts/account_pane.h"

#include <QComboBox>
#include <QHBoxLayout>

#include "core/crypto/password.h"
#include "ui/session/password_hint.h"
#include "ui/text/access_text.h"
#include "ui/text/error_text.h"
#include "ui/widgets/busy.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/inline_message.h"
#include "ui/widgets/password_field.h"

namespace smarter {

AccountPane::AccountPane(const ThemeController& theme, QWidget* parent)
    : Card(theme, {}, parent),
      note_(hintLabel(theme, {})),
      role_(new QComboBox),
      setRole_(new BusyButton(theme, tr("Change"))),
      password_(new PasswordField(theme, tr("New password"))),
      repeat_(new PasswordField(theme, tr("New password again"))),
      setPassword_(new BusyButton(theme, tr("Set the password"))),
      message_(new InlineMessage(theme)),
      release_(new BusyButton(theme, tr("Release the lock"))),
      disable_(new BusyButton(theme, {})),
      remove_(new BusyButton(theme, tr("Remove…"))) {
    body().setSpacing(space::kMedium);
    body().addWidget(note_);
    makeRole();
    makePassword();
    makeRest();
    body().addStretch(1);
}

void AccountPane::makeRole() {
    role_->setObjectName(QStringLiteral("accountRole"));
    for (const Role role : {Role::Operator, Role::Billing, Role::Administrator}) {
        role_->addItem(roleText(role), static_cast<int>(role));
    }
    setRole_->setObjectName(QStringLiteral("setRole"));
    setRole_->setAccessibleName(tr("Change the role"));
    auto* line = new QWidget;
    auto* row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::kSmall);
    row->addWidget(role_, 1);
    row->addWidget(setRole_);
    line->setFocusProxy(role_);
    addField(theme(), body(), tr("Role"), line);
    connect(role_, &QComboBox::currentIndexChanged, this, [this] { setRole_->setEnabled(wantedRole() != account_.role); });
    connect(setRole_, &QPushButton::clicked, this, &AccountPane::roleAsked);
}

void AccountPane::makePassword() {
    password_->setObjectName(QStringLiteral("accountPassword"));
    repeat_->setObjectName(QStringLiteral("accountRepeat"));
    setPassword_->setObjectName(QStringLiteral("setPassword"));
    message_->setObjectName(QStringLiteral("passwordMessage"));
    addField(theme(), body(), tr("New password"), password_);
    body().addWidget(new PasswordHint(theme(), *password_));
    addField(theme(), body(), tr("New password again"), repeat_);
    body().addWidget(message_);
    body().addWidget(setPassword_, 0, Qt::AlignLeft);
    connect(password_, &QLineEdit::returnPressed, repeat_, qOverload<>(&QWidget::setFocus));
    // Queued: the password is taken, which must not happen while Qt emits (see PasswordField).
    connect(repeat_, &QLineEdit::returnPressed, this, &AccountPane::sendPassword, Qt::QueuedConnection);
    connect(setPassword_, &QPushButton::clicked, this, &AccountPane::sendPassword);
}

void AccountPane::makeRest() {
    release_->setObjectName(QStringLiteral("releaseLock"));
    disable_->setObjectName(QStringLiteral("disableAccount"));
    remove_->setObjectName(QStringLiteral("removeAccount"));
    auto* row = new QHBoxLayout;
    row->setSpacing(space::kSmall);
    row->addWidget(release_);
    row->addWidget(disable_);
    row->addWidget(remove_);
    row->addStretch(1);
    body().addSpacing(space::kSmall);
    body().addLayout(row);
    connect(release_, &QPushButton::clicked, this, &AccountPane::releaseAsked);
    connect(disable_, &QPushButton::clicked, this, [this] { Q_EMIT disableAsked(!account_.disabled); });
    connect(remove_, &QPushButton::clicked, this, &AccountPane::removeAsked);
}

void AccountPane::show(const OperatorAccount& account, bool own, bool lastAdministrator) {
    if (account.name != account_.name) {
        wipe();
    }
    account_ = account;
    setTitle(own ? tr("%1 (you)", "account").arg(account.name) : account.name);
    note_->setText(lastAdministrator ? tr("The last administrator who may sign in: nobody could make another, so this account stays.")
                   : own             ? tr("Your own account: changing it signs you out.")
                                     : tr("Changing an account ends the sessions of its owner."));
    role_->setCurrentIndex(role_->findData(static_cast<int>(account.role)));
    role_->setEnabled(!lastAdministrator);
    setRole_->setEnabled(false);
    release_->setVisible(account.lockedUntil.has_value());
    disable_->setText(account.disabled ? tr("Enable") : tr("Disable…"));
    disable_->setEnabled(!lastAdministrator);
    remove_->setEnabled(!lastAdministrator);
}

Role AccountPane::wantedRole() const {
    return static_cast<Role>(role_->currentData().toInt());
}

SecretBytes AccountPane::takePassword() {
    repeat_->wipeContent();
    return password_->take();
}

void AccountPane::sendPassword() {
    if (!setPassword_->isEnabled() || setPassword_->isBusy()) {
        return;
    }
    if (const Status allowed = crypto::checkPassword(password_->copy()); !allowed) {
        message_->say(Tone::Caution, errorText(allowed.error()));
    } else if (password_->text() != repeat_->text()) {
        message_->say(Tone::Caution, tr("The two passwords are not alike."));
    } else {
        message_->clear();
        Q_EMIT passwordAsked();
    }
}

void AccountPane::setBusy(bool busy) {
    setPassword_->setBusy(busy);
    for (QWidget* control : std::initializer_list<QWidget*>{role_, setRole_, release_, disable_, remove_}) {
        control->setEnabled(!busy);
    }
}

void AccountPane::wipe() {
    password_->wipeContent();
    repeat_->wipeContent();
    message_->clear();
}

}  // namespace smarter
