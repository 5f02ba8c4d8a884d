// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/operator/tariffs/tariff_editor.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalBlocker>
#include <utility>

#include "ui/operator/tariffs/version_editor.h"
#include "ui/text/tariff_text.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/inline_message.h"
#include "ui/widgets/pill.h"
#include "ui/widgets/state_view.h"

namespace smarter {

namespace {
constexpr int kCurrencyWidth = 72;
constexpr qsizetype kMostFaultsShown = 4;
constexpr int kNextVersionAfterDays = 1;
}  // namespace

TariffEditor::TariffEditor(const ThemeController& theme, QWidget* parent)
    : Card(theme, tr("Tariff"), parent),
      kind_(new Pill(theme, Tone::Neutral, {})),
      name_(new QLineEdit),
      id_(new QLineEdit),
      currency_(new QLineEdit),
      versions_(new QComboBox),
      addVersion_(new BusyButton(theme, tr("New version"))),
      removeVersion_(new BusyButton(theme, tr("Remove version"))),
      version_(new VersionEditor(theme)),
      faultsShown_(new InlineMessage(theme)),
      refused_(new InlineMessage(theme)),
      save_(new BusyButton(theme, tr("Save"), BusyButton::Emphasis::Primary)),
      discard_(new BusyButton(theme, tr("Discard"))),
      copy_(new BusyButton(theme, tr("Copy and edit"))),
      export_(new BusyButton(theme, tr("Export…"))),
      stack_(new StateStack(theme, makeForm())) {
    addBesideTitle(kind_);
    makeButtons();
    stack_->setObjectName(QStringLiteral("tariffState"));
    faultsShown_->setObjectName(QStringLiteral("tariffFaults"));
    faultsShown_->setDismissable(false);
    refused_->setObjectName(QStringLiteral("tariffRefused"));
    body().addWidget(refused_);
    body().addWidget(faultsShown_);
    body().addWidget(stack_, 1);
    connect(version_, &VersionEditor::edited, this, [this] {
        draft_.versions[static_cast<std::size_t>(versions_->currentIndex())] = version_->version();
        offerVersions(versions_->currentIndex());
        changed();
    });
    connect(version_, &VersionEditor::refused, this,
            [this](const QString& why) { refused_->say(Tone::Caution, why, tr("What was there before is kept.")); });
    clear();
}

QWidget* TariffEditor::makeForm() {
    auto* form = new QWidget;
    form->setProperty("scrolled", true);
    auto* column = new QVBoxLayout(form);
    column->setContentsMargins(0, 0, space::kSmall, 0);
    column->setSpacing(space::kGap);
    column->addLayout(makeNames());
    column->addLayout(makeVersionRow());
    column->addWidget(version_);
    column->addStretch(1);
    auto* scroll = new QScrollArea;
    scroll->setObjectName(QStringLiteral("tariffForm"));
    scroll->setAccessibleName(tr("The tariff's form"));
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(form);
    return scroll;
}

QLayout* TariffEditor::makeNames() {
    name_->setObjectName(QStringLiteral("tariffName"));
    id_->setObjectName(QStringLiteral("tariffId"));
    currency_->setObjectName(QStringLiteral("tariffCurrency"));
    currency_->setFixedWidth(kCurrencyWidth);
    currency_->setMaxLength(3);
    auto* row = new QHBoxLayout;
    row->setSpacing(space::kGap);
    addField(theme(), *row, tr("Name"), name_);
    addField(theme(), *row, tr("Short name"), id_);
    addField(theme(), *row, tr("Currency"), currency_);
    row->setStretch(0, 2);
    row->setStretch(1, 1);
    for (QLineEdit* field : {name_, id_, currency_}) {
        connect(field, &QLineEdit::textEdited, this, &TariffEditor::takeNames);
    }
    return row;
}

QLayout* TariffEditor::makeVersionRow() {
    versions_->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    versions_->setObjectName(QStringLiteral("versions"));
    versions_->setAccessibleName(tr("Version of the tariff"));
    addVersion_->setObjectName(QStringLiteral("addVersion"));
    removeVersion_->setObjectName(QStringLiteral("removeVersion"));
    connect(versions_, &QComboBox::currentIndexChanged, this, &TariffEditor::showVersion);
    connect(addVersion_, &QPushButton::clicked, this, &TariffEditor::addVersion);
    connect(removeVersion_, &QPushButton::clicked, this, &TariffEditor::removeVersion);
    auto* row = new QHBoxLayout;
    row->setSpacing(space::kSmall);
    row->addWidget(versions_);
    row->addWidget(addVersion_);
    row->addWidget(removeVersion_);
    row->addStretch(1);
    return row;
}

void TariffEditor::makeButtons() {
    const std::pair<BusyButton*, const char*> names[] = {
        {export_, "exportTariff"}, {copy_, "copyTariff"}, {discard_, "discardTariff"}, {save_, "saveTariff"}};
    for (const auto& [button, name] : names) {
        button->setObjectName(QString::fromLatin1(name));
        addControl(button);
    }
    connect(save_, &QPushButton::clicked, this, &TariffEditor::saveAsked);
    connect(discard_, &QPushButton::clicked, this, &TariffEditor::discardAsked);
    connect(copy_, &QPushButton::clicked, this, &TariffEditor::copyAsked);
    connect(export_, &QPushButton::clicked, this, &TariffEditor::exportAsked);
}

void TariffEditor::show(const Tariff& tariff, bool shipped) {
    draft_ = tariff;
    fileFaults_.clear();
    shipped_ = shipped;
    stored_ = true;
    dirty_ = false;
    showAll();
}

void TariffEditor::showDraft(const Tariff& draft, const std::vector<TariffFault>& faults) {
    draft_ = draft;
    fileFaults_ = faults;
    shipped_ = false;
    stored_ = false;
    dirty_ = true;
    showAll();
}

void TariffEditor::showAll() {
    setTitle(draft_.name.isEmpty() ? tr("Tariff") : draft_.name);
    kind_->set(shipped_ ? PillText{Tone::Neutral, tr("Example, read only"), {}} : PillText{Tone::Accent, tr("Own"), {}});
    kind_->show();
    name_->setText(draft_.name);
    id_->setText(draft_.id);
    currency_->setText(draft_.currency);
    name_->setReadOnly(!isEditable());
    id_->setReadOnly(!isEditable() || stored_);
    currency_->setReadOnly(!isEditable() || stored_);
    addVersion_->setVisible(isEditable());
    removeVersion_->setVisible(isEditable());
    save_->setVisible(isEditable());
    discard_->setVisible(isEditable());
    copy_->setVisible(!dirty_);
    export_->setVisible(true);
    refused_->clear();
    stack_->showContent();
    offerVersions(static_cast<int>(draft_.versions.size()) - 1);
    showVersion();
    check();
    Q_EMIT dirtyChanged();
}

void TariffEditor::offerVersions(int chosen) {
    const QSignalBlocker quiet(versions_);
    versions_->clear();
    for (const TariffVersion& version : draft_.versions) {
        versions_->addItem(tr("From %1", "a version's first day").arg(locale().toString(version.validFrom, QLocale::ShortFormat)));
    }
    versions_->setCurrentIndex(std::min(chosen, versions_->count() - 1));
    removeVersion_->setEnabled(draft_.versions.size() > 1);
}

void TariffEditor::showVersion() {
    const int at = versions_->currentIndex();
    version_->setVisible(at >= 0);
    if (at >= 0) {
        version_->set(draft_.versions[static_cast<std::size_t>(at)], draft_.currency, isEditable());
    }
}

void TariffEditor::addVersion() {
    TariffVersion version = draft_.versions.empty() ? TariffVersion{} : draft_.versions.back();
    const QDate tomorrow = QDate::currentDate().addDays(kNextVersionAfterDays);
    version.validFrom = version.validFrom.isValid() ? std::max(tomorrow, version.validFrom.addDays(kNextVersionAfterDays)) : tomorrow;
    if (version.registers.empty()) {
        version.registers.push_back({QStringLiteral("register-1"), tr("All day"), TierSpan::Month, {Tier{}}});
        version.calendar = Calendar::single();
    }
    draft_.versions.push_back(version);
    offerVersions(static_cast<int>(draft_.versions.size()) - 1);
    showVersion();
    changed();
}

void TariffEditor::removeVersion() {
    draft_.versions.erase(draft_.versions.begin() + versions_->currentIndex());
    offerVersions(versions_->currentIndex());
    showVersion();
    changed();
}

void TariffEditor::takeNames() {
    draft_.name = name_->text().trimmed();
    draft_.id = id_->text().trimmed();
    const QString currency = currency_->text().trimmed().toUpper();
    if (currency != std::exchange(draft_.currency, currency)) {
        showVersion();  // its prices name it
    }
    setTitle(draft_.name.isEmpty() ? tr("Tariff") : draft_.name);
    changed();
}

void TariffEditor::changed() {
    const bool was = dirty_;
    dirty_ = true;
    fileFaults_.clear();
    refused_->clear();
    copy_->hide();
    check();
    if (!was) {
        Q_EMIT dirtyChanged();
    }
}

void TariffEditor::check() {
    const std::vector<TariffFault> faults = fileFaults_.empty() ? faultsOf(draft_) : fileFaults_;
    QStringList texts;
    for (const TariffFault& fault : faults) {
        texts += tariffFaultText(fault, draft_);
    }
    if (texts.isEmpty()) {
        faultsShown_->clear();
    } else {
        const qsizetype more = texts.size() - kMostFaultsShown;
        QString shown = texts.mid(0, kMostFaultsShown).join(u'\n');
        shown += more > 0 ? u'\n' + tr("And %n more.", nullptr, static_cast<int>(more)) : QString();
        faultsShown_->say(Tone::Caution, tr("%n fault(s): a tariff is saved without any", nullptr, static_cast<int>(texts.size())), shown);
    }
    save_->setEnabled(dirty_ && texts.isEmpty());
    discard_->setEnabled(dirty_);
}

void TariffEditor::setBusy(bool busy) {
    save_->setBusy(busy);
    discard_->setEnabled(!busy && dirty_);
    stack_->setEnabled(!busy);
}

void TariffEditor::clear() {
    draft_ = {};
    fileFaults_.clear();
    dirty_ = false;
    stored_ = false;
    shipped_ = true;
    setTitle(tr("Tariff"));
    for (QLineEdit* field : {name_, id_, currency_}) {
        field->clear();
    }
    kind_->hide();
    faultsShown_->clear();
    refused_->clear();
    for (BusyButton* button : {save_, discard_, copy_, export_}) {
        button->hide();
    }
    stack_->showState(StateView::Kind::Empty, tr("No tariff is chosen"),
                      tr("Choose a tariff to see its prices and hours. Copy an example to make one of your own."));
    Q_EMIT dirtyChanged();
}

}  // namespace smarter
