// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/operator/operator_sign_in.h"

#include <QDir>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QStackedWidget>

#include "ui/text/error_text.h"
#include "ui/widgets/state_view.h"

namespace smarter {

namespace {

constexpr int kFormWidth = 440;
constexpr int kLongestName = 32;

Label* wrapped(const ThemeController& theme, const QString& text, Ink ink = Ink::Muted) {
    auto* label = new Label(theme, text, TextRole::Secondary, ink);
    label->setWordWrap(true);
    return label;
}

QLineEdit* makeNameField() {
    auto* field = new QLineEdit;
    field->setMaxLength(kLongestName);
    field->setInputMethodHints(Qt::ImhNoAutoUppercase | Qt::ImhNoPredictiveText);
    return field;
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

QWidget* centred(Card* card) {
    card->setFixedWidth(kFormWidth);
    auto* page = new QWidget;
    auto* row = new QHBoxLayout(page);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(card, 0, Qt::AlignCenter);
    return page;
}

}  // namespace

OperatorSignIn::OperatorSignIn(const ThemeController& theme, const QString& credentialsFile, QWidget* parent)
    : QWidget(parent),
      theme_(theme),
      forms_(new QStackedWidget),
      state_(new StateView(theme)),
      name_(makeNameField()),
      password_(new PasswordField(theme, tr("Password"))),
      signIn_(new BusyButton(theme, tr("Sign in"), BusyButton::Emphasis::Primary)),
      signInMessage_(new InlineMessage(theme)),
      newName_(makeNameField()),
      newPassword_(new PasswordField(theme, tr("Password"))),
      repeat_(new PasswordField(theme, tr("Password again"))),
      add_(new BusyButton(theme, tr("Make the operator"), BusyButton::Emphasis::Primary)),
      addMessage_(new InlineMessage(theme)) {
    const std::pair<QWidget*, const char*> names[] = {
        {name_, "operatorName"},       {password_, "operatorPassword"},       {signIn_, "signIn"},
        {newName_, "newOperatorName"}, {newPassword_, "newOperatorPassword"}, {repeat_, "newOperatorRepeat"},
        {add_, "addOperator"},         {signInMessage_, "signInMessage"},     {addMessage_, "addMessage"}};
    for (const auto& [widget, name] : names) {
        widget->setObjectName(QString::fromLatin1(name));
    }
    forms_->addWidget(state_);
    forms_->addWidget(makeSignIn(credentialsFile));
    forms_->addWidget(makeFirst());
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(forms_);
    connect(state_, &StateView::firstActionChosen, this, &OperatorSignIn::retryAsked);
    showChecking();
}

QWidget* OperatorSignIn::makeSignIn(const QString& credentialsFile) {
    auto* card = new Card(theme_, tr("Sign in as operator"));
    QVBoxLayout& form = card->body();
    form.setSpacing(space::kMedium);
    form.addWidget(wrapped(theme_, tr("An operator sees the load of neighbourhoods and the totals of households by pseudonym; "
                                      "never a reading.")));
    form.addWidget(signInMessage_);
    addField(theme_, form, tr("User name"), name_);
    addField(theme_, form, tr("Password"), password_);
    form.addSpacing(space::kUnit);
    form.addWidget(signIn_);
    if (!credentialsFile.isEmpty()) {
        auto* hint = wrapped(theme_, tr("Demonstration: name and password are in the file %1, which you alone may read.")
                                         .arg(QDir::toNativeSeparators(credentialsFile)));
        hint->setObjectName(QStringLiteral("credentialsHint"));
        hint->setTextInteractionFlags(Qt::TextSelectableByMouse);
        form.addWidget(hint);
    }
    connect(signIn_, &QPushButton::clicked, this, &OperatorSignIn::submitSignIn);
    connect(name_, &QLineEdit::returnPressed, password_, qOverload<>(&QWidget::setFocus));
    connect(password_, &QLineEdit::returnPressed, this, &OperatorSignIn::submitSignIn, Qt::QueuedConnection);
    return centred(card);
}

QWidget* OperatorSignIn::makeFirst() {
    auto* card = new Card(theme_, tr("Make the first operator"));
    QVBoxLayout& form = card->body();
    form.setSpacing(space::kMedium);
    form.addWidget(wrapped(theme_, tr("This site has no operator yet. The first one may see its aggregates from now on.")));
    form.addWidget(addMessage_);
    addField(theme_, form, tr("User name"), newName_);
    addField(theme_, form, tr("Password"), newPassword_,
             tr("At least 15 characters. No other rules: a few words do well, and pasting is fine."));
    addField(theme_, form, tr("Password again"), repeat_);
    form.addSpacing(space::kUnit);
    form.addWidget(add_);
    connect(add_, &QPushButton::clicked, this, &OperatorSignIn::submitFirst);
    connect(newName_, &QLineEdit::returnPressed, newPassword_, qOverload<>(&QWidget::setFocus));
    connect(newPassword_, &QLineEdit::returnPressed, repeat_, qOverload<>(&QWidget::setFocus));
    connect(repeat_, &QLineEdit::returnPressed, this, &OperatorSignIn::submitFirst, Qt::QueuedConnection);
    return centred(card);
}

bool OperatorSignIn::isSigningIn() const {
    return forms_->currentIndex() == 1;
}

void OperatorSignIn::showChecking() {
    state_->show(StateView::Kind::Loading, tr("Opening the MDMS"));
    forms_->setCurrentIndex(0);
}

void OperatorSignIn::showError(const QString& text) {
    state_->show(StateView::Kind::Error, tr("The MDMS cannot be opened"), text);
    state_->setActions(tr("Try again"));
    forms_->setCurrentIndex(0);
}

void OperatorSignIn::askToSignIn() {
    wipe();
    forms_->setCurrentIndex(1);
}

void OperatorSignIn::askForFirst() {
    wipe();
    forms_->setCurrentIndex(2);
}

void OperatorSignIn::setBusy(bool busy) {
    signIn_->setBusy(busy);
    add_->setBusy(busy);
}

void OperatorSignIn::say(Tone tone, const QString& what, const QString& next) {
    (isSigningIn() ? signInMessage_ : addMessage_)->say(tone, what, next);
}

void OperatorSignIn::wipe() {
    for (PasswordField* field : {password_, newPassword_, repeat_}) {
        field->wipeContent();
    }
    signInMessage_->clear();
    addMessage_->clear();
}

QString OperatorSignIn::name() const {
    return isSigningIn() ? name_->text() : newName_->text();
}

SecretBytes OperatorSignIn::takePassword() {
    return (isSigningIn() ? password_ : newPassword_)->take();
}

void OperatorSignIn::submitSignIn() {
    if (signIn_->isBusy()) {
        return;
    }
    if (name_->text().isEmpty() || password_->text().isEmpty()) {
        say(Tone::Caution, tr("Enter your user name and your password."));
        return;
    }
    signInMessage_->clear();
    Q_EMIT signInAsked();
}

void OperatorSignIn::submitFirst() {
    if (add_->isBusy()) {
        return;
    }
    if (newName_->text().isEmpty() || newPassword_->text().isEmpty()) {
        say(Tone::Caution, tr("Enter a user name and a password."));
        return;
    }
    if (newPassword_->text() != repeat_->text()) {
        say(Tone::Caution, tr("The two passwords are not alike."));
        return;
    }
    addMessage_->clear();
    Q_EMIT addAsked();
}

}  // namespace smarter
