// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/customer/customer_page.h"

#include <QFileDialog>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <utility>

#include "ui/customer/account_view.h"
#include "ui/customer/consumption_view.h"
#include "ui/customer/own_bills_view.h"
#include "ui/customer/sign_in_view.h"
#include "ui/customer/transparency_view.h"
#include "ui/text/error_text.h"
#include "ui/widgets/chart_export.h"
#include "ui/widgets/segmented_control.h"

namespace smarter {

namespace {

constexpr std::chrono::minutes kIdleLock{5};
/// How often, at most, the desk hears that somebody is there who asks for nothing.
constexpr std::chrono::milliseconds kAwakeEvery{30'000};
constexpr int kSignedIn = 1;  ///< of the page's stack; 0 is signed out
constexpr int kConsumption = 0;

}  // namespace

CustomerPage::CustomerPage(SiteSession& session, const ThemeController& theme, QWidget* parent)
    : Page(parent),
      session_(session),
      stack_(new QStackedWidget),
      signIn_(new SignInView(theme)),
      views_(new SegmentedControl(theme, {tr("Consumption"), tr("Bills"), tr("What is collected"), tr("Account")})),
      home_(new QStackedWidget),
      view_(new ConsumptionView(theme, session.zone())),
      bills_(new OwnBillsView(theme, session.zone())),
      transparency_(new TransparencyView(theme, session.zone())),
      account_(new AccountView(theme)),
      name_(new Label(theme, {}, TextRole::BodyStrong)) {
    setWindowTitle(tr("My consumption"));
    stack_->addWidget(signIn_);
    stack_->addWidget(makeHome(theme));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::kPageMargin, space::kPageMargin - space::kUnit, space::kPageMargin,
                               space::kPageMargin - space::kUnit);
    column->addWidget(stack_);
    connect(signIn_, &SignInView::signInAsked, this, &CustomerPage::signIn);
    connect(signIn_, &SignInView::registerAsked, this, &CustomerPage::registerCustomer);
    connect(view_, &ConsumptionView::retryAsked, this, [this] { load(wanted_); });
    connect(view_, &ConsumptionView::newestAsked, this, [this] {
        // Even where the newest is wanted already: a zoomed view may be held back from it.
        wanted_.day.reset();
        load(wanted_);
    });
    connect(view_, &ConsumptionView::spanChosen, this, [this](Span span) { look({span, wanted_.day}); });
    connect(view_, &ConsumptionView::dayChosen, this, [this](QDate day) { look({wanted_.span, day}); });
    connect(view_, &ConsumptionView::exportAsked, this, &CustomerPage::askWhere);
    connect(views_, &SegmentedControl::currentChanged, this, &CustomerPage::chooseView);
    connect(bills_, &OwnBillsView::retryAsked, this, &CustomerPage::loadBills);
    connect(bills_, &OwnBillsView::fileAsked, this, &CustomerPage::askBillFile);
    connect(account_, &AccountView::passwordChangeAsked, this, &CustomerPage::changePassword);
    connect(account_, &AccountView::deleteAsked, this, &CustomerPage::deleteAccount);
    connect(transparency_, &TransparencyView::decided, this, &CustomerPage::decide);
    connect(&session_, &SiteSession::aggregatesArrived, this, &CustomerPage::refresh);
    idle_.setObjectName(QStringLiteral("idleLock"));
    idle_.setParent(this);
    idle_.setSingleShot(true);
    idle_.setInterval(kIdleLock);
    connect(&watch_, &InputWatch::input, this, [this] {
        idle_.start();
        stayAwake();
    });
    connect(&idle_, &QTimer::timeout, this, [this] {
        signOut();
        signIn_->sayAtSignIn(Tone::Neutral, tr("You were signed out because nobody used this program for a while."),
                             tr("Your readings are sealed again. Sign in to go on."));
    });
}

Identity CustomerPage::identity() const {
    if (!isSignedIn()) {
        return {tr("Nobody is signed in"), {}, {}};
    }
    const auto minutes = std::chrono::ceil<std::chrono::minutes>(idle_.intervalAsDuration()).count();
    return {tr("Signed in as"), customer_, tr("Locks after %n min idle", nullptr, static_cast<int>(minutes))};
}

void CustomerPage::setIdleLock(std::chrono::milliseconds after) {
    idle_.setInterval(after);
    if (isSignedIn()) {
        idle_.start();
    }
    Q_EMIT identityChanged();
}

void CustomerPage::signIn() {
    signIn_->setSigningIn(true);
    session_.customers()
        .call([name = signIn_->signInName(), password = signIn_->takePassword()](CustomerDesk& desk) {
            return desk.signIn(name, password);
        })
        .then(this, [this](const Result<CustomerDesk::SignedIn>& answer) {
            signIn_->setSigningIn(false);
            if (answer) {
                enter(*answer);
            } else {
                signIn_->sayAtSignIn(Tone::Bad, errorText(answer.error()));
            }
        });
}

void CustomerPage::registerCustomer() {
    signIn_->setRegistering(true);
    session_.customers()
        .call([name = signIn_->newName(), password = signIn_->newPassword(), code = signIn_->code()](CustomerDesk& desk) {
            return desk.registerCustomer(name, password, code);
        })
        .then(this, [this](const Result<QString>& answer) {
            signIn_->setRegistering(false);
            if (!answer) {
                signIn_->sayAtRegister(Tone::Bad, errorText(answer.error()));
                return;
            }
            signIn_->wipe();
            signIn_->prepareSignIn(*answer);
            signIn_->sayAtRegister(Tone::Good, tr("Your account is ready."), tr("Sign in with your new password."));
        });
}

void CustomerPage::takeOver(Page& previous) {
    const auto& old = static_cast<const CustomerPage&>(previous);
    if (old.isSignedIn()) {
        enter({old.customer_, old.desk_}, old.wanted_);
        views_->setCurrent(old.views_->current());
    }
}

void CustomerPage::enter(const CustomerDesk::SignedIn& signedIn, const Wanted& wanted) {
    ++visit_;
    customer_ = signedIn.name;
    desk_ = signedIn.session;
    wanted_ = wanted;
    signIn_->wipe();
    name_->setText(customer_);
    account_->setCustomer(customer_);
    view_->showLoading();
    views_->setCurrent(kConsumption);
    stack_->setCurrentIndex(kSignedIn);
    watch_.setActive(true);
    idle_.start();
    toldAwake_.start();
    load(wanted_);
    Q_EMIT identityChanged();
}

void CustomerPage::signOut() {
    if (!isSignedIn()) {
        return;
    }
    ++visit_;
    customer_.clear();
    loading_ = false;
    stale_ = false;
    idle_.stop();
    watch_.setActive(false);
    view_->clear();
    bills_->clear();
    transparency_->clear();
    account_->wipe();
    account_->setBusy(false);
    account_->setCustomer({});
    name_->clear();
    stack_->setCurrentWidget(signIn_);
    session_.customers().call([session = std::exchange(desk_, SessionId())](CustomerDesk& desk) {
        desk.signOut(session);
        return Status();
    });
    Q_EMIT identityChanged();
}

void CustomerPage::look(const Wanted& wanted) {
    if (isSignedIn() && wanted != wanted_) {
        wanted_ = wanted;
        load(wanted_);
    }
}

void CustomerPage::refresh() {
    if (!isSignedIn()) {
        return;
    }
    if (!isVisible()) {
        stale_ = true;
        return;
    }
    Wanted wanted = wanted_;
    // A zoomed view is being studied: it stays on its day while newer ones arrive.
    if (!wanted.day && view_->isZoomed()) {
        wanted.day = view_->shownDay();
    }
    load(wanted);
}

void CustomerPage::load(const Wanted& wanted) {
    if (loading_) {
        stale_ = true;
        return;
    }
    loading_ = true;
    stale_ = false;
    const auto firstDay = locale().firstDayOfWeek();
    session_.customers()
        .call([wanted, session = desk_, calendar = LocalCalendar{session_.zone(), firstDay}](CustomerDesk& desk) {
            return consumption(desk, session, wanted, calendar);
        })
        .then(this, [this, visit = visit_](const Result<std::optional<Consumption>>& answer) {
            if (visit == visit_) {
                take(answer);
            }
        });
}

void CustomerPage::take(const Result<std::optional<Consumption>>& answer) {
    loading_ = false;
    if (!answer) {
        say(answer.error());
    } else if (!*answer) {
        view_->showNothingStored();
    } else {
        view_->show(std::make_shared<const Consumption>(**answer));
    }
    if (stale_) {
        refresh();
    }
}

void CustomerPage::askWhere(ExportKind kind) {
    auto* dialogue = new QFileDialog(this, tr("Save"));
    dialogue->setAttribute(Qt::WA_DeleteOnClose);
    dialogue->setAcceptMode(QFileDialog::AcceptSave);
    dialogue->setDefaultSuffix(exportSuffix(kind));
    connect(dialogue, &QFileDialog::fileSelected, this, [this, kind](const QString& path) { saveAs(kind, path); });
    dialogue->open();
}

void CustomerPage::saveAs(ExportKind kind, const QString& path) {
    const auto shown = view_->shown();
    if (!isSignedIn() || !shown) {
        return;
    }
    if (kind == ExportKind::Statement) {
        saved(exportStatement(*shown, customer_, view_->periodText(), view_->chart(), session_.zone(), path), path);
    } else if (kind == ExportKind::ChartPng || kind == ExportKind::ChartSvg) {
        saved(saveChart(view_->chart(), {}, kind == ExportKind::ChartPng ? ChartFile::Png : ChartFile::Svg, path), path);
    } else {
        session_.customers()
            .call([=, session = desk_, range = shown->range, zone = session_.zone()](CustomerDesk& desk) {
                return exportReadings(desk, session, kind, range, zone, SystemClock().now(), path);
            })
            .then(this, [this, path, visit = visit_](const Status& status) {
                if (visit == visit_) {
                    saved(status, path);
                }
            });
    }
}

void CustomerPage::saved(const Status& status, const QString& path) {
    if (status) {
        view_->saySaved(path);
    } else {
        view_->sayError(errorText(status.error()));
    }
}

// The desk ends idle sessions by itself too, whatever becomes of this page.
void CustomerPage::stayAwake() {
    if (toldAwake_.hasExpired(kAwakeEvery.count())) {
        toldAwake_.start();
        session_.customers().call([session = desk_](CustomerDesk& desk) { return desk.stayAwake(session); });
    }
}

void CustomerPage::showEvent(QShowEvent* event) {
    Page::showEvent(event);
    if (stale_) {
        refresh();
    }
}

}  // namespace smarter
