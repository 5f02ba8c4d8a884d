// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/operator/billing/billing_section.h"

#include <QHBoxLayout>
#include <QStackedWidget>

#include "ui/documents/bill_text.h"
#include "ui/operator/billing/bill_pane.h"
#include "ui/operator/billing/billing_view.h"
#include "ui/operator/billing/issued_view.h"
#include "ui/operator/billing/run_card.h"
#include "ui/session/dialogues.h"
#include "ui/text/error_text.h"
#include "ui/widgets/inline_message.h"
#include "ui/widgets/segmented_control.h"

namespace smarter {

namespace {

constexpr int kLeastPane = 332;
constexpr int kMostPane = 392;
constexpr int kListShare = 2;
constexpr int kPaneShare = 1;
constexpr int kLookAfterMs = 150;

}  // namespace

BillingSection::BillingSection(SiteSession& session, const ThemeController& theme, QWidget* parent)
    : OperatorSection(session, parent),
      lists_(new SegmentedControl(theme, {tr("Households"), tr("Issued bills")})),
      runAll_(new BusyButton(theme, tr("Issue all bills…"))),
      message_(new InlineMessage(theme)),
      runCard_(new RunCard(theme)),
      stack_(new QStackedWidget),
      households_(new BillingView(theme)),
      issued_(new IssuedView(theme, session.zone())),
      pane_(new BillPane(theme)) {
    makeLists();
    lookSoon_.setSingleShot(true);
    lookSoon_.setInterval(kLookAfterMs);
    connect(&lookSoon_, &QTimer::timeout, this, &BillingSection::look);
    connectLists();
    connectPane();
    connect(&session, &SiteSession::aggregatesArrived, this, &BillingSection::refresh);
}

void BillingSection::makeLists() {
    lists_->setObjectName(QStringLiteral("billingLists"));
    lists_->setAccessibleName(tr("Which bills to list"));
    runAll_->setObjectName(QStringLiteral("issueAll"));
    runAll_->setEnabled(false);
    message_->setObjectName(QStringLiteral("billingMessage"));
    stack_->addWidget(households_);
    stack_->addWidget(issued_);
    pane_->setMinimumWidth(kLeastPane);
    pane_->setMaximumWidth(kMostPane);
    auto* bar = new QHBoxLayout;
    bar->addWidget(lists_);
    bar->addStretch(1);
    bar->addWidget(runAll_);
    auto* left = new QVBoxLayout;
    left->setSpacing(space::kGap);
    left->addLayout(bar);
    left->addWidget(runCard_);
    left->addWidget(stack_, 1);
    auto* row = new QHBoxLayout;
    row->setSpacing(space::kGap);
    row->addLayout(left, kListShare);
    row->addWidget(pane_, kPaneShare);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kGap);
    column->addWidget(message_);
    column->addLayout(row, 1);
}

void BillingSection::connectLists() {
    connect(lists_, &SegmentedControl::currentChanged, this, [this](int list) {
        stack_->setCurrentIndex(list);
        refresh();
    });
    connect(households_, &BillingView::retryAsked, this, &BillingSection::refresh);
    connect(issued_, &IssuedView::retryAsked, this, &BillingSection::refresh);
    connect(households_, &BillingView::periodChosen, this, [this](const DayPeriod& period) {
        period_ = period;
        refresh();
    });
    connect(households_, &BillingView::householdChosen, this, [this](const Pseudonym& household) {
        issued_->chooseNone();
        BillLook look;
        look.household = household;
        look.period = shownPeriod_;
        look.tariff = look_ ? look_->tariff : std::nullopt;
        lookSoonAt(look);
    });
    connect(issued_, &IssuedView::billChosen, this, [this](std::int64_t number) {
        households_->chooseNone();
        lookSoonAt({number, {}, {}, {}});
    });
    connect(runAll_, &QPushButton::clicked, this, &BillingSection::askToRun);
    connect(runCard_, &RunCard::cancelled, this, [this] { cancelled_ = true; });
}

void BillingSection::connectPane() {
    connect(pane_, &BillPane::retryAsked, this, &BillingSection::look);
    connect(pane_, &BillPane::tariffChosen, this, [this](const QString& id) {
        BillLook look = *look_;
        look.tariff = id.isEmpty() ? std::nullopt : std::optional(id);
        lookSoonAt(look);
    });
    connect(pane_, &BillPane::documentAsked, this, [this](std::int64_t number) {
        look_ = BillLook{number, {}, {}, {}};
        look();
    });
    connect(pane_, &BillPane::issueAsked, this, [this] {
        confirm(this,
                {tr("Issue this bill?"),
                 tr("A bill that is out is never changed. If its totals change later, it is corrected by another."), tr("Issue")},
                [this] { issue(); });
    });
    connect(pane_, &BillPane::correctAsked, this, [this] {
        confirm(this,
                {tr("Correct bill %1?").arg(look_->number),
                 tr("The bill is made anew from what is known now. The new document reverses this one, which stays in the books."),
                 tr("Correct")},
                [this] { correct(); });
    });
    connect(pane_, &BillPane::exportAsked, this, &BillingSection::askWhereToExport);
}

void BillingSection::load() {
    if (stack_->currentIndex() == Households) {
        loadHouseholds();
    } else {
        loadIssued();
    }
}

void BillingSection::loadHouseholds() {
    fetch(
        bills_,
        [period = period_, zone = session().zone()](Mdms& mdms, Session& access) {
            return surveyHouseholds(mdms, access, period, zone);
        },
        [this, period = period_](const Result<HouseholdSurvey>& answer) {
            if (period != period_) {
                return;
            }
            if (answer) {
                takeHouseholds(*answer);
            } else {
                households_->showError(errorText(answer.error()));
            }
        });
}

void BillingSection::takeHouseholds(const HouseholdSurvey& survey) {
    households_->show(survey);
    pane_->setTariffs(survey.tariffs);
    runAll_->setEnabled(!survey.bills.empty() && !runCard_->isRunning());
    const bool moved = shownPeriod_ != survey.period;
    shownPeriod_ = survey.period;
    if (moved && look_ && !look_->isDocument()) {
        look_->period = survey.period;
        look();
    }
}

void BillingSection::loadIssued() {
    fetch(
        entries_, [](Mdms& mdms, Session& access) { return mdms.issuedBills(access); },
        [this](const Result<std::vector<BillEntry>>& answer) {
            if (answer) {
                issued_->show(*answer);
            } else {
                issued_->showError(errorText(answer.error()));
            }
        });
}

void BillingSection::lookSoonAt(const BillLook& look) {
    look_ = look;
    lookSoon_.start();
}

void BillingSection::look() {
    pane_->showLoading();
    ask(
        [look = *look_, zone = session().zone()](Mdms& mdms, Session& access) {
            return lookAtBill(mdms, access, look, zone, SystemClock().now());
        },
        [this, asked = *look_](const Result<ShownBill>& answer) {
            if (asked != look_) {
                return;
            }
            if (answer) {
                pane_->show(*answer);
            } else {
                pane_->showError(answer.error());
            }
        });
}

void BillingSection::issue() {
    pane_->setBusy(true);
    ask([look = *look_](Mdms& mdms, Session& access) { return mdms.issueBill(access, look.household, look.period); },
        [this](const Result<IssuedBill>& made) { takeDocument(made); });
}

void BillingSection::correct() {
    pane_->setBusy(true);
    ask([number = look_->number](Mdms& mdms, Session& access) { return mdms.correctBill(access, number); },
        [this](const Result<IssuedBill>& made) { takeDocument(made); });
}

void BillingSection::takeDocument(const Result<IssuedBill>& made) {
    pane_->setBusy(false);
    if (!made) {
        message_->say(Tone::Bad, errorText(made.error()), tr("No bill went out."));
        return;
    }
    message_->say(Tone::Good, made->corrects == 0
                                  ? tr("Bill %1 is out.").arg(made->number)
                                  : tr("Bill %1 is out and corrects bill %2.").arg(made->number).arg(made->corrects));
    look_ = BillLook{made->number, {}, {}, {}};
    look();
    refresh();
}

void BillingSection::askWhereToExport(BillFormat format) {
    const BillLook look = *look_;
    const QString name = look.isDocument() ? tr("bill-%1", "file name").arg(look.number)
                                           : tr("bill-%1-%2", "file name").arg(look.household.hex().left(8), periodName(look.period));
    QString file = name + QLatin1Char('.') + suffixOf(format);
    askWhereToSave(this, tr("Save the bill"), file.replace(u'/', u'-'),
                   [this, look, format](const QString& path) { exportTo(look, format, path); });
}

void BillingSection::exportTo(const BillLook& look, BillFormat format, const QString& path) {
    const BillPageSettings settings{session().site().options().name, session().zone(), locale()};
    ask([look, format, path, settings](Mdms& mdms, Session& access) { return exportBill(mdms, access, look, format, path, settings); },
        [this, path](const Status& saved) {
            if (saved) {
                message_->say(Tone::Good, tr("Saved as “%1”.").arg(path));
            } else {
                message_->say(Tone::Bad, errorText(saved.error()), tr("Nothing was saved."));
            }
        });
}

void BillingSection::askToRun() {
    confirm(this,
            {tr("Issue the bills of %1?").arg(periodText(shownPeriod_, locale())),
             tr("Every household with a total in these days gets its bill, unless one is out already. It takes a while and can be "
                "cancelled; what was issued stays."),
             tr("Issue all")},
            [this] { startRun(); });
}

void BillingSection::startRun() {
    cancelled_ = false;
    runAll_->setEnabled(false);
    runCard_->begin(shownPeriod_);
    run_.emplace();
    run_->period = shownPeriod_;
    ask([period = shownPeriod_](Mdms& mdms, Session& access) { return mdms.beginBillingRun(access, period); },
        [this](const Result<BillingRun>& answer) { takeRun(answer); });
}

// One question a hundred households: what others ask comes in between.
void BillingSection::goOn() {
    ask([run = *run_](Mdms& mdms, Session& access) { return mdms.goOnBilling(access, run); },
        [this](const Result<BillingRun>& answer) { takeRun(answer); });
}

void BillingSection::takeRun(const Result<BillingRun>& answer) {
    if (!answer) {
        endRun(errorText(answer.error()));
        return;
    }
    run_ = *answer;
    runCard_->show(*run_);
    if (run_->isOver()) {
        endRun({});
    } else if (cancelled_) {
        endRun(tr("Cancelled."));
    } else {
        goOn();
    }
}

void BillingSection::endRun(const QString& cut) {
    runCard_->finish(*run_, cut);
    run_.reset();
    runAll_->setEnabled(true);
    refresh();
}

void BillingSection::forget() {
    lookSoon_.stop();
    period_.reset();
    shownPeriod_ = {};
    look_.reset();
    run_.reset();
    lists_->setCurrent(Households);
    households_->clear();
    issued_->clear();
    pane_->clear();
    runCard_->clear();
    message_->clear();
    runAll_->setEnabled(false);
}

}  // namespace smarter
