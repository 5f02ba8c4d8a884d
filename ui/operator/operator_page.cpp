// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/operator/operator_page.h"

#include <QHBoxLayout>
#include <QStackedWidget>
#include <algorithm>

#include "ui/operator/accounts/accounts_section.h"
#include "ui/operator/analysis/analysis_section.h"
#include "ui/operator/audit/audit_section.h"
#include "ui/operator/billing/billing_section.h"
#include "ui/operator/load_section.h"
#include "ui/operator/operator_sign_in.h"
#include "ui/operator/policy/policy_section.h"
#include "ui/operator/retention/retention_section.h"
#include "ui/operator/tariffs/tariff_section.h"
#include "ui/operator/vee/vee_section.h"
#include "ui/session/dialogues.h"
#include "ui/text/access_text.h"
#include "ui/text/error_text.h"
#include "ui/widgets/busy.h"
#include "ui/widgets/segmented_control.h"

namespace smarter {

namespace {

QString seenBy(Role role) {
    switch (role) {
        case Role::Billing:
            return OperatorPage::tr("Billing · load and totals");
        case Role::Administrator:
            return OperatorPage::tr("Administrator · no household detail");
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
      workspace_(new QStackedWidget) {
    setWindowTitle(tr("Operator · neighbourhood load"));
    makeSections(theme);
    stack_->addWidget(signIn_);
    stack_->addWidget(makeWorkspace(theme));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::kPageMargin, 20, space::kPageMargin, 20);
    column->addWidget(stack_);
    connectSignIn();
    watchForIdleness();
    checkForOperators();
}

void OperatorPage::makeSections(const ThemeController& theme) {
    auto* load = new LoadSection(session_, theme);
    auto* analysis = new AnalysisSection(session_, theme);
    sections_ = {load,
                 analysis,
                 new VeeSection(session_, theme),
                 new BillingSection(session_, theme),
                 new TariffSection(session_, theme),
                 new PolicySection(session_, theme),
                 new RetentionSection(session_, theme),
                 new AuditSection(session_, theme),
                 new AccountsSection(session_, theme)};
    connect(analysis, &AnalysisSection::loadAsked, this, [this, load](const QString& neighbourhood, QDate day) {
        views_->setCurrent(0);
        load->lookAt(neighbourhood, day);
    });
    QStringList titles;
    for (OperatorSection* section : sections_) {
        titles.append(section->title());
        workspace_->addWidget(section);
        connect(section, &OperatorSection::signedOut, this, &OperatorPage::signOutBecause);
    }
    views_ = new SegmentedControl(theme, titles);
    views_->setObjectName(QStringLiteral("views"));
    views_->setAccessibleName(tr("What to look at"));
    connect(views_, &SegmentedControl::currentChanged, workspace_, &QStackedWidget::setCurrentIndex);
}

QWidget* OperatorPage::makeWorkspace(const ThemeController& theme) {
    auto* leave = new BusyButton(theme, tr("Sign out"));
    leave->setObjectName(QStringLiteral("signOut"));
    connect(leave, &QPushButton::clicked, this, &OperatorPage::askToSignOut);
    auto* bar = new QHBoxLayout;
    bar->addWidget(views_);
    bar->addStretch(1);
    bar->addWidget(leave);
    auto* page = new QWidget;
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kGap);
    column->addLayout(bar);
    column->addWidget(workspace_, 1);
    return page;
}

void OperatorPage::connectSignIn() {
    connect(signIn_, &OperatorSignIn::signInAsked, this, &OperatorPage::signIn);
    connect(signIn_, &OperatorSignIn::addAsked, this, &OperatorPage::addFirst);
    connect(signIn_, &OperatorSignIn::retryAsked, this, &OperatorPage::checkForOperators);
    connect(&session_, &SiteSession::outageChanged, this, &OperatorPage::goOnAfterOutage);
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

void OperatorPage::goOnAfterOutage() {
    if (session_.outage()) {
        return;
    }
    if (signIn_->showsError()) {
        checkForOperators();
    }
    for (OperatorSection* section : sections_) {
        section->refresh();  // what was asked meanwhile had no answer
    }
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
    access_ = std::move(access);
    signIn_->wipe();
    offerSections(access_->role());
    for (OperatorSection* section : sections_) {
        section->enter(access_);
    }
    stack_->setCurrentIndex(1);
    watch_.setActive(true);
    idle_.start();
    Q_EMIT identityChanged();
}

void OperatorPage::offerSections(Role role) {
    for (std::size_t i = 0; i < sections_.size(); ++i) {
        const OperatorSection& section = *sections_[i];
        const bool allowed = section.allowedFor(role);
        views_->setSegmentEnabled(static_cast<int>(i), allowed, allowed ? QString() : reservedText(section.needs()));
    }
}

QString OperatorPage::unsaved() const {
    const auto first = std::ranges::find_if(sections_, [](const auto* one) { return !one->unsaved().isEmpty(); });
    return first == sections_.end() ? QString() : (*first)->unsaved();
}

void OperatorPage::askToSignOut() {
    if (const QString loss = unsaved(); loss.isEmpty()) {
        signOut();
    } else {
        confirm(this, {tr("Sign out without saving?"), tr("%1 They wait for you until the program is closed.").arg(loss), tr("Sign out")},
                [this] { signOut(); });
    }
}

void OperatorPage::takeOver(Page& previous) {
    const auto& old = static_cast<const OperatorPage&>(previous);
    if (old.isSignedIn()) {
        enter(old.access_);
        views_->setCurrent(old.views_->current());
    }
}

void OperatorPage::signOut() {
    closeDialogues(this);
    watch_.setActive(false);
    idle_.stop();
    if (access_) {
        session_.mdms().call([access = access_](Mdms& mdms) { return mdms.operators().signOut(*access); });
    }
    access_.reset();
    for (OperatorSection* section : sections_) {
        section->leave();
    }
    views_->setCurrent(0);
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
    connect(&idle_, &QTimer::timeout, this, [this] { signOutBecause({ErrorCode::SignedOut}); });
}

void OperatorPage::signOutBecause(const Error& error) {
    signOut();
    signIn_->say(Tone::Neutral, errorText(error));
}

}  // namespace smarter
