// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QTimer>
#include <chrono>

#include "ui/customer/export_files.h"
#include "ui/session/input_watch.h"
#include "ui/session/page.h"
#include "ui/session/site_session.h"
#include "ui/theme/theme_controller.h"

class QStackedWidget;

namespace smarter {

class AccountView;
class BusyButton;
class ConsumptionView;
class Label;
class OwnBillsView;
class SegmentedControl;
class SignInView;
class TransparencyView;

/// A customer at their own readings: registers, signs in, looks, signs out. Everything that takes a key happens on the
/// customer desk's thread; what comes back after a sign-out is dropped.
class CustomerPage : public Page {
    Q_OBJECT

public:
    CustomerPage(SiteSession& session, const ThemeController& theme, QWidget* parent = nullptr);

    Identity identity() const override;
    bool isSignedIn() const { return !customer_.isEmpty(); }
    void signOut() override;
    void takeOver(Page& previous) override;
    /// 5 minutes unless set.
    void setIdleLock(std::chrono::milliseconds after) override;
    /// Saves what is shown, and says so, or why not.
    void saveAs(ExportKind kind, const QString& path);
    /// Checks a bill that the utility saved (CSV), and shows what it came to.
    void checkBillFile(const QString& path);

protected:
    void showEvent(QShowEvent* event) override;

private:
    QWidget* makeHome(const ThemeController& theme);
    void chooseView(int index);
    void loadBills();
    void askBillFile();
    void changePassword();
    void deleteAccount();
    void signIn();
    void registerCustomer();
    void enter(const CustomerDesk::SignedIn& signedIn, const Wanted& wanted = {});
    void stayAwake();
    void askWhere(ExportKind kind);
    void saved(const Status& status, const QString& path);
    void say(const Error& error);
    void showTransparency();
    void decide(Consent purpose, bool given);
    void look(const Wanted& wanted);
    void load(const Wanted& wanted);
    void take(const Result<std::optional<Consumption>>& answer);
    void refresh();

    SiteSession& session_;
    QStackedWidget* stack_;
    SignInView* signIn_;
    SegmentedControl* views_;
    QStackedWidget* home_;
    ConsumptionView* view_;
    OwnBillsView* bills_;
    TransparencyView* transparency_;
    AccountView* account_;
    Label* name_;
    QString customer_;
    SessionId desk_;  ///< the sign-in at the desk
    /// Counts sign-ins and sign-outs: answers to an earlier one are not shown.
    int visit_ = 0;
    Wanted wanted_;
    bool loading_ = false;
    bool stale_ = false;
    QTimer idle_;
    InputWatch watch_;
    QElapsedTimer toldAwake_;
};

}  // namespace smarter
