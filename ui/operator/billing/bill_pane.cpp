// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/operator/billing/bill_pane.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QMenu>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QToolButton>

#include "ui/documents/bill_text.h"
#include "ui/operator/billing/bill_lines.h"
#include "ui/text/error_text.h"
#include "ui/theme/icon.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/pill.h"

namespace smarter {

BillPane::BillPane(const ThemeController& theme, QWidget* parent)
    : Card(theme, tr("Bill"), parent),
      kind_(new Pill(theme, Tone::Neutral, {})),
      export_(new QToolButton),
      household_(new Label(theme, {}, TextRole::Mono)),
      period_(new Label(theme, {}, TextRole::Secondary, Ink::Muted)),
      tariffRow_(new QWidget),
      tariff_(new QComboBox),
      lines_(new BillLines(theme)),
      note_(hintLabel(theme, {})),
      action_(new BusyButton(theme, {}, BusyButton::Emphasis::Primary)),
      document_(new BusyButton(theme, {})),
      stack_(new StateStack(theme, makeContent())) {
    addBesideTitle(kind_);
    makeExport();
    stack_->setObjectName(QStringLiteral("billState"));
    body().addWidget(stack_, 1);
    connect(&stack_->state(), &StateView::firstActionChosen, this, &BillPane::retryAsked);
    connect(tariff_, &QComboBox::currentIndexChanged, this, [this] { Q_EMIT tariffChosen(tariff_->currentData().toString()); });
    connect(action_, &QPushButton::clicked, this, &BillPane::act);
    connect(document_, &QPushButton::clicked, this, [this] {
        Q_EMIT documentAsked(shown_->look.isDocument() ? shown_->correctedBy : shown_->standing);
    });
    clear();
}

QWidget* BillPane::makeContent() {
    household_->setObjectName(QStringLiteral("billHousehold"));
    household_->setElided(true);
    household_->setTextInteractionFlags(Qt::TextSelectableByMouse);
    household_->setAccessibleName(tr("Household"));
    period_->setObjectName(QStringLiteral("billPeriod"));
    tariff_->setObjectName(QStringLiteral("billTariff"));
    tariff_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    auto* row = new QVBoxLayout(tariffRow_);
    row->setContentsMargins(0, 0, 0, 0);
    addField(theme(), *row, tr("Tariff"), tariff_);
    lines_->setObjectName(QStringLiteral("billLines"));
    auto* scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setAccessibleName(tr("Lines of the bill"));
    lines_->setProperty("scrolled", true);
    scroll->setWidget(lines_);
    action_->setObjectName(QStringLiteral("billAction"));
    document_->setObjectName(QStringLiteral("billDocument"));
    note_->setObjectName(QStringLiteral("billNote"));
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(space::kSmall);
    buttons->addWidget(action_);
    buttons->addWidget(document_);
    buttons->addStretch(1);
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kSmall);
    column->addWidget(household_);
    column->addWidget(period_);
    column->addWidget(tariffRow_);
    column->addSpacing(space::kUnit);
    column->addWidget(scroll, 1);
    column->addWidget(note_);
    column->addLayout(buttons);
    return content;
}

void BillPane::makeExport() {
    auto* menu = new QMenu(export_);
    for (const auto& [text, format] : {std::pair(tr("As PDF…"), BillFormat::Pdf), std::pair(tr("As CSV…"), BillFormat::Csv)}) {
        connect(menu->addAction(text), &QAction::triggered, this, [this, chosen = format] { Q_EMIT exportAsked(chosen); });
    }
    export_->setObjectName(QStringLiteral("billExport"));
    export_->setMenu(menu);
    export_->setPopupMode(QToolButton::InstantPopup);
    export_->setIcon(themedIcon(theme(), Icon::Export));
    export_->setToolTip(tr("Export the bill"));
    export_->setAccessibleName(export_->toolTip());
    addControl(export_);
}

void BillPane::setTariffs(const std::vector<std::shared_ptr<const Tariff>>& tariffs) {
    const QSignalBlocker quiet(tariff_);
    const QString chosen = tariff_->currentData().toString();
    tariff_->clear();
    tariff_->addItem(tr("The household's own"), QString());
    for (const auto& tariff : tariffs) {
        tariff_->addItem(tr("As if under %1").arg(tariff->name), tariff->id);
    }
    tariff_->setCurrentIndex(std::max(0, tariff_->findData(chosen)));
}

void BillPane::show(const ShownBill& shown) {
    shown_ = shown;
    const Bill& bill = shown.bill.bill;
    household_->setText(bill.household.hex());
    period_->setText(tr("%1 · %2 of %n day(s) with a total", nullptr, bill.period.days())
                         .arg(periodText(bill.period, locale()))
                         .arg(bill.billedDays()));
    const bool document = shown.look.isDocument();
    tariffRow_->setVisible(!document);
    {
        const QSignalBlocker quiet(tariff_);
        tariff_->setCurrentIndex(std::max(0, tariff_->findData(shown.look.tariff.value_or(QString()))));
    }
    kind_->set(document ? shown.correctedBy == 0 ? PillText{Tone::Good, tr("Issued, No. %1").arg(shown.look.number), {}}
                                                 : PillText{Tone::Caution, tr("No. %1, corrected").arg(shown.look.number), {}}
                        : PillText{Tone::Neutral, tr("Preview"), {}});
    kind_->show();
    export_->setEnabled(true);
    lines_->show(shown.bill);
    showStanding(shown);
    setBusy(false);
    stack_->showContent();
}

void BillPane::showStanding(const ShownBill& shown) {
    const bool document = shown.look.isDocument();
    const std::int64_t other = document ? shown.correctedBy : shown.standing;
    const bool issues = !document && other == 0 && shown.ended && !shown.look.tariff;
    action_->setText(document ? tr("Correct…") : tr("Issue…"));
    action_->setVisible(issues || (document && other == 0));
    document_->setText(tr("Open bill %1").arg(other));
    document_->setVisible(other != 0);
    QString note;
    if (document && other != 0) {
        note = tr("Bill %1 stands in its place. This one stays in the books.").arg(other);
    } else if (document && shown.bill.corrects != 0) {
        note = tr("Corrects bill %1, which stays in the books.").arg(shown.bill.corrects);
    } else if (!document && other != 0) {
        note = tr("Bill %1 is out for these days already, or for some of them.").arg(other);
    } else if (!document && !shown.ended) {
        note = tr("The period is not over: what comes yet is not in it, and no bill can go out.");
    } else if (shown.look.tariff) {
        note = tr("A comparison: bills go out under the household's own tariff alone.");
    }
    note_->setText(note);
    note_->setVisible(!note.isEmpty());
}

void BillPane::act() {
    if (shown_->look.isDocument()) {
        Q_EMIT correctAsked();
    } else {
        Q_EMIT issueAsked();
    }
}

void BillPane::setBusy(bool busy) {
    action_->setBusy(busy);
    document_->setEnabled(!busy);
    tariff_->setEnabled(!busy);
}

void BillPane::showLoading() {
    export_->setEnabled(false);
    if (window()->focusWidget() == tariff_) {
        return;  // whoever goes through the tariffs by keyboard stays there
    }
    stack_->showState(StateView::Kind::Loading, tr("Making the bill"));
}

void BillPane::showError(const Error& error) {
    shown_.reset();
    lines_->clear();
    kind_->hide();
    if (error.code == ErrorCode::NothingToBill) {
        stack_->showState(StateView::Kind::Withheld, tr("No total for these days"),
                          tr("None of this household's totals was released in this period: there is nothing to bill."));
    } else {
        stack_->showState(StateView::Kind::Error, tr("No bill can be made"), errorText(error)).setActions(tr("Try again"));
    }
}

void BillPane::clear() {
    shown_.reset();
    lines_->clear();
    household_->clear();
    kind_->hide();
    export_->setEnabled(false);
    const QSignalBlocker quiet(tariff_);
    tariff_->setCurrentIndex(0);
    stack_->showState(StateView::Kind::Empty, tr("No household is chosen"),
                      tr("Choose a household to see its bill, line by line, under its tariff or as if under another."));
}

}  // namespace smarter
