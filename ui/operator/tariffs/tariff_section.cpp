// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/operator/tariffs/tariff_section.h"

#include <QHBoxLayout>
#include <QItemSelectionModel>
#include <QTimer>
#include <QtConcurrentRun>

#include "ui/operator/tariffs/assign_row.h"
#include "ui/operator/tariffs/tariff_editor.h"
#include "ui/operator/tariffs/tariff_files.h"
#include "ui/session/dialogues.h"
#include "ui/text/error_text.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/inline_message.h"
#include "ui/widgets/state_view.h"
#include "ui/widgets/table_view.h"

namespace smarter {

namespace {

constexpr int kListWidth = 340;
const QDate kSinceEver(1, 1, 1);

/// One that no other tariff has.
QString freeId(const TariffsModel& tariffs, const QString& base) {
    constexpr qsizetype longest = 56;
    for (int number = 1;; ++number) {
        const QString id = QStringLiteral("%1-%2").arg(base.left(longest)).arg(number);
        if (tariffs.rowOf(id) < 0) {
            return id;
        }
    }
}

}  // namespace

TariffSection::TariffSection(SiteSession& session, const ThemeController& theme, QWidget* parent)
    : OperatorSection(session, parent),
      tariffs_(new TariffsModel(this)),
      table_(new TableView(theme)),
      site_(hintLabel(theme, {})),
      editor_(new TariffEditor(theme)),
      assign_(new AssignRow(theme)),
      message_(new InlineMessage(theme)),
      stack_(new StateStack(theme, table_)) {
    message_->setObjectName(QStringLiteral("tariffMessage"));
    auto* owners = new Card(theme, tr("Assign"));
    owners->body().addWidget(assign_);
    owners->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    auto* right = new QVBoxLayout;
    right->setSpacing(space::kGap);
    right->addWidget(editor_, 1);
    right->addWidget(owners);
    auto* row = new QHBoxLayout;
    row->setSpacing(space::kGap);
    row->addWidget(makeList(theme));
    row->addLayout(right, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kGap);
    column->addWidget(message_);
    column->addLayout(row, 1);
    connectEditor();
}

Card* TariffSection::makeList(const ThemeController& theme) {
    auto* card = new Card(theme, tr("Tariffs"));
    card->setFixedWidth(kListWidth);
    auto* add = new BusyButton(theme, tr("New"));
    add->setObjectName(QStringLiteral("newTariff"));
    auto* import = new BusyButton(theme, tr("Import…"));
    import->setObjectName(QStringLiteral("importTariff"));
    card->addControl(add);
    card->addControl(import);
    table_->setObjectName(QStringLiteral("tariffs"));
    table_->setAccessibleName(tr("Tariffs"));
    table_->setModel(tariffs_);
    table_->setStretchColumn(TariffsModel::Name);
    site_->setObjectName(QStringLiteral("siteTariff"));
    stack_->setObjectName(QStringLiteral("tariffsState"));
    card->body().addWidget(stack_, 1);
    card->body().addWidget(site_);
    connect(add, &QPushButton::clicked, this, [this] { leaveDraft([this] { makeNew(); }); });
    connect(import, &QPushButton::clicked, this, [this] {
        leaveDraft([this] {
            askWhichFile(this, tr("Import a tariff"), tr("Tariffs (*.json)"), [this](const QString& path) { importFrom(path); });
        });
    });
    connect(&stack_->state(), &StateView::firstActionChosen, this, &TariffSection::refresh);
    connect(table_->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex& current) {
        const QString id = current.isValid() ? tariffs_->row(current.row()).tariff->id : QString();
        if (current.isValid() && id != chosen_) {
            choose(id);
        }
    });
    return card;
}

void TariffSection::connectEditor() {
    connect(editor_, &TariffEditor::saveAsked, this, &TariffSection::save);
    connect(editor_, &TariffEditor::copyAsked, this, &TariffSection::makeCopy);
    connect(editor_, &TariffEditor::discardAsked, this, [this] { leaveDraft([this] { showChosen(); }); });
    connect(editor_, &TariffEditor::exportAsked, this, [this] {
        askWhereToSave(this, tr("Export the tariff"), editor_->draft().id + QStringLiteral(".json"),
                       [this](const QString& path) { exportTo(path); });
    });
    connect(editor_, &TariffEditor::dirtyChanged, this, &TariffSection::lookWhetherToAssign);
    connect(assign_, &AssignRow::assignAsked, this, &TariffSection::askToAssign);
    connect(assign_, &AssignRow::offerAsked, this, &TariffSection::askToOffer);
}

QDate TariffSection::today() const {
    return localDateOf(SystemClock().now(), session().zone());
}

QString TariffSection::unsaved() const {
    return editor_->isDirty() ? tr("The tariff “%1” has changes that are not saved.")
                                    .arg(editor_->draft().name)
                              : QString();
}

void TariffSection::begin() {
    assign_->reset(today().addDays(1));
    stack_->showState(StateView::Kind::Loading, tr("Reading the tariffs"));
    if (!draftOf_.isEmpty() && draftOf_ == access()->name() && allowedFor(access()->role())) {
        editor_->showDraft(draft_);
        message_->say(Tone::Neutral, tr("Here is what you had not saved."));
    }
    draftOf_.clear();
    draft_ = {};
}

Result<TariffSection::Book> TariffSection::readBook(Mdms& mdms, QDate today) {
    auto tariffs = mdms.tariffs();
    auto site = mdms.siteTariffs();
    const auto metered = mdms.meteredTariffs();
    if (!tariffs || !site || !metered) {
        return !tariffs ? Result<Book>(passOn(tariffs)) : !site ? Result<Book>(passOn(site)) : Result<Book>(passOn(metered));
    }
    const auto terms = termsOn(*site, today);
    const auto shipped = shippedTariffs();
    Book book;
    for (const auto& tariff : *tariffs) {
        const bool asItCame = std::ranges::any_of(shipped, [&](const auto& one) { return *one == *tariff; });
        book.rows.push_back({tariff, asItCame, terms && terms->tariff->id == tariff->id});
    }
    std::ranges::sort(book.rows, {}, [](const TariffRow& row) { return row.tariff->id; });
    book.site = std::move(*site);
    for (const auto& tariff : *metered) {
        book.metered += tariff->id;
    }
    return book;
}

void TariffSection::load() {
    fetch(
        book_, [today = today()](Mdms& mdms, Session&) { return readBook(mdms, today); },
        [this](const Result<Book>& answer) {
            if (answer) {
                take(*answer);
            } else {
                stack_->showState(StateView::Kind::Error, tr("The tariffs cannot be read"), errorText(answer.error()))
                    .setActions(tr("Try again"));
            }
        });
}

void TariffSection::take(const Book& book) {
    tariffs_->setRows(book.rows);
    stack_->showContent();
    QStringList lines;
    for (const TariffFrom& one : book.site) {
        lines += one.from == kSinceEver ? tr("The site: %1").arg(one.tariff->name)
                                        : tr("The site from %1: %2").arg(locale().toString(one.from, QLocale::ShortFormat), one.tariff->name);
    }
    site_->setText(lines.join(u'\n'));
    metered_ = book.metered;
    lookWhetherToAssign();
    if (!editor_->isDirty()) {
        showChosen();
    }
}

void TariffSection::leaveDraft(const std::function<void()>& go) {
    if (!editor_->isDirty()) {
        go();
        return;
    }
    confirm(this, {tr("Discard what is not saved?"), tr("The changes to “%1” are lost.").arg(editor_->draft().name), tr("Discard")}, go);
}

// Until the question about the draft is answered, the row of what is shown stays chosen.
void TariffSection::choose(const QString& id) {
    const bool asks = editor_->isDirty();
    leaveDraft([this, id] {
        chosen_ = id;
        showChosen();
    });
    if (asks) {
        QTimer::singleShot(0, this, [this] { table_->setCurrentIndex(tariffs_->index(tariffs_->rowOf(chosen_), 0)); });
    }
}

void TariffSection::showChosen() {
    const int row = tariffs_->rowOf(chosen_);
    if (row < 0) {
        chosen_.clear();
        table_->setCurrentIndex({});
        editor_->clear();
        return;
    }
    table_->setCurrentIndex(tariffs_->index(row, 0));
    editor_->show(*tariffs_->row(row).tariff, tariffs_->row(row).shipped);
}

void TariffSection::makeNew() {
    chosen_.clear();
    table_->setCurrentIndex({});
    const int site = static_cast<int>(std::ranges::find_if(tariffs_->rows(), &TariffRow::ofSite) - tariffs_->rows().begin());
    const bool known = site < tariffs_->rowCount();
    Tariff tariff = flatTariff(freeId(*tariffs_, QStringLiteral("tariff")), tr("New tariff"),
                               known ? tariffs_->row(site).tariff->currency : QString(), EnergyRate{});
    tariff.versions.front().validFrom = today().addDays(1);
    editor_->showDraft(tariff);
}

void TariffSection::makeCopy() {
    constexpr qsizetype longestName = 64;
    Tariff copy = editor_->draft();
    copy.id = freeId(*tariffs_, copy.id);
    copy.name = tr("Copy of %1").arg(copy.name).left(longestName).trimmed();
    copy.example = false;
    chosen_.clear();
    table_->setCurrentIndex({});
    editor_->showDraft(copy);
}

void TariffSection::importFrom(const QString& path) {
    QtConcurrent::run([path] { return readTariffFile(path); }).then(this, [this, path](const Result<ParsedTariff>& read) {
        if (!isEntered()) {
            return;
        }
        if (!read) {
            message_->say(Tone::Bad, errorText(read.error()), tr("Nothing was imported."));
            return;
        }
        chosen_.clear();
        table_->setCurrentIndex({});
        editor_->showDraft(read->tariff, read->faults);
        message_->say(Tone::Neutral, tr("Read from “%1”. It is not saved yet.").arg(path));
    });
}

void TariffSection::exportTo(const QString& path) {
    QtConcurrent::run([path, tariff = editor_->draft()] { return writeTariffFile(path, tariff); })
        .then(this, [this, path](const Status& written) {
            if (isEntered()) {
                say(written, tr("Exported to “%1”.").arg(path));
            }
        });
}

void TariffSection::save() {
    editor_->setBusy(true);
    ask([tariff = editor_->draft()](Mdms& mdms, Session& access) { return mdms.putTariff(access, tariff); },
        [this, id = editor_->draft().id](const Status& stored) {
            editor_->setBusy(false);
            say(stored, tr("Saved. Bills that are out stay as they are."));
            if (stored) {
                chosen_ = id;
                editor_->show(editor_->draft(), false);
                refresh();
            }
        });
}

void TariffSection::lookWhetherToAssign() {
    assign_->setRefused(editor_->draft().id.isEmpty() ? tr("Choose a tariff first.")
                        : editor_->isDirty()          ? tr("Save the tariff first: what is assigned is what is saved.")
                                                      : QString());
    assign_->setOfferRefused(metered_.contains(editor_->draft().id) ? tr("It is assigned or offered already.") : QString());
}

void TariffSection::askToOffer() {
    confirm(this,
            {tr("Offer “%1” for comparison?").arg(editor_->draft().name),
             tr("Customers can see what they would have paid under it, for days from the next one on. Every household's energy is totalled "
                "by its registers too, which tells the utility a little more of when it is used."),
             tr("Offer")},
            [this] { offer(); });
}

void TariffSection::offer() {
    assign_->setBusy(true);
    ask([id = editor_->draft().id](Mdms& mdms, Session& access) { return mdms.offerTariff(access, id); },
        [this](const Status& offered) {
            assign_->setBusy(false);
            say(offered, tr("Offered for comparison, for days from the next one on."));
            refresh();
        });
}

void TariffSection::askToAssign(const std::optional<Pseudonym>& household, QDate from) {
    const QString name = editor_->draft().name;
    const QString day = locale().toString(from, QLocale::LongFormat);
    confirm(this,
            {household ? tr("Bill this household under “%1” from %2?").arg(name, day) : tr("Bill the site under “%1” from %2?").arg(name, day),
             from <= today() ? tr("That day is not in the future: bills that are not out yet change. Bills that are out stay as they are.")
                             : tr("Bills that are out stay as they are."),
             tr("Assign")},
            [this, household, from] { assign(household, from); });
}

void TariffSection::assign(const std::optional<Pseudonym>& household, QDate from) {
    assign_->setBusy(true);
    ask([household, from, id = editor_->draft().id](Mdms& mdms,
                                                    Session& access) { return mdms.assignTariff(access, household, from, id); },
        [this](const Status& assigned) {
            assign_->setBusy(false);
            say(assigned, tr("Assigned."));
            refresh();
        });
}

void TariffSection::say(const Status& status, const QString& done) {
    if (status) {
        message_->say(Tone::Good, done);
    } else {
        message_->say(Tone::Bad, errorText(status.error()), tr("Nothing was changed."));
    }
}

void TariffSection::forget() {
    if (editor_->isDirty() && isEntered()) {
        draftOf_ = access()->name();
        draft_ = editor_->draft();
    }
    chosen_.clear();
    tariffs_->setRows({});
    site_->clear();
    editor_->clear();
    message_->clear();
    stack_->showState(StateView::Kind::Loading, tr("Reading the tariffs"));
}

}  // namespace smarter
