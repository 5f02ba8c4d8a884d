// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/operator/operator_page.h"

#include <QHBoxLayout>
#include <QStackedWidget>

#include "ui/operator/billing_view.h"
#include "ui/operator/load_view.h"
#include "ui/operator/operator_sign_in.h"
#include "ui/text/error_text.h"
#include "ui/widgets/busy.h"
#include "ui/widgets/inline_message.h"
#include "ui/widgets/segmented_control.h"

namespace smarter {

namespace {

enum View { Load, Billing };

QString seenBy(Role role) {
    switch (role) {
        case Role::Billing:
            return OperatorPage::tr("Billing · load and totals");
        case Role::Administrator:
            return OperatorPage::tr("Administrator · load");
        default:
            return OperatorPage::tr("Load · no household detail");
    }
}

}  // namespace

OperatorPage::OperatorPage(SiteSession& session, const ThemeController& theme, QWidget* parent)
    : Page(parent),
      session_(session),
      stack_(new QStackedWidget),
      signIn_(new OperatorSignIn(theme, session.demo() ? session.demo()->credentialsFile() : QString())),
      views_(new SegmentedControl(theme, {tr("Load"), tr("Billing")})),
      workspace_(new QStackedWidget),
      load_(new LoadView(theme, session.site())),
      billing_(new BillingView(theme)),
      message_(new InlineMessage(theme)) {
    setWindowTitle(tr("Operator · neighbourhood load"));
    stack_->addWidget(signIn_);
    stack_->addWidget(makeWorkspace(theme));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::kPageMargin, 20, space::kPageMargin, 20);
    column->addWidget(stack_);
    connectViews();
    watchForIdleness();
    checkForOperators();
}

QWidget* OperatorPage::makeWorkspace(const ThemeController& theme) {
    auto* leave = new BusyButton(theme, tr("Sign out"));
    leave->setObjectName(QStringLiteral("signOut"));
    connect(leave, &QPushButton::clicked, this, &OperatorPage::signOut);
    views_->setObjectName(QStringLiteral("views"));
    views_->setAccessibleName(tr("What to look at"));
    workspace_->addWidget(load_);
    workspace_->addWidget(billing_);
    auto* bar = new QHBoxLayout;
    bar->addWidget(views_);
    bar->addStretch(1);
    bar->addWidget(leave);
    auto* page = new QWidget;
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kGap);
    column->addLayout(bar);
    column->addWidget(message_);
    column->addWidget(workspace_, 1);
    return page;
}

void OperatorPage::connectViews() {
    connect(signIn_, &OperatorSignIn::signInAsked, this, &OperatorPage::signIn);
    connect(signIn_, &OperatorSignIn::addAsked, this, &OperatorPage::addFirst);
    connect(signIn_, &OperatorSignIn::retryAsked, this, &OperatorPage::checkForOperators);
    connect(views_, &SegmentedControl::currentChanged, this, [this](int index) {
        workspace_->setCurrentIndex(index);
        refresh();
    });
    connect(load_, &LoadView::neighbourhoodChosen, this,
            [this](const QString& name) { look({name, query_.span, query_.day}); });
    connect(load_, &LoadView::spanChosen, this,
            [this](LoadSpan span) { look({query_.neighbourhood, span, query_.day}); });
    connect(load_, &LoadView::dayChosen, this, [this](QDate day) { look({query_.neighbourhood, query_.span, day}); });
    connect(load_, &LoadView::newestAsked, this, [this] { look({query_.neighbourhood, query_.span, {}}); });
    connect(load_, &LoadView::playAsked, &session_, &SiteSession::playDemo);
    connect(load_, &LoadView::retryAsked, this, &OperatorPage::refresh);
    connect(billing_, &BillingView::retryAsked, this, &OperatorPage::refresh);
    connect(billing_, &BillingView::monthChosen, this, [this](const QString& month) {
        month_ = month;
        loadBills();
    });
    connect(message_, &InlineMessage::actionChosen, this, &OperatorPage::refresh);
    connect(&session_, &SiteSession::aggregatesArrived, this, &OperatorPage::refresh);
    connect(&session_, &SiteSession::playingChanged, this, &OperatorPage::refresh);
}

Identity OperatorPage::identity() const {
    return isSignedIn() ? Identity{tr("Signed in as"), access_->name(), seenBy(access_->role())}
                        : Identity{tr("Operator"), {}, tr("Signed out")};
}

void OperatorPage::checkForOperators() {
    signIn_->showChecking();
    session_.mdms().call([](Mdms& mdms) { return mdms.operators().any(); }).then(this, [this](const Result<bool>& any) {
        if (!any) {
            signIn_->showError(errorText(any.error()));
        } else if (*any) {
            signIn_->askToSignIn();
        } else {
            signIn_->askForFirst();
        }
    });
}

void OperatorPage::signIn() {
    signIn_->setBusy(true);
    session_.mdms()
        .call([name = signIn_->name(), password = signIn_->takePassword()](Mdms& mdms) {
            return mdms.operators().signIn(name, password);
        })
        .then(this, [this](const Result<SessionPtr>& answer) { takeSession(answer); });
}

void OperatorPage::addFirst() {
    signIn_->setBusy(true);
    session_.mdms()
        .call([name = signIn_->name(), password = signIn_->takePassword()](Mdms& mdms) {
            return mdms.operators().addFirst(name, password).and_then([&](const QString& added) {
                return mdms.operators().signIn(added, password);
            });
        })
        .then(this, [this](const Result<SessionPtr>& answer) {
            signIn_->wipe();
            takeSession(answer);
        });
}

void OperatorPage::takeSession(const Result<SessionPtr>& answer) {
    signIn_->setBusy(false);
    if (answer) {
        enter(*answer);
    } else {
        signIn_->say(Tone::Bad, errorText(answer.error()));
    }
}

void OperatorPage::enter(SessionPtr access) {
    ++visit_;
    access_ = std::move(access);
    signIn_->wipe();
    views_->setSegmentEnabled(Billing, allows(access_->role(), Permission::ViewHouseholdTotals));
    load_->showLoading();
    stack_->setCurrentIndex(1);
    watch_.setActive(true);
    idle_.start();
    Q_EMIT identityChanged();
    refresh();
}

void OperatorPage::signOut() {
    ++visit_;
    watch_.setActive(false);
    idle_.stop();
    if (access_) {
        session_.mdms().call([access = access_](Mdms& mdms) { return mdms.operators().signOut(*access); });
    }
    access_.reset();
    query_ = {};
    shownQuery_.reset();
    month_.clear();
    views_->setCurrent(Load);
    load_->clear();
    billing_->clear();
    message_->clear();
    signIn_->askToSignIn();
    stack_->setCurrentIndex(0);
    Q_EMIT identityChanged();
}

void OperatorPage::watchForIdleness() {
    idle_.setObjectName(QStringLiteral("operatorIdleLock"));
    idle_.setParent(this);
    idle_.setSingleShot(true);
    idle_.setInterval(std::chrono::milliseconds(Session::kIdle));
    connect(&watch_, &InputWatch::input, this, [this] {
        idle_.start();
        access_->noteActivity(SystemClock().now());
    });
    connect(&idle_, &QTimer::timeout, this, [this] { leftBy({ErrorCode::SignedOut}); });
}

bool OperatorPage::leftBy(const Error& error) {
    if (error.code != ErrorCode::SignedOut) {
        return false;
    }
    signOut();
    signIn_->say(Tone::Neutral, errorText(error));
    return true;
}

void OperatorPage::look(const LoadQuery& query) {
    if (isSignedIn() && query != query_) {
        query_ = query;
        loadSurvey();
    }
}

void OperatorPage::refresh() {
    if (!isSignedIn()) {
        return;
    }
    if (!isVisible()) {
        survey_.stale = true;
        return;
    }
    if (workspace_->currentWidget() == billing_) {
        loadBills();
    } else {
        loadSurvey();
    }
}

void OperatorPage::loadSurvey() {
    survey_.stale = survey_.underWay;
    if (survey_.underWay) {
        return;
    }
    survey_.underWay = true;
    LoadQuery asked = query_;
    // A zoomed view is being studied: it stays on its day while newer ones arrive.
    if (!asked.day && shownQuery_ == query_ && load_->isZoomed()) {
        asked.day = load_->shownDay();
    }
    session_.mdms()
        .call([access = access_, asked, zone = session_.zone(), firstDay = locale().firstDayOfWeek()](Mdms& mdms) -> SurveyAnswer {
            return mdms.loads(*access)
                .and_then([&](LoadLedger* ledger) { return surveyLoad(*ledger, asked, zone, firstDay); })
                .transform([](LoadSurvey survey) { return std::make_shared<const LoadSurvey>(std::move(survey)); });
        })
        .then(this, [this, query = query_, visit = visit_](const SurveyAnswer& answer) {
            survey_.underWay = false;
            if (visit == visit_ && query == query_) {
                takeSurvey(query, answer);
            }
            if (survey_.stale) {
                refresh();
            }
        });
}

void OperatorPage::takeSurvey(const LoadQuery& query, const SurveyAnswer& answer) {
    if (!answer) {
        if (leftBy(answer.error())) {
            return;
        }
        if (shownQuery_) {
            message_->say(Tone::Bad, errorText(answer.error()), tr("What is shown is as it was before."), tr("Try again"));
        } else {
            load_->showError(errorText(answer.error()));
        }
        return;
    }
    message_->clear();
    if (!(*answer)->shown) {
        load_->showEmpty(session_.demo().has_value() && !session_.isPlaying());
        return;
    }
    load_->show(*answer, shownQuery_ == query);
    query_.neighbourhood = (*answer)->shown->neighbourhood.name;
    shownQuery_ = query_;
}

void OperatorPage::loadBills() {
    bills_.stale = bills_.underWay;
    if (bills_.underWay) {
        return;
    }
    bills_.underWay = true;
    session_.mdms()
        .call([access = access_, month = month_, zone = session_.zone()](Mdms& mdms) {
            return surveyHouseholds(mdms, *access, month, zone);
        })
        .then(this, [this, month = month_, visit = visit_](const Result<HouseholdSurvey>& answer) {
            bills_.underWay = false;
            if (visit == visit_ && month == month_) {
                takeBills(answer);
            }
            if (bills_.stale) {
                refresh();
            }
        });
}

void OperatorPage::takeBills(const Result<HouseholdSurvey>& answer) {
    if (answer) {
        billing_->show(*answer);
    } else if (!leftBy(answer.error())) {
        billing_->showError(errorText(answer.error()));
    }
}

void OperatorPage::showEvent(QShowEvent* event) {
    Page::showEvent(event);
    refresh();
}

}  // namespace smarter
