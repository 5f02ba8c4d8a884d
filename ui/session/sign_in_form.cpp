// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/sign_in_form.h"

#include <QLineEdit>

#include "core/crypto/password.h"
#include "ui/session/password_hint.h"
#include "ui/text/error_text.h"
#include "ui/widgets/form_field.h"

namespace smarter {

namespace {

constexpr int kFormWidth = 440;
constexpr int kLongestName = 32;

}  // namespace

SignInForm::SignInForm(const ThemeController& theme, Kind kind, const Words& words, const Names& names, QWidget* parent)
    : Card(theme, words.title, parent),
      theme_(theme),
      message_(new InlineMessage(theme)),
      first_(new QVBoxLayout),
      name_(new QLineEdit),
      password_(new PasswordField(theme, tr("Password"))),
      repeat_(kind == Kind::NewAccount ? new PasswordField(theme, tr("Password again")) : nullptr),
      notes_(new QVBoxLayout),
      send_(new BusyButton(theme, words.send, BusyButton::Emphasis::Primary)) {
    setFixedWidth(kFormWidth);
    body().setSpacing(space::kMedium);
    body().addWidget(hintLabel(theme, words.about));
    body().addWidget(message_);
    addFields(names);
    send_->setObjectName(QString::fromLatin1(names.send));
    message_->setObjectName(QString::fromLatin1(names.message));
    connect(send_, &QPushButton::clicked, this, &SignInForm::submit);
}

void SignInForm::addFields(const Names& names) {
    name_->setMaxLength(kLongestName);
    name_->setInputMethodHints(Qt::ImhNoAutoUppercase | Qt::ImhNoPredictiveText);
    name_->setObjectName(QString::fromLatin1(names.name));
    password_->setObjectName(QString::fromLatin1(names.password));
    body().addLayout(first_);
    addField(theme_, body(), tr("User name"), name_);
    addField(theme_, body(), tr("Password"), password_);
    connect(name_, &QLineEdit::returnPressed, password_, qOverload<>(&QWidget::setFocus));
    QLineEdit* last = password_;
    if (repeat_ != nullptr) {
        repeat_->setObjectName(QString::fromLatin1(names.repeat));
        body().addWidget(new PasswordHint(theme_, *password_));
        addField(theme_, body(), tr("Password again"), repeat_);
        connect(password_, &QLineEdit::returnPressed, repeat_, qOverload<>(&QWidget::setFocus));
        last = repeat_;
    }
    // Queued: the password is taken, which must not happen while Qt emits (see PasswordField).
    connect(last, &QLineEdit::returnPressed, this, &SignInForm::submit, Qt::QueuedConnection);
    body().addLayout(notes_);
    body().addSpacing(space::kUnit);
    body().addWidget(send_);
}

void SignInForm::addFirst(const QString& label, QWidget* field, std::function<QString()> check) {
    addField(theme_, *first_, label, field);
    checkFirst_ = std::move(check);
    setTabOrder(field, name_);
}

void SignInForm::addNote(QWidget* note) {
    notes_->addWidget(note);
}

void SignInForm::addFoot(QWidget* foot) {
    body().addWidget(foot);
}

QString SignInForm::name() const {
    return name_->text();
}

void SignInForm::setName(const QString& name) {
    name_->setText(name);
}

void SignInForm::wipe() {
    password_->wipeContent();
    if (repeat_ != nullptr) {
        repeat_->wipeContent();
    }
    message_->clear();
}

// Only what can be seen at once; whether the name can be had and the password is right, the answer tells.
QString SignInForm::problem() const {
    if (checkFirst_) {
        if (const QString wrong = checkFirst_(); !wrong.isEmpty()) {
            return wrong;
        }
    }
    if (name_->text().isEmpty() || password_->text().isEmpty()) {
        return tr("Enter your user name and your password.");
    }
    if (repeat_ == nullptr) {
        return {};
    }
    if (const Status allowed = crypto::checkPassword(password_->copy()); !allowed) {
        return errorText(allowed.error());
    }
    return password_->text() == repeat_->text() ? QString() : tr("The two passwords are not alike.");
}

void SignInForm::submit() {
    if (!send_->isEnabled() || send_->isBusy()) {
        return;
    }
    if (const QString wrong = problem(); !wrong.isEmpty()) {
        say(Tone::Caution, wrong);
        return;
    }
    message_->clear();
    Q_EMIT sent();
}

}  // namespace smarter
