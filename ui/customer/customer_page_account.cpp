// SPDX-License-Identifier: GPL-3.0-or-later
// The signed-in customer's page besides the consumption: bills, what is collected, the account.
#include <QFile>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QStackedWidget>

#include "ui/customer/account_view.h"
#include "ui/customer/consumption_view.h"
#include "ui/customer/customer_page.h"
#include "ui/customer/own_bills_view.h"
#include "ui/customer/sign_in_view.h"
#include "ui/customer/transparency_view.h"
#include "ui/text/error_text.h"
#include "ui/widgets/segmented_control.h"

namespace smarter {

namespace {

enum View : int { Consumption, Bills, Collected, Account };
constexpr qint64 kLargestBillFile = 8 << 20;

Result<IssuedBill> readBill(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return fail(ErrorCode::FileUnreadable, path, file.errorString());
    }
    const auto bill = file.size() > kLargestBillFile ? Result<IssuedBill>(fail(ErrorCode::BillMalformed))
                                                     : billFromCsv(file.readAll());
    return bill ? bill : fail(ErrorCode::BillMalformed, path, bill.error().detail);
}

}  // namespace

QWidget* CustomerPage::makeHome(const ThemeController& theme) {
    views_->setObjectName(QStringLiteral("views"));
    views_->setAccessibleName(tr("What to look at"));
    name_->setElided(true);
    auto* leave = new BusyButton(theme, tr("Sign out"));
    leave->setObjectName(QStringLiteral("signOut"));
    connect(leave, &QPushButton::clicked, this, &CustomerPage::signOut);
    for (QWidget* view : {static_cast<QWidget*>(view_), static_cast<QWidget*>(bills_),
                          static_cast<QWidget*>(transparency_), static_cast<QWidget*>(account_)}) {
        home_->addWidget(view);
    }
    auto* bar = new QHBoxLayout;
    bar->setSpacing(space::kGap);
    bar->addWidget(views_);
    bar->addStretch(1);
    bar->addWidget(name_);
    bar->addWidget(leave);
    auto* page = new QWidget;
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kGap);
    column->addLayout(bar);
    column->addWidget(home_, 1);
    return page;
}

void CustomerPage::chooseView(int index) {
    home_->setCurrentIndex(index);
    account_->wipe();
    if (isSignedIn() && index == Bills) {
        loadBills();
    } else if (isSignedIn() && index == Collected) {
        showTransparency();
    }
}

/// A session that is over is not an error of the view.
void CustomerPage::say(const Error& error) {
    if (error.code == ErrorCode::SignedOut) {
        signOut();
        signIn_->sayAtSignIn(Tone::Neutral, errorText(error));
    } else {
        view_->sayError(errorText(error));
    }
}

void CustomerPage::loadBills() {
    bills_->showLoading();
    session_.customers()
        .call([session = desk_](CustomerDesk& desk) { return desk.bills(session); })
        .then(this, [this, visit = visit_](const Result<OwnBills>& bills) {
            if (visit != visit_) {
                return;
            }
            if (bills) {
                bills_->show(*bills);
            } else if (bills.error().code == ErrorCode::SignedOut) {
                say(bills.error());
            } else {
                bills_->sayError(errorText(bills.error()));
            }
        });
}

void CustomerPage::askBillFile() {
    auto* dialogue = new QFileDialog(this, tr("Check a bill"));
    dialogue->setAttribute(Qt::WA_DeleteOnClose);
    dialogue->setFileMode(QFileDialog::ExistingFile);
    dialogue->setNameFilter(tr("Bills (*.csv)"));
    connect(dialogue, &QFileDialog::fileSelected, this, &CustomerPage::checkBillFile);
    dialogue->open();
}

void CustomerPage::checkBillFile(const QString& path) {
    session_.customers()
        .call([path, session = desk_](CustomerDesk& desk) {
            return readBill(path).transform([&](const IssuedBill& bill) {
                return OwnBill{bill, 0, desk.check(session, bill.bill)};
            });
        })
        .then(this, [this, visit = visit_](const Result<OwnBill>& bill) {
            if (visit != visit_) {
                return;
            }
            if (bill) {
                bills_->addFile(*bill);
            } else {
                bills_->sayError(errorText(bill.error()));
            }
        });
}

void CustomerPage::showTransparency() {
    if (const SnapshotPtr& snapshot = session_.snapshot()) {
        transparency_->showRule(snapshot->policies, localDateOf(SystemClock().now(), session_.zone()));
    }
    session_.customers()
        .call([session = desk_](CustomerDesk& desk) {
            return desk.consents(session).and_then([&](const std::vector<ConsentDecision>& decisions) {
                return desk.retentionMonths().transform([&](int months) { return std::pair(decisions, months); });
            });
        })
        .then(this, [this, visit = visit_](const Result<std::pair<std::vector<ConsentDecision>, int>>& answer) {
            if (visit != visit_) {
                return;
            }
            if (answer) {
                transparency_->setDecisions(answer->first);
                transparency_->setRetention(answer->second);
            } else {
                say(answer.error());
            }
        });
}

void CustomerPage::decide(Consent purpose, bool given) {
    session_.customers()
        .call([=, session = desk_](CustomerDesk& desk) {
            return desk.setConsent(session, purpose, given).and_then([&] { return desk.consents(session); });
        })
        .then(this, [this, visit = visit_](const Result<std::vector<ConsentDecision>>& decisions) {
            // Shown as it is kept, whatever was clicked.
            if (visit == visit_ && decisions) {
                transparency_->setDecisions(*decisions);
            }
        });
}

void CustomerPage::changePassword() {
    account_->setBusy(true);
    session_.customers()
        .call([session = desk_, password = account_->password(), next = account_->newPassword()](
                  CustomerDesk& desk) { return desk.changePassword(session, password, next); })
        .then(this, [this, visit = visit_](const Status& changed) {
            if (visit != visit_) {
                return;
            }
            account_->setBusy(false);
            if (changed) {
                account_->passwordChanged();
            } else {
                account_->sayAtPassword(Tone::Bad, errorText(changed.error()),
                                        tr("Your password is as it was."));
            }
        });
}

void CustomerPage::deleteAccount() {
    account_->setBusy(true);
    session_.customers()
        .call([session = desk_, password = account_->takeDeletePassword()](CustomerDesk& desk) {
            return desk.deleteAccount(session, password);
        })
        .then(this, [this, visit = visit_](const Status& deleted) {
            if (visit != visit_) {
                return;
            }
            account_->setBusy(false);
            if (deleted) {
                signOut();
                signIn_->prepareSignIn({});
                signIn_->sayAtSignIn(Tone::Neutral,
                                     tr("Your account is deleted, and the keys to your readings with it."),
                                     tr("To come back, ask your utility for a new activation code."));
            } else {
                account_->sayAtDelete(Tone::Bad, errorText(deleted.error()),
                                      tr("Your account is as it was."));
            }
        });
}

}  // namespace smarter
