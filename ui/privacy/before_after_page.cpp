// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/privacy/before_after_page.h"

#include <QDir>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QtConcurrentRun>

#include "ui/privacy/curve_cards.h"
#include "ui/privacy/promises_model.h"
#include "ui/privacy/scores_model.h"
#include "ui/privacy/view_bar.h"
#include "ui/text/error_text.h"
#include "ui/widgets/state_view.h"
#include "ui/widgets/table_view.h"

namespace smarter {

namespace {
constexpr int kScoresShare = 14;
constexpr int kPromisesShare = 10;
}  // namespace

BeforeAfterPage::BeforeAfterPage(Options options, const ThemeController& theme, QWidget* parent)
    : Page(parent),
      options_(std::move(options)),
      theme_(theme),
      bar_(new ViewBar(theme)),
      before_(new BeforeCard(theme, options_.zone)),
      after_(new AfterCard(theme, options_.zone, options_.minimumMeters)),
      scores_(new ScoresModel(this)),
      promises_(new PromisesModel(this)),
      measuredAgainst_(new Label(theme, {}, TextRole::Secondary, Ink::Muted)),
      origin_(new Label(theme, {}, TextRole::Secondary, Ink::Muted)),
      stack_(new StateStack(theme, makeContent())) {
    setWindowTitle(tr("Before & after · what the utility could read from one home"));
    worker_.setMaxThreadCount(1);
    stack_->setObjectName(QStringLiteral("beforeAfterState"));
    measuredAgainst_->setObjectName(QStringLiteral("measuredAgainst"));
    origin_->setObjectName(QStringLiteral("origin"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::kPageMargin, 20, space::kPageMargin, space::kMedium);
    column->setSpacing(space::kMedium);
    column->addWidget(bar_);
    column->addWidget(stack_, 1);
    column->addWidget(origin_);
    connect(bar_, &ViewBar::sourceChosen, this, &BeforeAfterPage::load);
    connect(bar_, &ViewBar::folderAsked, this, &BeforeAfterPage::chooseFolder);
    connect(bar_, &ViewBar::changed, this, &BeforeAfterPage::compareSoon);
    connect(&stack_->state(), &StateView::firstActionChosen, this, &BeforeAfterPage::chooseFolder);
    bar_->setSources(options_.sources, options_.sources.empty() ? -1 : 0);
    showNothing();
}

BeforeAfterPage::~BeforeAfterPage() {
    stopWork();
    worker_.waitForDone();
}

QWidget* BeforeAfterPage::makeContent() {
    auto* content = new QWidget;
    auto* curves = new QHBoxLayout;
    curves->setSpacing(space::kGap);
    curves->addWidget(before_, 1);
    curves->addWidget(after_, 1);
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kGap);
    column->addLayout(curves, 1);
    column->addWidget(makeTables());
    return content;
}

QWidget* BeforeAfterPage::makeTables() {
    auto* scoresCard = new Card(theme_, tr("What the detector finds, computed now"));
    auto* scores = new TableView(theme_);
    scores->setObjectName(QStringLiteral("scores"));
    scores->setAccessibleName(scoresCard->title());
    scores->setModel(scores_);
    scores->setNumericColumns({ScoresModel::Events, ScoresModel::Precision, ScoresModel::Recall, ScoresModel::F1, ScoresModel::Presence,
                               ScoresModel::Information});
    scores->setStretchColumn(ScoresModel::Information);
    scores->setFitsRows(true);
    measuredAgainst_->setWordWrap(true);
    scoresCard->body().addWidget(scores);
    scoresCard->body().addWidget(measuredAgainst_);
    scoresCard->body().addStretch(1);
    auto* promisesCard = new Card(theme_, tr("Four promises"));
    auto* promises = new TableView(theme_);
    promises->setObjectName(QStringLiteral("promises"));
    promises->setAccessibleName(promisesCard->title());
    promises->setModel(promises_);
    promises->setStretchColumn(PromisesModel::After);
    promises->setFitsRows(true);
    promises_->setRows(promiseRows(options_.minimumMeters));
    promisesCard->body().addWidget(promises);
    promisesCard->body().addStretch(1);
    auto* tables = new QWidget;
    auto* row = new QHBoxLayout(tables);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::kGap);
    row->addWidget(scoresCard, kScoresShare);
    row->addWidget(promisesCard, kPromisesShare);
    return tables;
}

void BeforeAfterPage::setMinimumMeters(std::uint32_t meters) {
    if (meters == options_.minimumMeters) {
        return;
    }
    options_.minimumMeters = meters;
    promises_->setRows(promiseRows(meters));
    after_->setMinimumMeters(meters);
    if (shown_) {
        showDay(shown_);
    }
}

Identity BeforeAfterPage::identity() const {
    const auto source = static_cast<std::size_t>(std::max(source_, 0));
    const bool generated = source < options_.sources.size() && options_.sources[source].seed;
    return {tr("Demonstration"), {}, generated ? tr("Generated homes only") : tr("Files of this computer")};
}

void BeforeAfterPage::showEvent(QShowEvent* event) {
    Page::showEvent(event);
    if (source_ < 0 && !options_.sources.empty()) {
        load(0);
    }
}

void BeforeAfterPage::showNothing() {
    bar_->setProfiles({});
    origin_->setText(tr("In operation nobody could draw the left half: no station but the meter itself has a home's minutes to show."));
    stack_->showState(StateView::Kind::Empty, tr("No load profiles to look at"),
                      tr("Side by side, this page shows what a home's minutes tell, and what their sums do not. Choose a folder with a "
                         "CSV or XLSX file for each home; the demonstration of the start page comes with one."));
    stack_->state().setActions(tr("Choose a folder…"));
}

void BeforeAfterPage::chooseFolder() {
    auto* dialogue = new QFileDialog(this, tr("Folder of load profiles"));
    dialogue->setAttribute(Qt::WA_DeleteOnClose);
    dialogue->setFileMode(QFileDialog::Directory);
    connect(dialogue, &QFileDialog::fileSelected, this, &BeforeAfterPage::openFolder);
    dialogue->open();
}

void BeforeAfterPage::openFolder(const QString& folder) {
    const ProfileSource source{QDir(folder).dirName(), folder, {}};
    auto known = std::ranges::find(options_.sources, folder, &ProfileSource::folder);
    if (known == options_.sources.end()) {
        known = options_.sources.insert(known, source);
    }
    const auto index = static_cast<int>(known - options_.sources.begin());
    bar_->setSources(options_.sources, index);
    load(index);
}

void BeforeAfterPage::stopWork() {
    if (stop_) {
        stop_->store(true);
    }
}

void BeforeAfterPage::load(int source) {
    stopWork();
    source_ = source;
    profiles_.reset();
    shown_.reset();
    bar_->setProfiles({});
    stack_->showState(StateView::Kind::Loading, tr("Reading the load profiles"));
    Q_EMIT identityChanged();
    stop_ = std::make_shared<std::atomic_bool>(false);
    const auto read = [from = options_.sources[static_cast<std::size_t>(source)], zone = options_.zone, stop = stop_] {
        return HomeProfiles::read(from, zone, *stop);
    };
    QtConcurrent::run(&worker_, read).then(this, [this, source, stop = stop_](const Result<HomeProfilesPtr>& profiles) {
        if (stop == stop_) {
            showLoaded(source, profiles);
        }
    });
}

void BeforeAfterPage::showLoaded(int source, const Result<HomeProfilesPtr>& profiles) {
    if (!profiles) {
        stack_->showState(StateView::Kind::Error, tr("The load profiles cannot be read"), errorText(profiles.error()));
        stack_->state().setActions(tr("Choose a folder…"));
        return;
    }
    profiles_ = *profiles;
    origin_->setText(options_.sources[static_cast<std::size_t>(source)].seed
                         ? tr("This page reads the demonstration's own files. In operation nobody could draw the left half.")
                         : tr("This page reads the files of the folder you chose. In operation nobody could draw the left half."));
    bar_->setProfiles(profiles_);  // asks for the first comparison
}

void BeforeAfterPage::showNoDay() {
    shown_.reset();
    stack_->showState(StateView::Kind::Empty, tr("No whole day in this home's profile"),
                      tr("A day is shown when at least half of its minutes are there. Choose another home, or another folder."));
    stack_->state().setActions(tr("Choose a folder…"));
}

void BeforeAfterPage::compareSoon() {
    const std::optional<ViewRequest> wanted = bar_->request();
    if (!profiles_ || comparing_ || (shown_ && shown_->request == wanted)) {
        return;
    }
    if (wanted) {
        compare(*wanted);
    } else {
        showNoDay();
    }
}

void BeforeAfterPage::compare(const ViewRequest& request) {
    comparing_ = true;
    const auto work = [profiles = profiles_, request] { return std::make_shared<const ComparedDay>(compareDay(*profiles, request)); };
    QtConcurrent::run(&worker_, work).then(this, [this, profiles = profiles_](const ComparedDayPtr& day) {
        comparing_ = false;
        if (profiles == profiles_) {
            showDay(day);
        }
        compareSoon();
    });
}

void BeforeAfterPage::showDay(const ComparedDayPtr& day) {
    const bool sameLeft = shown_ && shown_->request.home == day->request.home && shown_->request.date == day->request.date;
    shown_ = day;
    bar_->setMostHomes(day->homesThere);
    if (!sameLeft) {
        before_->show(*day);
    }
    after_->show(*day);
    scores_->setRows(scoreRows(*day, locale()));
    const QString measured =
        day->truthKnown ? tr("Against what the simulator knows of this home. An event is a switching by 50 W or more, found within two "
                             "minutes or one interval and 30 % of its size.")
                        : tr("Nobody knows the truth about these files: what the detector finds in the raw minutes stands in for it. The "
                             "figures are agreement with that, not correctness.");
    const auto& information = day->afterScores.information;
    const QString chance = information ? tr("Of the information after, chance alone gives %1.").arg(locale().toString(information->byChance, 'f', 2))
                                       : QString();
    measuredAgainst_->setText((measured + QLatin1Char(' ') + chance).trimmed());
    stack_->showContent();
}

}  // namespace smarter
