// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main_window/site_desktop.h"

#include <QVBoxLayout>
#include <algorithm>
#include <utility>

#include "ui/customer/customer_page.h"
#include "ui/main_window/activation_panel.h"
#include "ui/main_window/add_profiles_panel.h"
#include "ui/main_window/credentials_panel.h"
#include "ui/main_window/drawer.h"
#include "ui/main_window/site_menu.h"
#include "ui/main_window/status_chips.h"
#include "ui/operator/operator_page.h"
#include "ui/pes/pes_page.h"
#include "ui/pipeline/pipeline_page.h"
#include "ui/privacy/before_after_page.h"
#include "ui/settings/settings_page.h"
#include "ui/text/error_text.h"
#include "ui/widgets/inline_message.h"

namespace smarter {

namespace {

constexpr int kMillisecondsToCollect = 500;

/// The demonstration's own files, which the before-and-after page reads.
BeforeAfterPage::Options beforeAfterOptions(const SiteSession& session) {
    const ReleasePolicy policy = session.snapshot() ? session.snapshot()->policy : ReleasePolicy();
    BeforeAfterPage::Options options{{}, session.zone(), policy.minimumMeters};
    if (session.demo()) {
        for (const DemoNeighbourhood& one : session.demo()->neighbourhoods()) {
            options.sources.push_back({one.name, one.profileFolder, one.seed});
        }
    }
    return options;
}

}  // namespace

SiteDesktop::SiteDesktop(OpenedSite opened, Preferences& preferences, QWidget* parent)
    : QWidget(parent),
      preferences_(preferences),
      theme_(preferences.theme()),
      session_(std::make_unique<SiteSession>(std::move(opened.site), opened.demo)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    collect_.setSingleShot(true);
    collect_.setInterval(kMillisecondsToCollect);
    connect(&collect_, &QTimer::timeout, this, &SiteDesktop::collectRowIssues);
    connect(session_.get(), &SiteSession::rowRejected, this, [this](const profile::RowIssue& issue) {
        arriving_.push_back(issue);
        if (!collect_.isActive()) {
            collect_.start();
        }
    });
    connect(session_.get(), &SiteSession::failed, this, &SiteDesktop::sayFailure);
    connect(session_.get(), &SiteSession::outageChanged, this, &SiteDesktop::showOutage);
    connect(&preferences_, &Preferences::idleLockChanged, this, [this] {
        for (const auto& [id, page] : pages_) {
            page->setIdleLock(preferences_.idleLock());
        }
    });
    makeShell();
    if (opened.made) {
        openDrawer(tr("Credentials of the demonstration"),
                   new CredentialsPanel(theme_, *opened.made, opened.demo->credentialsFile()));
    }
    session_->playDemo();
    session_->play(std::move(opened.play));
}

SiteDesktop::~SiteDesktop() = default;

void SiteDesktop::makeShell() {
    shell_ = std::make_unique<Shell>(preferences_.theme(), preferences_.settings());
    layout()->addWidget(shell_.get());
    drawer_ = new Drawer(theme_);
    shell_->addBelowPages(drawer_);
    outage_ = new InlineMessage(theme_);
    outage_->setObjectName(QStringLiteral("outage"));
    outage_->setDismissable(false);
    shell_->addAbovePages(outage_);
    showOutage();
    SiteMenu* menu = makeMenu();
    shell_->topBar().setSite(session_->site().options().name, menu);
    addPages();
    auto* settings = new SettingsPage(preferences_, shell_->actions());
    addPage(QStringLiteral("settings"), Icon::Settings, tr("Settings"), settings);
    connect(settings, &SettingsPage::languageAsked, this, &SiteDesktop::askForLanguage);
    if (session_->runsStations()) {
        new StatusChips(*session_, shell_->topBar(), shell_.get());
    }
    connect(&shell_->toast(), &Toast::actionChosen, this, &SiteDesktop::showRowIssues);
    connect(shell_.get(), &Shell::pageChanged, this, &SiteDesktop::showIdentity);
    shell_->restorePage();
    shell_->show();
    showIdentity();
}

void SiteDesktop::retranslate() {
    const auto oldShell = std::move(shell_);
    const auto oldPages = std::exchange(pages_, {});
    layout()->removeWidget(oldShell.get());
    makeShell();
    for (const auto& [id, page] : pages_) {
        page->takeOver(*oldPages.at(id));
    }
    showIdentity();
}

void SiteDesktop::addPages() {
    addPage(QStringLiteral("operator"), Icon::Home, tr("Operator"), new OperatorPage(*session_, theme_));
    if (session_->runsStations()) {
        addStationPages();
    }
}

// What each of them shows is not in the MDMS, and only the machine of its station has it.
void SiteDesktop::addStationPages() {
    addPage(QStringLiteral("pes"), Icon::Pulse, tr("PES monitor"), new PesPage(*session_, theme_));
    addPage(QStringLiteral("customer"), Icon::Customer, tr("Customer"), new CustomerPage(*session_, theme_));
    auto* beforeAfter = new BeforeAfterPage(beforeAfterOptions(*session_), theme_);
    addPage(QStringLiteral("before-after"), Icon::BeforeAfter, tr("Before & after"), beforeAfter);
    connect(session_.get(), &SiteSession::snapshotChanged, beforeAfter,
            [beforeAfter](const SnapshotPtr& snapshot) { beforeAfter->setMinimumMeters(snapshot->policy.minimumMeters); });
    addPage(QStringLiteral("pipeline"), Icon::Pipeline, tr("Pipeline"), new PipelinePage(*session_, theme_));
}

void SiteDesktop::addPage(const QString& id, Icon icon, const QString& title, Page* page) {
    shell_->addPage(id, icon, title, page);
    pages_[id] = page;
    page->setIdleLock(preferences_.idleLock());
    connect(page, &Page::identityChanged, this, &SiteDesktop::showIdentity);
}

SiteMenu* SiteDesktop::makeMenu() {
    auto* menu = new SiteMenu(preferences_.theme(), session_->runsStations(), shell_.get());
    menu->setObjectName(QStringLiteral("siteMenu"));
    // Shortcuts of a menu that hangs on a button count only where its actions are the window's too.
    shell_->addActions(menu->actions());
    connectMenu(*menu);
    return menu;
}

void SiteDesktop::connectMenu(const SiteMenu& menu) {
    connect(&menu, &SiteMenu::closeAsked, this, &SiteDesktop::closeAsked);
    connect(&menu, &SiteMenu::quitAsked, this, &SiteDesktop::quitAsked);
    connect(&menu, &SiteMenu::rowIssuesAsked, this, &SiteDesktop::showRowIssues);
    connect(&menu, &SiteMenu::signOutAsked, this, &SiteDesktop::signEveryoneOut);
    connect(&menu, &SiteMenu::settingsAsked, this, [this] { shell_->showPage(QStringLiteral("settings")); });
    connect(&menu, &SiteMenu::pauseAsked, &shell_->topBar(), &TopBar::clockClicked);
    connect(&menu, &SiteMenu::activationAsked, this, [this] {
        openDrawer(tr("Activation code"), new ActivationPanel(*session_, theme_));
    });
    connect(&menu, &SiteMenu::addProfilesAsked, this, [this] {
        auto* panel = new AddProfilesPanel(theme_);
        connect(panel, &AddProfilesPanel::playAsked, this, [this](const IngestRequest& request) {
            drawer_->closePanel();
            session_->play({request});
        });
        openDrawer(tr("Add load profiles"), panel);
    });
}

bool SiteDesktop::hasUnsaved() const {
    return std::ranges::any_of(pages_, [](const auto& one) { return !one.second->unsaved().isEmpty(); });
}

void SiteDesktop::ifNothingIsLost(Question question, const std::function<void()>& go) {
    const auto found = std::ranges::find_if(pages_, [](const auto& one) { return !one.second->unsaved().isEmpty(); });
    if (found == pages_.end()) {
        go();
        return;
    }
    shell_->showPage(found->first);
    question.follows = question.follows.arg(found->second->unsaved());
    confirm(this, question, go);
}

void SiteDesktop::askForLanguage(LanguageController::Choice choice) {
    static_cast<SettingsPage&>(page(QStringLiteral("settings"))).keepLanguage();
    ifNothingIsLost({tr("Change the language without saving?"), tr("%1 They would be lost."), tr("Change the language")},
                    [this, choice] { preferences_.language().setChoice(choice); });
}

void SiteDesktop::signEveryoneOut() {
    const Question question{tr("Sign out without saving?"), tr("%1 They wait for you until the program is closed."), tr("Sign out")};
    ifNothingIsLost(question, [this] {
        for (const auto& [id, page] : pages_) {
            page->signOut();
        }
    });
}

void SiteDesktop::openDrawer(const QString& title, QWidget* panel) {
    shell_->toast().hide();  // it would lie over the drawer
    drawer_->open(title, panel);
}

void SiteDesktop::closeDrawer() {
    drawer_->closePanel();
}

void SiteDesktop::showIdentity() {
    const auto page = pages_.find(shell_->currentPage());
    if (page != pages_.end()) {
        const Identity identity = page->second->identity();
        shell_->setIdentity(identity.prefix, identity.who, identity.context);
    }
}

void SiteDesktop::collectRowIssues() {
    rowIssues_.add(std::exchange(arriving_, {}));
    const QString count = QLocale().toString(static_cast<qint64>(rowIssues_.total()));
    shell_->toast().announce(Tone::Caution, tr("Rows not as expected: %1.").arg(count),
                             tr("They were left out, or minutes are missing before them. Everything else went on."), tr("Show"));
}

void SiteDesktop::showRowIssues() {
    openDrawer(tr("Rows that were not as expected"), makeRowIssuesPanel(theme_, rowIssues_));
}

void SiteDesktop::showOutage() {
    const std::optional<Error>& outage = session_->outage();
    if (!outage) {
        outage_->clear();
        return;
    }
    outage_->say(Tone::Caution,
                 outage->code == ErrorCode::StoreAway ? tr("The site's database server cannot be reached.") : errorText(*outage),
                 tr("What is shown stays as it was. It goes on by itself when the server answers again."));
}

void SiteDesktop::sayFailure(const Error& error) {
    shell_->toast().announce(error.code == ErrorCode::Cancelled ? Tone::Neutral : Tone::Bad, errorText(error));
}

}  // namespace smarter
