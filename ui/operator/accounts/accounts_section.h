// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/accounts_model.h"
#include "ui/session/operator_section.h"
#include "ui/theme/theme_controller.h"

class QComboBox;
class QStackedWidget;

namespace smarter {

class AccountPane;
class InlineMessage;
class SignInForm;
class StateStack;
class TableView;

/// The accounts of the utility's people: made, changed, locked out, let in again.
class AccountsSection final : public OperatorSection {
    Q_OBJECT

public:
    AccountsSection(SiteSession& session, const ThemeController& theme, QWidget* parent = nullptr);

    QString title() const override { return tr("Accounts"); }
    Permission needs() const override { return Permission::ManageAccounts; }

protected:
    void begin() override;
    void load() override;
    void forget() override;

private:
    enum Side { Nothing, Add, One };
    using Change = std::function<Status(Operators& operators, const Session& session, const QString& name)>;

    QWidget* makeList(const ThemeController& theme);
    QWidget* makeSide(const ThemeController& theme);
    void connectPane();
    void take(const std::vector<OperatorAccount>& accounts);
    void showChosen();
    void showAdd();
    void add();
    void setPassword();
    void askToDisable(bool disabled);
    void askToRemove();
    /// Of the account that is shown.
    void change(const Change& work, const QString& done);
    void answered(const Status& status, const QString& done);

    AccountsModel* accounts_;
    TableView* table_;
    StateStack* stack_;
    QStackedWidget* side_;
    SignInForm* form_;
    QComboBox* role_;
    AccountPane* pane_;
    InlineMessage* message_;
    QString chosen_;
    Fetch fetch_;
};

}  // namespace smarter
