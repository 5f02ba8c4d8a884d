// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/customer/sign_in_view.h"

#include <QHBoxLayout>

#include "core/crypto/activation_code.h"
#include "ui/text/error_text.h"
#include "ui/widgets/form_field.h"

namespace smarter {

namespace {

constexpr SignInForm::Names kSignIn{"signInName", "signInPassword", nullptr, "signIn", "signInMessage"};
constexpr SignInForm::Names kRegister{"registerName", "registerPassword", "registerRepeat", "register", "registerMessage"};

}  // namespace

SignInView::SignInView(const ThemeController& theme, QWidget* parent)
    : QWidget(parent),
      signIn_(new SignInForm(
          theme, SignInForm::Kind::SignIn,
          {tr("Sign in"), tr("Your readings are sealed by your meter. Only your password opens them."), tr("Sign in")}, kSignIn)),
      register_(new SignInForm(
          theme, SignInForm::Kind::NewAccount,
          {tr("Register"), tr("With the code your utility gave you for your meter. It works once."), tr("Register")}, kRegister)),
      code_(new PasswordField(theme, tr("Activation code"))) {
    code_->setObjectName(QStringLiteral("registerCode"));
    code_->setShown(true);
    code_->setPlaceholderText(QStringLiteral("XXXX-XXXX-XXXX-XXXX"));
    register_->addFirst(tr("Activation code"), code_, [this] { return codeProblem(); });
    register_->addNote(hintLabel(theme,
                                 tr("Nobody can reset this password. If you forget it, you need a new code from your utility, "
                                    "and your meter is asked again."),
                                 Ink::Text));
    auto* forms = new QHBoxLayout;
    forms->setSpacing(space::kGap);
    forms->addStretch(1);
    forms->addWidget(signIn_, 100, Qt::AlignTop);
    forms->addWidget(register_, 100, Qt::AlignTop);
    forms->addStretch(1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addStretch(1);
    column->addLayout(forms);
    column->addStretch(2);
    connect(signIn_, &SignInForm::sent, this, &SignInView::signInAsked);
    connect(register_, &SignInForm::sent, this, &SignInView::registerAsked);
}

QString SignInView::codeProblem() const {
    if (code_->text().isEmpty()) {
        return tr("Enter your activation code.");
    }
    const Status formed = crypto::checkFormat(code_->copy().view());
    return formed ? QString() : errorText(formed.error());
}

void SignInView::setSigningIn(bool busy) {
    signIn_->setBusy(busy);
    register_->setSendable(!busy);
}

void SignInView::setRegistering(bool busy) {
    register_->setBusy(busy);
    signIn_->setSendable(!busy);
}

void SignInView::prepareSignIn(const QString& name) {
    signIn_->setName(name);
    register_->setName({});
    signIn_->focusPassword();
}

void SignInView::wipe() {
    signIn_->wipe();
    register_->wipe();
    register_->setName({});
    code_->wipeContent();
    code_->setShown(true);
}

}  // namespace smarter
