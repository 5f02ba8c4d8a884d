// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/customer/own_bills_view.h"

#include <QDateTime>
#include <QItemSelectionModel>
#include <QVBoxLayout>

#include "ui/customer/bill_check_text.h"
#include "ui/documents/bill_text.h"

namespace smarter {

namespace {

enum ListColumn : int { Name, Days, Issued, Amount, ResultColumn };
enum LineColumn : int { What, Energy, Price, Own, Billed, Difference };

QList<QStandardItem*> rowOf(const QStringList& texts) {
    QList<QStandardItem*> row;
    for (const QString& text : texts) {
        row += new QStandardItem(text);
        row.back()->setToolTip(text);
    }
    return row;
}

QString withSign(Money amount, const QLocale& locale) {
    return (amount.value > 0 ? QStringLiteral("+") : QString()) + exactMoney(amount, locale);
}

}  // namespace

OwnBillsView::OwnBillsView(const ThemeController& theme, const QTimeZone& zone, QWidget* parent)
    : QWidget(parent),
      theme_(theme),
      zone_(zone),
      message_(new InlineMessage(theme)),
      note_(new Label(theme, {}, TextRole::Secondary, Ink::Muted)),
      list_(new TableView(theme)),
      checkCard_(new Card(theme, tr("How it adds up"))),
      result_(new Pill(theme, Tone::Neutral, {})),
      what_(new Label(theme, {}, TextRole::BodyStrong)),
      next_(new Label(theme, {}, TextRole::Secondary, Ink::Muted)),
      lines_(new TableView(theme)),
      stack_(new StateStack(theme, makeContent())) {
    const std::pair<QWidget*, const char*> names[] = {{message_, "ownBillsMessage"}, {list_, "ownBills"},
                                                      {lines_, "ownBillLines"},      {what_, "ownBillResult"},
                                                      {next_, "ownBillNext"},        {note_, "ownBillsNote"}};
    for (const auto& [widget, name] : names) {
        widget->setObjectName(QString::fromLatin1(name));
    }
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kGap);
    column->addWidget(message_);
    column->addWidget(stack_, 1);
    connect(&stack_->state(), &StateView::firstActionChosen, this, &OwnBillsView::fileAsked);
    connect(message_, &InlineMessage::actionChosen, this, &OwnBillsView::retryAsked);
    clear();
}

QWidget* OwnBillsView::makeContent() {
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kGap);
    column->addWidget(makeListCard(), 2);
    column->addWidget(makeCheckCard(), 3);
    return content;
}

QWidget* OwnBillsView::makeListCard() {
    auto* card = new Card(theme_, tr("Bills, checked against your own readings"));
    auto* file = new BusyButton(theme_, tr("Check a bill from a file…"));
    file->setObjectName(QStringLiteral("openBill"));
    connect(file, &QPushButton::clicked, this, &OwnBillsView::fileAsked);
    card->addControl(file);
    list_->setAccessibleName(card->title());
    list_->setModel(&listModel_);
    list_->setNumericColumns({Amount});
    list_->setStretchColumn(Name);
    connect(list_->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex& now) {
                if (now.isValid() && static_cast<std::size_t>(now.row()) < bills_.size()) {
                    showBill(static_cast<std::size_t>(now.row()));
                }
            });
    note_->setWordWrap(true);
    card->body().addWidget(list_, 1);
    card->body().addWidget(note_);
    return card;
}

QWidget* OwnBillsView::makeCheckCard() {
    checkCard_->addBesideTitle(result_);
    what_->setWordWrap(true);
    next_->setWordWrap(true);
    lines_->setAccessibleName(checkCard_->title());
    lines_->setModel(&linesModel_);
    lines_->setNumericColumns({Energy, Price, Own, Billed, Difference});
    lines_->setStretchColumn(What);
    QVBoxLayout& body = checkCard_->body();
    body.setSpacing(space::kSmall);
    body.addWidget(what_);
    body.addWidget(next_);
    body.addWidget(lines_, 1);
    return checkCard_;
}

void OwnBillsView::showLoading() {
    if (bills_.empty()) {
        stack_->showState(StateView::Kind::Loading, tr("Your bills are being checked"),
                          tr("Each is made anew from your own readings, minute by minute."));
    }
}

void OwnBillsView::show(const OwnBills& bills) {
    message_->clear();
    bills_ = bills.bills;
    shared_ = bills.shared;
    note_->setText(
        tr("%n bill(s) of your meter cover days of another household as well, and are shown to neither. Ask "
           "your utility for a bill "
           "of your own days.",
           nullptr, shared_));
    note_->setVisible(shared_ > 0);
    if (bills_.empty()) {
        StateView& state = stack_->showState(
            StateView::Kind::Empty, tr("No bill was issued for you yet"),
            tr("As soon as your utility issues one, it stands here, checked against your own readings."));
        state.setActions(tr("Check a bill from a file…"));
        return;
    }
    stack_->showContent();
    fillList(0);
}

void OwnBillsView::addFile(const OwnBill& bill) {
    message_->clear();
    bills_.insert(bills_.begin(), bill);
    stack_->showContent();
    fillList(0);
}

void OwnBillsView::sayError(const QString& what) {
    if (bills_.empty()) {
        StateView& state = stack_->showState(StateView::Kind::Empty, tr("Your bills are not here"), what);
        state.setActions(tr("Check a bill from a file…"));
    } else {
        message_->say(Tone::Bad, what, tr("Nothing was changed."), tr("Try again"));
    }
}

void OwnBillsView::clear() {
    message_->clear();
    bills_.clear();
    shared_ = 0;
    listModel_.clear();
    linesModel_.clear();
    what_->clear();
    next_->clear();
    note_->clear();
    result_->set({});
    checkCard_->setTitle(tr("How it adds up"));
    stack_->showState(StateView::Kind::Loading, tr("Your bills are being checked"));
}

void OwnBillsView::fillList(std::size_t chosen) {
    listModel_.clear();
    listModel_.setHorizontalHeaderLabels(
        {tr("Bill"), tr("Days"), tr("Issued"), tr("Amount"), tr("Your readings")});
    for (const OwnBill& own : bills_) {
        const CheckText text = checkText(own.bill, own.check, locale_);
        const QString name = own.correctedBy == 0
                                 ? billName(own.bill)
                                 : tr("%1; replaced by bill %2").arg(billName(own.bill)).arg(own.correctedBy);
        const QDate issued = QDateTime::fromSecsSinceEpoch(secondsOf(own.bill.issuedAt), zone_).date();
        const auto row =
            rowOf({name, periodText(own.bill.bill.period, locale_),
                   own.bill.number == 0 ? QString() : locale_.toString(issued, QLocale::ShortFormat),
                   paidMoney(own.bill.bill.charges.amount, locale_) + QLatin1Char(' ') +
                       own.bill.bill.charges.currency,
                   text.result});
        row[ResultColumn]->setData(static_cast<int>(text.tone), PillToneRole);
        listModel_.appendRow(row);
    }
    list_->setStretchColumn(Name);
    list_->selectRow(static_cast<int>(chosen));
    showBill(chosen);
}

void OwnBillsView::showBill(std::size_t index) {
    const OwnBill& own = bills_[index];
    const CheckText text = checkText(own.bill, own.check, locale_);
    checkCard_->setTitle(
        tr("How it adds up: %1, %2").arg(billName(own.bill), periodText(own.bill.bill.period, locale_)));
    result_->set({text.tone, text.result, {}});
    what_->setText(text.what);
    next_->setText(text.next);
    next_->setVisible(!text.next.isEmpty());
    showLines(own);
}

void OwnBillsView::showLines(const OwnBill& bill) {
    linesModel_.clear();
    linesModel_.setHorizontalHeaderLabels({tr("Line"), tr("Your readings"), tr("Price"),
                                           tr("By your readings"), tr("Billed"), tr("Difference")});
    const QString& currency = bill.bill.bill.charges.currency;
    for (const LineCheck& line : bill.check ? bill.check->lines : std::vector<LineCheck>()) {
        const BillRow own = line.own ? billRow(*line.own, currency, locale_) : BillRow();
        const BillRow billed = line.billed ? billRow(*line.billed, currency, locale_) : BillRow();
        const QString nothing = QStringLiteral("–");
        const auto row = rowOf({line.own ? own.title : billed.title, line.own ? own.quantity : nothing,
                                line.own ? own.rate : billed.rate, line.own ? own.amount : nothing,
                                line.billed ? billed.amount : nothing,
                                line.isEqual() ? tr("none") : withSign(line.difference(), locale_)});
        row[What]->setToolTip(line.own ? own.derivation : billed.derivation);
        row[Difference]->setData(
            static_cast<int>(line.isEqual()                                   ? Tone::Good
                             : bill.check->verdict == BillVerdict::Incomplete ? Tone::Caution
                                                                              : Tone::Bad),
            PillToneRole);
        linesModel_.appendRow(row);
    }
    if (bill.check) {
        const Money own{bill.bill.bill.charges.amount.value - bill.check->difference.value};
        const auto total = rowOf(
            {tr("Total, %1").arg(currency),
             {},
             {},
             exactMoney(own, locale_),
             exactMoney(bill.bill.bill.charges.amount, locale_),
             bill.check->difference == Money{} ? tr("none") : withSign(bill.check->difference, locale_)});
        for (QStandardItem* item : total) {
            item->setData(true, StrongRole);
        }
        linesModel_.appendRow(total);
    }
    lines_->setStretchColumn(What);
}

}  // namespace smarter
