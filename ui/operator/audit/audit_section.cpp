// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/operator/audit/audit_section.h"

#include <QComboBox>
#include <QDateEdit>
#include <QHBoxLayout>
#include <QFile>
#include <QHeaderView>
#include <QSaveFile>
#include <QSignalBlocker>
#include <QtConcurrentRun>

#include "core/messages/calendar.h"
#include "ui/session/dialogues.h"
#include "ui/text/audit_text.h"
#include "ui/text/error_text.h"
#include "ui/widgets/card.h"
#include "ui/widgets/inline_message.h"
#include "ui/widgets/state_view.h"
#include "ui/widgets/table_view.h"

namespace smarter {

namespace {

enum Time { AnyTime, Today, Week, Month, OtherDays };
constexpr int kWeekDays = 7;
constexpr int kMonthDays = 30;

Status writeFile(const QString& path, const QByteArray& content) {
    QSaveFile file(path);
    const bool written = file.open(QIODevice::WriteOnly) && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner) &&
                         file.write(content) == content.size() && file.commit();
    return written ? Status() : fail(ErrorCode::FileUnwritable, path, file.errorString());
}

}  // namespace

AuditSection::AuditSection(SiteSession& session, const ThemeController& theme, QWidget* parent)
    : OperatorSection(session, parent),
      entries_(new AuditModel(session.zone(), this)),
      table_(new TableView(theme)),
      who_(new QComboBox),
      action_(new QComboBox),
      time_(new QComboBox),
      first_(new QDateEdit),
      last_(new QDateEdit),
      check_(new BusyButton(theme, tr("Check the chain"))),
      export_(new BusyButton(theme, tr("Export…"))),
      message_(new InlineMessage(theme)),
      count_(new Label(theme, {}, TextRole::Secondary, Ink::Muted)),
      stack_(new StateStack(theme, table_)) {
    makeFilters();
    makeTable();
    auto* card = new Card(theme, tr("Audit log"));
    for (QWidget* control : std::initializer_list<QWidget*>{who_, action_, time_, first_, last_, export_, check_}) {
        card->addControl(control);
    }
    message_->setObjectName(QStringLiteral("auditMessage"));
    count_->setObjectName(QStringLiteral("auditCount"));
    stack_->setObjectName(QStringLiteral("auditState"));
    card->body().addWidget(message_);
    card->body().addWidget(stack_, 1);
    card->body().addWidget(count_);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(card);
    connect(&stack_->state(), &StateView::firstActionChosen, this, &AuditSection::refresh);
    connect(check_, &QPushButton::clicked, this, &AuditSection::checkChain);
    connect(export_, &QPushButton::clicked, this, [this] {
        askWhereToSave(this, tr("Export the audit log"), QStringLiteral("audit.csv"), [this](const QString& path) { exportTo(path); });
    });
}

void AuditSection::makeFilters() {
    who_->setObjectName(QStringLiteral("auditWho"));
    who_->setAccessibleName(tr("Whose entries"));
    action_->setObjectName(QStringLiteral("auditAction"));
    action_->setAccessibleName(tr("What was done"));
    time_->setObjectName(QStringLiteral("auditTime"));
    time_->setAccessibleName(tr("When"));
    check_->setObjectName(QStringLiteral("auditCheck"));
    export_->setObjectName(QStringLiteral("auditExport"));
    action_->addItem(tr("Everything"));
    for (const AuditAction action : kAuditActions) {
        action_->addItem(auditActionText(action), static_cast<int>(action));
    }
    time_->addItems({tr("Any time"), tr("Today"), tr("7 days"), tr("30 days"), tr("Other days…")});
    for (QComboBox* box : {who_, action_, time_}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
        connect(box, &QComboBox::currentIndexChanged, this, &AuditSection::filter);
    }
    const std::pair<QDateEdit*, QString> days[] = {{first_, tr("First day")}, {last_, tr("Last day")}};
    for (const auto& [day, name] : days) {
        day->setAccessibleName(name);
        day->setCalendarPopup(true);
        day->setKeyboardTracking(false);
        day->hide();
        connect(day, &QDateEdit::dateChanged, this, &AuditSection::filter);
    }
    first_->setObjectName(QStringLiteral("auditFirst"));
    last_->setObjectName(QStringLiteral("auditLast"));
}

void AuditSection::makeTable() {
    using Column = AuditModel::Column;
    table_->setObjectName(QStringLiteral("audit"));
    table_->setAccessibleName(tr("Audit log"));
    table_->setModel(entries_);
    table_->setNumericColumns({Column::Position});
    table_->setStretchColumn(Column::Details);
    table_->setSortingEnabled(true);
    table_->horizontalHeader()->setSectionsClickable(true);
    table_->sortByColumn(Column::Position, Qt::DescendingOrder);
}

void AuditSection::load() {
    if (entries_->rows().empty()) {
        stack_->showState(StateView::Kind::Loading, tr("Reading the audit log"));
    }
    fetch(
        fetch_, [](Mdms& mdms, Session& access) { return mdms.auditEntries(access); },
        [this](const Result<std::vector<AuditEntry>>& answer) {
            if (!answer) {
                stack_->showState(StateView::Kind::Error, tr("The audit log cannot be read"), errorText(answer.error()))
                    .setActions(tr("Try again"));
                return;
            }
            entries_->setRows(auditRows(*answer));
            offerPeople();
            filter();
        });
}

void AuditSection::offerPeople() {
    const QSignalBlocker quiet(who_);
    const QVariant chosen = who_->currentData();
    who_->clear();
    who_->addItem(tr("Everybody"));
    for (const QString& name : entries_->people()) {
        who_->addItem(name.isEmpty() ? tr("the system itself") : name, name);
    }
    who_->setCurrentIndex(chosen.isValid() ? std::max(0, who_->findData(chosen)) : 0);
}

void AuditSection::filter() {
    AuditModel::Filter wanted;
    if (who_->currentIndex() > 0) {
        wanted.who = who_->currentData().toString();
    }
    if (action_->currentIndex() > 0) {
        wanted.action = static_cast<AuditAction>(action_->currentData().toInt());
    }
    const int time = time_->currentIndex();
    const QDate today = localDateOf(SystemClock().now(), session().zone());
    const bool other = time == OtherDays;
    if (other && !first_->isVisibleTo(this)) {
        const QSignalBlocker quietFirst(first_);
        const QSignalBlocker quietLast(last_);
        first_->setDate(today);
        last_->setDate(today);
    }
    first_->setVisible(other);
    last_->setVisible(other);
    if (other) {
        wanted.first = first_->date();
        wanted.last = last_->date();
    } else if (time != AnyTime) {
        wanted.first = today.addDays(time == Today ? 0 : 1 - (time == Week ? kWeekDays : kMonthDays));
    }
    entries_->setFilter(wanted);
    showCount();
}

void AuditSection::showCount() {
    count_->setText(tr("%1 of %2 entries").arg(locale().toString(entries_->rowCount()),
                                               locale().toString(static_cast<qulonglong>(entries_->rows().size()))));
    if (entries_->rowCount() == 0) {
        stack_->showState(StateView::Kind::Empty, tr("No such entry"),
                          tr("Whoever signs in, looks at a household or changes something is written down here."));
    } else {
        stack_->showContent();
    }
}

void AuditSection::checkChain() {
    check_->setBusy(true);
    ask([](Mdms& mdms, Session& access) { return mdms.checkAudit(access); },
        [this](const Result<AuditCheck>& answer) {
            check_->setBusy(false);
            takeCheck(answer);
        });
}

void AuditSection::takeCheck(const Result<AuditCheck>& answer) {
    if (!answer) {
        message_->say(Tone::Bad, errorText(answer.error()));
    } else if (answer->firstBreak) {
        message_->say(Tone::Bad, auditBreakText(*answer->firstBreak),
                      tr("Somebody has changed the log, or it is damaged. Keep the site's files as they are, and compare with a copy."));
        const int row = entries_->rowOf(answer->firstBreak->position);
        if (row >= 0) {
            table_->setCurrentIndex(entries_->index(row, 0));
        }
    } else {
        message_->say(Tone::Good, tr("The chain is whole: %n entries, each follows the one before.", nullptr, static_cast<int>(answer->entries)),
                      tr("Newest: %1").arg(hex(answer->head.hash)));
    }
}

void AuditSection::exportTo(const QString& path) {
    QtConcurrent::run([path, content = entries_->csv()] { return writeFile(path, content); })
        .then(this, [this, path](const Status& written) {
            if (!isEntered()) {
                return;
            }
            if (written) {
                message_->say(Tone::Good, tr("Saved as “%1”.").arg(path));
            } else {
                message_->say(Tone::Bad, errorText(written.error()), tr("Nothing was saved."));
            }
        });
}

void AuditSection::forget() {
    entries_->setRows({});
    message_->clear();
    count_->clear();
    check_->setBusy(false);
    for (QComboBox* box : {who_, action_, time_}) {
        const QSignalBlocker quiet(box);
        box->setCurrentIndex(0);
    }
    entries_->setFilter({});
    first_->hide();
    last_->hide();
    stack_->showState(StateView::Kind::Loading, tr("Reading the audit log"));
}

}  // namespace smarter
