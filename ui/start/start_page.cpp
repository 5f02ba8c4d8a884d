// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/start/start_page.h"

#include <QDir>
#include <QScrollArea>
#include <QVBoxLayout>

#include "ui/session/language_picker.h"
#include "ui/start/address_form.h"
#include "ui/start/create_form.h"
#include "ui/start/open_form.h"
#include "ui/start/progress_panel.h"
#include "ui/text/error_text.h"

namespace smarter {

namespace {

constexpr int kWidest = 1080;
constexpr int kWidestName = 720;

void dropAll(QLayout& layout) {
    while (QLayoutItem* item = layout.takeAt(0)) {
        if (item->widget() != nullptr) {
            item->widget()->deleteLater();
        }
        delete item;
    }
}

}  // namespace

StartPage::StartPage(Preferences& preferences, const DemoSite& demo, QWidget* parent)
    : QWidget(parent),
      preferences_(preferences),
      theme_(preferences.theme()),
      recent_(preferences.settings()),
      demo_(demo),
      stack_(new QStackedWidget),
      choices_(nullptr),
      message_(new InlineMessage(theme_)),
      openForm_(new OpenForm(theme_)),
      createForm_(new CreateForm(theme_)),
      addressForm_(new AddressForm(theme_)),
      progress_(new ProgressPanel(theme_)),
      createPage_(nullptr),
      addressPage_(nullptr),
      recentCard_(nullptr),
      recentList_(new QVBoxLayout) {
    choices_ = framed(makeChoices());
    createPage_ = framed(createForm_);
    addressPage_ = framed(addressForm_);
    for (QWidget* page : {choices_, createPage_, addressPage_, static_cast<QWidget*>(progress_)}) {
        stack_->addWidget(page);
    }
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(stack_);
    // Holds the focus until it is moved, so that a new window shows no ring.
    stack_->setFocusPolicy(Qt::ClickFocus);
    stack_->setFocus();
    message_->setObjectName(QStringLiteral("startMessage"));
    connect(&opener_, &SiteOpener::progressed, progress_, &ProgressPanel::setFraction);
    connect(&opener_, &SiteOpener::opened, this, &StartPage::take);
    connect(&opener_, &SiteOpener::failed, this, &StartPage::refuse);
    connect(progress_, &ProgressPanel::cancelled, this, [this] { opener_.cancel(); });
    connectForms();
    showRecent();
}

void StartPage::connectForms() {
    connect(createForm_, &CreateForm::backAsked, this, [this] { stack_->setCurrentWidget(choices_); });
    connect(createForm_, &CreateForm::createAsked, this, &StartPage::create);
    connect(openForm_, &OpenForm::inspectAsked, this, [this](const QString& folder) {
        task_ = Task::Open;
        openForm_->setBusy(true);
        opener_.inspect(folder);
    });
    connect(&opener_, &SiteOpener::inspected, this, [this](const QString& folder, bool needsPassphrase) {
        openForm_->setBusy(false);
        if (needsPassphrase) {
            openForm_->askPassphrase();
        } else {
            openSite(folder, std::nullopt);
        }
    });
    connect(openForm_, &OpenForm::openAsked, this, &StartPage::openChosen);
    connect(openForm_, &OpenForm::serversAsked, this, [this] { stack_->setCurrentWidget(addressPage_); });
    connect(addressForm_, &AddressForm::backAsked, this, [this] { stack_->setCurrentWidget(choices_); });
    connect(addressForm_, &AddressForm::openAsked, this, &StartPage::openAddress);
}

QWidget* StartPage::framed(QWidget* content) {
    auto* inner = new QWidget;
    auto* sides = new QHBoxLayout(inner);
    sides->setContentsMargins(space::kPageMargin, space::kPageMargin, space::kPageMargin, space::kPageMargin);
    sides->addStretch(1);
    content->setMaximumWidth(kWidest);
    sides->addWidget(content, 1000);
    sides->addStretch(1);
    auto* scroller = new QScrollArea;
    scroller->setWidgetResizable(true);
    scroller->setFrameShape(QFrame::NoFrame);
    scroller->setFocusPolicy(Qt::NoFocus);
    scroller->setWidget(inner);
    scroller->viewport()->setAutoFillBackground(false);
    inner->setAutoFillBackground(false);
    return scroller;
}

QWidget* StartPage::makeChoices() {
    auto* page = new QWidget;
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kGap);
    column->addStretch(2);
    column->addWidget(makeHeading());
    column->addWidget(hintLabel(theme_, tr("Bills and neighbourhood load without anyone but the customer seeing a home's readings.")));
    column->addSpacing(space::kSmall);
    column->addWidget(message_);
    auto* cards = new QHBoxLayout;
    cards->setSpacing(space::kGap);
    for (QWidget* card : {makeDemoCard(), makeCreateCard(), static_cast<QWidget*>(openForm_)}) {
        cards->addWidget(card, 1);
    }
    column->addLayout(cards);
    recentCard_ = makeRecent();
    column->addWidget(recentCard_);
    column->addStretch(3);
    return page;
}

QWidget* StartPage::makeHeading() {
    auto* heading = new QWidget;
    auto* language = new LanguagePicker(preferences_.language());
    connect(language, &LanguagePicker::chosen, this,
            [this](LanguageController::Choice choice) { preferences_.language().setChoice(choice); });
    auto* row = new QHBoxLayout(heading);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(new Label(theme_, tr("Smarter Metering"), TextRole::KeyFigure), 1);
    row->addWidget(language);
    return heading;
}

QWidget* StartPage::makeDemoCard() {
    auto* card = new Card(theme_, tr("See it work"));
    card->body().setSpacing(space::kMedium);
    card->body().addWidget(hintLabel(theme_, tr("46 simulated homes in three neighbourhoods send two weeks of readings, a minute each, "
                                                "and you watch them arrive as operator, as engineer and as one of the customers.")));
    card->body().addWidget(hintLabel(theme_, tr("Keys, passwords and homes are made up on this computer and stay on it.")));
    card->body().addStretch(1);
    startDemo_ = new BusyButton(theme_, {}, BusyButton::Emphasis::Primary);
    startDemo_->setObjectName(QStringLiteral("startDemo"));
    connect(startDemo_, &QPushButton::clicked, this, &StartPage::startDemo);
    card->body().addWidget(startDemo_);
    return card;
}

QWidget* StartPage::makeCreateCard() {
    auto* card = new Card(theme_, tr("Create from my data"));
    card->body().setSpacing(space::kMedium);
    card->body().addWidget(hintLabel(theme_, tr("Load profiles of your own, CSV or XLSX, one file a meter, are played through "
                                                "simulated meters into a new, encrypted site.")));
    card->body().addWidget(hintLabel(theme_, tr("You choose the time zone, how many meters a sum needs, and the keys.")));
    card->body().addStretch(1);
    auto* create = new BusyButton(theme_, tr("Create a site…"));
    create->setObjectName(QStringLiteral("createSite"));
    connect(create, &QPushButton::clicked, this, [this] { stack_->setCurrentWidget(createPage_); });
    card->body().addWidget(create);
    return card;
}

QWidget* StartPage::makeRecent() {
    auto* card = new Card(theme_, tr("Opened lately"));
    recentList_->setSpacing(space::kUnit);
    card->body().addLayout(recentList_);
    return card;
}

void StartPage::showRecent() {
    startDemo_->setText(demo_.exists() ? tr("Open the demonstration") : tr("Start the demonstration"));
    dropAll(*recentList_);
    const QStringList folders = recent_.folders();
    for (const QString& folder : folders) {
        auto* entry = new BusyButton(theme_, {}, BusyButton::Emphasis::Quiet);
        const QString name = QDir::toNativeSeparators(folder);
        entry->setText(entry->fontMetrics().elidedText(name, Qt::ElideMiddle, kWidestName));
        entry->setAccessibleName(name);
        entry->setToolTip(name);
        entry->setObjectName(QStringLiteral("recent"));
        entry->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
        connect(entry, &QPushButton::clicked, this, [this, folder] {
            // The demonstration keeps its own passphrase.
            if (QDir(folder) == QDir(demo_.siteFolder())) {
                startDemo();
            } else if (SiteEngines::isUrl(folder)) {
                openAddress(folder);
            } else {
                openForm_->choose(folder);
            }
        });
        recentList_->addWidget(entry);
    }
    recentCard_->setVisible(!folders.isEmpty());
}

void StartPage::startDemo() {
    if (isBusy()) {
        return;
    }
    task_ = Task::Demo;
    message_->clear();
    if (!demo_.exists()) {
        progress_->start(tr("Making the demonstration"),
                         tr("46 homes are simulated, and every station makes its keys. This happens once."), true);
        stack_->setCurrentWidget(progress_);
    }
    opener_.openDemo(demo_);
}

void StartPage::create() {
    if (isBusy()) {
        return;
    }
    auto site = createForm_->entered();
    if (!site) {
        createForm_->sayError(errorText(site.error()));
        return;
    }
    task_ = Task::Create;
    progress_->start(tr("Creating “%1”").arg(site->options.name),
                     tr("Every station makes its keys. With large ones this takes up to a minute."), false);
    stack_->setCurrentWidget(progress_);
    opener_.create(std::move(*site));
}

void StartPage::openChosen() {
    openSite(openForm_->folder(), openForm_->takePassphrase());
}

void StartPage::openSite(const QString& site, std::optional<SecretBytes> passphrase) {
    if (SiteEngines::isUrl(site)) {
        openAddress(site);
    } else if (!isBusy()) {
        task_ = Task::Open;
        openForm_->setBusy(true);
        opener_.open(site, std::move(passphrase));
    }
}

void StartPage::openAddress(const QString& address) {
    if (isBusy()) {
        return;
    }
    task_ = Task::OpenAddress;
    addressForm_->setAddress(address);
    progress_->startEndless(tr("Opening a site on servers"),
                            tr("Its database server is asked. One that does not answer is given up after some seconds."));
    stack_->setCurrentWidget(progress_);
    opener_.open(address, std::nullopt);
}

void StartPage::take(const std::shared_ptr<OpenedSite>& site) {
    openForm_->setBusy(false);
    if (task_ == Task::Create) {
        createForm_->wipe();
    }
    recent_.add(site->site->folder());
    showRecent();
    stack_->setCurrentWidget(choices_);
    Q_EMIT opened(site);
}

void StartPage::refuse(const Error& error) {
    openForm_->setBusy(false);
    stack_->setCurrentWidget(task_ == Task::Create ? createPage_ : task_ == Task::OpenAddress ? addressPage_ : choices_);
    switch (task_) {
        case Task::Create:
            createForm_->sayError(errorText(error));
            break;
        case Task::Open:
            openForm_->sayError(errorText(error));
            break;
        case Task::OpenAddress:
            addressForm_->say(error);
            break;
        case Task::Demo:
            message_->say(error.code == ErrorCode::Cancelled ? Tone::Neutral : Tone::Bad,
                          error.code == ErrorCode::Cancelled ? tr("Stopped. Nothing was kept of the demonstration.")
                                                             : errorText(error));
            break;
    }
    if (error.code == ErrorCode::SiteNotFound && task_ == Task::Open) {
        recent_.remove(QDir(error.subject).absolutePath());
        showRecent();
    }
    Q_EMIT refused(error);
}

}  // namespace smarter
