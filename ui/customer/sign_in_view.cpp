// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/customer/sign_in_view.h"

#include <QHBoxLayout>
#include <algorithm>

#include "core/crypto/activation_code.h"
#include "core/crypto/password.h"
#include "ui/text/error_text.h"

namespace smarter {

namespace {

constexpr int kFormWidth = 440;
constexpr int kLongestName = 32;

Label* wrapped(const ThemeController& theme, const QString& text, Ink ink = Ink::Muted) {
    auto* label = new Label(theme, text, TextRole::Secondary, ink);
    label->setWordWrap(true);
    return label;
}

void addField(const ThemeController& theme, QBoxLayout& form, const QString& name, QWidget* field, const QString& hint = {}) {
    auto* label = new Label(theme, name, TextRole::SecondaryStrong);
    label->setBuddy(field);
    field->setAccessibleName(name);
    auto* column = new QVBoxLayout;
    column->setSpacing(space::kUnit);
    column->addWidget(label);
    column->addWidget(field);
    if (!hint.isEmpty()) {
        column->addWidget(wrapped(theme, hint));
        field->setAccessibleDescription(hint);
    }
    form.addLayout(column);
}

QLineEdit* nameField() {
    auto* field = new QLineEdit;
    field->setMaxLength(kLongestName);
    field->setInputMethodHints(Qt::ImhNoAutoUppercase | Qt::ImhNoPredictiveText);
    return field;
}

std::size_t codePoints(QStringView text) {
    return static_cast<std::size_t>(std::ranges::count_if(text, [](QChar c) { return !c.isLowSurrogate(); }));
}

}  // namespace

SignInView::SignInView(const ThemeController& theme, QWidget* parent)
    : QWidget(parent),
      theme_(theme),
      signInMessage_(new InlineMessage(theme)),
      name_(nameField()),
      password_(new PasswordField(theme, tr("Password"))),
      signIn_(new BusyButton(theme, tr("Sign in"), BusyButton::Emphasis::Primary)),
      registerMessage_(new InlineMessage(theme)),
      code_(new PasswordField(theme, tr("Activation code"))),
      newName_(nameField()),
      newPassword_(new PasswordField(theme, tr("Password"))),
      repeat_(new PasswordField(theme, tr("Password again"))),
      register_(new BusyButton(theme, tr("Register"), BusyButton::Emphasis::Primary)) {
    auto* forms = new QHBoxLayout;
    forms->setSpacing(space::kGap);
    forms->addStretch(1);
    forms->addWidget(makeSignIn(), 100, Qt::AlignTop);
    forms->addWidget(makeRegister(), 100, Qt::AlignTop);
    forms->addStretch(1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addStretch(1);
    column->addLayout(forms);
    column->addStretch(2);
    const std::pair<QWidget*, const char*> names[] = {
        {name_, "signInName"},   {password_, "signInPassword"}, {signIn_, "signIn"},
        {code_, "registerCode"}, {newName_, "registerName"},    {newPassword_, "registerPassword"},
        {repeat_, "registerRepeat"}, {register_, "register"},   {signInMessage_, "signInMessage"},
        {registerMessage_, "registerMessage"}};
    for (const auto& [widget, name] : names) {
        widget->setObjectName(QString::fromLatin1(name));
    }
}

QWidget* SignInView::makeSignIn() {
    auto* card = new Card(theme_, tr("Sign in"));
    card->setFixedWidth(kFormWidth);
    QVBoxLayout& form = card->body();
    form.setSpacing(space::kMedium);
    form.addWidget(wrapped(theme_, tr("Your readings are sealed by your meter. Only your password opens them.")));
    form.addWidget(signInMessage_);
    addField(theme_, form, tr("User name"), name_);
    addField(theme_, form, tr("Password"), password_);
    form.addSpacing(space::kUnit);
    form.addWidget(signIn_);
    connect(signIn_, &QPushButton::clicked, this, &SignInView::askSignIn);
    connect(name_, &QLineEdit::returnPressed, password_, qOverload<>(&QWidget::setFocus));
    connect(password_, &QLineEdit::returnPressed, this, &SignInView::askSignIn, Qt::QueuedConnection);
    return card;
}

QWidget* SignInView::makeRegister() {
    auto* card = new Card(theme_, tr("Register"));
    card->setFixedWidth(kFormWidth);
    QVBoxLayout& form = card->body();
    form.setSpacing(space::kMedium);
    form.addWidget(wrapped(theme_, tr("With the code your utility gave you for your meter. It works once.")));
    form.addWidget(registerMessage_);
    addField(theme_, form, tr("Activation code"), code_);
    code_->setShown(true);
    code_->setPlaceholderText(QStringLiteral("XXXX-XXXX-XXXX-XXXX"));
    addField(theme_, form, tr("User name"), newName_);
    addField(theme_, form, tr("Password"), newPassword_,
             tr("At least 15 characters. No other rules: a few words do well, and pasting is fine."));
    addField(theme_, form, tr("Password again"), repeat_);
    form.addWidget(wrapped(theme_, tr("Nobody can reset this password. If you forget it, you need a new code from your utility, "
                                      "and your meter is asked again."),
                           Ink::Text));
    form.addSpacing(space::kUnit);
    form.addWidget(register_);
    connect(register_, &QPushButton::clicked, this, &SignInView::askRegister);
    connect(repeat_, &QLineEdit::returnPressed, this, &SignInView::askRegister, Qt::QueuedConnection);
    return card;
}

void SignInView::askSignIn() {
    if (!signIn_->isEnabled()) {
        return;
    }
    if (name_->text().isEmpty() || password_->text().isEmpty()) {
        sayAtSignIn(Tone::Caution, tr("Enter your user name and your password."));
        return;
    }
    signInMessage_->clear();
    Q_EMIT signInAsked();
}

// Only what can be seen at once; whether the code and the name can be had, the answer tells.
QString SignInView::registerProblem() const {
    if (code_->text().isEmpty() || newName_->text().isEmpty()) {
        return tr("Enter your activation code and a user name.");
    }
    if (const Status formed = crypto::checkFormat(code_->copy().view()); !formed) {
        return errorText(formed.error());
    }
    if (codePoints(newPassword_->text()) < crypto::kFewestPasswordCharacters) {
        return errorText({ErrorCode::PasswordTooShort});
    }
    return newPassword_->text() == repeat_->text() ? QString() : tr("The two passwords are not alike.");
}

void SignInView::askRegister() {
    if (!register_->isEnabled()) {
        return;
    }
    if (const QString problem = registerProblem(); !problem.isEmpty()) {
        sayAtRegister(Tone::Caution, problem);
        return;
    }
    registerMessage_->clear();
    Q_EMIT registerAsked();
}

void SignInView::setSigningIn(bool busy) {
    signIn_->setBusy(busy);
    register_->setEnabled(!busy);
}

void SignInView::setRegistering(bool busy) {
    register_->setBusy(busy);
    signIn_->setEnabled(!busy);
}

void SignInView::sayAtSignIn(Tone tone, const QString& what, const QString& next) {
    signInMessage_->say(tone, what, next);
}

void SignInView::sayAtRegister(Tone tone, const QString& what, const QString& next) {
    registerMessage_->say(tone, what, next);
}

void SignInView::prepareSignIn(const QString& name) {
    name_->setText(name);
    newName_->clear();
    password_->setFocus();
}

void SignInView::wipe() {
    for (PasswordField* field : {password_, newPassword_, repeat_, code_}) {
        field->wipeContent();
    }
    code_->setShown(true);
    newName_->clear();
    signInMessage_->clear();
    registerMessage_->clear();
}

}  // namespace smarter
