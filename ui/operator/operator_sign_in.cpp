// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/operator/operator_sign_in.h"

#include <QDir>
#include <QHBoxLayout>
#include <QStackedWidget>

#include "ui/widgets/form_field.h"
#include "ui/widgets/state_view.h"

namespace smarter {

namespace {

constexpr SignInForm::Names kSignIn{"operatorName", "operatorPassword", nullptr, "signIn", "signInMessage"};
constexpr SignInForm::Names kFirst{"newOperatorName", "newOperatorPassword", "newOperatorRepeat", "addOperator", "addMessage"};
enum Form { State, SignIn, First };

QWidget* centred(QWidget* card) {
    auto* page = new QWidget;
    auto* row = new QHBoxLayout(page);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(card, 0, Qt::AlignCenter);
    return page;
}

}  // namespace

OperatorSignIn::OperatorSignIn(const ThemeController& theme, const QString& credentialsFile, QWidget* parent)
    : QWidget(parent),
      forms_(new QStackedWidget),
      state_(new StateView(theme)),
      signIn_(new SignInForm(theme, SignInForm::Kind::SignIn,
                             {tr("Sign in at the utility"),
                              tr("Operators see the load of neighbourhoods, billing the totals of households by pseudonym too; "
                                 "nobody a reading."),
                              tr("Sign in")},
                             kSignIn)),
      first_(new SignInForm(theme, SignInForm::Kind::NewAccount,
                            {tr("Make the first administrator"),
                             tr("This site has no account yet. Administrators make the others: operators, billing, and more "
                                "administrators."),
                             tr("Make the administrator")},
                            kFirst)) {
    if (!credentialsFile.isEmpty()) {
        auto* hint = hintLabel(theme, tr("Demonstration: names and passwords are in the file %1, which you alone may read.")
                                          .arg(QDir::toNativeSeparators(credentialsFile)));
        hint->setObjectName(QStringLiteral("credentialsHint"));
        hint->setTextInteractionFlags(Qt::TextSelectableByMouse);
        signIn_->addFoot(hint);
    }
    forms_->addWidget(state_);
    forms_->addWidget(centred(signIn_));
    forms_->addWidget(centred(first_));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(forms_);
    connect(state_, &StateView::firstActionChosen, this, &OperatorSignIn::retryAsked);
    connect(signIn_, &SignInForm::sent, this, &OperatorSignIn::signInAsked);
    connect(first_, &SignInForm::sent, this, &OperatorSignIn::addAsked);
    showChecking();
}

SignInForm& OperatorSignIn::shown() const {
    return forms_->currentIndex() == First ? *first_ : *signIn_;
}

void OperatorSignIn::showChecking() {
    state_->show(StateView::Kind::Loading, tr("Opening the MDMS"));
    forms_->setCurrentIndex(State);
}

void OperatorSignIn::showError(const QString& text) {
    state_->show(StateView::Kind::Error, tr("The MDMS cannot be opened"), text);
    state_->setActions(tr("Try again"));
    forms_->setCurrentIndex(State);
}

bool OperatorSignIn::showsError() const {
    return forms_->currentIndex() == State && state_->kind() == StateView::Kind::Error;
}

void OperatorSignIn::askToSignIn() {
    wipe();
    forms_->setCurrentIndex(SignIn);
}

void OperatorSignIn::askForFirst() {
    wipe();
    forms_->setCurrentIndex(First);
}

void OperatorSignIn::setBusy(bool busy) {
    signIn_->setBusy(busy);
    first_->setBusy(busy);
}

void OperatorSignIn::wipe() {
    signIn_->wipe();
    first_->wipe();
}

}  // namespace smarter
