// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/operator/retention/retention_section.h"

#include <QSignalBlocker>
#include <QSpinBox>

#include "ui/session/dialogues.h"
#include "ui/text/error_text.h"
#include "ui/widgets/busy.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/inline_message.h"
#include "ui/widgets/key_figure.h"
#include "ui/widgets/state_view.h"

namespace smarter {

namespace {

constexpr int kFieldWidth = 200;

}  // namespace

RetentionSection::RetentionSection(SiteSession& session, const ThemeController& theme, QWidget* parent)
    : OperatorSection(session, parent),
      inForce_(new Label(theme, {}, TextRole::Body)),
      when_(new Label(theme, {}, TextRole::SecondaryStrong)),
      totals_(new KeyFigure(theme, tr("Daily totals"))),
      households_(new KeyFigure(theme, tr("Households"))),
      originals_(new KeyFigure(theme, tr("Sealed aggregates"))),
      months_(new QSpinBox),
      change_(new BusyButton(theme, tr("Change…"), BusyButton::Emphasis::Primary)),
      message_(new InlineMessage(theme)),
      stack_(new StateStack(theme, makeContent(theme))) {
    message_->setObjectName(QStringLiteral("retentionMessage"));
    stack_->setObjectName(QStringLiteral("retentionState"));
    auto* card = new Card(theme, tr("How long daily totals are kept"));
    card->body().setSpacing(space::kMedium);
    card->body().addWidget(message_);
    card->body().addWidget(stack_, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(card);
    connect(&stack_->state(), &StateView::firstActionChosen, this, &RetentionSection::refresh);
}

QWidget* RetentionSection::makeContent(const ThemeController& theme) {
    inForce_->setObjectName(QStringLiteral("retentionInForce"));
    when_->setObjectName(QStringLiteral("retentionWhen"));
    inForce_->setWordWrap(true);
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kMedium);
    column->addWidget(inForce_);
    column->addWidget(hintLabel(
        theme,
        tr("Older ones are erased once a day, and the sealed aggregates with them, counted from the newest "
           "day that has a reading. Households that consent keep theirs for %1 years. Loads of "
           "neighbourhoods and issued bills stay.")
            .arg(Retention::kLongerMonths / 12)));
    column->addWidget(when_);
    auto* figures = new QHBoxLayout;
    figures->setSpacing(space::kGap);
    const std::pair<KeyFigure*, const char*> named[] = {
        {totals_, "erasedTotals"}, {households_, "erasedHouseholds"}, {originals_, "erasedOriginals"}};
    for (const auto& [figure, name] : named) {
        figure->setObjectName(QString::fromLatin1(name));
        figures->addWidget(figure);
    }
    column->addLayout(figures);
    column->addWidget(makeChange(theme));
    column->addStretch(1);
    return content;
}

QWidget* RetentionSection::makeChange(const ThemeController& theme) {
    months_->setObjectName(QStringLiteral("retentionMonths"));
    months_->setRange(Retention::kFewestMonths, Retention::kMostMonths);
    months_->setFixedWidth(kFieldWidth);
    change_->setObjectName(QStringLiteral("changeRetention"));
    auto* form = new QWidget;
    auto* column = new QVBoxLayout(form);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kMedium);
    addField(theme, *column, tr("Whole months to keep"), months_,
             tr("From %1 to %2. The figures above follow what is typed here.")
                 .arg(Retention::kFewestMonths)
                 .arg(Retention::kMostMonths));
    column->addWidget(change_, 0, Qt::AlignLeft);
    connect(months_, &QSpinBox::valueChanged, this, &RetentionSection::preview);
    connect(change_, &QPushButton::clicked, this, &RetentionSection::askToChange);
    return form;
}

void RetentionSection::begin() {
    stack_->showState(StateView::Kind::Loading, tr("Reading how long totals are kept"));
}

void RetentionSection::load() {
    fetch(
        fetch_,
        [](Mdms& mdms, Session& access) -> Result<Rule> {
            const auto months = mdms.retentionMonths();
            const auto next = mdms.wouldErase(access);
            return months && next ? Result<Rule>(Rule{*months, *next})
                   : months       ? passOn(next)
                                  : passOn(months);
        },
        [this](const Result<Rule>& answer) {
            if (answer) {
                take(*answer);
            } else {
                stack_
                    ->showState(StateView::Kind::Error, tr("How long totals are kept cannot be read"),
                                errorText(answer.error()))
                    .setActions(tr("Try again"));
            }
        });
}

void RetentionSection::take(const Rule& rule) {
    const bool untouched = months_->value() == monthsInForce_ || monthsInForce_ == 0;
    monthsInForce_ = rule.months;
    inForce_->setText(tr("Households' daily totals are kept for %n month(s).", nullptr, rule.months));
    stack_->showContent();
    if (untouched) {
        const QSignalBlocker quiet(months_);
        months_->setValue(rule.months);
        showErasure(rule.months, rule.next);
    } else {
        preview();
    }
}

void RetentionSection::preview() {
    change_->setEnabled(false);
    ask(
        [months = months_->value()](Mdms& mdms, Session& access) {
            return mdms.wouldErase(access, months).transform([&](const Erasure& erasure) {
                return std::pair(months, erasure);
            });
        },
        [this](const Result<std::pair<int, Erasure>>& answer) {
            if (!answer) {
                message_->say(Tone::Bad, errorText(answer.error()));
            } else if (answer->first == months_->value()) {  // of what stands there now
                showErasure(answer->first, answer->second);
            }
        });
}

void RetentionSection::showErasure(int months, const Erasure& erasure) {
    shown_ = erasure;
    change_->setEnabled(months != monthsInForce_);
    when_->setText(months == monthsInForce_
                       ? tr("The next run erases")
                       : tr("With %n month(s), the next run would erase", nullptr, months));
    const QLocale locale;
    const QString before =
        erasure.before.isValid()
            ? tr("of days before %1").arg(locale.toString(erasure.before, QLocale::ShortFormat))
            : tr("no day has a reading yet");
    totals_->setValue(locale.toString(static_cast<qlonglong>(erasure.totals)), {}, before);
    households_->setValue(locale.toString(static_cast<qlonglong>(erasure.households)), {}, before);
    originals_->setValue(locale.toString(static_cast<qlonglong>(erasure.aggregates)), {}, before);
}

void RetentionSection::askToChange() {
    const int months = months_->value();
    const QLocale locale;
    const QString follows = months < monthsInForce_
                                ? tr("The next run erases %1 daily totals and %2 sealed aggregates for good. "
                                     "Their days cannot be billed or corrected "
                                     "any more; bills that were issued stay.")
                                      .arg(locale.toString(static_cast<qlonglong>(shown_.totals)),
                                           locale.toString(static_cast<qlonglong>(shown_.aggregates)))
                                : tr("Households' totals stay longer than they were told so far, and their "
                                     "page says so. What was erased does not come back.");
    confirm(this, {tr("Keep totals for %n month(s) from now on?", nullptr, months), follows, tr("Change")},
            [this, months] { change(months); });
}

void RetentionSection::change(int months) {
    change_->setBusy(true);
    ask([months](Mdms& mdms, Session& access) { return mdms.setRetentionMonths(access, months); },
        [this, months](const Status& status) {
            change_->setBusy(false);
            if (status) {
                monthsInForce_ = months;
                message_->say(Tone::Good,
                              tr("Changed. What is past its time is erased with the next readings."));
            } else {
                message_->say(Tone::Bad, errorText(status.error()), tr("Nothing was changed."));
            }
            refresh();
        });
}

void RetentionSection::forget() {
    change_->setBusy(false);
    message_->clear();
    monthsInForce_ = 0;
    shown_ = {};
}

}  // namespace smarter
