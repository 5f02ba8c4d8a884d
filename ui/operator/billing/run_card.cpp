// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/operator/billing/run_card.h"

#include <QHBoxLayout>
#include <QProgressBar>

#include "ui/documents/bill_text.h"
#include "ui/models/run_problems_model.h"
#include "ui/widgets/busy.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/table_view.h"

namespace smarter {

namespace {
constexpr int kProblemsHeight = 156;
}

RunCard::RunCard(const ThemeController& theme, QWidget* parent)
    : Card(theme, {}, parent),
      bar_(new QProgressBar),
      text_(hintLabel(theme, {}, Ink::Text)),
      button_(new BusyButton(theme, {})),
      problems_(new RunProblemsModel(this)),
      table_(new TableView(theme)) {
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    bar_->setTextVisible(false);
    bar_->setFixedHeight(space::kSmall);
    bar_->setObjectName(QStringLiteral("runProgress"));
    bar_->setAccessibleName(tr("Households done"));
    text_->setObjectName(QStringLiteral("runText"));
    text_->setFigures(Label::Figures::Tabular);
    button_->setObjectName(QStringLiteral("runButton"));
    table_->setObjectName(QStringLiteral("runProblems"));
    table_->setAccessibleName(tr("Households without a bill"));
    table_->setModel(problems_);
    table_->setFixedHeight(kProblemsHeight);
    addControl(button_);
    body().addWidget(bar_);
    body().addWidget(text_);
    body().addWidget(table_);
    connect(button_, &QPushButton::clicked, this, [this] {
        if (running_) {
            button_->setBusy(true);
            Q_EMIT cancelled();
        } else {
            clear();
        }
    });
    clear();
}

void RunCard::begin(const DayPeriod& period) {
    running_ = true;
    setTitle(tr("Issuing the bills of %1").arg(periodText(period, locale())));
    bar_->setRange(0, 0);
    bar_->show();
    text_->setText(tr("Looking for households with a total"));
    button_->setText(tr("Cancel"));
    table_->hide();
    QWidget::show();
}

void RunCard::show(const BillingRun& run) {
    bar_->setRange(0, static_cast<int>(run.households.size()));
    bar_->setValue(static_cast<int>(run.done));
    text_->setText(tr("%1 of %2 households · %3")
                       .arg(locale().toString(static_cast<qulonglong>(run.done)),
                            locale().toString(static_cast<qulonglong>(run.households.size())), counts(run)));
}

QString RunCard::counts(const BillingRun& run) const {
    QStringList parts{tr("%n issued", nullptr, static_cast<int>(run.issued)),
                      tr("%n already there", nullptr, static_cast<int>(run.alreadyIssued)),
                      tr("%n without a released total", nullptr, static_cast<int>(run.withoutTotals))};
    if (!run.problems.empty()) {
        parts += tr("%n problem(s)", nullptr, static_cast<int>(run.problems.size()));
    }
    return parts.join(QStringLiteral(" · "));
}

void RunCard::finish(const BillingRun& run, const QString& cut) {
    running_ = false;
    button_->setBusy(false);
    button_->setText(tr("Close"));
    bar_->hide();
    const QString period = periodText(run.period, locale());
    setTitle(cut.isEmpty() ? tr("The bills of %1 are out").arg(period) : tr("The billing run of %1 ended early").arg(period));
    text_->setText(cut.isEmpty() ? counts(run)
                                 : tr("%1 What was issued stays; another run goes on from there. %2").arg(cut, counts(run)));
    problems_->setRows(runProblemRows(run));
    table_->setVisible(!run.problems.empty());
}

void RunCard::clear() {
    running_ = false;
    button_->setBusy(false);
    problems_->setRows({});
    hide();
}

}  // namespace smarter
