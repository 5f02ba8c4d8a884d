// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/start/create_form.h"

#include <QCompleter>
#include <QFileInfo>
#include <QTimeZone>
#include <array>

#include "ui/session/password_hint.h"
#include "ui/text/error_text.h"
#include "ui/widgets/card.h"

namespace smarter {

namespace {

constexpr std::array kKeyBits = {3072, 2048, 4096};
constexpr std::array kPolicies = {"NL-10", "15/15", "CA-100", "custom"};
constexpr int kCustomPolicy = 3;
constexpr int kOwnPassphrase = 0;
constexpr int kCustomMinimum = 15;
constexpr int kMostMeters = 1'000'000;

}  // namespace

CreateForm::CreateForm(const ThemeController& theme, QWidget* parent)
    : QWidget(parent),
      theme_(theme),
      message_(new InlineMessage(theme)),
      folder_(new FolderField(theme, tr("Folder of the new site"))),
      name_(new QLineEdit),
      zone_(new QLineEdit),
      policy_(new SegmentedControl(theme, {tr("NL-10"), tr("15/15"), tr("CA-100"), tr("Custom")})),
      minimum_(new QSpinBox),
      keySize_(new SegmentedControl(theme, {tr("3072 bits"), tr("2048 bits"), tr("4096 bits")})),
      keySizeHint_(hintLabel(theme, {})),
      keyPlace_(new SegmentedControl(theme, {tr("A passphrase"), tr("The desktop's keyring")})),
      passphrase_(new PasswordField(theme, tr("Passphrase"))),
      repeat_(new PasswordField(theme, tr("Passphrase again"))),
      administrator_(new QLineEdit),
      administratorPassword_(new PasswordField(theme, tr("Password"))),
      administratorRepeat_(new PasswordField(theme, tr("Password again"))),
      profiles_(new ProfilePicker(theme)),
      create_(new BusyButton(theme, tr("Create"), BusyButton::Emphasis::Primary)) {
    auto* back = new BusyButton(theme, tr("Back"));
    auto* cards = new QHBoxLayout;
    cards->setSpacing(space::kGap);
    cards->addWidget(makeSiteCard(), 1);
    auto* right = new QVBoxLayout;
    right->setSpacing(space::kGap);
    right->addWidget(makeAdministratorCard());
    right->addWidget(makeProfilesCard(), 1);
    cards->addLayout(right, 1);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(space::kSmall);
    buttons->addStretch(1);
    buttons->addWidget(back);
    buttons->addWidget(create_);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kGap);
    column->addWidget(message_);
    column->addLayout(cards);
    column->addLayout(buttons);
    column->addStretch(1);
    connect(back, &QPushButton::clicked, this, &CreateForm::backAsked);
    connect(create_, &QPushButton::clicked, this, &CreateForm::ask);
    const std::pair<QWidget*, const char*> names[] = {
        {message_, "createMessage"}, {&folder_->path(), "createFolder"}, {name_, "createName"},         {zone_, "createZone"},
        {policy_, "createPolicy"},   {minimum_, "createMinimum"},        {keySize_, "createKeySize"},   {keyPlace_, "createKeyPlace"},
        {passphrase_, "createPassphrase"}, {repeat_, "createRepeat"},    {create_, "create"},           {back, "createBack"},
        {administrator_, "createAdministrator"}, {administratorPassword_, "createAdministratorPassword"},
        {administratorRepeat_, "createAdministratorRepeat"}};
    for (const auto& [widget, name] : names) {
        widget->setObjectName(QString::fromLatin1(name));
    }
}

QWidget* CreateForm::makeSiteCard() {
    auto* card = new Card(theme_, tr("The site"));
    QVBoxLayout& form = card->body();
    form.setSpacing(space::kMedium);
    addField(theme_, form, tr("Folder"), folder_, tr("A new or an empty one. Everything in it is encrypted."));
    addField(theme_, form, tr("Name"), name_);
    addZone(form);
    addPolicy(form);
    addKeySize(form);
    addKeyPlace(form);
    return card;
}

QWidget* CreateForm::makeProfilesCard() {
    auto* card = new Card(theme_, tr("Load profiles"));
    card->body().addWidget(hintLabel(theme_, tr("They are played through simulated meters. More can be added later.")));
    card->body().addWidget(profiles_, 1);
    return card;
}

QWidget* CreateForm::makeAdministratorCard() {
    auto* card = new Card(theme_, tr("The first administrator"));
    QVBoxLayout& form = card->body();
    form.setSpacing(space::kMedium);
    form.addWidget(hintLabel(theme_, tr("Makes the accounts of operators and billing, and sees no household.")));
    addField(theme_, form, tr("User name"), administrator_);
    auto* pair = new QHBoxLayout;
    pair->setSpacing(space::kSmall);
    addField(theme_, *pair, tr("Password"), administratorPassword_);
    addField(theme_, *pair, tr("Password again"), administratorRepeat_);
    form.addLayout(pair);
    form.addWidget(new PasswordHint(theme_, *administratorPassword_));
    return card;
}

void CreateForm::addZone(QBoxLayout& form) {
    QStringList zones;
    for (const QByteArray& id : QTimeZone::availableTimeZoneIds()) {
        zones.append(QString::fromLatin1(id));
    }
    auto* search = new QCompleter(zones, zone_);
    search->setFilterMode(Qt::MatchContains);
    search->setCaseSensitivity(Qt::CaseInsensitive);
    zone_->setCompleter(search);
    zone_->setText(QString::fromLatin1(QTimeZone::systemTimeZoneId()));
    addField(theme_, form, tr("Time zone"), zone_, tr("Of days, bills and the times in the files. Type to search."));
}

void CreateForm::addPolicy(QBoxLayout& form) {
    minimum_->setRange(2, kMostMeters);
    minimum_->setValue(kCustomMinimum);
    minimum_->setSuffix(tr(" meters"));
    minimum_->setAccessibleName(tr("Fewest meters in a sum"));
    minimum_->hide();
    auto* line = new QWidget;
    auto* row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::kSmall);
    row->addWidget(policy_);
    row->addWidget(minimum_);
    row->addStretch(1);
    addField(theme_, form, tr("Release rule"), line,
             tr("A neighbourhood's sum is opened only over this many meters: 10, 15 (none over 15 % of it), 100, or your own number."));
    connect(policy_, &SegmentedControl::currentChanged, minimum_,
            [this](int policy) { minimum_->setVisible(policy == kCustomPolicy); });
}

void CreateForm::addKeySize(QBoxLayout& form) {
    auto* line = new QWidget;
    auto* column = new QVBoxLayout(line);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kUnit);
    column->addWidget(keySize_, 0, Qt::AlignLeft);
    column->addWidget(keySizeHint_);
    addField(theme_, form, tr("Paillier key"), line);
    connect(keySize_, &SegmentedControl::currentChanged, this, &CreateForm::showKeySize);
    showKeySize();
}

void CreateForm::showKeySize() {
    const int bits = kKeyBits[static_cast<std::size_t>(keySize_->current())];
    keySizeHint_->setInk(bits < 3072 ? Ink::Caution : Ink::Muted);
    keySizeHint_->setText(bits < 3072   ? tr("Below today's guidance (BSI TR-02102-1 asks for 3000 bits or more).")
                          : bits > 3072 ? tr("Stronger than today's guidance asks for, and slower.")
                                        : tr("Meets today's guidance (BSI TR-02102-1)."));
}

void CreateForm::addKeyPlace(QBoxLayout& form) {
    auto* line = new QWidget;
    auto* row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(keyPlace_);
    row->addStretch(1);
    addField(theme_, form, tr("The site is unlocked by"), line);
    auto* secrets = new QWidget;
    auto* pair = new QHBoxLayout(secrets);
    pair->setContentsMargins(0, 0, 0, 0);
    pair->setSpacing(space::kSmall);
    addField(theme_, *pair, tr("Passphrase"), passphrase_);
    addField(theme_, *pair, tr("Passphrase again"), repeat_);
    form.addWidget(secrets);
    auto* hint = hintLabel(theme_, tr("At least 8 characters. Without it nobody can open the site again."));
    form.addWidget(hint);
    connect(keyPlace_, &SegmentedControl::currentChanged, this, [secrets, hint](int place) {
        secrets->setVisible(place == kOwnPassphrase);
        hint->setVisible(place == kOwnPassphrase);
    });
}

QString CreateForm::problem() const {
    if (folder_->folder().isEmpty()) {
        return tr("Choose a folder for the site.");
    }
    if (keyPlace_->current() == kOwnPassphrase) {
        if (passphrase_->text().size() < SiteKey::kShortestPassphrase) {
            return tr("The passphrase is too short: at least %1 characters.").arg(SiteKey::kShortestPassphrase);
        }
        if (passphrase_->text() != repeat_->text()) {
            return tr("The two passphrases are not alike.");
        }
    }
    if (const QString wrong = administratorProblem(); !wrong.isEmpty()) {
        return wrong;
    }
    return !profiles_->paths().isEmpty() && profiles_->neighbourhood().isEmpty() ? tr("Name the neighbourhood of the meters.")
                                                                                 : QString();
}

QString CreateForm::administratorProblem() const {
    if (const Status sound = checkAccountEntry({administrator_->text(), administratorPassword_->copy()}); !sound) {
        return errorText(sound.error());
    }
    return administratorPassword_->text() == administratorRepeat_->text()
               ? QString()
               : tr("The administrator's two passwords are not alike.");
}

void CreateForm::ask() {
    if (const QString wrong = problem(); !wrong.isEmpty()) {
        message_->say(Tone::Caution, wrong);
        return;
    }
    message_->clear();
    Q_EMIT createAsked();
}

Result<NewSite> CreateForm::entered() const {
    const auto policy = ReleasePolicy::named(QString::fromLatin1(kPolicies[static_cast<std::size_t>(policy_->current())]),
                                             static_cast<std::uint32_t>(minimum_->value()));
    if (!policy) {
        return passOn(policy);
    }
    NewSite site;
    site.folder = folder_->folder();
    site.options.name = name_->text().trimmed().isEmpty() ? QFileInfo(site.folder).fileName() : name_->text().trimmed();
    site.options.timeZone = zone_->text().trimmed();
    site.options.policyWhenMade = *policy;
    site.options.keyBits = kKeyBits[static_cast<std::size_t>(keySize_->current())];
    if (keyPlace_->current() == kOwnPassphrase) {
        site.passphrase = passphrase_->copy();
    }
    site.administrator = {administrator_->text(), administratorPassword_->copy()};
    site.profiles = profiles_->paths();
    site.neighbourhood = profiles_->neighbourhood();
    return site;
}

void CreateForm::wipe() {
    passphrase_->wipeContent();
    repeat_->wipeContent();
    administratorPassword_->wipeContent();
    administratorRepeat_->wipeContent();
    administrator_->clear();
    profiles_->clear();
    folder_->setFolder({});
    name_->clear();
}

}  // namespace smarter
