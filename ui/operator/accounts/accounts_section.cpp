// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/operator/accounts/accounts_section.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QItemSelectionModel>
#include <QScrollArea>
#include <QStackedWidget>

#include "ui/operator/accounts/account_pane.h"
#include "ui/session/dialogues.h"
#include "ui/session/sign_in_form.h"
#include "ui/text/access_text.h"
#include "ui/text/error_text.h"
#include "ui/widgets/inline_message.h"
#include "ui/widgets/state_view.h"
#include "ui/widgets/table_view.h"

namespace smarter {

namespace {
constexpr SignInForm::Names kNames{"accountName", "addAccountPassword", "addAccountRepeat", "addAccount", "addAccountMessage"};
constexpr int kSideWidth = 440;
}  // namespace

AccountsSection::AccountsSection(SiteSession& session, const ThemeController& theme, QWidget* parent)
    : OperatorSection(session, parent),
      accounts_(new AccountsModel(session.zone(), this)),
      table_(new TableView(theme)),
      stack_(new StateStack(theme, table_)),
      side_(new QStackedWidget),
      form_(new SignInForm(theme, SignInForm::Kind::NewAccount,
                           {tr("Add an account"),
                            tr("For one person of the utility. Tell them the password yourself, not by mail."), tr("Add the account")},
                           kNames)),
      role_(new QComboBox),
      pane_(new AccountPane(theme)),
      message_(new InlineMessage(theme)) {
    message_->setObjectName(QStringLiteral("accountsMessage"));
    auto* row = new QHBoxLayout;
    row->setSpacing(space::kGap);
    row->addWidget(makeList(theme), 1);
    row->addWidget(makeSide(theme));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kGap);
    column->addWidget(message_);
    column->addLayout(row, 1);
    connectPane();
}

QWidget* AccountsSection::makeList(const ThemeController& theme) {
    auto* card = new Card(theme, tr("Accounts"));
    auto* add = new BusyButton(theme, tr("Add an account"), BusyButton::Emphasis::Primary);
    add->setObjectName(QStringLiteral("newAccount"));
    card->addControl(add);
    table_->setObjectName(QStringLiteral("accounts"));
    table_->setAccessibleName(card->title());
    table_->setModel(accounts_);
    table_->setStretchColumn(AccountsModel::Name);
    stack_->setObjectName(QStringLiteral("accountsState"));
    card->body().addWidget(stack_, 1);
    connect(add, &QPushButton::clicked, this, &AccountsSection::showAdd);
    connect(&stack_->state(), &StateView::firstActionChosen, this, &AccountsSection::refresh);
    connect(table_->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex& current) {
        if (current.isValid()) {
            chosen_ = accounts_->row(current.row()).account.name;
            showChosen();
        }
    });
    return card;
}

QWidget* AccountsSection::makeSide(const ThemeController& theme) {
    role_->setObjectName(QStringLiteral("addAccountRole"));
    for (const Role role : {Role::Operator, Role::Billing, Role::Administrator}) {
        role_->addItem(roleText(role), static_cast<int>(role));
    }
    form_->addFirst(tr("Role"), role_, [] { return QString(); });
    form_->body().addStretch(1);
    connect(form_, &SignInForm::sent, this, &AccountsSection::add);
    auto* nothing = new Card(theme, tr("Account"));
    auto* hint = new StateView(theme);
    hint->show(StateView::Kind::Empty, tr("No account is chosen"),
               tr("Choose an account to change its role or its password, or to lock it out."));
    nothing->body().addWidget(hint, 1);
    for (QWidget* one : std::initializer_list<QWidget*>{nothing, form_, pane_}) {
        one->setFixedWidth(kSideWidth);
        side_->addWidget(one);
    }
    side_->setFixedWidth(kSideWidth);
    return side_;
}

void AccountsSection::connectPane() {
    connect(pane_, &AccountPane::roleAsked, this, [this] {
        change([role = pane_->wantedRole()](Operators& operators, const Session& access,
                                            const QString& name) { return operators.setRole(access, name, role); },
               tr("The role is changed."));
    });
    connect(pane_, &AccountPane::passwordAsked, this, &AccountsSection::setPassword);
    connect(pane_, &AccountPane::disableAsked, this, &AccountsSection::askToDisable);
    connect(pane_, &AccountPane::removeAsked, this, &AccountsSection::askToRemove);
    connect(pane_, &AccountPane::releaseAsked, this, [this] {
        change([](Operators& operators, const Session& access, const QString& name) { return operators.releaseLock(access, name); },
               tr("The account may sign in again at once."));
    });
}

void AccountsSection::begin() {
    stack_->showState(StateView::Kind::Loading, tr("Reading the accounts"));
}

void AccountsSection::load() {
    fetch(
        fetch_, [](Mdms& mdms, Session& access) { return mdms.operators().list(access); },
        [this](const Result<std::vector<OperatorAccount>>& answer) {
            if (answer) {
                take(*answer);
            } else {
                stack_->showState(StateView::Kind::Error, tr("The accounts cannot be read"), errorText(answer.error()))
                    .setActions(tr("Try again"));
            }
        });
}

void AccountsSection::take(const std::vector<OperatorAccount>& accounts) {
    accounts_->setRows(accountRows(accounts));
    stack_->showContent();
    if (side_->currentIndex() == One) {
        showChosen();
    }
}

void AccountsSection::showChosen() {
    const int row = accounts_->rowOf(chosen_);
    if (row < 0) {
        side_->setCurrentIndex(Nothing);
        return;
    }
    const auto administers = [](const AccountRow& one) { return one.account.role == Role::Administrator && !one.account.disabled; };
    const OperatorAccount& account = accounts_->row(row).account;
    const bool last = administers(accounts_->row(row)) && std::ranges::count_if(accounts_->rows(), administers) == 1;
    pane_->setBusy(false);
    pane_->show(account, account.name == access()->name(), last);
    side_->setCurrentIndex(One);
}

void AccountsSection::showAdd() {
    table_->setCurrentIndex({});
    table_->clearSelection();
    chosen_.clear();
    side_->setCurrentIndex(Add);
    role_->setFocus();
}

void AccountsSection::add() {
    form_->setBusy(true);
    const Role role = static_cast<Role>(role_->currentData().toInt());
    ask([name = form_->name(), role, password = form_->takePassword()](
            Mdms& mdms, Session& access) { return mdms.operators().add(access, name, role, password); },
        [this](const Result<QString>& added) {
            form_->setBusy(false);
            form_->wipe();
            if (!added) {
                form_->say(Tone::Bad, errorText(added.error()));
                return;
            }
            form_->setName({});
            chosen_ = *added;
            side_->setCurrentIndex(One);
            answered({}, tr("The account “%1” is made.").arg(*added));
        });
}

void AccountsSection::setPassword() {
    pane_->setBusy(true);
    ask([name = pane_->account().name, password = pane_->takePassword()](
            Mdms& mdms, Session& access) { return mdms.operators().resetPassword(access, name, password); },
        [this](const Status& status) { answered(status, tr("The password is set.")); });
}

void AccountsSection::askToDisable(bool disabled) {
    const auto go = [this, disabled] {
        change([disabled](Operators& operators, const Session& access,
                          const QString& name) { return operators.setDisabled(access, name, disabled); },
               disabled ? tr("The account is disabled.") : tr("The account is enabled."));
    };
    if (!disabled) {
        go();
        return;
    }
    confirm(this,
            {tr("Disable the account “%1”?").arg(pane_->account().name),
             tr("Its owner is signed out and cannot sign in until it is enabled again."), tr("Disable")},
            go);
}

void AccountsSection::askToRemove() {
    confirm(this,
            {tr("Remove the account “%1”?").arg(pane_->account().name),
             tr("This cannot be taken back. What its owner did stays in the audit log."), tr("Remove")},
            [this] {
                change([](Operators& operators, const Session& access, const QString& name) { return operators.remove(access, name); },
                       tr("The account is removed."));
            });
}

void AccountsSection::change(const Change& work, const QString& done) {
    pane_->setBusy(true);
    ask([work, name = pane_->account().name](Mdms& mdms, Session& access) { return work(mdms.operators(), access, name); },
        [this, done](const Status& status) { answered(status, done); });
}

void AccountsSection::answered(const Status& status, const QString& done) {
    if (status) {
        message_->say(Tone::Good, done);
    } else {
        message_->say(Tone::Bad, errorText(status.error()), tr("Nothing was changed."));
    }
    refresh();
}

void AccountsSection::forget() {
    form_->wipe();
    form_->setName({});
    form_->setBusy(false);
    pane_->wipe();
    accounts_->setRows({});
    chosen_.clear();
    side_->setCurrentIndex(Nothing);
    message_->clear();
}

}  // namespace smarter
