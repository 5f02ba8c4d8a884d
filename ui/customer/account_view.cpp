// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/customer/account_view.h"

#include <QHBoxLayout>
#include <QLineEdit>

#include "core/crypto/password.h"
#include "ui/session/password_hint.h"
#include "ui/text/error_text.h"
#include "ui/widgets/form_field.h"

namespace smarter {

namespace {

constexpr int kCardWidth = 460;
constexpr int kLongestName = 32;

}  // namespace

AccountView::AccountView(const ThemeController& theme, QWidget* parent)
    : QWidget(parent),
      theme_(theme),
      passwordMessage_(new InlineMessage(theme)),
      password_(new PasswordField(theme, tr("Present password"))),
      newPassword_(new PasswordField(theme, tr("New password"))),
      repeat_(new PasswordField(theme, tr("New password again"))),
      change_(new BusyButton(theme, tr("Change password"), BusyButton::Emphasis::Primary)),
      deleteMessage_(new InlineMessage(theme)),
      typedName_(new QLineEdit),
      deletePassword_(new PasswordField(theme, tr("Password"))),
      delete_(new BusyButton(theme, tr("Delete my account"))) {
    const std::pair<QWidget*, const char*> names[] = {{passwordMessage_, "passwordMessage"},
                                                      {password_, "presentPassword"},
                                                      {newPassword_, "newPassword"},
                                                      {repeat_, "newPasswordAgain"},
                                                      {change_, "changePassword"},
                                                      {deleteMessage_, "deleteMessage"},
                                                      {typedName_, "deleteName"},
                                                      {deletePassword_, "deletePassword"},
                                                      {delete_, "deleteAccount"}};
    for (const auto& [widget, name] : names) {
        widget->setObjectName(QString::fromLatin1(name));
    }
    auto* cards = new QHBoxLayout;
    cards->setSpacing(space::kGap);
    cards->addWidget(makePasswordCard(), 0, Qt::AlignTop);
    cards->addWidget(makeDeleteCard(), 0, Qt::AlignTop);
    cards->addStretch(1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(cards);
    column->addStretch(1);
    // Queued: the passwords are taken, which must not happen while Qt emits (see PasswordField).
    connect(repeat_, &QLineEdit::returnPressed, this, &AccountView::submitPassword, Qt::QueuedConnection);
    connect(change_, &QPushButton::clicked, this, &AccountView::submitPassword);
    connect(delete_, &QPushButton::clicked, this, &AccountView::submitDelete);
    connect(typedName_, &QLineEdit::textChanged, this, &AccountView::allowDelete);
    allowDelete();
}

QWidget* AccountView::makePasswordCard() {
    auto* card = new Card(theme_, tr("Change password"));
    card->setFixedWidth(kCardWidth);
    QVBoxLayout& body = card->body();
    body.setSpacing(space::kMedium);
    body.addWidget(
        hintLabel(theme_, tr("Your readings stay as they are; the former password opens nothing any more.")));
    body.addWidget(passwordMessage_);
    addField(theme_, body, tr("Present password"), password_);
    addField(theme_, body, tr("New password"), newPassword_);
    auto* hint = new PasswordHint(theme_, *newPassword_);
    hint->setObjectName(QStringLiteral("newPasswordHint"));
    body.addWidget(hint);
    addField(theme_, body, tr("New password again"), repeat_);
    body.addWidget(hintLabel(theme_,
                             tr("Nobody can reset it. If you forget it, you need a new code from your "
                                "utility, and your meter is asked again."),
                             Ink::Text));
    body.addWidget(change_);
    return card;
}

QWidget* AccountView::makeDeleteCard() {
    auto* card = new Card(theme_, tr("Delete account"));
    card->setFixedWidth(kCardWidth);
    QVBoxLayout& body = card->body();
    body.setSpacing(space::kMedium);
    for (const QString& line :
         {tr("The keys to your readings are destroyed. Nobody can read what is stored here after that, you "
             "neither: "
             "save what you want to keep first."),
          tr("Your meter goes on, and so do your bills: what your utility has, it keeps as the law asks."),
          tr("To come back, you need a new activation code from your utility.")}) {
        body.addWidget(hintLabel(theme_, line, Ink::Text));
    }
    body.addWidget(deleteMessage_);
    typedName_->setMaxLength(kLongestName);
    typedName_->setInputMethodHints(Qt::ImhNoAutoUppercase | Qt::ImhNoPredictiveText);
    addField(theme_, body, tr("Your user name, to confirm"), typedName_);
    addField(theme_, body, tr("Password"), deletePassword_);
    body.addWidget(delete_);
    return card;
}

void AccountView::setCustomer(const QString& name) {
    name_ = name;
    allowDelete();
}

void AccountView::setBusy(bool busy) {
    change_->setBusy(busy);
    delete_->setBusy(busy);
    if (!busy) {
        allowDelete();
    }
}

void AccountView::passwordChanged() {
    wipe();
    sayAtPassword(Tone::Good, tr("Your password is changed."), tr("Use the new one from now on."));
}

void AccountView::wipe() {
    for (PasswordField* field : {password_, newPassword_, repeat_, deletePassword_}) {
        field->wipeContent();
    }
    typedName_->clear();
    passwordMessage_->clear();
    deleteMessage_->clear();
}

void AccountView::allowDelete() {
    if (!delete_->isBusy()) {
        delete_->setEnabled(!name_.isEmpty() && typedName_->text() == name_);
    }
}

void AccountView::submitPassword() {
    if (change_->isBusy()) {
        return;
    }
    const Status allowed = crypto::checkPassword(newPassword_->copy());
    if (password_->text().isEmpty()) {
        sayAtPassword(Tone::Caution, tr("Enter your present password."));
    } else if (!allowed) {
        sayAtPassword(Tone::Caution, errorText(allowed.error()));
    } else if (newPassword_->text() != repeat_->text()) {
        sayAtPassword(Tone::Caution, tr("The two passwords are not alike."));
    } else {
        passwordMessage_->clear();
        Q_EMIT passwordChangeAsked();
    }
}

void AccountView::submitDelete() {
    if (deletePassword_->text().isEmpty()) {
        sayAtDelete(Tone::Caution, tr("Enter your password."));
    } else {
        deleteMessage_->clear();
        Q_EMIT deleteAsked();
    }
}

}  // namespace smarter
